import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { escapeMarkdown } from '../escape.ts'
import { findOrigin } from '../finding-words.ts'
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
  readonly toRow: (finding: Finding) => string
}

type Column = { readonly head: string; readonly toCell: (finding: Finding) => string }

/** Rows of one image's findings: where nothing is known of base or baseline, without those columns. */
export function createFindingRows(image: ImageReport): FindingRows {
  const blocking = blockingIds(image)
  const columns: readonly Column[] = [
    { head: 'Blocks', toCell: (one) => (blocking.has(one.id) ? '⛔' : '') },
    { head: 'Finding', toCell: toFindingCell },
    { head: 'In', toCell: toSubjectCell },
    { head: 'Installed', toCell: (one) => escapeMarkdown(one.package?.version ?? '', 60) },
    { head: 'Fixed in', toCell: (one) => toFixCell(one) },
    ...(image.findings.some((one) => findOrigin(one) !== null)
      ? [{ head: 'From', toCell: toOriginCell }]
      : []),
    ...(image.comparison === null ? [] : [{ head: 'Change', toCell: toChangeCell }]),
    { head: 'Seen by', toCell: toSeenCell },
  ]
  return {
    head: toTableHead(columns.map(({ head }) => head)),
    blocking,
    toRow: (finding) => toRow(columns.map(({ toCell }) => toCell(finding))),
  }
}
