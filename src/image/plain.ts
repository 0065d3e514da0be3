const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu

/**
 * Text that somebody else wrote (names, tags, media types), fit for one of our sentences: on one line, nothing
 * invisible, at most `maxLength` characters.
 */
export function toPlain(text: string, maxLength = 200): string {
  const head = text
    .slice(0, 4 * maxLength)
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '')
  return head.length <= maxLength ? head : `${head.slice(0, maxLength - 1)}…`
}
