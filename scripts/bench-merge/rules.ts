import { mergeReports } from '../../src/merge/merge.ts'
import type { LabelledCase, Row } from './rows.ts'

/** A way to say which rows are one finding: names of findings for each row of a case. */
export type Rule = {
  readonly name: string
  /** Who does it so. */
  readonly like: string
  readonly cluster: (subject: LabelledCase) => readonly (readonly string[])[]
}

/** Ours first, then five that are in use elsewhere, each as simple as it is there. */
export const RULES: readonly Rule[] = [
  { name: 'plimsoll', like: 'alias group, package and version', cluster: byMerge },
  { name: 'concatenation', like: 'both lists, one after the other', cluster: byRow(rowOf) },
  { name: 'exact tuple', like: 'id, package and version as printed', cluster: byRow(tupleOf) },
  {
    name: 'raw id',
    like: 'the id as printed, whatever the package',
    cluster: byRow((row) => row.id),
  },
  { name: 'CVE only', like: 'the CVE, whatever the package', cluster: byRow(firstCve) },
  {
    name: 'by-CVE tuple',
    like: 'the first related CVE, package and version',
    cluster: byRow(cveTupleOf),
  },
]

function byMerge({ reports, rows }: LabelledCase): string[][] {
  const { findings } = mergeReports(reports, { imageName: 'bench', severityChoice: 'vendor' })
  const homes = new Map<string, string[]>()
  for (const finding of findings) {
    if (finding.kind !== 'vulnerability') continue
    for (const { scanner, row } of finding.sightings) {
      const key = `${scanner} ${row}`
      homes.set(key, [...(homes.get(key) ?? []), finding.id])
    }
  }
  return rows.map((row) => homes.get(rowOf(row)) ?? [])
}

function byRow(toName: (row: Row) => string): Rule['cluster'] {
  return ({ rows }) => rows.map((row) => [toName(row)])
}

function rowOf({ scanner, index }: Row): string {
  return `${scanner} ${index}`
}

function tupleOf(row: Row): string {
  return JSON.stringify([row.id, row.package, row.version])
}

function firstCve({ id, relatedIds }: Row): string {
  return [id, ...relatedIds].find((one) => one.startsWith('CVE-')) ?? id
}

function cveTupleOf(row: Row): string {
  return JSON.stringify([firstCve(row), row.package, row.version])
}
