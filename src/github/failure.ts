import { toPlainText } from './plain-text.ts'

/**
 * Why there is no answer: the token is not known; it may not; there is no such thing, or not for this token; too many
 * requests; nobody there; an answer that is none.
 */
export type FailureKind =
  'unauthorised' | 'forbidden' | 'missing' | 'limited' | 'unreachable' | 'odd'

/** GitHub gave no answer that can be used. The message is a clause for a sentence, the hint a sentence of its own. */
export class GitHubFailure extends Error {
  readonly kind: FailureKind
  /** Null when no answer came. */
  readonly status: number | null
  readonly hint: string
  /** GitHub's own sentence, as it came; '' for none. Foreign. */
  readonly words: string

  constructor(facts: {
    readonly kind: FailureKind
    readonly status: number | null
    readonly reason: string
    readonly hint: string
    readonly words?: string
    readonly cause?: unknown
  }) {
    super(toPlainText(facts.reason), { cause: facts.cause })
    this.name = 'GitHubFailure'
    this.kind = facts.kind
    this.status = facts.status
    this.hint = facts.hint
    this.words = facts.words ?? ''
  }
}
