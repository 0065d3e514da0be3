import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { idBeginning, idsOf, isFor } from './advisories.ts'
import type { Advisory, Affected } from './advisories.ts'
import { ecosystemOf, groupsOf, packageBlobs, toRange, vulnerabilityBlob } from './grype-blobs.ts'
import type { Group } from './grype-blobs.ts'
import { CPE_COLUMNS, GRYPE_SCHEMA } from './grype-schema.ts'
import type { DatabaseTimes } from './trivy-database.ts'

/* Grype's database as `grype db import` takes it: SQLite, schema 6.1.9, blobs of JSON beside it. */

export type GrypeTimes = DatabaseTimes & {
  /** End of life by system, such as `{ 'debian 8': '2020-06-30' }`; Grype then prints an alert. */
  readonly endOfLife?: Readonly<Record<string, string>>
}

/** Writes a raw `vulnerability.db`. The same advisories and time give the same bytes. */
export function writeGrypeDatabase(
  file: string,
  advisories: readonly Advisory[],
  times: GrypeTimes,
): void {
  rmSync(file, { force: true })
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;')
  database.exec(GRYPE_SCHEMA)
  database.exec('BEGIN')
  const writer = new Writer(database)
  writer.writeMetadata(times)
  const chosen = advisories.filter((advisory) => isFor(advisory, 'grype'))
  for (const advisory of chosen) writer.writeAdvisory(advisory)
  for (const advisory of nvdTwins(chosen)) writer.writeAdvisory(advisory)
  writer.writeScores(chosen)
  writer.writeSystems(times.endOfLife ?? {})
  database.exec('COMMIT')
  database.exec('VACUUM')
  database.close()
}

/** NVD's own record of each CVE: through it Grype relates a GHSA to its CVE, its EPSS and its KEV. */
function nvdTwins(advisories: readonly Advisory[]): readonly Advisory[] {
  const known = new Set(
    advisories.flatMap((each) => (each.grypeProvider === 'nvd' ? [each.id] : [])),
  )
  return advisories.flatMap((advisory) => {
    const id = idBeginning(advisory, 'CVE-')
    const cvss = (advisory.cvss ?? []).filter(({ authority }) => authority === 'nvd')
    if (!id.startsWith('CVE-') || known.has(id) || cvss.length === 0) return []
    known.add(id)
    const { title, severity } = advisory
    return [
      {
        id,
        title,
        severity,
        cvss,
        affected: [],
        ...textsOf(advisory),
        grypeProvider: 'nvd' as const,
      },
    ]
  })
}

/** Grype looks a Debian up by its code name when the image tells one. */
const CODENAMES: Readonly<Record<string, string>> = {
  'debian 11': 'bullseye',
  'debian 12': 'bookworm',
  'debian 13': 'trixie',
  'ubuntu 22.04': 'jammy',
  'ubuntu 24.04': 'noble',
}

function textsOf({ description, published, modified, references }: Advisory): Partial<Advisory> {
  return {
    ...(description === undefined ? {} : { description }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(references === undefined ? {} : { references }),
  }
}

type Value = string | number | null

class Writer {
  readonly #database: DatabaseSync
  readonly #rows = new Map<string, number>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  writeMetadata(times: DatabaseTimes): void {
    const built = sqlTime(times.builtAt.toISOString())
    const version = times.version ?? 6
    this.#insert('db_metadata', {
      build_timestamp: built,
      model: version,
      revision: 1,
      addition: 9,
    })
    this.#insert('epss_metadata', { date: built })
    for (const id of ['debian', 'alpine', 'wolfi', 'ubuntu', 'github', 'govulndb', 'nvd']) {
      this.#insert('providers', {
        id,
        version: '1',
        processor: 'vunnel@test',
        date_captured: built,
        input_digest: 'xxh64:0000000000000000',
      })
    }
    const rolling = { alias: 'wolfi', version: '', version_pattern: '', codename: '', rolling: 1 }
    this.#insert('operating_system_specifier_overrides', rolling)
  }

  writeAdvisory(advisory: Advisory): void {
    for (const group of groupsOf(advisory)) this.#writeGroup(advisory, group)
    const cve = idBeginning(advisory, 'CVE-')
    for (const cwe of advisory.cwes ?? []) {
      const source = 'nvd@nist.gov'
      this.#once('cwe_handles', { cve, cwe, source, type: 'Primary' })
    }
  }

  #writeGroup(advisory: Advisory, group: Group): void {
    const vulnerability = this.#insert('vulnerability_handles', {
      name: group.name,
      status: 'active',
      published_date: sqlTime(advisory.published),
      modified_date: sqlTime(advisory.modified),
      withdrawn_date: null,
      provider_id: group.provider,
      blob_id: this.#blob(vulnerabilityBlob(advisory, group)),
    })
    for (const affected of group.affected) this.#writeAffected(vulnerability, advisory, affected)
  }

  #writeAffected(vulnerability: number, advisory: Advisory, affected: Affected): void {
    const cves = idsOf(advisory).filter((id) => id.startsWith('CVE-'))
    if (affected.kind === 'cpe') {
      this.#insert('affected_cpe_handles', {
        vulnerability_id: vulnerability,
        cpe_id: this.#once('cpes', cpeRow(affected.cpe)),
        blob_id: this.#blob({ cves, ranges: affected.ranges.map((range) => toRange(range, '')) }),
      })
      return
    }
    for (const blob of packageBlobs(affected)) {
      this.#insert('affected_package_handles', {
        vulnerability_id: vulnerability,
        operating_system_id:
          affected.kind === 'distro' ? this.#system(affected.family, affected.version) : null,
        package_id: this.#once('packages', {
          ecosystem: ecosystemOf(affected),
          name: affected.package,
        }),
        blob_id: this.#blob({ cves, ...blob }),
      })
    }
  }

  /** Empty strings, not NULL: Grype compares them. */
  #system(family: string, version: string): number {
    const [major = '', minor = ''] = version.split('.')
    return this.#once('operating_systems', {
      name: family,
      release_id: family,
      major_version: major,
      minor_version: minor.replace(/^0+(?=\d)/, ''),
      label_version: '',
      codename: CODENAMES[`${family} ${version}`] ?? '',
      channel: '',
    })
  }

  writeSystems(endOfLife: Readonly<Record<string, string>>): void {
    for (const [system, date] of Object.entries(endOfLife)) {
      const [family = '', version = ''] = system.split(' ')
      const id = this.#system(family, version)
      this.#database
        .prepare('UPDATE operating_systems SET eol_date = ? WHERE id = ?')
        .run(sqlTime(date), id)
    }
  }

  writeScores(advisories: readonly Advisory[]): void {
    for (const advisory of advisories) {
      const cve = idBeginning(advisory, 'CVE-')
      const { epss, kev } = advisory
      if (epss !== undefined) {
        this.#once('epss_handles', { cve, epss: epss.score, percentile: epss.percentile })
      }
      if (kev !== undefined && !this.#rows.has(`kev ${cve}`)) {
        this.#rows.set(`kev ${cve}`, 1)
        const blob_id = this.#blob({
          cve,
          vendor_project: 'Test',
          product: 'Test',
          date_added: `${kev.added}T00:00:00Z`,
          required_action: 'Apply updates.',
          known_ransomware_campaign_use: kev.ransomware ? 'known' : 'unknown',
        })
        this.#insert('known_exploited_vulnerability_handles', { cve, blob_id })
      }
    }
  }

  #blob(value: unknown): number {
    return this.#once('blobs', { value: JSON.stringify(value) })
  }

  /** The id of the row with these values, written when it is not there yet. */
  #once(table: string, row: Readonly<Record<string, Value>>): number {
    const key = `${table} ${JSON.stringify(row).toLowerCase()}`
    const found = this.#rows.get(key)
    if (found !== undefined) return found
    const id = this.#insert(table, row)
    this.#rows.set(key, id)
    return id
  }

  #insert(table: string, row: Readonly<Record<string, Value>>): number {
    const names = Object.keys(row)
    const places = names.map(() => '?').join(', ')
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`
    return Number(this.#database.prepare(sql).run(...Object.values(row)).lastInsertRowid)
  }
}

/** As Grype's own builder stores times. */
function sqlTime(iso: string | undefined): string | null {
  if (iso === undefined) return null
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')}+00:00`
}

/** `cpe:2.3:a:vendor:product:version:update:edition:…`, where `*` is stored as an empty string. */
function cpeRow(cpe: string): Record<string, string> {
  const [part, vendor, product, , , ...rest] = cpe.split(':').slice(2)
  const [edition, language, software, targetSoftware, targetHardware, other] = rest
  const values = [
    part,
    vendor,
    product,
    edition,
    language,
    software,
    targetHardware,
    targetSoftware,
    other,
  ]
  return Object.fromEntries(
    CPE_COLUMNS.map((column, index) => [column, (values[index] ?? '*').replace(/^\*$/, '')]),
  )
}
