import type { Outcome } from '../../domain/verdict.ts'
import type { Block } from './blocks.ts'

/** What the header needs to know of a section; it stands in the section's first marker, where other jobs read it. */
export type SectionData = {
  /** 16 hexadecimal digits: the same over runs. */
  readonly key: string
  /** Foreign text, as are `platform` and `why`. */
  readonly name: string
  /** Null: nobody knows, as the image could not be opened. */
  readonly platform: string | null
  readonly outcome: Outcome
  readonly blocking: number
  /** Findings that came, grew worse or went with the change; null: there was nothing to compare with. */
  readonly change: ChangeNumbers | null
  /** The first thing that somebody has to know of an outcome that is no pass; empty for a pass. */
  readonly why: string
  /**
   * Of a pass that followed another outcome: how many findings blocked then, 0 where that outcome had other causes.
   * Null: the comment told of none.
   */
  readonly resolved: number | null
}

export type ChangeNumbers = Readonly<Record<'introduced' | 'worsened' | 'fixed', number>>

/** One image's part of the comment. */
export type CommentSection = {
  readonly data: SectionData
  readonly outcome: Outcome
  /** True when somebody should hear of it: it is no pass, or the change introduced, worsened or fixed findings. */
  readonly isNews: boolean
  /** What stands below the heading, in order. */
  readonly blocks: readonly Block[]
  /** Where it comes from, as Markdown: differs from run to run, and makes no difference by itself. */
  readonly tail: string
}
