/** As many bytes as asked for that nobody can foresee. */
export type RandomBytes = (count: number) => Uint8Array

/** Digits and letters that nobody mistakes for each other (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 26

/** `msg_` and 26 letters: 130 bits. */
export function toMessageId(random: RandomBytes): string {
  const letters = Array.from(random(LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? '0')
  return `msg_${letters.join('')}`
}

export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
