import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { isFlawId } from '../../domain/vulnerability-id.ts'

/** What a waiver or a VEX statement may call a finding. */
export type Subject = {
  /** In the spelling of `normaliseId`. */
  readonly ids: ReadonlySet<string>
}

/** Every id under which a finding is known: of the whole alias group, of each scanner's own row, of its rule. */
export function toSubject(finding: Finding): Subject {
  const ids = finding.kind === 'vulnerability' ? namesOf(finding) : [finding.rule.id]
  return { ids: new Set(ids.map(normaliseId)) }
}

/**
 * Advisories count, since Grype calls rows of some systems by them. Ids of flaws among the advisories do not:
 * of an advisory about several flaws nobody says which of them those ids name.
 */
function namesOf({ vulnerability, sightings }: VulnerabilityFinding): string[] {
  const advisories = vulnerability.advisories.filter((id) => !isFlawId(normaliseId(id)))
  const own = sightings.map((sighting) => sighting.id)
  return [vulnerability.id, ...vulnerability.aliases, ...advisories, ...own]
}

/**
 * An id in the one spelling in which ids are compared: `CVE-2024-1`, `GHSA-aaaa-bbbb-cccc`, all others in capitals.
 * Rules of Trivy have had three names: `DS002`, `AVD-DS-0002` and now `DS-0002`.
 */
export function normaliseId(text: string): string {
  if (USUAL.test(text)) return text
  const id = text.slice(0, MAX_ID).trim().toUpperCase()
  if (id.startsWith('GHSA-')) return `GHSA-${id.slice(5).toLowerCase()}`
  return id.replace(/^AVD-(?=[A-Z]{2,8}-\d)/, '').replace(/^DS(?=\d{3}$)/, 'DS-0')
}

/** Nearly all ids come in their usual spelling. */
const USUAL = /^(?:CVE-\d{4}-\d{4,19}|GHSA(?:-[a-z0-9]{4}){3})$/

/** Longer than any id; what is longer names nothing. */
const MAX_ID = 300
