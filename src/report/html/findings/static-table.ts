import type { ImageReport } from '../../../domain/report.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { SHORT } from './drafts.ts'
import { toDetails } from './facts.ts'
import type { FindingDetails } from './facts.ts'
import type { PlacedView } from './order.ts'

export type StaticTable = { readonly table: Markup; readonly rows: number }

/** With their details; what blocks beyond them stands there in one line each. */
const MOST_DETAILED = 100
const MOST_ROWS = 300
const MOST_BYTES = 500_000

/** Rows that are there without any script: the most urgent, and all that block as far as the room goes. */
export function toStaticTable(
  placed: readonly PlacedView[],
  images: readonly ImageReport[],
): StaticTable {
  const rows: Markup[] = []
  let bytes = 0
  for (const one of placed) {
    if (!one.view.isBlocking && rows.length >= MOST_ROWS) break
    const row = toPlacedRow(one, images, rows.length < MOST_DETAILED)
    bytes += Buffer.byteLength(row.html)
    if (bytes > MOST_BYTES) break
    rows.push(row)
  }
  return { table: toTable(rows, images.length > 1), rows: rows.length }
}

function toPlacedRow(
  { view, image }: PlacedView,
  images: readonly ImageReport[],
  isDetailed: boolean,
): Markup {
  const own = images[image]
  const layers = own?.image?.layers ?? []
  const details = isDetailed ? toDetails(view.finding, layers, SHORT) : null
  return toRow({ view, name: images.length > 1 ? (own?.name ?? '') : null, details })
}

const HEADS = [
  ['sev', 'Severity'],
  ['name', 'Finding'],
  ['image', 'Image'],
  ['in', 'In'],
  ['ver', 'Installed'],
  ['fix', 'Fixed in'],
  ['seen', 'Seen by'],
  ['state', 'State'],
] as const

function toTable(rows: readonly Markup[], hasImages: boolean): Markup {
  const heads = HEADS.filter(([name]) => name !== 'image' || hasImages).map(
    ([name, word]) => markup`<th scope="col" class="c-${name}" data-sort="${name}">${word}</th>`,
  )
  return markup`<table id="table" class="findings${hasImages ? ' many' : ''}"><caption>Findings, the most urgent first</caption><thead><tr>${heads}</tr></thead><tbody id="rows">
${rows}</tbody></table>\n`
}

type Row = {
  readonly view: PlacedView['view']
  /** Of the image; null where there is one. */
  readonly name: string | null
  readonly details: FindingDetails | null
}

function toRow({ view, name, details }: Row): Markup {
  const { finding, isBlocking, subject, version, fix, seen, state } = view
  const more = details === null ? null : toDetailRow(details, name === null ? 7 : 8)
  return markup`<tr class="row${isBlocking ? ' blocks' : ''}"><td class="c-sev"><span class="sev ${finding.severity}">${finding.severity}</span></td>${toNameCell(view)}${name === null ? null : cell('image', name)}${cell('in', subject)}${cell('ver', version)}${cell('fix', fix)}${cell('seen', seen)}${cell('state', state)}</tr>
${more}`
}

function toNameCell({ name, title, tags }: PlacedView['view']): Markup {
  const said = tags.map((tag) => markup` <span class="tag">${tag}</span>`)
  const small = title === '' ? null : markup`<small>${title}</small>`
  return markup`<td class="c-name"><b>${name}</b>${said}${small}</td>`
}

function cell(name: string, content: Content): Markup {
  return markup`<td class="c-${name}">${content}</td>`
}

function toDetailRow({ facts, links }: FindingDetails, span: number): Markup {
  const said = facts.map(({ label, texts }) => {
    const lines = texts.map((text) => markup`<dd>${text}</dd>`)
    return markup`<div><dt>${label}</dt>${lines}</div>`
  })
  return markup`<tr class="more"><td colspan="${span}"><details><summary>Details</summary><dl class="details">${said}${toLinkFact(links)}</dl></details></td></tr>
`
}

function toLinkFact(links: readonly string[]): Content {
  if (links.length === 0) return null
  const lines = links.map(
    (link) =>
      markup`<dd><a rel="noreferrer noopener" target="_blank" href="${link}">${link}</a></dd>`,
  )
  return markup`<div><dt>Links</dt>${lines}</div>`
}
