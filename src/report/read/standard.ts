import { CHECK_STATES } from '../../domain/check.ts'
import type { Check, CheckEvidence } from '../../domain/check.ts'
import { CONTROL_STATES } from '../../domain/standard.ts'
import type { ControlResult, StandardResult } from '../../domain/standard.ts'
import { readSeverity } from './rating.ts'
import { listOf, nullable, readCount, readText, shapeOf, wordOf } from './shape.ts'

const readEvidence = shapeOf<CheckEvidence>({
  text: readText,
  path: nullable(readText),
  layer: nullable(readText),
  line: nullable(readCount),
})

export const readCheck = shapeOf<Check>({
  rule: readText,
  title: readText,
  severity: readSeverity,
  state: wordOf(CHECK_STATES),
  evidence: listOf(readEvidence),
  note: nullable(readText),
  remedy: readText,
  elsewhere: listOf(readText),
})

const readControl = shapeOf<ControlResult>({
  id: readText,
  title: readText,
  state: wordOf(CONTROL_STATES),
  level: wordOf(['fail', 'warn']),
  evidence: listOf(readText),
  rules: listOf(readText),
  open: nullable(readText),
  remedy: nullable(readText),
})

export const readStandard = shapeOf<StandardResult>({
  id: readText,
  title: readText,
  version: readText,
  reference: readText,
  decided: readCount,
  controls: listOf(readControl),
})
