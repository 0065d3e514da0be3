/** Asks once for each key. A refusal is not kept: the next caller may have more luck. */
export function createOnce<K, T>(ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const asked = ask(key)
    kept.set(key, asked)
    asked.catch(() => kept.delete(key))
    return asked
  }
}
