import type { Fetch } from '../ports.ts'
import { Refused } from './refused.ts'

/**
 * How long a run waits for an API that is down: each question its tries, but not for longer than the budget; and once
 * one went unanswered, those of the next minute are tried once, and not for long. Answers end that at once.
 */
export type Patience = {
  readonly isShort: () => boolean
  /** For one question with all its tries. */
  wrap(fetch: Fetch): Fetch
  /** A question went unanswered, after all its tries. */
  fail(): void
}

const MEMORY_MS = 60_000

export function createPatience(budgetMs: number): Patience {
  let failedAt: number | null = null
  return {
    isShort: () => failedAt !== null && performance.now() - failedAt < MEMORY_MS,
    wrap: (fetch) =>
      createImpatient(fetch, budgetMs, () => {
        failedAt = null
      }),
    fail: () => {
      failedAt = performance.now()
    },
  }
}

/** Time that passed without an answer adds up over the tries; waiting because GitHub said so does not. */
function createImpatient(fetch: Fetch, budgetMs: number, onAnswer: () => void): Fetch {
  let silentMs = 0
  return async (url, init) => {
    const start = performance.now()
    try {
      const response = await fetch(url, init)
      if (response.status < 500) onAnswer()
      return response
    } catch (error) {
      if (error instanceof Refused) throw error
      silentMs += performance.now() - start
      throw silentMs < budgetMs ? error : new GivenUp(error)
    }
  }
}

/** Octokit hands on errors of this name as they are; it tries again after all others. */
class GivenUp extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'AbortError'
  }
}
