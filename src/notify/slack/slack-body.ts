import type { Message, MessageLink } from '../../domain/message.ts'
import { toMoreFindings, toMoreImages } from '../text/more-words.ts'
import { fitSheet } from '../text/fit-sheet.ts'
import { packLines } from '../text/pack-lines.ts'
import { toSheet } from '../text/sheet.ts'
import type { Sheet, SheetImage } from '../text/sheet.ts'
import { escapeSlack } from './escape-slack.ts'

/*
 * Limits of Slack's documentation for blocks: 50 of them, 3,000 characters in a section, 150 in a header. All together
 * are refused somewhere above 13,000 characters, which no page says (slackapi/bolt-js issue 2509).
 */
const MOST_BLOCKS = 50
const MOST_SECTION = 3000
const MOST_ALL = 12_000

type Block = Readonly<Record<string, unknown>>

/** The JSON for an incoming webhook of Slack: a text for notifications, and blocks. */
export function toSlackBody(message: Message): string {
  return fitSheet(toSheet(message), toBody, (body) => {
    const { blocks } = JSON.parse(body) as { readonly blocks: readonly unknown[] }
    return blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length < MOST_ALL
  })
}

function toBody(sheet: Sheet): string {
  const text = `${escapeSlack(sheet.headline)}\n${escapeSlack(sheet.firstStep)}`
  return JSON.stringify({ text, blocks: toBlocks(sheet), unfurl_links: false, unfurl_media: false })
}

function toBlocks(sheet: Sheet): Block[] {
  const more = toMoreImages(sheet.moreImages)
  return [
    { type: 'header', text: { type: 'plain_text', text: toHeader(sheet), emoji: false } },
    toSection(toStep(sheet)),
    ...sheet.images.flatMap(toImageBlocks),
    ...(more === null ? [] : [toSection(more)]),
    ...toLinks(sheet.links),
    { type: 'context', elements: [toText(escapeSlack(sheet.origin))] },
  ]
}

/** No markup is read in a header; what is written in brackets is not even left to be looked at. As long as before. */
function toHeader({ headline }: Sheet): string {
  return headline.replaceAll('<', '\u2039').replaceAll('>', '\u203A')
}

function toStep({ call, firstStep }: Sheet): string {
  return `${call === null ? '' : `*${call}:* `}${escapeSlack(firstStep)}`
}

function toImageBlocks(image: SheetImage): Block[] {
  const more = toMoreFindings(image.more, image.findings.length)
  const lines = [
    `*${escapeSlack(image.name)}: ${image.verdict}*`,
    ...[image.place, image.counts].filter((line) => line !== null).map(escapeSlack),
    ...image.reasons.map((reason) => `Why: ${escapeSlack(reason)}`),
    ...image.findings.map((line) => `\u2022 ${escapeSlack(line)}`),
    ...(more === null ? [] : [more]),
  ]
  return packLines(lines, MOST_SECTION).map(toSection)
}

function toSection(text: string): Block {
  return { type: 'section', text: toText(text) }
}

/** `verbatim`: Slack looks for no names and addresses by itself. */
function toText(text: string): Block {
  return { type: 'mrkdwn', text, verbatim: true }
}

/** As many as one section takes: Slack refuses a whole message for one that is longer. */
function toLinks(links: readonly MessageLink[]): Block[] {
  let text = ''
  for (const link of links.map(toLink)) {
    const joined = text === '' ? link : `${text}  |  ${link}`
    if (joined.length <= MOST_SECTION) text = joined
  }
  return text === '' ? [] : [toSection(text)]
}

function toLink({ label, url }: MessageLink): string {
  const target = url.replaceAll('&', '&amp;').replaceAll('|', '%7C')
  return `<${target}|${escapeSlack(label).replaceAll('|', '/')}>`
}
