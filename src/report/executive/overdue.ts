import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { RuleResult } from '../../domain/verdict.ts'
import { createAges } from '../../policy/rules/days.ts'
import { findingsById } from '../blocking.ts'
import { list, table, take } from '../html/frame.ts'
import type { Frame } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content } from '../html/markup.ts'
import { capitalise } from '../verdict-words.ts'
import { countOf, describeFix, findingLabel, findingSubject } from '../words.ts'

const MOST_ROWS = 10
const MOST_RULES = 12

/**
 * What a rule of the gate calls late, and what attackers use. CISA's list sets its days for federal agencies, and a report
 * does not keep them: which days hold is said by the policy (deadlines).
 */
export function toOverduePart({ report, cuts }: Frame): Content {
  const several = report.images.length > 1
  const rules = report.images.flatMap((image) =>
    image.rules.filter(isAboutTime).map((rule) => describeRule(rule, several ? image.name : null)),
  )
  const late = report.images.flatMap((image) => lateOf(image).map((one) => ({ one, image })))
  const shown = take(late, MOST_ROWS, { cuts, noun: 'overdue finding' })
  const none =
    'No rule about the time for a fix is in force, so nothing can be called overdue. The policy gives such days (overdue_days, deadlines).'
  return [
    rules.length === 0
      ? markup`<p>${none}</p>`
      : list(
          take(rules, MOST_RULES, { cuts, noun: 'deadline rule' }).map((rule) => markup`${rule}`),
        ),
    ...(shown.length === 0 ? [] : [toTable(shown, report.asOf)]),
  ]
}

/** `vulnerabilities.<severity>.overdue`, and `deadlines`. */
function isAboutTime({ id }: Pick<RuleResult, 'id'>): boolean {
  return id === 'deadlines' || id.endsWith('.overdue')
}

function describeRule({ title, state, value, note }: RuleResult, name: string | null): string {
  const image = name === null ? '' : ` in ${name}`
  if (state === 'not-assessed')
    return `${title}${image}: not assessed${note === null ? '' : `, ${note}`}`
  const count = typeof value === 'number' ? value : 0
  return `${title}${image}: ${count === 0 ? 'none' : countOf(count, 'finding')}`
}

/** Those that attackers are known to use, and those that a broken rule about time counts; each once. */
function lateOf(image: ImageReport): VulnerabilityFinding[] {
  const byId = findingsById(image)
  const ids = image.verdict.reasons
    .filter(({ rule }) => isAboutTime({ id: rule }))
    .flatMap(({ findings }) => findings)
  const late = ids.flatMap((id) => byId.get(id) ?? [])
  const exploited = image.findings.filter(
    (one) => one.kind === 'vulnerability' && one.kev !== null && one.status === 'open',
  )
  return [...new Set([...exploited, ...late])].flatMap((one) =>
    one.kind === 'vulnerability' ? [one] : [],
  )
}

type Late = { readonly one: VulnerabilityFinding; readonly image: ImageReport }

function toTable(rows: readonly Late[], asOf: string): Content {
  const several = new Set(rows.map(({ image }) => image)).size > 1
  const columns = [
    { head: 'Weakness', kind: 'wide' },
    { head: 'Severity', kind: 'state' },
    { head: 'Known for', kind: 'n' },
    { head: 'Way out', kind: 'wide' },
  ] as const
  const ageOf = createAges(asOf)
  return table(
    'Overdue or used by attackers',
    columns,
    rows.map(({ one, image }) => [
      markup`<b>${findingLabel(one)}</b> in ${findingSubject(one)}${several ? markup`<small>${image.name}</small>` : null}`,
      markup`<span class="sev ${one.severity}">${one.severity}</span>`,
      describeAge(ageOf(one.firstSeen ?? one.vulnerability.published)),
      markup`${toWayOut(one)}${toExploited(one)}`,
    ]),
  )
}

function describeAge(days: number | null): string {
  return days === null ? 'not known' : countOf(Math.floor(days), 'day')
}

function toWayOut({ fix }: VulnerabilityFinding): string {
  return fix.state === 'fixed' && fix.version !== null
    ? `Update to ${describeFix(fix)}`
    : capitalise(describeFix(fix))
}

function toExploited({ kev }: VulnerabilityFinding): Content {
  if (kev === null) return null
  return markup`<small>attackers use it: on CISA’s list since ${kev.added.slice(0, 10)}</small>`
}
