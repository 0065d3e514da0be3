import type { FeedRecord } from '../domain/feed.ts'
import type { Notice, PolicyRecord, Report } from '../domain/report.ts'
import { PLIMSOLL_VERSION } from '../domain/version.ts'
import { joinVerdicts } from '../policy/judge.ts'
import { ANY_IMAGE, resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import { toWaiverRecords } from '../policy/waivers/index.ts'
import type { ImageResult } from './image.ts'
import type { LoadedPolicy } from './policy/loaded-policy.ts'
import type { Policies } from './policy/prepare-policy.ts'

export type RunReportRequest = {
  /** In the order in which the report names them. */
  readonly results: readonly ImageResult[]
  /** What the run has to say beside its images. */
  readonly notices?: readonly Notice[]
  readonly policies: Policies
  /** ISO time: the clock of this run. */
  readonly asOf: string
}

/** What a run says of all its images, before any of it is delivered. */
export function toRunReport(request: RunReportRequest): Report {
  const { results, notices = [], policies, asOf } = request
  const images = results.map((result) => result.report)
  const told = results.flatMap((result) => result.notices)
  return {
    tool: { name: 'plimsoll', version: PLIMSOLL_VERSION },
    asOf,
    feeds: distinctFeeds(results.flatMap((result) => result.feeds)),
    policy: toPolicyRecord(policies.inForce),
    verdict: joinVerdicts(images.map((image) => image.verdict)),
    notices: distinctNotices([
      ...told,
      ...policies.inForce.notices,
      ...policies.notices,
      ...notices,
      ...modeNotices(results),
    ]),
    deliveries: [],
    waivers: toWaiverRecords(results.flatMap((result) => result.uses)),
    images,
  }
}

function toPolicyRecord({ set, files, standards }: LoadedPolicy): PolicyRecord {
  const { circumstances } = resolvePolicy(set, { imageName: ANY_IMAGE })
  return {
    isDefault: set.isDefault,
    description: set.description,
    files,
    stage: circumstances.stage,
    standards: [...standards.values()].map((standard) => standard.id),
  }
}

/** One list is asked for every image of a run; reports of several runs may name several. */
function distinctFeeds(records: readonly FeedRecord[]): FeedRecord[] {
  const toKey = ({ name, origin, date, version }: FeedRecord): string =>
    JSON.stringify([name, origin, date, version])
  const youngestFirst = [...records].sort((a, b) => a.ageDays - b.ageDays)
  return [...new Map(youngestFirst.map((record) => [toKey(record), record])).values()]
}

function modeNotices(results: readonly ImageResult[]): Notice[] {
  const lenient = results.filter((result) => result.mode === 'report')
  if (lenient.length === 0) return []
  if (lenient.length === results.length) return [{ code: MODE_REPORT, text: MODE_TEXT }]
  const names = [...new Set(lenient.map(({ report }) => report.name))].join(', ')
  const text = `mode is report for ${names}: a gate that says no to them does not fail this run.`
  return [{ code: MODE_REPORT, text }]
}

/** The code of the notice that the gate of this run stops nobody: it is about no other run. */
export const MODE_REPORT = 'mode-report'
const MODE_TEXT = 'mode is report: a gate that says no does not fail this run.'

function distinctNotices(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((one) => [`${one.code} ${one.text}`, one])).values()]
}
