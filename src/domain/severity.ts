/** From worst to least. `negligible` and `unknown` are not `low`: they count nowhere unless asked for. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const

export type Severity = (typeof SEVERITIES)[number]

/** The severities that a number of the gate can limit. */
export const LIMITED_SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const

export type LimitedSeverity = (typeof LIMITED_SEVERITIES)[number]

/** Negative when `a` is worse than `b`, so that a sort puts the worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
}

export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return compareSeverity(severity, limit) <= 0
}

/** Whose word for a severity counts, where several authorities have one. */
export const SEVERITY_CHOICES = ['vendor', 'nvd', 'highest'] as const

export type SeverityChoice = (typeof SEVERITY_CHOICES)[number]
