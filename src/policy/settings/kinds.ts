import { LEVELS } from './values.ts'

/** Of which kind a value is, how it is checked, and which of two values is the stricter. */
export type SettingKind =
  | { readonly kind: 'count'; readonly stricter: 'lower' | 'higher'; readonly unit: string }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly stricter: 'lower'
    }
  | { readonly kind: 'flag'; readonly stricter: boolean }
  /**
   * From the loosest to the strictest. Where `isOrdered` is false, no word is surely stricter than another, but
   * for the `strictest` and the `loosest`, where there is one.
   */
  | {
      readonly kind: 'word'
      readonly words: readonly string[]
      readonly isOrdered: boolean
      readonly strictest?: string
      readonly loosest?: string
    }
  /** `shorter`: what both allow; `longer`: what either forbids or demands. */
  | {
      readonly kind: 'texts'
      readonly of: 'glob' | 'spdx' | 'purl-type' | 'label' | 'scanner' | 'text'
      readonly stricter: 'shorter' | 'longer'
    }
  | { readonly kind: 'ports'; readonly stricter: 'shorter' | 'longer' }
  /** Words per rule: of those about the image alone, or of any. */
  | { readonly kind: 'levels'; readonly words: readonly string[]; readonly rules: 'image' | 'any' }

export type Setting = SettingKind & {
  /** One sentence for the documentation and for editors. */
  readonly about: string
  /** What not to set it means. Left out, nothing is demanded then: the loosest there is. */
  readonly unset?: 'strictest'
}

/** A number of which the lower is the stricter. */
export const atMost = (about: string, unit = 'findings'): Setting => ({
  kind: 'count',
  stricter: 'lower',
  unit,
  about,
})
/** Off, warn or fail. */
export const level = (about: string): Setting => ({
  kind: 'word',
  words: LEVELS,
  isOrdered: true,
  about,
})
