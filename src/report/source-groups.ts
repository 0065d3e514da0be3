import type { Finding, Package } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { findDoubt, findFixMark, findOrigin, findRiskName, whyNotCounted } from './finding-words.ts'
import { compareText, distinctTexts } from './order.ts'
import { inReadingOrder } from './reading-order.ts'
import { countOf, describeFix, findingLabel, findingSubject, formatNumber } from './words.ts'

/**
 * A row of a table: one finding, or those of the binary packages that were built from one source and say the
 * same in every column. Numbers everywhere are those of findings, never of rows.
 */
export type FindingRow = {
  /** Stands for all of them. */
  readonly finding: Finding
  /** In the order of their names. */
  readonly findings: readonly Finding[]
}

/**
 * Findings as rows: a distribution cuts one source into many binary packages, so that a flaw of openssl stands
 * in libcrypto3 and in libssl3. The order of the rows means nothing.
 */
export function groupBySource(
  findings: readonly Finding[],
  blocking: ReadonlySet<string>,
): readonly FindingRow[] {
  // What a reader sees is put together only where there may be something to roll up.
  const flaws = groupBy(findings, (one) => findingLabel(one))
  return flaws
    .flatMap((flaw) =>
      flaw.length < 2 ? [flaw] : groupBy(flaw, (one, index) => toLook(one, blocking) ?? index),
    )
    .flatMap(toRow)
}

function groupBy(
  findings: readonly Finding[],
  toKey: (finding: Finding, index: number) => string | number,
): Finding[][] {
  const groups = new Map<string | number, Finding[]>()
  for (const [index, finding] of findings.entries()) {
    const key = toKey(finding, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

/** The most urgent first, as `inReadingOrder` has it. */
export function* rowsInReadingOrder(
  rows: readonly FindingRow[],
  blocking: ReadonlySet<string>,
): Generator<FindingRow> {
  const byFinding = new Map(rows.map((row) => [row.finding, row]))
  for (const finding of inReadingOrder([...byFinding.keys()], blocking)) {
    const row = byFinding.get(finding)
    if (row !== undefined) yield row
  }
}

/** How many findings the rows stand for. */
export function countRowFindings(rows: readonly FindingRow[]): number {
  return rows.reduce((sum, row) => sum + row.findings.length, 0)
}

/** ` in 7 rows` behind a number of findings; empty where each has a row of its own. */
export function describeRows(rows: readonly FindingRow[]): string {
  return countRowFindings(rows) === rows.length ? '' : ` in ${countOf(rows.length, 'row')}`
}

/** `12 findings in 7 rows`, or `28 of 160 findings in 25 rows`; empty where nobody can miscount. */
export function describeShown(shown: readonly FindingRow[], total: number): string {
  const rows = describeRows(shown)
  const count = countRowFindings(shown)
  if (rows === '') return ''
  return `${count === total ? '' : `${formatNumber(count)} of `}${countOf(total, 'finding')}${rows}`
}

export type RowSubject = {
  /** The package, file or setting; of several packages their source. */
  readonly name: string
  /** The binary packages, where the row stands for several. */
  readonly members: readonly string[]
}

/** What a row is in; foreign text. */
export function rowSubject({ finding, findings }: FindingRow): RowSubject {
  const members = distinctTexts(findings.map(findingSubject))
  if (members.length < 2) return { name: findingSubject(finding), members: [] }
  return { name: findSource(finding.package) ?? findingSubject(finding), members }
}

function toRow(findings: readonly Finding[]): FindingRow[] {
  const sorted = findings.length < 2 ? findings : [...findings].sort(compareSubjects)
  const [finding] = sorted
  return finding === undefined ? [] : [{ finding, findings: sorted }]
}

function compareSubjects(a: Finding, b: Finding): number {
  return compareText(findingSubject(a), findingSubject(b)) || compareText(a.id, b.id)
}

function findSource(subject: Package | null): string | null {
  if (subject === null || !isSystemType(subject.type)) return null
  // A package that is called like its source is often named without it.
  return subject.sourcePackage?.name ?? subject.name
}

/**
 * Source, version, and all else that a reader sees of a flaw but the name of the package: what differs in any
 * column keeps a row of its own. Null for what has no source to be rolled up by.
 */
function toLook(finding: Finding, blocking: ReadonlySet<string>): string | null {
  const source = findSource(finding.package)
  if (finding.kind !== 'vulnerability' || source === null) return null
  const { package: subject, status, severity, fix, change, seenBy } = finding
  const replaced = finding.instances.flatMap((one) => one.replaced?.version ?? [])
  return JSON.stringify([
    [subject.type, source, subject.version],
    blocking.has(finding.id),
    severity,
    status === 'open' ? status : whyNotCounted(finding),
    [finding.risk?.tier, findRiskName(finding)],
    [describeFix(fix), findFixMark(fix)],
    change,
    [findOrigin(finding), distinctTexts(replaced)],
    [seenBy, findDoubt(finding)],
  ])
}
