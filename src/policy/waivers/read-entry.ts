import type { FindingKind } from '../../domain/finding.ts'
import type { Fields, Reading } from '../document/shape.ts'
import { readFields, refuse } from '../document/shape.ts'
import { readDay, readFlag, readNumber, readText, readWord } from '../document/values.ts'
import { addDays, startOfDay } from './calendar.ts'
import { readScope } from './read-scope.ts'
import { JUSTIFICATIONS } from '../../domain/decision.ts'
import type { Waiver, WaiverConditions, WaiverScope } from './waiver.ts'

const KEYS = [
  ...['id', 'vulnerability', 'vulnerabilities', 'rule', 'rules', 'package', 'versions', 'paths'],
  ...['images', 'reason', 'owner', 'expires', 'created', 'ticket', 'justification', 'until_fixed'],
  ...['while_epss_below', 'while_percentile_below', 'unless_exploited', 'approved_by'],
]

const REQUIRED = ['reason', 'owner', 'expires']

/** Shorter reasons (`wontfix`, `n/a`) tell a reviewer nothing. */
export const MIN_REASON = 10

const MAX_NAME = 200

/** One entry of our own form; null when it is wrong, of which the faults of the reading tell. */
export function readEntry(reading: Reading): Waiver | null {
  const before = reading.faults.list().length
  const fields = readFields(reading, { known: KEYS, required: REQUIRED })
  if (fields === null) return null
  const scope = readScope(fields)
  const conditions = readConditions(fields)
  const words = readWords(reading, fields)
  refuseContradictions(fields, scope, words)
  return reading.faults.list().length > before ? null : { ...words, scope, conditions }
}

type Words = Omit<Waiver, 'scope' | 'conditions'>

function readWords({ node, faults }: Reading, fields: Fields): Words {
  const expires = readDay(fields.get('expires'))
  const start = expires === null ? null : startOfDay(expires)
  const source = { path: faults.path, line: node.at.line }
  return {
    id: readText(fields.get('id'), MAX_NAME) ?? `${source.path}:${source.line}`,
    source,
    format: 'plimsoll',
    reason: readReason(fields.get('reason')) ?? '',
    owner: readText(fields.get('owner'), MAX_NAME),
    created: readDay(fields.get('created')),
    expires,
    until: start === null ? null : addDays(start, 1),
    ticket: readText(fields.get('ticket')),
    justification: readWord(fields.get('justification'), JUSTIFICATIONS),
    approvedBy: readText(fields.get('approved_by'), MAX_NAME),
  }
}

function readReason(reading: Reading | undefined): string | null {
  const text = readText(reading)
  if (text === null || reading === undefined || text.length >= MIN_REASON) return text
  refuse(reading, `is too short: say in at least ${MIN_REASON} characters why this is acceptable`)
  return null
}

const SHARE = { least: 0, most: 1 }

function readConditions(fields: Fields): WaiverConditions {
  return {
    untilFixed: readFlag(fields.get('until_fixed')) ?? false,
    whileEpssBelow: readNumber(fields.get('while_epss_below'), SHARE),
    whilePercentileBelow: readNumber(fields.get('while_percentile_below'), SHARE),
    unlessExploited: readFlag(fields.get('unless_exploited')) ?? 'default',
  }
}

/** What means something for vulnerabilities alone: no secret has a fix, an EPSS score, or an entry in VEX. */
const OF_VULNERABILITIES = [
  ...['until_fixed', 'while_epss_below', 'while_percentile_below', 'unless_exploited'],
  'justification',
]

function refuseContradictions(fields: Fields, { kinds }: WaiverScope, words: Words): void {
  const vulnerability: FindingKind = 'vulnerability'
  for (const key of OF_VULNERABILITIES) {
    const field = fields.get(key)
    if (field !== undefined && !kinds.includes(vulnerability))
      refuse(field, 'says nothing of a rule: it is for vulnerabilities')
  }
  const { created, expires } = words
  const field = fields.get('expires')
  if (field !== undefined && created !== null && expires !== null && expires < created)
    refuse(field, `is before ${created}, the day on which it was created`)
}
