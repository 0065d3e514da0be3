export type TimeLimit = {
  /** Aborted when the time is over or the run is. */
  readonly signal: AbortSignal
  isOver(): boolean
  leftMs(): number
  /** Settles after the time, or earlier when the limit or the run ends. Never refuses. */
  wait(milliseconds: number): Promise<void>
  end(): void
}

/** One limit over several tries. */
export function createTimeLimit(outer: AbortSignal, limitMs: number): TimeLimit {
  const end = performance.now() + limitMs
  const inner = new AbortController()
  let isOver = false
  const timer = setTimeout(() => {
    isOver = true
    inner.abort()
  }, limitMs)
  const onAbort = (): void => {
    inner.abort(outer.reason)
  }
  outer.addEventListener('abort', onAbort, { once: true })
  if (outer.aborted) onAbort()
  return {
    signal: inner.signal,
    isOver: () => isOver,
    leftMs: () => end - performance.now(),
    wait: (milliseconds) => waitFor(milliseconds, inner.signal),
    end: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', onAbort)
    },
  }
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      settle()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
    if (signal.aborted) done()
  })
}
