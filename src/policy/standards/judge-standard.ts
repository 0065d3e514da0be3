import type { ControlResult, StandardResult } from '../../domain/standard.ts'
import type { Case } from '../rules/case.ts'
import { judgeControl } from './judge-control.ts'
import type { Applied, ApplyRules } from './judge-control.ts'
import type { Standard } from './standard.ts'
import { toGate } from './to-gate.ts'

export type JudgedStandard = {
  readonly result: StandardResult
  /** What the standard adds to the gate: one rule, whose failure names the controls. */
  readonly gate: Applied
}

/**
 * Judges an image by a standard: each control is a small policy of its own, judged by the rules of the gate. So a
 * standard can only add demands. `opened` holds the policy in force, which gives what only the user knows.
 */
export function judgeStandard(
  standard: Standard,
  opened: Case,
  applyRules: ApplyRules,
): JudgedStandard {
  const judged = standard.controls.map((control) => {
    return { control, ...judgeControl({ standard, control }, opened, applyRules) }
  })
  const controls = judged.map((one) => one.result)
  const { id, title, version, reference } = standard
  return {
    result: { id, title, version, reference, decided: controls.filter(isDecided).length, controls },
    gate: toGate(standard, judged),
  }
}

/** A part that passes decides nothing about the rest; a part that fails decides the whole. */
function isDecided({ state, open }: ControlResult): boolean {
  return state === 'fail' || ((state === 'pass' || state === 'waived') && open === null)
}
