import type { Situation } from './situation.ts'

/*
 * CISA's Binding Operational Directive 26-04 of 10 June 2026, by the decision table that CERT/CC publishes with
 * its SSVC data: days to remediate by KEV, public exposure, whether an attack can be automated, and whether it
 * takes all or a part.
 */

/** Null: with the next upgrade of the system. */
export function bodDays(situation: Situation): number | null {
  return situation.isKnownExploited ? knownDays(situation) : otherDays(situation)
}

function knownDays({ isExposed, isAutomatable, isTotal }: Situation): number {
  if (isTotal) return isExposed || isAutomatable ? 3 : 14
  return isExposed && isAutomatable ? 3 : 14
}

function otherDays({ isExposed, isAutomatable, isTotal }: Situation): number | null {
  if (!isExposed) return isAutomatable ? 60 : null
  if (isTotal) return isAutomatable ? 3 : 14
  return isAutomatable ? 14 : 60
}
