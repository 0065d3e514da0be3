import type { RuleResult, ScanRecord, Verdict } from '../domain/verdict.ts'
import { OUTCOMES } from '../domain/verdict.ts'
import type { Outcome } from '../domain/verdict.ts'
import { applyRules, applyToChanges, openCase } from './rules/index.ts'
import type { Case, Changes, Evidence } from './rules/index.ts'
import { findAcceptance } from './rules/emptiness.ts'
import type { Acceptance } from './rules/emptiness.ts'

export type Judgement = { readonly rules: readonly RuleResult[]; readonly verdict: Verdict }

export type Trial = {
  /** `gaps`: what of the image no scanner could assess. The rest may fail, but it cannot pass for all. */
  readonly evidence: Omit<Evidence, 'degraded'>
  /** `any`: one scanner's failure marks the verdict degraded instead of failing the scan. */
  readonly require: 'all' | 'any'
  /** Sentences known before the trial: why this verdict rests on less than was asked for. */
  readonly degraded: readonly string[]
  /** Left out: all findings are judged; else those that came since this baseline. */
  readonly changes?: Changes | null
}

/** The evidence as the rules see it, to judge it by the gate and by controls of standards. */
export function openTrial(trial: Trial): Case {
  const { evidence } = trial
  const acceptance = findAcceptance(evidence)
  const accepted = acceptance.state === 'none' ? [] : [acceptance.sentence]
  const degraded = [
    ...trial.degraded,
    ...evidence.gaps,
    ...accepted,
    ...degradations(evidence.scans),
  ]
  return openCase({ ...evidence, degraded })
}

/**
 * Judges one image. Never `pass` unless at least one scanner analysed something, or a person accepted by name and
 * date that there is nothing to recognise, and no rule failed.
 */
export function judgeImage(trial: Trial, opened: Case = openTrial(trial)): Judgement {
  const { scans, gaps, degraded } = opened
  const outcome = scanOutcome(scans, trial.require, findAcceptance(opened))
  const { changes = null } = trial
  const judged = changes === null ? applyRules(opened) : applyToChanges(opened, changes)
  const reasons = judged.flatMap((one) => one.reason ?? [])
  const rules = judged.map((one) => one.result)
  const ruled = reasons.length > 0 ? 'fail' : gaps.length > 0 ? 'nothing-analysed' : 'pass'
  return { rules, verdict: { outcome: outcome ?? ruled, degraded, reasons } }
}

/** What the scans alone decide; null when the gate may speak. */
function scanOutcome(
  scans: readonly ScanRecord[],
  require: 'all' | 'any',
  acceptance: Acceptance,
): Outcome | null {
  const states = scans.map((scan) => scan.state)
  const isAnyAnalysed = states.includes('analysed')
  if (states.includes('failed') && (require === 'all' || !isAnyAnalysed)) return 'scan-failed'
  if (states.length === 0) return 'scan-failed'
  return isAnyAnalysed || acceptance.state === 'accepted' ? null : 'nothing-analysed'
}

function degradations(scans: readonly ScanRecord[]): string[] {
  if (!scans.some((scan) => scan.state === 'analysed')) return []
  return scans.flatMap((scan) => {
    switch (scan.state) {
      case 'analysed':
        return []
      case 'nothing-analysed':
        return [`${scan.scanner} recognised no package in this image; the other scanner did`]
      case 'failed':
        return [`${scan.scanner} failed: ${scan.error?.message ?? 'no reason given'}`]
    }
  })
}

/** The verdict of a run over several images: the worst outcome, and every image's reasons. */
export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  const outcome = OUTCOMES.find((one) => verdicts.some((verdict) => verdict.outcome === one))
  return {
    // Without any image there is nothing that could be trusted.
    outcome: outcome ?? 'scan-failed',
    degraded: [...new Set(verdicts.flatMap((verdict) => verdict.degraded))],
    reasons: verdicts.flatMap((verdict) => verdict.reasons),
  }
}
