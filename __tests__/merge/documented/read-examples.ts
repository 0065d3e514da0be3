import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reports } from './write-reports.ts'

/** `label   value`; what is indented below it goes on with the value. */
export type Line = { readonly label: string; readonly value: string }

/** Two blocks of the page: what the scanners wrote, and what becomes of it. */
export type Example = {
  readonly heading: string
  readonly reports: Reports
  /** Paragraphs; each begins with what it is about. */
  readonly outcome: readonly (readonly Line[])[]
}

const PAGE = join(import.meta.dirname, '../../../docs/merging.md')
const HEADING_OR_BLOCK = /^##+ (.+)$|^```(\w*)\n([\s\S]*?)^```$/gm

type Part = { readonly heading: string; readonly language: string; readonly text: string }

/** Every example of docs/merging.md. Throws where a block has no counterpart: then it would prove nothing. */
export function readExamples(): readonly Example[] {
  const blocks = readBlocks().filter(({ language }) => language === 'json' || language === 'text')
  return blocks.flatMap(({ heading, language, text }, at) => {
    const other = blocks[at + (language === 'json' ? 1 : -1)]
    if (other === undefined || other.language === language || other.heading !== heading) {
      throw new Error(`a block of ${language} under "${heading}" has no counterpart`)
    }
    if (language === 'text') return []
    return [{ heading, reports: JSON.parse(text) as Reports, outcome: toParagraphs(other.text) }]
  })
}

function readBlocks(): readonly Part[] {
  let heading = ''
  return [...readFileSync(PAGE, 'utf8').matchAll(HEADING_OR_BLOCK)].flatMap((found) => {
    const [, title, language = '', text = ''] = found
    if (title === undefined) return [{ heading, language, text }]
    heading = title
    return []
  })
}

function toParagraphs(text: string): readonly (readonly Line[])[] {
  return text
    .trimEnd()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replaceAll(/\n\s+/g, ' ').split('\n').map(toLine))
}

function toLine(text: string): Line {
  const [, label = '', value = ''] = /^(\S.*?)\s{2,}(\S.*)$/.exec(text) ?? []
  if (label === '') throw new Error(`not a label and a value: ${text}`)
  return { label, value }
}
