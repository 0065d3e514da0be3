import type { LabelledCase } from './rows.ts'
import { RULES } from './rules.ts'
import type { Rule } from './rules.ts'
import { addScores, scoreClusters } from './score.ts'
import type { Score } from './score.ts'

/** What every rule makes of the same cases. */
export function scoreRules(cases: readonly LabelledCase[]): Map<Rule, Score> {
  return new Map(
    RULES.map((rule) => [
      rule,
      addScores(cases.map((one) => scoreClusters(rule.cluster(one), one.truth))),
    ]),
  )
}

const HEADS = ['rule', 'found', 'true', 'too many', 'too few', 'lost', 'precision', 'recall', 'F1']

/** One table, as text; the first rule is ours. */
export function renderScores(title: string, scores: ReadonlyMap<Rule, Score>): string {
  const lines = [...scores].map(([rule, score]) => [
    rule.name,
    String(score.found),
    String(score.true),
    withShare(score.over, score.true),
    withShare(score.under, score.true),
    String(score.lost),
    score.precision.toFixed(4),
    score.recall.toFixed(4),
    score.f1.toFixed(4),
  ])
  return [title, ...toColumns([HEADS, ...lines])].join('\n')
}

function withShare(count: number, of: number): string {
  return count === 0 ? '0' : `${count} (${((100 * count) / of).toFixed(1)} %)`
}

export function toColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** Cases on which our rule differs from the truth, for whoever has to mend it. */
export function findFaults(cases: readonly LabelledCase[]): string[] {
  const [ours] = RULES
  if (ours === undefined) return []
  return cases.flatMap((one) => {
    const found = ours.cluster(one)
    const score = scoreClusters(found, one.truth)
    if (score.over + score.under + score.lost === 0) return []
    return [`${one.name}: ${score.over} too many, ${score.under} too few, ${score.lost} lost`]
  })
}
