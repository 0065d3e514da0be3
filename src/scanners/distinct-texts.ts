/** Without doubles, empty texts and `own`, in the order of their first appearance. */
export function distinctTexts(texts: readonly string[], own = ''): readonly string[] {
  // Nearly every list is short and without doubles: then it is its own answer, without a copy.
  if (texts.length <= FEW && texts.every(isNew)) return texts
  return [...new Set(texts)].filter((text) => text !== '' && text !== own)

  function isNew(text: string, index: number): boolean {
    return text !== '' && text !== own && texts.indexOf(text) === index
  }
}

const FEW = 16
