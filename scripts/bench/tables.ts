import type { Figure, Heads, Row } from './figure.ts'

const HEADS: Heads = ['measured', 'ours', 'compared with', 'theirs', 'result', 'to reach', '']

/** A figure for a terminal: a table whose columns are as wide as their longest cell. */
export function renderText(figure: Figure): string {
  const { heads = HEADS } = figure
  const rows = [heads, ...figure.rows.map(toCells)]
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const commands = figure.commands.map(({ name, line }) => `  ${name}: ${line}`)
  const notes = figure.notes.map((note) => `  ${note}`)
  return [figure.title, ...lines, ...commands, ...notes].join('\n')
}

/** A figure as a section of a Markdown file. */
export function renderMarkdown(figure: Figure): string {
  const { heads = HEADS } = figure
  const rows = [heads, heads.map(() => '---'), ...figure.rows.map(toCells)]
  const table = rows.map((row) => `| ${row.map(escapeCell).join(' | ')} |`).join('\n')
  const commands = figure.commands.map(({ name, line }) => `${name}: ${line}`).join('\n')
  return [
    `### ${figure.title}`,
    table,
    ...figure.notes,
    ...(commands === '' ? [] : [`\`\`\`text\n${commands}\n\`\`\``]),
  ].join('\n\n')
}

function toCells(row: Row): string[] {
  const { what, ours, comparedWith, theirs, result, target, reached } = row
  const mark = reached === null ? '' : reached ? 'reached' : 'missed'
  return [what, ours, comparedWith, theirs, result, target, mark]
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

const START = '<!-- figures:start -->'
const END = '<!-- figures:end -->'

/** The document with everything between its markers replaced; throws when it has none. */
export function replaceFigures(document: string, text: string): string {
  const [from, to] = [document.indexOf(START), document.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`the document has no ${START} … ${END}`)
  return `${document.slice(0, from + START.length)}\n\n${text}\n\n${document.slice(to)}`
}
