import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AdvisoryCvss, AdvisoryRange, DistroStatus } from './advisories.ts'

/* The records of ../shared/advisories, as its README describes them. */

export const SHARED_ADVISORIES: string = join(import.meta.dirname, '../../../shared/advisories')

export type Seen = {
  readonly id: string
  readonly package: string
  readonly seen: readonly string[]
}

export type TrivyRecord = Seen & {
  readonly status?: DistroStatus
  readonly fixedVersion?: string
  readonly vendorIds?: readonly string[]
  readonly dataSource: string
  readonly installed: readonly string[]
}

export type GrypeRecord = Seen & {
  readonly namespace: string
  readonly severity: string
  readonly constraint: string
  readonly fixState?: string
  readonly fixVersions?: readonly string[]
  readonly fixAvailable?: readonly { version: string; date: string; kind: string }[]
  readonly advisories?: readonly { link: string }[]
  readonly related?: readonly string[]
  readonly cpes?: readonly string[]
}

export type OsvAffected = {
  readonly package: string
  readonly imports?: readonly { path: string; symbols?: readonly string[] }[]
  readonly ranges: readonly { readonly events: readonly Record<string, string>[] }[]
}

export type OsvRecord = {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly withdrawn?: string
  readonly affected: readonly OsvAffected[]
}

export type EcosystemFile = {
  readonly trivy?: readonly TrivyRecord[]
  readonly grype?: readonly GrypeRecord[]
  readonly osv?: readonly OsvRecord[]
}

export type TrivyDetails = {
  readonly id: string
  readonly title?: string
  readonly description?: string
  readonly severity?: string
  readonly vendorSeverity?: Readonly<Record<string, number>>
  readonly cvss?: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  readonly cwes?: readonly string[]
  readonly published?: string
  readonly modified?: string
  readonly references?: readonly string[]
}

export type GrypeDetails = {
  readonly id: string
  readonly namespace: string
  readonly severity: string
  readonly dataSource: string
  readonly description?: string
  readonly urls?: readonly string[]
  readonly cvss?: readonly {
    vector: string
    version: AdvisoryCvss['version']
    source?: string
    type?: 'Primary' | 'Secondary'
    baseScore: number
  }[]
  readonly cwes?: readonly { cwe: string }[]
}

export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(SHARED_ADVISORIES, `${name}.json`), 'utf8'))
}

/** Of each package, id and namespace the records last seen not after the day. */
export function stateAt<T extends Seen & { namespace?: string }>(
  records: readonly T[] = [],
  asOf: string,
): readonly T[] {
  const lastSeen = (record: T): string =>
    record.seen
      .filter((day) => day <= asOf)
      .sort()
      .at(-1) ?? ''
  const newest = new Map<string, string>()
  const keyOf = (record: T): string => [record.namespace, record.package, record.id].join(' ')
  for (const record of records) {
    const before = newest.get(keyOf(record)) ?? ''
    if (lastSeen(record) > before) newest.set(keyOf(record), lastSeen(record))
  }
  return records.filter(
    (record) => lastSeen(record) !== '' && lastSeen(record) === newest.get(keyOf(record)),
  )
}

export function isGoProject(name: string): boolean {
  return name === 'stdlib' || name.startsWith('golang.org/x/')
}

export function affects(record: OsvRecord, name: string): boolean {
  return record.affected.some((affected) => affected.package === name)
}

/** OSV's events as comparators: each `introduced` opens a range, `fixed` or `last_affected` closes it. */
export function rangesOf(record: OsvRecord, name: string): AdvisoryRange[] {
  const events = record.affected
    .filter((affected) => affected.package === name)
    .flatMap(({ ranges }) => ranges.flatMap((range) => range.events))
  const ranges: AdvisoryRange[] = []
  let from: string | null = null
  for (const event of events) {
    if (event['introduced'] !== undefined) {
      if (from !== null) ranges.push(openRange(from))
      from = event['introduced']
    } else if (from !== null) {
      ranges.push(closedRange(from, event))
      from = null
    }
  }
  return from === null ? ranges : [...ranges, openRange(from)]
}

function openRange(from: string): AdvisoryRange {
  return { constraint: `>= ${from}`, fixed: null }
}

function closedRange(from: string, event: Record<string, string>): AdvisoryRange {
  const start = from === '0' ? [] : [`>= ${from}`]
  const fixed = event['fixed'] ?? null
  const end = fixed === null ? `<= ${event['last_affected'] ?? '0'}` : `< ${fixed}`
  return { constraint: [...start, end].join(', '), fixed }
}
