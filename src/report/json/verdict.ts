import type { Verdict } from '../../domain/verdict.ts'
import { distinctTexts } from '../order.ts'

/** Reasons stand in the order of the rules, which is the order in which people want them. */
export function toVerdictJson(verdict: Verdict): object {
  return {
    degraded: verdict.degraded,
    outcome: verdict.outcome,
    reasons: verdict.reasons.map((reason) => ({
      findings: distinctTexts(reason.findings),
      limit: reason.limit,
      origin: reason.origin,
      remedy: reason.remedy,
      rule: reason.rule,
      value: reason.value,
    })),
  }
}
