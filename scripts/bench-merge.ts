import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readCatalogue, readPairs, readRecorded } from './bench-merge/cases.ts'
import { compareLabellers } from './bench-merge/labellers.ts'
import { findFaults, renderScores, scoreRules, toColumns } from './bench-merge/report.ts'
import type { LabelledCase } from './bench-merge/rows.ts'
import type { Scale } from './bench-merge/scale-child.ts'

/*
 * `npm run bench:merge`: findings under our rule and under five others, against labelled truth; then how long a
 * merge of very many takes. Ends with 1 when a labelled case is not met.
 */

function printScores(title: string, cases: readonly LabelledCase[]): void {
  console.log(`\n${renderScores(`${title}, ${cases.length} cases`, scoreRules(cases))}`)
  const faults = findFaults(cases)
  if (faults.length === 0) return
  process.exitCode = 1
  console.log(`differs from the truth in:\n  ${faults.join('\n  ')}`)
}

const MOST_SECONDS = 1.5
const MOST_BYTES = 512e6

/** Each size in a process of its own, so that one leaves nothing behind for the next. */
function measureScale(count: number): Scale & { readonly peakBytes: number } {
  const child = join(import.meta.dirname, 'bench-merge/scale-child.ts')
  const run = spawnSync(process.execPath, [child, String(count)], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (run.status !== 0) throw new Error(`the merge of ${count} failed: ${run.stderr}`)
  return JSON.parse(run.stdout) as Scale & { readonly peakBytes: number }
}

function median<T>(values: readonly T[], pick: (value: T) => number): T {
  const sorted = [...values].sort((a, b) => pick(a) - pick(b))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('there is no median of nothing')
  return middle
}

function printScale(): void {
  const sizes = [10_000, 100_000]
  const results = sizes.map((size) =>
    median(
      Array.from({ length: 5 }, () => measureScale(size)),
      (one) => one.milliseconds,
    ),
  )
  const lines = results.map((one) => [
    `${one.observations} observations`,
    String(one.findings),
    `${Math.round(one.milliseconds)} ms`,
    `${Math.round(one.bytesBefore / 1e6)} MB`,
    `${Math.round(one.peakBytes / 1e6)} MB`,
  ])
  const heads = ['merge and rank', 'findings', 'time', 'memory before', 'peak']
  const [few, many] = results
  const times = (many?.milliseconds ?? 0) / (few?.milliseconds ?? 1)
  console.log(`\nscale, medians of 5\n${toColumns([heads, ...lines]).join('\n')}`)
  console.log(`ten times as many take ${times.toFixed(1)} times as long`)
  console.log(`to reach: ${MOST_SECONDS} s, ${MOST_BYTES / 1e6} MB`)
}

printScores('labelled mismatches', readCatalogue())
printScores('recorded reports on our own images', readRecorded())
const pairs = readPairs()
if (pairs === null) console.log('\npublic pairs: not here (../shared/samples), not measured')
else for (const pair of pairs) printScores(pair.name, [pair])
if (pairs !== null) printScores('all public pairs', pairs)
console.log(`\n${compareLabellers()}`)
printScale()
