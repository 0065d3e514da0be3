import { toMoreFindings, toMoreImages } from './more-words.ts'
import type { Sheet, SheetImage } from './sheet.ts'

/** A sheet as lines of plain text, each clean; an empty one between its parts. */
export function toPlainLines(sheet: Sheet): readonly string[] {
  const more = toMoreImages(sheet.moreImages)
  return [
    ...[sheet.headline, '', `${sheet.call === null ? '' : `${sheet.call}: `}${sheet.firstStep}`],
    ...sheet.images.flatMap((image) => ['', ...toImageLines(image)]),
    ...(more === null ? [] : ['', more]),
    ...(sheet.links.length === 0 ? [] : ['']),
    ...sheet.links.map(({ label, url }) => `${label}: ${url}`),
    ...['', sheet.origin],
  ]
}

function toImageLines(image: SheetImage): string[] {
  const more = toMoreFindings(image.more, image.findings.length)
  return [
    `${image.name}: ${image.verdict}`,
    ...[image.place, image.counts].filter((line) => line !== null),
    ...image.reasons.map((reason) => `  Why: ${reason}`),
    ...image.findings.map((line) => `  - ${line}`),
    ...(more === null ? [] : [`  ${more}`]),
  ]
}
