import type { Severity } from '../../domain/severity.ts'
import type { Outcome, RuleState } from '../../domain/verdict.ts'
import { formatNumber } from '../words.ts'

export const OUTCOME_MARKS: Readonly<Record<Outcome, string>> = {
  pass: '✅',
  fail: '❌',
  'nothing-analysed': '⚠️',
  'scan-failed': '🛑',
}

export const RULE_MARKS: Readonly<Record<RuleState, string>> = {
  passed: '✅ passed',
  failed: '❌ failed',
  warned: '⚠️ warned',
  waived: '☑️ waived',
  'not-assessed': '➖ not assessed',
}

export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  critical: '🔴',
  high: '🟠',
  medium: '🟡',
  low: '🔵',
  negligible: '⚪',
  unknown: '⚫',
}

/** The first two lines of a table; an empty name is an empty heading. */
export function toTableHead(names: readonly string[]): string {
  return `${toRow(names)}\n${toRow(names.map(() => '---'))}`
}

/** One line of a table. The cells are Markdown that is escaped already. */
export function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

const MOST_LINES = 50

/** A list of lines that are Markdown already; what is above the bound is counted. */
export function toList(lines: readonly string[], most = MOST_LINES): string {
  const left = lines.length - most
  const more = left > 0 ? [`… and ${formatNumber(left)} more in the JSON report`] : []
  return [...lines.slice(0, most), ...more].map((line) => `* ${line}`).join('\n')
}

/** Folded; closed at first. The title is Markdown already. */
export function fold(title: string, parts: readonly string[]): string[] {
  return [`<details><summary>${title}</summary>`, ...parts, '</details>']
}

/** A line in small letters; nothing for no words. They are Markdown already. */
export function toSmall(words: string): string[] {
  return words === '' ? [] : [`<sub>${words}</sub>`]
}

/** Bytes as GitHub counts a summary. */
export function countBytes(text: string): number {
  return Buffer.byteLength(text)
}
