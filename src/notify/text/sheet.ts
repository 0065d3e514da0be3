import type { Message, MessageImage, MessageLink } from '../../domain/message.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { toCountWords } from './count-words.ts'
import { cutWords } from './cut-words.ts'
import { findLinks } from './find-link.ts'
import { toFindingLine } from './finding-line.ts'
import { isCall, toFirstStep } from './first-step.ts'
import { OUTCOME_WORDS } from './outcome-words.ts'

/**
 * A message in clean lines of plain text without markup: what every channel for people puts into its own form. Each
 * line is bounded, their number is that of the message.
 */
export type Sheet = {
  /** At most 150 characters. */
  readonly headline: string
  readonly firstStep: string
  /** What stands before it where somebody is to act: `Do now`. */
  readonly call: string | null
  readonly images: readonly SheetImage[]
  readonly moreImages: number
  readonly links: readonly MessageLink[]
  /** Which rule, when, by whom. */
  readonly origin: string
}

export type SheetImage = {
  readonly name: string
  readonly outcome: Outcome
  /** `FAIL` */
  readonly verdict: string
  /** Where it lies, for which platform; null where nothing of it is told. */
  readonly place: string | null
  readonly counts: string | null
  readonly reasons: readonly string[]
  readonly findings: readonly string[]
  /** How many findings are not among `findings`. */
  readonly more: number
}

export const LONGEST_HEADLINE = 150

/** More are no message any more, but a report. */
const MOST_IMAGES = 20

const LONGEST_NAME = 150
const LONGEST_REFERENCE = 230
const LONGEST_PLACE = 300
const LONGEST_REASON = 300

const KIND_WORDS = { news: '', resolved: 'Resolved: ', test: 'Test: ' } as const

export function toSheet(message: Message): Sheet {
  return {
    headline: toHeadline(message),
    firstStep: toFirstStep(message),
    call: isCall(message) ? 'Do now' : null,
    images: message.images.slice(0, MOST_IMAGES).map((image) => toSheetImage(image, message)),
    moreImages: message.moreImages + Math.max(0, message.images.length - MOST_IMAGES),
    links: findLinks(message.links),
    origin: `Plimsoll, rule ${cutWords(message.rule, 100)}, ${toTime(message.asOf)}`,
  }
}

/** The title, with what kind of message it is where it does not say so itself. */
export function toHeadline({ kind, title }: Pick<Message, 'kind' | 'title'>): string {
  const isSaid = kind !== 'news' && title.toLowerCase().startsWith(kind)
  const words = title.trim() === '' ? 'Plimsoll has news' : title
  return cutWords(`${isSaid ? '' : KIND_WORDS[kind]}${words}`, LONGEST_HEADLINE)
}

function toSheetImage(image: MessageImage, { isVerdictOnly }: Message): SheetImage {
  const { outcome, name } = image
  const shown = cutWords(name, LONGEST_NAME)
  const told = { name: shown === '' ? 'Image' : shown, outcome, verdict: OUTCOME_WORDS[outcome] }
  if (isVerdictOnly) {
    return { ...told, place: null, counts: null, reasons: [], findings: [], more: 0 }
  }
  return {
    ...told,
    place: toPlace(image),
    counts: toCountWords(image.counts),
    reasons: image.reasons.map((reason) => cutWords(reason, LONGEST_REASON)),
    findings: image.findings.map(toFindingLine),
    more: image.more,
  }
}

/** The digest is told where the reference has none: short, for it is copied from the report. */
function toPlace({ reference, digest, platform }: MessageImage): string | null {
  const isPinned = reference.includes('@sha256:')
  const short = digest === null || digest === '' || isPinned ? '' : ` (${cutWords(digest, 19)})`
  const whole = `${cutWords(reference, LONGEST_REFERENCE)}${short}`
  const place = cutWords(`${whole}${toPlatform(platform)}`, LONGEST_PLACE)
  return place === '' ? null : place
}

function toPlatform(platform: string | null): string {
  return platform === null || platform === '' ? '' : `, ${cutWords(platform, 40)}`
}

/** `2026-11-21 22:55 UTC`; what is no ISO time is shown as it is. */
function toTime(asOf: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):/.exec(asOf) ?? []
  return day === undefined || time === undefined ? cutWords(asOf, 40) : `${day} ${time} UTC`
}
