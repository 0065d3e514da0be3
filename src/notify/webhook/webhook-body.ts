import type { Message, MessageFinding, MessageImage } from '../../domain/message.ts'
import type { Counts } from '../../domain/report.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { cleanLine } from '../../report/clean.ts'
import { cutWords } from '../text/cut-words.ts'
import { findLinks } from '../text/find-link.ts'
import { toHeadline } from '../text/sheet.ts'

/** Standard Webhooks asks for less than 20 kB. */
export const MOST_WEBHOOK_BYTES = 20_000

/** What is left out, step by step, until the body is small enough. */
const SIZES = [
  ...[50, 30, 20, 15, 10, 5, 3, 1].map((findings) => ({ images: 50, findings, reasons: 10 })),
  ...[20, 10, 5, 2].map((images) => ({ images, findings: 1, reasons: 2 })),
  { images: 1, findings: 0, reasons: 1 },
] as const

type Size = (typeof SIZES)[number]

/**
 * The JSON that a webhook gets: `{ type, timestamp, data }`, of less than 20 kB. `more` and `moreImages` count what was
 * left out for that, and what the message itself does not name.
 */
export function toWebhookBody(message: Message): string {
  const whole = toPayload(message)
  let body = ''
  for (const size of SIZES) {
    body = JSON.stringify(cutPayload(whole, size))
    if (Buffer.byteLength(body) < MOST_WEBHOOK_BYTES) return body
  }
  return body
}

type Payload = ReturnType<typeof toPayload>

const MOST_IMAGES = 50

function toPayload(message: Message) {
  const { kind, rule, urgency, subjectKey, asOf, isVerdictOnly } = message
  return {
    type: 'plimsoll.message.v1',
    timestamp: cleanLine(asOf, 40),
    data: {
      ...{ kind, rule: cutWords(rule, 100), urgency, title: toHeadline(message) },
      ...{ subjectKey: cleanLine(subjectKey, 100), isVerdictOnly },
      images: message.images.slice(0, MOST_IMAGES).map((one) => toImage(one, message)),
      moreImages: message.moreImages + Math.max(0, message.images.length - MOST_IMAGES),
      links: findLinks(message.links),
    },
  }
}

function cutPayload({ data, ...head }: Payload, size: Size): object {
  const images = data.images.slice(0, size.images).map((one) => cutImage(one, size))
  const moreImages = data.moreImages + data.images.length - images.length
  return { ...head, data: { ...data, images, moreImages } }
}

type Image = { readonly name: string; readonly outcome: Outcome; readonly details: Details | null }

/** What is told of an image where more than its outcome may be told. */
type Details = {
  readonly reference: string
  readonly digest: string | null
  readonly platform: string | null
  readonly reasons: readonly string[]
  readonly counts: Counts
  readonly findings: readonly object[]
  readonly more: number
}

function toImage(image: MessageImage, { isVerdictOnly }: Message): Image {
  const { outcome } = image
  return {
    ...{ name: cutWords(image.name, 150), outcome },
    details: isVerdictOnly ? null : toDetails(image),
  }
}

function toDetails(image: MessageImage): Details {
  const { platform, digest } = image
  return {
    reference: cleanLine(image.reference, 300),
    digest: digest === null ? null : cleanLine(digest, 100),
    platform: platform === null ? null : cleanLine(platform, 100),
    reasons: image.reasons.map((reason) => cutWords(reason, 300)),
    counts: image.counts,
    findings: image.findings.map(toFinding),
    more: image.more,
  }
}

function cutImage({ details, ...told }: Image, size: Size): object {
  if (details === null) return told
  const findings = details.findings.slice(0, size.findings)
  return {
    ...{ ...told, ...details },
    reasons: details.reasons.slice(0, size.reasons),
    findings,
    more: details.more + details.findings.length - findings.length,
  }
}

function toFinding(finding: MessageFinding): object {
  const { kind, id, title, severity, isKnownExploited, epss, isNew } = finding
  return {
    ...{ kind, id: cleanLine(id, 100), title: cutWords(title, 150), severity },
    package: finding.package === null ? null : cleanLine(finding.package, 150),
    fix: finding.fix === null ? null : cleanLine(finding.fix, 100),
    ...{ isKnownExploited, epss, isNew },
  }
}
