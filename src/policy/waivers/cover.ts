import type { Finding, FixState, VulnerabilityFinding } from '../../domain/finding.ts'
import { versionTypeOf } from '../../versions/index.ts'
import { toShownText } from '../document/shown-text.ts'
import { normaliseId } from '../matching/index.ts'
import { isInRange } from '../matching/version-matcher.ts'
import type { Effort } from './effort.ts'
import { namesIds } from './scope.ts'
import type { WaiverScope } from './waiver.ts'

/** Whether an entry is about a finding; `unclear`: it might be, and what might be is not waived. */
export type Cover =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unclear'; readonly why: string }

const YES: Cover = { kind: 'yes' }
const NO: Cover = { kind: 'no' }

const TESTS = [coverKind, coverPackage, coverVersion, coverFixState, coverPaths]

/** For findings whose id an entry names, or entries that name none (`indexWaivers`). */
export function coverFinding(scope: WaiverScope, finding: Finding, effort: Effort): Cover {
  effort.spend(1 + (scope.package?.matchers.length ?? 0))
  let cover = YES
  for (const test of TESTS) {
    const answer = test(scope, finding, effort)
    if (answer.kind === 'no') return NO
    if (cover.kind === 'yes') cover = answer
  }
  return cover
}

/** Malware is waived by its own id or not at all: a package that was accepted for its flaws is another one then. */
function coverKind(scope: WaiverScope, finding: Finding): Cover {
  if (!scope.kinds.includes(finding.kind)) return NO
  const isMalware =
    finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware')
  if (isMalware && !namesIds(scope)) return NO
  return !scope.isPrintedIdOnly || isPrinted(scope, finding) ? YES : NO
}

function isPrinted({ vulnerabilities, rules }: WaiverScope, finding: Finding): boolean {
  const isVulnerability = finding.kind === 'vulnerability'
  const printed = isVulnerability ? printedIds(finding) : [finding.rule.id]
  const wanted = isVulnerability ? vulnerabilities : rules
  return wanted.some((id) => printed.some((one) => normaliseId(one) === normaliseId(id)))
}

function printedIds({ vulnerability, sightings }: VulnerabilityFinding): string[] {
  return [vulnerability.id, ...sightings.map((sighting) => sighting.id)]
}

function coverPackage({ package: wanted }: WaiverScope, { package: subject }: Finding): Cover {
  if (wanted === null) return YES
  if (subject === null) return NO
  const answers = wanted.matchers.map((matcher) => matcher.judge(subject))
  if (answers.some((answer) => answer.matches)) return YES
  const [doubt] = answers.flatMap((answer) => answer.reason ?? [])
  return doubt === undefined ? NO : { kind: 'unclear', why: doubt }
}

function coverVersion({ versions }: WaiverScope, { package: subject }: Finding): Cover {
  if (versions === null) return YES
  if (subject === null) return NO
  const { matches, reason } = isInRange(versions.range, versionTypeOf(subject), subject.version)
  if (matches) return YES
  return reason === null ? NO : { kind: 'unclear', why: reason }
}

/** Grype's own word decides, and where the merged one differs, Trivy knows better than the entry. */
function coverFixState({ fixState }: WaiverScope, finding: Finding): Cover {
  if (fixState === null) return YES
  if (finding.kind !== 'vulnerability' || finding.fix.state !== fixState) return NO
  const ofGrype = finding.fix.statements.filter((one) => one.scanner === 'grype')
  const isSame = (one: { readonly state: FixState }): boolean => one.state === fixState
  return ofGrype.length > 0 && ofGrype.every(isSame) ? YES : NO
}

/**
 * One finding may lie at several places. All of them have to be meant: else what the entry does not speak of
 * would be waived with the rest.
 */
function coverPaths({ paths }: WaiverScope, { instances }: Finding, effort: Effort): Cover {
  if (paths.length === 0 || paths.some((glob) => glob.isAnyPath)) return YES
  const isMeant = (path: string | null): boolean =>
    path !== null && paths.some((glob) => effort.matches(glob, path))
  const others = instances.filter(({ path }) => !isMeant(path))
  if (others.length === 0 && instances.length > 0) return YES
  if (others.length === instances.length) return NO
  const place = others[0]?.path ?? null
  const where = place === null ? 'at a place without a path' : `in ${toShownText(place)}`
  return { kind: 'unclear', why: `it lies ${where} too, which the paths of the waiver do not mean` }
}
