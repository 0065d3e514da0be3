export type Outcome<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown }
  /** It took too long, or the run was cancelled; whatever it still does is not waited for. */
  | { readonly state: 'given-up' }

/** Waits for work that cannot be stopped, and for no longer than the limit. Never throws. */
export async function withinTime<T>(
  work: Promise<T>,
  { limitMs, signal }: { readonly limitMs: number; readonly signal: AbortSignal },
): Promise<Outcome<T>> {
  const ended = work.then(
    (value): Outcome<T> => ({ state: 'done', value }),
    (error: unknown): Outcome<T> => ({ state: 'failed', error }),
  )
  if (signal.aborted) return { state: 'given-up' }
  const { promise: lateness, resolve } = createLateness<T>()
  const timer = setTimeout(resolve, limitMs)
  signal.addEventListener('abort', resolve, { once: true })
  try {
    return await Promise.race([ended, lateness])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', resolve)
  }
}

function createLateness<T>(): {
  readonly promise: Promise<Outcome<T>>
  readonly resolve: () => void
} {
  let settle: (outcome: Outcome<T>) => void = () => undefined
  const promise = new Promise<Outcome<T>>((resolve) => {
    settle = resolve
  })
  const resolve = (): void => {
    settle({ state: 'given-up' })
  }
  return { promise, resolve }
}
