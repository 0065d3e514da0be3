import { findNearestKey } from './nearest-key.ts'
import { toDay } from './day.ts'
import type { Reading } from './shape.ts'
import { describeNode, readOneOrMore, refuse } from './shape.ts'

/*
 * Readers of single values. Each gives null for what is not there and for what is wrong; what is wrong is a
 * fault besides.
 */

const MAX_TEXT_LENGTH = 2000

/** A text that is not blank. Numbers count as they are written: `1.10` stays `1.10`. */
export function readText(reading: Reading | undefined, most = MAX_TEXT_LENGTH): string | null {
  if (reading === undefined) return null
  const { node } = reading
  const isText =
    node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number')
  if (!isText) return no(reading, `has to be a text; it is ${describeNode(node)}`)
  const text = node.text.trim()
  if (text === '') return no(reading, 'has to be a text; it is empty')
  if (text.length <= most) return text
  return no(reading, `is too long: allowed are ${most} characters`)
}

/** A whole number, 0 or more. */
export function readCount(reading: Reading | undefined, most = 1_000_000_000): number | null {
  if (reading === undefined) return null
  const value = numberOf(reading)
  if (value !== null && Number.isSafeInteger(value) && value >= 0 && value <= most) return value
  const allowed = `has to be a whole number from 0 to ${most}`
  return no(reading, `${allowed}; it is ${describeNode(reading.node)}`)
}

export function readNumber(
  reading: Reading | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  if (reading === undefined) return null
  const value = numberOf(reading)
  if (value !== null && value >= least && value <= most) return value
  const allowed = `has to be a number from ${least} to ${most}`
  return no(reading, `${allowed}; it is ${describeNode(reading.node)}`)
}

/** NaN and infinity are no amounts of anything; `1e999` is a text to the core schema. */
function numberOf({ node }: Reading): number | null {
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return null
  return Number.isFinite(node.value) ? node.value : null
}

export function readFlag(reading: Reading | undefined): boolean | null {
  if (reading === undefined) return null
  const { node } = reading
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value
  return no(reading, `has to be true or false; it is ${describeNode(node)}`)
}

/** One of these words. `off` and `none` are words here, as in YAML 1.2. */
export function readWord<W extends string>(
  reading: Reading | undefined,
  words: readonly W[],
): W | null {
  if (reading === undefined) return null
  const { node } = reading
  const text = node.kind === 'scalar' ? node.text : null
  const word = words.find((one) => one === text)
  if (word !== undefined) return word
  const nearest = text === null ? null : findNearestKey(text, words)
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  const allowed = `has to be one of ${words.join(', ')}`
  return no(reading, `${allowed}; it is ${describeNode(node)}${question}`)
}

/** A list of texts, or one that stands there alone; each once. */
export function readTexts(reading: Reading | undefined): readonly string[] | null {
  const readings = readOneOrMore(reading)
  if (readings === null) return null
  const texts = new Set<string>()
  for (const one of readings) {
    const text = readText(one)
    if (text !== null && texts.has(text))
      refuse(one, `stands there twice: ${describeNode(one.node)}`)
    else if (text !== null) texts.add(text)
  }
  return [...texts]
}

/** An ISO date (`2026-07-31`) of a day that exists. */
export function readDay(reading: Reading | undefined): string | null {
  if (reading === undefined) return null
  const { node } = reading
  const day = node.kind === 'scalar' ? toDay(node.text) : null
  if (day !== null) return day
  const allowed = 'has to be a day that exists, written like 2026-07-31'
  return no(reading, `${allowed}; it is ${describeNode(node)}`)
}

function no(reading: Reading, what: string): null {
  refuse(reading, what)
  return null
}

/** True for the path of a file; what is none is an id of ours. */
export function isFilePath(name: string): boolean {
  return /[/\\]/u.test(name) || /\.ya?ml$/iu.test(name)
}

/** A path from the root of the repository that stays in it. */
export function readPath(reading: Reading | undefined): string | null {
  const text = readText(reading, MAX_PATH_LENGTH)
  if (text === null || reading === undefined) return null
  const path = text.replace(/^(?:\.\/)+/u, '')
  if (/^[/\\]|^[A-Za-z]:|\\/u.test(path) || path.split('/').includes('..')) {
    return no(reading, 'has to be a path from the root of the repository, without ..')
  }
  return path
}

const MAX_PATH_LENGTH = 500

/** Teams as GitHub knows them (`owner/team`, with or without an @); one or a list, at least one. */
export function readTeams(reading: Reading | undefined): readonly string[] | null {
  const readings = readOneOrMore(reading)
  if (readings === null || reading === undefined) return null
  if (readings.length === 0) return no(reading, 'names no team, so that nobody could approve')
  return readings.map(readTeam).filter((team) => team !== null)
}

function readTeam(reading: Reading): string | null {
  const text = readText(reading)
  if (text === null || /^@?[A-Za-z0-9][\w.-]*\/[\w.-]+$/u.test(text)) return text
  return no(reading, 'has to be a team, such as @owner/security')
}
