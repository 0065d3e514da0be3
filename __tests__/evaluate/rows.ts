import type { ScannerId } from '../../src/domain/finding.ts'
import type { Report } from '../../src/domain/report.ts'

/** A row of a scanner's report with an id and a package, as they stand there. */
export type Row = { readonly scanner: ScannerId; readonly id: string; readonly name: string }

/** Every row of vulnerabilities that has both; counted plainly, without any of our rules. */
export function rowsOf(document: unknown): Row[] {
  const trivy = listOf(field(document, 'Results'))
    .flatMap((result) => listOf(field(result, 'Vulnerabilities')))
    .map((row) => ['trivy', field(row, 'VulnerabilityID'), field(row, 'PkgName')] as const)
  const grype = listOf(field(document, 'matches')).map(
    (row) =>
      [
        'grype',
        field(field(row, 'vulnerability'), 'id'),
        field(field(row, 'artifact'), 'name'),
      ] as const,
  )
  return [...trivy, ...grype].flatMap(([scanner, id, name]) =>
    isFilled(id) && isFilled(name) ? [{ scanner, id, name }] : [],
  )
}

/** The rows that stand in no finding of the report, and are not named as set aside. */
export function lostRows(rows: readonly Row[], { images }: Report): Row[] {
  const named = new Set(
    images
      .flatMap(({ findings, setAside }) => [
        ...findings.flatMap((one) => (one.kind === 'vulnerability' ? one.sightings : [])),
        ...setAside,
      ])
      .map(({ scanner, id, package: name }) => toKey({ scanner, id, name })),
  )
  return rows.filter((row) => !named.has(toKey(row)))
}

/** Without what a text loses when it is read: control characters, and what is too long. */
function toKey({ scanner, id, name }: Row): string {
  return JSON.stringify([scanner, ...[id, name].map(toComparable)])
}

function toComparable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, '')
    .trim()
    .slice(0, 100)
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && toComparable(value) !== ''
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
