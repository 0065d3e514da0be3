import type { Baseline, Comparison, ComparisonCounts } from '../../domain/comparison.ts'
import { toFindingsJson } from './finding.ts'

export function toComparisonJson(comparison: Comparison | null): object | null {
  if (comparison === null) return null
  return {
    baseline: toBaselineJson(comparison.baseline),
    counts: toCountsJson(comparison.counts),
    fixed: toFindingsJson(comparison.fixed),
    notes: comparison.notes,
    sameDatabases: comparison.sameDatabases,
  }
}

function toBaselineJson({ asOf, digest, imageId, name, reference }: Baseline): object {
  return { asOf, digest, imageId, name, reference }
}

function toCountsJson(counts: ComparisonCounts): object {
  const { fixed, introduced, newlyDisclosed, preExisting, worsened } = counts
  return { fixed, introduced, newlyDisclosed, preExisting, worsened }
}
