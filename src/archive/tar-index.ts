import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { archiveTruncated, toArchiveError } from './archive-errors.ts'
import { toSafeName } from './entry-name.ts'
import { createTarReader } from './tar.ts'
import { BLOCK_BYTES } from './tar-header.ts'
import type { TarEntry } from './tar-header.ts'

/** What a tar file holds. */
export type TarIndex = {
  /** By clean names, folders too. */
  readonly members: ReadonlyMap<string, TarMember>
  /** Whether every reader of tar sees the same: no name twice, no entry that is odd. */
  readonly isOrdinary: boolean
}

/** An entry and where its bytes lie in the file. */
export type TarMember = TarEntry & {
  readonly offset: number
  /** Its name stands in the archive more than once: readers differ on which one counts. */
  readonly isRepeated: boolean
}

/** An image archive has a few files for each layer. */
const MOST_MEMBERS = 100_000

/** Enough for a header with its extensions; the bytes of files are jumped over. */
const STEP_BYTES = 16 * 1024

/**
 * Lists a plain tar file by its headers, whose number decides how long it takes, not the size of the file. Throws `archive-missing`, `archive-invalid`, `archive-truncated`, and `archive-unsafe` for names that
 * lead outside.
 */
export async function indexTar(path: string, label: string): Promise<TarIndex> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    return await listMembers(file, label)
  } catch (error) {
    throw toArchiveError(error, label)
  } finally {
    await file?.close()
  }
}

async function listMembers(file: FileHandle, label: string): Promise<TarIndex> {
  const members = new Map<string, TarMember>()
  const { size: total } = await file.stat()
  const readBlock = createBlockReader(file)
  let at = 0
  const entry = (found: TarEntry): boolean => {
    if (at + found.size > total) throw archiveTruncated(label)
    addMember(members, { ...found, offset: at, isRepeated: false }, label)
    return false
  }
  const visitor = { entry, data: () => false, end: () => undefined }
  const reader = createTarReader({ label, visitor, maxEntries: MOST_MEMBERS })
  while (at < total && !reader.isAtEnd()) {
    const block = await readBlock(at)
    at += block.length
    reader.push(block)
    at += reader.skip()
  }
  reader.end()
  const isOdd = [...members.values()].some((member) => member.isOdd || member.isRepeated)
  return { members, isOrdinary: !isOdd }
}

/** Blocks by their place, from the piece of the file that was read last where it has them. */
function createBlockReader(file: FileHandle): (at: number) => Promise<Buffer> {
  const piece = Buffer.alloc(STEP_BYTES)
  let from = 0
  let held = 0
  return async (at) => {
    if (at < from || at + BLOCK_BYTES > from + held) {
      from = at
      held = (await file.read(piece, 0, STEP_BYTES, at)).bytesRead
    }
    return piece.subarray(at - from, Math.min(at - from + BLOCK_BYTES, held))
  }
}

function addMember(members: Map<string, TarMember>, member: TarMember, label: string): void {
  const name = toSafeName(member.name, label)
  if (name === '') return
  const first = members.get(name)
  members.set(
    name,
    first === undefined
      ? { ...member, name }
      : { ...first, isRepeated: true, isOdd: first.isOdd || member.isOdd },
  )
}
