import type { Judgement } from '../judge.ts'
import type { JudgedStandard } from './judge-standard.ts'

/** The gate's judgement with one rule for each standard: they can fail what the gate passed, and nothing else. */
export function addStandards(
  { rules, verdict }: Judgement,
  standards: readonly JudgedStandard[],
): Judgement {
  if (standards.length === 0) return { rules, verdict }
  const reasons = standards.flatMap(({ gate }) => gate.reason ?? [])
  const isFailed = verdict.outcome === 'pass' && reasons.length > 0
  return {
    rules: [...rules, ...standards.map(({ gate }) => gate.result)],
    verdict: {
      ...verdict,
      outcome: isFailed ? 'fail' : verdict.outcome,
      reasons: [...verdict.reasons, ...reasons],
    },
  }
}
