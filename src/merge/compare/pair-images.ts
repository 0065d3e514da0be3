import type { ImageReport } from '../../domain/report.ts'
import { compareText } from '../unite.ts'

/** An image of two reports; `base` or `head` is null where the other report does not have it. */
export type ImagePair =
  | { readonly base: ImageReport; readonly head: ImageReport }
  | { readonly base: ImageReport; readonly head: null }
  | { readonly base: null; readonly head: ImageReport }

type Images = readonly ImageReport[]

/**
 * Pairs images by name and platform. Where a report holds several of one name and platform, those of the
 * same reference go together first. A single image on both sides is a pair whatever it is called.
 */
export function pairImages(base: Images, head: Images): readonly ImagePair[] {
  const [onlyBase, onlyHead] = [base[0], head[0]]
  if (base.length === 1 && head.length === 1 && onlyBase !== undefined && onlyHead !== undefined) {
    return [{ base: onlyBase, head: onlyHead }]
  }
  const free = new Set([...base].sort(byReference))
  const found = new Map<ImageReport, ImageReport>()
  for (const isPair of [isTwin, isNamesake, isLikelyNamesake]) {
    for (const image of [...head].sort(byReference)) {
      if (found.has(image)) continue
      const match = [...free].find((one) => isPair(one, image))
      if (match !== undefined && free.delete(match)) found.set(image, match)
    }
  }
  return [
    ...head.map((image): ImagePair => ({ base: found.get(image) ?? null, head: image })),
    ...base.filter((image) => free.has(image)).map((image) => ({ base: image, head: null })),
  ]
}

function byReference(a: ImageReport, b: ImageReport): number {
  return (
    compareText(a.reference, b.reference) ||
    compareText(a.image?.imageId ?? '', b.image?.imageId ?? '')
  )
}

function isTwin(base: ImageReport, head: ImageReport): boolean {
  return isNamesake(base, head) && base.reference === head.reference
}

function isNamesake(base: ImageReport, head: ImageReport): boolean {
  return base.name === head.name && platformOf(base) === platformOf(head)
}

/** The platform of an image that could not be opened is not known. */
function isLikelyNamesake(base: ImageReport, head: ImageReport): boolean {
  return base.name === head.name && (platformOf(base) === null || platformOf(head) === null)
}

export function platformOf({ image }: ImageReport): string | null {
  return image?.platform ?? null
}
