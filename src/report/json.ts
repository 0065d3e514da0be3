import type { FeedRecord } from '../domain/feed.ts'
import type { PolicyRecord, Report } from '../domain/report.ts'
import { toWaiverJson } from './json/decision.ts'
import { toImageJson } from './json/image.ts'
import { byFields, sorted } from './json/in-order.ts'
import { toVerdictJson } from './json/verdict.ts'
import { toJsonText } from './json-text.ts'

/**
 * The report as `schema/report-1.json` describes it; ends with a newline. Keys are in alphabetical order;
 * so are arrays whose order means nothing. Holds everything that the other formats are made from;
 * `readReport` is its inverse.
 */
export function renderJson(report: Report): string {
  return toJsonText({
    asOf: report.asOf,
    deliveries: report.deliveries.map(({ detail, state, to }) => ({ detail, state, to })),
    feeds: sorted(report.feeds, compareFeeds).map(toFeedJson),
    images: report.images.map(toImageJson),
    notices: report.notices.map(({ code, text }) => ({ code, text })),
    policy: toPolicyJson(report.policy),
    schema: 'plimsoll/report/1',
    tool: { name: report.tool.name, version: report.tool.version },
    verdict: toVerdictJson(report.verdict),
    waivers: report.waivers.map(toWaiverJson),
  })
}

/** The files keep their order, in which later ones add to earlier ones. */
function toPolicyJson(policy: PolicyRecord): object {
  return {
    description: policy.description,
    files: policy.files.map(({ commit, digest, path }) => ({ commit, digest, path })),
    isDefault: policy.isDefault,
    stage: policy.stage,
    standards: policy.standards,
  }
}

function toFeedJson({ ageDays, date, name, origin, version }: FeedRecord): object {
  return { ageDays, date, name, origin, version }
}

const compareFeeds = byFields<FeedRecord>('name', 'date', 'origin', 'version', 'ageDays')
