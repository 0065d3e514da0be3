import type { Decision } from '../../domain/decision.ts'
import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { isClearing } from './judge-statements.ts'
import type { Outcome, Said } from './judge-statements.ts'
import { toPlain } from './narrow.ts'
import type { VexStatement } from './statement.ts'

/** More are of no use to anybody who reads the report. */
const MAX_DECISIONS = 20

/** What stands beside a finding: the statement that decides first, then the others, the newest first. */
export function toDecisions(
  said: readonly Said[],
  outcome: Outcome,
  finding: VulnerabilityFinding,
): { readonly decisions: readonly Decision[]; readonly notice: string | null } {
  const ordered = said.toSorted(
    (a, b) =>
      Number(b === outcome.clearing) - Number(a === outcome.clearing) ||
      Number(b === outcome.opposing) - Number(a === outcome.opposing) ||
      (b.standing.time ?? 0) - (a.standing.time ?? 0) ||
      a.standing.order - b.standing.order,
  )
  const decisions = ordered.slice(0, MAX_DECISIONS).map((one) => toDecision(one, outcome))
  return { decisions, notice: disputeOf(outcome, finding) }
}

function toDecision(said: Said, outcome: Outcome): Decision {
  const { statement } = said.standing
  return {
    kind: 'vex',
    id: statement.id,
    source: { path: statement.path, line: null },
    status: statement.status,
    suppresses: said === outcome.clearing,
    justification: statement.justification,
    reason: reasonOf(statement),
    owner: statement.authors[0] ?? null,
    expires: null,
    ticket: null,
    approvedBy: null,
    note: noteOf(said, outcome),
  }
}

function reasonOf({ words, justification, status }: VexStatement): string {
  return words !== '' ? words : (justification ?? status).replaceAll('_', ' ')
}

/** Why it does not suppress; null for the one that does. */
function noteOf(said: Said, { clearing, opposing }: Outcome): string | null {
  if (said === clearing) return null
  if (said.hindrance !== null) return isClearing(said.standing.statement) ? said.hindrance : null
  if (clearing !== null) return 'a newer statement says the same'
  const { status, path } = opposing?.standing.statement ?? { status: 'affected', path: '' }
  return `${toPlain(path, 200)} says ${status.replaceAll('_', ' ')}, and not at an earlier time`
}

/** Null where nothing is disputed. */
function disputeOf({ disputed, opposing }: Outcome, finding: VulnerabilityFinding): string | null {
  if (disputed === null || opposing === null) return null
  const [a, b] = [disputed, opposing].map((one) => toPlain(one.standing.statement.path, 200))
  const id = toPlain(finding.vulnerability.id, 100)
  return `${id}: ${a ?? ''} clears it and ${b ?? ''} does not, and neither is known to be newer; it counts.`
}
