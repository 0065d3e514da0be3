import type { ImageReport } from '../../domain/report.ts'
import { toImagePurl } from '../sbom/image-purl.ts'
import { toIdentityPurl } from '../sbom/package-purl.ts'
import { countOf } from '../words.ts'
import { isClearing, toAssertions } from './assertions.ts'
import type { Assertion } from './assertions.ts'
import { createIsContested } from './contested.ts'
import { groupBySaid } from './group.ts'
import type { Grouped } from './group.ts'

/** What is said of an image, each thing once for all of its packages. */
export type Statements<T> = {
  readonly grouped: readonly Grouped<T>[]
  /** A sentence for what could not be said; null where everything could. */
  readonly cut: string | null
}

/**
 * `say` in the words of a format, without the packages. A decision for one image must not become one for every image, so
 * nothing is said where no digest tells which image it was, nor of a package that no package URL can name; nor one for a
 * finding become one for its neighbours, so nothing is cleared by a package URL that also names one that counts.
 */
export function toStatements<T>(
  image: ImageReport,
  say: (assertion: Assertion) => T,
): Statements<T> {
  const assertions = toAssertions(image)
  if (toImagePurl(image.image) === null) {
    return { grouped: [], cut: describeLost(assertions.length, 'no digest tells the image') }
  }
  const named = assertions.map((assertion) => ({ assertion, purls: toPurls(assertion) }))
  const sayable = named.filter(({ purls }) => purls.length > 0)
  const certain = withoutContested(image, sayable)
  const said = certain.map(({ assertion, purls }) => ({ said: say(assertion), purls }))
  const cuts = [
    describeLost(named.length - sayable.length, 'no package URL can name the package'),
    describeLost(sayable.length - certain.length, 'it would clear a finding that counts as well'),
  ].filter((cut) => cut !== null)
  return { grouped: groupBySaid(said), cut: cuts.length === 0 ? null : cuts.join(' ') }
}

type Named = { readonly assertion: Assertion; readonly purls: readonly string[] }

function toPurls({ packages }: Assertion): readonly string[] {
  return packages.flatMap((one) => toIdentityPurl(one) ?? [])
}

function withoutContested(image: ImageReport, named: readonly Named[]): readonly Named[] {
  const clearing = named.filter(({ assertion }) => isClearing(assertion))
  if (clearing.length === 0) return named
  const isContested = createIsContested(
    image,
    clearing.map(({ assertion }) => assertion),
  )
  return named.flatMap((one) => {
    if (!isClearing(one.assertion)) return [one]
    const purls = one.purls.filter((purl) => !isContested(one.assertion.finding, purl))
    return purls.length === 0 ? [] : [{ ...one, purls }]
  })
}

function describeLost(count: number, why: string): string | null {
  return count === 0 ? null : `${countOf(count, 'decision')} left out, since ${why}.`
}
