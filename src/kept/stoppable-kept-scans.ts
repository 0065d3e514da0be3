import type { KeptScans } from '../ports.ts'

export type StoppableKeptScans = KeptScans & {
  /** From now on nothing is kept and nothing is found. */
  readonly stop: () => void
}

/** For runs that learn from their policy that nothing of them may be kept. */
export function createStoppableKeptScans(kept: KeptScans): StoppableKeptScans {
  let isStopped = false
  return {
    stop: () => {
      isStopped = true
    },
    find: (kind, key) => (isStopped ? Promise.resolve(null) : kept.find(kind, key)),
    keep: (kind, key, value) => {
      if (!isStopped) kept.keep(kind, key, value)
    },
    forget: (kind, key) => (isStopped ? Promise.resolve() : kept.forget(kind, key)),
    bring: (subject) => (isStopped ? Promise.resolve() : kept.bring(subject)),
    share: (subject, scans) => {
      if (!isStopped) kept.share(subject, scans)
    },
    settle: () => kept.settle(),
  }
}
