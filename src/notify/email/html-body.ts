import type { Message } from '../../domain/message.ts'
import { toMoreFindings, toMoreImages } from '../text/more-words.ts'
import type { Sheet, SheetImage } from '../text/sheet.ts'

/*
 * HTML that every mail program shows: styles in the elements, nothing from outside, no background and no colour of text
 * but in the badge, so that a dark program can turn all of it dark.
 */

/** White on each has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const COLOURS: Readonly<Record<Message['urgency'], string>> = {
  critical: '#a40e26',
  error: '#bc4c00',
  warning: '#7d4e00',
  info: '#0a5bbb',
}

/** The sheet as a whole document. */
export function toHtmlBody(sheet: Sheet, urgency: Message['urgency']): string {
  const more = toMoreImages(sheet.moreImages)
  const parts = [
    `<h1 style="font-size:20px;margin:0 0 12px;border-left:6px solid ${COLOURS[urgency]};padding-left:10px">${escape(sheet.headline)}</h1>`,
    paragraph(sheet.firstStep),
    ...sheet.images.map((image) => toImage(image, COLOURS[urgency])),
    ...(more === null ? [] : [paragraph(more)]),
    ...(sheet.links.length === 0 ? [] : [toLinks(sheet)]),
    `<p style="font-size:12px;margin:16px 0 0;opacity:0.75">${escape(sheet.origin)}</p>`,
  ]
  return `${HEAD}${parts.join('\n')}\n</body></html>\n`
}

const HEAD = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>Plimsoll</title></head>
<body style="font-family:sans-serif;font-size:15px;line-height:1.45;max-width:44em;margin:16px">
`

function toImage(image: SheetImage, colour: string): string {
  const more = toMoreFindings(image.more, image.findings.length)
  const badge = `<span style="background:${colour};color:#ffffff;font-size:13px;padding:2px 7px;border-radius:3px">${escape(image.verdict)}</span>`
  return [
    `<h2 style="font-size:17px;margin:18px 0 6px">${escape(image.name)} ${badge}</h2>`,
    ...[image.place, image.counts].filter((line) => line !== null).map(paragraph),
    ...toList(image.reasons),
    ...toList(image.findings),
    ...(more === null ? [] : [paragraph(more)]),
  ].join('\n')
}

function toList(lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => `<li style="margin:0 0 4px">${escape(line)}</li>`)
  return [`<ul style="margin:0 0 8px;padding-left:22px">${items.join('\n')}</ul>`]
}

function toLinks({ links }: Sheet): string {
  const shown = links.map(({ label, url }) => `<a href="${escape(url)}">${escape(label)}</a>`)
  return `<p style="margin:16px 0 0">${shown.join(' &middot; ')}</p>`
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 8px">${escape(text)}</p>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;', '`': '&#96;' },
}

function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')
}
