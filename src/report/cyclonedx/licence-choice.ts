import type { Licence } from '../sbom/package-licences.ts'
import { joinLicences } from '../sbom/package-licences.ts'

/**
 * CycloneDX 1.6 takes one expression or a list of single licences, never both. An id of SPDX stands as an expression, too:
 * as an id it would have to be in the list of whoever reads it, and the list of SPDX grows faster than the schemas do.
 */
export function toLicenceChoice(licences: readonly Licence[]): { readonly licenses?: object[] } {
  if (licences.length === 0) return {}
  const texts = licences.map((one) => one.text)
  if (licences.every((one) => one.isExpression)) {
    return { licenses: [{ expression: joinLicences(texts), acknowledgement: 'declared' }] }
  }
  return { licenses: texts.map((name) => ({ license: { name, acknowledgement: 'declared' } })) }
}
