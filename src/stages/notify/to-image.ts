import type { Finding } from '../../domain/finding.ts'
import type { MessageImage } from '../../domain/message.ts'
import type { ImageReport } from '../../domain/report.ts'
import { keepsIncidents } from '../../policy/notify/cases.ts'
import type { MatchedImage } from '../../policy/notify/cases.ts'
import type { Planned } from '../../policy/notify/plan.ts'
import { countFindings } from '../../policy/counts.ts'
import { cleanLine } from '../../report/clean.ts'
import {
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
} from '../../report/verdict-words.ts'
import { toMessageFinding } from './to-finding.ts'

const MOST_FINDINGS = 50
const MOST_REASONS = 10
const LONGEST_NAME = 200
const LONGEST_LINE = 300

export type PlannedImage = {
  readonly image: MatchedImage
  /** What the message is about, the most urgent first. */
  readonly findings: readonly Finding[]
}

export function toPlannedImage(part: Planned, image: MatchedImage): PlannedImage {
  return { image, findings: findingsOf(part, image) }
}

/**
 * News are what was not told before, and where nothing but the outcome is new,
 * what blocks; an incident or issue shows all that is there, since it stays.
 */
function findingsOf(part: Planned, image: MatchedImage): readonly Finding[] {
  if (part.kind === 'resolved' || keepsIncidents(part.of.channel)) return image.findings
  const fresh = new Set<string>(part.fresh)
  const news = image.findings.filter(({ key }) => fresh.has(key))
  return news.length > 0 ? news : image.findings
}

/** One image in full. */
export function toMessageImage(planned: PlannedImage): MessageImage {
  const { report, findings: all } = planned.image
  const findings = planned.findings.slice(0, MOST_FINDINGS).map(toMessageFinding)
  return {
    ...toVerdictOnly(planned),
    reference: cleanLine(report.reference, LONGEST_LINE),
    digest: report.image?.digest ?? null,
    reasons: toReasons(report),
    counts: report.counts,
    findings,
    more: all.length - findings.length,
  }
}

/** One image of which nothing but its outcome may be told. */
export function toVerdictOnly({ image: { report } }: PlannedImage): MessageImage {
  const { outcome } = report.verdict
  return {
    name: cleanLine(report.name, LONGEST_NAME),
    reference: '',
    digest: null,
    platform: report.image?.platform ?? null,
    outcome,
    reasons: [],
    counts: countFindings([], { outcome, degraded: [], reasons: [] }),
    findings: [],
    more: 0,
  }
}

/** Why there is no answer, or which rules are broken, then why the answer rests on less than was asked for. */
function toReasons(report: ImageReport): readonly string[] {
  const { verdict } = report
  const broken = verdict.reasons.map((one) => `${reasonTitle(report, one)}: ${describeLimit(one)}`)
  const failures = failuresOf(report).map(({ message }) => message)
  const outcome = verdict.outcome === 'fail' ? [] : [explainOutcome(report)]
  const lines = [...failures, ...broken, ...outcome, ...verdict.degraded]
  return lines.slice(0, MOST_REASONS).map((line) => cleanLine(line, LONGEST_LINE))
}
