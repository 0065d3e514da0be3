import { looksLikeMarker, parseEndMarker, parseStartMarker, toRunMarker, toSum } from './markers.ts'
import type { SectionData } from './section.ts'

/** A section as it stands in a comment that is there already. */
export type KeptSection = {
  readonly data: SectionData
  /** From its first marker to its last. */
  readonly text: string
  /** The same without the tail: what tells whether anything changed. */
  readonly compared: string
  /** False when somebody edited it: then only its marker can be relied on. */
  readonly isIntact: boolean
}

/**
 * The sections of a comment that begins with the marker. A person may have edited it: what has lost a marker, stands
 * within another section or stands there twice in two ways is left out, and takes nothing else along.
 */
export function parseComment(body: string | null, marker: string): readonly KeptSection[] {
  // A browser that edits a comment ends every line with CR and LF.
  const [first, ...lines] = (body ?? '').split(/\r\n|\r|\n/)
  return first === marker ? withoutDoubles(findSections(lines)) : []
}

type Opened = { readonly data: SectionData; readonly start: string; readonly inner: string[] }

function findSections(lines: readonly string[]): KeptSection[] {
  const found: KeptSection[] = []
  let opened: Opened | null = null
  for (const line of lines) {
    if (!looksLikeMarker(line)) {
      opened?.inner.push(line)
      continue
    }
    const end = parseEndMarker(line)
    if (end !== null && opened?.data.key === end.key) found.push(close(opened, line, end.sum))
    const data = parseStartMarker(line)
    opened = data === null ? null : { data, start: line, inner: [] }
  }
  return found
}

function close({ data, start, inner }: Opened, end: string, sum: string): KeptSection {
  const text = inner.join('\n')
  const split = inner.indexOf(toRunMarker(data.key))
  return {
    data,
    text: [start, ...inner, end].join('\n'),
    compared: [start, ...(split < 0 ? inner : inner.slice(0, split))].join('\n').trimEnd(),
    isIntact: toSum(start, text) === sum,
  }
}

function withoutDoubles(sections: readonly KeptSection[]): KeptSection[] {
  const byKey = new Map<string, KeptSection | null>()
  for (const section of sections) {
    const known = byKey.get(section.data.key)
    const isNew = known === undefined || known?.text === section.text
    byKey.set(section.data.key, isNew ? section : null)
  }
  return [...byKey.values()].flatMap((section) => section ?? [])
}
