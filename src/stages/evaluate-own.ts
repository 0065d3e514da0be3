import type { Config } from '../config/config.ts'
import { FINDING_KINDS } from '../domain/finding.ts'
import type { FindingKind } from '../domain/finding.ts'
import { ERROR_CODES } from '../domain/errors.ts'
import type { ImageReport, Notice, Report } from '../domain/report.ts'
import { toAgeNotices } from '../evaluate/ages.ts'
import { joinOwn } from '../evaluate/join-own.ts'
import { undecided } from '../merge/status.ts'
import { resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import type { BaselineFor } from './baseline.ts'
import type { OwnReport } from './evaluate-read.ts'
import { NOT_SCANNED } from './evaluate-image.ts'
import { requireScanners } from './evaluate-scans.ts'
import { toGaps } from './gaps.ts'
import type { ImageResult } from './image.ts'
import { judgeReport } from './judge-report.ts'
import { PAST_CLOCK, isOfPastClock } from './policy/past-clock.ts'
import type { Policies } from './policy/prepare-policy.ts'
import { MODE_REPORT } from './run-report.ts'

export type EvaluateOwnStage = {
  readonly own: readonly OwnReport[]
  readonly policies: Policies
  readonly baselineFor: BaselineFor
  readonly config: Config
  /** ISO time of this run. */
  readonly asOf: string
}

/** What joining our own reports gives: their images, judged anew, and what their runs had to say. */
export type EvaluatedOwn = {
  readonly results: readonly ImageResult[]
  readonly notices: readonly Notice[]
}

/** The images of our own reports: the findings as their runs had them, the verdict by the gate of this one. */
export async function evaluateOwn(stage: EvaluateOwnStage): Promise<EvaluatedOwn> {
  const { own, config } = stage
  const { images, notices } = joinOwn(own)
  const feeds = own.flatMap(({ report }) => report.feeds)
  const results: ImageResult[] = []
  for (const { image } of images) results.push({ ...(await judgeAnew(image, stage)), feeds })
  const told = own.flatMap(({ label, report }) => [
    ...report.notices.filter(isOfImages),
    ...toAgeNotices({ label, madeAt: report.asOf }, stage.asOf),
  ])
  return { results, notices: [...told, ...notices, ...toSeverityNotice(stage, config)] }
}

/** A run that gave no trustworthy answer gives none when it is judged again. */
async function judgeAnew(
  image: ImageReport,
  stage: EvaluateOwnStage,
): Promise<Omit<ImageResult, 'feeds'>> {
  const { config, policies, asOf } = stage
  if (image.verdict.outcome === 'scan-failed') {
    const { mode } = resolvePolicy(policies.inForce.set, { imageName: image.name })
    return { report: image, notices: [], uses: [], mode }
  }
  const scans = requireScanners(image.scans, config.scan.require)
  const platform = image.image?.platform ?? null
  const baseline = await stage.baselineFor({ name: image.name, platform })
  const { report, ...judged } = judgeReport(
    { ...image, scans, findings: image.findings.map(undecided) },
    {
      policies,
      baseline,
      asOf,
      exploitationGap: toExploitationGap(image),
      trial: {
        require: config.scan.require,
        degraded: toOwnDegradations(image),
        gaps: toGaps(image.verdict),
        // Who scans less without a policy and judges by it afterwards has looked at less all the same.
        narrowings: image.coverage.narrowed.filter((sentence) => sentence !== NOT_SCANNED),
        kinds: FINDING_KINDS.filter((kind) => wasLookedFor(kind, image)),
      },
    },
  )
  // What the scans say by themselves stood there before.
  const degraded = [...new Set(report.verdict.degraded)]
  return { ...judged, report: { ...report, verdict: { ...report.verdict, degraded } } }
}

function toOwnDegradations({ verdict }: ImageReport): string[] {
  const gaps = toGaps(verdict)
  return verdict.degraded.filter((one) => !gaps.includes(one) && !isOfPastClock(one))
}

/** How the ids of the rules begin that look at findings of a kind. */
const RULES_OF: Readonly<Record<FindingKind, string>> = {
  vulnerability: 'vulnerabilities.critical',
  secret: 'secrets',
  misconfiguration: 'misconfigurations.',
  licence: 'licences.',
  malware: 'malware',
}

/** A rule that its run could not assess, or did not have, is no rule that was kept. */
function wasLookedFor(kind: FindingKind, { rules, findings }: ImageReport): boolean {
  if (findings.some((finding) => finding.kind === kind)) return true
  const ofKind = rules.filter((one) => one.id.startsWith(RULES_OF[kind]))
  return ofKind.some((one) => one.state !== 'not-assessed')
}

/** Why nobody could say of some findings whether they are exploited: that run asked the lists, this one does not. */
function toExploitationGap(image: ImageReport): string | null {
  if (!wasLookedFor('vulnerability', image)) return null
  const rule = image.rules.find((one) => one.id === 'known-exploited')
  if (rule === undefined)
    return 'its run did not tell which vulnerabilities are known to be exploited'
  return rule.state === 'not-assessed' ? (rule.note ?? 'its run could not tell') : null
}

/** What was written of that run as a whole, its mode, its files and its policy, is not true of this one. */
function isOfImages({ code }: Report['notices'][number]): boolean {
  const isOfRun = [MODE_REPORT, 'report-cut', PAST_CLOCK].includes(code)
  const isOfPolicy = /^(?:policy|waivers|vex|standard)-/.test(code)
  return !isOfRun && !isOfPolicy && !Object.hasOwn(ERROR_CODES, code)
}

function toSeverityNotice({ own }: EvaluateOwnStage, { severityChoice }: Config): Notice[] {
  if (own.length === 0 || severityChoice === 'vendor') return []
  const text = `severity-from ${severityChoice} chooses among what scanners say; findings in reports of Plimsoll keep the severity that their run chose.`
  return [{ code: 'severity-kept', text }]
}
