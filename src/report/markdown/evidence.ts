import type { ImageReport, PolicyRecord, Report } from '../../domain/report.ts'
import type { RuleResult, ScanRecord } from '../../domain/verdict.ts'
import { compareText } from '../order.ts'
import { describeChecks } from '../check-words.ts'
import { escapeMarkdown, toMarkdownDigest } from '../escape.ts'
import { describeBase, describeOrigins, describeSetAside, listNotices } from '../image-words.ts'
import { describePolicyFiles } from '../standard-words.ts'
import { countOf, describeDatabase, describeFeed, formatNumber } from '../words.ts'
import { RULE_MARKS, toList, toRow, toTableHead } from './cells.ts'

/** What was looked at: the image by digest, its platform and system, and the policy in force. */
export function toSubjectPart(image: ImageReport, report: Report): string {
  return [
    toTableHead(['Image', escapeMarkdown(image.reference)]),
    ...toOpenedRows(image),
    ...toBaseRow(image),
    ...(report.feeds.length === 0
      ? []
      : [toRow(['Feeds', escapeMarkdown(report.feeds.map(describeFeed).join('; '))])]),
    ...toCheckRow(image),
    toRow(['Policy', toPolicyCell(report.policy)]),
  ].join('\n')
}

function toCheckRow({ checks }: ImageReport): string[] {
  const text = describeChecks(checks)
  return text === null ? [] : [toRow(['Image rules', escapeMarkdown(text, 600)])]
}

function toPolicyCell(policy: PolicyRecord): string {
  const files = describePolicyFiles(policy).map((text) => `<br><sub>${escapeMarkdown(text)}</sub>`)
  return `${escapeMarkdown(policy.description)}${files.join('')}`
}

function toOpenedRows({ image, os }: ImageReport): string[] {
  if (image === null) return []
  const system = os === null ? 'not recognised' : `${os.family} ${os.version}`
  const old = os?.endOfLife === true ? ' ⚠️ past its end of life' : ''
  return [
    toRow(['Digest', toMarkdownDigest(image.digest ?? image.imageId)]),
    toRow(['Platform', escapeMarkdown(image.platform)]),
    toRow(['System', `${escapeMarkdown(system)}${old}`]),
  ]
}

function toBaseRow({ base, findings }: ImageReport): string[] {
  if (base === null) return []
  const origins = describeOrigins(findings)
  const more = origins === null ? '' : `<br><sub>${escapeMarkdown(origins)}</sub>`
  return [toRow(['Base image', `${escapeMarkdown(describeBase(base), 500)}${more}`])]
}

const SCAN_WORDS = {
  analysed: '✅ analysed',
  'nothing-analysed': '⚠️ recognised nothing',
  failed: '🛑 failed',
} as const satisfies Record<ScanRecord['state'], string>

/** The scanners with their versions and databases; empty when none was started. */
export function toScanPart(image: ImageReport): string[] {
  if (image.scans.length === 0) return []
  const rows = [...image.scans]
    .sort((a, b) => compareText(a.scanner, b.scanner))
    .map((scan) =>
      toRow([
        scan.scanner,
        escapeMarkdown(scan.version ?? 'unknown', 40),
        SCAN_WORDS[scan.state],
        countOf(scan.packages, 'package'),
        scan.database === null ? 'none' : escapeMarkdown(describeDatabase(scan.database)),
      ]),
    )
  const head = toTableHead(['Scanner', 'Version', 'Result', 'Recognised', 'Database'])
  return [[head, ...rows].join('\n')]
}

export function toRulePart(image: ImageReport): string {
  const rows = image.rules.map(toRuleRow)
  return [toTableHead(['', 'Rule', 'Allowed', 'Found', 'Fixable']), ...rows].join('\n')
}

function toRuleRow(rule: RuleResult): string {
  const about = [rule.note, rule.origin].flatMap((text) => text ?? [])
  const note = about.length === 0 ? '' : `<br><sub>${escapeMarkdown(about.join('; '))}</sub>`
  return toRow([
    RULE_MARKS[rule.state],
    `${escapeMarkdown(rule.title)}${note}`,
    rule.limit === null ? 'only warns' : toNumberCell(rule.limit),
    toFoundCell(rule),
    rule.fixable === null || rule.fixable === 0 ? '' : formatNumber(rule.fixable),
  ])
}

function toFoundCell({ value, waived }: RuleResult): string {
  const found = value === null ? '' : toNumberCell(value)
  return waived === null || waived === 0 ? found : `${found} (and ${formatNumber(waived)} waived)`
}

function toNumberCell(value: number | string): string {
  return escapeMarkdown(formatNumber(value), 80)
}

/** What this verdict does not speak about; empty when that is nothing. */
export function toCoveragePart(image: ImageReport): string[] {
  const { narrowed, notAssessed } = image.coverage
  const platforms = image.image?.notScanned ?? []
  const lines = [
    ...narrowed.map((sentence) => `Narrowed: ${escapeMarkdown(sentence)}`),
    ...notAssessed.map(
      ({ what, count }) => `Not assessed: ${formatNumber(count)} ${escapeMarkdown(what)}`,
    ),
    ...(platforms.length === 0
      ? []
      : [`Platforms of this image not scanned: ${escapeMarkdown(platforms.join(', '))}`]),
    ...describeSetAside(image).map((text) => `Set aside: ${escapeMarkdown(text, 500)}`),
  ]
  return lines.length === 0 ? [] : [toList(lines)]
}

export function toNoticePart(report: Report): string[] {
  const lines = [
    ...listNotices(report).map((notice) => `Notice: ${escapeMarkdown(notice.text)}`),
    ...report.deliveries
      .filter((delivery) => delivery.state === 'failed')
      .map(({ to, detail }) => `Not delivered to ${escapeMarkdown(to)}: ${escapeMarkdown(detail)}`),
  ]
  return lines.length === 0 ? [] : ['### Notes', toList(lines)]
}
