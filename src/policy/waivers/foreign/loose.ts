import type { YamlEntry, YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { parseMoment } from '../calendar.ts'
import type { Drafts } from './drafts.ts'

/*
 * How files of other tools are read: what is not there or of another kind is null, since what becomes of it is
 * each format's to say. A limit that is there and of another kind must never be taken for none.
 */

/** The values of a map by key. */
export type Loose = ReadonlyMap<string, YamlEntry>

export function mapOf(node: YamlNode | undefined): Loose | null {
  if (node?.kind !== 'map') return null
  return new Map(node.entries.map((entry) => [entry.key, entry]))
}

export function listOf(node: YamlNode | undefined): readonly YamlNode[] | null {
  return node?.kind === 'list' ? node.items : null
}

/** A text or a number as written; null for all else. */
export function textOf(node: YamlNode | undefined): string | null {
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return null
  const text = node.text.trim()
  return text === '' ? null : text
}

export function isNothing(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null)
}

/** The nodes of a list; what stands there in another form is named, since an entry in it would be lost in silence. */
export function readList(node: YamlNode | undefined, drafts: Drafts): readonly YamlNode[] {
  if (node !== undefined && node.kind !== 'list' && !isNothing(node))
    drafts.skip(node.at.line, 'it is not a list')
  return listOf(node) ?? []
}

/** The fields of an entry that may be empty; null for a list or a text, in which limits might stand. */
export function fieldsOf(node: YamlNode | undefined): Loose | null {
  return isNothing(node) ? new Map<string, YamlEntry>() : mapOf(node)
}

export const NO_MAP = 'it is not a map of keys and values'

/** Values along a path of keys. */
export function findNode(
  node: YamlNode | undefined,
  keys: readonly string[],
): YamlNode | undefined {
  return keys.reduce((found: YamlNode | undefined, key) => mapOf(found)?.get(key)?.value, node)
}

/** A text for each item, or for the one thing that stands there alone; null when any is none. */
export function textsOf(node: YamlNode | undefined): readonly string[] | null {
  if (isNothing(node)) return []
  const texts = (listOf(node) ?? [node]).map(textOf)
  return texts.includes(null) ? null : texts.filter((text) => text !== null)
}

/** A key of an entry that limits it in a way unknown here would be lost, and the entry be wider than written. */
export function whyUnknown(fields: Loose, known: readonly string[]): string | null {
  const unknown = [...fields.keys()].filter((key) => !known.includes(key)).map(toShownText)
  return unknown.length === 0 ? null : `the meaning of ${unknown.join(', ')} is not known here`
}

export type End =
  | { readonly ok: true; readonly until: number | null }
  | { readonly ok: false; readonly why: string }

/** The moment at which an entry ends: a day means its beginning, as in the tools that write it. */
export function endOf(node: YamlNode | undefined): End {
  if (isNothing(node)) return { ok: true, until: null }
  const text = textOf(node) ?? ''
  const until = parseMoment(text)
  if (until !== null) return { ok: true, until }
  return { ok: false, why: `its end ${toShownText(text)} is no date such as 2027-01-31` }
}
