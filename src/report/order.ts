import type { Finding } from '../domain/finding.ts'
import { SEVERITIES } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'

/** By code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export type Order<T> = {
  /** Small whole numbers; the smallest comes first. */
  readonly rank: (value: T) => number
  /** Decides within a rank. */
  readonly compare: (a: T, b: T) => number
}

/**
 * The values in order, one at a time. A rank is sorted only when it is reached, so that a table of twenty
 * rows does not pay for a hundred thousand findings.
 */
export function* inOrder<T>(values: Iterable<T>, { rank, compare }: Order<T>): Generator<T> {
  for (const peers of byRank(values, rank)) yield* peers.sort(compare)
}

/** The values of each rank, the smallest rank first; within a rank as they came. */
export function* byRank<T>(values: Iterable<T>, rank: (value: T) => number): Generator<T[]> {
  const ranks = new Map<number, T[]>()
  for (const value of values) {
    const place = rank(value)
    const peers = ranks.get(place)
    if (peers === undefined) ranks.set(place, [value])
    else peers.push(value)
  }
  for (const place of [...ranks.keys()].sort((a, b) => a - b)) yield ranks.get(place) ?? []
}

const RANKS = Object.fromEntries(SEVERITIES.map((severity, rank) => [severity, rank])) as Readonly<
  Record<Severity, number>
>

/** 0 for critical. */
export function severityRank(severity: Severity): number {
  return RANKS[severity]
}

/** Worst first, then by identity: the order of findings in files that machines read. */
export const BY_IDENTITY: Order<Finding> = {
  rank: (finding) => severityRank(finding.severity),
  compare: (a, b) => compareText(a.key, b.key) || compareText(a.id, b.id),
}

/** Sorted and without doubles; what is so already, as merged findings are, costs no copy. */
export function distinctTexts<T extends string>(texts: readonly T[]): readonly T[] {
  for (let index = 1; index < texts.length; index += 1) {
    if (!isBefore(texts[index - 1], texts[index])) return [...new Set(texts)].sort(compareText)
  }
  return texts
}

function isBefore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a < b
}

/** The first `count` of what may be many more. */
export function takeFirst<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = []
  if (count <= 0) return taken
  for (const value of values) {
    taken.push(value)
    if (taken.length >= count) break
  }
  return taken
}
