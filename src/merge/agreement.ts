import type { Finding, ScannerId, Sighting, VulnerabilityFinding } from '../domain/finding.ts'
import { SCANNER_IDS } from '../domain/finding.ts'
import type { Agreement, Disagreement } from '../domain/report.ts'
import { compareSeverity, isAtLeast } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'
import { compareText } from './unite.ts'

const MOST_EXAMPLES = 10

/**
 * How far the scanners agree, for people: seen by both, by one alone and the likely reason, and where their
 * words for the severity or the fix differ. Null when only one of them ran. `findings` in the order of their
 * rank, which is the order of the examples.
 */
export function toAgreement(
  findings: readonly Finding[],
  scanners: readonly ScannerId[],
): Agreement | null {
  if (scanners.length < 2) return null
  const flaws = findings.filter((one) => one.kind === 'vulnerability')
  const shared = flaws.filter((one) => one.seenBy.length > 1)
  const flips = shared.filter(isFlip)
  return {
    both: shared.length,
    onlyGrype: countOnly(flaws, 'grype'),
    onlyTrivy: countOnly(flaws, 'trivy'),
    flips: flips.length,
    disagreements: [
      ...SCANNER_IDS.flatMap((scanner) => toOnlyOne(flaws, scanner)),
      ...toGroup(flips, {
        kind: 'severity',
        reason: "one scanner's word for the severity is high or critical, the other's is not",
      }),
      ...toGroup(shared.filter(differsInFix), {
        kind: 'fix',
        reason: 'one scanner names a version that fixes it, the other says that there is none',
      }),
    ],
  }
}

function countOnly(flaws: readonly VulnerabilityFinding[], scanner: ScannerId): number {
  return flaws.filter((one) => isOnly(one, scanner)).length
}

function isOnly({ seenBy }: VulnerabilityFinding, scanner: ScannerId): boolean {
  return seenBy.length === 1 && seenBy[0] === scanner
}

/** Findings of one scanner, grouped by the reason that their confidence gives. */
function toOnlyOne(flaws: readonly VulnerabilityFinding[], scanner: ScannerId): Disagreement[] {
  const groups = new Map<string, VulnerabilityFinding[]>()
  for (const flaw of flaws) {
    if (!isOnly(flaw, scanner)) continue
    const group = groups.get(flaw.confidenceReason)
    if (group === undefined) groups.set(flaw.confidenceReason, [flaw])
    else group.push(flaw)
  }
  return [...groups]
    .sort(([a, left], [b, right]) => right.length - left.length || compareText(a, b))
    .map(([reason, group]) => toDisagreement(group, { kind: 'only-one', scanner, reason }))
}

type Kind = Pick<Disagreement, 'kind' | 'reason'>

function toGroup(flaws: readonly VulnerabilityFinding[], kind: Kind): Disagreement[] {
  return flaws.length === 0 ? [] : [toDisagreement(flaws, { ...kind, scanner: null })]
}

function toDisagreement(
  flaws: readonly VulnerabilityFinding[],
  about: Kind & Pick<Disagreement, 'scanner'>,
): Disagreement {
  const examples = flaws.slice(0, MOST_EXAMPLES).map((one) => one.id)
  return { ...about, count: flaws.length, examples }
}

/** Each scanner alone would have shown its own word; a gate at `high` would fall on two sides. */
function isFlip({ sightings }: VulnerabilityFinding): boolean {
  const words = SCANNER_IDS.flatMap((scanner) => wordOf(sightings, scanner) ?? [])
  const severe = words.filter((word) => isAtLeast(word, 'high'))
  return words.length > 1 && severe.length > 0 && severe.length < words.length
}

/** The worst that the scanner prints for it; null when it prints none that is known. */
function wordOf(sightings: readonly Sighting[], scanner: ScannerId): Severity | null {
  const own = sightings.filter((one) => one.scanner === scanner)
  const known = own.map((one) => one.severity).filter((word) => word !== 'unknown')
  return known.sort(compareSeverity)[0] ?? null
}

function differsInFix({ fix }: VulnerabilityFinding): boolean {
  const stated = SCANNER_IDS.map((scanner) => {
    const own = fix.statements.filter((one) => one.scanner === scanner)
    return own.length === 0 ? null : own.some((one) => one.versions.length > 0)
  })
  return stated.includes(true) && stated.includes(false)
}
