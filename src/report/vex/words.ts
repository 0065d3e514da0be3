import type { Decision } from '../../domain/decision.ts'
import { toAcceptedStatus } from '../../policy/waivers/convert/to-openvex.ts'
import { cleanLine } from '../clean.ts'
import type { Assertion } from './assertions.ts'

/** The parts of a statement of OpenVEX that say what was decided. */
export type VexWords = {
  readonly status: 'not_affected' | 'affected' | 'fixed' | 'under_investigation'
  readonly justification?: string
  readonly status_notes?: string
  readonly impact_statement?: string
  readonly action_statement?: string
}

/** A waiver says the same here as where `waivers convert` writes it as OpenVEX. */
export function toVexWords({ finding, packages, decision }: Assertion): VexWords {
  if (decision === null) {
    const isGone = packages.includes(finding.package)
    const before = cleanLine(`${finding.package.name} ${finding.package.version}`, 300)
    return {
      status: 'fixed',
      status_notes: isGone
        ? `${before} is no longer in the image`
        : `The image before had ${before}`,
    }
  }
  return decision.kind === 'waiver' ? cleaned(toAcceptedStatus(decision)) : toSaid(decision)
}

/** What somebody else said, by their own status. A waiver's `accepted` is none of a statement. */
function toSaid({ status, justification, reason, owner }: Decision): VexWords {
  const notes = owner === null ? {} : { status_notes: `According to ${owner}` }
  switch (status) {
    case 'not_affected':
      return cleaned({
        status,
        ...notes,
        ...(justification === null ? {} : { justification }),
        impact_statement: reason,
      })
    case 'fixed':
    case 'under_investigation':
      return cleaned({ status, status_notes: [reason, owner].filter(Boolean).join('; ') })
    case 'affected':
    case 'accepted':
      return cleaned({ status: 'affected', ...notes, action_statement: reason })
  }
}

/** A justification is one of five words, and stands as it is. */
function cleaned(words: Readonly<Record<string, unknown>>): VexWords {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string' ? cleanLine(value, 1000) : value,
  ])
  return Object.fromEntries(entries) as VexWords
}
