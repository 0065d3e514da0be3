import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { archiveInvalid, archiveUnsafe, toArchiveError } from './archive-errors.ts'
import { toSafeName } from './entry-name.ts'
import { quoteName } from './quote.ts'
import { readTar } from './read-tar.ts'
import type { TarVisitor } from './tar.ts'
import type { TarEntry } from './tar-header.ts'

export type UnpackRequest = {
  /** Path of the archive: tar, plain or compressed with gzip or zstd. */
  readonly archive: string
  /** Folder that gets the files; made when it is missing. */
  readonly into: string
  /** Names of the entries to take, exactly; their folders are made below `into`. */
  readonly wanted: readonly string[]
  /** The most bytes of all wanted files together. */
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
  /** How messages name the archive, as the beginning of a sentence. */
  readonly label?: string
  readonly onBytes?: ((count: number) => void) | undefined
}

/**
 * Takes exactly the wanted regular files out of an archive: each written beside its place and renamed when the
 * whole archive was read, so that there are all files or none. The executable bit is kept. Throws
 * `archive-missing`, `archive-invalid` (also for a wanted name that is not there), `archive-truncated`,
 * `archive-unsafe` (names that lead outside, links in place of files, too many bytes), `no-space`, `cancelled`.
 */
export async function unpackFiles(request: UnpackRequest): Promise<void> {
  const { archive, into, signal, onBytes } = request
  const label = request.label ?? `The archive ${archive}`
  const partials = new Map<string, string>()
  const writer = createFileWriter(request, label, partials)
  try {
    await makeFolders(request)
    await readTar({ path: archive, visitor: writer.visitor, label, signal, onBytes })
    checkComplete(request, partials, label)
    for (const [name, partial] of partials) await rename(partial, join(into, name))
  } catch (error) {
    throw toArchiveError(error, label)
  } finally {
    writer.close()
    for (const partial of partials.values()) await rm(partial, { force: true })
  }
}

async function makeFolders({ into, wanted }: UnpackRequest): Promise<void> {
  const folders = new Set(wanted.map((name) => dirname(join(into, name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
}

function checkComplete(
  { wanted }: UnpackRequest,
  partials: ReadonlyMap<string, string>,
  label: string,
): void {
  const missing = wanted.filter((name) => !partials.has(name))
  if (missing.length === 0) return
  throw archiveInvalid(
    label,
    `there is no ${missing.slice(0, 5).map(quoteName).join(' and no ')} in it`,
  )
}

/**
 * Writes in the same breath in which the reader hands out the bytes: they are in memory already, and a file
 * takes them about as fast as a copy would. `partials` is filled: entry names and where their bytes are.
 */
function createFileWriter(
  { wanted, into, maxBytes }: UnpackRequest,
  label: string,
  partials: Map<string, string>,
): { visitor: TarVisitor; close(): void } {
  let file: number | null = null
  let total = 0
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }
  const entry = (found: TarEntry): boolean => {
    const name = toSafeName(found.name, label)
    if (!wanted.includes(name)) return false
    total += found.size
    checkEntry({ ...found, name }, label)
    if (partials.has(name)) throw archiveUnsafe(label, `it holds ${quoteName(name)} twice`)
    if (total > maxBytes) throw archiveUnsafe(label, `it holds more than ${maxBytes} bytes`)
    const partial = `${join(into, name)}.${process.pid}.partial`
    file = openSync(partial, 'wx', (found.mode & 0o111) === 0 ? 0o644 : 0o755)
    partials.set(name, partial)
    return true
  }
  const data = (bytes: Buffer): boolean => {
    for (let at = 0; file !== null && at < bytes.length;) at += writeSync(file, bytes, at)
    return true
  }
  return { visitor: { entry, data, end: close }, close }
}

function checkEntry({ name, kind }: TarEntry, label: string): void {
  if (kind === 'file') return
  throw archiveUnsafe(label, `the entry ${quoteName(name)} is not a regular file`)
}
