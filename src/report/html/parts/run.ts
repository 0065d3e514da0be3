import type { WaiverRecord } from '../../../domain/decision.ts'
import type { Delivery } from '../../../domain/report.ts'
import { listNotices } from '../../image-words.ts'
import { describeWaivers, urgentWaivers } from '../../standard-words.ts'
import { describeFeed, formatNumber } from '../../words.ts'
import { list, table, take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup, textOf } from '../markup.ts'
import type { Content } from '../markup.ts'

const MOST_WAIVERS = 200
const MOST_NOTICES = 100
const MOST_DELIVERIES = 100

/** What was accepted, those first that somebody has to look at. */
export function toWaiverPart({ report, cuts }: Frame): Content {
  const summary = describeWaivers(report.waivers)
  if (summary === null) return null
  const active = report.waivers.filter(({ state }) => state === 'active')
  const sorted = [...urgentWaivers(report.waivers), ...active]
  const columns = [
    { head: 'State', kind: 'state' },
    { head: 'Waiver', kind: 'wide' },
    { head: 'Owner' },
    { head: 'Until', kind: 'state' },
    { head: 'Findings', kind: 'n' },
  ] as const
  const rows = take(sorted, MOST_WAIVERS, { cuts, noun: 'waiver' }).map(toWaiverCells)
  return markup`<p>${summary}.</p>${table('Waivers, the urgent ones first', columns, rows)}`
}

function toWaiverCells(waiver: WaiverRecord): readonly Content[] {
  const { id, source, state, reason, owner, expires, findings, note } = waiver
  const place = source.line === null ? source.path : `${source.path}:${source.line}`
  return [
    markup`<span class="state ${state}">${state}</span>`,
    markup`<b>${textOf(id, 100)}</b> ${textOf(reason, 300)}${note === null ? null : markup`<small>${textOf(note, 300)}</small>`}${place === id ? null : markup`<small>${textOf(place, 200)}</small>`}`,
    textOf(owner ?? '', 80),
    textOf(expires ?? '', 40),
    formatNumber(findings),
  ]
}

/** Lists beside the scanners' own databases. */
export function toFeedPart({ report }: Frame): Content {
  return list(
    report.feeds.map((feed) => markup`${describeFeed(feed)} <small>${feed.origin}</small>`),
  )
}

/** What the run wants people to know. */
export function toNoticePart({ report, cuts }: Frame): Content {
  const notices = take(listNotices(report), MOST_NOTICES, { cuts, noun: 'notice' })
  return list(notices.map(({ text }) => markup`${text}`))
}

const DELIVERY_WORDS = {
  delivered: '✓ delivered',
  failed: '✕ failed',
  skipped: '– skipped',
} as const satisfies Record<Delivery['state'], string>

/** Who was told, as far as it was known when this page was made. */
export function toDeliveryPart({ report, cuts }: Frame): Content {
  if (report.deliveries.length === 0) return null
  const rows = take(report.deliveries, MOST_DELIVERIES, { cuts, noun: 'delivery' })
  return table(
    'Deliveries so far',
    [{ head: 'State', kind: 'state' }, { head: 'To' }, { head: 'Detail', kind: 'wide' }],
    rows.map(({ to, state, detail }) => [
      markup`<span class="state ${state}">${DELIVERY_WORDS[state]}</span>`,
      to,
      detail,
    ]),
  )
}
