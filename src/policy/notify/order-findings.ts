import type { Finding } from '../../domain/finding.ts'
import { compareSeverity } from '../../domain/severity.ts'
import { isMalware } from '../rules/malware.ts'
import { epssOf, isKnownExploited } from './match-findings.ts'

type Ranked = { readonly finding: Finding; readonly rank: number; readonly epss: number }

/**
 * The `most` most urgent first, in an order that does not hang on the one in which they come, then the others as they come:
 * of a hundred thousand nobody reads more, and a message that cannot wait does not wait for them to be sorted.
 */
export function orderFindings(findings: readonly Finding[], most: number): readonly Finding[] {
  const urgent = selectUrgent(findings, most)
  if (urgent.length === findings.length) return urgent
  const chosen = new Set(urgent)
  return [...urgent, ...findings.filter((one) => !chosen.has(one))]
}

/** Once there are twice as many as wanted, the better half is kept, and what is worse is passed over. */
function selectUrgent(findings: readonly Finding[], most: number): readonly Finding[] {
  let best: Ranked[] = []
  let worst: Ranked | undefined
  for (const finding of findings) {
    const one = { finding, rank: rankOf(finding), epss: epssOf(finding) }
    if (worst !== undefined && compareRanked(one, worst) >= 0) continue
    best.push(one)
    if (best.length < 2 * most) continue
    best = best.sort(compareRanked).slice(0, most)
    worst = best.at(-1)
  }
  const sorted = best.sort(compareRanked).slice(0, most)
  return sorted.map(({ finding }) => finding)
}

function compareRanked({ finding: a, ...one }: Ranked, { finding: b, ...other }: Ranked): number {
  return (
    one.rank - other.rank ||
    compareSeverity(a.severity, b.severity) ||
    other.epss - one.epss ||
    compareText(a.key, b.key) ||
    compareText(a.id, b.id)
  )
}

/** True of what somebody has to look at now: it is used by attackers, or works for them already. */
export function isPressing(finding: Finding): boolean {
  return rankOf(finding) < REST
}

const REST = 3

function rankOf(finding: Finding): number {
  if (isMalware(finding)) return 0
  if (isKnownExploited(finding)) return 1
  return finding.kind === 'secret' ? 2 : REST
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
