import type { ImageReport } from '../../domain/report.ts'

/** One image as one run judged it; `asOf` is the ISO time of that run. */
export type Side = ImageReport & { readonly asOf: string }

/** True when both are about the same bytes: then nothing in it can be new, only what is known of it. */
export function isSameImage({ image: base }: Side, { image: head }: Side): boolean {
  if (base === null || head === null) return false
  if (base.imageId !== '' && head.imageId !== '') return base.imageId === head.imageId
  return base.digest !== null && base.digest === head.digest
}

/** False when no scanner recognised anything: such a run says nothing about what was there. */
export function isAnalysed({ scans }: ImageReport): boolean {
  return scans.some((scan) => scan.state === 'analysed')
}
