import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { describeChecks } from '../check-words.ts'
import { isCounted, whyNotCounted } from '../finding-words.ts'
import {
  countTexts,
  describeAgreement,
  describeBase,
  describeComparison,
  describeOrigins,
  describeSetAside,
} from '../image-words.ts'
import { countOf, formatNumber } from '../words.ts'
import { labelled } from './evidence.ts'
import type { Look } from './evidence.ts'

const MOST_REASONS = 3

/** What makes the findings understood: the comparison, the base image, who saw what, what is not counted. */
export function toContextLines(image: ImageReport, look: Look): string[] {
  const { base, comparison, agreement, findings } = image
  const compared =
    comparison === null
      ? []
      : [describeComparison(comparison), ...shorten(comparison.notes, 'more notes')]
  return [
    ...labelled('compared', compared, look),
    ...labelled('base image', base === null ? [] : [describeBase(base)], look),
    ...labelled('', base === null ? [] : [describeOrigins(findings) ?? ''], look),
    ...labelled('agreement', agreement === null ? [] : describeAgreement(agreement), look),
    ...labelled('image rules', toTexts(describeChecks(image.checks)), look),
    ...labelled('not counted', toNotCounted(image), look),
    ...labelled('set aside', shorten(describeSetAside(image), 'more reasons'), look),
  ]
}

function toTexts(text: string | null): readonly string[] {
  return text === null ? [] : [text]
}

/** Findings that the gate leaves alone, by the reason. */
function toNotCounted(image: ImageReport): readonly string[] {
  const left = image.findings.filter((finding) => finding.status !== 'open')
  if (left.length === 0) return []
  const blocking = blockingIds(image)
  const others = left.filter((finding) => !isCounted(finding, blocking))
  const texts = countTexts(others.map(whyNotCounted)).map(
    ([why, count]) => `${countOf(count, 'finding')}: ${why}`,
  )
  return shorten(texts, 'more reasons')
}

function shorten(texts: readonly string[], what: string): readonly string[] {
  const left = texts.length - MOST_REASONS
  return left > 0
    ? [...texts.slice(0, MOST_REASONS), `… and ${formatNumber(left)} ${what} in the report`]
    : texts
}
