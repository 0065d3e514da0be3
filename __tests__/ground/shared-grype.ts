import type { Severity } from '../../src/domain/severity.ts'
import type { Advisory, AdvisoryCvss, AdvisoryRange, Affected, Ecosystem } from './advisories.ts'
import { rangesOf, readJson } from './shared-records.ts'
import type { GrypeDetails, GrypeRecord, OsvRecord } from './shared-records.ts'

/* What Grype's own data said, in the neutral shape. */

type Scores = ReadonlyMap<string, NonNullable<Advisory['epss']>>
type Exploited = ReadonlyMap<string, NonNullable<Advisory['kev']>>

export class GrypeSide {
  readonly #details: readonly GrypeDetails[]
  readonly #scores: Scores
  readonly #exploited: Exploited
  readonly #groups = new Map<
    string,
    { id: string; namespace: string; severity: string; aliases: Set<string>; affected: Affected[] }
  >()

  constructor(asOf: string) {
    this.#details = (
      readJson('details-grype') as { vulnerabilities: GrypeDetails[] }
    ).vulnerabilities
    this.#scores = readScores(asOf)
    this.#exploited = readExploited()
  }

  addDistro(record: GrypeRecord, distro: { family: string; version: string }): void {
    const fixed = record.fixVersions?.[0] ?? null
    const since = record.fixAvailable?.[0]
    const links = (record.advisories ?? []).map(({ link }) => link.split('/').at(-1) ?? link)
    this.#add(record, {
      kind: 'distro',
      ...distro,
      package: record.package,
      fixed,
      fixState: record.fixState ?? '',
      severity: severityOf(record.severity),
      ...(links.length === 0 ? {} : { advisories: links }),
      ...(since === undefined ? {} : { since: { date: since.date, kind: since.kind } }),
    })
  }

  addLanguage(record: GrypeRecord, ecosystem: Ecosystem, osv: readonly OsvRecord[]): void {
    const govulndb = record.namespace.startsWith('govulndb')
    const own = osv.find(({ id }) => id === record.id)
    const imports = own?.affected.find((each) => each.package === record.package)?.imports
    const ranges =
      govulndb && own !== undefined ? rangesOf(own, record.package) : grypeRanges(record)
    this.#add(record, {
      kind: 'language',
      ecosystem,
      package: record.package,
      ranges: ranges.length === 0 ? grypeRanges(record) : ranges,
      ...(govulndb ? { provider: 'govulndb' as const } : {}),
      ...(imports === undefined ? {} : { imports }),
    })
  }

  /** Alternatives of NVD's are separated by a comma without a space, parts of one by a comma with one. */
  addCpe(record: GrypeRecord): void {
    for (const cpe of new Set(record.cpes)) {
      const constraint = record.constraint.replace(/,(?=\S)/g, ' || ')
      const fixed = record.fixVersions?.at(-1) ?? null
      const range = { constraint, fixed, fixState: record.fixState ?? '' }
      this.#add(record, { kind: 'cpe', cpe, ranges: [range] })
    }
  }

  #add(record: GrypeRecord, affected: Affected): void {
    const { id, namespace, severity } = record
    const key = `${namespace} ${id}`
    const group = this.#groups.get(key) ?? {
      id,
      namespace,
      severity,
      aliases: new Set(),
      affected: [],
    }
    for (const alias of record.related ?? []) group.aliases.add(alias)
    const text = JSON.stringify(affected)
    if (!group.affected.some((each) => JSON.stringify(each) === text)) group.affected.push(affected)
    this.#groups.set(key, group)
  }

  advisories(): readonly Advisory[] {
    const known = new Set(this.#groups.keys())
    const twins = this.#details.filter(
      ({ id, namespace }) => namespace === 'nvd:cpe' && !known.has(`${namespace} ${id}`),
    )
    const groups = [...this.#groups.values()]
    const nvd = twins.map((details) => ({ ...details, aliases: new Set<string>(), affected: [] }))
    return [...groups, ...nvd].map((group) => this.#advisory(group))
  }

  #advisory(group: {
    id: string
    namespace: string
    severity: string
    aliases: ReadonlySet<string>
    affected: readonly Affected[]
  }): Advisory {
    const { id, namespace } = group
    const details = this.#details.find((each) => each.id === id && each.namespace === namespace)
    const cve = [id, ...group.aliases].find((each) => each.startsWith('CVE-')) ?? id
    const epss = this.#scores.get(cve)
    const kev = this.#exploited.get(cve)
    const severity = severityOf(details?.severity ?? group.severity)
    const references = details === undefined ? [] : [details.dataSource, ...(details.urls ?? [])]
    return {
      id,
      aliases: [...group.aliases],
      title: details?.description ?? id,
      severity,
      ratings: {},
      cvss: grypeCvss(details),
      cwes: (details?.cwes ?? []).map(({ cwe }) => cwe),
      affected: group.affected,
      scanners: ['grype'],
      ...(references.length === 0 ? {} : { references }),
      ...(namespace === 'nvd:cpe' ? { grypeProvider: 'nvd' as const } : {}),
      ...(epss === undefined ? {} : { epss }),
      ...(kev === undefined ? {} : { kev }),
    }
  }
}

function grypeCvss(details: GrypeDetails | undefined): AdvisoryCvss[] {
  return (details?.cvss ?? []).map(({ vector, version, source, type, baseScore }) => ({
    authority: source === 'nvd@nist.gov' ? 'nvd' : (source ?? ''),
    version,
    vector,
    score: baseScore,
    ...(type === undefined ? {} : { type }),
  }))
}

function severityOf(word: string): Severity {
  return word.toLowerCase() as Severity
}

function grypeRanges(record: GrypeRecord): AdvisoryRange[] {
  const since = record.fixAvailable?.[0]
  const fixed = record.fixVersions?.[0] ?? null
  return [
    {
      constraint: record.constraint === 'none' ? '' : record.constraint,
      fixed,
      fixState: record.fixState ?? '',
      ...(since === undefined ? {} : { since: { date: since.date, kind: since.kind } }),
    },
  ]
}

function readScores(asOf: string): Scores {
  type Row = { cve: string; date: string; epss: number; percentile: number }
  const rows = (readJson('epss') as { scores: Row[] }).scores.filter(({ date }) => date <= asOf)
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1))
  return new Map(sorted.map((row) => [row.cve, { score: row.epss, percentile: row.percentile }]))
}

function readExploited(): Exploited {
  type Row = { cveID: string; dateAdded: string; knownRansomwareCampaignUse?: string }
  const rows = (readJson('kev') as { vulnerabilities: Row[] }).vulnerabilities
  return new Map(
    rows.map(({ cveID, dateAdded, knownRansomwareCampaignUse }) => [
      cveID,
      { added: dateAdded, ransomware: knownRansomwareCampaignUse === 'Known' },
    ]),
  )
}
