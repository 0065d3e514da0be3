import type { ComparisonCounts } from '../../domain/comparison.ts'
import type { Change, Finding } from '../../domain/finding.ts'

const NAMES = {
  introduced: 'introduced',
  worsened: 'worsened',
  'newly-disclosed': 'newlyDisclosed',
  'pre-existing': 'preExisting',
} as const satisfies Record<Change, keyof ComparisonCounts>

export const NO_CHANGES: ComparisonCounts = {
  introduced: 0,
  worsened: 0,
  newlyDisclosed: 0,
  preExisting: 0,
  fixed: 0,
}

/** Findings without a change are not counted. */
export function countChanges(findings: readonly Finding[], fixed: number): ComparisonCounts {
  const counts = { ...NO_CHANGES, fixed }
  for (const { change } of findings) if (change !== null) counts[NAMES[change]] += 1
  return counts
}

export function sumChanges(all: readonly ComparisonCounts[]): ComparisonCounts {
  return all.reduce(
    (sum, one) => ({
      introduced: sum.introduced + one.introduced,
      worsened: sum.worsened + one.worsened,
      newlyDisclosed: sum.newlyDisclosed + one.newlyDisclosed,
      preExisting: sum.preExisting + one.preExisting,
      fixed: sum.fixed + one.fixed,
    }),
    NO_CHANGES,
  )
}
