import type { ImageReport, Report } from '../../domain/report.ts'
import { OUTCOMES } from '../../domain/verdict.ts'
import { cleanLine } from '../clean.ts'
import { compareText } from '../order.ts'
import { describeFound, runFailures } from '../verdict-words.ts'
import { countOf } from '../words.ts'
import { toText } from './blocks.ts'
import type { Block } from './blocks.ts'
import { LONGEST_NAME } from './limits.ts'
import { toSectionKey } from './markers.ts'
import { toAdviceBlocks } from './parts/advice.ts'
import { toChangeBlocks } from './parts/change.ts'
import { toDetailBlocks } from './parts/details.ts'
import { toCountBlocks, toNoteBlocks, toRunNoteBlocks } from './parts/notes.ts'
import { toVerdictBlocks } from './parts/verdict.ts'
import type { ChangeNumbers, CommentSection, SectionData } from './section.ts'
import { toSubject } from './subject.ts'
import type { CommentPlace, Subject } from './subject.ts'
import { toTail } from './tail.ts'
import { describeWhy } from './why.ts'

/** A section for each image of the report, in the report's order. */
export function toCommentSections(report: Report, place: CommentPlace): readonly CommentSection[] {
  const first = findFirst(report.images)
  const seen = new Map<string, number>()
  return report.images.map((image) => {
    const id = JSON.stringify([image.name, image.image?.platform ?? null])
    const copy = seen.get(id) ?? 0
    seen.set(id, copy + 1)
    return toSection(toSubject(image, { report, place, isFirst: image === first }), copy)
  })
}

/** The one that a reader meets first: its section tells what is about the run as a whole. */
function findFirst(images: readonly ImageReport[]): ImageReport | undefined {
  const rank = ({ verdict }: ImageReport): number => OUTCOMES.indexOf(verdict.outcome)
  return [...images].sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name))[0]
}

function toSection(subject: Subject, copy: number): CommentSection {
  const { image, report, isFirst } = subject
  const { outcome } = image.verdict
  const change = toChange(image)
  const isNews =
    outcome !== 'pass' ||
    (isFirst && runFailures(report).length > 0) ||
    (change !== null && change.introduced + change.worsened + change.fixed > 0)
  return {
    data: toData(subject, { copy, change }),
    outcome,
    isNews,
    blocks: isNews ? toBlocks(subject) : toQuietBlocks(subject),
    tail: toTail(subject),
  }
}

const MOST = 9_999_999

function toChange({ comparison }: ImageReport): ChangeNumbers | null {
  if (comparison === null) return null
  const { introduced, worsened, fixed } = comparison.counts
  return {
    introduced: Math.min(introduced, MOST),
    worsened: Math.min(worsened, MOST),
    fixed: Math.min(fixed, MOST),
  }
}

function toData(
  { image }: Subject,
  { copy, change }: { readonly copy: number; readonly change: ChangeNumbers | null },
): SectionData {
  const platform = image.image?.platform ?? null
  return {
    key: toSectionKey(image.name, platform, copy),
    name: cleanLine(image.name, LONGEST_NAME),
    platform: platform === null ? null : cleanLine(platform, LONGEST_NAME),
    outcome: image.verdict.outcome,
    blocking: Math.min(image.counts.blocking, MOST),
    change,
    why: describeWhy(image),
    resolved: null,
  }
}

function toBlocks(subject: Subject): Block[] {
  return [
    ...toVerdictBlocks(subject),
    ...toChangeBlocks(subject),
    ...toAdviceBlocks(subject),
    ...toCountBlocks(subject),
    ...toNoteBlocks(subject),
    ...toDetailBlocks(subject),
  ]
}

/** Nothing to do and nothing new: also what a comment says once what it was made for is resolved. */
function toQuietBlocks(subject: Subject): Block[] {
  const { image } = subject
  const disclosed = image.comparison?.counts.newlyDisclosed ?? 0
  const change = image.comparison === null ? '' : ', and this change introduces and fixes none'
  const found = describeFound(image) ?? 'no open vulnerabilities'
  const text = `No finding blocks${change}${toDisclosed(disclosed)}. Open in all: ${found}.`
  // What became known meanwhile warns with its date, also where nothing else is to be told.
  const notes = disclosed === 0 ? toRunNoteBlocks(subject) : toNoteBlocks(subject)
  return [toText('verdict', text), ...notes]
}

function toDisclosed(count: number): string {
  return count === 0 ? '' : `; ${countOf(count, 'finding')} became known since the baseline`
}
