import type { Decision, WaiverRecord } from '../../domain/decision.ts'

/** The decisions on a finding keep their order: the strongest first. */
export function toDecisionJson(decision: Decision): object {
  return {
    approvedBy: decision.approvedBy,
    expires: decision.expires,
    id: decision.id,
    justification: decision.justification,
    kind: decision.kind,
    note: decision.note,
    owner: decision.owner,
    reason: decision.reason,
    source: toSourceJson(decision.source),
    status: decision.status,
    suppresses: decision.suppresses,
    ticket: decision.ticket,
  }
}

export function toWaiverJson(record: WaiverRecord): object {
  return {
    expires: record.expires,
    findings: record.findings,
    id: record.id,
    note: record.note,
    owner: record.owner,
    reason: record.reason,
    source: toSourceJson(record.source),
    state: record.state,
  }
}

function toSourceJson({ line, path }: Decision['source']): object {
  return { line, path }
}
