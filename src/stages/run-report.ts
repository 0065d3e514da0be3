import type { Config } from '../config/config.ts'
import type { FeedRecord } from '../domain/feed.ts'
import type { Notice, Report } from '../domain/report.ts'
import { PLIMSOLL_VERSION } from '../domain/version.ts'
import { joinVerdicts } from '../policy/judge.ts'
import type { ImageResult } from './image.ts'

export type RunReportRequest = {
  /** In the order in which the report names them. */
  readonly results: readonly ImageResult[]
  /** What the run has to say beside its images. */
  readonly notices?: readonly Notice[]
  readonly config: Config
  /** ISO time: the clock of this run. */
  readonly asOf: string
}

/** What a run says of all its images, before any of it is delivered. */
export function toRunReport(request: RunReportRequest): Report {
  const { results, notices = [], config, asOf } = request
  const images = results.map((result) => result.report)
  const told = results.flatMap((result) => result.notices)
  return {
    tool: { name: 'plimsoll', version: PLIMSOLL_VERSION },
    asOf,
    feeds: distinctFeeds(results.flatMap((result) => result.feeds)),
    policy: { isDefault: config.gate.isDefault, description: describeGate(config) },
    verdict: joinVerdicts(images.map((image) => image.verdict)),
    notices: distinctNotices([...told, ...notices, ...modeNotices(config)]),
    deliveries: [],
    images,
  }
}

/** One list is asked for every image of a run; reports of several runs may name several. */
function distinctFeeds(records: readonly FeedRecord[]): FeedRecord[] {
  const toKey = ({ name, origin, date, version }: FeedRecord): string =>
    JSON.stringify([name, origin, date, version])
  const youngestFirst = [...records].sort((a, b) => a.ageDays - b.ageDays)
  return [...new Map(youngestFirst.map((record) => [toKey(record), record])).values()]
}

function modeNotices(config: Config): Notice[] {
  if (config.mode === 'enforce') return []
  return [{ code: MODE_REPORT, text: MODE_TEXT }]
}

/** The code of the notice that the gate of this run stops nobody: it is about no other run. */
export const MODE_REPORT = 'mode-report'
const MODE_TEXT = 'mode is report: a gate that says no does not fail this run.'

function distinctNotices(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((one) => [`${one.code} ${one.text}`, one])).values()]
}

function describeGate({ gate }: Config): string {
  const numbers = Object.entries(gate.limits).flatMap(([severity, limit]) =>
    limit === null ? [] : [`${severity} ${limit}`],
  )
  const always = 'known exploited vulnerabilities 0, secrets 0'
  if (numbers.length === 0) {
    return `The default gate: critical vulnerabilities with a fix 0, ${always}`
  }
  const critical = gate.limits.critical === null ? 'critical vulnerabilities with a fix 0, ' : ''
  const fixable = gate.onlyFixable ? ' (only what an update fixes counts)' : ''
  return `At most: ${numbers.join(', ')}${fixable}; ${critical}${always}`
}
