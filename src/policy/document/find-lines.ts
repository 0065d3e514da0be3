import type { YamlNode } from './node.ts'

/** Lines of parts of a document by their names with dots, from 1: `notify.channels.chat`. */
export type Lines = ReadonlyMap<string, number>

/** Sections of which somebody wants to see where each part stands. */
const SECTIONS = ['notify', 'reports']
const DEEPEST = 3

/** Where the parts of the sections about what leaves a run stand; an item of a list is called by its `name`. */
export function findLines(root: YamlNode | null): Lines {
  if (root?.kind !== 'map') return new Map()
  return new Map(
    root.entries
      .filter(({ key }) => SECTIONS.includes(key))
      .flatMap(({ key, keyAt, value }) => [
        [key, keyAt.line] as const,
        ...linesBelow(value, [key]),
      ]),
  )
}

type Line = readonly [string, number]

function linesBelow(node: YamlNode, path: readonly string[]): readonly Line[] {
  if (path.length === DEEPEST || node.kind === 'scalar') return []
  return toParts(node).flatMap(({ name, line, value }) => {
    const own = [...path, name]
    return [[own.join('.'), line] as const, ...linesBelow(value, own)]
  })
}

type Part = { readonly name: string; readonly line: number; readonly value: YamlNode }

function toParts(node: Exclude<YamlNode, { kind: 'scalar' }>): readonly Part[] {
  if (node.kind === 'map') {
    return node.entries.map(({ key, keyAt, value }) => ({ name: key, line: keyAt.line, value }))
  }
  return node.items.flatMap((value) => {
    const named = value.kind === 'map' ? value.entries.find(({ key }) => key === 'name') : undefined
    if (named?.value.kind !== 'scalar') return []
    return [{ name: named.value.text, line: value.at.line, value }]
  })
}
