import { TomlError, parse } from 'smol-toml'
import type { DocumentFault } from '../../document/node.ts'
import { createPlaces } from '../../document/places.ts'
import { toShownText } from '../../document/shown-text.ts'
import { findUnreadable } from '../../document/unreadable-text.ts'

/** A table of TOML: the user's own keys, of which none may be looked up by a name that every object has. */
export type Table = ReadonlyMap<string, unknown>

export type ParsedToml =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly fault: DocumentFault }

const MAX_DEPTH = 64

export function parseToml(text: string, path: string): ParsedToml {
  const unreadable = findUnreadable(text)
  if (unreadable !== null) {
    const fault = { path, ...createPlaces(text)(unreadable.offset), text: unreadable.text }
    return { ok: false, fault }
  }
  try {
    return { ok: true, table: toTable(parse(text, { maxDepth: MAX_DEPTH })) }
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown
    const [why = ''] = thrown.message.split('\n')
    const { line, column } = thrown
    const words = `This is not TOML: ${toShownText(why)}`
    return { ok: false, fault: { path, line, column, text: words } }
  }
}

export function toTable(value: object): Table {
  return new Map(Object.entries(value))
}

export function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function stringOf(entry: Table, key: string): string {
  const value = entry.get(key)
  return typeof value === 'string' ? value.trim() : ''
}

/** A limit that is there and says nothing that can be read would be lost, and the entry be wider than written. */
export function whyNoText(entry: Table, keys: readonly string[]): string | null {
  const odd = keys.find((key) => entry.has(key) && stringOf(entry, key) === '')
  return odd === undefined ? null : `its ${odd} is no text, or an empty one`
}

/** The same of what is either so or not. */
export function whyNoSwitch(entry: Table, keys: readonly string[]): string | null {
  const odd = keys.find((key) => entry.has(key) && typeof entry.get(key) !== 'boolean')
  return odd === undefined ? null : `its ${odd} is neither true nor false`
}

export function whyUnknown(entry: Table, known: readonly string[]): string | null {
  const unknown = [...entry.keys()].filter((key) => !known.includes(key)).map(toShownText)
  return unknown.length === 0 ? null : `the meaning of ${unknown.join(', ')} is not known here`
}
