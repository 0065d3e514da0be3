import { adviseOn } from '../advice/advise.ts'
import type { Check } from '../domain/check.ts'
import { blameOf, toPlimsollError } from '../domain/errors.ts'
import type { Finding, FindingKind } from '../domain/finding.ts'
import type { ImageReport, Notice } from '../domain/report.ts'
import { checkImage } from '../image/rules/check-image.ts'
import type { CheckSubject } from '../image/rules/subject.ts'
import { countFindings } from '../policy/counts.ts'
import type { Mode } from '../policy/document/policy-document.ts'
import { judgeImage, openTrial } from '../policy/judge.ts'
import type { Trial as GateTrial } from '../policy/judge.ts'
import { resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import type { ResolvedPolicy } from '../policy/resolve/resolve-policy.ts'
import { applyDemandedRules, toCheckParameters } from '../policy/rules/index.ts'
import type { Case } from '../policy/rules/index.ts'
import { addStandards } from '../policy/standards/add-standards.ts'
import { judgeStandard } from '../policy/standards/judge-standard.ts'
import type { JudgedStandard } from '../policy/standards/judge-standard.ts'
import { applyVex } from '../policy/vex/index.ts'
import { applyWaivers } from '../policy/waivers/index.ts'
import type { WaiverUse } from '../policy/waivers/index.ts'
import { compareWithBaseline } from './baseline.ts'
import type { Compared, ImageBaseline } from './baseline.ts'
import { chooseJudging } from './judging.ts'
import { standardKey } from './policy/loaded-policy.ts'
import type { LoadedPolicy } from './policy/loaded-policy.ts'
import type { Policies } from './policy/prepare-policy.ts'
import { describeEffect, describeProposal } from './policy/proposal.ts'

/** By which policy an image is judged, against what, and what is known beside its findings. */
export type Trial = {
  readonly policies: Policies
  readonly baseline: ImageBaseline
  /** ISO time: the clock of this run. */
  readonly asOf: string
  readonly trial: {
    readonly require: 'all' | 'any'
    /** Sentences: why the verdict rests on less than was asked for, beside what the scans say. */
    readonly degraded: readonly string[]
    /** Sentences: what of the image no scanner could assess. */
    readonly gaps: readonly string[]
    /** Sentences: what inputs left out; under a policy file they fail, unless it allows them. */
    readonly narrowings: readonly string[]
    /** Kinds of finding that were looked for. */
    readonly kinds: readonly FindingKind[]
  }
}

export type JudgedReport = {
  readonly report: ImageReport
  readonly notices: readonly Notice[]
  /** What became of each waiver in this image. */
  readonly uses: readonly WaiverUse[]
  readonly mode: Mode
}

type Request = Trial & { readonly exploitationGap: string | null }

/** The report judged, whatever verdict it had: compared, decided upon, counted and advised on. */
export function judgeReport(unjudged: ImageReport, request: Request): JudgedReport {
  const { baseline, asOf, policies } = request
  const compared = compareWithBaseline(unjudged, baseline, asOf)
  const notices = [...baseline.notices, ...compared.notices]
  const now = judgeUnder(policies.inForce, compared, request)
  const { proposed } = policies
  if (proposed === null) return { ...now, notices: [...notices, ...now.notices] }
  const effect = tryProposal(now, () => judgeUnder(proposed, compared, request))
  return { ...now, notices: [...notices, ...now.notices, effect] }
}

/** What does not count yet cannot end the run either: too many waivers, for one. */
function tryProposal(now: JudgedReport, judge: () => JudgedReport): Notice {
  try {
    return describeEffect(now, judge())
  } catch (thrown) {
    if (blameOf(toPlimsollError(thrown).code) !== 'input') throw thrown
    return describeProposal.broken(thrown)
  }
}

function judgeUnder(loaded: LoadedPolicy, compared: Compared, request: Request): JudgedReport {
  const { report } = compared
  const resolved = resolvePolicy(loaded.set, { imageName: report.name })
  const decided = decide(report, loaded, request)
  const { judged, changes, ...judging } = chooseJudging({ ...resolved, ...request, compared })
  const all = toTrial({ ...report, findings: decided.findings }, resolved, request)
  const trial = { ...all, changes }
  const opened = openTrial(trial)
  const standards = judgeStandards(loaded, resolved, opened)
  const { rules, verdict } = addStandards(judgeImage(trial, opened), standards)
  const { findings } = opened
  const blocking = new Set(verdict.reasons.flatMap((reason) => reason.findings))
  const inventory = report.isInventoryWhole ? report.packages : null
  return {
    report: {
      ...report,
      context: resolved.circumstances.context,
      checks: opened.checks(toCheckParameters(opened)),
      standards: standards.map((one) => one.result),
      findings,
      rules,
      advice: adviseOn({ findings, os: report.os, base: report.base, blocking, inventory }),
      judged,
      counts: countFindings(findings, verdict),
      verdict,
    },
    notices: [...resolved.notices, ...judging.notices, ...decided.notices],
    uses: decided.uses,
    mode: resolved.mode,
  }
}

type Decided = Pick<JudgedReport, 'notices' | 'uses'> & { readonly findings: readonly Finding[] }

/** VEX before waivers: what does not affect the image needs nobody to accept it. */
function decide(report: ImageReport, loaded: LoadedPolicy, request: Request): Decided {
  const asOf = new Date(request.asOf)
  const said = applyVex({
    findings: report.findings,
    statements: loaded.statements,
    image: report.image,
    trustedAuthors: loaded.set.vex.trustedAuthors,
    asOf,
  })
  const { findings, uses } = applyWaivers({
    findings: said.findings,
    waivers: loaded.waivers,
    rules: loaded.set.waivers.rules,
    asOf,
    imageName: report.name,
    approvals: loaded.approvals,
    exploitationGap: request.exploitationGap,
  })
  return { findings, uses, notices: said.notices }
}

function toTrial(report: ImageReport, resolved: ResolvedPolicy, request: Request): GateTrial {
  const { asOf, exploitationGap, trial } = request
  const { name, reference, image, os, findings, packages } = report
  const { isInventoryWhole, scans, coverage } = report
  const { require, gaps, narrowings, kinds } = trial
  const degraded = [...request.policies.degraded, ...trial.degraded]
  const subject = toCheckSubject(report)
  return {
    evidence: {
      ...{ policy: resolved.policy, circumstances: resolved.circumstances },
      ...{ name, reference, image, os, findings, packages, isInventoryWhole, scans, coverage },
      ...{ kinds, exploitationGap, gaps, narrowings, asOf },
      checks: (parameters): readonly Check[] =>
        subject === null ? [] : checkImage(subject, parameters),
    },
    require,
    degraded,
  }
}

/** The image as the rules about images look at it; null when nobody could look. */
export function toCheckSubject({
  facts,
  image,
  base,
  reference,
}: Pick<ImageReport, 'facts' | 'image' | 'base' | 'reference'>): CheckSubject | null {
  if (facts === null || image === null) return null
  const { source, layers, transport } = image
  return { facts, reference, source, layers, base, transport }
}

function judgeStandards(
  loaded: LoadedPolicy,
  { standards }: ResolvedPolicy,
  opened: Case,
): readonly JudgedStandard[] {
  return standards.flatMap((choice) => {
    const standard = loaded.standards.get(standardKey(choice))
    return standard === undefined ? [] : judgeStandard(standard, opened, applyDemandedRules)
  })
}
