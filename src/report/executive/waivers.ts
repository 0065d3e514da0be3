import type { WaiverRecord } from '../../domain/decision.ts'
import { table, take } from '../html/frame.ts'
import type { Frame } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content } from '../html/markup.ts'
import { countOf, formatNumber } from '../words.ts'

const SOON_DAYS = 30
const DAY = 86_400_000
const MOST_ROWS = 12

type Due = {
  readonly waiver: WaiverRecord
  /** Whole days until it ends; below zero: since it ended. */ readonly days: number
}

/** Waivers that have ended, and those that end within thirty days, the first to end first. */
export function toWaiverPart({ report, cuts }: Frame): Content {
  const { waivers, asOf } = report
  if (waivers.length === 0) return markup`<p>Nothing is accepted: there are no waivers.</p>`
  const due = waivers
    .flatMap((waiver) => toDue(waiver, asOf))
    .filter(({ days }) => days <= SOON_DAYS)
    .sort((a, b) => a.days - b.days)
  const ended = due.filter(({ days }) => days < 0).length
  const words = `${countOf(waivers.length, 'waiver')}: ${formatNumber(ended)} ended, ${formatNumber(due.length - ended)} end within ${SOON_DAYS} days`
  const rows = take(due, MOST_ROWS, { cuts, noun: 'waiver' })
  return markup`<p>${words}.</p>${rows.length === 0 ? null : table('Waivers that have ended or end soon', COLUMNS, rows.map(toCells))}`
}

const COLUMNS = [
  { head: 'When', kind: 'state' },
  { head: 'Waiver', kind: 'wide' },
  { head: 'Owner' },
  { head: 'Findings', kind: 'n' },
] as const

/** It holds until the end of its last day, in UTC. */
function toDue(waiver: WaiverRecord, asOf: string): Due[] {
  if (waiver.expires === null) return []
  const days = Math.round((toDay(waiver.expires) - toDay(asOf)) / DAY)
  return Number.isNaN(days) ? [] : [{ waiver, days }]
}

function toDay(time: string): number {
  return Date.parse(time.slice(0, 10))
}

function toCells({ waiver, days }: Due): readonly Content[] {
  const { id, reason, owner, expires, findings } = waiver
  const look = days < 0 ? 'expired' : 'expiring'
  return [
    markup`<span class="state ${look}">${describeDays(days)}</span><small>${expires ?? ''}</small>`,
    markup`<b>${id}</b> ${reason}`,
    owner ?? 'nobody',
    formatNumber(findings),
  ]
}

function describeDays(days: number): string {
  if (days < 0) return `ended ${countOf(-days, 'day')} ago`
  return days === 0 ? 'ends today' : `ends in ${countOf(days, 'day')}`
}
