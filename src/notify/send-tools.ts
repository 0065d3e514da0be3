import type { Log } from '../ports.ts'
import type { Post } from './transport/post-types.ts'

/** What every channel is given to send with. */
export type SendTools = {
  /** The value of a variable of the environment, trimmed; null where it is not set or empty. Never logged. */
  readonly secretOf: (name: string) => string | null
  readonly post: Post
  /** Authorities whose certificates are trusted, in PEM (SSL_CERT_FILE); null, or left out: those of Node. */
  readonly authorities?: () => Promise<readonly string[] | null>
  readonly log: Pick<Log, 'debug'>
  /** Of the run: cancelling it ends every wait. */
  readonly signal: AbortSignal
  /** 0 to 1, below 1. */
  readonly random: () => number
  /** The clock on the wall. */
  readonly now: () => Date
  /** Resolves after so long; refuses when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}
