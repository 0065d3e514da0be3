import { describe, expect, test } from '@jest/globals'
import type { QuietHours } from '../../../src/domain/notify.ts'
import { createIsQuiet } from '../../../src/policy/notify/quiet-hours.ts'
import { ruleOf } from './settings.ts'

function quietOf(text: string): QuietHours {
  const { quiet } = ruleOf(`name: r, to: chat, digest: 1d, quiet: { ${text} }`)
  if (quiet === null) throw new Error('it is never quiet')
  return quiet
}

describe('quiet hours', () => {
  const night = quietOf('from: "22:00", to: "07:00", zone: Europe/Berlin')

  test.each([
    // In winter Berlin is an hour before UTC, in summer two.
    ['2026-01-15T20:59:00Z', false, '21:59'],
    ['2026-01-15T21:00:00Z', true, '22:00'],
    ['2026-01-15T23:30:00Z', true, 'past midnight'],
    ['2026-01-16T05:59:59Z', true, '06:59'],
    ['2026-01-16T06:00:00Z', false, '07:00'],
    ['2026-07-15T19:59:00Z', false, '21:59 in summer'],
    ['2026-07-15T20:00:00Z', true, '22:00 in summer'],
    ['2026-07-16T05:00:00Z', false, '07:00 in summer'],
    // On 29 March 2026 two o'clock is three; on 25 October three is two.
    ['2026-03-28T22:00:00Z', true, 'the evening before the clock goes forward'],
    ['2026-03-29T04:59:00Z', true, '06:59 after it went forward'],
    ['2026-03-29T05:00:00Z', false, '07:00 after it went forward'],
    ['2026-10-25T00:30:00Z', true, 'half past two, the first time'],
    ['2026-10-25T01:30:00Z', true, 'half past two, the second time'],
    ['2026-10-25T05:59:00Z', true, '06:59 after it went back'],
    ['2026-10-25T06:00:00Z', false, '07:00 after it went back'],
  ])('over midnight in Berlin at %s: %s (%s)', (now, expected) => {
    expect(createIsQuiet(new Date(now))(night)).toBe(expected)
  })

  test.each([
    ['2026-11-20T12:00:00Z', false, 'Friday'],
    ['2026-11-20T22:59:00Z', false, 'Friday, 23:59 in Berlin'],
    ['2026-11-20T23:00:00Z', true, 'Saturday in Berlin'],
    ['2026-11-22T22:59:00Z', true, 'Sunday, 23:59 in Berlin'],
    ['2026-11-22T23:00:00Z', false, 'Monday in Berlin'],
  ])('on whole days at %s: %s (%s)', (now, expected) => {
    const days = quietOf('days: [sat, sun], zone: Europe/Berlin')
    expect(createIsQuiet(new Date(now))(days)).toBe(expected)
  })

  test('of two zones are told apart at the same moment', () => {
    const isQuiet = createIsQuiet(new Date('2026-07-01T12:30:00Z'))
    const hours = ['UTC', 'Asia/Kathmandu', 'UTC'].map((zone) =>
      quietOf(`from: "12:00", to: "13:00", zone: ${zone}`),
    )
    expect(hours.map(isQuiet)).toEqual([true, false, true])
  })

  test('within a day are of UTC without a zone', () => {
    const noon = quietOf('from: "12:00", to: "13:00"')
    const at = (time: string) => createIsQuiet(new Date(`2026-07-01T${time}:00Z`))(noon)
    expect(['11:59', '12:00', '12:59', '13:00'].map(at)).toEqual([false, true, true, false])
  })
})
