import type { Faults } from './faults.ts'
import { findNearestKey } from './nearest-key.ts'
import type { Place, YamlNode } from './node.ts'
import { toShownText } from './shown-text.ts'

/*
 * How a document's shape is read: every reader takes one `Reading`, adds what is wrong to its faults, and goes
 * on, so that all faults of a file are told together. The readers of single values are in `values.ts`.
 */

/** A part of a document on its way to a value. */
export type Reading = {
  readonly node: YamlNode
  /** What messages call it: `waivers 2.expires`. */
  readonly name: string
  readonly faults: Faults
}

/** What a map holds, by key. `get` of a key that is not there is undefined, which every reader takes. */
export type Fields = ReadonlyMap<string, Reading>

export type FieldsRequest = {
  readonly known: readonly string[]
  readonly required?: readonly string[]
}

/** A map with these keys and no others; null when it is none. Unknown and missing keys are faults. */
export function readFields(
  reading: Reading | undefined,
  { known, required = [] }: FieldsRequest,
): Fields | null {
  const entries = readEntries(reading)
  if (entries === null || reading === undefined) return null
  const fields = new Map<string, Reading>()
  for (const entry of entries) {
    if (known.includes(entry.key)) fields.set(entry.key, entry)
    else refuseKey(reading, entry, known)
  }
  for (const key of required.filter((one) => !fields.has(one))) {
    refuse(reading, `lacks ${key}`)
  }
  return fields
}

export type Entry = Reading & { readonly key: string; readonly keyAt: Place }

/** A map whose keys are the user's own; null when it is none. */
export function readEntries(reading: Reading | undefined): readonly Entry[] | null {
  if (reading === undefined) return null
  const { node, name, faults } = reading
  if (node.kind !== 'map') {
    refuse(reading, `has to be a map of keys and values; it is ${describeReading(reading)}`)
    return null
  }
  return node.entries.map(({ key, keyAt, value }) => ({
    node: value,
    name: name === '' ? toShownText(key) : `${name}.${toShownText(key)}`,
    faults,
    key,
    keyAt,
  }))
}

/** The items of a list; null when it is none. */
export function readItems(reading: Reading | undefined, most = 10_000): readonly Reading[] | null {
  if (reading === undefined) return null
  const { node, name, faults } = reading
  if (node.kind !== 'list') {
    refuse(reading, `has to be a list; it is ${describeReading(reading)}`)
    return null
  }
  if (node.items.length > most) {
    refuse(reading, `has ${node.items.length} items: allowed are ${most}`)
    return null
  }
  return node.items.map((item, index) => ({ node: item, name: `${name} ${index + 1}`, faults }))
}

/** The items of a list, or one thing that stands there alone. */
export function readOneOrMore(reading: Reading | undefined): readonly Reading[] | null {
  if (reading === undefined || reading.node.kind === 'list') return readItems(reading)
  return [reading]
}

/** Adds `<name> <what>` at the place of the value. */
export function refuse({ node, name, faults }: Reading, what: string): void {
  faults.add(node.at, `${name === '' ? 'The file' : name} ${what}`)
}

function refuseKey(reading: Reading, entry: Entry, known: readonly string[]): void {
  const nearest = findNearestKey(entry.key, known)
  const instead =
    nearest === null ? `: allowed are ${known.join(', ')}` : `; did you mean ${nearest}?`
  reading.faults.add(entry.keyAt, `${entry.name} is not a key that is known here${instead}`)
}

/**
 * The same of a part that may be the whole file: then only of which kind it is. A path that leads to a file of
 * another kind must not bring its text into a log.
 */
function describeReading({ node, name }: Reading): string {
  if (name !== '' || node.kind !== 'scalar') return describeNode(node)
  if (node.value === null) return 'empty'
  return typeof node.value === 'string' ? 'a text' : `a ${typeof node.value}`
}

/** What a node is, as a message says it. */
export function describeNode(node: YamlNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`
  if (node.value === null) return node.text === '' ? 'empty' : toShownText(node.text)
  return typeof node.value === 'string'
    ? `the text ${JSON.stringify(toShownText(node.value))}`
    : toShownText(node.text)
}
