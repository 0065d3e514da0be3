import type { RuleFinding } from '../../domain/finding.ts'
import { isAtLeast } from '../../domain/severity.ts'
import type { Policy } from '../policy.ts'
import { countFound } from './counting.ts'
import { needsKind } from './needs.ts'
import type { Rule } from './rule.ts'
import { filterSplit } from './split.ts'

/** Secrets that somebody put into the image: a package of the system brings sample keys of its own. */
export const SECRETS: Rule = {
  id: 'secrets',
  title: 'Secrets of severity high and above in files that no package owns',
  titleFor: ({ policy }) =>
    `Secrets of severity ${severityOf(policy)} ${severityOf(policy) === 'critical' ? 'in' : 'and above in'} files that no package owns`,
  settings: ['secrets.max', 'secrets.severity', 'secrets.layers'],
  isDefault: true,
  judges: 'all',
  howToPass: 'Take every secret out of every layer, and hand it over at run time',
  level: () => 'fail',
  needs: (opened) => needsKind('secret', opened),
  judge: ({ policy, ground }) =>
    countFound(
      filterSplit(ground.others, (one) => isPlanted(one, policy)),
      { limit: policy.values['secrets.max'] ?? 0 },
    ),
  remedy: () =>
    'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time',
}

function severityOf({ values }: Policy): 'critical' | 'high' | 'medium' | 'low' {
  return values['secrets.severity'] ?? 'high'
}

function isPlanted(finding: RuleFinding, policy: Policy): boolean {
  return (
    finding.kind === 'secret' &&
    !finding.packageOwned &&
    isAtLeast(finding.severity, severityOf(policy)) &&
    (policy.values['secrets.layers'] === 'all' ||
      finding.instances.some((instance) => instance.origin !== 'base'))
  )
}
