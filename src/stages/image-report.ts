import { adviseOn } from '../advice/advise.ts'
import type { FindingKind } from '../domain/finding.ts'
import type { OperatingSystem } from '../domain/image.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ImageReport } from '../domain/report.ts'
import type { Verdict } from '../domain/verdict.ts'
import { countFindings } from '../policy/counts.ts'
import type { Gate } from '../policy/gate.ts'
import { judgeImage } from '../policy/judge.ts'
import type { Assessment } from './assess.ts'
import { compareWithBaseline } from './baseline.ts'
import type { BaselineReport, Compared } from './baseline.ts'

export type Facts = Pick<
  ImageReport,
  'reference' | 'name' | 'image' | 'base' | 'os' | 'contents' | 'coverage' | 'scans'
> & {
  readonly assessment: Assessment
} & Trial

/** By which gate an image is judged, against what, and what is known beside its findings. */
export type Trial = {
  readonly baseline: BaselineReport | null
  /** ISO time: the clock of this run. */
  readonly asOf: string
  readonly trial: {
    readonly gate: Gate
    readonly require: 'all' | 'any'
    /** Sentences: why the verdict rests on less than was asked for, beside what the scans say. */
    readonly degraded: readonly string[]
    /** Sentences: what of the image no scanner could assess. */
    readonly gaps: readonly string[]
    /** Kinds of finding that were looked for. */
    readonly kinds: readonly FindingKind[]
  }
}

/** One image compared with its baseline, judged, counted and advised on. */
export function toImageReport(request: Facts): Compared {
  const { assessment, baseline, trial, asOf, ...facts } = request
  const { exploitationGap } = assessment
  const unjudged = toUnjudged(facts, assessment)
  return judgeReport(unjudged, { baseline, trial, asOf, exploitationGap })
}

/** The report judged anew, whatever verdict it had: compared, counted and advised on. */
export function judgeReport(
  unjudged: ImageReport,
  request: Trial & { readonly exploitationGap: string | null },
): Compared {
  const { baseline, trial, asOf, exploitationGap } = request
  const { report: compared, notices } = compareWithBaseline(unjudged, baseline, asOf)
  const { findings, os, base, scans } = compared
  const { gate, require, degraded, gaps, kinds } = trial
  const evidence = { gate, findings, os, kinds, exploitationGap }
  const { rules, verdict } = judgeImage({ scans, require, degraded, gaps, evidence })
  const blocking = new Set(verdict.reasons.flatMap((reason) => reason.findings))
  const inventory = compared.isInventoryWhole ? compared.packages : null
  const advice = adviseOn({ findings, os, base, blocking, inventory })
  const counts = countFindings(findings, verdict)
  return { report: { ...compared, rules, advice, counts, verdict }, notices }
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
    advice: { actions: [] },
    comparison: null,
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
