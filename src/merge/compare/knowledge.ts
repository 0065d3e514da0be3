import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { isFlawId } from '../../domain/vulnerability-id.ts'
import type { Conditions } from './conditions.ts'

/** Whether the base would have this finding if the package had been there in this version. */
export type KnewFlaw = (finding: VulnerabilityFinding) => boolean

/** From its publication on, a flaw takes days to reach the databases of distributions and of scanners. */
const SETTLING_MS = 7 * 24 * 60 * 60 * 1000

/**
 * A scanner that sees it now and that looked at the base with the same database would have said so. With
 * another database, it would have if that one surely knew the flaw: it was published well before, or the
 * base has it in another package of the same kind.
 */
export function createKnewFlaw(baseFindings: readonly Finding[], conditions: Conditions): KnewFlaw {
  let known: ReadonlySet<string> | null = null
  return (finding) => {
    if (conditions.hasSameDatabase(finding.seenBy)) return true
    if (wasPublishedBefore(finding, conditions)) return true
    known ??= indexFlaws(baseFindings)
    return toFlawKeys(finding).some((key) => known?.has(key) === true)
  }
}

function wasPublishedBefore(finding: VulnerabilityFinding, conditions: Conditions): boolean {
  const built = conditions.baseKnowledge(finding.seenBy)
  const published = Date.parse(finding.vulnerability.published ?? '')
  return built !== null && published + SETTLING_MS <= built
}

function indexFlaws(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) => (finding.kind === 'vulnerability' ? toFlawKeys(finding) : [])),
  )
}

/** Each scanner has a database of its own, and in it a list for each kind of package. */
function toFlawKeys({ seenBy, package: subject, vulnerability }: VulnerabilityFinding): string[] {
  const ids = [vulnerability.id, ...vulnerability.aliases].filter(isFlawId)
  return seenBy.flatMap((scanner) => ids.map((id) => JSON.stringify([scanner, subject.type, id])))
}
