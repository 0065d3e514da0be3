import type { Finding } from '../../domain/finding.ts'
import type { Circumstances, Policy } from '../policy.ts'
import type { Level, SettingKey } from '../settings.ts'
import type { Case } from './case.ts'

/** Why a rule could not be assessed as a whole. */
export type Missing = {
  readonly why: string
  /** What would make it assessable. */
  readonly remedy: string
  /** True when the outcome of the verdict says so already, or a person has accepted it. */
  readonly isSaidElsewhere: boolean
}

/** What stands against a rule, before waivers are told from the rest. */
export type Found = {
  readonly value: number | string
  /** What the rule allows; null: nothing blocks, what is found only warns. */
  readonly limit: number | string | null
  readonly isBroken: boolean
  /** True when it would be broken if no finding were waived. */
  readonly isBrokenWithWaived: boolean
  /** True when it is kept, and there is something to warn of all the same. */
  readonly isWarned: boolean
  /** The findings behind the value. */
  readonly findings: readonly Finding[]
  /** Null where the rule is not about findings. */
  readonly waived: number | null
  readonly note: string | null
}

/** A rule of the gate. */
export type Rule = {
  readonly id: string
  readonly title: string
  /** The settings that ask for it; the first that is set says where its limit comes from. */
  readonly settings: readonly SettingKey[]
  /** True: of the default gate, asked for without any setting. */
  readonly isDefault: boolean
  /**
   * `changes`: about findings that come and go with what an image is built of, so that a run which judges a change
   * leaves out those that it did not bring. `all`: about the image, or about what bites whenever it came.
   */
  readonly judges: 'all' | 'changes'
  /** For the documentation: what an image needs to pass. */
  readonly howToPass: string
  /** The title under this policy, where it is another. */
  readonly titleFor?: (opened: Case) => string
  /** False: at this stage nobody could know, so it never blocks. */
  readonly isKnowable?: (circumstances: Circumstances) => boolean
  /** What breaking it does; `off`: it is not asked for. */
  level(policy: Policy): Level
  /** Null when everything that it needs is there. What was found counts in any case. */
  needs(opened: Case): Missing | null
  judge(opened: Case): Found
  /** What would make it pass, given the findings that block. */
  remedy(found: Found, opened: Case): string
}

export function missing(why: string, remedy: string): Missing {
  return { why, remedy, isSaidElsewhere: false }
}

/** What a rule found that is kept or broken as a whole. */
export function condition(isBroken: boolean, value: number | string, about: Partial<Found>): Found {
  return {
    value,
    limit: 0,
    isBroken,
    isBrokenWithWaived: isBroken,
    isWarned: false,
    findings: [],
    waived: null,
    note: null,
    ...about,
  }
}
