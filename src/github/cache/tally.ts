/** What became of the entries of a run. */
export type Tally = {
  restored(bytes: number): void
  kept(bytes: number): void
  /** One line for people; null when nothing was restored or kept. */
  words(): string | null
}

type Sum = { count: number; bytes: number }

export function createTally(): Tally {
  const restored: Sum = { count: 0, bytes: 0 }
  const kept: Sum = { count: 0, bytes: 0 }
  const add = (sum: Sum, bytes: number): void => {
    sum.count += 1
    sum.bytes += bytes
  }
  return {
    restored: (bytes) => {
      add(restored, bytes)
    },
    kept: (bytes) => {
      add(kept, bytes)
    },
    words: () =>
      restored.count + kept.count === 0
        ? null
        : `GitHub's cache: restored ${describe(restored)}; kept ${describe(kept)}.`,
  }
}

function describe({ count, bytes }: Sum): string {
  if (count === 0) return 'nothing'
  const entries = count === 1 ? '1 entry' : `${count} entries`
  return `${entries}, ${(bytes / 1_000_000).toFixed(1)} MB`
}
