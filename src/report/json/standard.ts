import type { Check, CheckEvidence } from '../../domain/check.ts'
import type { ControlResult, StandardResult } from '../../domain/standard.ts'

/** The controls keep the order of their standard. */
export function toStandardJson(standard: StandardResult): object {
  return {
    controls: standard.controls.map(toControlJson),
    decided: standard.decided,
    id: standard.id,
    reference: standard.reference,
    title: standard.title,
    version: standard.version,
  }
}

function toControlJson(control: ControlResult): object {
  return {
    evidence: control.evidence,
    id: control.id,
    level: control.level,
    open: control.open,
    remedy: control.remedy,
    rules: control.rules,
    state: control.state,
    title: control.title,
  }
}

/** The checks keep the order of the table of rules. */
export function toCheckJson(check: Check): object {
  return {
    elsewhere: check.elsewhere,
    evidence: check.evidence.map(toEvidenceJson),
    note: check.note,
    remedy: check.remedy,
    rule: check.rule,
    severity: check.severity,
    state: check.state,
    title: check.title,
  }
}

function toEvidenceJson({ layer, line, path, text }: CheckEvidence): object {
  return { layer, line, path, text }
}
