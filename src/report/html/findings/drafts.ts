import type { Finding } from '../../../domain/finding.ts'

/** Facts before they are cleaned: what is null or empty is left out. */
export type Draft = readonly (readonly [label: string, texts: readonly (string | null)[]])[]

/** How much is told: of ten thousand findings, not all there is. */
export type Depth = {
  readonly places: number
  readonly links: number
  /** Characters; 0: none. */
  readonly description: number
  /** False: without what the columns of the row tell in other words. */
  readonly isWhole: boolean
}

export const WHOLE: Depth = { places: 20, links: 6, description: 600, isWhole: true }
export const SHORT: Depth = { places: 3, links: 1, description: 0, isWhole: false }

/** Which severity, whose word it is, and why that one counts. */
export function describeSeverity({ severity, severityAuthority, severityRule }: Finding): string {
  return `${severity} by ${severityAuthority}: ${severityRule}`
}

/** The day of an ISO time. */
export function toDay(time: string | null): string | null {
  return time === null ? null : time.slice(0, 10)
}
