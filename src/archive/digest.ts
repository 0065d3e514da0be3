import { createHash } from 'node:crypto'

/** `sha256:…` of the whole. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

export type Digester = {
  update(bytes: Uint8Array): void
  /** `sha256:…` of all that came; to be called once. */
  digest(): string
}

export function createDigester(): Digester {
  const hash = createHash('sha256')
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => `sha256:${hash.digest('hex')}`,
  }
}
