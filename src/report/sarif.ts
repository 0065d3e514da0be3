import type { Invocation, Log, Run, ToolComponent } from 'sarif'
import type { AlertChoice } from '../domain/alert-choice.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import { cleanLine } from './clean.ts'
import { escapeSarif } from './escape.ts'
import { toJsonText } from './json-text.ts'
import { compareText } from './order.ts'
import type { Rendered } from './rendered.ts'
import { toCategories } from './sarif/category.ts'
import { chooseAlerts, countFindingsOf, describeLeftOut } from './sarif/choose-alerts.ts'
import type { Group } from './sarif/groups.ts'
import { MOST_RESULTS, groupByKey, selectGroups } from './sarif/groups.ts'
import { createPlacer } from './sarif/place.ts'
import { toResult } from './sarif/result.ts'
import { toRule } from './sarif/rule.ts'
import { toRuleTable } from './sarif/rule-table.ts'
import { failuresOf } from './verdict-words.ts'

/** As many as GitHub shows of one upload. */
const DEFAULT_RESULTS = 5000

export type SarifOptions = {
  /** Which findings become results; all when it is not told. */
  readonly alerts?: AlertChoice
  /** The category that the user asks for; null: it is made of the image's name and platform. */
  readonly category?: string | null
  /** At most 25,000. What blocks is kept beyond it. Who meets the limit of 10 MB asks again for half as many. */
  readonly mostResults?: number
}

export type RenderedSarif = Rendered & {
  /** How many findings are no results because of the choice of alerts, and a sentence about it; null for none. */
  readonly leftOut: number
  readonly leftOutNote: string | null
}

/**
 * One image of a report as SARIF 2.1.0 with one run, for GitHub code scanning: one result per vulnerability and
 * package, or per rule and place.
 */
export function renderSarif(
  image: ImageReport,
  report: Report,
  options: SarifOptions = {},
): RenderedSarif {
  const selected = selectAlerts(image, options)
  const category = findCategory(image, report, options.category ?? null)
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [toRun(image, report, { ...selected, category })],
    version: '2.1.0',
  }
  const { cut, leftOut, leftOutNote } = selected
  return { text: toJsonText(log), cut, leftOut, leftOutNote }
}

/** An alert by what its host tells it by, and the ids of the findings that it stands for. */
export type Alert = {
  readonly ruleId: string
  /** As the SARIF has it: percent-encoded. */
  readonly path: string
  readonly findings: readonly string[]
}

/** The results that `renderSarif` makes of an image by the same options, in their order. */
export function listAlerts(image: ImageReport, options: SarifOptions = {}): readonly Alert[] {
  const { groups } = selectAlerts(image, options)
  const rules = toRuleTable(groups)
  const place = createPlacer(image)
  return groups.map((group) => ({
    ruleId: rules.find(group).ruleId,
    path: place(group.findings).uri,
    findings: group.findings.map(({ id }) => id),
  }))
}

type Selected = Omit<RenderedSarif, 'text'> & { readonly groups: readonly Group[] }

function selectAlerts(image: ImageReport, options: SarifOptions): Selected {
  const { alerts = 'all', mostResults = DEFAULT_RESULTS } = options
  const all = groupByKey(image)
  const chosen = chooseAlerts(all, alerts)
  const leftOut = countFindingsOf(all) - countFindingsOf(chosen)
  return {
    ...selectGroups(chosen, Math.min(mostResults, MOST_RESULTS)),
    leftOut,
    leftOutNote: describeLeftOut(leftOut, alerts),
  }
}

function findCategory(image: ImageReport, { images, tool }: Report, wanted: string | null): string {
  const asked = { tool: tool.name, wanted }
  const found = toCategories(images, asked)[images.indexOf(image)]
  return found ?? toCategories([image], asked)[0] ?? `${tool.name}/`
}

function toRun(
  image: ImageReport,
  report: Report,
  { groups, category, cut, leftOutNote }: Selected & { readonly category: string },
): Run {
  const rules = toRuleTable(groups)
  const place = createPlacer(image)
  const names = { imageName: image.name, imageText: escapeSarif(image.name) }
  return {
    automationDetails: { id: category },
    columnKind: 'utf16CodeUnits',
    invocations: [toInvocation(image)],
    properties: toRunProperties(image, { cut, leftOutNote }),
    results: groups.map((group) =>
      toResult({ group, ...rules.find(group), ...names, place: place(group.findings) }),
    ),
    tool: {
      driver: {
        informationUri: 'https://github.com/plimsoll-dev/plimsoll',
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
function toRunProperties(
  image: ImageReport,
  { cut, leftOutNote }: Pick<Selected, 'cut' | 'leftOutNote'>,
): Record<string, unknown> {
  return {
    cut,
    databases: image.scans
      .flatMap((scan) => scan.database ?? [])
      .map(({ built, name, origin }) => ({ built, name, origin }))
      .sort((a, b) => compareText(a.name, b.name)),
    digest: image.image?.digest ?? null,
    leftOut: leftOutNote,
    narrowed: image.coverage.narrowed,
    outcome: image.verdict.outcome,
    platform: image.image?.platform ?? null,
    reference: cleanLine(image.reference),
  }
}
