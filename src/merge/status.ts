import type { Finding, FindingStatus } from '../domain/finding.ts'

/**
 * The finding before anybody decided anything: what a report says was waived, or not affected by somebody's
 * statement, is open again. What merging itself takes off the gate it would take off again.
 */
export function undecided(finding: Finding): Finding {
  const status = toStatus(finding)
  if (finding.status === status && finding.decisions.length === 0) return finding
  return { ...finding, status, decisions: [] }
}

/** By the same conditions as for new findings (`vulnerability-finding.ts`). */
function toStatus(finding: Finding): FindingStatus {
  if (finding.kind !== 'vulnerability') return 'open'
  const { class: kind, confidence, fix } = finding
  const words = fix.statements.map(({ word }) => word)
  if (words.length > 0 && words.every((word) => word === 'not_affected')) return 'not-affected'
  if (kind === 'maintenance' || kind === 'rejected') return 'off-gate'
  return confidence === 'not-in-container' || confidence === 'likely-fp' ? 'off-gate' : 'open'
}
