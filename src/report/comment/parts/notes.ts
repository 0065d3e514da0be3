import type { WaiverRecord } from '../../../domain/decision.ts'
import type { ImageReport } from '../../../domain/report.ts'
import { escapeMarkdown } from '../../escape.ts'
import { describeFound } from '../../verdict-words.ts'
import { countOf, formatNumber } from '../../words.ts'
import { toRows, toText } from '../blocks.ts'
import type { Block } from '../blocks.ts'
import type { Subject } from '../subject.ts'

/** What is open in numbers; nothing where nothing trustworthy was looked at. */
export function toCountBlocks({ image }: Subject): Block[] {
  const found = describeFound(image)
  return found === null ? [] : [toText('use', `**Open in all:** ${found}.`)]
}

const MOST_LINES = 10

/** Rules that warn, waivers that end soon or hold no longer, and what became of the policy that was asked for. */
export function toNoteBlocks(subject: Subject): Block[] {
  return toList([...listWarnings(subject.image), ...listRunNotes(subject)])
}

/** The same of the run alone, for an image of which nothing is to be told. */
export function toRunNoteBlocks(subject: Subject): Block[] {
  return toList(listRunNotes(subject))
}

function toList(lines: readonly string[]): Block[] {
  const rows = lines.slice(0, MOST_LINES).map((text) => ({ text: `* ${text}`, count: 1 }))
  const left = lines.length - rows.length
  return toRows({ rank: 'use', before: '#### Worth knowing\n', rows, left })
}

function listWarnings({ rules }: ImageReport): string[] {
  const warned = rules.filter(({ state }) => state === 'warned')
  return warned.map(({ title, value, note }) => {
    const found = value === null ? '' : ` ${escapeMarkdown(formatNumber(value), 80)} found`
    const more = note === null ? '' : `${found === '' ? '' : ';'} ${escapeMarkdown(note, 300)}`
    return `⚠️ **${escapeMarkdown(title, 200)}:**${found}${more}`
  })
}

/** Once for all images of the run. */
function listRunNotes({ report, isFirst }: Subject): string[] {
  if (!isFirst) return []
  const waivers = report.waivers.flatMap((waiver) => describeTrouble(waiver, report.asOf) ?? [])
  // Why everything is judged stands with the verdict, and says the same.
  const isTold = report.images.some(({ judged: { scope, wanted } }) => scope !== wanted)
  const notices = report.notices.filter(({ code }) => {
    return TELLING.test(code) || (code === 'baseline-missing' && !isTold)
  })
  return [
    ...waivers.map((words) => `⏳ ${escapeMarkdown(words, 300)}`),
    ...notices.map(({ text }) => `⚠️ ${escapeMarkdown(text, 400)}`),
  ]
}

/** Codes of notices by which a reader of the verdict may be misled about what was in force. */
const TELLING = /^(?:policy|waivers|vex|standard)-|^(?:same-name|details-withheld)$/

const DAYS_AHEAD = 14

/** No number of days: it would change from day to day while nothing changes. */
function describeTrouble(waiver: WaiverRecord, asOf: string): string | null {
  const { expires, findings, note, state } = waiver
  const name = `Waiver ${waiver.id}${waiver.owner === null ? '' : ` of ${waiver.owner}`}`
  const what = findings === 0 ? '' : ` (${countOf(findings, 'finding')})`
  if (state === 'invalid') return `${name} does not hold${note === null ? '' : `: ${note}`}`
  if (expires === null || !COUNTING.includes(state)) return null
  if (state === 'expired') return `${name} ended on ${expires}: what it waived counts again`
  return isSoon(expires, asOf) ? `${name} ends on ${expires}${what}` : null
}

/** An unused or shadowed waiver ends without anybody being hurt. */
const COUNTING: readonly WaiverRecord['state'][] = ['active', 'expiring', 'expired', 'over-broad']

const DAY = 86_400_000

function isSoon(expires: string, asOf: string): boolean {
  return Date.parse(expires) - Date.parse(asOf) <= DAYS_AHEAD * DAY
}
