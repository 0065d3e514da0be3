import { ERROR_CODES } from '../domain/errors.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import type { Reason } from '../domain/verdict.ts'
import { countOf, describeCounts, formatNumber } from './words.ts'

/** One sentence without a full stop that says what the outcome means for this image. */
export function explainOutcome(image: ImageReport): string {
  const { outcome, reasons } = image.verdict
  switch (outcome) {
    case 'pass':
      return image.judged.scope === 'changes'
        ? 'nothing that came with the change is over the limits of the gate'
        : 'nothing is over the limits of the gate'
    case 'fail':
      return `${countOf(reasons.length, 'rule')} broken, ${countOf(image.counts.blocking, 'finding')} block${image.counts.blocking === 1 ? 's' : ''}`
    case 'nothing-analysed':
      if (image.scans.some((scan) => scan.state === 'analysed'))
        return 'a part of it was compared with nothing, so what is clean in it is not all of it'
      return `no scanner recognised anything in it${describeHoldings(image)}, so nothing can be said about it`
    case 'scan-failed':
      return 'there is no trustworthy answer for this image'
  }
}

function describeHoldings(image: ImageReport): string {
  if (image.contents === null) return ''
  const megabytes = (image.contents.bytes / 1_000_000).toFixed(1)
  return ` (${countOf(image.contents.files, 'file')}, ${megabytes} MB)`
}

/**
 * The counts in words. Null where nothing was found because nothing trustworthy was looked at: `0` would
 * read as `clean`.
 */
export function describeFound(image: ImageReport): string | null {
  const { outcome } = image.verdict
  const isJudged = outcome === 'pass' || outcome === 'fail'
  return isJudged || image.findings.length > 0 ? describeCounts(image.counts) : null
}

/**
 * Why the run as a whole is worse than each of its images, as when a report that was asked for could not be
 * written: the notices that carry the code of an error. Empty when an image explains the outcome.
 */
export function runFailures(report: Report): string[] {
  if (report.images.some((image) => image.verdict.outcome === report.verdict.outcome)) return []
  const told = report.notices.filter((notice) => Object.hasOwn(ERROR_CODES, notice.code))
  if (told.length > 0) return told.map((notice) => notice.text)
  return ['the run did not do everything that was asked for']
}

export type Failure = { readonly what: string; readonly message: string; readonly hint: string }

/** Everything that kept this image from a trustworthy answer: its own error and the scanners'. */
export function failuresOf(image: ImageReport): Failure[] {
  const own = image.error === null ? [] : [{ what: 'image', ...image.error }]
  const scans = image.scans.flatMap((scan) =>
    scan.error === null || scan.error.message === image.error?.message
      ? []
      : [{ what: scan.scanner, ...scan.error }],
  )
  return [...own, ...scans].map(({ what, message, hint }) => ({ what, message, hint }))
}

/**
 * Which findings were judged, as a sentence without a full stop; null where all were and nobody expects anything else.
 * Names of branches and files stand in it as they are.
 */
export function describeJudged({ judged }: Pick<ImageReport, 'judged'>): string | null {
  const { scope, wanted, why } = judged
  return scope === 'changes' || wanted === 'changes' ? capitalise(why) : null
}

/** The title that the image's own list of rules gives a broken rule, else its id. */
export function reasonTitle(image: ImageReport, reason: Reason): string {
  return image.rules.find((rule) => rule.id === reason.rule)?.title ?? reason.rule
}

/** `2 found, 0 allowed by .plimsoll.yml:4`; limits that are words stand as they are. */
export function describeLimit({ limit, origin, value }: Reason): string {
  if (value === NOT_ASSESSED)
    return `not assessed${origin === null ? '' : `, and asked for by ${origin}`}`
  const by = origin === null || origin === DEFAULT_ORIGIN ? '' : ` by ${origin}`
  return `${formatNumber(value)} found, ${formatNumber(limit)} allowed${by}`
}

/** The value of a rule that was demanded and that nobody could assess. */
const NOT_ASSESSED = 'not assessed'

/** Where the default gate is the origin, nobody has to look for it. */
const DEFAULT_ORIGIN = 'the default'

export function capitalise(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}
