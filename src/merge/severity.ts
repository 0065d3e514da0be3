import { authoritiesOf } from '../domain/authority.ts'
import type { ChosenScore, Rating } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareSeverity } from '../domain/severity.ts'
import type { Severity, SeverityChoice } from '../domain/severity.ts'
import { severityOfScore } from '../versions/index.ts'
import { compareText, uniteTexts } from './unite.ts'

export type Rated = {
  readonly severity: Severity
  readonly severityAuthority: string
  readonly severityRule: string
}

export type SeverityRequest = {
  readonly observations: readonly VulnerabilityObservation[]
  /** The merged ones. */
  readonly ratings: readonly Rating[]
  readonly score: ChosenScore | null
  readonly choice: SeverityChoice
}

const NOBODY: Rated = {
  severity: 'unknown',
  severityAuthority: 'none',
  severityRule: 'nobody has rated it',
}

/**
 * One severity out of all ratings, which are kept. `vendor`: the distribution's own word for its package,
 * GitHub's for a language's; then NVD's, then the CVSS score, then the highest of all. Where one authority
 * is quoted with two severities the worse counts; `unknown` gives way to any other word.
 */
export function chooseSeverity(request: SeverityRequest): Rated {
  for (const choose of STEPS[request.choice]) {
    const rated = choose(request)
    if (rated !== null) return rated
  }
  return NOBODY
}

type Step = (request: SeverityRequest) => Rated | null

const STEPS: Readonly<Record<SeverityChoice, readonly Step[]>> = {
  vendor: [byVendor, byNvd, byScore, byHighest],
  nvd: [byNvd, byNvdScore, byVendor, byScore, byHighest],
  highest: [byHighest, byScore],
}

function byVendor({ observations, ratings }: SeverityRequest): Rated | null {
  const subject = observations[0]?.package
  if (subject === undefined) return null
  const isSystem = isSystemType(subject.type)
  const authorities = isSystem ? distributionsOf(observations) : ['ghsa']
  const worst = worstKnown(ratings, authorities)
  if (worst === null) return null
  return toRated(
    worst,
    isSystem ? "the distribution's own word for its package" : "GitHub's word for a package",
  )
}

function byNvd({ ratings }: SeverityRequest): Rated | null {
  const worst = worstKnown(ratings, ['nvd'])
  return worst === null ? null : toRated(worst, "NVD's word")
}

function byNvdScore(request: SeverityRequest): Rated | null {
  return request.score?.authority === 'nvd' ? byScore(request) : null
}

function byScore({ score }: SeverityRequest): Rated | null {
  if (score === null) return null
  const severity = severityOfScore(score.score, score.version)
  if (severity === 'unknown') return null
  const rule = `CVSS ${score.version} score ${score.score}, since no authority for this package gives a word`
  return { severity, severityAuthority: score.authority, severityRule: rule }
}

function byHighest({ ratings }: SeverityRequest): Rated | null {
  // A word that Trivy borrowed from whoever had one stands for nobody; it serves where there is no other.
  const named = ratings.filter((one) => one.authority !== 'trivy' && one.severity !== 'unknown')
  const worst = worstOf(named, null) ?? worstOf(ratings, null)
  if (worst === null || worst.severity === 'unknown') return null
  return toRated(worst, ratings.length === 1 ? 'the only word' : 'the highest of all words')
}

function toRated({ severity, authority }: Rating, severityRule: string): Rated {
  return { severity, severityAuthority: authority, severityRule }
}

/** The word of the first authority that has one. */
function worstKnown(ratings: readonly Rating[], authorities: readonly string[]): Rating | null {
  for (const authority of authorities) {
    const worst = worstOf(ratings, authority)
    if (worst !== null && worst.severity !== 'unknown') return worst
  }
  return null
}

/**
 * The worst word of an authority, or of all of them. Trivy's scale ends with low, so that its low and another
 * scanner's negligible are one word of one authority.
 */
function worstOf(ratings: readonly Rating[], authority: string | null): Rating | null {
  let worst: Rating | null = null
  for (const rating of ratings) {
    if (authority !== null && rating.authority !== authority) continue
    if (worst === null || compareRated(rating, worst) < 0) worst = rating
  }
  if (worst?.severity !== 'low' || authority === null) return worst
  return finerThanLow(ratings, authority) ?? worst
}

function finerThanLow(ratings: readonly Rating[], authority: string): Rating | null {
  const own = ratings.filter((one) => one.authority === authority)
  const isLow = own.some((one) => one.severity === 'low' && one.scanner !== 'trivy')
  return isLow ? null : (own.find((one) => one.severity === 'negligible') ?? null)
}

function compareRated(a: Rating, b: Rating): number {
  return compareSeverity(a.severity, b.severity) || compareText(a.authority, b.authority)
}

function distributionsOf(observations: readonly VulnerabilityObservation[]): readonly string[] {
  return uniteTexts(observations, ({ package: { namespace } }) =>
    namespace === null ? [] : authoritiesOf(namespace),
  )
}
