const MAX_CHARACTERS = 120
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** Foreign text inside a sentence of ours: bounded, on one line, without what nobody sees. */
export function quote(text: string): string {
  const plain = text.slice(0, MAX_CHARACTERS).replace(UNSEEN, ' ')
  return text.length > MAX_CHARACTERS ? `${plain}…` : plain
}
