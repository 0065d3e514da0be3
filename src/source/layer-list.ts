import { toRootedPath } from '../archive/entry-name.ts'
import type { TarVisitor } from '../archive/tar.ts'
import type { TarEntry } from '../archive/tar-header.ts'
import type { LayerListing, ListedEntry } from '../image/contents.ts'
import { MOST_LISTED } from '../image/contents.ts'
import type { FileKinds } from '../image/file-kinds.ts'
import { findKinds, HEAD_BYTES, NO_KINDS } from '../image/file-kinds.ts'
import type { PackageFile } from '../image/layer-packages.ts'
import { beginPackageFile } from './package-files.ts'
import type { OpenPackageFile } from './package-files.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
/** Names of aufs' own, in layers of old engines: they are no files and take nothing away. */
const AUFS = '.wh..wh.'

/** Longer and deeper paths no file system makes: counted, not listed. */
const LONGEST_PATH = 4096
const DEEPEST_PATH = 256

type Lists = {
  readonly entries: ListedEntry[]
  readonly directories: string[]
  readonly whiteouts: string[]
  readonly opaques: string[]
  readonly hardLinks: { readonly path: string; readonly target: string }[]
  readonly unlisted: { files: number; bytes: number; jars: number }
  readonly packageFiles: Map<string, PackageFile>
}

/** Makes the listing of one layer from its entries, in their order. */
export function createLayerList(diffId: string): {
  readonly visitor: TarVisitor
  toListing(): LayerListing
} {
  const lists: Lists = {
    entries: [],
    directories: [],
    whiteouts: [],
    opaques: [],
    hardLinks: [],
    unlisted: { files: 0, bytes: 0, jars: 0 },
    packageFiles: new Map(),
  }
  return {
    visitor: createVisitor(lists),
    toListing: () => {
      const { hardLinks, entries, packageFiles, ...others } = lists
      return {
        ...others,
        diffId,
        entries: [...entries, ...resolveLinks(entries, hardLinks)],
        packageFiles: [...packageFiles.values()],
      }
    },
  }
}

/** Waits for the first bytes of each file: they tell what it is. */
function createVisitor(lists: Lists): TarVisitor {
  const head = Buffer.alloc(HEAD_BYTES)
  let held = 0
  let file = { path: '', size: 0 }
  let list: OpenPackageFile | null = null
  const close = (): void => {
    const kinds = findKinds({ ...file, head: head.subarray(0, held) })
    addFile(lists, file, kinds)
  }
  return {
    entry: (entry) => {
      const path = toRootedPath(entry.name)
      if (path === '' || addOther(lists, entry, path)) return false
      held = 0
      file = { path, size: entry.size }
      list = beginPackageFile(file, lists.packageFiles)
      return true
    },
    data: (bytes) => {
      list?.push(bytes)
      held += bytes.copy(head, held)
      if (list !== null || (held < HEAD_BYTES && held < file.size)) return true
      close()
      return false
    },
    // Reached by files without bytes and by lists of packages: the others were closed with their last head byte.
    end: () => {
      list?.end()
      close()
    },
  }
}

/** True for everything but regular files: listed here, when there is something to list. */
function addOther(lists: Lists, entry: TarEntry, path: string): boolean {
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  if (name.startsWith(WHITEOUT)) {
    addWhiteout(lists, path.slice(0, Math.max(slash, 0)), name)
    return true
  }
  switch (entry.kind) {
    case 'file':
      return false
    case 'directory':
      if (isListable(lists.directories, path)) lists.directories.push(path)
      return true
    case 'hardlink':
      if (isListable(lists.hardLinks, path)) {
        lists.hardLinks.push({ path, target: toRootedPath(entry.linkName) })
      } else lists.unlisted.files += 1
      return true
    case 'symlink':
    case 'other':
      if (isListable(lists.entries, path)) lists.entries.push({ path, file: null })
      return true
  }
}

function addWhiteout(lists: Lists, folder: string, name: string): void {
  const list = name === OPAQUE ? lists.opaques : lists.whiteouts
  if (name.startsWith(AUFS) && name !== OPAQUE) return
  const taken = name.slice(WHITEOUT.length)
  const path = name === OPAQUE ? folder : `${folder === '' ? '' : `${folder}/`}${taken}`
  if (isListable(list, path)) list.push(path)
}

function addFile(lists: Lists, { path, size }: { path: string; size: number }, kinds: FileKinds) {
  // What is of interest still has a place when others have filled the list.
  const most = kinds === NO_KINDS ? MOST_LISTED : 2 * MOST_LISTED
  if (isListable(lists.entries, path, most)) {
    lists.entries.push({ path, file: { bytes: size, kinds } })
    return
  }
  lists.unlisted.files += 1
  lists.unlisted.bytes += size
  lists.unlisted.jars += Number(kinds.isJar)
}

function isListable(list: readonly unknown[], path: string, most = MOST_LISTED): boolean {
  return list.length < most && path.length <= LONGEST_PATH && !isDeep(path)
}

function isDeep(path: string): boolean {
  return path.length > DEEPEST_PATH && path.split('/').length > DEEPEST_PATH
}

/** A hard link is the same file by another name; its bytes count once. */
function resolveLinks(entries: readonly ListedEntry[], links: Lists['hardLinks']): ListedEntry[] {
  const wanted = new Map<string, FileKinds>(links.map(({ target }) => [target, NO_KINDS]))
  if (wanted.size === 0) return []
  for (const { path, file } of entries) {
    if (file !== null && wanted.has(path)) wanted.set(path, file.kinds)
  }
  return links.map(({ path, target }) => {
    const kinds = wanted.get(target) ?? NO_KINDS
    return { path, file: { bytes: 0, kinds } }
  })
}
