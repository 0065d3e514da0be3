import { DISAGREEMENT_KINDS } from '../../domain/report.ts'
import type { Agreement, Disagreement, SetAside } from '../../domain/report.ts'
import { readScanner } from './package.ts'
import { listOf, nullable, readCount, readSha256, readText, shapeOf, wordOf } from './shape.ts'

const readDisagreement = shapeOf<Disagreement>({
  kind: wordOf(DISAGREEMENT_KINDS),
  scanner: nullable(readScanner),
  reason: readText,
  count: readCount,
  examples: listOf(readSha256),
})

export const readAgreement = shapeOf<Agreement>({
  both: readCount,
  onlyGrype: readCount,
  onlyTrivy: readCount,
  flips: readCount,
  disagreements: listOf(readDisagreement),
})

export const readSetAside = shapeOf<SetAside>({
  scanner: readScanner,
  id: readText,
  package: readText,
  version: readText,
  reason: readText,
})
