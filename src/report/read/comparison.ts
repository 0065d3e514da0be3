import type { Baseline, Comparison, ComparisonCounts } from '../../domain/comparison.ts'
import { readFinding } from './finding.ts'
import { listOf, nullable, readCount, readFlag, readText, shapeOf } from './shape.ts'

const readBaseline = shapeOf<Baseline>({
  reference: readText,
  name: readText,
  digest: nullable(readText),
  imageId: nullable(readText),
  asOf: readText,
})

const readCounts = shapeOf<ComparisonCounts>({
  introduced: readCount,
  worsened: readCount,
  newlyDisclosed: readCount,
  preExisting: readCount,
  fixed: readCount,
})

export const readComparison = shapeOf<Comparison>({
  baseline: readBaseline,
  sameDatabases: readFlag,
  notes: listOf(readText),
  counts: readCounts,
  fixed: listOf(readFinding),
})
