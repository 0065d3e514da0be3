import type { Outcome } from '../../domain/verdict.ts'

/** As the outputs have it, in capitals: seen at a glance in any type face. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'scan-failed': 'SCAN FAILED',
  'nothing-analysed': 'NOTHING ANALYSED',
  fail: 'FAIL',
  pass: 'PASS',
}
