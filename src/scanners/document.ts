import { PlimsollError } from '../domain/errors.ts'
import { toPlainLine, toToken } from './plain-text.ts'

/*
 * Reads JSON of unknown shape, field by field: exactly the fields that are asked for are checked, and the
 * first wrong one is named by its path. Reports hold a hundred thousand rows; checking while converting
 * takes a quarter of the time that a schema library needs to check and copy first (measured).
 */

/** An object within a document, and where it stands: its path is put together when it is asked for. */
export type Node = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly key: string
  /** Null for what is no item of a list. */
  readonly index: number | null
  readonly parent: Node | null
}

/** The document itself; throws `scanner-output-invalid` when it is not an object. */
export function openDocument(title: string, value: unknown): Node {
  const root: Node = { fields: {}, key: title, index: null, parent: null }
  if (!isObject(value)) throw wrongField(root, null, 'an object')
  return { ...root, fields: value }
}

/** Null when the field is absent or null: Go writes both for "nothing". */
export function findText(node: Node, key: string): string | null {
  const value = node.fields[key] ?? null
  if (value === null || typeof value === 'string') return value
  throw wrongField(node, key, 'text')
}

/** An absent text is an empty one. */
export function getText(node: Node, key: string): string {
  return findText(node, key) ?? ''
}

export function requireText(node: Node, key: string): string {
  const text = findText(node, key)
  if (text === null || text === '') throw wrongField(node, key, 'text that is not empty')
  return text
}

/** A name or an id without control characters; cut at `maxCharacters`, refused when nothing is left. */
export function requireToken(node: Node, key: string, maxCharacters: number): string {
  const token = toToken(requireText(node, key), maxCharacters)
  if (token === '') throw wrongField(node, key, 'text that is not empty')
  return token
}

/** Null when absent; infinite numbers (`1e999`) are refused. */
export function findNumber(node: Node, key: string): number | null {
  const value = node.fields[key] ?? null
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value
  throw wrongField(node, key, 'a number')
}

export function isTrue(node: Node, key: string): boolean {
  const value = node.fields[key] ?? false
  if (typeof value === 'boolean') return value
  throw wrongField(node, key, 'true or false')
}

export function getTexts(node: Node, key: string): readonly string[] {
  const value = getList(node, key)
  if (isTextList(value)) return value
  const wrong = value.findIndex((item) => typeof item !== 'string')
  throw wrongField(node, `${key}[${wrong}]`, 'text')
}

/** Null when absent. */
export function findNode(node: Node, key: string): Node | null {
  const value = node.fields[key] ?? null
  return value === null ? null : toNode(node, key, value)
}

export function requireNode(node: Node, key: string): Node {
  return toNode(node, key, node.fields[key])
}

/** The objects of a list; an absent list is an empty one. */
export function getNodes(node: Node, key: string): readonly Node[] {
  const list = getList(node, key)
  if (list.length === 0) return NO_NODES
  return list.map((value, index): Node => {
    if (isObject(value)) return { fields: value, key, index, parent: node }
    throw wrongField(node, `${key}[${index}]`, 'an object')
  })
}

const NO_NODES: readonly Node[] = []

/** The items of a list, each opened when it is read, so that a broken one speaks for itself alone. */
export function getItems(node: Node, key: string): readonly (() => Node)[] {
  return getList(node, key).map((value, index) => (): Node => {
    if (isObject(value)) return { fields: value, key, index, parent: node }
    throw wrongField(node, `${key}[${index}]`, 'an object')
  })
}

/** A document that is JSON but not what it should be. */
export function refuseDocument(title: string, reason: string): PlimsollError {
  return new PlimsollError({
    code: 'scanner-output-invalid',
    message: `${title} is not usable: ${reason}`,
    hint: 'Use the scanner versions that Plimsoll pins; if you do, please report this with the report itself.',
  })
}

function getList(node: Node, key: string): readonly unknown[] {
  const value = node.fields[key] ?? null
  if (value === null) return NO_NODES
  if (Array.isArray(value)) return value as readonly unknown[]
  throw wrongField(node, key, 'a list')
}

function isTextList(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === 'string')
}

function toNode(parent: Node, key: string, value: unknown): Node {
  if (isObject(value)) return { fields: value, key, index: null, parent }
  throw wrongField(parent, key, 'an object')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrongField(node: Node, key: string | null, wanted: string): PlimsollError {
  const steps = key === null ? [] : [key]
  let at = node
  while (at.parent !== null) {
    steps.unshift(at.index === null ? at.key : `${at.key}[${at.index}]`)
    at = at.parent
  }
  const path = steps.length === 0 ? 'the document' : steps.join('.')
  return refuseDocument(at.key, `${toPlainLine(path, 200)} is not ${wanted}.`)
}
