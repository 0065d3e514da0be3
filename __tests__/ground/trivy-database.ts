import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Severity } from '../../src/domain/severity.ts'
import { idBeginning, idsOf, isFor } from './advisories.ts'
import type { Advisory, DistroAffected, LanguageAffected } from './advisories.ts'
import { boltFile } from './bbolt.ts'

/*
 * Trivy's vulnerability database (schema 2) and its Java index (schema 1), as its own builder lays them
 * out (aquasecurity/trivy-db pkg/types, pkg/db; aquasecurity/trivy-java-db pkg/db).
 */

export type DatabaseTimes = { readonly builtAt: Date; readonly version?: number }

/** Writes `<folder>/db/trivy.db` and `<folder>/db/metadata.json`. */
export function writeTrivyDatabase(
  folder: string,
  advisories: readonly Advisory[],
  times: DatabaseTimes,
): void {
  mkdirSync(join(folder, 'db'), { recursive: true })
  writeFileSync(join(folder, 'db', 'trivy.db'), trivyDatabaseFile(advisories))
  writeFileSync(join(folder, 'db', 'metadata.json'), metadata(times, 2))
}

/** Writes `<folder>/java-db/trivy-java.db`, an empty index, and its metadata.json. */
export function writeTrivyJavaDatabase(folder: string, times: DatabaseTimes): void {
  mkdirSync(join(folder, 'java-db'), { recursive: true })
  const file = join(folder, 'java-db', 'trivy-java.db')
  rmSync(file, { force: true })
  const database = new DatabaseSync(file)
  database.exec(JAVA_INDEX)
  database.close()
  writeFileSync(join(folder, 'java-db', 'metadata.json'), metadata(times, 1))
}

/** The two tables that Trivy asks for the names of a jar, by its SHA-1 or its artifact id. */
export const JAVA_INDEX = `
  PRAGMA page_size = 512;
  CREATE TABLE artifacts (id INTEGER PRIMARY KEY, group_id TEXT, artifact_id TEXT);
  CREATE TABLE indices (artifact_id INTEGER, version TEXT, sha1 BLOB, archive_type TEXT);
  CREATE UNIQUE INDEX artifacts_names ON artifacts (artifact_id, group_id);
  CREATE UNIQUE INDEX indices_sha1 ON indices (sha1);`

function metadata(times: DatabaseTimes, version: number): string {
  const built = times.builtAt.getTime()
  return JSON.stringify({
    Version: times.version ?? version,
    NextUpdate: new Date(built + 24 * 3600 * 1000).toISOString(),
    UpdatedAt: times.builtAt.toISOString(),
    DownloadedAt: '0001-01-01T00:00:00Z',
  })
}

export function trivyDatabaseFile(advisories: readonly Advisory[]): Buffer {
  const root: Root = new Map()
  for (const advisory of advisories.filter((each) => isFor(each, 'trivy'))) {
    for (const affected of advisory.affected) {
      if (affected.kind === 'distro') addDistro(root, advisory, affected)
      if (affected.kind === 'language') addLanguage(root, advisory, affected)
    }
  }
  // Trivy opens these two in every scan.
  for (const name of ['vulnerability', 'data-source']) bucketIn(root, name)
  return boltFile(root)
}

type Root = Map<string, Map<string, Buffer | Map<string, Buffer>>>

function bucketIn(root: Root, name: string): Map<string, Buffer | Map<string, Buffer>> {
  const found = root.get(name) ?? new Map<string, Buffer | Map<string, Buffer>>()
  root.set(name, found)
  return found
}

function addAdvisory(
  root: Root,
  place: { bucket: string; package: string; id: string },
  value: unknown,
): void {
  const bucket = bucketIn(root, place.bucket)
  const packages = bucket.get(place.package) ?? new Map<string, Buffer>()
  if (Buffer.isBuffer(packages)) throw new Error(`${place.package} is no bucket`)
  packages.set(place.id, json(value))
  bucket.set(place.package, packages)
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

const STATUSES = [
  'unknown',
  'not_affected',
  'affected',
  'fixed',
  'under_investigation',
  'will_not_fix',
]
const ALL_STATUSES = [...STATUSES, 'fix_deferred', 'end_of_life']

const DISTRO_SOURCES: Readonly<Record<string, { Name: string; URL: string }>> = {
  debian: {
    Name: 'Debian Security Tracker',
    URL: 'https://salsa.debian.org/security-tracker-team/security-tracker',
  },
  alpine: { Name: 'Alpine Secdb', URL: 'https://secdb.alpinelinux.org/' },
  wolfi: { Name: 'Wolfi Secdb', URL: 'https://packages.wolfi.dev/os/security.json' },
}

function addDistro(root: Root, advisory: Advisory, affected: DistroAffected): void {
  const bucket = `${affected.family} ${affected.version}`.trim()
  const id = idBeginning(advisory, 'CVE-')
  const status = affected.fixed === null ? (affected.status ?? 'affected') : undefined
  addAdvisory(
    root,
    { bucket, package: affected.package, id },
    {
      ...(affected.fixed === null ? {} : { FixedVersion: affected.fixed }),
      ...(status === undefined ? {} : { Status: ALL_STATUSES.indexOf(status) }),
      ...(affected.severity === undefined ? {} : { Severity: severityNumber(affected.severity) }),
      ...(affected.advisories === undefined ? {} : { VendorIDs: affected.advisories }),
    },
  )
  addSource(root, bucket, { ID: affected.family, ...DISTRO_SOURCES[affected.family] })
  addDetails(root, id, advisory)
}

const LANGUAGE_SOURCES = {
  github: { ID: 'ghsa', Name: 'GitHub Security Advisory', URL: 'https://github.com/advisories' },
  govulndb: {
    ID: 'govulndb',
    Name: 'The Go Vulnerability Database',
    URL: 'https://pkg.go.dev/vuln/',
  },
  nodejs: {
    ID: 'nodejs-security-wg',
    Name: 'Node.js Ecosystem Security Working Group',
    URL: 'https://github.com/nodejs/security-wg',
  },
} as const

function addLanguage(root: Root, advisory: Advisory, affected: LanguageAffected): void {
  const provider = affected.provider ?? 'github'
  const source = LANGUAGE_SOURCES[provider]
  const name = provider === 'github' ? `${source.Name} ${affected.ecosystem}` : source.Name
  const bucket = `${affected.ecosystem}::${name}`
  const id = idBeginning(advisory, 'CVE-')
  const fixes = affected.ranges.flatMap((range) => (range.fixed === null ? [] : [range.fixed]))
  const vendorIds = idsOf(advisory).filter((each) => !each.startsWith('CVE-') && each !== id)
  addAdvisory(
    root,
    { bucket, package: packageKey(affected), id },
    {
      VulnerableVersions: affected.ranges.map(({ constraint }) => constraint || '>= 0'),
      PatchedVersions: affected.patched ?? [...new Set(fixes)],
      ...(vendorIds.length === 0 ? {} : { VendorIDs: vendorIds }),
    },
  )
  addSource(root, bucket, { ...source, Name: name })
  addDetails(root, id, advisory)
}

/** Names of Python packages are stored in lower case. */
function packageKey(affected: LanguageAffected): string {
  return affected.ecosystem === 'pip' ? affected.package.toLowerCase() : affected.package
}

function addSource(root: Root, bucket: string, source: Record<string, string>): void {
  bucketIn(root, 'data-source').set(bucket, json(source))
}

function severityNumber(severity: Severity): number {
  return { unknown: 0, negligible: 1, low: 1, medium: 2, high: 3, critical: 4 }[severity]
}

/** The bucket `vulnerability`: without an entry there a finding has no severity and no title. */
function addDetails(root: Root, id: string, advisory: Advisory): void {
  const ratings = advisory.ratings ?? { nvd: advisory.severity }
  const general = ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'][
    severityNumber(advisory.severity)
  ]
  const vendors = Object.entries(ratings).map(
    ([name, rated]) => [name, severityNumber(rated)] as const,
  )
  bucketIn(root, 'vulnerability').set(
    id,
    json({
      Title: advisory.title,
      Description: advisory.description ?? advisory.title,
      Severity: general,
      CweIDs: advisory.cwes ?? [],
      VendorSeverity: Object.fromEntries(vendors),
      CVSS: cvssByAuthority(advisory),
      References: advisory.references ?? [`https://example.test/${id}`],
      ...(advisory.published === undefined ? {} : { PublishedDate: advisory.published }),
      ...(advisory.modified === undefined ? {} : { LastModifiedDate: advisory.modified }),
    }),
  )
}

const CVSS_KEYS = { '2.0': 'V2', '3.0': 'V3', '3.1': 'V3', '4.0': 'V40' } as const

function cvssByAuthority(advisory: Advisory): Record<string, Record<string, string | number>> {
  const all: Record<string, Record<string, string | number>> = {}
  for (const { authority, version, vector, score } of advisory.cvss ?? []) {
    const key = CVSS_KEYS[version]
    all[authority] = { ...all[authority], [`${key}Vector`]: vector, [`${key}Score`]: score }
  }
  return all
}
