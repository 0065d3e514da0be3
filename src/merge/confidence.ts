import { authoritiesOf } from '../domain/authority.ts'
import type { Confidence, Package, ScannerId } from '../domain/finding.ts'
import type { CataloguedPackage, VulnerabilityObservation } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareVersions } from '../versions/index.ts'
import type { Catalogue } from './catalogue.ts'
import { packageKey } from './identity.ts'
import { scannersOf } from './observations.ts'
import { createFindReason } from './set-aside.ts'
import type { FindReason } from './set-aside.ts'

/** What is known beside the observations of one flaw. */
export type Background = {
  /** By scanner; a scanner that did not run, or failed, is not in it. */
  readonly catalogues: ReadonlyMap<ScannerId, Catalogue>
  /** Paths that packages of the system own. */
  readonly owned: ReadonlySet<string>
  /** What a scanner found and set aside itself, by the key of the package. */
  readonly setAside: ReadonlyMap<string, readonly VulnerabilityObservation[]>
}

export type Trust = { readonly confidence: Confidence; readonly confidenceReason: string }

type Observations = readonly VulnerabilityObservation[]

/** A package and what the scanners' catalogues say of it: the same for all its flaws. */
type Suspect = {
  readonly subject: Package
  readonly background: Background
  /** Null: the scanner did not recognise the package. */
  readonly catalogued: Readonly<Record<ScannerId, CataloguedPackage | null>>
  readonly setAside: FindReason
}

/** How far the findings of a package can be believed, and why, in words: the first that applies. */
export function createJudgeConfidence(
  subject: Package,
  background: Background,
): (observations: Observations) => Trust {
  const find = (scanner: ScannerId): CataloguedPackage | null =>
    background.catalogues.get(scanner)?.find(subject) ?? null
  const suspect: Suspect = {
    subject,
    background,
    catalogued: { grype: find('grype'), trivy: find('trivy') },
    setAside: createFindReason(setAsideIn(subject, background)),
  }
  return (observations) =>
    notInContainer(suspect) ??
    confirmed(observations) ??
    likelyFalse(suspect, observations) ??
    byCpe(observations) ??
    bySingle(suspect, observations)
}

const TITLES: Readonly<Record<ScannerId, string>> = { grype: 'Grype', trivy: 'Trivy' }

/** Kernel headers are files to compile against: no kernel of theirs runs in a container. */
const KERNEL_HEADERS =
  /^(?:linux-libc-dev(?:-.*)?|linux-kbuild-.*|linux-(?:.*-)?headers(?:-.*)?|kernel-(?:.*-)?headers)$/

function setAsideIn(subject: Package, { setAside }: Background): Observations {
  return setAside.size === 0 ? [] : (setAside.get(packageKey(subject)) ?? [])
}

const NOT_IN_CONTAINER: Trust = {
  confidence: 'not-in-container',
  confidenceReason: 'headers of a kernel, and no kernel runs in a container',
}

const CONFIRMED: Trust = { confidence: 'confirmed', confidenceReason: 'both scanners found it' }

const CPE_ONLY: Trust = {
  confidence: 'cpe-only',
  confidenceReason: 'matched by the name of a product alone (CPE), which may be another product',
}

function notInContainer({ subject }: Suspect): Trust | null {
  if (!isSystemType(subject.type) || !KERNEL_HEADERS.test(subject.name)) return null
  return NOT_IN_CONTAINER
}

function confirmed(observations: Observations): Trust | null {
  return scannersOf(observations).length < 2 ? null : CONFIRMED
}

function likelyFalse(suspect: Suspect, observations: Observations): Trust | null {
  const reason =
    ofThirdParty(suspect, observations) ??
    ownedByVendor(suspect, observations) ??
    notLinked(suspect, observations)
  return reason === null ? null : { confidence: 'likely-fp', confidenceReason: reason }
}

/** A package from its maker's own repository has its maker's version, not the distribution's. */
function ofThirdParty({ subject, catalogued }: Suspect, observations: Observations): string | null {
  if (!isOnly(observations, 'grype') || !isSystemType(subject.type)) return null
  if (catalogued.trivy?.isThirdParty !== true || !observations.every(isByDistribution)) return null
  return "the package is not the distribution's own (Trivy says so), and only the distribution's advisories name it"
}

function isByDistribution({ dataSource, package: subject }: VulnerabilityObservation): boolean {
  return dataSource !== null && authoritiesOf(subject.namespace ?? '').includes(dataSource)
}

/** The distribution mends its packages without a new version of the library inside. */
function ownedByVendor(
  { subject, background }: Suspect,
  observations: Observations,
): string | null {
  if (isSystemType(subject.type)) return null
  const paths = observations.flatMap((one) => one.instances.map((instance) => instance.path))
  const isOwned = (path: string | null): boolean => path !== null && background.owned.has(path)
  if (paths.length === 0 || !paths.every(isOwned)) return null
  return 'its files belong to a system package, which the distribution mends without changing their version'
}

/** The first release of Grype that drops Go modules whose vulnerable functions are not in the program. */
const FIRST_WITH_SYMBOLS = '0.116.0'

function notLinked(
  { subject, background, catalogued }: Suspect,
  observations: Observations,
): string | null {
  if (subject.type !== 'golang' || !isOnly(observations, 'trivy')) return null
  const grype = background.catalogues.get('grype')
  if (grype === undefined || !grype.isWhole || !knowsSymbols(grype)) return null
  if (catalogued.grype === null || !observations.every(isInProgram)) return null
  return 'Grype knows this module in this program and found no vulnerable function of it linked'
}

function knowsSymbols({ scannerVersion }: Catalogue): boolean {
  const order = compareVersions('golang', scannerVersion, FIRST_WITH_SYMBOLS)
  return order !== null && order >= 0
}

/** A go.mod lists modules, and nobody can tell what of them a program would use. */
function isInProgram({ instances }: VulnerabilityObservation): boolean {
  return instances.every(({ path }) => path !== null && !/(?:^|\/)go\.(?:mod|sum)$/.test(path))
}

function byCpe(observations: Observations): Trust | null {
  return observations.every((one) => one.cpeOnly) ? CPE_ONLY : null
}

function bySingle(suspect: Suspect, observations: Observations): Trust {
  const [seen = 'trivy'] = scannersOf(observations)
  const other: ScannerId = seen === 'trivy' ? 'grype' : 'trivy'
  const why = setAsideBy(suspect, observations, other) ?? blindSpot(suspect, observations, other)
  if (why !== null) {
    return {
      confidence: 'single-vendor',
      confidenceReason: `only ${TITLES[seen]} found it: ${why}`,
    }
  }
  return {
    confidence: 'single-contradicted',
    confidenceReason: `only ${TITLES[seen]} found it: ${TITLES[other]} knows the package and reads the same source, and did not`,
  }
}

/** The other scanner did find it, and says itself why it does not count it. */
function setAsideBy(
  { setAside }: Suspect,
  observations: Observations,
  other: ScannerId,
): string | null {
  const reason = setAside(observations, other)
  return reason === null ? null : `${TITLES[other]} found it too and set it aside (${reason})`
}

/** Why the other scanner could not have found it; null when it could. */
function blindSpot(
  { subject, background, catalogued }: Suspect,
  observations: Observations,
  other: ScannerId,
): string | null {
  const title = TITLES[other]
  const catalogue = background.catalogues.get(other)
  if (catalogue === undefined) return `${title} did not look`
  if (catalogued[other] === null) {
    return catalogue.isWhole
      ? `${title} does not see this package`
      : `${title}'s report does not tell which packages it saw`
  }
  const sources = observations.flatMap((one) => one.dataSource ?? [])
  const [source] = sources
  if (source === undefined) return 'the report does not tell whose data named it'
  if (!sources.some((one) => isReadBy(one, other))) return `${title} does not read ${source}`
  if (other === 'trivy' && subject.type === 'apk' && !observations.some(hasFix)) {
    return "Trivy's data for Alpine hold only what is fixed"
  }
  return null
}

function hasFix({ fix }: VulnerabilityObservation): boolean {
  return fix.versions.length > 0
}

/** Sources of one scanner alone; all others (distributions, GitHub's advisories) are read by both. */
const ONLY_READ_BY: ReadonlyMap<string, ScannerId> = new Map<string, ScannerId>(
  Object.entries({
    nvd: 'grype',
    glad: 'trivy',
    gitlab: 'trivy',
    'nodejs-security-wg': 'trivy',
    'ruby-advisory-db': 'trivy',
    'php-security-advisories': 'trivy',
    k8s: 'trivy',
    osv: 'trivy',
    julia: 'trivy',
  } as const),
)

function isReadBy(source: string, scanner: ScannerId): boolean {
  const only = ONLY_READ_BY.get(source)
  return only === undefined || only === scanner
}

function isOnly(observations: readonly VulnerabilityObservation[], scanner: ScannerId): boolean {
  return observations.every((one) => one.scanner === scanner)
}
