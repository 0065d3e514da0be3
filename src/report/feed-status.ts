import type { FeedName } from '../domain/feed.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { toGrid } from './terminal/grid.ts'
import type { Cell } from './terminal/grid.ts'
import { createPaint } from './terminal/paint.ts'
import type { Paint, Style } from './terminal/paint.ts'
import { padToWidth, wrapText } from './terminal/width.ts'
import { countOf } from './words.ts'

/** One feed of this machine. Times are ISO; null: not known. */
export type FeedLine = {
  readonly name: FeedName
  readonly state: 'usable' | 'too-old' | 'missing' | 'off'
  readonly date: string | null
  readonly ageDays: number | null
  readonly version: string | null
  readonly origin: string | null
  readonly path: string | null
  readonly checkedAt: string | null
  readonly why: string | null
}

const HEADS = ['FEED', 'STATE', 'DATE', 'AGE', 'VERSION', 'CHECKED']

const STATES: Readonly<Record<FeedLine['state'], { text: string; style: Style | null }>> = {
  usable: { text: 'usable', style: 'green' },
  'too-old': { text: 'too old', style: 'yellow' },
  missing: { text: 'missing', style: 'yellow' },
  off: { text: 'off', style: null },
}

const OPTIONAL =
  'Feeds are optional: a scan without one goes on, and says which rules it could not assess.'

const PLAIN = { colour: false, width: 100 } as const

/** What `db status` prints below the databases: a table, whence each list came, and what is wrong with it. */
export function renderFeedStatus(
  feeds: readonly FeedLine[],
  { colour, width }: { readonly colour: boolean; readonly width: number } = PLAIN,
): string {
  const look = { paint: createPaint(colour), width: Math.max(40, width) }
  const table = toGrid(HEADS, feeds.map(toCells), look)
  const details = feeds.flatMap((feed) => toDetails(feed, look))
  const last = wrapText(OPTIONAL, look.width)
  return disarmCommands(`${[...table, '', ...details, '', ...last].join('\n')}\n`)
}

function toDetails(
  feed: FeedLine,
  look: { readonly width: number; readonly paint: Paint },
): string[] {
  const facts = [
    ['why', feed.why],
    ['from', feed.origin],
    ['file', feed.path],
  ] as const
  return facts.flatMap(([label, text]) => {
    if (text === null) return []
    const lines = wrapText(cleanLine(text, 500), look.width - LABEL_WIDTH)
    return lines.map((line, index) => {
      const left = padToWidth(index === 0 ? `${feed.name} ${label}` : '', LABEL_WIDTH)
      return `${look.paint('dim', left)}${line}`
    })
  })
}

const LABEL_WIDTH = 'epss from  '.length

function toCells({ name, state, date, ageDays, version, checkedAt }: FeedLine): Cell[] {
  const plain = (text: string | null): Cell => ({ text: cleanLine(text ?? '-', 60), style: null })
  return [
    { text: name, style: 'bold' },
    STATES[state],
    plain(toMinute(date)),
    plain(ageDays === null ? null : countOf(ageDays, 'day')),
    plain(version),
    plain(toMinute(checkedAt)),
  ]
}

function toMinute(time: string | null): string | null {
  return time === null ? null : `${time.slice(0, 16).replace('T', ' ')} UTC`
}
