import type { Finding, Package } from '../../domain/finding.ts'
import { normaliseId, toSubject } from '../matching/index.ts'
import type { Effort } from './effort.ts'
import { namesIds } from './scope.ts'
import type { Waiver } from './waiver.ts'

/** The waivers that may be about a finding, as their places in the list, lowest first. */
export type FindCandidates = (finding: Finding) => readonly number[]

const NONE: readonly number[] = []

/**
 * By id, so that a finding meets only waivers that name it; those without an id by package, once for each
 * package. That keeps hundreds of waivers against a hundred thousand findings below a second.
 */
export function indexWaivers(waivers: readonly Waiver[], effort: Effort): FindCandidates {
  const byId = new Map<string, number[]>()
  const anonymous: number[] = []
  for (const [place, waiver] of waivers.entries()) {
    for (const key of keysOf(waiver)) add(byId, key, place)
    if (!namesIds(waiver.scope)) anonymous.push(place)
  }
  const byPackage = createPackageMemory(waivers, anonymous, effort)
  const lookUps = { v: createLookUp(byId, 'v'), r: createLookUp(byId, 'r') }
  return (finding) => join(findById(lookUps, finding), byPackage(finding))
}

function add(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key)
  if (places === undefined) index.set(key, [place])
  else if (places.at(-1) !== place) places.push(place)
}

/** A rule and a vulnerability of one name are two things. */
function keysOf({ scope }: Waiver): string[] {
  const hasPackage = scope.package !== null
  const ids = scope.vulnerabilities.map(normaliseId)
  return [
    ...ids.map((id) => `v ${id}`),
    ...ids.flatMap((id) => (hasPackage ? (stemOf(id) ?? []) : [])).map((stem) => `v ${stem}`),
    ...scope.rules.map((id) => `r ${normaliseId(id)}`),
  ]
}

/**
 * `TEMP-0841856` of `TEMP-0841856-B18BAF`: Debian changes what follows, so that a waiver which names the
 * package too is matched by what stays.
 */
function stemOf(id: string): string | null {
  return /^(TEMP-\d+)-[0-9A-F]+$/.exec(id)?.[1] ?? null
}

type LookUp = (id: string) => readonly number[]

/** Of a normalised id, or of one as written, which is normalised once for all findings that have it. */
function createLookUp(index: ReadonlyMap<string, readonly number[]>, prefix: string): LookUp {
  const known = new Map<string, readonly number[]>()
  return (written) => {
    const found = known.get(written)
    if (found !== undefined) return found
    const id = normaliseId(written)
    const stem = id.startsWith('TEMP-') ? stemOf(id) : null
    const ofStem = stem === null ? NONE : (index.get(`${prefix} ${stem}`) ?? NONE)
    const places = join(index.get(`${prefix} ${id}`) ?? NONE, ofStem)
    known.set(written, places)
    return places
  }
}

/** What a finding is called is asked precisely only when anything that it mentions is in a waiver. */
function findById(lookUps: { readonly v: LookUp; readonly r: LookUp }, finding: Finding) {
  const lookUp = finding.kind === 'vulnerability' ? lookUps.v : lookUps.r
  if (!isMentioned(finding, lookUp)) return NONE
  let found = NONE
  for (const id of toSubject(finding).ids) found = join(found, lookUp(id))
  return found
}

function isMentioned(finding: Finding, lookUp: LookUp): boolean {
  const isKnown = (id: string): boolean => lookUp(id).length > 0
  if (finding.kind !== 'vulnerability') return isKnown(finding.rule.id)
  const { id, aliases, advisories } = finding.vulnerability
  return (
    isKnown(id) ||
    aliases.some(isKnown) ||
    advisories.some(isKnown) ||
    finding.sightings.some((sighting) => isKnown(sighting.id))
  )
}

function join(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b
  if (b.length === 0 || a === b) return a
  return [...new Set([...a, ...b])].sort((one, other) => one - other)
}

/** Those that name neither an id nor a package meet everything. */
function createPackageMemory(
  waivers: readonly Waiver[],
  anonymous: readonly number[],
  effort: Effort,
): (finding: Finding) => readonly number[] {
  if (anonymous.length === 0) return () => NONE
  const known = new Map<string, readonly number[]>()
  return ({ package: subject }) => {
    const key = subject === null ? '' : keyOf(subject)
    const before = known.get(key)
    if (before !== undefined) return before
    effort.spend(anonymous.length)
    const found = anonymous.filter((place) => mayMean(waivers[place], subject))
    known.set(key, found)
    return found
  }
}

function keyOf({ type, namespace, name, version, purl, sourcePackage }: Package): string {
  const source = sourcePackage === null ? '' : `${sourcePackage.name} ${sourcePackage.version}`
  return `${type} ${namespace ?? ''} ${name} ${version} ${purl ?? ''} ${source}`
}

function mayMean(waiver: Waiver | undefined, subject: Package | null): boolean {
  const scope = waiver?.scope.package ?? null
  if (scope === null) return true
  if (subject === null) return false
  return scope.matchers.some((matcher) => {
    const { matches, reason } = matcher.judge(subject)
    return matches || reason !== null
  })
}
