import { toRootedPath } from '../archive/entry-name.ts'
import type { TarVisitor } from '../archive/tar.ts'
import type { TarEntry } from '../archive/tar-header.ts'
import type { FileKinds } from '../image/file-kinds.ts'
import { findKinds, HEAD_BYTES, NO_KINDS } from '../image/file-kinds.ts'
import { findHeaderMark, isSetId, isWorldWritable, joinMarks } from '../image/file-marks.ts'
import type { FileMark } from '../image/file-marks.ts'
import { MOST_LISTED } from '../image/layer-listing.ts'
import type { LayerListing, ListedEntry } from '../image/layer-listing.ts'
import type { PackageFile } from '../image/layer-packages.ts'
import { beginPackageFile } from './package-files.ts'
import type { OpenPackageFile } from './package-files.ts'
import { beginPeek } from './peek.ts'
import type { OpenPeek, PeekedFile } from './peek.ts'

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
  readonly markedDirectories: Map<string, number>
  readonly hardLinks: HardLink[]
  readonly unlisted: { files: number; bytes: number; jars: number }
  readonly packageFiles: Map<string, PackageFile>
  lostMarks: number
}

type HardLink = {
  readonly path: string
  readonly target: string
  /** By its own name and permissions; extractors give those to the file that it links to. */
  readonly mark: FileMark | null
  /** How many entries of the layer were listed before it. */
  readonly after: number
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
    markedDirectories: new Map(),
    lostMarks: 0,
  }
  return {
    visitor: createVisitor(lists),
    toListing: () => {
      const { hardLinks, entries, packageFiles, markedDirectories, ...others } = lists
      return {
        ...others,
        markedDirectories: [...markedDirectories].map(([path, mode]) => ({ path, mode })),
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
  let file: PeekedFile = { path: '', size: 0, mode: 0 }
  let list: OpenPackageFile | null = null
  let peek: OpenPeek | null = null
  let isPeeking = false
  const close = (): void => {
    const kinds = findKinds({ ...file, head: head.subarray(0, held) })
    addFile(lists, file, { kinds, mark: peek?.end() ?? findHeaderMark({ ...file, kind: 'file' }) })
  }
  return {
    entry: (entry) => {
      const path = toRootedPath(entry.name)
      if (path === '' || addOther(lists, entry, path)) return false
      held = 0
      file = { path, size: entry.size, mode: entry.mode }
      list = beginPackageFile(file, lists.packageFiles)
      peek = beginPeek(file)
      isPeeking = peek !== null
      return true
    },
    data: (bytes) => {
      list?.push(bytes)
      if (isPeeking) isPeeking = peek?.push(bytes) ?? false
      held += bytes.copy(head, held)
      if (list !== null || isPeeking || (held < HEAD_BYTES && held < file.size)) return true
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
      addDirectory(lists, entry, path)
      return true
    case 'hardlink':
      addHardLink(lists, entry, path)
      return true
    case 'symlink':
    case 'other':
      addLink(lists, entry, path)
      return true
  }
}

/** The last header of a directory counts: extractors apply one after the other. */
function addDirectory(lists: Lists, { mode }: TarEntry, path: string): void {
  if (isListable(lists.directories, path)) lists.directories.push(path)
  lists.markedDirectories.delete(path)
  if (!isWorldWritable(mode, true)) return
  if (lists.markedDirectories.size < MOST_LISTED && isListable([], path)) {
    lists.markedDirectories.set(path, mode)
  } else lists.lostMarks += 1
}

function addHardLink(lists: Lists, { mode, linkName }: TarEntry, path: string): void {
  const own = findHeaderMark({ path, mode, kind: 'link' })
  const hasBits = isSetId(mode) || isWorldWritable(mode, false)
  const mark = hasBits ? { kind: null, what: '', list: null, ...own, mode } : own
  if (isListable(lists.hardLinks, path)) {
    lists.hardLinks.push({
      ...{ path, mark, target: toRootedPath(linkName), after: lists.entries.length },
    })
    return
  }
  lists.unlisted.files += 1
  lists.lostMarks += Number(mark !== null)
}

function addLink(lists: Lists, { kind }: TarEntry, path: string): void {
  const mark = kind === 'symlink' ? findHeaderMark({ path, mode: 0, kind: 'link' }) : null
  if (isListable(lists.entries, path)) lists.entries.push(toEntry({ path, file: null }, mark))
}

function toEntry(entry: ListedEntry, mark: FileMark | null): ListedEntry {
  return mark === null ? entry : { ...entry, mark }
}

function addWhiteout(lists: Lists, folder: string, name: string): void {
  const list = name === OPAQUE ? lists.opaques : lists.whiteouts
  if (name.startsWith(AUFS) && name !== OPAQUE) return
  const taken = name.slice(WHITEOUT.length)
  const path = name === OPAQUE ? folder : `${folder === '' ? '' : `${folder}/`}${taken}`
  if (isListable(list, path)) list.push(path)
}

function addFile(
  lists: Lists,
  { path, size }: PeekedFile,
  { kinds, mark }: { readonly kinds: FileKinds; readonly mark: FileMark | null },
): void {
  // What is of interest still has a place when others have filled the list.
  const most = kinds === NO_KINDS && mark === null ? MOST_LISTED : 2 * MOST_LISTED
  if (isListable(lists.entries, path, most)) {
    lists.entries.push(toEntry({ path, file: { bytes: size, kinds } }, mark))
    return
  }
  lists.unlisted.files += 1
  lists.unlisted.bytes += size
  lists.unlisted.jars += Number(kinds.isJar)
  lists.lostMarks += Number(mark !== null)
}

function isListable(list: readonly unknown[], path: string, most = MOST_LISTED): boolean {
  return list.length < most && path.length <= LONGEST_PATH && !isDeep(path)
}

function isDeep(path: string): boolean {
  return path.length > DEEPEST_PATH && path.split('/').length > DEEPEST_PATH
}

/**
 * A hard link is the same file by another name; its bytes count once. What it links to stands before it in its
 * layer, or in a layer below: whoever lays the layers over each other finds it there.
 */
function resolveLinks(entries: readonly ListedEntry[], links: readonly HardLink[]): ListedEntry[] {
  if (links.length === 0) return []
  const named = findNamed(entries, links)
  const resolved = new Map<string, ListedEntry>()
  for (const link of links)
    resolved.set(link.path, toLinked(link, findLinked(link, named, resolved)))
  const last = new Map(links.map((link) => [link.path, link]))
  // An entry of the same name that came later has taken the place of the link.
  return [...last.values()]
    .filter(({ path, after }) => (named.get(path)?.at(-1)?.at ?? -1) < after)
    .flatMap(({ path }) => resolved.get(path) ?? [])
}

type Placed = { readonly entry: ListedEntry; readonly at: number }

/** The entries of the names that matter to links, with their places. */
function findNamed(
  entries: readonly ListedEntry[],
  links: readonly HardLink[],
): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const { path, target } of links) found.set(path, []).set(target, [])
  for (const [at, entry] of entries.entries()) found.get(entry.path)?.push({ entry, at })
  return found
}

type Linked = { readonly entry: ListedEntry | null; readonly below: string | undefined }

function findLinked(
  { target, after }: HardLink,
  named: ReadonlyMap<string, readonly Placed[]>,
  earlier: ReadonlyMap<string, ListedEntry>,
): Linked {
  const here = named.get(target) ?? []
  const before = here.findLast(({ at }) => at < after)?.entry
  if (before !== undefined) return { entry: before, below: undefined }
  const link = earlier.get(target)
  if (link !== undefined) return { entry: link, below: link.linkTo }
  return { entry: here[0]?.entry ?? null, below: target }
}

function toLinked({ path, mark }: HardLink, { entry, below }: Linked): ListedEntry {
  const kinds = entry?.file?.kinds ?? NO_KINDS
  const linked = toEntry({ path, file: { bytes: 0, kinds } }, joinMarks(mark, entry?.mark ?? null))
  return below === undefined ? linked : { ...linked, linkTo: below }
}
