import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { cleanLine } from '../clean.ts'
import { findDoubt, findOrigin, findRiskName } from '../finding-words.ts'
import { listSome, pathsOf } from '../words.ts'

type Detail = { readonly name: string; readonly type: 'text'; readonly value: string }

const LONGEST_VALUE = 500
const SHOWN_PATHS = 10

/**
 * What the schema has no place for, as fields that GitLab shows below the finding; what says no more than another field, as
 * that two scanners saw it, is left out.
 */
export function toDetails(
  finding: VulnerabilityFinding,
  isBlocking: boolean,
): Record<string, Detail> {
  const { kev, epss, change, firstSeen } = finding
  const said: readonly (readonly [string, string, string | null])[] = [
    ['blocking', 'Blocks the gate', isBlocking ? 'yes' : null],
    ['severity', 'Severity by', finding.severityAuthority],
    ['seen_by', 'Seen by', finding.seenBy.join(', ')],
    ['confidence', 'Confidence', describeDoubt(finding)],
    ['risk', 'Why it is ranked so', findRiskReason(finding)],
    ['kev', 'Known to be exploited (CISA KEV) since', kev?.added ?? null],
    ['epss', 'EPSS', epss === null ? null : `${epss.score} (percentile ${epss.percentile})`],
    ['paths', 'Found in', listSome(pathsOf([finding]), SHOWN_PATHS)],
    ['origin', 'Comes with', findOrigin(finding)],
    ['change', 'Against the baseline', change],
    ['first_seen', 'First seen', firstSeen],
    ['purl', 'Package URL', finding.package.purl],
    ['key', 'Key of the finding', finding.key],
  ]
  const details: Record<string, Detail> = {}
  for (const [key, name, foreign] of said) {
    const value = foreign === null ? '' : cleanLine(foreign, LONGEST_VALUE).trim()
    if (value !== '') details[key] = { name, type: 'text', value }
  }
  return details
}

/** Where the rank says more than the severity. */
function findRiskReason(finding: VulnerabilityFinding): string | null {
  return findRiskName(finding) === null ? null : (finding.risk?.why ?? null)
}

function describeDoubt(finding: VulnerabilityFinding): string | null {
  const doubt = findDoubt(finding)
  return doubt === null ? null : `${doubt}: ${finding.confidenceReason}`
}
