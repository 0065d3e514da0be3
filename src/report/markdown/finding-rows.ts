import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { escapeMarkdown } from '../escape.ts'
import { findOrigin } from '../finding-words.ts'
import type { FindingRow } from '../source-groups.ts'
import { toRow, toTableHead } from './cells.ts'
import {
  toChangeCell,
  toFindingCell,
  toFixCell,
  toOriginCell,
  toSeenCell,
  toSubjectCell,
} from './finding-cells.ts'

export type FindingRows = {
  readonly head: string
  readonly blocking: ReadonlySet<string>
  readonly toRow: (row: FindingRow) => string
}

type Column = { readonly head: string; readonly toCell: (row: FindingRow) => string }

/** Rows of one image's findings: where nothing is known of base or baseline, without those columns. */
export function createFindingRows(image: ImageReport): FindingRows {
  const blocking = blockingIds(image)
  const columns: readonly Column[] = [
    { head: 'Blocks', toCell: of((one) => (blocking.has(one.id) ? '⛔' : '')) },
    { head: 'Finding', toCell: of(toFindingCell) },
    { head: 'In', toCell: toSubjectCell },
    { head: 'Installed', toCell: of((one) => escapeMarkdown(one.package?.version ?? '', 60)) },
    { head: 'Fixed in', toCell: of((one) => toFixCell(one)) },
    ...(image.findings.some((one) => findOrigin(one) !== null)
      ? [{ head: 'From', toCell: of(toOriginCell) }]
      : []),
    ...(image.comparison === null ? [] : [{ head: 'Change', toCell: of(toChangeCell) }]),
    { head: 'Seen by', toCell: of(toSeenCell) },
  ]
  return {
    head: toTableHead(columns.map(({ head }) => head)),
    blocking,
    toRow: (row) => toRow(columns.map(({ toCell }) => toCell(row))),
  }
}

/** What all findings of a row have in common. */
function of(toCell: (finding: Finding) => string): Column['toCell'] {
  return ({ finding }) => toCell(finding)
}
