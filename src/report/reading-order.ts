import type { Finding } from '../domain/finding.ts'
import { isFixable } from '../policy/rules.ts'
import { compareText, inOrder, severityRank } from './order.ts'
import { findingLabel, findingSubject } from './words.ts'

/**
 * For people: worst first, then what blocks, then what is exploited, then what can be fixed, then by the
 * names that they know.
 */
export function inReadingOrder(
  findings: readonly Finding[],
  blocking: ReadonlySet<string>,
): Generator<Finding> {
  return inOrder(findings, {
    rank: (finding) => severityRank(finding.severity) * 8 + toPatience(finding, blocking),
    compare: (a, b) =>
      compareText(findingSubject(a), findingSubject(b)) ||
      compareText(findingLabel(a), findingLabel(b)) ||
      compareText(a.id, b.id),
  })
}

/** 0: has to be dealt with first; 7: can wait longest. */
function toPatience(finding: Finding, blocking: ReadonlySet<string>): number {
  const isExploited = finding.kind === 'vulnerability' && finding.kev !== null
  return (blocking.has(finding.id) ? 0 : 4) + (isExploited ? 0 : 2) + (isFixable(finding) ? 0 : 1)
}
