import { describe, expect, test } from '@jest/globals'
import { limitLeniency } from '../../../src/policy/resolve/limit-leniency.ts'

describe('inputs that let a run pass without an answer', () => {
  const WARN = { onNothingAnalysed: 'warn', onScanFailed: 'warn' } as const
  const FAIL = { onNothingAnalysed: 'fail', onScanFailed: 'fail' } as const

  test('count where there is no policy, or where the policy only reports', () => {
    for (const [mode, isGoverned] of [
      ['enforce', false],
      ['report', true],
    ] as const) {
      expect(limitLeniency({ asked: WARN, mode, isGoverned })).toEqual({
        leniency: { ...WARN, mode },
        notices: [],
      })
    }
  })

  test('are refused with a notice each where a policy is enforced', () => {
    const { leniency, notices } = limitLeniency({ asked: WARN, mode: 'enforce', isGoverned: true })
    expect(leniency).toEqual({ ...FAIL, mode: 'enforce' })
    expect(notices.map(({ text }) => text.split(' ')[1])).toEqual([
      'on-nothing-analysed',
      'on-scan-failed',
    ])
  })

  test('that ask for no leniency are no news', () => {
    const { notices } = limitLeniency({ asked: FAIL, mode: 'enforce', isGoverned: true })
    expect(notices).toEqual([])
  })
})
