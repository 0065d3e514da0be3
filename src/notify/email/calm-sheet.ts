import type { Sheet, SheetImage } from '../text/sheet.ts'

const ZERO_WIDTH_SPACE = '\u200B'

/** The sheet with nothing in its foreign text that mail programs make a link of by themselves; its own links stay. */
export function calmSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    headline: calm(sheet.headline),
    firstStep: calm(sheet.firstStep),
    images: sheet.images.map(calmImage),
    origin: calm(sheet.origin),
  }
}

function calmImage(image: SheetImage): SheetImage {
  const { name, place, reasons, findings } = image
  return {
    ...image,
    name: calm(name),
    place: place === null ? null : calm(place),
    reasons: reasons.map(calm),
    findings: findings.map(calm),
  }
}

function calm(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}.`)
    .replace(/\b(mailto|tel):/gi, `$1${ZERO_WIDTH_SPACE}:`)
}
