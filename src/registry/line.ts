import { cancelled, explainNetwork, Silence } from './failure.ts'
import type { Subject } from './failure.ts'

type Asked = { readonly url: URL; readonly subject: Subject; readonly signal: AbortSignal }

/**
 * A server that sends fewer bytes than this in the idle time is as good as silent: otherwise one byte now
 * and then would hold a run for ever.
 */
const SIGN_OF_LIFE_BYTES = 65_536

export type Line = {
  readonly signal: AbortSignal
  /** Fails, and hangs up, when the work does not end within what is left of the idle time. */
  within<T>(work: Promise<T>): Promise<T>
  /** So many bytes came. */
  heard(bytes: number): void
  explain(error: unknown): Error
  close(): void
}

/** Begins the time limit and the cancel of one request, from the first byte to the last. */
export function openLine(question: Asked, idleMs: number): Line {
  const hangUp = new AbortController()
  const onAbort = (): void => {
    hangUp.abort(question.signal.reason)
  }
  question.signal.addEventListener('abort', onAbort, { once: true })
  let waitedMs = 0
  let heardBytes = 0
  return {
    signal: hangUp.signal,
    within: async (work) => {
      const start = performance.now()
      try {
        return await orSilence(work, Math.max(1, idleMs - waitedMs), hangUp)
      } finally {
        waitedMs += performance.now() - start
      }
    },
    heard: (bytes) => {
      heardBytes += bytes
      if (heardBytes < SIGN_OF_LIFE_BYTES) return
      heardBytes = 0
      waitedMs = 0
    },
    explain: (error) =>
      question.signal.aborted
        ? cancelled(question.signal)
        : explainNetwork(error, question.subject, question.url.host),
    close: () => {
      question.signal.removeEventListener('abort', onAbort)
    },
  }
}

/** Hanging up lets `fetch` fail as well, so that nothing of it stays behind. */
function orSilence<T>(work: Promise<T>, limitMs: number, hangUp: AbortController): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const silence = new Silence(limitMs)
      hangUp.abort(silence)
      reject(silence)
    }, limitMs)
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}
