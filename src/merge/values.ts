import type { Cvss, Fix, FixState, Instance, Rating } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { compareSeverity } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'
import { compareNullable, compareText, distinct, unite, uniteTexts } from './unite.ts'

type Rated = { readonly severity: Severity; readonly severityAuthority: string }

/**
 * The severity of a finding: the distribution's own word for a system package, GitHub's for a language
 * package, then what the scanners picked, then NVD. Where one authority is quoted with two severities
 * the worse counts. `unknown` gives way to any other word. `ratings` are the merged ones.
 */
export function chooseSeverity(
  observations: readonly VulnerabilityObservation[],
  ratings: readonly Rating[],
): Rated {
  const worst =
    worstKnown(ratings, ownAuthorities(observations)) ??
    worstKnown(
      ratings,
      observations.map((one) => one.severityAuthority),
    ) ??
    worstKnown(ratings, ['nvd']) ??
    worstOf(ratings, null)
  return worst === null
    ? { severity: 'unknown', severityAuthority: 'none' }
    : { severity: worst.severity, severityAuthority: worst.authority }
}

/** The word of the first authority that has one. */
function worstKnown(ratings: readonly Rating[], authorities: readonly string[]): Rating | null {
  for (const authority of authorities) {
    const worst = worstOf(ratings, authority)
    if (worst !== null && worst.severity !== 'unknown') return worst
  }
  return null
}

function ownAuthorities(observations: readonly VulnerabilityObservation[]): readonly string[] {
  const subject = observations[0]?.package
  if (subject === undefined) return []
  return SYSTEM_TYPES.has(subject.type) ? distributionsOf(observations) : ['ghsa']
}

function distributionsOf(observations: readonly VulnerabilityObservation[]): readonly string[] {
  return uniteTexts(observations, ({ package: { namespace } }) =>
    namespace === null ? [] : [namespace, ...(SPELLINGS[namespace] ?? [])],
  )
}

/** Names that the scanners' purls give a distribution, and the authority names in use for it. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  almalinux: ['alma'],
  amzn: ['amazon'],
  ol: ['oracle', 'oracle-oval'],
  oraclelinux: ['oracle', 'oracle-oval'],
  rhel: ['redhat'],
  mariner: ['cbl-mariner', 'azure'],
  sles: ['suse', 'suse-cvrf'],
  opensuse: ['suse', 'suse-cvrf'],
}

const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm'])

/** The worst word of an authority, or of all of them. */
function worstOf(ratings: readonly Rating[], authority: string | null): Rating | null {
  let worst: Rating | null = null
  for (const rating of ratings) {
    if (authority !== null && rating.authority !== authority) continue
    if (worst === null || compareRated(rating, worst) < 0) worst = rating
  }
  return worst
}

function compareRated(a: Rating, b: Rating): number {
  return compareSeverity(a.severity, b.severity) || compareText(a.authority, b.authority)
}

/** Every rating that any scanner passed on, its own pick included, without doubles. */
export function mergeRatings(observations: readonly VulnerabilityObservation[]): readonly Rating[] {
  return unite(observations, ratingsOf, compareRatings)
}

function ratingsOf(observation: VulnerabilityObservation): readonly Rating[] {
  const { scanner, severityAuthority: authority, severity, ratings } = observation
  const isTold = ratings.some((one) => one.authority === authority && one.severity === severity)
  return isTold ? ratings : [...ratings, { scanner, authority, severity }]
}

function compareRatings(a: Rating, b: Rating): number {
  return (
    compareText(a.scanner, b.scanner) ||
    compareText(a.authority, b.authority) ||
    compareText(a.severity, b.severity)
  )
}

export function mergeCvss(observations: readonly VulnerabilityObservation[]): readonly Cvss[] {
  return unite(observations, (one) => one.cvss, compareCvss)
}

function compareCvss(a: Cvss, b: Cvss): number {
  return (
    compareText(a.authority, b.authority) ||
    compareText(a.version, b.version) ||
    compareNullable(a.vector, b.vector) ||
    (a.score ?? -1) - (b.score ?? -1)
  )
}

export function mergeInstances(
  observations: readonly { readonly instances: readonly Instance[] }[],
): readonly Instance[] {
  const all = unite(observations, (one) => one.instances, compareInstances)
  if (all.every((one) => one.path !== null) || all.length === 1) return all
  // An instance that names no path adds nothing beside one of the same layer that does.
  const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer))
  return all.filter((one) => one.path !== null || !told.has(one.layer))
}

function compareInstances(a: Instance, b: Instance): number {
  return (
    compareNullable(a.path, b.path) ||
    compareNullable(a.layer, b.layer) ||
    compareText(a.origin, b.origin)
  )
}

/** In the order in which a state wins: a version that fixes beats every word, a refusal beats silence. */
const FIX_ORDER: readonly FixState[] = [
  'fixed',
  'wont-fix',
  'end-of-life',
  'deferred',
  'not-fixed',
  'unknown',
]

/**
 * Fixable when any scanner names a version; the version named first is shown. The observations are in the
 * order of their scanners.
 */
export function mergeFix(observations: readonly VulnerabilityObservation[]): Fix {
  const fixes = observations.map((one) => one.fix)
  const versions = uniteTexts(fixes, (fix) => fix.versions)
  const version = fixes.find((fix) => fix.version !== null)?.version ?? versions[0] ?? null
  const since = distinct(
    fixes.flatMap((fix) => fix.since ?? []),
    compareText,
  )
  return { state: winningState(fixes), version, versions, since: since[0] ?? null }
}

function winningState(fixes: readonly Fix[]): FixState {
  const ranks = fixes.map((fix) => FIX_ORDER.indexOf(fix.state))
  return FIX_ORDER[Math.min(...ranks)] ?? 'unknown'
}
