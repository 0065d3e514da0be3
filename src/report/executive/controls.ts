import type { ImageReport } from '../../domain/report.ts'
import type { ControlResult, StandardResult } from '../../domain/standard.ts'
import { table, take } from '../html/frame.ts'
import type { Frame } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content } from '../html/markup.ts'
import { formatNumber } from '../words.ts'

const MOST_ROWS = 15

const COLUMNS = [
  { head: 'Standard', kind: 'wide' },
  ...['Failed', 'Accepted', 'Passed', 'In part', 'Not assessed', 'For people', 'Others'].map(
    (head) => ({ head, kind: 'n' }) as const,
  ),
] as const

/** How many controls of each standard this run decided, and how; never whether anybody is compliant. */
export function toControlPart({ report, cuts }: Frame): Content {
  const all = report.images.flatMap((image) => image.standards.map((one) => ({ one, image })))
  if (all.length === 0) return null
  const several = report.images.length > 1
  const rows = take(all, MOST_ROWS, { cuts, noun: 'standard' }).map(({ one, image }) =>
    toCells(one, several ? image : null),
  )
  return markup`${table('Controls by what became of them', COLUMNS, rows)}<p class="note">A number counts controls. Of a control that passed in part, rules decide some, and the rest stays open. What is for people, no scanner can decide.</p>`
}

function toCells(
  { title, version, controls }: StandardResult,
  image: ImageReport | null,
): Content[] {
  const count = (isWanted: (control: ControlResult) => boolean): string =>
    formatNumber(controls.filter(isWanted).length)
  return [
    markup`<b>${title}</b> ${version}${image === null ? null : markup`<small>${image.name}</small>`}`,
    count(({ state }) => state === 'fail'),
    count(({ state }) => state === 'waived'),
    count(({ state, open }) => state === 'pass' && open === null),
    count(({ state, open }) => state === 'pass' && open !== null),
    count(({ state }) => state === 'not-assessed'),
    count(({ state }) => state === 'manual'),
    count(({ state }) => state === 'not-applicable' || state === 'superseded'),
  ]
}
