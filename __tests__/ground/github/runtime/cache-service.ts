import type { FakeCacheEntry } from '../state.ts'
import type { Blobs } from './blobs.ts'
import type { KnownStep, RuntimeStore } from './step.ts'
import { TwirpRefusal, need, readFields } from './twirp.ts'
import type { Message } from './twirp.ts'

/*
 * The cache service, version 2. A key with a version is written once in a scope. It is looked for in the scopes of the
 * token one after the other: the key itself, then what begins with it, then what begins with the other keys, the
 * newest first (GitHub's documentation, "Cache key matching").
 */

type Call = (step: KnownStep, message: Message) => Readonly<Record<string, unknown>>

type Reserved = { readonly step: KnownStep; readonly name: string; readonly blob: string }

export function createCacheService(
  store: RuntimeStore,
  { blobs, addressOf }: { readonly blobs: Blobs; readonly addressOf: (path: string) => string },
): Readonly<Record<string, Call>> {
  const contents = new WeakMap<FakeCacheEntry, Buffer>()
  const reserved = new Map<string, Reserved>()
  let ids = 0
  return {
    CreateCacheEntry: (step, message) => {
      const { key, version } = readKey(readFields(message, ['key', 'version']))
      if (!step.mayWriteCache) {
        const denied = 'cache write denied: the token of this run may only read'
        return { ok: false, signed_upload_url: '', message: denied }
      }
      const name = nameOf(step.ref, key, version)
      const isTaken = store.caches.some((one) => nameOf(one.ref, one.key, one.version) === name)
      if (isTaken || reserved.has(name)) {
        throw new TwirpRefusal('already_exists', 'cache entry with this key and version exists')
      }
      const blob = blobs.offer('caches')
      reserved.set(name, { step, name, blob: blob.id })
      return { ok: true, signed_upload_url: addressOf(blob.path), message: '' }
    },
    FinalizeCacheEntryUpload: (step, message) => {
      const fields = readFields(message, ['key', 'version', 'size_bytes'])
      const { key, version } = readKey(fields)
      const entry = reserved.get(nameOf(step.ref, key, version))
      const content = entry === undefined ? null : blobs.read(entry.blob)
      if (entry === undefined || content === null) {
        throw new TwirpRefusal('not_found', 'nothing was uploaded for this key')
      }
      if (fields.size_bytes !== String(content.length)) {
        throw new TwirpRefusal('invalid_argument', 'size_bytes is not the size of the upload')
      }
      reserved.delete(entry.name)
      const kept = { key, version, ref: step.ref, size: content.length, createdAt: nowText() }
      store.caches.push(kept)
      contents.set(kept, content)
      ids += 1
      return { ok: true, entry_id: String(ids), message: '' }
    },
    GetCacheEntryDownloadURL: (step, message) => {
      const { restore_keys = [], ...others } = message
      const { key, version } = readKey(readFields(others, ['key', 'version']))
      const keys = readKeys(key, restore_keys)
      const found = findEntry(store, { scopes: [step.ref, ...step.readable], keys, version })
      const content = found === null ? undefined : contents.get(found)
      if (found === null || content === undefined) {
        return { ok: false, signed_download_url: '', matched_key: '' }
      }
      const path = blobs.publish(content, 'application/octet-stream')
      return { ok: true, signed_download_url: addressOf(path), matched_key: found.key }
    },
  }
}

/** GitHub writes times in whole seconds. */
export function nowText(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

function nameOf(ref: string, key: string, version: string): string {
  return JSON.stringify([ref, key, version])
}

const LONGEST_KEY = 512

function readKey(fields: { readonly key?: string; readonly version?: string }): {
  readonly key: string
  readonly version: string
} {
  const key = checkKey(need(fields.key, 'key'))
  const version = need(fields.version, 'version')
  if (!/^[0-9a-f]{64}$/.test(version)) {
    throw new TwirpRefusal('invalid_argument', 'version is no hash')
  }
  return { key, version }
}

function checkKey(key: string): string {
  if (key.length > LONGEST_KEY) throw new TwirpRefusal('invalid_argument', 'key is too long')
  if (key.includes(',')) throw new TwirpRefusal('invalid_argument', 'key has a comma')
  return key
}

function readKeys(key: string, others: unknown): string[] {
  if (!Array.isArray(others) || !others.every((one) => typeof one === 'string')) {
    throw new TwirpRefusal('malformed', 'restore_keys is no list of texts')
  }
  if (others.length > 9) throw new TwirpRefusal('invalid_argument', 'more than 10 keys')
  return [key, ...others.map(checkKey)]
}

function findEntry(
  { caches }: RuntimeStore,
  wanted: {
    readonly scopes: readonly string[]
    readonly keys: readonly string[]
    readonly version: string
  },
): FakeCacheEntry | null {
  for (const scope of wanted.scopes) {
    const inScope = caches
      .filter(({ ref, version }) => ref === scope && version === wanted.version)
      .reverse()
    const exact = inScope.find(({ key }) => key === wanted.keys[0])
    if (exact !== undefined) return exact
    for (const prefix of wanted.keys) {
      const found = inScope.find(({ key }) => key.startsWith(prefix))
      if (found !== undefined) return found
    }
  }
  return null
}
