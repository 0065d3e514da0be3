import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import type { Severity } from '../../domain/severity.ts'
import { isFixable } from '../../policy/rules/index.ts'
import { findOrigin } from '../finding-words.ts'
import { formatNumber } from '../words.ts'
import { SEVERITY_MARKS, toRow, toTableHead } from './cells.ts'

type Row = {
  readonly title: string
  readonly counts: (finding: VulnerabilityFinding) => boolean
  /** What the image must be known to have, or there is nothing to count. */
  readonly needs: 'base' | 'comparison' | null
}

const ROWS: readonly Row[] = [
  { title: 'Open', counts: () => true, needs: null },
  { title: 'Fixable', counts: isFixable, needs: null },
  { title: 'From the base', counts: (one) => findOrigin(one) === 'base', needs: 'base' },
  { title: 'Added', counts: (one) => findOrigin(one)?.endsWith('added') === true, needs: 'base' },
  { title: 'Introduced', counts: (one) => one.change === 'introduced', needs: 'comparison' },
  { title: 'Worsened', counts: (one) => one.change === 'worsened', needs: 'comparison' },
  {
    title: 'Newly disclosed',
    counts: (one) => one.change === 'newly-disclosed',
    needs: 'comparison',
  },
]

/** Open vulnerabilities by severity, and what can be said of them; empty where one sentence says it all. */
export function toCountPart(image: ImageReport): string[] {
  const asked = ROWS.filter(({ needs }) => needs === null || image[needs] !== null)
  const tallies = asked.map((row) => ({ row, tally: new Map<Severity, number>() }))
  for (const finding of image.findings) {
    if (finding.kind !== 'vulnerability' || finding.status !== 'open') continue
    for (const { row, tally } of tallies) if (row.counts(finding)) count(tally, finding.severity)
  }
  const shown = SEVERITIES.filter((severity) => tallies[0]?.tally.has(severity) === true)
  if (shown.length < 2) return []
  const lines = tallies.flatMap(({ row: { title, needs }, tally }) => {
    const cells = shown.map((severity) => tally.get(severity) ?? 0)
    const total = cells.reduce((sum, one) => sum + one, 0)
    return total > 0 || needs === null
      ? [toRow([title, ...[...cells, total].map(formatNumber)])]
      : []
  })
  const heads = shown.map((severity) => `${SEVERITY_MARKS[severity]} ${severity}`)
  return ['### In numbers', [toTableHead(['', ...heads, 'all']), ...lines].join('\n')]
}

function count(tally: Map<Severity, number>, severity: Severity): void {
  tally.set(severity, (tally.get(severity) ?? 0) + 1)
}
