/** Lines joined to texts of at most so many UTF-16 units, never within a line, which is shorter than that. */
export function packLines(lines: readonly string[], most: number): string[] {
  const texts: string[] = []
  let text = ''
  for (const line of lines) {
    const joined = text === '' ? line : `${text}\n${line}`
    if (joined.length > most) texts.push(text)
    text = joined.length > most ? line : joined
  }
  return text === '' ? texts : [...texts, text]
}
