import type { Severity } from '../../src/domain/severity.ts'
import { idBeginning, idsOf } from './advisories.ts'
import type {
  Advisory,
  AdvisoryRange,
  Affected,
  DistroAffected,
  LanguageAffected,
} from './advisories.ts'

/* The JSON values of Grype's database, and which of its rows an advisory becomes. */

export type Group = {
  readonly provider: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly severity: Severity | null
  readonly affected: readonly Affected[]
}

/** Grype knows one vulnerability per provider, namespace and id; ours may touch several of them. */
export function groupsOf(advisory: Advisory): readonly Group[] {
  if (advisory.grypeProvider === 'nvd') {
    const shared = { provider: 'nvd', name: advisory.id, aliases: [], severity: null }
    return [{ ...shared, affected: advisory.affected }]
  }
  const groups = new Map<string, Group>()
  for (const affected of advisory.affected) {
    const provider = providerOf(affected)
    const key = affected.kind === 'distro' ? `${provider} ${affected.version}` : provider
    const name = idBeginning(advisory, ID_BEGINNINGS[provider] ?? 'CVE-')
    const severity = provider === 'nvd' ? null : severityOf(advisory, affected)
    const aliases = idsOf(advisory).filter((id) => id !== name)
    const before = groups.get(key)?.affected ?? []
    groups.set(key, { provider, name, aliases, severity, affected: [...before, affected] })
  }
  return [...groups.values()]
}

const ID_BEGINNINGS: Readonly<Record<string, string>> = { github: 'GHSA-', govulndb: 'GO-' }

function providerOf(affected: Affected): string {
  if (affected.kind === 'cpe') return 'nvd'
  if (affected.kind === 'distro') return affected.family
  return affected.provider === 'govulndb' ? 'govulndb' : 'github'
}

function severityOf(advisory: Advisory, affected: Affected): Severity {
  if (affected.kind === 'distro') return affected.severity ?? advisory.severity
  return advisory.ratings?.['ghsa'] ?? advisory.severity
}

export function vulnerabilityBlob(advisory: Advisory, group: Group): unknown {
  const references = advisory.references ?? [`https://example.test/${group.name}`]
  const word = group.severity === null || group.severity === 'unknown' ? null : group.severity
  const label = word === null ? [] : [{ scheme: 'CHMLN', value: word, rank: 1 }]
  const vectors = (advisory.cvss ?? []).map(({ authority, vector, version, type }) => ({
    scheme: 'CVSS',
    value: { vector, version },
    source: authority === 'nvd' ? 'nvd@nist.gov' : authority,
    rank: group.provider === 'nvd' && type !== 'Secondary' ? 1 : 2,
  }))
  return {
    id: group.name,
    description: advisory.description ?? advisory.title,
    refs: references.map((url) => ({ url })),
    ...(group.aliases.length === 0 ? {} : { aliases: group.aliases }),
    // The first decides, so they stand in the order of their ranks.
    severities: [...label, ...vectors].sort((a, b) => a.rank - b.rank),
  }
}

type PackageBlob = { readonly qualifiers?: unknown; readonly ranges: readonly unknown[] }

/**
 * GitHub's advisories get one row per range, so that only the fix of the branch that matched is
 * reported; the Go database one row with all ranges, as in the published database.
 */
export function packageBlobs(affected: DistroAffected | LanguageAffected): readonly PackageBlob[] {
  if (affected.kind === 'distro') return [{ ranges: [distroRange(affected)] }]
  const type = VERSION_TYPES[affected.ecosystem]
  const ranges = affected.ranges.map((range) => toRange(range, type))
  const qualifiers =
    affected.imports === undefined ? {} : { qualifiers: { go_imports: affected.imports } }
  if (affected.provider === 'govulndb') return [{ ...qualifiers, ranges }]
  return ranges.map((range) => ({ ...qualifiers, ranges: [range] }))
}

const VERSION_TYPES = { npm: 'semver', pip: 'python', go: 'go', maven: 'maven' } as const
const LANGUAGE_ECOSYSTEMS = {
  npm: 'npm',
  pip: 'python',
  go: 'go-module',
  maven: 'java-archive',
} as const

function isDpkg(family: string): boolean {
  return family === 'debian' || family === 'ubuntu'
}

export function ecosystemOf(affected: DistroAffected | LanguageAffected): string {
  if (affected.kind === 'language') return LANGUAGE_ECOSYSTEMS[affected.ecosystem]
  return isDpkg(affected.family) ? 'deb' : 'apk'
}

function distroRange(affected: DistroAffected): unknown {
  const { fixed, status, since, advisories } = affected
  const unfixed = status === 'will_not_fix' || status === 'end_of_life' ? 'wont-fix' : 'not-fixed'
  const state = affected.fixState ?? (fixed === null ? unfixed : 'fixed')
  const range = { constraint: fixed === null ? '' : `< ${fixed}`, fixed, fixState: state }
  return toRange(
    { ...range, ...(since === undefined ? {} : { since }) },
    isDpkg(affected.family) ? 'dpkg' : 'apk',
    advisories,
  )
}

export function toRange(
  range: AdvisoryRange,
  type: string,
  advisories: readonly string[] = [],
): unknown {
  const state = range.fixState ?? (range.fixed === null ? 'not-fixed' : 'fixed')
  const references = advisories.map((id) => ({
    url: `https://security-tracker.debian.org/tracker/${id}`,
    tags: ['advisory'],
  }))
  const detail = {
    ...(range.since === undefined ? {} : { available: range.since }),
    ...(references.length === 0 ? {} : { references }),
  }
  return {
    version: { ...(type === '' ? {} : { type }), constraint: range.constraint },
    fix: {
      ...(range.fixed === null ? {} : { version: range.fixed }),
      state,
      ...(Object.keys(detail).length === 0 ? {} : { detail }),
    },
  }
}
