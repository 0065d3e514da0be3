import { join } from 'node:path'
import { TRUTH, readCatalogue, readJson, readPairs } from './cases.ts'
import type { LabelledCase } from './rows.ts'
import { scoreClusters } from './score.ts'

type Second = { readonly rows: Readonly<Record<string, Record<'trivy' | 'grype', number[][]>>> }

/** The rows on which two labellers, neither of whom saw the other's labels, do not agree. */
export function compareLabellers(): string {
  const second = readJson(join(TRUTH, 'catalogue-second.json')) as Second
  const catalogue = readCatalogue()
  const differing = catalogue.flatMap((one) => differences(one, secondTruth(one, second)))
  const [pairs, others] = [readPairs('a') ?? [], readPairs('b') ?? []]
  const inPairs = pairs.flatMap((one, at) => differences(one, others[at]?.truth ?? []))
  const all = [...differing, ...inPairs]
  const rows = [...catalogue, ...pairs].reduce((sum, one) => sum + one.rows.length, 0)
  return all.length === 0
    ? `two labellers agree on all ${rows} rows`
    : `two labellers of ${rows} rows differ on:\n  ${all.join('\n  ')}`
}

function secondTruth(
  { name, rows }: LabelledCase,
  { rows: labels }: Second,
): LabelledCase['truth'] {
  const own = labels[name]
  return rows.map((row) => own?.[row.scanner][row.index] ?? [])
}

/** Rows that stand together for the one and not for the other. */
function differences(one: LabelledCase, other: LabelledCase['truth']): string[] {
  const score = scoreClusters(one.truth, other)
  if (score.over + score.under === 0 && score.f1 === 1) return []
  return one.rows.flatMap((row, at) => {
    const together = (truth: LabelledCase['truth']): string =>
      one.rows
        .flatMap((_, index) =>
          (truth[index] ?? []).some((name) => truth[at]?.includes(name)) ? [index] : [],
        )
        .join()
    return together(one.truth) === together(other)
      ? []
      : [`${one.name}: ${row.scanner} row ${row.index}`]
  })
}
