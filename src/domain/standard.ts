export const CONTROL_STATES = [
  'pass',
  'fail',
  'waived',
  'not-assessed',
  'manual',
  'not-applicable',
  'superseded',
] as const

export type ControlState = (typeof CONTROL_STATES)[number]

/** One control of a standard, as far as this run can say something of it. */
export type ControlResult = {
  readonly id: string
  /** Our own words: the text of most standards is not free. */
  readonly title: string
  readonly state: ControlState
  /** Whether its failure fails the gate, or only warns. */
  readonly level: 'fail' | 'warn'
  /** What was looked at and what came out, in words. */
  readonly evidence: readonly string[]
  /** Rules of the gate that decided it. */
  readonly rules: readonly string[]
  /** What of the control stays open however the rules decide; null: nothing. */
  readonly open: string | null
  /** What would make it pass; null when there is nothing to do. */
  readonly remedy: string | null
}

export type StandardResult = {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Where the standard can be read. */
  readonly reference: string
  /** Controls that this run decided: passed, failed or waived. */
  readonly decided: number
  readonly controls: readonly ControlResult[]
}
