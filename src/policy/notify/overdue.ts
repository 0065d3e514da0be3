import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { findTable } from '../deadlines/tables.ts'
import { createAges } from '../rules/days.ts'
import { isPastDeadline } from '../rules/deadlines.ts'

/**
 * Which findings are past their day: those that a rule of the gate counts for it, and, whatever the policy asks for,
 * those in CISA's catalogue that are open for longer than its directive 26-04 gives.
 */
export function createIsOverdue(image: ImageReport, asOf: string): (finding: Finding) => boolean {
  const counted = new Set(
    image.verdict.reasons.filter(({ rule }) => isAboutTime(rule)).flatMap((one) => one.findings),
  )
  const table = findTable('bod-26-04')
  const ageOf = createAges(asOf)
  const isPast = (finding: Finding): boolean => {
    if (table === null || finding.kind !== 'vulnerability' || finding.kev === null) return false
    return isPastDeadline(finding, { table, context: image.context, ageOf })
  }
  return (finding) => counted.has(finding.id) || isPast(finding)
}

/** Rules of the gate and of standards, whose ids begin with the standard's. */
function isAboutTime(rule: string): boolean {
  return /(?:^|[./])deadlines$|\.overdue$/u.test(rule)
}
