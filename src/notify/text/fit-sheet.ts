import type { Sheet, SheetImage } from './sheet.ts'

type Size = { readonly images: number; readonly reasons: number; readonly findings: number }

/** From all to the least that still says something; findings go first, then reasons, then images. */
const SIZES: readonly Size[] = [
  ...[50, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3].map((findings) => ({
    ...{ images: 20, reasons: findings > 10 ? 10 : 5 },
    findings,
  })),
  { images: 20, reasons: 3, findings: 3 },
  { images: 10, reasons: 3, findings: 3 },
  { images: 10, reasons: 2, findings: 1 },
  { images: 10, reasons: 1, findings: 0 },
  { images: 5, reasons: 1, findings: 0 },
  { images: 5, reasons: 0, findings: 0 },
  { images: 1, reasons: 1, findings: 1 },
  { images: 1, reasons: 0, findings: 0 },
]

/**
 * The form of a sheet with as much of it as fits, whole lines only; what is left out is counted in `more` and
 * `moreImages`. The least is taken when nothing fits.
 */
export function fitSheet<T>(
  sheet: Sheet,
  render: (sheet: Sheet) => T,
  fits: (rendered: T) => boolean,
): T {
  for (const size of SIZES) {
    const rendered = render(cutSheet(sheet, size))
    if (fits(rendered)) return rendered
  }
  return render(cutSheet(sheet, { images: 1, reasons: 0, findings: 0 }))
}

/** A sheet with so much of it at most. */
export function cutSheet(sheet: Sheet, { images, reasons, findings }: Size): Sheet {
  return {
    ...sheet,
    images: sheet.images.slice(0, images).map((image) => cutImage(image, { reasons, findings })),
    moreImages: sheet.moreImages + Math.max(0, sheet.images.length - images),
  }
}

function cutImage(image: SheetImage, { reasons, findings }: Omit<Size, 'images'>): SheetImage {
  return {
    ...image,
    reasons: image.reasons.slice(0, reasons),
    findings: image.findings.slice(0, findings),
    more: image.more + Math.max(0, image.findings.length - findings),
  }
}
