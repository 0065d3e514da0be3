import type { Reason, RuleResult, ScanRecord, Verdict } from '../domain/verdict.ts'
import { OUTCOMES } from '../domain/verdict.ts'
import type { Outcome } from '../domain/verdict.ts'
import { RULES, isFixable, openCase } from './rules.ts'
import type { Case, Evidence, Rule } from './rules.ts'

export type Judgement = { readonly rules: readonly RuleResult[]; readonly verdict: Verdict }

export type Trial = {
  readonly evidence: Evidence
  readonly scans: readonly ScanRecord[]
  /** `any`: one scanner's failure marks the verdict degraded instead of failing the scan. */
  readonly require: 'all' | 'any'
  /** Sentences known before the trial: why this verdict rests on less than was asked for. */
  readonly degraded: readonly string[]
  /** Sentences: what of the image no scanner could assess. The rest may fail, but it cannot pass for all. */
  readonly gaps: readonly string[]
}

/** Judges one image. Never `pass` unless at least one scanner analysed something and no rule failed. */
export function judgeImage(trial: Trial): Judgement {
  const outcome = scanOutcome(trial.scans, trial.require)
  const opened = openCase(trial.evidence)
  const judged = RULES.map((rule) => applyRule(rule, opened))
  const reasons = judged.flatMap((one) => one.reason ?? [])
  const rules = judged.map((one) => one.result)
  const { gaps } = trial
  const degraded = [...trial.degraded, ...gaps, ...degradations(trial.scans)]
  const ruled = reasons.length > 0 ? 'fail' : gaps.length > 0 ? 'nothing-analysed' : 'pass'
  return { rules, verdict: { outcome: outcome ?? ruled, degraded, reasons } }
}

/** What the scans alone decide; null when the gate may speak. */
function scanOutcome(scans: readonly ScanRecord[], require: 'all' | 'any'): Outcome | null {
  const states = scans.map((scan) => scan.state)
  const isAnyAnalysed = states.includes('analysed')
  if (states.includes('failed') && (require === 'all' || !isAnyAnalysed)) return 'scan-failed'
  if (states.length === 0) return 'scan-failed'
  return isAnyAnalysed ? null : 'nothing-analysed'
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

type Applied = { readonly result: RuleResult; readonly reason: Reason | null }

function applyRule(rule: Rule, evidence: Case): Applied {
  const limit = rule.limit(evidence)
  const base = { id: rule.id, title: rule.title, limit }
  const missing = rule.needs(evidence)
  const count = rule.count(evidence)
  const state = toState(count.value, limit)
  // What is found blocks, also where not everything could be looked at; what is not found proves nothing there.
  if (missing !== null && state !== 'failed') {
    const unknown = { state: 'not-assessed', value: null, fixable: null, note: missing } as const
    return { result: { ...base, ...unknown }, reason: null }
  }
  const fixable = count.findings.filter(isFixable).length
  const result = { ...base, state, value: count.value, fixable, note: count.note }
  if (state !== 'failed' || limit === null) return { result, reason: null }
  const findings = count.findings.map((finding) => finding.id)
  const remedy = rule.remedy(count.findings, evidence)
  return { result, reason: { rule: rule.id, limit, value: count.value, findings, remedy } }
}

function toState(value: number, limit: number | null): 'passed' | 'warned' | 'failed' {
  if (limit === null) return value > 0 ? 'warned' : 'passed'
  return value > limit ? 'failed' : 'passed'
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
