import { toContentDigest } from './content-digest.ts'

/** What the first line of a log hangs on. */
export const NO_LINE = `sha256:${'0'.repeat(64)}`

/** `sha256:…` of a line's bytes, without its end. */
export function toLineHash(line: string): string {
  return toContentDigest(line)
}

/** A record as the next line of a log, without its end; `last`: the line before it, null for an empty log. */
export function toLine(record: unknown, last: string | null): string {
  const before = last === null ? null : readLink(last)
  const sequence = (before?.sequence ?? 0) + 1
  return JSON.stringify({ sequence, previous: last === null ? NO_LINE : toLineHash(last), record })
}

/** What ties a line to the one before it. */
export type Link = { readonly sequence: number; readonly previous: string }

/** Null for what is no line of an audit log. */
export function readLink(line: string): Link | null {
  const value = parse(line)
  if (typeof value !== 'object' || value === null) return null
  const { sequence, previous, record } = value as Partial<Record<string, unknown>>
  const isCount = typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0
  const isRecord = typeof record === 'object' && record !== null
  if (!isCount || !isRecord || typeof previous !== 'string') return null
  return { sequence, previous }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
