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

export function stringOf(entry: Table, key: string): string {
  const value = entry.get(key)
  return typeof value === 'string' ? value.trim() : ''
}

export function whyUnknown(entry: Table, known: readonly string[]): string | null {
  const unknown = [...entry.keys()].filter((key) => !known.includes(key)).map(toShownText)
  return unknown.length === 0 ? null : `the meaning of ${unknown.join(', ')} is not known here`
}
