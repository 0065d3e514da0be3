import parseLicence from 'spdx-expression-parse'
import { SCANNER_IDS } from '../../domain/finding.ts'
import { CHECK_RULES } from '../../image/rules/check-image.ts'
import { createGlob } from '../matching/glob.ts'
import { RULE_IDS } from '../rules/table.ts'
import type { Setting } from '../settings.ts'
import { findNearestKey } from './nearest-key.ts'
import { PURL_TYPES } from './purl-types.ts'
import type { Reading } from './shape.ts'
import { describeNode, readEntries, readItems, readOneOrMore, refuse } from './shape.ts'
import { toShownText } from './shown-text.ts'
import { readCount, readFlag, readNumber, readText, readWord } from './values.ts'

export type SettingValue =
  | number
  | string
  | boolean
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string>>

/** The value of one setting; null when it is wrong, which is a fault besides. */
export function readSetting(reading: Reading, setting: Setting): SettingValue | null {
  switch (setting.kind) {
    case 'count':
      return readCount(reading)
    case 'number':
      return readNumber(reading, setting)
    case 'flag':
      return readFlag(reading)
    case 'word':
      return readWord(reading, setting.words)
    case 'texts':
      return readTerms(reading, setting.of)
    case 'ports':
      return readPorts(reading)
    case 'levels':
      return readLevels(reading, setting)
  }
}

type LevelsSetting = Extract<Setting, { kind: 'levels' }>
type Levels = Readonly<Record<string, string>>
type TermKind = Extract<Setting, { kind: 'texts' }>['of']

const MAX_TERMS = 1000

/** A list that has been read is in the order of its terms, so that two ways to write it are one. */
function readTerms(reading: Reading, kind: TermKind): readonly string[] | null {
  const terms = readOneOrMore(reading)?.slice(0, MAX_TERMS + 1)
  if (terms === undefined) return null
  if (terms.length > MAX_TERMS) refuse(reading, `has too many items: allowed are ${MAX_TERMS}`)
  const texts = terms.map((term) => readTerm(term, kind)).filter((text) => text !== null)
  return [...new Set(texts)].sort()
}

function readTerm(reading: Reading, kind: TermKind): string | null {
  if (kind === 'purl-type') return readWord(reading, PURL_TYPES)
  if (kind === 'scanner') return readWord(reading, SCANNER_IDS)
  const text = readText(reading, MAX_TERM_LENGTH)
  const problem = text === null ? null : problemOf(text, kind)
  if (problem !== null) refuse(reading, problem)
  return problem === null ? text : null
}

const MAX_TERM_LENGTH = 500

function problemOf(text: string, kind: 'glob' | 'spdx' | 'label' | 'text'): string | null {
  switch (kind) {
    case 'glob':
      return problemOfGlob(text)
    case 'spdx':
      return problemOfLicence(text)
    case 'label':
      return /^[A-Za-z0-9][A-Za-z0-9._/-]*$/u.test(text) ? null : 'is not the key of a label'
    case 'text':
      return null
  }
}

function problemOfGlob(text: string): string | null {
  const glob = createGlob(text)
  return glob.kind === 'fault' ? `is not a pattern: ${glob.text}` : null
}

/** One licence, not a sentence of several: what `A OR B` would forbid nobody could say. */
function problemOfLicence(text: string): string | null {
  const instead = 'allowed is one of the SPDX list, such as Apache-2.0, or LicenseRef-NAME'
  try {
    const parsed = parseLicence(text)
    return 'conjunction' in parsed ? `names several licences: list them one by one` : null
  } catch {
    return `is not the id of a licence: "${toShownText(text)}"; ${instead}`
  }
}

const MAX_PORT = 65_535

function readPorts(reading: Reading): readonly number[] | null {
  const ports = readItems(reading, MAX_PORT)?.map((item) => readPort(item))
  return ports === undefined
    ? null
    : [...new Set(ports.filter((port) => port !== null))].sort((a, b) => a - b)
}

function readPort(reading: Reading): number | null {
  const { node } = reading
  const value = node.kind === 'scalar' ? node.value : null
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PORT) {
    return Number(value)
  }
  refuse(reading, `has to be a port from 1 to ${MAX_PORT}; it is ${describeNode(node)}`)
  return null
}

/** A rule that nobody knows would never be assessed, and so never pass. */
const CHECK_IDS = CHECK_RULES.map((rule) => rule.id)

function readLevels(reading: Reading, setting: LevelsSetting): Levels | null {
  const entries = readEntries(reading)
  if (entries === null) return null
  const levels: [string, string][] = []
  for (const entry of entries) {
    const level = readWord(entry, setting.words)
    const problem = problemOfRule(entry.key, setting)
    if (problem !== null) entry.faults.add(entry.keyAt, `${entry.name} ${problem}`)
    else if (level !== null) levels.push([entry.key, level])
  }
  return Object.fromEntries(levels.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function problemOfRule(id: string, { rules }: LevelsSetting): string | null {
  const known = rules === 'image' ? CHECK_IDS : ['default', ...RULE_IDS, ...CHECK_IDS]
  if (known.includes(id)) return null
  const nearest = findNearestKey(id, known)
  const what = rules === 'image' ? 'rule about the image, such as CFG-USER' : 'rule'
  return `is not the id of a ${what}${nearest === null ? '' : `; did you mean ${nearest}?`}`
}
