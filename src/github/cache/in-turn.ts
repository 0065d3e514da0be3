/** Work that is done one after the other, in the order in which it was asked for, for each name. */
export function createInTurn(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve()
    const now = before.then(work, work)
    last.set(name, now)
    return now
  }
}
