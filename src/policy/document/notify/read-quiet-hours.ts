import { WEEKDAYS } from '../../../domain/notify.ts'
import type { QuietHours, Weekday } from '../../../domain/notify.ts'
import { describeNode, readFields, readOneOrMore, refuse } from '../shape.ts'
import type { Fields, Reading } from '../shape.ts'
import { readText, readWord } from '../values.ts'

/** A span of hours, whole days, or both; UTC where no zone is named. */
export function readQuietHours(reading: Reading | undefined): QuietHours | null {
  const fields = readFields(reading, { known: ['from', 'to', 'days', 'zone'] })
  if (fields === null || reading === undefined) return null
  const span = readSpan(reading, fields)
  const days = readDays(fields.get('days'))
  const zone = readZone(fields.get('zone')) ?? 'UTC'
  const isAlways = days.length === WEEKDAYS.length
  if (isAlways) refuse(reading, 'names every day, so that nobody would ever be told')
  if (!['from', 'to', 'days'].some((key) => fields.has(key)))
    refuse(reading, 'lacks from and to, or days')
  return { span, days, zone }
}

function readSpan(reading: Reading, fields: Fields): QuietHours['span'] {
  const [from, to] = [readTime(fields.get('from')), readTime(fields.get('to'))]
  if (fields.has('from') !== fields.has('to')) {
    refuse(reading, 'has one of from and to: a span takes both')
  }
  if (from === null || to === null) return null
  if (from !== to) return { from, to }
  refuse(reading, 'ends when it begins: name days for whole days')
  return null
}

const HOUR = 60

/** `22:00` → minutes after midnight. */
function readTime(reading: Reading | undefined): number | null {
  const text = readText(reading)
  if (text === null || reading === undefined) return null
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(text)
  if (found !== null) return Number(found[1]) * HOUR + Number(found[2])
  refuse(reading, `has to be a time of day such as "22:00"; it is ${describeNode(reading.node)}`)
  return null
}

function readDays(reading: Reading | undefined): readonly Weekday[] {
  const days = (readOneOrMore(reading) ?? []).map((one) => readWord(one, WEEKDAYS))
  return WEEKDAYS.filter((day) => days.includes(day))
}

function readZone(reading: Reading | undefined): string | null {
  const zone = readText(reading)
  if (zone === null || reading === undefined || isZone(zone)) return zone
  const allowed = 'has to be a time zone by its IANA name, such as Europe/Berlin'
  refuse(reading, `${allowed}; it is ${describeNode(reading.node)}`)
  return null
}

/** Newer versions of Node take offsets as well (`+01:00`), older ones do not: a name is the same everywhere. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/u.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
