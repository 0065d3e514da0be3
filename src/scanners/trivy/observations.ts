import type { Observation, VulnerabilityObservation } from '../../domain/observation.ts'
import { getNodes } from '../document.ts'
import type { Oddities } from '../oddities.ts'
import { createShareObservation } from '../share-observations.ts'
import type { TrivyResult } from './packages.ts'
import { indexForLicences, toLicences, toMisconfigurations, toSecrets } from './rules.ts'
import { countModifiedFindings, toModifiedFindings } from './set-aside.ts'
import { createRowReader } from './vulnerability.ts'

/** All that Trivy found. `artifact`: the name of what was scanned, as Trivy was given it. */
export function toObservations(
  results: readonly TrivyResult[],
  artifact: string,
  oddities: Oddities,
): Observation[] {
  const context = { artifact, oddities }
  const licensed = indexForLicences(results)
  const vulnerabilities = toVulnerabilities(results, oddities)
  return results.flatMap((result, index): Observation[] => [
    ...(vulnerabilities[index] ?? []),
    ...toMisconfigurations(result, context),
    ...toSecrets(result, context),
    ...toLicences(result, licensed, oddities),
  ])
}

/**
 * Vulnerabilities by result. Rows are numbered over all results in the order of the document; what was set
 * aside is numbered after them, in the same order.
 */
function toVulnerabilities(
  results: readonly TrivyResult[],
  oddities: Oddities,
): readonly (readonly VulnerabilityObservation[])[] {
  const rows = results.map((result) => getNodes(result.node, 'Vulnerabilities'))
  const share = createShareObservation()
  let number = 0
  let aside = rows.reduce((sum, list) => sum + list.length, 0)
  return results.map((result, index) => {
    const readRow = createRowReader(result, oddities)
    const found = (rows[index] ?? []).flatMap((node) =>
      readRow({ node, number: number++, setAside: null }).map(share),
    )
    const setAside = toModifiedFindings(result, { readRow, firstRow: aside, oddities })
    aside += countModifiedFindings(result)
    return [...found, ...setAside]
  })
}
