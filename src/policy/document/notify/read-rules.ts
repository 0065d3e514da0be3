import type { NotifyRule } from '../../../domain/notify.ts'
import { readFields, readItems, readOneOrMore, refuse } from '../shape.ts'
import type { Fields, Reading } from '../shape.ts'
import { readFlag, readText } from '../values.ts'
import { NAME_HINT, isName } from './names.ts'
import { readCondition } from './read-condition.ts'
import { readDuration } from './read-duration.ts'
import { readQuietHours } from './read-quiet-hours.ts'

export const RULE_KEYS = [
  ...['name', 'when', 'to', 'immediate', 'min_interval', 'digest', 'quiet'],
] as const

const MAX_RULES = 100
const MAX_TARGETS = 20

/** A channel by its name; null, with a fault, where there is none. */
type ToChannel = (reading: Reading) => string | null

/** The rules in their order; of two of one name the second is a fault. */
export function readRules(
  reading: Reading | undefined,
  toChannel: ToChannel,
): readonly NotifyRule[] {
  const items = readItems(reading, MAX_RULES) ?? []
  const seen = new Set<string>()
  return items
    .map((item) => readRule(item, { toChannel, seen }))
    .filter((rule): rule is NotifyRule => rule !== null)
}

type Surroundings = { readonly toChannel: ToChannel; readonly seen: Set<string> }

function readRule(reading: Reading, { toChannel, seen }: Surroundings): NotifyRule | null {
  const fields = readFields(reading, { known: RULE_KEYS, required: ['name', 'to'] })
  if (fields === null) return null
  const name = readName(fields.get('name'), seen)
  const rule = {
    when: readCondition(fields.get('when')),
    to: readTargets(fields.get('to'), toChannel),
    isImmediate: readFlag(fields.get('immediate')) ?? false,
    quiet: readQuietHours(fields.get('quiet')),
    leastIntervalMs: readDuration(fields.get('min_interval')) ?? 0,
    digestMs: readDuration(fields.get('digest')) ?? 0,
  }
  refuseExcess(reading, rule, fields)
  return name === null ? null : { name, ...rule }
}

function readName(reading: Reading | undefined, seen: Set<string>): string | null {
  const name = readText(reading)
  if (name === null || reading === undefined) return null
  if (!isName(name)) refuse(reading, `is no name of a rule: ${NAME_HINT}`)
  else if (seen.has(name)) refuse(reading, `is the name of another rule: "${name}"`)
  seen.add(name)
  return name
}

function readTargets(reading: Reading | undefined, toChannel: ToChannel): readonly string[] {
  const items = readOneOrMore(reading) ?? []
  if (reading === undefined) return []
  if (items.length === 0) refuse(reading, 'names no channel, so that nobody is told')
  if (items.length > MAX_TARGETS) refuse(reading, `has too many: allowed are ${MAX_TARGETS}`)
  const names = items.slice(0, MAX_TARGETS).map(toChannel)
  return [...new Set(names.filter((name) => name !== null))]
}

/** What would tell everybody everything, or contradicts itself. What has a fault of its own is there all the same. */
function refuseExcess(
  reading: Reading,
  { isImmediate }: Pick<NotifyRule, 'isImmediate'>,
  fields: Fields,
): void {
  const [immediate, digest] = [fields.get('immediate'), fields.get('digest')]
  if (isImmediate && digest !== undefined) {
    refuse(digest, 'collects, and immediate does not wait: one of them')
  }
  if (!isEveryRun(fields)) return
  if (isImmediate && immediate !== undefined) {
    refuse(immediate, 'needs a when: not everything is worth to be told at once')
  } else if (digest === undefined && !fields.has('min_interval')) {
    const needs = 'it needs a when, digest or min_interval'
    refuse(reading, `has no when, and so is about every run that does not pass: ${needs}`)
  }
}

/** True when a rule leaves out no run. */
function isEveryRun(fields: Fields): boolean {
  const node = fields.get('when')?.node
  return node === undefined || (node.kind === 'map' && node.entries.length === 0)
}
