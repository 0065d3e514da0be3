/** What is said alike of several packages, said once: `said` of each, with the packages in their order. */
export type Grouped<T> = { readonly said: T; readonly purls: readonly string[] }

export function groupBySaid<T>(all: readonly Grouped<T>[]): readonly Grouped<T>[] {
  const groups = new Map<string, { said: T; purls: Set<string> }>()
  for (const { said, purls } of all) {
    const key = JSON.stringify(said)
    const group = groups.get(key) ?? { said, purls: new Set() }
    groups.set(key, group)
    for (const purl of purls) group.purls.add(purl)
  }
  return [...groups.values()].map(({ said, purls }) => ({ said, purls: [...purls] }))
}
