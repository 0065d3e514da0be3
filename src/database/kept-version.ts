import { lstat, open, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import type { DatabaseName } from '../domain/verdict.ts'

/** One version of a database on this disk, complete. */
export type KeptVersion = {
  readonly name: DatabaseName
  /** Absolute; what the scanner takes as its cache folder. */
  readonly folder: string
  /** `sha256:…` of the manifest (Trivy) or of the archive (Grype). */
  readonly digest: string
  /** The repository or address that gave it. */
  readonly origin: string
  readonly built: Date
  readonly schema: string
}

/** What of a version is written down beside its files. */
export type VersionFacts = {
  /** ISO time. */
  readonly built: string
  readonly schema: string
  /** Paths in the folder, with the sizes that prove them whole. */
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

export const RECORD_FILE = 'version.json'

const MAX_RECORD_BYTES = 65_536

const IsoTime = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)

const VersionRecord = v.object({
  format: v.literal(1),
  digest: v.string(),
  origin: v.pipe(v.string(), v.maxLength(2000)),
  built: IsoTime,
  schema: v.pipe(v.string(), v.maxLength(100)),
  files: v.pipe(
    v.array(
      v.object({ path: v.pipe(v.string(), v.regex(/^[\w.-]+(?:\/[\w.-]+)*$/)), size: v.number() }),
    ),
    v.maxLength(100),
  ),
})

export function toVersionRecord(digest: string, origin: string, facts: VersionFacts): string {
  return `${JSON.stringify({ format: 1, digest, origin, ...facts }, null, 2)}\n`
}

/** `sha256:<hex>` → the name of its folder; a colon is no character for file names everywhere. */
export function folderNameOf(digest: string): string {
  return digest.replace(':', '-')
}

export const VERSION_FOLDER = /^sha256-[0-9a-f]{64}$/

export type ReadVersion =
  | { readonly kind: 'usable'; readonly version: KeptVersion }
  | { readonly kind: 'missing' }
  /** Something is there that cannot be used: `why` completes the sentence "it is damaged: …". */
  | { readonly kind: 'broken'; readonly folder: string; readonly why: string }

/** Reads a version's record and compares it with the files that lie there. */
export async function readVersion(name: DatabaseName, folder: string): Promise<ReadVersion> {
  const facts = await lstat(folder).catch(() => null)
  if (facts === null) return { kind: 'missing' }
  const broken = (why: string): ReadVersion => ({ kind: 'broken', folder, why })
  const record = v.safeParse(VersionRecord, await readJsonFile(join(folder, RECORD_FILE)))
  if (!record.success) return broken(`${RECORD_FILE} is missing or cannot be read`)
  const { digest, origin, built, schema, files } = record.output
  if (folderNameOf(digest) !== basename(folder))
    return broken(`it lies in the folder of another digest`)
  for (const file of files) {
    const found = await lstat(join(folder, file.path)).catch(() => null)
    if (found?.isFile() !== true) return broken(`the file ${file.path} is missing`)
    if (found.size !== file.size) {
      return broken(`the file ${file.path} has ${found.size} bytes instead of ${file.size}`)
    }
  }
  const version = {
    name,
    folder,
    digest,
    origin,
    built: new Date(built),
    schema,
  }
  return { kind: 'usable', version }
}

/** A JSON file of bounded size as `unknown`; null when it is not there, too large or no JSON. */
export async function readJsonFile(path: string): Promise<unknown> {
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

/** Notes that a run works with it now, so that no other run removes it. */
export async function markUsed(version: KeptVersion): Promise<void> {
  const now = new Date()
  await utimes(join(version.folder, RECORD_FILE), now, now)
}

/** When a run last took it. */
export async function lastUsed(folder: string): Promise<Date> {
  const facts = await lstat(join(folder, RECORD_FILE)).catch(() => lstat(folder))
  return facts.mtime
}
