import type { Message, MessageLink } from '../../domain/message.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { breakChat } from '../text/break-chat.ts'
import { fitSheet } from '../text/fit-sheet.ts'
import { toMoreFindings, toMoreImages } from '../text/more-words.ts'
import { toSheet } from '../text/sheet.ts'
import type { Sheet, SheetImage } from '../text/sheet.ts'

/** Microsoft's limit of a message is 28 KB; some of it goes for what Teams adds. */
const MOST_BYTES = 27 * 1024

type Element = Readonly<Record<string, unknown>>

/**
 * The JSON for a webhook of Workflows: an Adaptive Card in the envelope of a message. All text stands in runs, in which
 * no Markdown is read (Adaptive Cards, TextRun), so that foreign text is only text.
 */
export function toTeamsBody(message: Message): string {
  return fitSheet(toSheet(message), toBody, (body) => Buffer.byteLength(body) <= MOST_BYTES)
}

function toBody(sheet: Sheet): string {
  const contentType = 'application/vnd.microsoft.card.adaptive'
  const attachment = { contentType, contentUrl: null, content: toCard(sheet) }
  return JSON.stringify({ type: 'message', attachments: [attachment] })
}

function toCard(sheet: Sheet): Element {
  const more = toMoreImages(sheet.moreImages)
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    ...{ type: 'AdaptiveCard', version: '1.4' },
    fallbackText: breakChat(sheet.headline),
    msteams: { width: 'Full' },
    body: [
      toLine(toRun(sheet.headline, { weight: 'Bolder', size: 'Large' })),
      toLine(...toStep(sheet)),
      ...sheet.images.map(toContainer),
      ...(more === null ? [] : [toLine(toRun(more))]),
      toLine(toRun(sheet.origin, { isSubtle: true, size: 'Small' })),
    ],
    actions: sheet.links.map(toAction),
  }
}

function toStep({ call, firstStep }: Sheet): Element[] {
  const before = call === null ? [] : [toRun(`${call}: `, { weight: 'Bolder' })]
  return [...before, toRun(firstStep)]
}

function toContainer(image: SheetImage): Element {
  const more = toMoreFindings(image.more, image.findings.length)
  const color = COLOURS[image.outcome]
  const lines = [
    ...image.reasons.map((reason) => `Why: ${reason}`),
    ...image.findings.map((line) => `\u2022 ${line}`),
    ...(more === null ? [] : [more]),
  ]
  return {
    ...{ type: 'Container', separator: true, spacing: 'Medium' },
    items: [
      toLine(toRun(`${image.name}: `, BOLD), toRun(image.verdict, { ...BOLD, color })),
      ...[image.place, image.counts]
        .filter((line) => line !== null)
        .map((line) => toLine(toRun(line))),
      ...lines.map((line) => ({ ...toLine(toRun(line)), spacing: 'Small' })),
    ],
  }
}

const BOLD = { weight: 'Bolder' } as const

function toLine(...inlines: readonly Element[]): Element {
  return { type: 'RichTextBlock', inlines }
}

function toRun(text: string, look: Element = {}): Element {
  return { type: 'TextRun', text: breakChat(text), ...look }
}

function toAction({ label, url }: MessageLink): Element {
  return { type: 'Action.OpenUrl', title: label, url }
}

const COLOURS: Readonly<Record<Outcome, string>> = {
  fail: 'Attention',
  'scan-failed': 'Attention',
  'nothing-analysed': 'Warning',
  pass: 'Good',
}
