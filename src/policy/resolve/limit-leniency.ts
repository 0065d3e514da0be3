import type { Notice } from '../../domain/report.ts'
import type { Mode } from '../document/policy-document.ts'
import type { Leniency } from '../exit.ts'

export type LimitedLeniency = { readonly leniency: Leniency; readonly notices: readonly Notice[] }

export type LeniencyRequest = {
  /** What the inputs ask for. */
  readonly asked: Omit<Leniency, 'mode'>
  /** The mode in force. */
  readonly mode: Mode
  /** True where there is a policy file: then inputs only tighten. */
  readonly isGoverned: boolean
}

/**
 * How far a run may pass without a `pass`. A policy that is enforced is not got round by an input that lets a run
 * pass which has no answer; images in which nothing can be recognised stand in the policy itself.
 */
export function limitLeniency({ asked, mode, isGoverned }: LeniencyRequest): LimitedLeniency {
  if (!isGoverned || mode === 'report') return { leniency: { ...asked, mode }, notices: [] }
  const notices: Notice[] = []
  if (asked.onNothingAnalysed === 'warn') {
    notices.push(toNotice('on-nothing-analysed', 'name the image below accept_nothing_analysed'))
  }
  if (asked.onScanFailed === 'warn') {
    notices.push(toNotice('on-scan-failed', 'set mode: report-only in the policy'))
  }
  return { leniency: { mode, onNothingAnalysed: 'fail', onScanFailed: 'fail' }, notices }
}

function toNotice(input: string, instead: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `input ${input} is warn, which would loosen the policy: fail holds; instead, ${instead}`,
  }
}
