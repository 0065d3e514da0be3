import { WEEKDAYS } from '../../domain/notify.ts'
import type { QuietHours, Weekday } from '../../domain/notify.ts'

/**
 * Whether nobody is to be disturbed at this moment, by the clock on the wall of the zone. A clock of a zone takes longer to
 * make than anything else of a plan, and rules are held against many images: each is made once.
 */
export function createIsQuiet(now: Date): (quiet: QuietHours) => boolean {
  const clocks = new Map<string, WallClock>()
  return (quiet) => {
    const clock = clocks.get(quiet.zone) ?? toWallClock(now, quiet.zone)
    clocks.set(quiet.zone, clock)
    return isQuietAt(quiet, clock)
  }
}

function isQuietAt({ span, days }: QuietHours, { day, minutes }: WallClock): boolean {
  if (days.includes(day)) return true
  if (span === null) return false
  const { from, to } = span
  if (from < to) return minutes >= from && minutes < to
  return minutes >= from || minutes < to
}

type WallClock = { readonly day: Weekday; readonly minutes: number }

function toWallClock(now: Date, timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const name = parts.get('weekday')?.toLowerCase()
  const day = WEEKDAYS.find((one) => one === name) ?? 'mon'
  return { day, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) }
}
