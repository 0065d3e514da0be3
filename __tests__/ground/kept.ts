import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeptScans } from '../../src/kept/kept-scans.ts'
import type { KeptScansOptions } from '../../src/kept/kept-scans.ts'
import type { KeptScans, SharedCache } from '../../src/ports.ts'
import { createRecordedLog } from './registry-client.ts'
import type { RecordedLog } from './registry-client.ts'

/** A machine of one's own with a cache folder; `open` is what each run on it has. */
export type KeptGround = {
  readonly cacheFolder: string
  readonly log: RecordedLog
  open(options?: Partial<KeptScansOptions>): KeptScans
  /** Names of what is kept. */
  names(): string[]
  path(name: string): string
  /** Turns one byte of a file around, at this place from its end. */
  damage(name: string, fromEnd?: number): void
  close(): void
}

export function createKeptGround(): KeptGround {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'plimsoll-kept-'))
  const log = createRecordedLog()
  const path = (name: string): string => join(cacheFolder, 'scans', name)
  return {
    ...{ cacheFolder, log, path },
    open: (options = {}) =>
      createKeptScans({
        ...{ cacheFolder, log, sharedCache: null, mayRestore: false, settings: null },
        now: () => new Date(),
        ...options,
      }),
    names: () => readdirSync(join(cacheFolder, 'scans')).sort(),
    damage: (name, fromEnd = 1) => {
      const bytes = readFileSync(path(name))
      bytes[bytes.length - fromEnd] = (bytes[bytes.length - fromEnd] ?? 0) ^ 0xff
      writeFileSync(path(name), bytes)
    },
    close: () => {
      rmSync(cacheFolder, { recursive: true })
    },
  }
}

/** A shared cache in a folder: entries by key, the newest last, never changed. */
export type FakeSharedCache = SharedCache & {
  readonly entries: Map<string, string>
  readonly asked: string[]
}

export function createSharedCache(folder: string): FakeSharedCache {
  const entries = new Map<string, string>()
  const asked: string[] = []
  return {
    ...{ entries, asked },
    restore: ({ key, prefixes = [] }) => {
      asked.push(key)
      const keys = [...entries.keys()]
      const found = keys.includes(key)
        ? key
        : keys.findLast((one) => prefixes.some((prefix) => one.startsWith(prefix)))
      const at = found === undefined ? undefined : entries.get(found)
      return Promise.resolve(
        found === undefined || at === undefined ? null : { key: found, folder: at },
      )
    },
    keep: async ({ key, fill }) => {
      if (entries.has(key)) return
      await mkdir(folder, { recursive: true })
      const entry = await mkdtemp(join(folder, 'entry-'))
      await fill(entry)
      entries.set(key, entry)
    },
    settle: () => Promise.resolve(),
  }
}
