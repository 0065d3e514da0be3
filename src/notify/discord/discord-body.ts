import type { Message, MessageLink } from '../../domain/message.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { fitSheet } from '../text/fit-sheet.ts'
import { toMoreFindings, toMoreImages } from '../text/more-words.ts'
import { packLines } from '../text/pack-lines.ts'
import { toSheet } from '../text/sheet.ts'
import type { Sheet, SheetImage } from '../text/sheet.ts'
import { escapeDiscord } from './escape-discord.ts'

/* Limits of Discord's documentation for webhooks and embeds. */
const MOST_CONTENT = 2000
const MOST_EMBEDS = 10
const MOST_TITLE = 256
const MOST_DESCRIPTION = 4096
const MOST_ALL = 6000

type Embed = {
  readonly title: string
  readonly description: string
  readonly color: number
}

type Body = {
  readonly content: string
  readonly embeds: readonly Embed[]
  /** Nobody is called, whatever a text says. */
  readonly allowed_mentions: { readonly parse: readonly [] }
}

/** The JSON for a webhook of Discord: what to do as text, then a box for each image. */
export function toDiscordBody(message: Message): string {
  return JSON.stringify(fitSheet(toSheet(message), toBody, fits))
}

/** Limits are of characters; units of UTF-16 are never fewer. */
function fits({ content, embeds }: Body): boolean {
  const all = embeds.reduce(
    (sum, { title, description }) => sum + title.length + description.length,
    0,
  )
  return (
    content.length <= MOST_CONTENT &&
    embeds.length <= MOST_EMBEDS &&
    embeds.every(
      ({ title, description }) =>
        title.length <= MOST_TITLE && description.length <= MOST_DESCRIPTION,
    ) &&
    all <= MOST_ALL
  )
}

function toBody(sheet: Sheet): Body {
  const more = toMoreImages(sheet.moreImages)
  const { call } = sheet
  const content = [
    `**${escapeDiscord(sheet.headline)}**`,
    `${call === null ? '' : `**${call}:** `}${escapeDiscord(sheet.firstStep)}`,
    ...(more === null ? [] : [more]),
    ...sheet.links.map(toLink),
    `-# ${escapeDiscord(sheet.origin)}`,
  ]
  const [text = ''] = packLines(content, MOST_CONTENT)
  return {
    content: text,
    embeds: sheet.images.map(toEmbed),
    allowed_mentions: { parse: [] },
  }
}

function toEmbed(image: SheetImage): Embed {
  const more = toMoreFindings(image.more, image.findings.length)
  const lines = [
    ...[image.place, image.counts].filter((line) => line !== null).map(escapeDiscord),
    ...image.reasons.map((reason) => `Why: ${escapeDiscord(reason)}`),
    ...image.findings.map((line) => `- ${escapeDiscord(line)}`),
    ...(more === null ? [] : [more]),
  ]
  const title = `${escapeDiscord(image.name)}: ${image.verdict}`
  return {
    title: cutTitle(title, image),
    description: lines.join('\n'),
    color: COLOURS[image.outcome],
  }
}

/** A name of nothing but marks doubles its length; the verdict has to stay. */
function cutTitle(title: string, { verdict }: SheetImage): string {
  if (title.length <= MOST_TITLE) return title
  const head = title.slice(0, MOST_TITLE - verdict.length - 3).replace(/[\uD800-\uDBFF\\]+$/, '')
  return `${head}…: ${verdict}`
}

/** Angle brackets keep Discord from showing a picture of the page. */
function toLink({ label, url }: MessageLink): string {
  return `${escapeDiscord(label)}: <${url}>`
}

const COLOURS: Readonly<Record<Outcome, number>> = {
  fail: 0xc62828,
  'scan-failed': 0xc62828,
  'nothing-analysed': 0xef6c00,
  pass: 0x2e7d32,
}
