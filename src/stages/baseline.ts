import type { Config } from '../config/config.ts'
import type { CodeHostChange } from '../domain/code-host.ts'
import type { Finding } from '../domain/finding.ts'
import type { ImageReport, Notice, Report } from '../domain/report.ts'
import { daysBetween, toDays } from '../evaluate/ages.ts'
import { compareImages } from '../merge/compare/compare-images.ts'
import { findBaseline } from '../merge/compare/find-baseline.ts'
import type { BaselineSubject, Files } from '../ports.ts'
import { findUnfitness } from './fitness.ts'
import type { Distrust, FitnessRequest } from './fitness.ts'
import { toHistory } from './history.ts'
import { readOwnReport } from './own-report.ts'

/** What images are compared with. */
export type BaselineReport = {
  readonly report: Report
  /** Kept by the code host, or given by an input: as a report, or as an image that was scanned for it in this run. */
  readonly origin: 'stored' | 'report' | 'image'
  /** Which one, for people: `run 12 on main at 1a2b3c4`. */
  readonly words: string
  /** Who may have written it, so that the gate does not judge by it: words that follow `since`; null: it is trusted. */
  readonly distrust: string | null
}

/** What one image is compared with. */
export type ImageBaseline = {
  readonly baseline: BaselineReport | null
  /** Why there is none, in words without a full stop; null where there is one. */
  readonly absence: string | null
  /** The change that this run is about. */
  readonly change: CodeHostChange | null
  readonly notices: readonly Notice[]
}

/** Refuses only for a cancelled run. */
export type BaselineFor = (subject: BaselineSubject) => Promise<ImageBaseline>

/** Nobody named a baseline, and nobody keeps any. */
export const NO_BASELINE: ImageBaseline = {
  baseline: null,
  absence: 'there is nothing to compare with',
  change: null,
  notices: [],
}

/** The report that an input names; null: none. Throws `config-invalid` and `report-invalid`: it was asked for. */
export async function readBaseline(config: Config, files: Files): Promise<Report | null> {
  const { baseline } = config
  return baseline?.kind === 'report' ? readOwnReport(baseline.path, files) : null
}

export type Compared = {
  readonly report: ImageReport
  /** The image of the baseline; null where there is none to compare with. */
  readonly base: ImageReport | null
  /** Why the baseline does not serve for this image: a sentence; null where it does, or where there is none. */
  readonly problem: string | null
  /** Why the gate does not judge by it; null: it may. */
  readonly distrust: Distrust | null
  /** Ids of findings that are called old though nobody proved that they were there. */
  readonly untold: ReadonlySet<string>
  readonly notices: readonly Notice[]
}

/**
 * The image with what became of each finding since the baseline, and what earlier reports said; as it is where there is
 * none to compare with, which is said. What was scanned in this run is no report of an earlier day.
 */
export function compareWithBaseline(
  head: ImageReport,
  { baseline, change }: Pick<ImageBaseline, 'baseline' | 'change'>,
  asOf: string,
): Compared {
  if (baseline === null) return { ...NOT_COMPARED, report: head }
  const found = findIn(baseline, head)
  if ('problem' in found) {
    const { problem } = found
    const text = `${head.name} is compared with nothing. ${problem}`
    return { ...NOT_COMPARED, report: head, problem, notices: [{ code: 'baseline-missing', text }] }
  }
  const { asOf: madeAt } = baseline.report
  const compared = compareImages({ ...found, asOf: madeAt }, { ...head, asOf })
  const isUnfit = (): Distrust | null =>
    change === null ? null : findUnfitnessOf(baseline, { base: found, head, asOf })
  const distrust = toDistrust(baseline) ?? isUnfit()
  const findings =
    distrust === null ? compared.findings : withoutDates(compared.findings, head.findings)
  // Whoever may have written a baseline may have written a history into it.
  const isTold = baseline.origin !== 'image' && baseline.distrust === null
  const history = isTold ? toHistory({ base: found, madeAt, asOf }) : []
  return {
    report: { ...head, findings, comparison: compared.comparison, history },
    base: found,
    problem: null,
    ...{ distrust, untold: compared.untold },
    notices: toFutureNotice(madeAt, asOf),
  }
}

const NOT_COMPARED = {
  base: null,
  problem: null,
  distrust: null,
  untold: new Set<string>(),
  notices: [],
} as const

const KEPT_INSTEAD =
  'Leave the input baseline empty, and what the base branch kept of its own runs is judged by.'

function toDistrust({ distrust, origin }: BaselineReport): Distrust | null {
  if (distrust === null) return null
  return { why: distrust, advice: origin === 'stored' ? '' : KEPT_INSTEAD }
}

/** Only a change is let pass for what was there before; a branch is compared with whatever it kept last. */
function findUnfitnessOf(
  { report, origin }: BaselineReport,
  sides: Pick<FitnessRequest, 'base' | 'head' | 'asOf'>,
): Distrust | null {
  return findUnfitness({ ...sides, madeAt: origin === 'image' ? null : report.asOf })
}

/**
 * Since when a finding is known sets the clock of grace and of deadlines. A baseline that is not judged by, an empty
 * one that the change itself wrote, say, would set it to now.
 */
function withoutDates(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = new Map(before.map(({ id, firstSeen }) => [id, firstSeen]))
  return findings.map((one) => ({ ...one, firstSeen: known.get(one.id) ?? null }))
}

/** Such a baseline may hold what nobody could know yet, and hides what this image brought. */
function toFutureNotice(madeAt: string, asOf: string): Notice[] {
  const days = daysBetween(asOf, madeAt) ?? 0
  if (days === 0) return []
  const text = `The baseline is dated ${madeAt.slice(0, DATE_CHARACTERS)}, ${toDays(days)} after this run: one of the two clocks is wrong.`
  return [{ code: 'baseline-of-the-future', text }]
}

/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10

/** An image that was given as the baseline is one, whatever its name. */
function findIn(
  { report, origin }: BaselineReport,
  head: ImageReport,
): ReturnType<typeof findBaseline> {
  const [only] = report.images
  const name = origin === 'image' && only !== undefined ? only.name : head.name
  return findBaseline(report, { name, platform: head.image?.platform ?? null })
}
