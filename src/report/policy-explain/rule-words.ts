import type { NotifyRule, QuietHours } from '../../domain/notify.ts'
import { describeCondition } from './condition-words.ts'

/** A rule in words: whom it tells, when, and how often. */
export function describeRule(rule: NotifyRule): string {
  const { to, when, isImmediate, leastIntervalMs, digestMs, quiet } = rule
  return [
    `tells ${to.join(', ')} when: ${describeCondition(when)}`,
    ...(isImmediate ? ['at once'] : []),
    ...(digestMs === 0 ? [] : [`at most one message in ${toTime(digestMs)}`]),
    ...(leastIntervalMs === 0 ? [] : [`at least ${toTime(leastIntervalMs)} apart for an image`]),
    ...(quiet === null ? [] : [describeQuiet(quiet)]),
  ].join('; ')
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
] as const

/** As policies write it: `7d`, `24h`, `90m`. */
function toTime(ms: number): string {
  const [size, unit] = UNITS.find(([one]) => ms % one === 0) ?? [1, 'ms']
  return `${ms / size}${unit}`
}

function describeQuiet({ span, days, zone }: QuietHours): string {
  const hours = span === null ? [] : [`from ${toClock(span.from)} to ${toClock(span.to)}`]
  const whole = days.length === 0 ? [] : [`on ${days.join(', ')}`]
  return `quiet ${[...hours, ...whole].join(' and ')} (${zone})`
}

function toClock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours, rest].map((one) => String(one).padStart(2, '0')).join(':')
}
