import { OUTCOMES, RULE_STATES } from '../../domain/verdict.ts'
import type { Reason, RuleResult, Verdict } from '../../domain/verdict.ts'
import {
  listOf,
  nullable,
  readNumberOrText,
  readSha256,
  readText,
  readWhole,
  shapeOf,
  wordOf,
} from './shape.ts'

const readReason = shapeOf<Reason>({
  rule: readText,
  limit: readNumberOrText,
  value: readNumberOrText,
  findings: listOf(readSha256),
  remedy: readText,
})

export const readVerdict = shapeOf<Verdict>({
  outcome: wordOf(OUTCOMES),
  degraded: listOf(readText),
  reasons: listOf(readReason),
})

export const readRule = shapeOf<RuleResult>({
  id: readText,
  title: readText,
  state: wordOf(RULE_STATES),
  limit: nullable(readNumberOrText),
  value: nullable(readNumberOrText),
  fixable: nullable(readWhole),
  note: nullable(readText),
})
