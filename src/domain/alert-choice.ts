/** Which findings become alerts: what blocks and what somebody can act on, all, or only what blocks. */
export const ALERT_CHOICES = ['actionable', 'all', 'blocking'] as const

export type AlertChoice = (typeof ALERT_CHOICES)[number]
