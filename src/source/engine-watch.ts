import { Silence } from '../registry/failure.ts'

/** Ends an exchange for one of two reasons: the user's stop, or silence. */
export type Watch = {
  readonly signal: AbortSignal
  /** Null unless that was the reason. */
  readonly silence: () => Silence | null
  /** Starts to count anew. */
  set(limitMs: number): void
  end(): void
}

/** Counts from now on: nothing may come for `answerMs`. */
export function createWatch(limits: {
  readonly signal: AbortSignal
  readonly answerMs: number
}): Watch {
  const quiet = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const set = (limitMs: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      quiet.abort(new Silence(limitMs))
    }, limitMs)
  }
  set(limits.answerMs)
  return {
    signal: AbortSignal.any([limits.signal, quiet.signal]),
    silence: () => (quiet.signal.aborted ? (quiet.signal.reason as Silence) : null),
    set,
    end: () => {
      clearTimeout(timer)
    },
  }
}
