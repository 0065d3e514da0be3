import { describe, expect, test } from '@jest/globals'
import type { FixStatement } from '../../src/domain/finding.ts'
import { undecided } from '../../src/merge/status.ts'
import { finding, ruleFinding } from '../ground/factories.ts'

describe('a finding out of an earlier report', () => {
  test.each(['waived', 'not-affected', 'off-gate'] as const)(
    'that calls itself %s without a reason of its own is open',
    (status) => {
      expect(undecided(finding({ status })).status).toBe('open')
      expect(undecided(ruleFinding({ status })).status).toBe('open')
    },
  )

  test.each([
    [{ class: 'rejected' }],
    [{ class: 'maintenance' }],
    [{ confidence: 'likely-fp' }],
    [{ confidence: 'not-in-container' }],
  ] as const)('of %j stays off the gate', (overrides) => {
    expect(undecided(finding({ ...overrides, status: 'off-gate' })).status).toBe('off-gate')
  })

  test('that its vendor calls not affected stays so', () => {
    const said: FixStatement = {
      scanner: 'trivy',
      authority: 'redhat',
      state: 'not-fixed',
      word: 'not_affected',
      versions: [],
      suggested: null,
      isRange: false,
      since: null,
      sinceKind: null,
    }
    const one = finding({ status: 'not-affected', fix: { statements: [said] } })
    expect(undecided(one).status).toBe('not-affected')
  })

  test('is the same value when there is nothing to take back', () => {
    const one = finding()
    expect(undecided(one)).toBe(one)
  })
})
