import { FIX_STATES } from '../../domain/finding.ts'
import type { Fix, FixDateKind, FixStatement } from '../../domain/finding.ts'
import { NOT_TOLD } from './not-told.ts'
import { readScanner } from './package.ts'
import { listOf, nullable, orElse, readFlag, readText, shapeOf, wordOf } from './shape.ts'

const readState = wordOf(FIX_STATES)

const readStatement = shapeOf<FixStatement>({
  scanner: readScanner,
  authority: readText,
  state: readState,
  word: nullable(readText),
  versions: listOf(readText),
  suggested: nullable(readText),
  isRange: readFlag,
  since: nullable(readText),
  sinceKind: nullable(wordOf<FixDateKind>(['advisory', 'release', 'first-observed'])),
})

export const readFix = shapeOf<Fix>({
  state: readState,
  version: nullable(readText),
  versions: listOf(readText),
  since: nullable(readText),
  statements: orElse(listOf(readStatement), []),
  rule: orElse(readText, NOT_TOLD),
  isApproximate: orElse(readFlag, false),
  crossesMajor: orElse(nullable(readFlag), null),
  isInPlace: orElse(readFlag, true),
})
