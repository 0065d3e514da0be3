import { createHash } from 'node:crypto'
import { OUTCOMES } from '../../domain/verdict.ts'
import type { ChangeNumbers, SectionData } from './section.ts'

/*
 * The comments of HTML by which a later run finds its way. They carry no text as it is: a name in base64url can
 * neither close the comment nor mention anybody in an e-mail. People may edit what they like, so whatever is read
 * back is checked.
 */

/** The first line of the comment, by which it is found again; one for each workflow. */
export function toCommentMarker(workflow: string): string {
  return `<!-- plimsoll/comment/1 ${hash(workflow, 32)} -->`
}

/** `copy`: which of several images of one name and platform, from 0. */
export function toSectionKey(name: string, platform: string | null, copy = 0): string {
  return hash(JSON.stringify([name, platform, copy]), 16)
}

/** A sum over what stands between a section's markers: what somebody edited is told from what a run wrote. */
export function toSum(startMarker: string, inner: string): string {
  return hash(`${startMarker}\n${inner}`, 16)
}

function hash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}

export function toStartMarker(data: SectionData): string {
  const { key, name, platform, outcome, blocking, change, why, resolved } = data
  const words = [
    ...[`key=${key}`, `outcome=${outcome}`, `blocking=${blocking}`],
    `change=${change === null ? '-' : CHANGE_ORDER.map((one) => change[one]).join('/')}`,
    `name=${encode(name)}`,
    `platform=${platform === null ? '-' : encode(platform)}`,
    `why=${encode(why)}`,
    // Left out where there is nothing to tell: comments of older versions have no such word.
    ...(resolved === null ? [] : [`resolved=${resolved}`]),
  ]
  return `<!-- plimsoll/section/1 ${words.join(' ')} -->`
}

/** Between what is compared and the tail, which is not. */
export function toRunMarker(key: string): string {
  return `<!-- plimsoll/run key=${key} -->`
}

export function toEndMarker(key: string, sum: string): string {
  return `<!-- plimsoll/end key=${key} sum=${sum} -->`
}

const CHANGE_ORDER = ['introduced', 'worsened', 'fixed'] as const

/** True for a line that only a marker of ours looks like, whole or damaged. */
export function looksLikeMarker(line: string): boolean {
  return /^\s*<!--\s*plimsoll\/(?:section|end)/i.test(line)
}

const TEXT = '([\\w-]{0,800})'
const START = new RegExp(
  '^<!-- plimsoll/section/1 key=([0-9a-f]{16}) ' +
    `outcome=(${OUTCOMES.join('|')}) blocking=(\\d{1,7}) change=(-|\\d{1,7}/\\d{1,7}/\\d{1,7}) ` +
    `name=${TEXT} platform=${TEXT} why=${TEXT}(?: resolved=(\\d{1,7}))? -->$`,
)

/** What a section's first marker says; null for any other line, and for one that we would have written otherwise. */
export function parseStartMarker(line: string): SectionData | null {
  const [, key = '', word, blocking, change = '', ...rest] = START.exec(line) ?? []
  const [name = '', platform = '', why = '', resolved] = rest
  const outcome = OUTCOMES.find((one) => one === word)
  if (outcome === undefined) return null
  const data = {
    ...{ key, outcome, blocking: Number(blocking), change: parseChange(change) },
    ...{ name: decode(name), platform: platform === '-' ? null : decode(platform) },
    ...{ why: decode(why), resolved: toNumber(resolved) },
  }
  return toStartMarker(data) === line ? data : null
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}

function parseChange(text: string): ChangeNumbers | null {
  const [introduced, worsened, fixed] = text.split('/').map(Number)
  if (introduced === undefined || worsened === undefined || fixed === undefined) return null
  return { introduced, worsened, fixed }
}

const END = /^<!-- plimsoll\/end key=([0-9a-f]{16}) sum=([0-9a-f]{16}) -->$/

export function parseEndMarker(
  line: string,
): { readonly key: string; readonly sum: string } | null {
  const [, key, sum] = END.exec(line) ?? []
  return key === undefined || sum === undefined ? null : { key, sum }
}

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

function decode(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8')
}
