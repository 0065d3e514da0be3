import { lstat, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { archiveInvalid, archiveUnsafe, toArchiveError } from '../archive/archive-errors.ts'
import { digestOf } from '../archive/digest.ts'
import { codeOf } from '../archive/failure-facts.ts'
import type { TarMember } from '../archive/tar-index.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { Descriptor } from '../image/manifest.ts'
import { readStored } from './stored-bytes.ts'
import type { StoredBytes } from './stored-bytes.ts'

/** The files of an OCI layout by their names in it (`index.json`, `blobs/sha256/…`), wherever they lie. */
export type FileStore = {
  /** Names the layout as the beginning of a sentence. */
  readonly label: string
  /** Null when there is none of that name; throws `archive-unsafe` for what is no file of the layout itself. */
  find(name: string): Promise<FoundFile | null>
}

export type FoundFile = StoredBytes & {
  /** Reached through a link within the layout: to be shown to nobody else as it is. */
  readonly isLinked: boolean
}

/** A layout in a folder. Links may lead to other files of the folder and nowhere else. */
export function createFolderStore(folder: string, label: string): FileStore {
  const find = async (name: string): Promise<FoundFile | null> => {
    try {
      const root = await realpath(folder)
      const path = await realpath(join(root, name))
      const facts = await lstat(path)
      if (!path.startsWith(`${root}${sep}`)) {
        throw archiveUnsafe(label, `its ${name} is a link to something outside of it`)
      }
      if (!facts.isFile()) throw archiveUnsafe(label, `its ${name} is not a regular file`)
      return { path, offset: 0, size: facts.size, isLinked: path !== join(root, name) }
    } catch (error) {
      if (isMissing(error)) return null
      throw toArchiveError(error, label)
    }
  }
  return { label, find }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

/** A layout inside of a plain tar file at `path`. */
export function createTarStore(
  path: string,
  members: ReadonlyMap<string, TarMember>,
  label: string,
): FileStore {
  const find = (name: string): FoundFile | null => {
    const member = members.get(name)
    if (member === undefined) return null
    if (member.kind !== 'file') throw archiveUnsafe(label, `its ${name} is not a regular file`)
    if (member.isRepeated) throw archiveUnsafe(label, `it holds ${name} more than once`)
    return { path, offset: member.offset, size: member.size, isLinked: false }
  }
  return { label, find: (name) => Promise.resolve(name).then(find) }
}

/** A file that must be there. Throws `archive-invalid` when it is not, or is larger than `maxBytes`. */
export async function readFileOf(
  store: FileStore,
  name: string,
  maxBytes: number,
): Promise<Buffer> {
  const found = await store.find(name)
  if (found === null) throw archiveInvalid(store.label, `it has no ${name}`)
  if (found.size > maxBytes) throw archiveInvalid(store.label, `its ${name} is too large`)
  return readStored(found)
}

/**
 * Where a blob lies. Throws `archive-invalid` when it is missing and `size-mismatch` when it has another size than
 * its descriptor says.
 */
export async function getBlob(store: FileStore, descriptor: Descriptor): Promise<FoundFile> {
  const { digest, size } = descriptor
  const found = await store.find(toBlobName(digest))
  if (found === null) throw archiveInvalid(store.label, `its blob ${digest} is missing`)
  if (found.size === size) return found
  throw new PlimsollError({
    code: 'size-mismatch',
    message: `${store.label} is damaged: its blob ${digest} has ${found.size} bytes and should have ${size}.`,
    hint: 'Make or copy it again.',
  })
}

/** A small blob, proved to be the one that its descriptor names. Throws as above and `digest-mismatch`. */
export async function readBlob(
  store: FileStore,
  descriptor: Descriptor,
  maxBytes: number,
): Promise<Buffer> {
  const found = await getBlob(store, descriptor)
  if (found.size > maxBytes)
    throw archiveInvalid(store.label, `its blob ${descriptor.digest} is too large`)
  const bytes = await readStored(found)
  checkBlobDigest(store.label, descriptor.digest, digestOf(bytes))
  return bytes
}

/** Throws `digest-mismatch`. */
export function checkBlobDigest(label: string, expected: string, found: string): void {
  if (found === expected) return
  throw new PlimsollError({
    code: 'digest-mismatch',
    message: `${label} is damaged: the bytes named ${expected} have the digest ${found}.`,
    hint: 'No result for such an image could be trusted. Make or copy it again.',
  })
}

export function toBlobName(digest: string): string {
  return `blobs/sha256/${digest.slice('sha256:'.length)}`
}
