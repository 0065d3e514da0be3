import type { Cvss, Fix, FixState, Instance, Package, Rating } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { compareSeverity } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'
import { compareText, distinct, distinctTexts, gather } from './distinct.ts'

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
  const picks = observations.map((one) => one.severityAuthority)
  for (const authority of [...ownAuthorities(observations), ...picks, 'nvd']) {
    const worst = worstOf(ratings.filter((rating) => rating.authority === authority))
    if (worst !== null && worst.severity !== 'unknown') return worst
  }
  return worstOf(ratings) ?? { severity: 'unknown', severityAuthority: 'none' }
}

function ownAuthorities(observations: readonly VulnerabilityObservation[]): string[] {
  const subject = observations[0]?.package
  if (subject === undefined) return []
  return isSystemPackage(subject) ? distributionsOf(observations) : ['ghsa']
}

function distributionsOf(observations: readonly VulnerabilityObservation[]): string[] {
  const namespaces = distinctTexts(observations.flatMap((one) => one.package.namespace ?? []))
  return namespaces.flatMap((name) => [name, ...(SPELLINGS[name] ?? [])])
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

function isSystemPackage(subject: Package): boolean {
  return ['deb', 'apk', 'rpm', 'alpm'].includes(subject.type)
}

function worstOf(ratings: readonly Rating[]): Rated | null {
  const [worst] = [...ratings].sort(
    (a, b) => compareSeverity(a.severity, b.severity) || compareText(a.authority, b.authority),
  )
  return worst === undefined
    ? null
    : { severity: worst.severity, severityAuthority: worst.authority }
}

/** Every rating that any scanner passed on, its own pick included, without doubles. */
export function mergeRatings(observations: readonly VulnerabilityObservation[]): readonly Rating[] {
  return distinct(gather(observations, ratingsOf), ratingKey)
}

function ratingsOf(observation: VulnerabilityObservation): readonly Rating[] {
  const { scanner, severityAuthority: authority, severity, ratings } = observation
  const isTold = ratings.some((one) => one.authority === authority && one.severity === severity)
  return isTold ? ratings : [...ratings, { scanner, authority, severity }]
}

function ratingKey({ scanner, authority, severity }: Rating): string {
  return `${scanner} ${authority} ${severity}`
}

export function mergeCvss(observations: readonly VulnerabilityObservation[]): readonly Cvss[] {
  const all = gather(observations, (one) => one.cvss)
  return distinct(all, cvssKey)
}

function cvssKey({ authority, version, vector, score }: Cvss): string {
  return JSON.stringify([authority, version, vector, score])
}

export function mergeInstances(
  observations: readonly { readonly instances: readonly Instance[] }[],
): readonly Instance[] {
  const all = gather(observations, (one) => one.instances)
  if (all.length < 2) return all
  // An instance that names no path adds nothing beside one of the same layer that does.
  const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer))
  return distinct(
    all.filter((one) => one.path !== null || !told.has(one.layer)),
    instanceKey,
  )
}

function instanceKey({ path, layer, origin }: Instance): string {
  return JSON.stringify([path, layer, origin])
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
  const state = FIX_ORDER.find((wanted) => fixes.some((fix) => fix.state === wanted)) ?? 'unknown'
  const versions = distinctTexts(gather(fixes, (fix) => fix.versions))
  const version = fixes.find((fix) => fix.version !== null)?.version ?? versions[0] ?? null
  const since = fixes.flatMap((fix) => fix.since ?? []).sort()[0] ?? null
  return { state, version, versions, since }
}
