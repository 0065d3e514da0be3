import type { AcceptedEmptiness } from '../policy.ts'
import type { Evidence } from './evidence.ts'
import { createMatcher } from './globs.ts'
import { describeOrigin } from './origin.ts'

/** Whether somebody has accepted that nothing is recognised in this image; `sentence` says so, or why no longer. */
export type Acceptance =
  { readonly state: 'none' } | { readonly state: 'accepted' | 'expired'; readonly sentence: string }

/**
 * Only where every scanner ran well and recognised nothing: a failure is never accepted. The day of expiry is the
 * last on which it holds.
 */
export function findAcceptance(
  evidence: Pick<Evidence, 'scans' | 'circumstances' | 'name' | 'asOf'>,
): Acceptance {
  const { scans, circumstances, name, asOf } = evidence
  const isEmpty = scans.length > 0 && scans.every((scan) => scan.state === 'nothing-analysed')
  if (!isEmpty) return { state: 'none' }
  const named = circumstances.acceptedEmptiness.filter(({ image }) => createMatcher([image])(name))
  const valid = named.find(({ expires }) => isDay(expires) && asOf.slice(0, 10) <= expires)
  if (valid !== undefined) return { state: 'accepted', sentence: describeAccepted(valid) }
  const [expired] = named
  if (expired === undefined) return { state: 'none' }
  return { state: 'expired', sentence: describeExpired(expired) }
}

/** Anything else would be compared as text and could hold for ever. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function describeAccepted({ reason, expires, origin }: AcceptedEmptiness): string {
  return `no scanner recognised anything in this image, which is accepted until ${expires} (${describeOrigin(origin)}): ${reason}`
}

function describeExpired({ expires, origin }: AcceptedEmptiness): string {
  return `that no scanner recognises anything in this image was accepted until ${expires} (${describeOrigin(origin)}), which is over`
}
