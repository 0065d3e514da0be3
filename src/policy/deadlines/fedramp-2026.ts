import type { Situation } from './situation.ts'

/*
 * FedRAMP's consolidated rules of 2026, VDR-TFR-PVR: days to mitigate or remediate, by class of the service and
 * impact (N5 to N2); of the three the first for what is likely exploitable and reached from the internet, the
 * second for what is likely exploitable and not reached, the third for the rest.
 */

export type FedrampClass = 'b' | 'c' | 'd'

type Days = readonly [number, number, number]

const TABLES: Readonly<Record<FedrampClass, Readonly<Record<Situation['impact'], Days>>>> = {
  b: { severe: [4, 8, 32], high: [8, 32, 64], moderate: [32, 64, 192], low: [96, 160, 192] },
  c: { severe: [2, 4, 16], high: [4, 8, 64], moderate: [16, 32, 128], low: [48, 128, 192] },
  d: { severe: [0.5, 1, 8], high: [2, 8, 32], moderate: [8, 16, 64], low: [24, 96, 192] },
}

export function fedrampDays(ofClass: FedrampClass, situation: Situation): number {
  const [reached, unreached, unlikely] = TABLES[ofClass][situation.impact]
  if (!situation.isLikelyExploitable) return unlikely
  return situation.isExposed ? reached : unreached
}
