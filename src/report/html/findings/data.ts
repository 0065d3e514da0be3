import { FINDING_KINDS } from '../../../domain/finding.ts'
import type { ImageReport } from '../../../domain/report.ts'
import { SEVERITIES } from '../../../domain/severity.ts'
import { cleanLine } from '../../clean.ts'
import { SHORT, WHOLE } from './drafts.ts'
import { toDetails } from './facts.ts'
import type { Fact } from './facts.ts'
import type { PlacedView } from './order.ts'
import { createPool, toScriptJson } from './pool.ts'
import type { Pool } from './pool.ts'

/** The order is the number that stands for a status in the data. */
export const STATUSES = ['open', 'waived', 'not-affected', 'off-gate'] as const

/** What is true of a row, as bits of one number. */
export const BITS = { blocks: 1, fixable: 2, new: 4, grype: 8, trivy: 16, plimsoll: 32 } as const

export type FindingData = {
  /** JSON that a script element can hold: it has no `<`. */
  readonly json: string
  /** Rows in it; the rest did not fit. */
  readonly rows: number
  /** Of how many less is told than of the others. */
  readonly shortened: number
}

/** A row told in short needs about this many bytes with its texts. */
const SHORT_ROW = 330

/** Told in full a row seldom needs more. */
const WHOLE_ROW = 4000

/** No row with its texts needs more: each text is bounded, and so is how many there are. */
const LARGEST_ROW = 200_000

/**
 * Rows for the script, in their order, in at most `maxBytes`: texts, each once, and rows of numbers. A fact
 * is a text as well: the number of its label and a line for each of its texts. As long
 * as there is room for a short word on all that follow, everything is told of a finding; then less; then rows end.
 */
export function toFindingData(
  placed: readonly PlacedView[],
  images: readonly ImageReport[],
  maxBytes: number,
): FindingData {
  const names = toScriptJson(images.map((image) => cleanLine(image.name, 120)))
  const head = `"severities":${JSON.stringify(SEVERITIES)},"kinds":${JSON.stringify(FINDING_KINDS)},"images":${names}`
  const [texts, rows] = [createPool(), createPool()]
  const usedBytes = (): number => head.length + texts.bytes() + rows.bytes()
  let shortened = 0
  for (const [index, { view, image }] of placed.entries()) {
    const left = maxBytes - LARGEST_ROW - usedBytes()
    if (left < 0) break
    const isShort = left < (placed.length - index) * SHORT_ROW + WHOLE_ROW
    if (isShort) shortened += 1
    const layers = images[image]?.image?.layers ?? []
    const details = toDetails(view.finding, layers, isShort ? SHORT : WHOLE)
    rows.add(JSON.stringify(toRow({ view, image, ...details }, texts)))
  }
  const json = `{${head},"texts":[${texts.all()}],"rows":[${rows.all()}]}`
  return { json, rows: rows.size(), shortened }
}

type Row = PlacedView & { readonly facts: readonly Fact[]; readonly links: readonly string[] }

function toRow({ view, image, facts, links }: Row, texts: Pool): unknown[] {
  const { finding, name, title, subject, version, fix, seen, state, tags } = view
  const placed = (text: string): number => texts.numberOf(withPlace(text, name))
  return [
    image,
    SEVERITIES.indexOf(finding.severity),
    FINDING_KINDS.indexOf(finding.kind),
    STATUSES.indexOf(finding.status),
    toBits(view),
    ...[name, title, subject, version, fix, seen, state].map(texts.numberOf),
    tags.map(texts.numberOf),
    facts.map(({ label, texts: all }) => placed([texts.numberOf(label), ...all].join('\n'))),
    links.map(placed),
  ]
}

/**
 * Links and words that differ by the id alone become one text, in which a control character, which no cleaned text has,
 * stands for the id.
 */
function withPlace(text: string, name: string): string {
  return name.length >= SHORTEST_NAME && text.includes(name)
    ? text.replaceAll(name, '\u0001')
    : text
}

const SHORTEST_NAME = 8

function toBits({ finding, isBlocking, isFixable, isNew }: PlacedView['view']): number {
  const seen = finding.seenBy.reduce((bits, witness) => bits | BITS[witness], 0)
  const own = (isBlocking ? BITS.blocks : 0) | (isFixable ? BITS.fixable : 0)
  return seen | own | (isNew ? BITS.new : 0)
}
