const LONGEST_TEXT = 200

/** Foreign text for a sentence: one line, no control or direction characters, at most 200 characters. */
export function toPlainText(text: string): string {
  const plain = text
    .slice(0, 10 * LONGEST_TEXT)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  const letters = Array.from(plain)
  return letters.length <= LONGEST_TEXT ? plain : `${letters.slice(0, LONGEST_TEXT).join('')}…`
}

/** The seven digits by which people call a commit. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7)
}
