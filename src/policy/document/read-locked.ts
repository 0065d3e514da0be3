import { SETTING_KEYS } from '../settings.ts'
import { findNearestKey } from './nearest-key.ts'
import type { Reading } from './shape.ts'
import { describeNode, readOneOrMore, refuse } from './shape.ts'
import { readText } from './values.ts'

/** Sections beside the settings of the gate that can be locked. */
export const LOCKABLE_SECTIONS = [
  'security_gates',
  'mode',
  'stage',
  'context',
  'waivers',
  'waivers.max_days',
  'waivers.require_approval',
  'waivers.warn_before_days',
  'vex',
  'vex.trusted_authors',
  'accept_nothing_analysed',
  'approvals',
  'notify',
  'reports',
] as const

const LOCKABLE: ReadonlySet<string> = new Set([
  ...LOCKABLE_SECTIONS,
  ...SETTING_KEYS.flatMap((key) => {
    const words = key.split('.')
    return words.map((_, index) => words.slice(0, index + 1).join('.'))
  }),
])

/** Settings and groups of them as they stand below `security_gates`, or sections of the policy. */
export function readLocked(reading: Reading | undefined): readonly string[] {
  const items = readOneOrMore(reading) ?? []
  const paths = items.map((item) => readLock(item)).filter((path) => path !== null)
  return [...new Set(paths)].sort()
}

function readLock(reading: Reading): string | null {
  const text = readText(reading)
  if (text === null) return null
  const path = text.replace(/^security_gates\./u, '').replace(/\.\*$/u, '')
  if (LOCKABLE.has(path)) return path
  const nearest = findNearestKey(path, [...LOCKABLE])
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  refuse(reading, `is no setting and no section: ${describeNode(reading.node)}${question}`)
  return null
}
