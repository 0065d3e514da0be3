import { LEAST_LEVEL, renderBlocks } from './blocks.ts'
import { toHeadline, toLine } from './headline.ts'
import { LONGEST_TAIL } from './limits.ts'
import { toEndMarker, toRunMarker, toStartMarker, toSum } from './markers.ts'
import type { KeptSection } from './parse-comment.ts'
import type { CommentSection, SectionData } from './section.ts'

/** A section in one of its forms. `size`: the room to keep for it, in UTF-16 units. */
export type Form = { readonly text: string; readonly size: number }

/** A section that can take less room: the first form is the longest, the last a single line. */
export type Shrinkable = {
  readonly data: SectionData
  readonly isOwn: boolean
  readonly forms: number
  readonly toForm: (index: number) => Form
}

/** A section of this run. Where one with the same words is there already, that one stays as it is, with its tail. */
export function toOwn(section: CommentSection, existing: KeptSection | null): Shrinkable {
  const forms = new Map<number, Form>()
  return {
    data: section.data,
    isOwn: true,
    forms: LEAST_LEVEL + 1,
    toForm: (index) => {
      const form = forms.get(index) ?? writeSection(section, index, existing)
      forms.set(index, form)
      return form
    },
  }
}

function writeSection(section: CommentSection, level: number, existing: KeptSection | null): Form {
  const { data, blocks, tail } = section
  if (level >= LEAST_LEVEL) return writeLine(data)
  const start = toStartMarker(data)
  const body = renderBlocks(blocks, level)
  const shown = ['', `### ${toHeadline(data)}`, ...(body === '' ? [] : ['', body])].join('\n')
  const text = wrap(data, [shown, '', toRunMarker(data.key), tail, ''].join('\n'))
  const compared = `${start}\n${shown}`
  const isThere = existing?.isIntact === true && existing.compared === compared
  return {
    text: isThere ? existing.text : text,
    // The tail that is there may be longer than ours: neither may decide how much is shown.
    size: compared.length + LONGEST_TAIL,
  }
}

/** A section of another job: as it is, or in a line where it was edited or room is short. */
export function toOthers(section: KeptSection): Shrinkable {
  const whole = { text: section.text, size: section.text.length }
  const line = writeLine(section.data)
  const forms = section.isIntact && whole.size > line.size ? [whole, line] : [line]
  return {
    data: section.data,
    isOwn: false,
    forms: forms.length,
    toForm: (index) => forms[index] ?? line,
  }
}

function writeLine(data: SectionData): Form {
  const text = wrap(data, `\n${toLine(data)}\n`)
  return { text, size: text.length }
}

function wrap(data: SectionData, inner: string): string {
  const start = toStartMarker(data)
  return [start, inner, toEndMarker(data.key, toSum(start, inner))].join('\n')
}
