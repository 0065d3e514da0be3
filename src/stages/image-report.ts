import { NO_CONTEXT } from '../domain/context.ts'
import type { OperatingSystem } from '../domain/image.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ImageReport } from '../domain/report.ts'
import type { Verdict } from '../domain/verdict.ts'
import { countFindings } from '../policy/counts.ts'
import type { Assessment } from './assess.ts'
import { judgeReport } from './judge-report.ts'
import type { JudgedReport, Trial } from './judge-report.ts'
import { NOTHING_JUDGED } from './judging.ts'

export type Facts = Pick<
  ImageReport,
  | 'reference'
  | 'name'
  | 'image'
  | 'base'
  | 'dockerfile'
  | 'os'
  | 'contents'
  | 'coverage'
  | 'scans'
  | 'facts'
> & {
  readonly assessment: Assessment
} & Trial

/** One image compared with its baseline, judged, counted and advised on. */
export function toImageReport(request: Facts): JudgedReport {
  const { assessment, baseline, policies, trial, asOf, ...facts } = request
  const { exploitationGap } = assessment
  const unjudged = toUnjudged(facts, assessment)
  return judgeReport(unjudged, { baseline, policies, trial, asOf, exploitationGap })
}

/** No rule has spoken yet: until then there is no trustworthy answer. */
const UNJUDGED: Verdict = { outcome: 'scan-failed', degraded: [], reasons: [] }

function toUnjudged(
  facts: Omit<Facts, 'assessment' | keyof Trial>,
  assessment: Assessment,
): ImageReport {
  const { findings, packages, isInventoryWhole, setAside, agreement } = assessment
  return {
    ...facts,
    findings,
    packages,
    isInventoryWhole,
    setAside,
    agreement,
    rules: [],
    context: NO_CONTEXT,
    checks: [],
    standards: [],
    advice: { actions: [] },
    comparison: null,
    history: [],
    judged: NOTHING_JUDGED,
    counts: countFindings([], UNJUDGED),
    verdict: UNJUDGED,
    error: null,
  }
}

/** The system as the first scanner names it; past its end of life when any says so. */
export function toSystem(reports: readonly ScannerReport[]): OperatingSystem | null {
  const os = reports.find((one) => one.os !== null)?.os ?? null
  const endOfLife = reports.some((one) => one.os?.endOfLife === true)
  return os === null ? null : { ...os, endOfLife }
}
