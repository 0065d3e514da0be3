import type { Severity } from '../../src/domain/severity.ts'

/*
 * Advisories in a neutral shape, from which the writers beside this file make a Trivy and a Grype
 * database. The ids are plainly made up: the year 2099, and GHSA ids with the word test in them.
 */

export type AdvisoryRange = {
  /** Comparators joined by commas (`>= 1.0.0, < 1.2.3`); empty: every version. */
  readonly constraint: string
  readonly fixed: string | null
  /** Grype's word where it is neither fixed nor not-fixed. */
  readonly fixState?: string
  readonly since?: FixDate
}

export type FixDate = { readonly date: string; readonly kind: string }

/** Trivy's words; Grype's follow from them unless `fixState` says otherwise. */
export type DistroStatus = 'affected' | 'fixed' | 'will_not_fix' | 'fix_deferred' | 'end_of_life'

export type DistroAffected = {
  readonly kind: 'distro'
  readonly family: string
  /** As in the name of Trivy's bucket: `12`, `3.22`; empty for rolling systems. */
  readonly version: string
  /** The source package. */
  readonly package: string
  readonly fixed: string | null
  readonly status?: DistroStatus
  readonly fixState?: string
  /** The severity the distribution gives it; Trivy then names the distribution as its source. */
  readonly severity?: Severity
  /** Ids of the distribution's own advisories, such as DSA-9999-1. */
  readonly advisories?: readonly string[]
  readonly since?: FixDate
}

export type Ecosystem = 'npm' | 'pip' | 'go' | 'maven'

export type LanguageAffected = {
  readonly kind: 'language'
  readonly ecosystem: Ecosystem
  readonly package: string
  readonly ranges: readonly AdvisoryRange[]
  /** Whose data it is; GitHub's where nothing is said. */
  readonly provider?: 'github' | 'govulndb' | 'nodejs'
  /** Trivy's list of fixed versions, where it is not that of the ranges. */
  readonly patched?: readonly string[]
  /** Go: the packages and symbols that hold the flaw. */
  readonly imports?: readonly { readonly path: string; readonly symbols?: readonly string[] }[]
}

/** A match by CPE 2.3 name; Grype only. */
export type CpeAffected = {
  readonly kind: 'cpe'
  readonly cpe: string
  readonly ranges: readonly AdvisoryRange[]
}

export type Affected = DistroAffected | LanguageAffected | CpeAffected

export type AdvisoryCvss = {
  readonly authority: string
  readonly version: '2.0' | '3.0' | '3.1' | '4.0'
  readonly vector: string
  readonly score: number
  readonly type?: 'Primary' | 'Secondary'
}

export type Advisory = {
  readonly id: string
  /** Other ids of the same flaw. */
  readonly aliases?: readonly string[]
  readonly title: string
  readonly description?: string
  readonly severity: Severity
  /** Severity by authority (`nvd`, `ghsa`, `redhat`); where nothing is said NVD's is `severity`. */
  readonly ratings?: Readonly<Record<string, Severity>>
  readonly cvss?: readonly AdvisoryCvss[]
  readonly cwes?: readonly string[]
  /** ISO times. */
  readonly published?: string
  readonly modified?: string
  readonly references?: readonly string[]
  readonly epss?: { readonly score: number; readonly percentile: number }
  readonly kev?: { readonly added: string; readonly ransomware: boolean }
  readonly affected: readonly Affected[]
  /** In whose database it stands; both where nothing is said. */
  readonly scanners?: readonly ('grype' | 'trivy')[]
  /** Grype's provider, where it does not follow from what is affected (NVD's record of a CVE). */
  readonly grypeProvider?: 'nvd'
}

export function isFor(advisory: Advisory, scanner: 'grype' | 'trivy'): boolean {
  return advisory.scanners?.includes(scanner) ?? true
}

export function idsOf(advisory: Advisory): readonly string[] {
  return [advisory.id, ...(advisory.aliases ?? [])]
}

/** The first id that begins so, else the advisory's own. */
export function idBeginning(advisory: Advisory, prefix: string): string {
  return idsOf(advisory).find((id) => id.startsWith(prefix)) ?? advisory.id
}

const CVSS_CRITICAL = {
  authority: 'nvd',
  version: '3.1',
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  score: 9.8,
  type: 'Primary',
} as const satisfies AdvisoryCvss

const CVSS_HIGH = {
  ...CVSS_CRITICAL,
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  score: 7.5,
} as const satisfies AdvisoryCvss

const CVSS_MEDIUM = {
  ...CVSS_CRITICAL,
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
  score: 6.1,
} as const satisfies AdvisoryCvss

/**
 * One advisory for each thing that a finding can be: fixed and not, exploited and not, of a
 * distribution and of a language, of every severity, with one id and with several.
 */
export const MADE_UP_ADVISORIES: readonly Advisory[] = [
  {
    id: 'CVE-2099-0001',
    title: 'libtest: memory is written past its end',
    description: 'A made-up flaw of a made-up library, for tests.',
    severity: 'critical',
    cvss: [CVSS_CRITICAL],
    cwes: ['CWE-787'],
    published: '2024-01-02T00:00:00Z',
    modified: '2024-01-03T00:00:00Z',
    references: ['https://example.test/CVE-2099-0001'],
    epss: { score: 0.91, percentile: 0.99 },
    kev: { added: '2024-01-05', ransomware: true },
    affected: [
      {
        kind: 'distro',
        family: 'debian',
        version: '12',
        package: 'libtest',
        fixed: '1.2.3-1+deb12u1',
        advisories: ['DSA-9999-1'],
        since: { date: '2024-01-04', kind: 'advisory' },
      },
      { kind: 'distro', family: 'alpine', version: '3.22', package: 'libtest', fixed: '1.2.3-r1' },
      { kind: 'distro', family: 'wolfi', version: '', package: 'libtest', fixed: '1.2.3-r1' },
    ],
  },
  {
    id: 'CVE-2099-0002',
    title: 'libtest: a long name stops the program',
    severity: 'high',
    cvss: [CVSS_HIGH],
    cwes: ['CWE-400'],
    published: '2024-02-01T00:00:00Z',
    epss: { score: 0.02, percentile: 0.4 },
    affected: [
      {
        kind: 'distro',
        family: 'debian',
        version: '12',
        package: 'libtest',
        fixed: null,
        status: 'will_not_fix',
      },
    ],
  },
  {
    id: 'CVE-2099-0003',
    title: 'libtest: the manual page lies',
    severity: 'low',
    ratings: { debian: 'low', nvd: 'medium' },
    affected: [
      {
        kind: 'distro',
        family: 'debian',
        version: '12',
        package: 'libtest',
        fixed: null,
        status: 'affected',
        severity: 'negligible',
      },
    ],
  },
  {
    id: 'CVE-2099-0004',
    title: 'libtest: nobody has rated this yet',
    severity: 'unknown',
    ratings: {},
    affected: [
      { kind: 'distro', family: 'debian', version: '12', package: 'libtest', fixed: '1.2.4-1' },
    ],
  },
  {
    id: 'CVE-2099-0005',
    aliases: ['GHSA-test-0005-node'],
    title: 'test-parser: a key changes every object',
    severity: 'critical',
    ratings: { ghsa: 'critical', nvd: 'high' },
    cvss: [CVSS_CRITICAL],
    cwes: ['CWE-1321'],
    published: '2024-03-01T00:00:00Z',
    epss: { score: 0.12, percentile: 0.8 },
    affected: [
      {
        kind: 'language',
        ecosystem: 'npm',
        package: 'test-parser',
        ranges: [
          { constraint: '< 1.4.2', fixed: '1.4.2', since: { date: '2024-03-02', kind: 'release' } },
          { constraint: '>= 2.0.0, < 2.1.0', fixed: '2.1.0' },
        ],
      },
    ],
  },
  {
    id: 'CVE-2099-0006',
    aliases: ['GHSA-test-0006-pyth'],
    title: 'test-templates: a template runs a program',
    severity: 'high',
    ratings: { ghsa: 'high' },
    cvss: [CVSS_HIGH],
    cwes: ['CWE-94'],
    affected: [
      {
        kind: 'language',
        ecosystem: 'pip',
        package: 'test-templates',
        ranges: [{ constraint: '< 3.1.4', fixed: '3.1.4' }],
      },
    ],
  },
  {
    id: 'CVE-2099-0007',
    aliases: ['GHSA-test-0007-gogo'],
    title: 'example.test/yaml: a small file takes all memory',
    severity: 'medium',
    ratings: { ghsa: 'medium' },
    cvss: [CVSS_MEDIUM],
    affected: [
      {
        kind: 'language',
        ecosystem: 'go',
        package: 'example.test/yaml',
        ranges: [{ constraint: '< 1.5.0', fixed: '1.5.0' }],
      },
    ],
  },
  {
    id: 'CVE-2099-0008',
    aliases: ['GHSA-test-0008-java'],
    title: 'test-logger: a logged line is run',
    severity: 'critical',
    ratings: { ghsa: 'critical' },
    cvss: [CVSS_CRITICAL],
    epss: { score: 0.97, percentile: 0.999 },
    kev: { added: '2024-04-01', ransomware: false },
    affected: [
      {
        kind: 'language',
        ecosystem: 'maven',
        package: 'com.example.test:test-logger',
        ranges: [{ constraint: '>= 2.0, < 2.15.0', fixed: '2.15.0' }],
      },
    ],
  },
  {
    id: 'GHSA-test-0009-only',
    title: 'test-parser: no CVE was ever asked for',
    severity: 'medium',
    ratings: { ghsa: 'medium' },
    affected: [
      {
        kind: 'language',
        ecosystem: 'npm',
        package: 'test-parser',
        ranges: [{ constraint: '<= 1.9.9', fixed: null }],
      },
    ],
  },
]
