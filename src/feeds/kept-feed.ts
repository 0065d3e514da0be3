import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { FeedName } from '../domain/feed.ts'
import type { FeedFacts } from './feed-content.ts'
import type { Validators } from './fetch-feed.ts'

/** A list on this disk, whole when it was put there. */
export type KeptFeed = {
  readonly path: string
  readonly origin: string
  readonly facts: FeedFacts
  readonly validators: Validators
  /** When its server last gave it or said that it is the newest. */
  readonly confirmedAt: Date
}

/** Where the lists of one feed are kept. */
export type FeedFolder = { readonly name: FeedName; readonly folder: string }

const MAX_RECORD_BYTES = 65_536

const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
)

const Text = v.nullable(v.pipe(v.string(), v.maxLength(300)))

const FeedFile = v.object({
  format: v.literal(1),
  file: v.pipe(v.string(), v.regex(/^(?:kev|epss)-[0-9a-f]{16}\.[a-z.]{2,10}$/)),
  bytes: v.number(),
  origin: v.pipe(v.string(), v.maxLength(2000)),
  facts: v.object({ date: Time, version: Text, rows: v.number() }),
  validators: v.object({ etag: Text, lastModified: Text }),
  confirmedAt: Time,
})

export function recordName(name: FeedName): string {
  return `${name}.record.json`
}

/** What is written down beside a list of so many bytes. */
export function toFeedRecord({ path, ...rest }: KeptFeed, bytes: number): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return `${JSON.stringify({ format: 1, file, bytes, ...rest }, null, 2)}\n`
}

/** The kept list; null when there is none, or its record and its file do not go together. */
export async function readKeptFeed({ name, folder }: FeedFolder): Promise<KeptFeed | null> {
  const parsed = v.safeParse(FeedFile, await readJson(join(folder, recordName(name))))
  if (!parsed.success || !parsed.output.file.startsWith(`${name}-`)) return null
  const { file, bytes, origin, facts, validators, confirmedAt } = parsed.output
  const path = join(folder, file)
  const found = await lstat(path).catch(() => null)
  if (found?.isFile() !== true || found.size !== bytes) return null
  return { path, origin, facts, validators, confirmedAt }
}

/** A JSON file of bounded size as `unknown`; null when it is not there, too large or no JSON. */
async function readJson(path: string): Promise<unknown> {
  const handle = await open(path, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const facts = await handle.stat()
    if (!facts.isFile() || facts.size > MAX_RECORD_BYTES) return null
    return JSON.parse(await handle.readFile('utf8')) as unknown
  } catch {
    return null
  } finally {
    await handle.close()
  }
}
