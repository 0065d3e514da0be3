import type { Cvss, Rating } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { toAuthorityName } from '../authority.ts'
import { findNode } from '../document.ts'
import type { Node } from '../document.ts'
import { toFields } from '../image-config.ts'
import { MAX_ITEMS, MAX_TITLE } from '../limits.ts'
import type { Oddities } from '../oddities.ts'
import { toToken } from '../plain-text.ts'

/** Trivy's numbers in `VendorSeverity` (aquasecurity/trivy-db pkg/types). */
const NUMBERED: readonly Severity[] = ['unknown', 'low', 'medium', 'high', 'critical']

/** Every authority's severity that Trivy passes on. */
export function toRatings(row: Node, oddities: Oddities): Rating[] {
  const vendors = findNode(row, 'VendorSeverity')
  if (vendors === null) return []
  return Object.entries(vendors.fields)
    .slice(0, MAX_ITEMS)
    .map(([authority, number]) => ({
      scanner: 'trivy',
      authority: toAuthorityName(authority),
      severity: toNumbered(number, oddities),
    }))
}

function toNumbered(number: unknown, oddities: Oddities): Severity {
  const severity = typeof number === 'number' ? NUMBERED[number] : undefined
  return severity ?? oddities.toSeverity(JSON.stringify(number))
}

const CVSS_FIELDS = [
  { vector: 'V40Vector', score: 'V40Score', version: '4.0' },
  { vector: 'V3Vector', score: 'V3Score', version: '3.1' },
  { vector: 'V2Vector', score: 'V2Score', version: '2.0' },
] as const

/** Every authority's scores, of each version of CVSS. Scores that are none are passed over. */
export function toCvss(row: Node, oddities: Oddities): Cvss[] {
  const scores: Cvss[] = []
  for (const [name, given] of Object.entries(toFields(row.fields['CVSS'])).slice(0, MAX_ITEMS)) {
    const authority = toAuthorityName(name)
    const fields = toFields(given)
    for (const field of CVSS_FIELDS) {
      const vector = toVector(fields[field.vector])
      const score = oddities.toScore(fields[field.score], 10)
      if (vector === null && score === null) continue
      scores.push({ authority, version: toVersion(vector) ?? field.version, vector, score })
    }
  }
  return scores
}

/** The longest vector of CVSS 4 has under 200 characters. */
export function toVector(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? toToken(value, MAX_TITLE) : null
}

/** `CVSS:3.1/…` says which version it is of; vectors of version 2 say nothing. */
function toVersion(vector: string | null): string | null {
  return /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1] ?? null
}
