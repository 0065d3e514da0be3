import { toShownText } from '../../document/shown-text.ts'
import { dayOf } from '../calendar.ts'
import type { Waiver, WaiverFormat, WaiverScope } from '../waiver.ts'
import { EMPTY_SCOPE, NO_CONDITIONS } from '../waiver.ts'

/** An entry of another tool's file, as far as it says the same here. */
export type Draft = {
  readonly line: number | null
  readonly scope: Partial<WaiverScope>
  readonly reason: string | null
  /** Milliseconds since 1970 from which it holds no more; null: it names no end. */
  readonly until: number | null
  /** ISO date. */
  readonly created?: string | null
}

/** Takes the entries of one file, and why others are not taken. */
export type Drafts = {
  readonly path: string
  add(draft: Draft): void
  /** An entry that would not mean exactly the same here does not count, and is named. */
  skip(line: number | null, why: string): void
}

export type Drafted = {
  readonly waivers: readonly Waiver[]
  /** Sentences, with the place. */
  readonly notices: readonly string[]
}

const MAX_DRAFTS = 5000
const MAX_NOTICES = 200
const MAX_REASON = 2000

export function readDrafts(
  { path, format }: { readonly path: string; readonly format: WaiverFormat },
  read: (drafts: Drafts) => void,
): Drafted {
  const [waivers, notices]: [Waiver[], string[]] = [[], []]
  let hidden = 0
  const skip = (line: number | null, why: string): void => {
    const place = line === null ? path : `${path}:${line}`
    if (notices.length < MAX_NOTICES) notices.push(`${place} does not count: ${why}`)
    else hidden += 1
  }
  const ids = new Set<string>()
  const add = (draft: Draft): void => {
    if (waivers.length < MAX_DRAFTS) waivers.push(toWaiver(draft, { path, format, ids }))
    else skip(draft.line, `the file has more than ${MAX_DRAFTS} entries`)
  }
  read({ path, add, skip })
  const more = hidden === 0 ? [] : [`${path}: ${hidden} more entries do not count`]
  return { waivers, notices: [...notices, ...more, ...lacksOf(path, waivers)] }
}

type Home = {
  readonly path: string
  readonly format: WaiverFormat
  /** Of the file so far. */
  readonly ids: Set<string>
}

function toWaiver(
  { line, scope, reason, until, created = null }: Draft,
  { path, format, ids }: Home,
): Waiver {
  const shown = reason?.trim().slice(0, MAX_REASON) ?? ''
  return {
    id: toId({ line, scope }, { path, ids }),
    ...{ source: { path, line }, format, created, until },
    scope: { ...EMPTY_SCOPE, ...scope },
    conditions: NO_CONDITIONS,
    reason: shown === '' ? 'No reason is given' : shown,
    ...{ owner: null, ticket: null, justification: null, approvedBy: null },
    expires: until === null ? null : dayOf(until - 1),
  }
}

/** The place, and where several entries stand there, what they name and a number. */
function toId(
  { line, scope }: Pick<Draft, 'line' | 'scope'>,
  { path, ids }: Pick<Home, 'path' | 'ids'>,
): string {
  const [name = 'entry'] = [...(scope.vulnerabilities ?? []), ...(scope.rules ?? [])]
  const place = line === null ? `${path}:${name}` : `${path}:${line}`
  const named = ids.has(place) ? `${path}:${line ?? ''}:${name}` : place
  const id = ids.has(named) ? `${named}:${ids.size + 1}` : named
  ids.add(id)
  return id
}

/** What our own form demands and this one does not have, once for the file. */
function lacksOf(path: string, waivers: readonly Waiver[]): string[] {
  if (waivers.length === 0) return []
  const endless = waivers.filter((waiver) => waiver.until === null).length
  const silent = waivers.filter((waiver) => waiver.reason === 'No reason is given').length
  const parts = [
    `${waivers.length} name no owner`,
    ...(endless > 0 ? [`${endless} have no end`] : []),
    ...(silent > 0 ? [`${silent} give no reason`] : []),
  ]
  return [`${path}: of ${waivers.length} entries ${parts.join(', ')}`]
}

/** An id of a flaw or of an advisory about flaws; else why it is none that a finding could have. */
export function problemOfId(id: string): string | null {
  if (/^(SNYK-|npm:)/i.test(id))
    return `no scanner here knows Snyk's own id ${toShownText(id)}; name the CVE`
  if (/^(pyup\.io-)?\d+$/.test(id))
    return `no scanner here knows the number ${toShownText(id)}; name the CVE`
  return /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9._:-]{1,100}$/.test(id)
    ? null
    : `${toShownText(id)} is not the id of a vulnerability`
}
