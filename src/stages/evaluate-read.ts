import type { ScannerId } from '../domain/finding.ts'
import type { Notice, Report } from '../domain/report.ts'
import type { GivenReport } from '../evaluate/given-report.ts'
import { toLabels } from '../evaluate/labels.ts'
import { matchPackages } from '../evaluate/match-packages.ts'
import type { Files } from '../ports.ts'
import { findPackageList, toReportFacts } from '../scanners/grype/package-list.ts'
import { SCANNERS } from '../scanners/index.ts'
import { recogniseReport } from '../scanners/recognise.ts'
import { createReportFaults } from './evaluate-faults.ts'
import type { ReportFaults } from './evaluate-faults.ts'
import { MAX_REPORT_BYTES, readWhole } from './own-report.ts'
import { readJson } from './read-json.ts'

export type OwnReport = { readonly label: string; readonly report: Report }

/** What the files of an evaluation hold. */
export type ReadReports = {
  readonly own: readonly OwnReport[]
  readonly given: readonly GivenReport[]
  readonly notices: readonly Notice[]
}

/** Throws `report-invalid` with what is wrong in any of the files, all at once. */
export async function readReports(paths: readonly string[], files: Files): Promise<ReadReports> {
  const different = [...new Set(paths)]
  const labels = toLabels(different)
  const faults = createReportFaults()
  const contents: Content[] = []
  // One after the other: each is read, understood and let go before the next needs its memory.
  for (const [index, path] of different.entries()) {
    const source = { path, label: labels[index] ?? path }
    const content = await faults.attempt(source.label, () => readContent(source, files, faults))
    if (content !== null) contents.push(content)
  }
  const { given, notices } = await joinLists(contents, faults)
  faults.throwIfAny()
  return { own: contents.filter((one) => one.kind === 'own'), given, notices }
}

type Source = { readonly path: string; readonly label: string }

/** `document`: of a report of Grype, which is read once more when there is a list of packages for it. */
type Given = GivenReport & { readonly kind: 'given'; readonly document: unknown }
type List = NonNullable<ReturnType<typeof findPackageList>> & {
  readonly kind: 'list'
  readonly label: string
  readonly document: unknown
}
type Content = Given | List | (OwnReport & { readonly kind: 'own' })

async function readContent(
  { path, label }: Source,
  files: Files,
  faults: ReportFaults,
): Promise<Content | null> {
  const read = readJson(await files.readText(path, MAX_REPORT_BYTES))
  if ('document' in read) return toContent(label, read.document, faults)
  faults.add(label, read.fault)
  return null
}

function toContent(label: string, document: unknown, faults: ReportFaults): Content | null {
  const list = findPackageList(document)
  if (list !== null) return { kind: 'list', label, document, ...list }
  const recognised = recogniseReport(document)
  switch (recognised.kind) {
    case 'trivy':
    case 'grype':
      return toGiven(label, recognised.kind, { report: document })
    case 'plimsoll':
      return toOwn(label, readWhole(document, label), faults)
    case 'refused':
      faults.add(label, recognised.reason)
      return null
  }
}

function toGiven(
  label: string,
  scanner: ScannerId,
  documents: { readonly report: unknown; readonly packages?: unknown },
): Given {
  const { report, notices } = SCANNERS[scanner].parse(documents)
  const document = scanner === 'grype' ? documents.report : null
  return { kind: 'given', label, report, notices, document }
}

function toOwn(label: string, report: Report, faults: ReportFaults): Content | null {
  if (report.images.length > 0) return { kind: 'own', label, report }
  faults.add(label, 'it is a report of ours that holds no image')
  return null
}

type Joined = Omit<ReadReports, 'own'>

/** The scanners' reports, with what Grype recognised where its list of packages stands beside them. */
async function joinLists(contents: readonly Content[], faults: ReportFaults): Promise<Joined> {
  const given = contents.filter((one) => one.kind === 'given')
  const lists = contents.filter((one) => one.kind === 'list')
  const owners = given
    .filter((one) => one.report.scanner === 'grype')
    .map((one) => ({ ...toReportFacts(one.document), label: one.label, given: one }))
  for (const { label } of owners.length === 0 ? lists : []) faults.add(label, LONELY_LIST)
  const { pairs, notices } = matchPackages(byLabel(lists), byLabel(owners))
  const joined = new Map<Given, Given>()
  for (const { list, owner } of pairs) {
    const documents = { report: owner.given.document, packages: list.document }
    const whole = await faults.attempt(list.label, () => toGiven(owner.label, 'grype', documents))
    if (whole !== null) joined.set(owner.given, whole)
  }
  const whole = given.map((one) => joined.get(one) ?? one)
  return {
    given: whole.map(({ label, report, notices: own }) => ({ label, report, notices: own })),
    notices,
  }
}

const LONELY_LIST =
  'it is a list of packages, and no report of Grype stands beside it; give the two that one run of Grype wrote'

function byLabel<T extends { readonly label: string }>(values: readonly T[]): T[] {
  return [...values].sort((a, b) => (a.label < b.label ? -1 : 1))
}
