const MAX_SHOWN = 80

/** A piece of a file as it may stand in a message: bounded, on one line, without what no terminal should get. */
export function toShownText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const characters = Array.from(plain.slice(0, MAX_SHOWN * 2))
  return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join('')}…` : plain
}
