import type { PolicyValues, SettingKey } from '../settings.ts'

/**
 * How far a control can be decided from an image. `automated`: wholly, by rules. `partial`: rules decide a part,
 * `open` names the rest. `manual`: people have to. `not-applicable`: it is about hosts, networks or people.
 * `superseded`: its mechanism is gone, `why` names what took its place.
 */
export const CONTROL_KINDS = [
  'automated',
  'partial',
  'manual',
  'not-applicable',
  'superseded',
] as const

export type ControlKind = (typeof CONTROL_KINDS)[number]

export type Control = {
  readonly id: string
  /** Our own words. */
  readonly title: string
  readonly kind: ControlKind
  /** Whether its failure fails the gate. */
  readonly level: 'fail' | 'warn'
  /** Settings of the gate that the control demands. */
  readonly requires: Partial<PolicyValues>
  /** Settings whose value only the user can give, such as the list of approved bases. */
  readonly uses: readonly SettingKey[]
  /** What of it stays open when its rules pass. */
  readonly open: string | null
  /** Why nobody can decide it from an image. */
  readonly why: string | null
  /** What a control does that could not be assessed though it should have been. */
  readonly whenNotAssessed: 'fail' | 'warn'
}

/** A named set of controls as data. */
export type Standard = {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Where the standard can be read. */
  readonly reference: string
  readonly controls: readonly Control[]
}
