import type { Config } from '../config/config.ts'
import { groupReports } from '../evaluate/group-reports.ts'
import { compareImages, compareNotices, toNamesakeNotices } from '../evaluate/order.ts'
import type { Ports } from '../ports.ts'
import { readBaseline } from './baseline.ts'
import type { BaselineFor } from './baseline.ts'
import { concludeRun } from './conclude.ts'
import type { RunResult } from './conclude.ts'
import { evaluateImage } from './evaluate-image.ts'
import { nameGroups, refuseSeveral } from './evaluate-names.ts'
import type { NamedGroup } from './evaluate-names.ts'
import { evaluateOwn } from './evaluate-own.ts'
import { readReports } from './evaluate-read.ts'
import type { ImageResult } from './image.ts'
import type { Notifier } from './notify/notifier.ts'
import { openNotifier } from './notify/open-notifier.ts'
import { openBaselines } from './open-baselines.ts'
import { openDisclosure, withinDisclosure } from './open-disclosure.ts'
import type { OpenedDisclosure } from './open-disclosure.ts'
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
  const { config } = request
  const policies = await preparePolicy(config, ports)
  const disclosure = await openDisclosure({ config, policies }, ports)
  const notifier = openNotifier({ config, policies, disclosure }, ports)
  return withinDisclosure(disclosure, { config, ports }, () =>
    evaluateAll({ ...request, policies, disclosure, notifier }, ports),
  )
}

type Opened = EvaluateRequest & {
  readonly policies: Policies
  readonly disclosure: OpenedDisclosure
  readonly notifier: Notifier
}

async function evaluateAll(request: Opened, ports: Ports): Promise<RunResult> {
  const { config, isSeveral, policies, disclosure, notifier } = request
  const asOf = ports.now().toISOString()
  const given = await readBaseline(config, ports.files)
  const baselineFor = await openBaselines({ given, config, policies, ports })
  const read = await readReports(request.paths, ports.files)
  const groups = groupReports(read.given, { isSeveral })
  if (!isSeveral) refuseSeveral(groups)
  const named = nameGroups(groups, request.names, read.given)
  const work = { policies, baselineFor, config, ports, asOf, notifier }
  const joined = await evaluateOwn({ ...work, own: read.own })
  for (const { report } of joined.results) notifier.tellNow(report)
  const others = await evaluateGroups(named, work)
  const results = [...joined.results, ...others].sort((a, b) => compareImages(a.report, b.report))
  const namesakes = toNamesakeNotices(results.map((one) => one.report))
  const told = results.flatMap((one) => one.notices)
  const all = [...read.notices, ...joined.notices, ...namesakes, ...told].sort(compareNotices)
  const silent = results.map((one) => ({ ...one, notices: [] }))
  return concludeRun(
    { results: silent, policies, disclosure, notifier, notices: all },
    config,
    ports,
  )
}

type Work = {
  readonly policies: Policies
  readonly baselineFor: BaselineFor
  readonly config: Config
  readonly ports: Ports
  readonly asOf: string
  readonly notifier: Notifier
}

async function evaluateGroups(
  named: readonly NamedGroup[],
  { policies, baselineFor, config, ports, asOf, notifier }: Work,
): Promise<ImageResult[]> {
  if (named.length === 0) return []
  // The feeds are fetched while the first image is merged, and not for reports of ours, which have asked.
  const ended = new AbortController()
  const feeds = ports.openFeeds(AbortSignal.any([ports.signal, ended.signal]))
  try {
    const results: ImageResult[] = []
    for (const one of named) {
      const stage = { ...one, feeds, policies, baselineFor, config, log: ports.log, asOf }
      const result = await evaluateImage(stage)
      notifier.tellNow(result.report)
      results.push(result)
      ports.signal.throwIfAborted()
    }
    return results
  } finally {
    ended.abort()
  }
}
