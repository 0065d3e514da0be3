/** What a request to GitHub's API is for, by its path without the repository. */
const KINDS = [
  ['policy', /^(?:git|contents|commits|pulls)\b/],
  ['base report', /^(?:actions\/(?:artifacts|runs)|branches|compare)\b/],
  ['cache', /^actions\/caches\b/],
  ['alerts', /^code-scanning\b/],
  ['comment', /^(?:issues\b|\/?graphql\b)/],
] as const

export type RequestKind = (typeof KINDS)[number][0] | 'other'

/** How many of each kind, `GET issues/7/comments 200` being one request; kinds that did not occur are left out. */
export function countKinds(requests: readonly string[]): ReadonlyMap<RequestKind, number> {
  const counts = new Map<RequestKind, number>()
  for (const request of requests) {
    const [, path = ''] = request.split(' ')
    const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** `policy 2, alerts 3`; kinds in a fixed order. */
export function describeKinds(counts: ReadonlyMap<RequestKind, number>): string {
  const order: readonly RequestKind[] = [...KINDS.map(([kind]) => kind), 'other']
  return order
    .filter((kind) => counts.has(kind))
    .map((kind) => `${kind} ${counts.get(kind) ?? 0}`)
    .join(', ')
}

/** Those that were to change something, without those whose path is one of code scanning. */
export function findWrites(requests: readonly string[]): {
  readonly alerts: readonly string[]
  readonly others: readonly string[]
} {
  const writes = requests.filter((request) => !/^(?:GET|HEAD) /.test(request))
  const isOfAlerts = (request: string): boolean => countKinds([request]).has('alerts')
  return {
    alerts: writes.filter(isOfAlerts),
    others: writes.filter((request) => !isOfAlerts(request)),
  }
}
