import type { Told, ToldEntry } from '../../domain/message.ts'
import { keepsIncidents } from './cases.ts'
import type { Case } from './cases.ts'
import { isOutcomeKey, toOutcomeKey } from './match-image.ts'
import type { Planned } from './plan.ts'
import { toDigestKey } from './plan.ts'

export type KeepRequest = {
  /** All of this run, also those without a message. */
  readonly cases: readonly Case[]
  readonly delivered: readonly Planned[]
  /** What earlier runs told. */
  readonly told: Told
  readonly now: Date
}

/** What later runs have to know: what was told, now or before, and is still there. */
export function keepTold(request: KeepRequest): Told {
  const { cases, delivered, told, now } = request
  const news = groupByCase(delivered)
  const ofRun = new Map<string, ToldEntry>()
  for (const one of cases) {
    const entry = toEntry(one, {
      before: told.entries[one.toldKey],
      news: news.get(one.toldKey),
      now,
    })
    if (entry !== null) ofRun.set(one.toldKey, entry)
  }
  for (const { of, kind } of delivered) {
    const at = now.toISOString()
    if (kind === 'news') ofRun.set(toDigestKey(of), { at, keys: [], isOpen: false })
  }
  return bound(ofRun, told, now)
}

function groupByCase(delivered: readonly Planned[]): ReadonlyMap<string, readonly Planned[]> {
  const groups = new Map<string, Planned[]>()
  for (const one of delivered) {
    const group = groups.get(one.of.toldKey) ?? []
    groups.set(one.of.toldKey, group)
    group.push(one)
  }
  return groups
}

type Happened = {
  readonly before: ToldEntry | undefined
  readonly news: readonly Planned[] | undefined
  readonly now: Date
}

/** Null: nothing was ever told. */
function toEntry(one: Case, { before, news = [], now }: Happened): ToldEntry | null {
  const last = news.at(-1)
  if (last === undefined)
    return before === undefined ? null : { ...before, keys: stay(one, before) }
  const fresh = news.flatMap((each) => each.fresh)
  const keys = [...new Set([...stay(one, before ?? NEVER_TOLD), ...fresh])].sort()
  return { at: now.toISOString(), keys, isOpen: isOpenAfter(last) }
}

const NEVER_TOLD = { keys: [] }

/** Of what was told before, what is still there. */
function stay(one: Case, before: Pick<ToldEntry, 'keys'>): readonly string[] {
  const there = new Set(one.keys)
  return before.keys.filter((key) => there.has(key) || isKept(key, one)).sort()
}

function isOpenAfter({ kind, of }: Planned): boolean {
  return kind === 'news' && keepsIncidents(of.channel)
}

/**
 * What is not seen may be there all the same where the answer is not whole: it is not told anew when it is seen again.
 * Of outcomes only those survive that an image had before it could not be judged.
 */
function isKept(key: string, { isWhole, images }: Case): boolean {
  if (isWhole) return false
  if (!isOutcomeKey(key)) return true
  const isJudged = images.some(({ report }) => isVerdict(toOutcomeKey(report.verdict.outcome)))
  return isVerdict(key) && !isJudged
}

function isVerdict(key: string): boolean {
  return key === toOutcomeKey('pass') || key === toOutcomeKey('fail')
}

const MOST_AGE_MS = 90 * 86_400_000
const MOST_ENTRIES = 2000
/** Hashes: together less than the file may hold. */
const MOST_KEYS = 200_000

/** Entries of images that are not in this run stay for 90 days; of too many, the oldest go. */
function bound(ofRun: ReadonlyMap<string, ToldEntry>, told: Told, now: Date): Told {
  const oldest = now.getTime() - MOST_AGE_MS
  const others = Object.entries(told.entries)
    .filter(([key, { at }]) => !ofRun.has(key) && Date.parse(at) >= oldest)
    .sort(([, a], [, b]) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
  const kept: [string, ToldEntry][] = []
  let keys = 0
  for (const [key, entry] of [...ofRun, ...others]) {
    if (kept.length >= MOST_ENTRIES) break
    // One that is too large takes no other with it.
    if (keys + entry.keys.length > MOST_KEYS) continue
    keys += entry.keys.length
    kept.push([key, entry])
  }
  return { entries: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) }
}
