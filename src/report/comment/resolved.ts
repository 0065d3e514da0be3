import { countOf } from '../words.ts'
import { toText } from './blocks.ts'
import type { CommentSection, SectionData } from './section.ts'

/**
 * The section of an image that passes, with a line that says so where the comment (`before`) told otherwise. Its
 * marker carries that on, so that the line stays for as long as the image passes.
 */
export function tellResolved(section: CommentSection, before: SectionData | null): CommentSection {
  const resolved = section.outcome === 'pass' && before !== null ? findResolved(before) : null
  if (resolved === null) return section
  return {
    ...section,
    data: { ...section.data, resolved },
    blocks: [toText('verdict', toLine(resolved)), ...section.blocks],
  }
}

function findResolved({ outcome, blocking, resolved }: SectionData): number | null {
  return outcome === 'pass' ? resolved : blocking
}

function toLine(blocked: number): string {
  if (blocked === 0) return '**Resolved:** the image did not pass before, and does now.'
  return `**Resolved:** ${countOf(blocked, 'finding')} blocked before; none does now.`
}
