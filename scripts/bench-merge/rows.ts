import { createHash } from 'node:crypto'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { ScannerReport, VulnerabilityObservation } from '../../src/domain/observation.ts'
import { SCANNERS } from '../../src/scanners/index.ts'

/** One row of a scanner's report, numbered over all reports of that scanner, and what may be known of it. */
export type Row = {
  readonly scanner: ScannerId
  readonly index: number
  /** What the row says in the scanner's own words, for rules that know no better. */
  readonly id: string
  readonly relatedIds: readonly string[]
  readonly package: string
  readonly version: string
}

/** Reports on one image, and for each row the findings that it is about. */
export type LabelledCase = {
  readonly name: string
  readonly reports: readonly ScannerReport[]
  readonly rows: readonly Row[]
  /** Per row of `rows`. */
  readonly truth: readonly (readonly number[])[]
}

type Json = Record<string, unknown>

export type RawCase = {
  readonly name: string
  readonly trivy: readonly unknown[]
  readonly grype: readonly unknown[]
  readonly packages?: unknown
  readonly truth: Readonly<Record<ScannerId, readonly (readonly number[])[]>>
}

/** Parses the reports as the product does; rows are read beside it, from the raw JSON. */
export function toCase(raw: RawCase): LabelledCase {
  const trivy = renumber(raw.trivy.map((report) => SCANNERS.trivy.parse({ report }).report))
  const documents = raw.packages === undefined ? {} : { packages: raw.packages }
  const grype = renumber(
    raw.grype.map((report) => SCANNERS.grype.parse({ report, ...documents }).report),
  )
  const rows = [...raw.trivy.flatMap(trivyRows), ...raw.grype.flatMap(grypeRows)]
  const numbered = numberRows(rows)
  const truth = numbered.map((row) => raw.truth[row.scanner][row.index] ?? [])
  const missing = truth.findIndex((clusters) => clusters.length === 0)
  if (missing !== -1) throw new Error(`${raw.name}: row ${missing} has no label`)
  return { name: raw.name, reports: [...trivy, ...grype], rows: numbered, truth }
}

/** Two reports of one scanner number their rows from 0 each: here they are counted through. */
function renumber(reports: readonly ScannerReport[]): ScannerReport[] {
  let offset = 0
  return reports.map((report) => {
    const start = offset
    const own = report.observations.filter((one) => one.kind === 'vulnerability')
    const rows = own.filter((one) => one.setAside === null)
    offset += Math.max(-1, ...rows.map((one) => one.row)) + 1
    const observations = report.observations.map((one) =>
      one.kind === 'vulnerability'
        ? ({ ...one, row: one.row + start } satisfies VulnerabilityObservation)
        : one,
    )
    return { ...report, observations }
  })
}

type Unnumbered = Omit<Row, 'index'>

function numberRows(rows: readonly Unnumbered[]): Row[] {
  const counts = { trivy: 0, grype: 0 }
  return rows.map((row) => ({ ...row, index: counts[row.scanner]++ }))
}

function trivyRows(report: unknown): Unnumbered[] {
  const results = listOf(asJson(report)['Results'])
  return results.flatMap((result) =>
    listOf(asJson(result)['Vulnerabilities']).map((one) => {
      const row = asJson(one)
      return {
        scanner: 'trivy' as const,
        id: textOf(row['VulnerabilityID']),
        relatedIds: listOf(row['VendorIDs']).map(textOf),
        package: textOf(row['PkgName']),
        version: textOf(row['InstalledVersion']),
      }
    }),
  )
}

function grypeRows(report: unknown): Unnumbered[] {
  return listOf(asJson(report)['matches']).map((one) => {
    const match = asJson(one)
    const artifact = asJson(match['artifact'])
    return {
      scanner: 'grype' as const,
      id: textOf(asJson(match['vulnerability'])['id']),
      relatedIds: listOf(match['relatedVulnerabilities']).map((related) =>
        textOf(asJson(related)['id']),
      ),
      package: textOf(artifact['name']),
      version: textOf(artifact['version']),
    }
  })
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
