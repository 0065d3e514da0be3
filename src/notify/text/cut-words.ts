import { cleanLine } from '../../report/clean.ts'

/**
 * Foreign text as one clean line of at most so many UTF-16 units, cut behind a whole word where there is one not far from
 * the end; `…` says that something was cut.
 */
export function cutWords(text: string, most: number): string {
  const line = cleanLine(text, most + 1).trim()
  if (line.length <= most) return line
  const head = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  const space = head.lastIndexOf(' ')
  return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`
}
