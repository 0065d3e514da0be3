import type { RuleFinding } from '../domain/finding.ts'
import type { RuleObservation } from '../domain/observation.ts'
import { compareText, distinct } from './unite.ts'
import { hashOf, normaliseVersion, packageIdentity } from './identity.ts'
import { inOrder, scannersOf } from './observations.ts'
import { mergeInstances } from './instances.ts'

/** The finding that the observations of one rule at one place make. `owned`: paths that packages own. */
export function toRuleFinding(
  group: readonly RuleObservation[],
  imageName: string,
  owned: ReadonlySet<string>,
): RuleFinding {
  const sorted = inOrder(group)
  const [one] = sorted
  const instances = mergeInstances(sorted, null)
  const paths = instances.flatMap((instance) => instance.path ?? [])
  const place = one.package === null ? distinct(paths, compareText) : packageIdentity(one.package)
  const key = hashOf(['v1', imageName, one.kind, one.rule.id, ...place])
  return {
    kind: one.kind,
    key,
    id: hashOf([
      key,
      one.package === null ? '' : normaliseVersion(one.package),
      String(one.line ?? ''),
    ]),
    rule: { ...one.rule, aliases: [] },
    line: one.line,
    package: one.package,
    message: one.message,
    remedy: one.remedy,
    instances,
    severity: one.severity,
    severityAuthority: one.severityAuthority,
    severityRule: "the scanner's own word for its rule",
    seenBy: scannersOf(sorted),
    status: 'open',
    risk: null,
    change: null,
    decisions: [],
    firstSeen: null,
    packageOwned: paths.length > 0 && paths.every((path) => owned.has(path)),
  }
}
