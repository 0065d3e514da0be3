import type { Config } from '../config/config.ts'
import type { ImageReport, Notice, Report } from '../domain/report.ts'
import { daysBetween, toDays } from '../evaluate/ages.ts'
import { compareImages } from '../merge/compare/compare-images.ts'
import { findBaseline } from '../merge/compare/find-baseline.ts'
import type { Files } from '../ports.ts'
import { readOwnReport } from './own-report.ts'

/** What images are compared with: a report, or an image that was scanned for it in the same run. */
export type BaselineReport = { readonly report: Report; readonly isOfImage: boolean }

/** Null when no report is compared with. Throws `config-invalid` and `report-invalid`: it was asked for. */
export async function readBaseline(config: Config, files: Files): Promise<BaselineReport | null> {
  const { baseline } = config
  if (baseline?.kind !== 'report') return null
  return { report: await readOwnReport(baseline.path, files), isOfImage: false }
}

export type Compared = { readonly report: ImageReport; readonly notices: readonly Notice[] }

/**
 * The image with what became of each finding since the baseline; as it is where there is none to compare with,
 * which is said.
 */
export function compareWithBaseline(
  head: ImageReport,
  baseline: BaselineReport | null,
  asOf: string,
): Compared {
  if (baseline === null) return { report: head, notices: [] }
  const found = findIn(baseline, head)
  if ('problem' in found) {
    const text = `${head.name} is compared with nothing. ${found.problem}`
    return { report: head, notices: [{ code: 'baseline-missing', text }] }
  }
  const base = { ...found, asOf: baseline.report.asOf }
  const { findings, comparison } = compareImages(base, { ...head, asOf })
  return { report: { ...head, findings, comparison }, notices: toFutureNotice(base.asOf, asOf) }
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
  { report, isOfImage }: BaselineReport,
  head: ImageReport,
): ReturnType<typeof findBaseline> {
  const [only] = report.images
  const name = isOfImage && only !== undefined ? only.name : head.name
  return findBaseline(report, { name, platform: head.image?.platform ?? null })
}
