import { createHash } from 'node:crypto'

/** What an issue is known by, and what its words were when it was last written. */
export type IssueMark = { readonly key: string; readonly state: string }

const MARK = /^<!-- plimsoll-issue ([\w-]{1,128}) ([0-9a-f]{16}) -->/

/** The first line of the body; GitHub shows nothing of it. */
export function toMarker({ key, state }: IssueMark): string {
  return `<!-- plimsoll-issue ${toKey(key)} ${state} -->`
}

/** Of what the issue tells; whatever differs in each run stays out of it. */
export function toState(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

export function isMarked(body: string, key: string): boolean {
  return MARK.exec(body)?.[1] === toKey(key)
}

/** Null: there is none. */
export function findState(body: string): string | null {
  return MARK.exec(body)?.[2] ?? null
}

function toKey(key: string): string {
  return key.replace(/[^\w-]/g, '').slice(0, 128)
}
