import type { VulnerabilityFinding } from '../../../domain/finding.ts'
import type { Agreement, ImageReport } from '../../../domain/report.ts'
import { SEVERITIES } from '../../../domain/severity.ts'
import type { Severity } from '../../../domain/severity.ts'
import { createAges } from '../../../policy/rules/days.ts'
import type { AgeOf } from '../../../policy/rules/days.ts'
import { isFixable } from '../../../policy/rules/index.ts'
import { describeAgreement, describeDisagreements } from '../../image-words.ts'
import { SCANNER_TITLES, formatNumber } from '../../words.ts'
import { list, fold } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { toChart } from './chart.ts'
import { toLayerChart } from './layer-chart.ts'

/** Fewer are counted at a glance. */
const LEAST_FINDINGS = 5

/** What can be seen of the open vulnerabilities at a glance; nothing where there are few. */
export function toCharts(image: ImageReport, asOf: string): Content {
  const flaws = openFlawsOf(image)
  const charts =
    flaws.length < LEAST_FINDINGS
      ? []
      : [toFixChart(flaws), ...toLayerChart(image, flaws), toAgeChart(flaws, createAges(asOf))]
  const all = [...charts, ...toAgreementChart(image)]
  return all.length === 0 ? null : markup`<div class="charts">${all}</div>`
}

export function openFlawsOf({ findings }: Pick<ImageReport, 'findings'>): VulnerabilityFinding[] {
  return findings.flatMap((one) =>
    one.kind === 'vulnerability' && one.status === 'open' ? [one] : [],
  )
}

function toFixChart(flaws: readonly VulnerabilityFinding[]): Markup {
  const count = (severity: Severity, isWanted: boolean): number =>
    flaws.filter((one) => one.severity === severity && isFixable(one) === isWanted).length
  const rows = SEVERITIES.map((severity) => ({
    severity,
    fixable: count(severity, true),
    rest: count(severity, false),
  })).filter(({ fixable, rest }) => fixable + rest > 0)
  return toChart({
    title: 'What an update fixes',
    about: 'open vulnerabilities by severity',
    head: 'Severity',
    heads: [
      { text: 'fixable', look: 'part' },
      { text: 'no fix', look: 'rest' },
    ],
    rows: rows.map(({ severity, fixable, rest }) => ({
      label: severity,
      bar: [
        { value: fixable, look: 'part' },
        { value: rest, look: 'rest' },
      ],
      cells: [fixable, rest],
    })),
    whole: null,
  })
}

const AGES = [
  { label: 'up to 30 days', most: 30 },
  { label: '31 to 90 days', most: 90 },
  { label: '91 days to a year', most: 365 },
  { label: '1 to 3 years', most: 3 * 365.25 },
  { label: 'more than 3 years', most: Infinity },
] as const

/** Dates of the future, and those that are none, prove nothing: such ages are not known. */
function toAgeChart(flaws: readonly VulnerabilityFinding[], ageOf: AgeOf): Markup {
  const published = countAges(flaws.map((one) => ageOf(one.vulnerability.published)))
  const fixes = countAges(flaws.filter(isFixable).map((one) => ageOf(one.fix.since)))
  const labels = [...AGES.map(({ label }) => label), 'not known']
  const hasFixes = fixes.slice(0, AGES.length).some((count) => count > 0)
  const rows = labels.map((label, at) => {
    const [count, fixed] = [published[at] ?? 0, fixes[at] ?? 0]
    return {
      label,
      bar: [{ value: count, look: 'age' }],
      cells: hasFixes ? [count, fixed] : [count],
    }
  })
  const since = { text: 'since publication', look: 'age' }
  return toChart({
    title: 'Age',
    about: 'open vulnerabilities by the time since they were published',
    head: 'Known for',
    heads: hasFixes ? [since, { text: 'since the fix', look: null }] : [since],
    rows: rows.filter(({ cells }, at) => at < AGES.length || cells.some((count) => count > 0)),
    whole: null,
    notes: hasFixes
      ? [
          'The last column counts those that can be fixed, by the day that an advisory or a release gives the fix.',
        ]
      : ['No advisory here dates a fix, so the time since a fix was there is not told.'],
  })
}

/** One number for each age, and one for those that are not known. */
function countAges(ages: readonly (number | null)[]): number[] {
  const counts = [...AGES.map(() => 0), 0]
  for (const age of ages) {
    const at = age === null ? AGES.length : AGES.findIndex(({ most }) => age <= most)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function toAgreementChart({ agreement }: ImageReport): Markup[] {
  if (agreement === null || sumOf(agreement) === 0) return []
  const { both, onlyGrype, onlyTrivy, flips } = agreement
  const rows = [
    ['both scanners', both, 'part'],
    [`only ${SCANNER_TITLES.grype}`, onlyGrype, 'rest'],
    [`only ${SCANNER_TITLES.trivy}`, onlyTrivy, 'rest'],
  ] as const
  const chart = toChart({
    title: 'Agreement of the scanners',
    about: 'vulnerabilities by who saw them',
    head: 'Seen by',
    heads: [{ text: 'vulnerabilities', look: null }],
    rows: rows.map(([label, value, look]) => ({ label, bar: [{ value, look }], cells: [value] })),
    whole: sumOf(agreement),
    notes:
      flips === 0
        ? []
        : [`Of ${formatNumber(flips)} one scanner says high or critical, and the other does not.`],
  })
  return [markup`<div>${chart}${toReasons(agreement)}</div>`]
}

function sumOf({ both, onlyGrype, onlyTrivy }: Agreement): number {
  return both + onlyGrype + onlyTrivy
}

const MOST_REASONS = 12

function toReasons(agreement: Agreement): Content {
  const all = describeDisagreements(agreement).slice(0, MOST_REASONS)
  if (all.length === 0) return null
  const [, ...short] = describeAgreement(agreement)
  return all.length <= short.length ? list(short) : fold('Why they differ', list(all))
}
