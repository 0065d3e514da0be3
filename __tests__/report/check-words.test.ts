import { expect, test } from '@jest/globals'
import type { Check } from '../../src/domain/check.ts'
import { describeChecks } from '../../src/report/check-words.ts'

function check(rule: string, overrides: Partial<Check> = {}): Check {
  const words = { title: rule, remedy: 'mend it', note: null, evidence: [], elsewhere: [] }
  return { rule, severity: 'low', state: 'passed', ...words, ...overrides }
}

test('names the broken rules, the worst first, beside how many could be applied', () => {
  const checks = [
    check('A-LOW', { state: 'failed' }),
    check('A-HIGH', { state: 'failed', severity: 'high' }),
    check('A-KEPT'),
    check('A-OPEN', { state: 'not-assessed' }),
    check('A-NONE', { state: 'not-applicable' }),
  ]
  expect(describeChecks(checks)).toBe(
    '2 of 3 rules about the image are broken: A-HIGH (high), A-LOW (low)',
  )
})

test('says so when all are kept, and nothing when none could be applied', () => {
  expect(describeChecks([check('A'), check('B')])).toBe('all of 2 rules about the image are kept')
  expect(describeChecks([check('A', { state: 'not-assessed' })])).toBeNull()
  expect(describeChecks([])).toBeNull()
})

test('counts what it does not name', () => {
  const many = Array.from({ length: 20 }, (_, index) => check(`R-${index}`, { state: 'failed' }))
  expect(describeChecks(many)).toMatch(/^20 of 20 .* and 8 more$/)
  expect(describeChecks(many.slice(0, 1))).toBe('1 of 1 rule about the image is broken: R-0 (low)')
})
