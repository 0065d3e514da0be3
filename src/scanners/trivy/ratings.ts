import type { Cvss, Rating } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { findNode, findNumber, getMembers, getText } from '../document.ts'
import type { Node } from '../document.ts'

/** Trivy's numbers in `VendorSeverity` (aquasecurity/trivy-db pkg/types). */
const NUMBERED: readonly Severity[] = ['unknown', 'low', 'medium', 'high', 'critical']

/** Every authority's severity that Trivy passes on. */
export function toRatings(row: Node): Rating[] {
  const vendors = findNode(row, 'VendorSeverity')
  if (vendors === null) return []
  return Object.keys(vendors.fields).map((authority) => ({
    scanner: 'trivy',
    authority,
    severity: NUMBERED[findNumber(vendors, authority) ?? 0] ?? 'unknown',
  }))
}

const CVSS_FIELDS = [
  { vector: 'V40Vector', score: 'V40Score', version: '4.0' },
  { vector: 'V3Vector', score: 'V3Score', version: '3.1' },
  { vector: 'V2Vector', score: 'V2Score', version: '2.0' },
] as const

/** Every authority's scores, of each version of CVSS. */
export function toCvss(row: Node): Cvss[] {
  const scores: Cvss[] = []
  for (const [authority, node] of getMembers(row, 'CVSS')) {
    for (const field of CVSS_FIELDS) {
      const vector = getText(node, field.vector)
      const score = findNumber(node, field.score)
      if (vector === '' && score === null) continue
      const version = toVersion(vector) ?? field.version
      scores.push({ authority, version, vector: vector === '' ? null : vector, score })
    }
  }
  return scores
}

/** `CVSS:3.1/…` says which version it is of; vectors of version 2 say nothing. */
function toVersion(vector: string): string | null {
  return /^CVSS:(\d\.\d)\//.exec(vector)?.[1] ?? null
}
