import type { VulnerabilityFinding } from '../../../domain/finding.ts'
import { cleanLine } from '../../clean.ts'
import { SCANNER_TITLES, listSome } from '../../words.ts'
import { describeSeverity, toDay } from './drafts.ts'
import type { Depth, Draft } from './drafts.ts'

/** What is told of a vulnerability, beside where it is and what was decided. */
export function toFlawFacts(finding: VulnerabilityFinding, depth: Depth): Draft {
  const { vulnerability, fix, risk, confidence, confidenceReason } = finding
  return [
    ['About', [toShort(vulnerability.description, depth.description)]],
    ['Also known as', [listSome([...vulnerability.aliases, ...vulnerability.advisories], 12)]],
    ['Severity', [describeSeverity(finding)]],
    ['Ratings', toRatings(finding)],
    ['Score', [describeScore(finding)]],
    ['Likelihood', [describeExploited(finding), ...describeEpss(finding)]],
    ['Risk', [risk?.why ?? null]],
    ['Fix', [fix.rule, fix.since === null ? null : `known since ${fix.since.slice(0, 10)}`]],
    ['Package', depth.isWhole ? toPackageTexts(finding) : []],
    ['Confidence', [`${confidence.replaceAll('-', ' ')}: ${confidenceReason}`]],
    ['Reported as', depth.isWhole ? toSightings(finding) : []],
    ['Published', [toDay(vulnerability.published)]],
    ['Weakness', [listSome(vulnerability.cwes, 6)]],
  ]
}

function toShort(text: string, most: number): string | null {
  return most === 0 ? null : cleanLine(text, most)
}

function toRatings({ ratings }: VulnerabilityFinding): string[] {
  const said = ratings.map(
    ({ scanner, authority, severity }) => `${authority} ${severity} (${SCANNER_TITLES[scanner]})`,
  )
  return said.length === 0 ? [] : [listSome([...new Set(said)], 8)]
}

function describeScore({ score }: VulnerabilityFinding): string | null {
  if (score === null) return null
  const { authority, version, vector, isComputed } = score
  const computed = isComputed ? ', computed from the vector' : ''
  return `CVSS ${version} ${score.score.toFixed(1)} by ${authority}${computed}${vector === null ? '' : `: ${vector}`}`
}

function describeExploited({ kev }: VulnerabilityFinding): string | null {
  if (kev === null) return null
  const ransomware = kev.ransomware ? ', also by ransomware' : ''
  return `known to be exploited${ransomware}: listed by CISA on ${kev.added.slice(0, 10)}`
}

/** Two texts: many findings share one of them. */
function describeEpss({ epss }: VulnerabilityFinding): string[] {
  if (epss === null) return []
  const [score, percentile] = [epss.score * 100, epss.percentile * 100]
  return [
    `EPSS: exploited within 30 days with a probability of ${score.toFixed(1)} %`,
    `higher than that of ${percentile.toFixed(0)} % of all (${epss.date.slice(0, 10)})`,
  ]
}

function toPackageTexts({ package: subject }: VulnerabilityFinding): (string | null)[] {
  const { purl, sourcePackage } = subject
  const isOther = sourcePackage !== null && sourcePackage.name !== subject.name
  return [purl, isOther ? `built from ${sourcePackage.name} ${sourcePackage.version}` : null]
}

function toSightings({ sightings, vulnerability }: VulnerabilityFinding): string[] {
  const said = sightings.map(
    (one) => `${one.id} in ${one.package}, ${one.severity} (${SCANNER_TITLES[one.scanner]})`,
  )
  const isPlain = sightings.every(({ id }) => id === vulnerability.id)
  return isPlain ? [] : [listSome([...new Set(said)], 4)]
}
