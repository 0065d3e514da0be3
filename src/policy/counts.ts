import type { Finding } from '../domain/finding.ts'
import type { Counts } from '../domain/report.ts'
import type { Verdict } from '../domain/verdict.ts'
import { isFixable } from './rules/index.ts'

/** Counts of one image. The severities and `fixable` count open vulnerabilities; `total` counts every finding. */
export function countFindings(findings: readonly Finding[], verdict: Verdict): Counts {
  const vulnerabilities = findings.filter((one) => one.kind === 'vulnerability')
  const open = vulnerabilities.filter((one) => one.status === 'open')
  const severity = createTally(open.map((one) => one.severity))
  const kind = createTally(findings.map((one) => one.kind))
  return {
    critical: severity('critical'),
    high: severity('high'),
    medium: severity('medium'),
    low: severity('low'),
    negligible: severity('negligible'),
    unknown: severity('unknown'),
    total: findings.length,
    fixable: open.filter(isFixable).length,
    blocking: new Set(verdict.reasons.flatMap((reason) => reason.findings)).size,
    secrets: kind('secret'),
    misconfigurations: kind('misconfiguration'),
    licences: kind('licence'),
    knownExploited: open.filter((one) => one.kev !== null).length,
    waived: findings.filter((one) => one.status === 'waived').length,
  }
}

/** How often each value occurs. */
function createTally<T>(values: readonly T[]): (value: T) => number {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return (value) => counts.get(value) ?? 0
}

/** Sums over images. */
export function addCounts(all: readonly Counts[]): Counts {
  const zero = countFindings([], { outcome: 'pass', degraded: [], reasons: [] })
  return all.reduce((sum, counts) => {
    const keys = Object.keys(sum) as (keyof Counts)[]
    return Object.fromEntries(keys.map((key) => [key, sum[key] + counts[key]])) as Counts
  }, zero)
}
