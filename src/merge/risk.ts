import { RISK_TIERS } from '../domain/finding.ts'
import type { Confidence, Epss, Finding, Origin, Risk } from '../domain/finding.ts'
import { SEVERITIES, isAtLeast } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'
import { compareText } from './unite.ts'

/**
 * From when on exploitation counts as likely. The percentile holds its meaning when a new model of EPSS moves
 * all scores, as version 5 did in June 2026; the score is for lists that come without percentiles of worth.
 */
export const LIKELY = { score: 0.1, percentile: 0.95 } as const

/**
 * Each finding with its tier, the most urgent first. Tiers, not one blended number: a tier can be explained, and
 * a flaw without a score is not taken for a harmless one.
 */
export function rankFindings(findings: readonly Finding[]): readonly Finding[] {
  const tiers: Finding[][] = RISK_TIERS.map(() => [])
  for (const finding of findings) {
    const risk = toRisk(finding)
    tiers[risk.tier]?.push({ ...finding, risk })
  }
  return tiers.flatMap(inTier)
}

function toRisk(finding: Finding): Risk {
  if (isMalware(finding)) return risk('malware', 'it is malware')
  if (finding.kind !== 'vulnerability') return toSevereOrRest(finding)
  const { kev, epss } = finding
  if (kev !== null) {
    const use = kev.ransomware ? ', also for ransomware' : ''
    return risk('exploited', `attackers are known to use it (CISA KEV since ${kev.added}${use})`)
  }
  if (epss !== null) return toLikely(epss) ?? toSevereOrRest(finding)
  if (!isAtLeast(finding.severity, 'high')) return toSevereOrRest(finding)
  const why = `${finding.severity}, and no EPSS score says how likely its use is`
  return risk('severe-unscored', why)
}

function toLikely({ score, percentile, date }: Epss): Risk | null {
  if (percentile >= LIKELY.percentile) {
    return risk('likely', `EPSS percentile ${toPercent(percentile)} of ${date}`)
  }
  return score >= LIKELY.score ? risk('likely', `EPSS score ${toPercent(score)} of ${date}`) : null
}

function isMalware(finding: Finding): boolean {
  return (
    finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware')
  )
}

function toSevereOrRest({ severity }: Finding): Risk {
  return PLAIN.get(severity) ?? risk('rest', `severity ${severity}`)
}

function risk(name: (typeof RISK_TIERS)[number], why: string): Risk {
  return { tier: RISK_TIERS.indexOf(name), why }
}

const PLAIN = new Map<Severity, Risk>(
  SEVERITIES.map((severity) => [
    severity,
    risk(isAtLeast(severity, 'high') ? 'severe' : 'rest', `severity ${severity}`),
  ]),
)

function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

/** What is compared inside a tier, computed once for each finding. */
type Place = {
  readonly finding: Finding
  readonly ransomware: number
  readonly unfixable: number
  readonly severity: number
  readonly epss: number
  readonly doubt: number
  readonly origin: number
}

/**
 * Ransomware, then what can be fixed, severity, likely use (a missing score is the tier's median, not 0), what
 * both scanners saw, what was added before what the base brought.
 */
function inTier(findings: readonly Finding[]): Finding[] {
  const median = medianOf(findings)
  return findings
    .map((finding) => toPlace(finding, median))
    .sort(comparePlaces)
    .map((place) => place.finding)
}

function toPlace(finding: Finding, median: number): Place {
  const isFlaw = finding.kind === 'vulnerability'
  return {
    finding,
    ransomware: isFlaw && finding.kev?.ransomware === true ? 0 : 1,
    unfixable: isFlaw && finding.fix.state !== 'fixed' ? 1 : 0,
    severity: SEVERITIES.indexOf(finding.severity),
    epss: isFlaw ? (finding.epss?.score ?? median) : 0,
    doubt: isFlaw ? DOUBT[finding.confidence] : 0,
    origin: finding.instances.reduce(
      (least, one) => Math.min(least, ORIGIN[one.origin]),
      ORIGIN.base,
    ),
  }
}

const DOUBT: Readonly<Record<Confidence, number>> = {
  confirmed: 0,
  'single-vendor': 1,
  'single-contradicted': 2,
  'cpe-only': 3,
  'likely-fp': 4,
  'not-in-container': 5,
}

const ORIGIN: Readonly<Record<Origin, number>> = { added: 0, unknown: 1, base: 2 }

function comparePlaces(a: Place, b: Place): number {
  return (
    a.ransomware - b.ransomware ||
    a.unfixable - b.unfixable ||
    a.severity - b.severity ||
    b.epss - a.epss ||
    a.doubt - b.doubt ||
    a.origin - b.origin ||
    compareText(a.finding.key, b.finding.key) ||
    compareText(a.finding.id, b.finding.id)
  )
}

function medianOf(findings: readonly Finding[]): number {
  const scores = findings
    .flatMap((one) => (one.kind === 'vulnerability' ? (one.epss?.score ?? []) : []))
    .sort((a, b) => a - b)
  const middle = Math.floor(scores.length / 2)
  const upper = scores[middle] ?? 0
  return scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2
}
