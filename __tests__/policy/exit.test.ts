import { expect, test } from '@jest/globals'
import { toExitCode } from '../../src/policy/exit.ts'

const STRICT = { mode: 'enforce', onNothingAnalysed: 'fail', onScanFailed: 'fail' } as const
const REPORT = { ...STRICT, mode: 'report' } as const
const LENIENT = { mode: 'report', onNothingAnalysed: 'warn', onScanFailed: 'warn' } as const

test.each([
  ['pass', STRICT, 0],
  ['fail', STRICT, 1],
  ['scan-failed', STRICT, 2],
  ['nothing-analysed', STRICT, 4],
  ['fail', REPORT, 0],
  ['scan-failed', REPORT, 2],
  ['nothing-analysed', REPORT, 4],
  ['scan-failed', LENIENT, 0],
  ['nothing-analysed', LENIENT, 0],
] as const)('%s ends with the code of %j', (outcome, leniency, code) => {
  expect(toExitCode(outcome, leniency)).toBe(code)
})
