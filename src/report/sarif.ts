import type { Invocation, Log, Run, ToolComponent } from 'sarif'
import type { ImageReport, Report } from '../domain/report.ts'
import { cleanLine } from './clean.ts'
import { escapeSarif } from './escape.ts'
import { toJsonText } from './json-text.ts'
import { compareText } from './order.ts'
import type { Rendered } from './rendered.ts'
import type { Group } from './sarif/groups.ts'
import { MOST_RESULTS, groupByKey, selectGroups } from './sarif/groups.ts'
import { toCategory } from './sarif/place.ts'
import { toResult } from './sarif/result.ts'
import { toRule } from './sarif/rule.ts'
import { toRuleTable } from './sarif/rule-table.ts'
import { failuresOf } from './verdict-words.ts'

/** As many as GitHub shows of one upload. */
const DEFAULT_RESULTS = 5000

/**
 * One image as SARIF 2.1.0 with one run, for GitHub code scanning: one result per vulnerability and
 * package, or per rule and place. `mostResults` is a number up to 25,000; what blocks is kept beyond it.
 */
export function renderSarif(
  image: ImageReport,
  report: Report,
  { mostResults = DEFAULT_RESULTS }: { readonly mostResults?: number } = {},
): Rendered {
  const { groups, cut } = selectGroups(groupByKey(image), Math.min(mostResults, MOST_RESULTS))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [toRun(image, report, { groups, cut })],
    version: '2.1.0',
  }
  return { text: toJsonText(log), cut }
}

type Selected = { readonly groups: readonly Group[]; readonly cut: string | null }

function toRun(image: ImageReport, report: Report, { groups, cut }: Selected): Run {
  const rules = toRuleTable(groups)
  return {
    automationDetails: {
      id: toCategory(report.tool.name, image.name, image.image?.platform ?? null),
    },
    columnKind: 'utf16CodeUnits',
    invocations: [toInvocation(image)],
    properties: toRunProperties(image, cut),
    results: groups.map((group) => {
      return toResult({ group, ...rules.find(group), imageName: image.name })
    }),
    tool: {
      driver: {
        name: report.tool.name,
        rules: rules.list.map(({ id, groups: members }) => toRule(id, members)),
        semanticVersion: report.tool.version,
      },
      extensions: toExtensions(image),
    },
  }
}

/**
 * The scanners stand here for their versions; they hold no rules, since the identity of an alert contains
 * the name of the one driver.
 */
function toExtensions(image: ImageReport): ToolComponent[] {
  return [...image.scans]
    .sort((a, b) => compareText(a.scanner, b.scanner))
    .map(({ scanner, version }) => ({ name: scanner, ...(version === null ? {} : { version }) }))
}

/**
 * An upload without results closes every alert of the category. GitHub answers a run that calls itself
 * unsuccessful with `failed` and leaves the alerts alone, so a doubtful run says so.
 */
function toInvocation(image: ImageReport): Invocation {
  const failures = failuresOf(image)
  const isJudged = image.verdict.outcome === 'pass' || image.verdict.outcome === 'fail'
  const isWhole = image.scans.every((scan) => scan.state !== 'failed')
  return {
    executionSuccessful: isJudged && isWhole,
    ...(failures.length === 0
      ? {}
      : {
          toolExecutionNotifications: failures.map(({ what, message }) => ({
            level: 'error' as const,
            message: { text: escapeSarif(`${what}: ${message}`, 1000) },
          })),
        }),
  }
}

/** What GitHub does not read, and what may change between runs: tag, digest and database dates. */
function toRunProperties(image: ImageReport, cut: string | null): Record<string, unknown> {
  return {
    cut,
    databases: image.scans
      .flatMap((scan) => scan.database ?? [])
      .map(({ built, name, origin }) => ({ built, name, origin }))
      .sort((a, b) => compareText(a.name, b.name)),
    digest: image.image?.digest ?? null,
    narrowed: image.coverage.narrowed,
    outcome: image.verdict.outcome,
    platform: image.image?.platform ?? null,
    reference: cleanLine(image.reference),
  }
}
