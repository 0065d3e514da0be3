import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Reason } from '../../domain/verdict.ts'
import { findingsById } from '../blocking.ts'
import { escapeMarkdown } from '../escape.ts'
import { takeFirst } from '../order.ts'
import {
  countRowFindings,
  describeShown,
  groupBySource,
  rowsInReadingOrder,
} from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import {
  capitalise,
  describeFound,
  describeJudged,
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
} from '../verdict-words.ts'
import { formatNumber } from '../words.ts'
import { toRow, toSmall, toTableHead } from './cells.ts'
import { toFindingCell, toFixCell, toNameCell } from './finding-cells.ts'
import { escapeWithCommit } from './own-commit.ts'

const MOST_SENTENCES = 20

/** What the outcome means, then each reason with its cure and its first findings. Bounded. */
export function toVerdictPart(image: ImageReport): string[] {
  return [
    toSummary(image),
    ...toJudged(image),
    ...failuresOf(image).slice(0, MOST_SENTENCES).map(toFailure),
    ...image.verdict.degraded.slice(0, MOST_SENTENCES).map((sentence) => {
      return `⚠️ **Degraded:** ${escapeMarkdown(sentence)}`
    }),
    ...toReasons(image),
  ]
}

function toSummary(image: ImageReport): string {
  const meaning = `**${capitalise(explainOutcome(image))}.**`
  const found = describeFound(image)
  return found === null ? meaning : `${meaning} ${capitalise(found)}.`
}

function toJudged(image: ImageReport): string[] {
  const judged = describeJudged(image)
  return judged === null ? [] : [`${escapeWithCommit(judged, 500)}.`]
}

function toFailure({ what, message, hint }: ReturnType<typeof failuresOf>[number]): string {
  return `🛑 **${what}:** ${escapeMarkdown(message)}\\\n**What to do:** ${escapeMarkdown(hint)}`
}

function toReasons(image: ImageReport): string[] {
  const byId = findingsById(image)
  return image.verdict.reasons.slice(0, MOST_SENTENCES).flatMap((reason) => {
    const findings = reason.findings.flatMap((id) => byId.get(id) ?? [])
    const title = escapeMarkdown(reasonTitle(image, reason))
    return [
      `**❌ ${title}: ${escapeMarkdown(describeLimit(reason))}**\\\n**To pass:** ${escapeMarkdown(reason.remedy, 1000)}`,
      ...toBlockers(reason, findings),
    ]
  })
}

const SHOWN_BLOCKERS = 10

function toBlockers(reason: Reason, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const blocking = new Set(reason.findings)
  const grouped = groupBySource(findings, blocking)
  const shown = takeFirst(rowsInReadingOrder(grouped, blocking), SHOWN_BLOCKERS)
  const left = findings.length - countRowFindings(shown)
  // Secrets and settings have neither version nor fix: their table goes without these columns.
  const columns = shown.some(({ finding }) => finding.package !== null) ? 4 : 2
  const rows = shown.map((row) => toRow(toBlockerCells(row).slice(0, columns)))
  const head = toTableHead(['Blocks', 'In', 'Installed', 'Fixed in'].slice(0, columns))
  return [
    ...toSmall(describeShown(shown, findings.length)),
    [head, ...rows].join('\n'),
    ...(left > 0
      ? [`… and ${formatNumber(left)} more because of this rule, in the tables below.`]
      : []),
  ]
}

function toBlockerCells(row: FindingRow): string[] {
  const { finding } = row
  return [
    toFindingCell(finding),
    toNameCell(row),
    escapeMarkdown(finding.package?.version ?? '', 60),
    toFixCell(finding, '**'),
  ]
}
