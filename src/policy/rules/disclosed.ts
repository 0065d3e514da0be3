import type { Finding } from '../../domain/finding.ts'
import { compareSeverity } from '../../domain/severity.ts'
import { listShort } from './remedies.ts'

/** Which flaws became known, where, and when, the worst first; null where there is none. */
export function describeDisclosed(findings: readonly Finding[]): string | null {
  if (findings.length === 0) return null
  return listShort([...findings].sort(byUrgency).map(describe))
}

function byUrgency(a: Finding, b: Finding): number {
  const order = compareSeverity(a.severity, b.severity)
  if (order !== 0) return order
  if (idOf(a) !== idOf(b)) return idOf(a) < idOf(b) ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function describe(finding: Finding): string {
  const subject = finding.package === null ? '' : ` in ${finding.package.name}`
  const date = describeDate(finding)
  return `${idOf(finding)}${subject}${date === null ? '' : ` (${date})`}`
}

function idOf(finding: Finding): string {
  return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id
}

/**
 * When everybody could know of it. The day on which we saw it first is no date to tell: until the base branch has it, too,
 * that is today, every day anew.
 */
function describeDate(finding: Finding): string | null {
  const published = finding.kind === 'vulnerability' ? finding.vulnerability.published : null
  return published === null ? null : `published ${toDay(published)}`
}

/** Of `2026-01-31T…` the day. */
function toDay(time: string): string {
  return time.slice(0, 10)
}
