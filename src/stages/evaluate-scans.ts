import type { ScannerId } from '../domain/finding.ts'
import { SCANNER_IDS } from '../domain/finding.ts'
import type { DatabaseRecord, ScanRecord } from '../domain/verdict.ts'
import { daysBetween, toDays } from '../evaluate/ages.ts'
import type { GivenReport } from '../evaluate/given-report.ts'
import { SCANNERS } from '../scanners/index.ts'

/**
 * Days from which on a database that nobody asked for newer ones is not trusted in a scan, unless
 * `db-max-age` says otherwise.
 */
export const DATABASE_LIMIT_DAYS = 5

/** What became of each scanner that reports were given of. `asOf`: ISO time of this run. */
export function toScanRecords(given: readonly GivenReport[], asOf: string): ScanRecord[] {
  return SCANNER_IDS.flatMap((scanner) => {
    const own = given.filter((one) => one.report.scanner === scanner)
    return own.length === 0 ? [] : [toScanRecord(scanner, own, asOf)]
  })
}

/** The scans, with one that failed for each scanner that has no word in them where all have to. */
export function requireScanners(
  scans: readonly ScanRecord[],
  require: 'all' | 'any',
): readonly ScanRecord[] {
  if (require === 'any') return scans
  return SCANNER_IDS.flatMap((scanner) => {
    const own = scans.filter((scan) => scan.scanner === scanner)
    return own.length === 0 ? [toMissingRecord(scanner)] : own
  })
}

function toMissingRecord(scanner: ScannerId): ScanRecord {
  const title = titleOf(scanner)
  return {
    scanner,
    version: null,
    provenance: null,
    arguments: [],
    exitCode: null,
    database: null,
    state: 'failed',
    packages: 0,
    error: {
      code: 'report-missing',
      message: `There is no report of ${title} on this image, and require-scanners all asks for both scanners.`,
      hint: `Scan the image with ${title} as well, and give that report beside the others. Without require-scanners one scanner's word is enough, and the verdict is marked as degraded.`,
    },
  }
}

function toScanRecord(scanner: ScannerId, given: readonly GivenReport[], asOf: string): ScanRecord {
  const versions = given.map((one) => one.report.scannerVersion).filter(Boolean)
  const packages = new Set(
    given.flatMap((one) => one.report.packages).map((one) => JSON.stringify(one)),
  )
  const isAnalysed = packages.size > 0 || given.some((one) => one.report.observations.length > 0)
  return {
    scanner,
    version: [...new Set(versions)].sort().join(', ') || null,
    provenance: null,
    arguments: [],
    exitCode: null,
    database: findDatabase(scanner, given, asOf),
    // A report that names no package and no finding cannot be told from one of a scanner that saw nothing.
    state: isAnalysed ? 'analysed' : 'nothing-analysed',
    packages: packages.size,
    error: null,
  }
}

/** The oldest of the databases, by its age when the report was made; without that time, as of this run. */
function findDatabase(
  scanner: ScannerId,
  given: readonly GivenReport[],
  asOf: string,
): DatabaseRecord | null {
  const [oldest] = given
    .flatMap(({ report: { databaseBuilt, madeAt } }) => {
      const ageDays = daysBetween(databaseBuilt, madeAt ?? asOf)
      if (databaseBuilt === null || ageDays === null) return []
      return [{ built: new Date(databaseBuilt).toISOString(), ageDays }]
    })
    .sort((a, b) => b.ageDays - a.ageDays || (a.built < b.built ? -1 : 1))
  if (oldest === undefined) return null
  return { name: SCANNERS[scanner].database, origin: 'as the report says', digest: null, ...oldest }
}

export type Limits = { readonly maxAgeDays: number | null; readonly asOf: string }

/** Why the verdict rests on less than two whole scans, a sentence each. */
export function toDegradations(
  scans: readonly ScanRecord[],
  given: readonly GivenReport[],
  limits: Limits,
): string[] {
  const missing = SCANNER_IDS.filter((scanner) => scans.every((scan) => scan.scanner !== scanner))
  const silent = scans.filter(isSilentOnPackages).map((scan) => scan.scanner)
  return [
    ...missing.map(
      (scanner) => `no report of ${titleOf(scanner)} was given: what it alone finds is missing`,
    ),
    ...silent.map(
      (scanner) =>
        `the report of ${titleOf(scanner)} names no package: its word on vulnerabilities is missing`,
    ),
    ...given.flatMap((one) => toAgeSentence(one, limits)),
  ]
}

function toAgeSentence({ label, report }: GivenReport, { maxAgeDays, asOf }: Limits): string[] {
  const { scanner, databaseBuilt, madeAt } = report
  const age = daysBetween(databaseBuilt, madeAt ?? asOf) ?? 0
  if (age < (maxAgeDays ?? DATABASE_LIMIT_DAYS)) return []
  const database = `the database of ${titleOf(scanner)} behind ${label}`
  return madeAt === null
    ? [`${database} is ${toDays(age)} old by now, and it does not say when it was made`]
    : [
        `${database} was ${toDays(age)} old when it was made: what was published in that time is missing`,
      ]
}

function titleOf(scanner: ScannerId): string {
  return SCANNERS[scanner].title
}

function isSilentOnPackages({ state, packages }: ScanRecord): boolean {
  return state === 'analysed' && packages === 0
}
