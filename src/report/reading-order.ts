import type { Confidence, Finding, Origin } from '../domain/finding.ts'
import { RISK_TIERS } from '../domain/finding.ts'
import { SEVERITIES, isAtLeast } from '../domain/severity.ts'
import { byRank, compareText, severityRank } from './order.ts'
import { findingLabel, findingSubject } from './words.ts'

/**
 * For people: what blocks, then what counts, by tier of risk; within a tier as it is ranked: ransomware, what
 * can be fixed, severity, likely use, doubt, origin. What is alike in all that, by the names that they know.
 */
export function* inReadingOrder(
  findings: readonly Finding[],
  blocking: ReadonlySet<string>,
): Generator<Finding> {
  const likelihoodOf = createLikelihood(findings)
  for (const peers of byRank(findings, (finding) => toUrgency(finding, blocking))) {
    const places = peers.map((finding) => toPlace(finding, likelihoodOf(finding)))
    for (const { finding } of places.sort(comparePlaces)) yield finding
  }
}

/** What is compared within a rank, computed once for each finding. */
type Place = {
  readonly finding: Finding
  readonly likelihood: number
  readonly doubt: number
  readonly distance: number
  readonly subject: string
  readonly label: string
}

function toPlace(finding: Finding, likelihood: number): Place {
  return {
    finding,
    likelihood,
    doubt: toDoubt(finding),
    distance: toDistance(finding),
    subject: findingSubject(finding),
    label: findingLabel(finding),
  }
}

function comparePlaces(a: Place, b: Place): number {
  return (
    b.likelihood - a.likelihood ||
    a.doubt - b.doubt ||
    a.distance - b.distance ||
    compareText(a.subject, b.subject) ||
    compareText(a.label, b.label) ||
    compareText(a.finding.id, b.finding.id)
  )
}

/** 0: has to be dealt with first. */
function toUrgency(finding: Finding, blocking: ReadonlySet<string>): number {
  const isFlaw = finding.kind === 'vulnerability'
  const ransomware = isFlaw && finding.kev?.ransomware === true ? 0 : 1
  const unfixable = isFlaw && finding.fix.state !== 'fixed' ? 1 : 0
  const place = toTurn(finding, blocking) * RISK_TIERS.length + toTier(finding)
  return (
    ((place * 2 + ransomware) * 2 + unfixable) * SEVERITIES.length + severityRank(finding.severity)
  )
}

function toTurn(finding: Finding, blocking: ReadonlySet<string>): number {
  if (blocking.has(finding.id)) return 0
  return finding.status === 'open' ? 1 : 2
}

const SEVERE = RISK_TIERS.indexOf('severe')
const REST = RISK_TIERS.indexOf('rest')

/** What nobody has ranked goes by its severity. */
function toTier({ risk, severity }: Finding): number {
  return risk?.tier ?? (isAtLeast(severity, 'high') ? SEVERE : REST)
}

/** The EPSS score; where there is none, the median of its tier: what is not scored is not harmless. */
function createLikelihood(findings: readonly Finding[]): (finding: Finding) => number {
  const medians = new Map<number, number>()
  return (finding) => {
    if (finding.kind !== 'vulnerability') return 0
    if (finding.epss !== null) return finding.epss.score
    const tier = toTier(finding)
    const median = medians.get(tier) ?? medianOf(findings, tier)
    medians.set(tier, median)
    return median
  }
}

function medianOf(findings: readonly Finding[], tier: number): number {
  const scores: number[] = []
  for (const finding of findings) {
    if (finding.kind !== 'vulnerability' || finding.epss === null) continue
    if (toTier(finding) === tier) scores.push(finding.epss.score)
  }
  scores.sort((a, b) => a - b)
  const middle = Math.floor(scores.length / 2)
  const upper = scores[middle] ?? 0
  return scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2
}

const DOUBTS: Readonly<Record<Confidence, number>> = {
  confirmed: 0,
  'single-vendor': 1,
  'single-contradicted': 2,
  'cpe-only': 3,
  'likely-fp': 4,
  'not-in-container': 5,
}

function toDoubt(finding: Finding): number {
  return finding.kind === 'vulnerability' ? DOUBTS[finding.confidence] : 0
}

const DISTANCES: Readonly<Record<Origin, number>> = { added: 0, unknown: 1, base: 2 }

/** What somebody added is nearer to hand than what the base brought. */
function toDistance({ instances }: Finding): number {
  let least = DISTANCES.base
  for (const { origin } of instances) least = Math.min(least, DISTANCES[origin])
  return least
}
