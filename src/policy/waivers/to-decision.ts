import type { Decision } from '../../domain/decision.ts'
import type { Standing } from './standing.ts'
import type { Waiver } from './waiver.ts'

/** What a waiver says of a finding; `why` it does not hold, or null when it does. */
export function toDecision(waiver: Waiver, standing: Standing, why: string | null): Decision {
  const { id, source, justification, reason, owner, expires, ticket } = waiver
  const isInForce = standing.kind === 'in-force'
  return {
    kind: 'waiver',
    ...{ id, source, justification, reason, owner, expires, ticket },
    status: 'accepted',
    suppresses: why === null,
    approvedBy: isInForce ? standing.approvedBy : null,
    note: why === null ? noteOf(standing) : `The waiver does not hold: ${why}`,
  }
}

function noteOf(standing: Standing): string | null {
  if (standing.kind !== 'in-force' || !standing.isExpiring) return null
  const { daysLeft } = standing
  return daysLeft === 1 ? 'The waiver ends today' : `The waiver ends in ${daysLeft ?? 0} days`
}
