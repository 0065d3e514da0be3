import { cleanLine, cutUnits } from '../clean.ts'

export type CellValue = string | number | null | readonly string[]

/** A cell of Excel takes 32,767 characters (Excel specifications and limits), counted in UTF-16 units. */
const LONGEST_CELL = 32_767

const MOST_ITEMS = 100
const LONGEST_ITEM = 1000

/** Most cells: plain words that nothing has to be done to. */
const HARMLESS = /^[A-Za-z0-9](?:[!#-&(-+\--:<-{}~ ]{0,998}[!#-&(-+\--:<-{}~])?$/

/**
 * A field of RFC 4180, quoted where it has to be, of one line that no spreadsheet takes for a formula; lists are
 * joined by ` | `; null is an empty field.
 */
export function toField(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = typeof value === 'string' ? value : joinItems(value)
  if (HARMLESS.test(text)) return text
  const cell = cutUnits(disarm(typeof value === 'string' ? toText(text) : text), LONGEST_CELL)
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function joinItems(items: readonly string[]): string {
  const left = items.length - MOST_ITEMS
  const shown = items.slice(0, MOST_ITEMS).map(toText)
  return (left > 0 ? [...shown, `and ${left} more`] : shown).join(' | ')
}

function toText(foreign: string): string {
  return cleanLine(foreign, LONGEST_ITEM).trim()
}

/** What can begin a formula: `= + - @`, and what normalises to one of them, which Numbers was seen to do. */
const TRIGGERS =
  '=+\\-@' +
  '\\uFF1D\\uFE66\\u207C\\u208C' +
  '\\uFF0B\\uFE62\\u207A\\u208A\\uFB29' +
  '\\uFF0D\\uFE63\\u207B\\u208B\\u2212' +
  '\\uFF20\\uFE6B'

const FORMULA = new RegExp(`(^|[,;|])(?=[\\s"']*[${TRIGGERS}])`, 'g')

/**
 * An apostrophe before whatever would begin like a formula, as OWASP advises (CSV injection): at the start of the
 * cell, behind quotes and spaces too, and behind each character at which a spreadsheet with another separator
 * would cut the cell in two.
 */
function disarm(text: string): string {
  return text.replace(FORMULA, "$1'")
}
