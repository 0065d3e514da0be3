import { describe, expect, test } from '@jest/globals'
import type { FeedName } from '../../src/domain/feed.ts'
import { ageInDays, findAgeFault, isFresh } from '../../src/feeds/feed-age.ts'
import { parseFeedDate } from '../../src/feeds/feed-date.ts'
import { NOW, daysAfter } from './kit.ts'

type Row = readonly [
  name: FeedName,
  days: { readonly date: number; readonly confirmed: number | null },
  isConfirmed: boolean,
  maxAgeDays: number | null,
  fault: RegExp | null,
]

describe('the age of a list', () => {
  const ROWS: readonly Row[] = [
    ['kev', { date: 59, confirmed: 0 }, true, null, null],
    ['kev', { date: 60, confirmed: 0 }, true, null, /is of 2026-09-22, 60 days ago, .* 60 days on/],
    ['kev', { date: 60, confirmed: 0 }, true, 90, null],
    ['kev', { date: 30, confirmed: 6 }, false, null, null],
    ['kev', { date: 30, confirmed: 7 }, false, null, /last confirmed on 2026-11-14, 7 days ago/],
    ['kev', { date: 30, confirmed: 7 }, false, 8, null],
    ['kev', { date: 30, confirmed: 6 }, false, 1, null],
    ['kev', { date: 30, confirmed: -2 }, false, null, /still to come by the clock of this run/],
    ['kev', { date: 40, confirmed: null }, true, null, null],
    ['epss', { date: 13, confirmed: 0 }, true, null, null],
    ['epss', { date: 14, confirmed: 0 }, true, null, /is of 2026-11-07, 14 days ago/],
    ['epss', { date: 6, confirmed: 6 }, false, null, null],
    ['epss', { date: 7, confirmed: 2 }, false, null, /is of 2026-11-14, 7 days ago, .* 7 days on/],
    ['epss', { date: 7, confirmed: 2 }, false, 10, null],
    ['epss', { date: -2, confirmed: 0 }, false, null, /still to come/],
    ['epss', { date: -2, confirmed: 0 }, true, null, null],
  ]

  test.each(ROWS)(
    '%s of %j days, confirmed %j, db-max-age %j',
    (name, days, confirmed, ...rest) => {
      const [maxAgeDays, expected] = rest
      const fault = findAgeFault({
        name,
        date: daysAfter(-days.date),
        confirmedAt: days.confirmed === null ? null : daysAfter(-days.confirmed),
        confirmed,
        now: NOW,
        maxAgeDays,
      })
      if (expected === null) expect(fault).toBeNull()
      else expect(fault).toMatch(expected)
    },
  )

  test('counts whole days, and none of those that are still to come', () => {
    expect(
      [daysAfter(-1.9), daysAfter(-1), NOW, daysAfter(3)].map((date) => ageInDays(date, NOW)),
    ).toEqual([1, 1, 0, 0])
  })

  test('a server is asked again after a day, and when the clock was set back', () => {
    expect([-0.99, -1, 0, 0.01].map((days) => isFresh(daysAfter(days), NOW))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('the date that a list gives itself', () => {
  test.each([
    ['2026-08-01', '2026-08-01T00:00:00.000Z'],
    ['2026-08-01T00:00:00+0000', '2026-08-01T00:00:00.000Z'],
    ['2026-08-01T02:00:00+0200', '2026-08-01T00:00:00.000Z'],
    ['2025-08-25T17:04:19.9796Z', '2025-08-25T17:04:19.979Z'],
    ['2025-03-14T12:55:00Z', '2025-03-14T12:55:00.000Z'],
    ['0001-01-01', null],
    ['9999-12-31', null],
    ['2026-13-01', null],
    ['2026-08-01 and more', null],
    ['August 2026', null],
    ['1754006400', null],
    ['', null],
    [`2026-08-01${'0'.repeat(100)}`, null],
  ])('%j is %j', (text, iso) => {
    expect(parseFeedDate(text)?.toISOString() ?? null).toBe(iso)
  })
})
