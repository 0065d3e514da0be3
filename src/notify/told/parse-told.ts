import * as v from 'valibot'
import { NOTHING_TOLD } from '../../domain/message.ts'
import type { Told, ToldEntry } from '../../domain/message.ts'

/** Goes up with every change of the form; a file of another number is as none. */
const FORMAT = 1

const MOST_ENTRIES = 2000
const MOST_KEYS = 200_000
const LONGEST_TEXT = 600

/** Of a file; keys are hashes of 64 letters mostly. */
export const MOST_TOLD_BYTES = 16 * 1024 * 1024

/** One line: names of images and keys of findings stand there, and nothing else is let in. */
const TEXT = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.regex(/^[^\p{Cc}]*$/u))

const ENTRY = v.object({
  at: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  keys: v.pipe(v.array(TEXT), v.maxLength(MOST_KEYS)),
  isOpen: v.boolean(),
})

const FILE = v.object({
  format: v.literal(FORMAT),
  entries: v.pipe(v.record(TEXT, ENTRY), v.maxEntries(MOST_ENTRIES)),
})

/** Throws an Error in words for what is no such file. */
export function parseTold(text: string): Told {
  const parsed = v.safeParse(FILE, JSON.parse(text))
  if (!parsed.success) throw new Error('it has another form')
  return { entries: toPlainRecord(Object.entries(parsed.output.entries)) }
}

/** The file's text, with the newest entries only where there are too many. */
export function renderTold(told: Told): string {
  let most = MOST_ENTRIES
  for (;;) {
    const text = JSON.stringify({ format: FORMAT, entries: newest(told, most).entries })
    if (Buffer.byteLength(text) <= MOST_TOLD_BYTES || most === 0) return `${text}\n`
    most = Math.floor(most / 2)
  }
}

function newest({ entries }: Told, most: number): Told {
  const sorted = Object.entries(entries)
    .filter((entry) => v.is(TEXT, entry[0]) && v.is(ENTRY, entry[1]))
    .sort(([, one], [, other]) => (one.at > other.at ? -1 : 1))
  return { entries: toPlainRecord(sorted.slice(0, most)) }
}

/**
 * Per entry the one that was written last; of two of the same time that of `later`. A time that has not come is of a clock
 * that was wrong: such an entry makes way, or it would stand until that day and everything be told again by each run.
 */
export function mergeTold(earlier: Told, later: Told, now: Date): Told {
  const merged = new Map(Object.entries(earlier.entries))
  for (const [key, entry] of Object.entries(later.entries)) {
    const known = merged.get(key)
    const knownAt = known === undefined ? -Infinity : Date.parse(known.at)
    if (knownAt > now.getTime() || Date.parse(entry.at) >= knownAt) merged.set(key, entry)
  }
  return merged.size === 0 ? NOTHING_TOLD : { entries: toPlainRecord([...merged]) }
}

/** By `fromEntries`, for which the name of a prototype is a key like any other. */
function toPlainRecord(
  entries: readonly (readonly [string, ToldEntry])[],
): Readonly<Record<string, ToldEntry>> {
  return Object.fromEntries(entries)
}
