import { FINDING_KINDS } from '../../../domain/finding.ts'
import type { FindingKind } from '../../../domain/finding.ts'
import type { FindingCondition, NamePatterns, NotifyCondition } from '../../../domain/notify.ts'
import { LIMITED_SEVERITIES } from '../../../domain/severity.ts'
import { OUTCOMES } from '../../../domain/verdict.ts'
import type { Outcome } from '../../../domain/verdict.ts'
import { readFields, readOneOrMore, refuse } from '../shape.ts'
import type { Fields, Reading } from '../shape.ts'
import { readNameGlob } from '../read-sections.ts'
import { readFlag, readNumber, readText, readWord } from '../values.ts'

const FINDING_KEYS = [
  ...['severity', 'known_exploited', 'epss', 'new', 'kind', 'secret', 'fixable', 'overdue'],
  'blocking',
] as const

export const CONDITION_KEYS = [
  ...FINDING_KEYS,
  ...['verdict', 'scan_failed', 'branch', 'image', 'control'],
] as const

const NO_CONDITION: NotifyCondition = {
  outcomes: [],
  branches: null,
  images: null,
  controls: [],
  findings: null,
}

/** What has to hold, all of it; nothing where nothing stands there. */
export function readCondition(reading: Reading | undefined): NotifyCondition {
  const fields = readFields(reading, { known: CONDITION_KEYS })
  if (fields === null) return NO_CONDITION
  const asksFindings = FINDING_KEYS.some((key) => fields.has(key))
  return {
    outcomes:
      readShort(fields, 'scan_failed', 'scan-failed') ?? readOutcomes(fields.get('verdict')),
    branches: readPatterns(fields.get('branch')),
    images: readPatterns(fields.get('image')),
    controls: readControls(fields.get('control')),
    findings: asksFindings ? readFindingCondition(fields) : null,
  }
}

function readFindingCondition(fields: Fields): FindingCondition {
  return {
    kinds: readShort(fields, 'secret', 'secret') ?? readKinds(fields.get('kind')),
    severity: readWord(fields.get('severity'), LIMITED_SEVERITIES),
    isKnownExploited: readFlag(fields.get('known_exploited')),
    epss: readNumber(fields.get('epss'), { least: 0, most: 1 }),
    isNew: readFlag(fields.get('new')),
    isFixable: readFlag(fields.get('fixable')),
    isOverdue: readFlag(fields.get('overdue')),
    isBlocking: readFlag(fields.get('blocking')),
  }
}

const LONG = { secret: 'kind', scan_failed: 'verdict' } as const

/** `secret: true` is short for `kind: [secret]`: beside it, or false, it would say nothing. */
function readShort<W extends string>(
  fields: Fields,
  key: keyof typeof LONG,
  word: W,
): readonly W[] | null {
  const reading = fields.get(key)
  const flag = readFlag(reading)
  if (reading === undefined || flag === null) return null
  const long = `${LONG[key]}: [${word}]`
  if (!flag) refuse(reading, `is short for ${long} where it is true; leave it out`)
  if (fields.has(LONG[key])) refuse(reading, `is short for ${long}, and ${LONG[key]} is there, too`)
  return [word]
}

function readKinds(reading: Reading | undefined): readonly FindingKind[] {
  return readWords(reading, FINDING_KINDS)
}

function readOutcomes(reading: Reading | undefined): readonly Outcome[] {
  return readWords(reading, OUTCOMES)
}

function readWords<W extends string>(
  reading: Reading | undefined,
  words: readonly W[],
): readonly W[] {
  const read = readList(reading).map((one) => readWord(one, words))
  return words.filter((word) => read.includes(word))
}

const MAX_ITEMS = 100

/** One or more; an empty list would say that nothing matters, which leaving it out says. */
function readList(reading: Reading | undefined): readonly Reading[] {
  const items = readOneOrMore(reading) ?? []
  if (reading?.node.kind === 'list' && items.length === 0) {
    refuse(reading, 'is empty, and so never holds: leave it out')
  }
  if (reading !== undefined && items.length > MAX_ITEMS) {
    refuse(reading, `has too many items: allowed are ${MAX_ITEMS}`)
  }
  return items.slice(0, MAX_ITEMS)
}

function readPatterns(reading: Reading | undefined): NamePatterns | null {
  if (reading === undefined) return null
  const globs = readList(reading).flatMap((one) => {
    const matches = readNameGlob(one)
    return matches === null || one.node.kind !== 'scalar' ? [] : [{ text: one.node.text, matches }]
  })
  return {
    patterns: globs.map(({ text }) => text),
    matches: (name) => globs.some(({ matches }) => matches(name)),
  }
}

function readControls(reading: Reading | undefined): NotifyCondition['controls'] {
  return readList(reading).flatMap((one) => {
    const text = readText(one)
    const found = text === null ? null : /^([^/\s]+)(?:\/(\S+))?$/u.exec(text)
    if (text !== null && found === null) {
      refuse(one, 'has to be a standard, or a control of one, such as cis-docker-1.6.0/4.1')
    }
    return found === null ? [] : [{ standard: found[1] ?? '', control: found[2] ?? null }]
  })
}
