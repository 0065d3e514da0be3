import { WAIVER_STATES } from '../../domain/decision.ts'
import type { Decision, WaiverRecord } from '../../domain/decision.ts'
import { nullable, readCount, readFlag, readText, shapeOf, wordOf } from './shape.ts'

const readSource = shapeOf<Decision['source']>({ path: readText, line: nullable(readCount) })

export const readDecision = shapeOf<Decision>({
  kind: wordOf(['waiver', 'vex']),
  id: readText,
  source: readSource,
  status: wordOf(['accepted', 'not_affected', 'fixed', 'affected', 'under_investigation']),
  suppresses: readFlag,
  justification: nullable(readText),
  reason: readText,
  owner: nullable(readText),
  expires: nullable(readText),
  ticket: nullable(readText),
  approvedBy: nullable(readText),
  note: nullable(readText),
})

export const readWaiver = shapeOf<WaiverRecord>({
  id: readText,
  source: readSource,
  state: wordOf(WAIVER_STATES),
  reason: readText,
  owner: nullable(readText),
  expires: nullable(readText),
  findings: readCount,
  note: nullable(readText),
})
