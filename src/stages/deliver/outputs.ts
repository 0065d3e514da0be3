import type { Counts, ImageReport, Report } from '../../domain/report.ts'
import { addCounts } from '../../policy/counts.ts'

import type { Links } from './deliver.ts'

export type Written = {
  readonly report: string | null
  readonly sarif: string | null
  readonly links: Links
}

/** The outputs of a step (design.md 5.2) besides `reason`. Counts are sums over images. */
export function toOutputs(report: Report, written: Written): Record<string, string> {
  const [only, ...others] = report.images
  return {
    outcome: report.verdict.outcome,
    ...countOutputs(addCounts(report.images.map((image) => image.counts))),
    ...changeOutputs(report.images),
    digest: others.length === 0 ? (only?.image?.digest ?? '') : '',
    report: written.report ?? '',
    sarif: written.sarif ?? '',
    'comment-url': written.links.comment ?? '',
    'alerts-url': written.links.alerts ?? '',
    'artifact-url': written.links.artifact ?? '',
    images: JSON.stringify(report.images.map(imageOutput)),
  }
}

function countOutputs(counts: Counts): Record<string, string> {
  const numbers = {
    critical: counts.critical,
    high: counts.high,
    medium: counts.medium,
    low: counts.low,
    unknown: counts.unknown,
    fixable: counts.fixable,
    total: counts.total,
    blocking: counts.blocking,
    secrets: counts.secrets,
    'known-exploited': counts.knownExploited,
    waived: counts.waived,
  }
  return Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)]))
}

function imageOutput(image: ImageReport): Record<string, unknown> {
  return {
    reference: image.reference,
    name: image.name,
    digest: image.image?.digest ?? null,
    platform: image.image?.platform ?? null,
    outcome: image.verdict.outcome,
    ...countOutputs(image.counts),
    ...changeOutputs([image]),
  }
}

/** Of the images that were compared. Empty when none was: a zero would say that nothing is new. */
function changeOutputs(images: readonly ImageReport[]): Record<string, string> {
  const compared = images.flatMap((image) => image.comparison?.counts ?? [])
  const sumOf = (change: 'introduced' | 'fixed'): string =>
    String(compared.reduce((sum, counts) => sum + counts[change], 0))
  return compared.length === 0
    ? { introduced: '', fixed: '' }
    : { introduced: sumOf('introduced'), fixed: sumOf('fixed') }
}
