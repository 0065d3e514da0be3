import type { DatabaseName } from '../domain/verdict.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { toGrid } from './terminal/grid.ts'
import type { Cell } from './terminal/grid.ts'
import { createPaint } from './terminal/paint.ts'
import type { Paint, Style } from './terminal/paint.ts'
import { padToWidth, wrapText } from './terminal/width.ts'
import { countOf } from './words.ts'

/** One database of this machine. Times are ISO; null: not known. */
export type DatabaseLine = {
  readonly name: DatabaseName
  readonly state: 'usable' | 'ageing' | 'too-old' | 'damaged' | 'missing'
  readonly schema: string | null
  readonly built: string | null
  readonly ageDays: number | null
  readonly origin: string | null
  readonly digest: string | null
  readonly folder: string
  readonly checkedAt: string | null
  readonly why: string | null
}

const HEADS = ['DATABASE', 'STATE', 'BUILT', 'AGE', 'SCHEMA', 'CHECKED']

const STATES: Readonly<Record<DatabaseLine['state'], { text: string; style: Style }>> = {
  usable: { text: 'usable', style: 'green' },
  ageing: { text: 'usable, ageing', style: 'yellow' },
  'too-old': { text: 'too old', style: 'boldRed' },
  damaged: { text: 'damaged', style: 'boldRed' },
  missing: { text: 'missing', style: 'boldRed' },
}

const PLAIN = { colour: false, width: 100 } as const

/** What `db status` prints: a table, and below it where each came from, where it lies and what is wrong. */
export function renderDatabaseStatus(
  databases: readonly DatabaseLine[],
  { colour, width }: { readonly colour: boolean; readonly width: number } = PLAIN,
): string {
  const look = { paint: createPaint(colour), width: Math.max(40, width) }
  const table = toGrid(HEADS, databases.map(toCells), look)
  const details = databases.map((database) => toDetails(database, look))
  return disarmCommands(`${[table, ...details].map((part) => part.join('\n')).join('\n\n')}\n`)
}

function toCells(database: DatabaseLine): Cell[] {
  const { name, state, built, ageDays, schema, checkedAt } = database
  const plain = (text: string | null): Cell => ({ text: cleanLine(text ?? '-', 60), style: null })
  return [
    { text: name, style: 'bold' },
    STATES[state],
    plain(toMinute(built)),
    plain(ageDays === null ? null : countOf(ageDays, 'day')),
    plain(schema),
    plain(toMinute(checkedAt)),
  ]
}

function toMinute(time: string | null): string | null {
  return time === null ? null : `${time.slice(0, 16).replace('T', ' ')} UTC`
}

function toDetails(
  database: DatabaseLine,
  look: { readonly width: number; readonly paint: Paint },
): string[] {
  const facts = [
    ['why', database.why],
    ['from', database.origin],
    ['digest', database.digest],
    ['folder', database.folder],
  ] as const
  return facts.flatMap(([label, text]) => {
    if (text === null) return []
    const head = `${database.name} ${label}`
    const lines = wrapText(cleanLine(text, 500), look.width - LABEL_WIDTH)
    return lines.map((line, index) => {
      const left = padToWidth(index === 0 ? head : '', LABEL_WIDTH)
      return `${look.paint('dim', left)}${line}`
    })
  })
}

const LABEL_WIDTH = 'trivy-java folder  '.length
