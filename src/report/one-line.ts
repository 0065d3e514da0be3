import type { Finding } from '../domain/finding.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import type { Reason } from '../domain/verdict.ts'
import { findingsById } from './blocking.ts'
import { cleanLine } from './clean.ts'
import { takeFirst } from './order.ts'
import { inReadingOrder } from './reading-order.ts'
import {
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
  runFailures,
} from './verdict-words.ts'
import {
  countOf,
  describeCounts,
  findingLabel,
  findingSubject,
  formatNumber,
  listSome,
} from './words.ts'

const LONGEST = 500

/** The outcome and its reason in one line of at most 500 code points, without markup. */
export function renderOneLine(report: Report): string {
  return cleanLine(`${report.verdict.outcome}: ${explainRun(report)}`, LONGEST)
}

function explainRun(report: Report): string {
  const [failure] = runFailures(report)
  if (failure !== undefined) return failure
  const [only, ...others] = report.images
  if (only !== undefined && others.length === 0) return explainImage(only)
  const worst = report.images.filter((one) => one.verdict.outcome === report.verdict.outcome)
  const all = countOf(report.images.length, 'image')
  return `${worst.length} of ${all}: ${worst.map(explainNamed).join('; ')}`
}

function explainNamed(image: ImageReport): string {
  return `${image.name} (${explainImage(image)})`
}

const SHOWN_FINDINGS = 3

function explainImage(image: ImageReport): string {
  switch (image.verdict.outcome) {
    case 'pass':
      return [describeCounts(image.counts), ...describeWorse(image)].join(', ')
    case 'fail':
      return [explainReasons(image), ...describeWorse(image)].join('; ')
    case 'nothing-analysed':
      return explainOutcome(image)
    case 'scan-failed': {
      const [first] = failuresOf(image)
      return first === undefined ? explainOutcome(image) : first.message
    }
  }
}

/** What is new since the baseline, which is what a pull request is asked about; nothing without one. */
function describeWorse({ comparison }: ImageReport): string[] {
  if (comparison === null) return []
  const { introduced, worsened } = comparison.counts
  const worse = worsened === 0 ? '' : `, ${formatNumber(worsened)} worsened`
  return [`${formatNumber(introduced)} introduced${worse}`]
}

function explainReasons(image: ImageReport): string {
  const byId = findingsById(image)
  return image.verdict.reasons
    .map((reason) => {
      const which = nameFindings(reason, byId)
      return `${reasonTitle(image, reason)}: ${describeLimit(reason)}${which === '' ? '' : ` (${which})`}`
    })
    .join('; ')
}

function nameFindings(reason: Reason, byId: ReadonlyMap<string, Finding>): string {
  const findings = reason.findings.flatMap((id) => byId.get(id) ?? [])
  const first = takeFirst(inReadingOrder(findings, new Set(reason.findings)), SHOWN_FINDINGS)
  const named = first.map((finding) => `${findingLabel(finding)} in ${findingSubject(finding)}`)
  const left = reason.findings.length - named.length
  return left > 0
    ? `${named.join(', ')} and ${formatNumber(left)} more`
    : listSome(named, named.length)
}
