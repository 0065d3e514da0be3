import { OUTCOMES, RULE_STATES } from '../../domain/verdict.ts'
import type { Reason, RuleResult, Verdict } from '../../domain/verdict.ts'
import {
  listOf,
  nullable,
  orElse,
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
  origin: orElse(nullable(readText), null),
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
  waived: orElse(nullable(readWhole), null),
  origin: orElse(nullable(readText), null),
  note: nullable(readText),
})
