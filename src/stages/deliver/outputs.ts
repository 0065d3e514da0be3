import type { Counts, ImageReport, Report } from '../../domain/report.ts'
import { addCounts } from '../../policy/counts.ts'
import type { Links } from './deliver.ts'

export type Written = {
  readonly report: string | null
  readonly sarif: string | null
  readonly audit: string | null
  /** The path of each report by its format. */
  readonly reportFiles: Readonly<Record<string, string>>
  readonly links: Links
}

/** The outputs of a step (design.md 5.2) besides `reason`. Counts are sums over images. */
export function toOutputs(report: Report, written: Written): Record<string, string> {
  return {
    outcome: report.verdict.outcome,
    ...countOutputs(addCounts(report.images.map((image) => image.counts))),
    ...changeOutputs(report.images),
    ...placeOutputs(report, written),
    'notify-errors': countUntold(report),
    images: JSON.stringify(report.images.map(imageOutput)),
  }
}

/** The same where nothing but the outcome may be told: every number is empty, since a zero would say that all is well. */
export function toSealedOutputs(report: Report, written: Written): Record<string, string> {
  const open = toOutputs(report, written)
  const images = report.images.map((image) => emptyNumbers(imageOutput(image)))
  return { ...emptyNumbers(open), images: JSON.stringify(images) }
}

const NUMBERS: ReadonlySet<string> = new Set([
  ...Object.keys(countOutputs(addCounts([]))),
  ...['introduced', 'fixed'],
])

function emptyNumbers<T>(outputs: Readonly<Record<string, T>>): Record<string, T | string> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, NUMBERS.has(name) ? '' : value]),
  )
}

function placeOutputs({ images }: Report, written: Written): Record<string, string> {
  const [only, ...others] = images
  return {
    digest: others.length === 0 ? (only?.image?.digest ?? '') : '',
    'report-files': JSON.stringify(written.reportFiles),
    ...emptyWhereMissing({
      report: written.report,
      sarif: written.sarif,
      audit: written.audit,
      'comment-url': written.links.comment,
      'alerts-url': written.links.alerts,
      'artifact-url': written.links.artifact,
    }),
  }
}

function emptyWhereMissing(
  places: Readonly<Record<string, string | null>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, place ?? '']))
}

function countUntold({ deliveries }: Report): string {
  const untold = deliveries.filter(
    ({ to, state }) => /^notify(?::|$)/.test(to) && state === 'failed',
  )
  return String(untold.length)
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
