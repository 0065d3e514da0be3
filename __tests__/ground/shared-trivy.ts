import type { Severity } from '../../src/domain/severity.ts'
import type { Advisory, AdvisoryCvss, Affected, Ecosystem } from './advisories.ts'
import { affects, isGoProject, rangesOf } from './shared-records.ts'
import type { OsvRecord, TrivyDetails, TrivyRecord } from './shared-records.ts'

/* What Trivy's own data said, in the neutral shape. */

const NUMBERED: readonly Severity[] = ['unknown', 'low', 'medium', 'high', 'critical']

export class TrivySide {
  readonly #details: ReadonlyMap<string, TrivyDetails>
  readonly #affected = new Map<string, { aliases: Set<string>; affected: Affected[] }>()

  constructor(file: { readonly vulnerabilities: readonly TrivyDetails[] }) {
    this.#details = new Map(file.vulnerabilities.map((details) => [details.id, details]))
  }

  addDistro(record: TrivyRecord, distro: { family: string; version: string }): void {
    const own = this.#details.get(record.id)?.vendorSeverity?.[distro.family]
    this.#add(record.id, [], {
      kind: 'distro',
      ...distro,
      package: record.package,
      fixed: record.fixedVersion ?? null,
      ...(record.status === undefined ? {} : { status: record.status }),
      ...(own === undefined ? {} : { severity: NUMBERED[own] ?? 'unknown' }),
      ...(record.vendorIds === undefined ? {} : { advisories: record.vendorIds }),
    })
  }

  addLanguage(record: TrivyRecord, ecosystem: Ecosystem, osv: readonly OsvRecord[]): void {
    const match = osv.find(
      (each) =>
        [each.id, ...(each.aliases ?? [])].includes(record.id) && affects(each, record.package),
    )
    const ranges = match === undefined ? [] : rangesOf(match, record.package)
    const known = record.installed.map((version) => ({
      constraint: `= ${version.replace(/^v/, '')}`,
      fixed: null,
    }))
    this.#add(record.id, record.vendorIds ?? [], {
      kind: 'language',
      ecosystem,
      package: record.package,
      ranges: ranges.length === 0 ? known : ranges,
      patched: record.fixedVersion?.split(', ') ?? [],
      ...(record.dataSource === 'nodejs-security-wg' ? { provider: 'nodejs' as const } : {}),
      ...(record.dataSource === 'go-vulndb' ? { provider: 'govulndb' as const } : {}),
    })
  }

  /** Trivy takes the Go database for the standard library and golang.org/x, GitHub's for the rest. */
  addGo(record: OsvRecord): void {
    const cve = record.aliases?.find((id) => id.startsWith('CVE-')) ?? record.id
    for (const name of new Set(record.affected.map((affected) => affected.package))) {
      if (name === 'toolchain') continue
      const own = isGoProject(name)
      const prefix = own ? 'GO-' : 'GHSA-'
      const vendor = [record.id, ...(record.aliases ?? [])].filter((id) => id.startsWith(prefix))
      this.#add(cve, vendor, {
        kind: 'language',
        ecosystem: 'go',
        package: name,
        ranges: rangesOf(record, name),
        ...(own ? { provider: 'govulndb' as const } : {}),
      })
    }
  }

  #add(id: string, aliases: readonly string[], affected: Affected): void {
    const entry = this.#affected.get(id) ?? { aliases: new Set<string>(), affected: [] }
    for (const alias of aliases.filter((each) => /^(GHSA|GO)-/.test(each))) entry.aliases.add(alias)
    const isThere = (each: Affected): boolean =>
      each.kind === affected.kind &&
      JSON.stringify(placeOf(each)) === JSON.stringify(placeOf(affected))
    if (!entry.affected.some(isThere)) entry.affected.push(affected)
    this.#affected.set(id, entry)
  }

  advisories(): readonly Advisory[] {
    return [...this.#affected].map(([id, { aliases, affected }]) => {
      const details = this.#details.get(id)
      const ratings = Object.entries(details?.vendorSeverity ?? {}).map(
        ([name, level]): [string, Severity] => [name, NUMBERED[level] ?? 'unknown'],
      )
      return {
        id,
        aliases: [...aliases],
        title: details?.title ?? id,
        severity: generalSeverity(details, new Map(ratings)),
        ratings: Object.fromEntries(ratings),
        cvss: trivyCvss(details),
        affected,
        scanners: ['trivy'],
        ...textsOf(details),
        ...(details?.cwes === undefined ? {} : { cwes: details.cwes }),
        ...(details?.references === undefined ? {} : { references: details.references }),
      }
    })
  }
}

function placeOf(affected: Affected): unknown {
  if (affected.kind === 'cpe') return affected.cpe
  if (affected.kind === 'distro') return [affected.family, affected.version, affected.package]
  return [affected.ecosystem, affected.package, affected.provider]
}

function textsOf(details: TrivyDetails | undefined): Partial<Advisory> {
  return {
    ...(details?.description === undefined ? {} : { description: details.description }),
    ...(details?.published === undefined ? {} : { published: details.published }),
    ...(details?.modified === undefined ? {} : { modified: details.modified }),
  }
}

/** What Trivy falls back on when neither the distribution nor NVD has rated it. */
function generalSeverity(
  details: TrivyDetails | undefined,
  ratings: ReadonlyMap<string, Severity>,
): Severity {
  const said = details?.severity?.toLowerCase() as Severity | undefined
  const levels = Object.values(details?.vendorSeverity ?? {})
  return said ?? ratings.get('nvd') ?? NUMBERED[Math.max(0, ...levels)] ?? 'unknown'
}

function trivyCvss(details: TrivyDetails | undefined): AdvisoryCvss[] {
  return Object.entries(details?.cvss ?? {}).flatMap(([authority, metrics]) =>
    (['V2', 'V3', 'V40'] as const).flatMap((key) => {
      const vector = metrics[`${key}Vector`]
      const score = metrics[`${key}Score`]
      if (typeof vector !== 'string' || typeof score !== 'number') return []
      return [
        { authority, version: ({ V2: '2.0', V3: '3.1', V40: '4.0' } as const)[key], vector, score },
      ]
    }),
  )
}
