import { readJson } from './shared-records.ts'
import type { EcosystemFile } from './shared-records.ts'
import type { InventoryName } from './shared-inventories.ts'

/* What both scanners reported on the images of ../shared/advisories/inventories, and which of that is one thing. */

export type ScannerName = 'grype' | 'trivy'

export type ExpectedRow = {
  readonly scanner: ScannerName
  readonly id: string
  readonly package: string
  readonly version: string
  /** In lower case. */
  readonly severity: string
  readonly fixes: readonly string[]
  /** A program whose name and version Grype reads from its bytes. The images of the tests hold no programs. */
  readonly isProgram: boolean
}

export type Expected = { readonly asOf: string; readonly rows: readonly ExpectedRow[] }

type Row = readonly [string, string, string, string, string, string, string, string]

export function readExpected(name: InventoryName): Expected {
  const file = readJson(`expected/${name}`) as {
    readonly asOf: string
    readonly grype: readonly Row[]
    readonly trivy: readonly Row[]
  }
  const grype = file.grype.map((row) => toRow('grype', row))
  return { asOf: file.asOf, rows: [...grype, ...file.trivy.map((row) => toRow('trivy', row))] }
}

/** Columns: id, package, installed, severity, state, fixed versions, source, data source or type of package. */
function toRow(scanner: ScannerName, row: Row): ExpectedRow {
  const [id, name, version, severity, , fixes, , kind] = row
  return {
    scanner,
    id,
    package: name,
    version,
    severity: severity.toLowerCase(),
    // The Node.js working group writes a comparator, `>=3.0.0`.
    fixes: fixes === '' ? [] : fixes.split(', ').map((fix) => fix.replace(/^>=/, '')),
    isProgram: kind === 'binary',
  }
}

/** Rows that speak of one flaw in one package of one version stand together: each row's group has its number. */
export function groupRows(rows: readonly ExpectedRow[]): number[] {
  const pairs = readAliasPairs()
  const groups = rows.map((_, index) => index)
  const places = rows.map((row) => `${row.package.toLowerCase()} ${row.version}`)
  const isOne = (a: number, b: number): boolean => {
    const [first, second] = [rows[a]?.id ?? '', rows[b]?.id ?? '']
    return places[a] === places[b] && (first === second || pairs.has(`${first} ${second}`))
  }
  for (let a = 0; a < rows.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const [from, to] = [groups[a] ?? a, groups[b] ?? b]
      if (from === to || !isOne(a, b)) continue
      groups.forEach((group, index) => {
        if (group === from) groups[index] = to
      })
    }
  }
  return groups
}

/**
 * Names that no advisory gives, but that share one report on HackerOne (321687). The working group's advisories 17
 * and 154 have names of that kind too, in references that the shared records, cut to four, do not hold.
 */
const BRIDGED = [['NSWG-ECO-428', 'GHSA-rvg8-pwq2-xj7q']]

/** `A B` for ids that an advisory gives as names of one thing, both ways around. */
function readAliasPairs(): ReadonlySet<string> {
  const files = ['npm', 'pypi', 'go', 'maven'].map((name) => readJson(name) as EcosystemFile)
  const given = files.flatMap(({ osv = [], grype = [], trivy = [] }) => [
    ...osv.map((record) => [record.id, ...(record.aliases ?? [])]),
    ...grype.map((record) => [record.id, ...(record.related ?? [])]),
    ...trivy.map((record) => [record.id, ...(record.vendorIds ?? [])]),
  ])
  const lists = [...given, ...BRIDGED]
  return new Set(lists.flatMap((ids) => ids.flatMap((a) => ids.map((b) => `${a} ${b}`))))
}
