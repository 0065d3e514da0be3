/** A name from an archive, fit for one of our sentences: in quotes, on one line, bounded. */
export function quoteName(name: string): string {
  const plain = name.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
  return `"${plain.length > 120 ? `${plain.slice(0, 119)}…` : plain}"`
}
