import type { ImageReport, Report } from '../../domain/report.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { RuleResult, ScanRecord } from '../../domain/verdict.ts'
import { cleanLine } from '../clean.ts'
import { listNotices } from '../image-words.ts'
import { compareText } from '../order.ts'
import { describePolicyFiles } from '../standard-words.ts'
import { countOf, describeDatabase, describeFeed, formatNumber } from '../words.ts'
import type { Paint } from './paint.ts'
import { padToWidth, wrapText } from './width.ts'

const LABEL_WIDTH = 14

export type Look = { readonly width: number; readonly paint: Paint }

/** What was looked at and what was not: image, scanners, databases, policy, warnings, coverage. */
export function toEvidenceLines(image: ImageReport, report: Report, look: Look): string[] {
  const { narrowed, notAssessed } = image.coverage
  const scans = [...image.scans].sort((a, b) => compareText(a.scanner, b.scanner))
  const warned = image.rules.filter((rule) => rule.state === 'warned' && !isToldByCounts(rule))
  return [
    ...labelled('image', toSubject(image), look),
    ...scans.flatMap((scan) => labelled(scan.scanner, [describeScan(scan)], look)),
    ...labelled('feeds', report.feeds.map(describeFeed), look),
    ...labelled('policy', [report.policy.description, ...describePolicyFiles(report.policy)], look),
    ...labelled('warnings', warned.map(describeWarning), look),
    ...labelled('narrowed', narrowed, look),
    ...labelled(
      'not assessed',
      [
        ...notAssessed.map(({ what, count }) => `${formatNumber(count)} ${what}`),
        ...image.rules.filter((rule) => rule.state === 'not-assessed').map(describeUnassessed),
      ],
      look,
    ),
    ...labelled('not scanned', toOtherPlatforms(image), look),
  ]
}

/** How many there are of a severity stands above all findings. */
function isToldByCounts({ id, note }: RuleResult): boolean {
  return note === null && LIMITED_SEVERITIES.some((one) => id === `vulnerabilities.${one}`)
}

function describeUnassessed({ title, note }: RuleResult): string {
  return note === null ? title : `${title}: ${note}`
}

function describeWarning(rule: RuleResult): string {
  return rule.note ?? `${rule.title}: ${formatNumber(rule.value ?? '')}`
}

/** What the run has to say beside the findings. */
export function toNoticeLines(report: Report, look: Look): string[] {
  const failed = report.deliveries.filter((delivery) => delivery.state === 'failed')
  return [
    ...labelled(
      'notices',
      listNotices(report).map((notice) => notice.text),
      look,
    ),
    ...labelled(
      'not delivered',
      failed.map(({ to, detail }) => `${to}: ${detail}`),
      look,
    ),
  ]
}

const MOST_TEXTS = 30

/** The label beside the first line; every text is wrapped under itself. */
export function labelled(
  label: string,
  texts: readonly string[],
  { width, paint }: Look,
): string[] {
  const left = texts.length - MOST_TEXTS
  const more = left > 0 ? [`… and ${formatNumber(left)} more in the report`] : []
  const lines = [...texts.slice(0, MOST_TEXTS), ...more].flatMap((text) =>
    wrapText(cleanLine(text), Math.max(20, width - LABEL_WIDTH)),
  )
  return lines.map((line, index) => {
    return `${paint('dim', padToWidth(index === 0 ? label : '', LABEL_WIDTH))}${line}`
  })
}

function toSubject(image: ImageReport): string[] {
  const opened = image.image
  const system = image.os === null ? [] : [`${image.os.family} ${image.os.version}`]
  if (opened === null) return [image.reference]
  return [image.reference, opened.digest ?? opened.imageId, [opened.platform, ...system].join(', ')]
}

function describeScan(scan: ScanRecord): string {
  const version = scan.version ?? 'unknown version'
  const database = scan.database === null ? [] : [`database ${describeDatabase(scan.database)}`]
  switch (scan.state) {
    case 'analysed':
      return [version, countOf(scan.packages, 'package'), ...database].join(', ')
    case 'nothing-analysed':
      return [version, 'recognised nothing', ...database].join(', ')
    case 'failed':
      return [version, 'failed', ...database].join(', ')
  }
}

function toOtherPlatforms(image: ImageReport): string[] {
  const platforms = image.image?.notScanned ?? []
  return platforms.length === 0 ? [] : [`other platforms of this image: ${platforms.join(', ')}`]
}
