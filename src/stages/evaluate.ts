import type { Config } from '../config/config.ts'
import { groupReports } from '../evaluate/group-reports.ts'
import { compareImages, compareNotices, toNamesakeNotices } from '../evaluate/order.ts'
import type { Ports } from '../ports.ts'
import { readBaseline } from './baseline.ts'
import type { BaselineReport } from './baseline.ts'
import { concludeRun } from './conclude.ts'
import type { RunResult } from './conclude.ts'
import { evaluateImage } from './evaluate-image.ts'
import { nameGroups, refuseSeveral } from './evaluate-names.ts'
import type { NamedGroup } from './evaluate-names.ts'
import { evaluateOwn } from './evaluate-own.ts'
import { readReports } from './evaluate-read.ts'
import type { ImageResult } from './image.ts'
import { preparePolicy } from './policy/prepare-policy.ts'
import type { Policies } from './policy/prepare-policy.ts'

export type EvaluateRequest = {
  /** Paths of reports; `-`: standard input, which `files` reads. */
  readonly paths: readonly string[]
  /** Stable names of the images of the scanners' reports, in the order of the files; none: they are guessed. */
  readonly names: readonly string[]
  /** True: the scanners' reports may be about several images. */
  readonly isSeveral: boolean
  readonly config: Config
}

/**
 * The story of a scan from its reports on: read, group by image, merge, judge, deliver. The order of the files
 * does not matter. Throws `report-invalid` and `config-invalid` for what was given; the rest is an outcome.
 */
export async function evaluate(request: EvaluateRequest, ports: Ports): Promise<RunResult> {
  const { config, isSeveral } = request
  const asOf = ports.now().toISOString()
  const policies = await preparePolicy(config, ports)
  const baseline = await readBaseline(config, ports.files)
  const { own, given, notices } = await readReports(request.paths, ports.files)
  const groups = groupReports(given, { isSeveral })
  if (!isSeveral) refuseSeveral(groups)
  const named = nameGroups(groups, request.names, given)
  const joined = evaluateOwn({ own, policies, baseline, config, asOf })
  const others = await evaluateGroups(named, { policies, baseline, config, ports, asOf })
  const results = [...joined.results, ...others].sort((a, b) => compareImages(a.report, b.report))
  const namesakes = toNamesakeNotices(results.map((one) => one.report))
  const told = results.flatMap((one) => one.notices)
  const all = [...notices, ...joined.notices, ...namesakes, ...told].sort(compareNotices)
  const silent = results.map((one) => ({ ...one, notices: [] }))
  return concludeRun({ results: silent, policies, notices: all }, config, ports)
}

type Work = {
  readonly policies: Policies
  readonly baseline: BaselineReport | null
  readonly config: Config
  readonly ports: Ports
  readonly asOf: string
}

async function evaluateGroups(
  named: readonly NamedGroup[],
  { policies, baseline, config, ports, asOf }: Work,
): Promise<ImageResult[]> {
  if (named.length === 0) return []
  // The feeds are fetched while the first image is merged, and not for reports of ours, which have asked.
  const ended = new AbortController()
  const feeds = ports.openFeeds(AbortSignal.any([ports.signal, ended.signal]))
  try {
    const results: ImageResult[] = []
    for (const one of named) {
      const stage = { ...one, feeds, policies, baseline, config, log: ports.log, asOf }
      results.push(await evaluateImage(stage))
      ports.signal.throwIfAborted()
    }
    return results
  } finally {
    ended.abort()
  }
}
