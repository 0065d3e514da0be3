/**
 * Whether a line of an image's history ends with the text of an instruction. Builders differ in how they join
 * continued lines, and in a slash at the end of a target; BuildKit adds its name.
 */
export function createLineEnd(line: string): (end: string) => boolean {
  return (end) => normalise(line.replace(/ # buildkit$/, '')).endsWith(normalise(end))
}

function normalise(text: string): string {
  return withoutTail(text.replace(/[\s\\`]+/g, ' '), ' /')
}

/** Without the characters of `tail` at its end. A pattern would take long for many of them in the middle. */
export function withoutTail(text: string, tail: string): string {
  let end = text.length
  while (end > 0 && tail.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
