import type { Cvss, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { cleanLine } from '../clean.ts'

const SEVERITIES = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  // The least that CycloneDX has which is not nothing.
  negligible: 'info',
  unknown: 'unknown',
} as const satisfies Record<Severity, string>

const METHODS: ReadonlyMap<string, string> = new Map([
  ['2.0', 'CVSSv2'],
  ['3.0', 'CVSSv3'],
  ['3.1', 'CVSSv31'],
  ['4.0', 'CVSSv4'],
])

const MOST_RATINGS = 20

/** The severity that counts here, then every score that an authority gave. */
export function toRatings({ severity, severityAuthority, cvss }: VulnerabilityFinding): object[] {
  const counting = { source: toSource(severityAuthority), severity: SEVERITIES[severity] }
  return [counting, ...cvss.slice(0, MOST_RATINGS).map(toRating)]
}

function toRating({ authority, version, vector, score }: Cvss): object {
  const method = METHODS.get(version) ?? 'other'
  return {
    source: toSource(authority),
    ...(score === null ? {} : { score }),
    method,
    ...(vector === null ? {} : { vector: cleanLine(vector, 500) }),
  }
}

function toSource(name: string): object {
  return { name: cleanLine(name, 100) }
}
