import { toReason } from './words.ts'

export type IdleLimit = {
  readonly signal: AbortSignal
  touch(): void
  end(): void
  /** Why a call failed: silence where that was the reason. */
  explain(error: unknown): string
}

/** Aborts when `signal` does, and when nothing has touched it for `idleMs`. */
export function createIdleLimit(limits: {
  readonly idleMs: number
  readonly signal: AbortSignal
}): IdleLimit {
  const { idleMs, signal } = limits
  const silence = new AbortController()
  const timer = setTimeout(() => {
    silence.abort()
  }, idleMs)
  return {
    signal: AbortSignal.any([signal, silence.signal]),
    touch() {
      timer.refresh()
    },
    end() {
      clearTimeout(timer)
    },
    explain(error) {
      return silence.signal.aborted ? `silent for ${idleMs / 1000} s` : toReason(error)
    },
  }
}
