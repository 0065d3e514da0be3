import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { judgeAge } from '../../src/database/age.ts'

const NOW = new Date('2026-06-30T12:00:00Z')

function ageOf(hours: number, asked: boolean, maxAgeDays: number | null = null) {
  const built = new Date(NOW.getTime() - hours * 3600 * 1000)
  return judgeAge({ built, now: NOW, asked, maxAgeDays })
}

describe('a database whose origin was asked and has nothing newer', () => {
  test.each([
    { hours: 0, state: 'young', usable: true, ageDays: 0 },
    { hours: 5 * 24 - 1, state: 'young', usable: true, ageDays: 4 },
    { hours: 5 * 24, state: 'ageing', usable: true, ageDays: 5 },
    { hours: 14 * 24 - 1, state: 'ageing', usable: true, ageDays: 13 },
    { hours: 14 * 24, state: 'too-old', usable: false, ageDays: 14 },
    { hours: 400 * 24, state: 'too-old', usable: false, ageDays: 400 },
    { hours: -24, state: 'young', usable: true, ageDays: 0 },
    { hours: -25, state: 'from-the-future', usable: true, ageDays: 0 },
  ])('of $hours hours is $state', ({ hours, ...expected }) => {
    expect(ageOf(hours, true)).toEqual({ ...expected, limitDays: 14 })
  })

  test('keeps its own limit when db-max-age is lower, since nobody could do anything about it', () => {
    expect(ageOf(6 * 24, true, 2)).toMatchObject({ state: 'ageing', limitDays: 14 })
  })

  test('gets a wider limit from a higher db-max-age, so that asking is never worse than not asking', () => {
    expect(ageOf(20 * 24, true, 30)).toMatchObject({ state: 'ageing', limitDays: 30 })
    expect(ageOf(30 * 24, true, 30)).toMatchObject({ state: 'too-old' })
  })
})

describe('a database that nobody could be asked about', () => {
  test.each([
    { hours: 0, state: 'young', usable: true },
    { hours: 5 * 24 - 1, state: 'young', usable: true },
    { hours: 5 * 24, state: 'too-old', usable: false },
    { hours: 13 * 24, state: 'too-old', usable: false },
    { hours: -24, state: 'young', usable: true },
    { hours: -25, state: 'from-the-future', usable: false },
  ])('of $hours hours is $state', ({ hours, ...expected }) => {
    expect(ageOf(hours, false)).toMatchObject({ ...expected, limitDays: 5 })
  })

  test.each([
    { maxAgeDays: 1, days: 0, usable: true },
    { maxAgeDays: 1, days: 1, usable: false },
    { maxAgeDays: 30, days: 29, usable: true },
    { maxAgeDays: 30, days: 30, usable: false },
  ])(
    'with db-max-age $maxAgeDays and $days days: usable $usable',
    ({ maxAgeDays, days, usable }) => {
      expect(ageOf(days * 24, false, maxAgeDays)).toMatchObject({ usable, limitDays: maxAgeDays })
    },
  )
})

test('whatever the age and the input, asking never makes a database unusable that was usable', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 10_000 }),
      fc.option(fc.integer({ min: 1, max: 365 })),
      (hours, maxAgeDays) => {
        if (ageOf(hours, false, maxAgeDays).usable) {
          expect(ageOf(hours, true, maxAgeDays).usable).toBe(true)
        }
      },
    ),
  )
})

test('a usable database stays usable when it is younger', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.nat(10_000),
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 365 })),
      (a, b, asked, maxAgeDays) => {
        const [younger, older] = a < b ? [a, b] : [b, a]
        if (ageOf(older, asked, maxAgeDays).usable) {
          expect(ageOf(younger, asked, maxAgeDays).usable).toBe(true)
        }
      },
    ),
  )
})
