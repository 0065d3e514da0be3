import stringWidth from 'string-width'

const ASCII = /^[\x20-\x7e]*$/

/** Columns that a terminal needs: two for wide characters, none for combining ones. */
export function textWidth(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text)
}

/** The text in at most `width` columns, the last of them `…` when something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += textWidth(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Lines of at most `width` columns, broken between words; a longer word has a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}

/**
 * A shell command in lines of at most `width` columns that can be copied as they are: broken at blanks outside
 * of quotes, with the shell's sign of continuation. A comment cannot go on, so it is cut.
 */
export function wrapCommand(command: string, width: number): string[] {
  if (command.startsWith('#')) return [cutToWidth(command, width)]
  const lines: string[] = []
  let line = ''
  for (const word of splitOutsideQuotes(command)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) > width - CONTINUATION.length) {
      lines.push(`${line}${CONTINUATION}`)
      line = `  ${word}`
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}

const CONTINUATION = ' \\'

function splitOutsideQuotes(command: string): string[] {
  return command.match(/(?:'[^']*'|"[^"]*"|[^\s])+/g) ?? []
}
