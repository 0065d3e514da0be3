import type {
  KeptKey,
  KeptKind,
  KeptScans,
  KeptSubject,
  KeptValues,
  Log,
  SharedCache,
} from '../ports.ts'
import { createKeptFolder, toWords } from './kept-folder.ts'
import type { KeptFolder } from './kept-folder.ts'
import { toHash, toKeptName } from './kept-name.ts'
import { READ_VALUE } from './kept-values.ts'
import { createSharedEntries } from './shared-entry.ts'
import type { SharedEntries } from './shared-entry.ts'
import { KEPT_LIMITS, sweepKept } from './sweep.ts'
import type { KeptLimits } from './sweep.ts'

export type KeptScansOptions = {
  /** Of this machine and this user: what lies there is believed as the machine is. */
  readonly cacheFolder: string
  /** What other machines kept; null: there is none. */
  readonly sharedCache: SharedCache | null
  /** Whether nothing in it can come from a change that nobody has looked at. */
  readonly mayRestore: boolean
  /** What a run of this kind asks the scanners for: others have entries of their own. */
  readonly settings: unknown
  readonly log: Pick<Log, 'debug'>
  /** The clock on the wall, whatever an input says. */
  readonly now: () => Date
  readonly limits?: KeptLimits
}

const DAY_MS = 24 * 3600 * 1000

/**
 * How long each is taken for what it would be today. A scanner compares a system's end of life with the day of the
 * scan; what the tag of a base leads to may change every day.
 */
const MOST_AGE_MS: Readonly<Record<KeptKind, number>> = {
  look: 90 * DAY_MS,
  opening: 90 * DAY_MS,
  scan: 7 * DAY_MS,
  base: DAY_MS,
}

/** What runs on this machine, and others of the repository, saw in images. */
export function createKeptScans(options: KeptScansOptions): KeptScans {
  const folder = createKeptFolder(options)
  const state: State = { begun: new Set(), brought: new Map(), bases: new Set(), hasKept: false }
  const work = { ...options, folder, state, shared: toShared(options, folder) }
  return {
    find: async (kind, key) => {
      const name = toKeptName(kind, key)
      if (kind === 'base') state.bases.add(name)
      return findValue(work, kind, name)
    },
    keep: (kind, key, value) => {
      begin(work, () => keepValue(work, toKeptName(kind, key), value))
    },
    forget: (kind, key) =>
      attempt(work, () => folder.remove(toKeptName(kind, key)), 'could not be removed'),
    bring: (subject) => bring(work, subject),
    share: (subject, scans) => {
      const before = [...state.begun]
      begin(work, async () => {
        await Promise.all(before)
        await share(work, subject, scans)
      })
    },
    settle: () => settle(work),
  }
}

type State = {
  readonly begun: Set<Promise<void>>
  /** By the prefix of an entry. */
  readonly brought: Map<string, Promise<void>>
  /** Names of what this run knows of bases. */
  readonly bases: Set<string>
  hasKept: boolean
}

type Work = KeptScansOptions & {
  readonly folder: KeptFolder
  readonly state: State
  readonly shared: SharedEntries | null
}

function toShared(
  { sharedCache: cache, log }: KeptScansOptions,
  kept: KeptFolder,
): SharedEntries | null {
  return cache === null ? null : createSharedEntries({ cache, kept, log })
}

async function findValue<K extends KeptKind>(
  { folder, log, now }: Work,
  kind: K,
  name: string,
): Promise<KeptValues[K] | null> {
  const content = await folder.read(name)
  if (content === null || !isFresh(kind, Date.parse(content.madeAt), now().getTime())) return null
  try {
    return READ_VALUE[kind](content.value)
  } catch (error) {
    log.debug(`The kept ${name} is of no use and is removed: ${toWords(error)}`)
    await folder.remove(name).catch(() => undefined)
    return null
  }
}

/** A time that is still to come was told by a wrong clock. */
function isFresh(kind: KeptKind, madeAt: number, now: number): boolean {
  return now - madeAt <= MOST_AGE_MS[kind] && madeAt - now <= DAY_MS
}

async function keepValue({ folder, now }: Work, name: string, value: unknown): Promise<void> {
  await folder.write({ name, madeAt: now().toISOString(), value })
}

function begin(work: Work, task: () => Promise<void>): void {
  const { state } = work
  const running = attempt(work, task, 'could not be kept').finally(() =>
    state.begun.delete(running),
  )
  state.begun.add(running)
  state.hasKept = true
}

/** A disk that is full or read-only costs the next run its time, and this one nothing. */
async function attempt({ log }: Work, task: () => Promise<void>, what: string): Promise<void> {
  try {
    await task()
  } catch (error) {
    log.debug(`What was seen of an image ${what}: ${toWords(error)}`)
  }
}

/** `plimsoll-scan-1-<image and what is asked for>-`, then what the reports follow from. */
function toPrefix({ settings }: Work, { imageId, digest, form }: KeptSubject): string {
  return `plimsoll-scan-1-${toHash([imageId, digest, form, settings]).slice(0, 32)}-`
}

async function bring(work: Work, subject: KeptSubject): Promise<void> {
  const { shared, mayRestore, state } = work
  if (shared === null || !mayRestore) return
  const prefix = toPrefix(work, subject)
  const brought = state.brought.get(prefix) ?? shared.bring(prefix)
  state.brought.set(prefix, brought)
  await brought
}

async function share(work: Work, subject: KeptSubject, scans: readonly KeptKey[]): Promise<void> {
  const { shared, mayRestore, state } = work
  if (shared === null || !mayRestore) return
  const { imageId, digest } = subject
  const names = scans.map((key) => toKeptName('scan', key))
  const besides = [toKeptName('look', [imageId, digest]), ...state.bases]
  await shared.keep(`${toPrefix(work, subject)}${toHash(names).slice(0, 32)}`, { names, besides })
}

async function settle(work: Work): Promise<void> {
  const { state, folder, now, limits = KEPT_LIMITS } = work
  while (state.begun.size > 0) await Promise.all(state.begun)
  if (!state.hasKept) return
  state.hasKept = false
  await attempt(work, () => sweepKept(folder.folder, now(), limits), 'could not be swept')
}
