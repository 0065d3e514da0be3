/** The five of OpenVEX 0.2.0 and CSAF, which CISA's working group on VEX named first. */
export const JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const

export type Justification = (typeof JUSTIFICATIONS)[number]

/** Why a finding does not count, or what somebody said of it: a waiver, or a VEX statement. */
export type Decision = {
  readonly kind: 'waiver' | 'vex'
  /** The id that the file gives, else `path:line`. */
  readonly id: string
  /** Path of the file and the line, from 1; line null where the format has none. */
  readonly source: { readonly path: string; readonly line: number | null }
  /** A waiver accepts; the rest are the words of VEX. */
  readonly status: 'accepted' | 'not_affected' | 'fixed' | 'affected' | 'under_investigation'
  /** False: it only says something of the finding, which counts all the same; `note` tells why. */
  readonly suppresses: boolean
  /** Of the five justifications of OpenVEX; null where none is given. */
  readonly justification: string | null
  readonly reason: string
  readonly owner: string | null
  /** ISO date: the last day on which it holds. */
  readonly expires: string | null
  readonly ticket: string | null
  /** Who approved it, as far as that was verified. */
  readonly approvedBy: string | null
  readonly note: string | null
}

export const WAIVER_STATES = [
  'active',
  'expiring',
  'expired',
  'unused',
  'shadowed',
  'over-broad',
  'invalid',
] as const

export type WaiverState = (typeof WAIVER_STATES)[number]

/** What became of one waiver in a run. */
export type WaiverRecord = {
  readonly id: string
  readonly source: { readonly path: string; readonly line: number | null }
  readonly state: WaiverState
  readonly reason: string
  readonly owner: string | null
  readonly expires: string | null
  /** Over all images of the run. */
  readonly findings: number
  /** Why it is in this state, in words. */
  readonly note: string | null
}
