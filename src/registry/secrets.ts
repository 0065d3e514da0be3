import { toPlain } from '../image/plain.ts'

/** Passwords and tokens in use, so that a server that repeats them does not get them into a message. */
export type Secrets = {
  add(secret: string): void
  /** The text without any of them, without control characters, and not longer than a sentence. */
  clean(text: string): string
}

/** Shorter ones would blank out ordinary words; no registry hands out tokens that short. */
const SHORTEST_SECRET = 4

export function createSecrets(): Secrets {
  const known = new Set<string>()
  return {
    add: (secret) => {
      if (secret.length >= SHORTEST_SECRET) known.add(secret)
    },
    clean: (text) => {
      const hidden = [...known].reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
      return toPlain(hidden).trim()
    },
  }
}
