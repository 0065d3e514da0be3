import type { Notice } from '../../domain/report.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import type { Ports } from '../../ports.ts'

/** Of the notice. */
export const PAST_CLOCK = 'as-of-past'

export type PastClock = { readonly notice: Notice; readonly sentence: string }

/**
 * A run that is repeated is judged as of its day. A waiver that has expired since holds there, and days of grace
 * are left: under a policy file that is said where it counts. The day of the clock stands in the notice alone, so
 * that the same run has the same verdict on any later day.
 */
export function findPastClock(
  { documents }: PolicySet,
  { now, clock }: Pick<Ports, 'now' | 'clock'>,
): readonly PastClock[] {
  if (documents.length === 0 || clock === undefined) return []
  const [asOf, today] = [toDay(now()), toDay(clock())]
  if (asOf >= today) return []
  const text = `as-of is ${asOf}, and today is ${today}: waivers, VEX statements, days of grace and ages are judged as they stood then, which may be looser than today`
  const sentence = `${SET_BACK} to ${asOf}: waivers and days of grace are judged as they stood then`
  return [{ notice: { code: PAST_CLOCK, text }, sentence }]
}

/** True of a sentence that was said of the clock of an earlier run, which is not the clock of this one. */
export function isOfPastClock(sentence: string): boolean {
  return sentence.startsWith(SET_BACK)
}

const SET_BACK = 'as-of sets the clock back'

/** Waivers end with a day, and grace is counted in days: within one nothing gets looser. */
function toDay(date: Date): string {
  return date.toISOString().slice(0, DATE_CHARACTERS)
}

/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10
