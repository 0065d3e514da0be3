/** What `work` gives, or `otherwise` once the signal is aborted; `work` itself goes on unheard. */
export function within<T>(work: Promise<T>, signal: AbortSignal, otherwise: T): Promise<T> {
  return new Promise((settle, refuse) => {
    const stop = (): void => {
      settle(otherwise)
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const done = (): void => {
      signal.removeEventListener('abort', stop)
    }
    void work.then(settle, refuse).finally(done)
  })
}

/** Runs each piece of work, at most `most` side by side, in their order. */
export async function sideBySide(
  works: readonly (() => Promise<void>)[],
  most: number,
): Promise<void> {
  const waiting = [...works]
  const worker = async (): Promise<void> => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) await work()
  }
  await Promise.all(Array.from({ length: Math.min(most, works.length) }, worker))
}
