import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { FeedFailure } from '../../src/feeds/feed-failure.ts'
import type { FeedOptions } from '../../src/feeds/feed-request.ts'
import { startFeedServer } from '../ground/feed-server.ts'
import type { FeedContents, FeedServer } from '../ground/feed-server.ts'

/* What the tests of this room share: folders and servers that vanish, a log that remembers. */

const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-feeds-'))
  endings.push(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A new file with this content. */
export function fileOf(content: string | Buffer): string {
  const path = join(temporaryFolder(), 'list')
  writeFileSync(path, content)
  return path
}

export async function serverOf(contents: FeedContents = {}): Promise<FeedServer> {
  const server = await startFeedServer(contents)
  endings.push(() => server.close())
  return server
}

export const NOW = new Date('2026-11-21T12:00:00Z')

export function daysAfter(days: number): Date {
  return new Date(NOW.getTime() + days * 24 * 3_600_000)
}

export type RecordedOptions = FeedOptions & { readonly lines: readonly string[] }

/** Options over a server and a cache of their own; `lines` is what was logged for people. */
export function optionsOf(
  server: Pick<FeedServer, 'kevUrl' | 'epssUrl'>,
  change: Partial<Omit<FeedOptions, 'supply'>> & {
    readonly supply?: Partial<FeedOptions['supply']>
  } = {},
): RecordedOptions {
  const lines: string[] = []
  const { supply, ...rest } = change
  return {
    lines,
    fetch: (url, init) => fetch(url, init),
    log: {
      debug: () => undefined,
      info: (text) => void lines.push(`info ${text}`),
      notice: (text) => void lines.push(`notice ${text}`),
    },
    cacheFolder: join(temporaryFolder(), 'cache'),
    allowHttp: false,
    now: () => NOW,
    clock: () => NOW,
    limitMs: 5000,
    ...rest,
    supply: {
      kevUrl: server.kevUrl,
      epssUrl: server.epssUrl,
      updateDatabases: true,
      databaseMaxAgeDays: null,
      ...supply,
    },
  }
}

export const NEVER: AbortSignal = new AbortController().signal

/** Why a list was refused; fails when it was not, or when anything else was thrown. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof FeedFailure) return thrown.why
  throw new Error('it was not refused as a list', { cause: thrown })
}
