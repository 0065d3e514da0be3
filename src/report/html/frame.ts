import type { Report } from '../../domain/report.ts'
import { countOf } from '../words.ts'
import { markup } from './markup.ts'
import type { Content, Markup } from './markup.ts'

/** What the parts of one page share. */
export type Frame = {
  readonly report: Report
  /** What was left out, by kind: how many. */
  readonly cuts: Map<string, number>
  /** Of the headings of parts: 2, or 3 below the heading of one of several images. */
  readonly level: 2 | 3
}

export function createFrame(report: Report, level: Frame['level'] = 2): Frame {
  return { report, cuts: new Map(), level }
}

/** The first `most`; the rest is counted as left out, under the name that people know such things by. */
export function take<T>(
  items: readonly T[],
  most: number,
  { cuts, noun }: { readonly cuts: Frame['cuts']; readonly noun: string },
): readonly T[] {
  const left = items.length - most
  if (left > 0) cuts.set(noun, (cuts.get(noun) ?? 0) + left)
  return left > 0 ? items.slice(0, most) : items
}

/** What was left out, in words: `3 more waivers`. */
export function listCuts({ cuts }: Pick<Frame, 'cuts'>): string[] {
  return [...cuts].map(([noun, count]) => {
    return countOf(count, `more ${noun}`, `more ${noun.replace(/y$/, 'ie')}s`)
  })
}

/** A sentence of what was left out; null when nothing was. */
export function describeCuts(parts: readonly string[]): string | null {
  if (parts.length === 0) return null
  return `Left out for size: ${parts.join(', ')}; the JSON report has everything.`
}

/** A part of the page under a heading; nothing where it has no content. */
export function section(frame: Frame, title: string, content: Content): Content {
  if (content === null || (Array.isArray(content) && content.length === 0)) return null
  return frame.level === 2
    ? markup`<section><h2>${title}</h2>${content}</section>\n`
    : markup`<section><h3>${title}</h3>${content}</section>\n`
}

export type Column = {
  readonly head: string
  /** `n`: a number, to the right. */
  readonly kind?: 'n' | 'state' | 'wide'
}

/** A table of whole rows with a caption for those who do not see it, in a frame that scrolls sideways on narrow screens. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  const heads = columns.map(
    ({ head, kind }) => markup`<th scope="col" class="${kind ?? 't'}">${head}</th>`,
  )
  const lines = rows.map((cells) => {
    const tds = cells.map(
      (cell, at) => markup`<td class="${columns[at]?.kind ?? 't'}">${cell}</td>`,
    )
    return markup`<tr>${tds}</tr>\n`
  })
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${lines}</tbody></table></div>\n`
}

/** Names and what they stand for; those that nobody knows are left out. */
export function facts(pairs: readonly (readonly [string, Content])[]): Markup {
  const known = pairs.filter(([, content]) => content !== null && content !== '')
  const lines = known.map(
    ([name, content]) => markup`<div><dt>${name}</dt><dd>${content}</dd></div>\n`,
  )
  return markup`<dl class="facts">\n${lines}</dl>\n`
}

export function list(items: readonly Content[]): Content {
  return items.length === 0
    ? null
    : markup`<ul>${items.map((item) => markup`<li>${item}</li>\n`)}</ul>\n`
}

/** Folded, and open in print. */
export function fold(title: Content, content: Content): Markup {
  return markup`<details><summary>${title}</summary>${content}</details>\n`
}

/** `2026-08-20 06:00 UTC` of an ISO time; other text as it is. */
export function toMinute(time: string): string {
  const read = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time)
  return read === null ? time : `${read[1] ?? ''} ${read[2] ?? ''} UTC`
}
