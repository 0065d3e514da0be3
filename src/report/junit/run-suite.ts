import type { Report } from '../../domain/report.ts'
import { toUtcSeconds } from '../utc-seconds.ts'
import { runFailures } from '../verdict-words.ts'
import { OUTCOME_WORDS } from '../words.ts'
import type { Suite } from './suite.ts'
import { toTestCaseElement } from './test-case.ts'

const NAME = 'Plimsoll'

/**
 * The run itself, where it has no answer and no image says so: a report that could not be written, or no image at all. Null
 * elsewhere. Without it every case would have passed.
 */
export function toRunSuite(report: Report): Suite | null {
  const { outcome } = report.verdict
  const isAnswer = outcome === 'pass' || outcome === 'fail'
  if (isAnswer || report.images.some(({ verdict }) => verdict.outcome === outcome)) return null
  const details = runFailures(report)
  const message = [OUTCOME_WORDS[outcome], ...details.slice(0, 1)].join(': ')
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 }
  const one = { group: 'run', name: 'The run ended well', state: 'error', message } as const
  const attributes = { name: NAME, ...counts, time: 0, timestamp: toUtcSeconds(report.asOf) }
  const children = [toTestCaseElement({ ...one, details: details.slice(1) }, NAME)]
  return { element: { name: 'testsuite', attributes, children }, counts }
}
