import type { Confidence, VulnerabilityFinding } from '../../domain/finding.ts'
import type { LimitedSeverity, Severity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { Policy } from '../policy.ts'
import type { NeededConfidence } from '../settings.ts'
import { isFixable } from './fixable.ts'

/** How sure a finding of this severity has to be to count. */
export function neededConfidence({ values }: Policy, severity: Severity): NeededConfidence {
  const own = isLimited(severity) ? values[`vulnerabilities.${severity}.confidence`] : undefined
  return own ?? values['vulnerabilities.confidence'] ?? 'any'
}

/**
 * Whether only what an update fixes counts. Without a number of its own, critical keeps the default: none that
 * an update would remove.
 */
export function countsOnlyFixable({ values }: Policy, severity: LimitedSeverity): boolean {
  const own = values[`vulnerabilities.${severity}.only_fixable`]
  if (own !== undefined) return own
  if (values['vulnerabilities.only_fixable'] === true) return true
  return severity === 'critical' && values['vulnerabilities.critical.max'] === undefined
}

export function isSure(finding: VulnerabilityFinding, needed: NeededConfidence): boolean {
  return SURE[needed].includes(finding.confidence)
}

const SINGLE: readonly Confidence[] = ['confirmed', 'single-vendor']

const SURE: Readonly<Record<NeededConfidence, readonly Confidence[]>> = {
  confirmed: ['confirmed'],
  single: SINGLE,
  any: [...SINGLE, 'single-contradicted', 'cpe-only', 'likely-fp', 'not-in-container'],
}

/** For rules over all severities, about scores: fixable where that is asked of all, and as sure as its severity needs. */
export function isCounted(finding: VulnerabilityFinding, policy: Policy): boolean {
  const isEnough = policy.values['vulnerabilities.only_fixable'] !== true || isFixable(finding)
  return isEnough && isSure(finding, neededConfidence(policy, finding.severity))
}

function isLimited(severity: Severity): severity is LimitedSeverity {
  return (LIMITED_SEVERITIES as readonly Severity[]).includes(severity)
}
