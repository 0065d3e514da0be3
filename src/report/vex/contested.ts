import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { toIdentityPurl } from '../sbom/package-purl.ts'
import type { Assertion } from './assertions.ts'

/**
 * Whether a package URL, in a statement that clears a finding, would clear one that nobody cleared. It names a package
 * without its path, and one without a version every version: a waiver can be about less. So can a statement be less than
 * the names of its vulnerability, by each of which scanners look it up.
 */
export function createIsContested(
  image: Pick<ImageReport, 'findings'>,
  clearing: readonly Assertion[],
): (finding: VulnerabilityFinding, purl: string) => boolean {
  const cleared = new Set(clearing.map(({ finding }) => finding.id))
  const left = new Set<string>()
  for (const finding of image.findings) {
    if (finding.kind !== 'vulnerability' || cleared.has(finding.id)) continue
    const purl = toIdentityPurl(finding.package)
    if (purl === null) continue
    for (const name of namesOf(finding)) left.add(toKey(name, purl)).add(toKey(name, bare(purl)))
  }
  return (finding, purl) => namesOf(finding).some((name) => left.has(toKey(name, purl)))
}

function namesOf({ vulnerability: { id, aliases } }: VulnerabilityFinding): readonly string[] {
  return [id, ...aliases]
}

function toKey(name: string, purl: string): string {
  return `${name} ${purl}`
}

/** Without version, qualifiers and subpath: an `@` before the last slash belongs to a namespace. */
function bare(purl: string): string {
  return purl.replace(/[?#].*$/, '').replace(/@[^/]*$/, '')
}
