import type { HistoryPoint } from '../../domain/history.ts'
import { OUTCOMES } from '../../domain/verdict.ts'
import { listOf, readCount, readText, shapeOf, wordOf } from './shape.ts'

/** What the baselines before a report said. */
export const readHistory = listOf(
  shapeOf<HistoryPoint>({
    asOf: readText,
    outcome: wordOf(OUTCOMES),
    critical: readCount,
    high: readCount,
    medium: readCount,
    low: readCount,
    blocking: readCount,
    fixable: readCount,
  }),
)
