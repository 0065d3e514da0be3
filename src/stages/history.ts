import type { HistoryPoint } from '../domain/history.ts'
import { MOST_HISTORY_POINTS } from '../domain/history.ts'
import type { ImageReport } from '../domain/report.ts'

type Earlier = {
  /** The image as the baseline has it. */
  readonly base: Pick<ImageReport, 'counts' | 'history' | 'verdict'>
  /** ISO time of the baseline. */
  readonly madeAt: string
  /** ISO time: the clock of this run. */
  readonly asOf: string
}

/**
 * What the baseline and those before it said, the oldest first, each moment once. A time that cannot be read, or that is
 * not before this run, has no place on a line of time.
 */
export function toHistory({ base, madeAt, asOf }: Earlier): HistoryPoint[] {
  const points = new Map<number, HistoryPoint>()
  for (const point of [...base.history, toPoint(base, madeAt)]) {
    const time = Date.parse(point.asOf)
    if (time < Date.parse(asOf)) points.set(time, point)
  }
  const sorted = [...points].sort(([a], [b]) => a - b).map(([, point]) => point)
  return sorted.slice(-MOST_HISTORY_POINTS)
}

function toPoint({ counts, verdict }: Earlier['base'], asOf: string): HistoryPoint {
  const { critical, high, medium, low, blocking, fixable } = counts
  const { outcome } = verdict
  return { asOf, outcome, critical, high, medium, low, blocking, fixable }
}
