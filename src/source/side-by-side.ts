/**
 * The work on every item, at most `limit` at a time, results in the order of the items. When one fails, no
 * further one is begun; those under way are awaited, so that nothing goes on behind the caller's back, and
 * `onFailure` may hurry them.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  options: { readonly limit: number; readonly onFailure: () => void },
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  let next = 0
  const takeTurns = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const at = next
      next += 1
      try {
        results[at] = await work(items[at] as T)
      } catch (failure) {
        failures.push(failure)
        options.onFailure()
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.limit, items.length) }, takeTurns))
  if (failures.length > 0) throw failures[0]
  return results
}
