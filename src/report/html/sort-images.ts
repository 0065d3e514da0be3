import type { ImageReport } from '../../domain/report.ts'
import { OUTCOMES } from '../../domain/verdict.ts'

/** The worst first; those that are alike as they were. */
export function sortByOutcome(images: readonly ImageReport[]): ImageReport[] {
  const rank = (image: ImageReport): number => OUTCOMES.indexOf(image.verdict.outcome)
  return [...images].sort((a, b) => rank(a) - rank(b))
}
