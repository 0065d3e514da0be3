import type { Assertion } from '../vex/assertions.ts'
import { toVexWords } from '../vex/words.ts'
import type { VexWords } from '../vex/words.ts'

const STATES = {
  not_affected: 'not_affected',
  affected: 'exploitable',
  fixed: 'resolved',
  under_investigation: 'in_triage',
} as const satisfies Record<VexWords['status'], string>

/**
 * The five reasons of OpenVEX in the nine of CycloneDX, so that our own reader gives the same back, but for a component
 * that is not there, which CycloneDX only knows as code that is not there.
 */
const JUSTIFICATIONS: ReadonlyMap<string, string> = new Map([
  ['component_not_present', 'code_not_present'],
  ['vulnerable_code_not_present', 'code_not_present'],
  ['vulnerable_code_not_in_execute_path', 'code_not_reachable'],
  ['vulnerable_code_cannot_be_controlled_by_adversary', 'requires_environment'],
  ['inline_mitigations_already_exist', 'protected_at_runtime'],
])

/** What was decided. A response is only given where it was given: the package has another version now. */
export function toAnalysis(assertion: Assertion): object {
  const words = toVexWords(assertion)
  const { finding, packages, decision } = assertion
  const justification = JUSTIFICATIONS.get(words.justification ?? '')
  const isUpdated = decision === null && !packages.includes(finding.package)
  const detail = toDetail(words)
  return {
    state: STATES[words.status],
    ...(justification === undefined ? {} : { justification }),
    ...(isUpdated ? { response: ['update'] } : {}),
    ...(detail === '' ? {} : { detail }),
  }
}

/** The exact word stands first where CycloneDX has none for it alone. */
function toDetail(words: VexWords): string {
  const parts = [
    words.justification,
    words.impact_statement,
    words.action_statement,
    words.status_notes,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('; ')
}
