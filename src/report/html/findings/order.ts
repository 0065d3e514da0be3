import { RISK_TIERS } from '../../../domain/finding.ts'
import type { ImageReport } from '../../../domain/report.ts'
import { blockingIds } from '../../blocking.ts'
import { byRank, severityRank } from '../../order.ts'
import { inReadingOrder } from '../../reading-order.ts'
import { toView } from './view.ts'
import type { FindingView } from './view.ts'

/** A row of the table, and the number of its image in the page. */
export type PlacedView = { readonly view: FindingView; readonly image: number }

/** The findings of all images, the most urgent first; of several images those that are alike in the images' order. */
export function* inPageOrder(images: readonly ImageReport[]): Generator<PlacedView> {
  if (images.length === 1) yield* rowsOf(images)
  else for (const peers of byRank(rowsOf(images), toRank)) yield* peers
}

function* rowsOf(images: readonly ImageReport[]): Generator<PlacedView> {
  for (const [number, image] of images.entries()) {
    const blocking = blockingIds(image)
    for (const finding of inReadingOrder(image.findings, blocking)) {
      yield { view: toView(finding, blocking), image: number }
    }
  }
}

/** The turn, the tier of risk and the severity, as within one image. */
function toRank({ view: { finding, isBlocking } }: PlacedView): number {
  const open = finding.status === 'open' ? 1 : 2
  const turn = isBlocking ? 0 : open
  const tier = finding.risk?.tier ?? RISK_TIERS.length - 1
  return (turn * RISK_TIERS.length + tier) * 10 + severityRank(finding.severity)
}
