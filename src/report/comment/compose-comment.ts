import { OUTCOMES } from '../../domain/verdict.ts'
import { compareText } from '../order.ts'
import { fitSections, leastSize } from './fit-sections.ts'
import { toHeader } from './header.ts'
import { MOST_UNITS } from './limits.ts'
import { parseComment } from './parse-comment.ts'
import type { KeptSection } from './parse-comment.ts'
import { tellResolved } from './resolved.ts'
import type { CommentSection, SectionData } from './section.ts'
import { toOthers, toOwn } from './written-section.ts'
import type { Shrinkable } from './written-section.ts'

export type CommentRequest = {
  /** The first line, of `toCommentMarker`. */
  readonly marker: string
  readonly sections: readonly CommentSection[]
}

/**
 * The whole comment: the one that is there (null: none) with the sections of this run in place of their older selves,
 * under a header over all of them. At most 65,000 UTF-16 units. Given its own answer it answers the same; where
 * nothing changed but what run it was, it answers what is there.
 */
export function composeComment(existing: string | null, request: CommentRequest): string {
  let body = composeOnce(existing, request)
  // A section of another job that had to become a line leaves room, which the next round gives away. Each round
  // makes one more of them a line for good, so that there is a last one; in all but odd cases it is the first.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = composeOnce(body, request)
    if (next === body) break
    body = next
  }
  return body
}

const MOST_ROUNDS = 300

function composeOnce(existing: string | null, { marker, sections }: CommentRequest): string {
  const kept = parseComment(existing, marker)
  const all = sortByOutcome([
    ...sections.map((section) => {
      const told = tellResolved(section, findBefore(kept, section.data))
      return toOwn(told, findKept(kept, section.data))
    }),
    ...findOthers(kept, sections).map(toOthers),
  ])
  const { shown, header } = takeWhatFits(all, marker)
  const frame = [marker, ...header, FOOTER].join('\n\n')
  const texts = fitSections(shown, MOST_UNITS - frame.length)
  return [marker, ...header, ...texts, FOOTER].join('\n\n')
}

const FOOTER = '<sub>Plimsoll keeps this comment up to date: a section for each image.</sub>'

function findKept(kept: readonly KeptSection[], { key }: SectionData): KeptSection | null {
  return kept.find((one) => one.data.key === key) ?? null
}

/** What the comment says of the image so far, also where it had not been opened yet. */
function findBefore(kept: readonly KeptSection[], own: SectionData): SectionData | null {
  const before =
    findKept(kept, own) ?? kept.find(({ data }) => isSucceeded(data, own, kept)) ?? null
  return before?.data ?? null
}

/** The sections of other jobs. */
function findOthers(
  kept: readonly KeptSection[],
  own: readonly CommentSection[],
): readonly KeptSection[] {
  const keys = new Set(own.map(({ data }) => data.key))
  const others = kept.filter(({ data }) => !keys.has(data.key))
  return others.filter(({ data }) => !own.some((one) => isSucceeded(data, one.data, others)))
}

/**
 * An image that could not be opened has no platform, and so a section of its own. The next run that opens it takes
 * that one's place; and the other way round, where there is no doubt which platform is meant.
 */
function isSucceeded(old: SectionData, own: SectionData, others: readonly KeptSection[]): boolean {
  if (old.name !== own.name || (old.platform === null) === (own.platform === null)) return false
  return old.platform === null || others.filter(({ data }) => data.name === old.name).length === 1
}

/** What blocks comes first; within an outcome the order never changes. */
function sortByOutcome(all: readonly Shrinkable[]): Shrinkable[] {
  const rank = ({ data }: Shrinkable): number => OUTCOMES.indexOf(data.outcome)
  return [...all].sort((a, b) => rank(a) - rank(b) || compareData(a.data, b.data))
}

function compareData(a: SectionData, b: SectionData): number {
  return (
    compareText(a.name, b.name) ||
    compareText(a.platform ?? '', b.platform ?? '') ||
    compareText(a.key, b.key)
  )
}

type Fitting = { readonly shown: readonly Shrinkable[]; readonly header: readonly string[] }

/** As many sections as have room for a line each, the worst first, and the header over them. */
function takeWhatFits(all: readonly Shrinkable[], marker: string): Fitting {
  const shown = [...all]
  let size = shown.reduce((sum, section) => sum + leastSize(section), 0)
  for (;;) {
    const header = toHeader(
      shown.map(({ data }) => data),
      all.length - shown.length,
    )
    const frame = [marker, ...header, FOOTER].join('\n\n')
    const last = frame.length + size > MOST_UNITS ? shown.pop() : undefined
    if (last === undefined) return { shown, header }
    size -= leastSize(last)
  }
}
