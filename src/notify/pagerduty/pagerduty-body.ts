import type { Message } from '../../domain/message.ts'
import { cutSheet } from '../text/fit-sheet.ts'
import { cutWords } from '../text/cut-words.ts'
import { toSheet } from '../text/sheet.ts'
import type { Sheet, SheetImage } from '../text/sheet.ts'
import { toMoreFindings } from '../text/more-words.ts'

/* Limits of PagerDuty's Events API v2: 512 KB of an event, 1,024 characters of a summary, 255 of a key. */
const MOST_SUMMARY = 1024
const MOST_KEY = 255

/** Far below the limit of the event: 10 images of 20 findings of at most 450 characters. */
const SIZE = { images: 10, reasons: 10, findings: 20 }

/** The JSON of an event: an incident is opened, or opened again, by `subjectKey`, and ended by the same. */
export function toPagerDutyBody(message: Message, routingKey: string): string {
  if (message.kind === 'resolved') return toPagerDutyEnd(message, routingKey)
  return JSON.stringify({ ...toHead(message, routingKey, 'trigger'), ...toOpening(message) })
}

/** Ends what a message opened. */
export function toPagerDutyEnd(message: Message, routingKey: string): string {
  return JSON.stringify(toHead(message, routingKey, 'resolve'))
}

function toHead(message: Message, routingKey: string, action: 'trigger' | 'resolve'): object {
  return {
    routing_key: routingKey,
    event_action: action,
    dedup_key: toDedupKey(message),
  }
}

/** `plimsoll-` and the key of the subject; a test has one of its own. */
function toDedupKey({ subjectKey, kind }: Message): string {
  const kindWord = kind === 'test' ? 'test-' : ''
  return `plimsoll-${kindWord}${subjectKey}`.replace(/[^\w.-]/g, '-').slice(0, MOST_KEY)
}

function toOpening(message: Message): object {
  const sheet = cutSheet(toSheet(message), SIZE)
  const [worst] = message.images
  return {
    payload: {
      summary: cutWords(`${sheet.headline}. ${sheet.firstStep}`, MOST_SUMMARY),
      source: cutWords(worst?.name ?? message.rule, 255) || 'plimsoll',
      severity: message.kind === 'test' ? 'info' : message.urgency,
      ...toTimestamp(message.asOf),
      component: cutWords(worst?.name ?? message.rule, 255),
      group: cutWords(message.rule, 255),
      class: worst?.outcome ?? 'test',
      custom_details: toDetails(sheet),
    },
    client: 'Plimsoll',
    ...toLinks(sheet),
  }
}

/** Left out where it is no ISO time: the whole event would be refused. */
function toTimestamp(asOf: string): object {
  return /^\d{4}-\d\d-\d\dT[\d:.]{8,12}(?:Z|[+-]\d\d:\d\d)$/.test(asOf) ? { timestamp: asOf } : {}
}

/** PagerDuty shows http as well as https; the first is where the button of the incident leads. */
function toLinks({ links }: Sheet): object {
  const [first] = links
  return {
    links: links.map(({ label, url }) => ({ href: url, text: label })),
    ...(first === undefined ? {} : { client_url: first.url }),
  }
}

function toDetails(sheet: Sheet): object {
  return {
    ...(sheet.call === null ? { note: sheet.firstStep } : { do_now: sheet.firstStep }),
    images: sheet.images.map(toImageDetails),
    ...(sheet.moreImages === 0 ? {} : { more_images: sheet.moreImages }),
    origin: sheet.origin,
  }
}

function toImageDetails(image: SheetImage): object {
  const more = toMoreFindings(image.more, image.findings.length)
  return {
    ...{ name: image.name, verdict: image.verdict },
    ...(image.place === null ? {} : { place: image.place }),
    ...(image.counts === null ? {} : { counts: image.counts }),
    ...(image.reasons.length === 0 ? {} : { reasons: image.reasons }),
    ...(image.findings.length === 0 ? {} : { findings: image.findings }),
    ...(more === null ? {} : { more }),
  }
}
