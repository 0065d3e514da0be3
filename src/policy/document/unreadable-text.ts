export const MAX_DOCUMENT_LENGTH = 1024 * 1024

export type UnreadableText = { readonly offset: number; readonly text: string }

/**
 * Characters that no editor shows as they are: a file that holds them says something else than its reviewers
 * read, or is no UTF-8 at all.
 */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\0/u, 'This is a NUL character: the file has to be plain text in UTF-8'],
  [/[\ufffd\p{Cs}]/u, 'This is no character of UTF-8: save the file in that encoding'],
  [
    // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
    /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u,
    'This is a control character: remove it',
  ],
  [
    /[\u202a-\u202e\u2066-\u2069]/u,
    'This character turns the direction of what follows, so that people read something else than programs: remove it',
  ],
  [/[\u2028\u2029]/u, 'This is a line end that not every program knows: use an ordinary one'],
]

/** What keeps a text from being read at all; null when nothing does. */
export function findUnreadable(text: string): UnreadableText | null {
  if (text.length > MAX_DOCUMENT_LENGTH) {
    return {
      offset: 0,
      text: `The file is too large: allowed are ${MAX_DOCUMENT_LENGTH} characters`,
    }
  }
  return findRefusedCharacter(text)
}

export function findRefusedCharacter(text: string): UnreadableText | null {
  for (const [pattern, reason] of REFUSED) {
    const offset = text.search(pattern)
    if (offset !== -1) return { offset, text: reason }
  }
  return null
}
