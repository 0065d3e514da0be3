import type { GitObjects, TreeEntry } from './git-objects.ts'
import { TooLarge } from './git-objects.ts'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

export type FileRequest = {
  /** Of the commit. */
  readonly tree: string
  /** Names from the root of the repository down. */
  readonly path: readonly string[]
  readonly maxBytes: number
  /** `the base commit 1a2b3c4 of pull request 7`, for messages. */
  readonly place: string
}

/** The id and the bytes of a regular file; null when nothing is at its path. Throws `policy-unreadable` for anything else. */
export async function findFile(
  objects: GitObjects,
  request: FileRequest,
): Promise<{ readonly id: string; readonly bytes: Uint8Array } | null> {
  const entry = await findEntry(objects, request)
  if (entry === null) return null
  requireRegular(entry, request)
  if (entry.size !== null && entry.size > request.maxBytes) throw tooLarge(request)
  try {
    return { id: entry.id, bytes: await objects.blob(entry.id, request.maxBytes) }
  } catch (error) {
    throw error instanceof TooLarge ? tooLarge(request) : error
  }
}

/** What stands at a path, be it a file or not; null when nothing does. */
export async function findEntry(
  objects: GitObjects,
  request: Pick<FileRequest, 'tree' | 'path' | 'place'>,
): Promise<TreeEntry | null> {
  let { tree } = request
  for (const [depth, name] of request.path.entries()) {
    const entry = (await objects.tree(tree)).find((one) => one.name === name)
    if (entry === undefined) return null
    if (depth === request.path.length - 1) return entry
    if (!isFolder(entry)) {
      requireNoDetour(entry, request)
      return null
    }
    tree = entry.id
  }
  return null
}

function isFolder({ mode }: TreeEntry): boolean {
  return mode === '040000'
}

/** Below a plain file there is nothing; below a link or a submodule something else would have to be asked. */
function requireNoDetour(entry: TreeEntry, request: Pick<FileRequest, 'path' | 'place'>): void {
  if (isRegular(entry)) return
  throw refused(request, `${kindOf(entry)} stands on the way to it`)
}

function requireRegular(entry: TreeEntry, request: FileRequest): void {
  if (!isRegular(entry)) throw refused(request, `it is ${kindOf(entry)}`)
}

/** 100664 was written by early versions of Git. */
function isRegular({ mode }: TreeEntry): boolean {
  return mode === '100644' || mode === '100755' || mode === '100664'
}

function kindOf({ mode }: TreeEntry): string {
  if (mode === '120000') return 'a symbolic link'
  if (mode === '160000') return 'a submodule'
  return isFolder({ mode, name: '', id: '', size: null }) ? 'a folder' : `of mode ${mode}`
}

function refused({ path, place }: Pick<FileRequest, 'path' | 'place'>, reason: string): Error {
  return unreadable({
    message: `${toPlainText(path.join('/'))} in ${place} is not read: ${reason}.`,
    hint: 'Name the regular file itself, in the repository itself.',
  })
}

function tooLarge({ path, place, maxBytes }: FileRequest): Error {
  return unreadable({
    message: `${toPlainText(path.join('/'))} in ${place} is larger than ${maxBytes} bytes.`,
    hint: 'Split the file, or take out what is not needed.',
  })
}
