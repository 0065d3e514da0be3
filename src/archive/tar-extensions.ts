import { TarHeaderError } from './tar-header.ts'
import type { TarEntry, TarEntryHeader, TarExtension } from './tar-header.ts'

/** The most bytes of names and other additions to one entry (archive/tar maxSpecialFileSize). */
export const MOST_EXTENSION_BYTES = 1024 * 1024

/** In a row, for one entry. */
const MOST_EXTENSIONS = 16

/** What extended headers tell of the entry that follows them. */
export type Additions = {
  readonly name?: string
  readonly linkName?: string
  readonly size?: number
  /** Whether it is a sparse file of pax, whose headers readers take in different ways. */
  readonly isSparse?: boolean
  /** The extended headers, in their order. */
  readonly seen?: readonly TarExtension['kind'][]
}

/** The additions with those of one more extended header; throws `TarHeaderError`. */
export function addExtension(earlier: Additions, { kind }: TarExtension, bytes: Buffer): Additions {
  const before = { ...earlier, seen: [...(earlier.seen ?? []), kind] }
  if (before.seen.length > MOST_EXTENSIONS)
    throw new TarHeaderError('an entry has too many headers')
  switch (kind) {
    case 'long-name':
      return { ...before, name: parseLongName(bytes) }
    case 'long-link':
      return { ...before, linkName: parseLongName(bytes) }
    case 'pax':
      return { ...before, ...parsePax(bytes) }
    // Meant for all entries that follow; Go's reader, which both scanners use, does not apply it either.
    case 'pax-global':
      return before
  }
}

/** The entry as its extended headers have it. */
export function toWholeEntry(header: TarEntryHeader, additions: Additions): TarEntry {
  const { isSparse, seen, ...facts } = additions
  const { isBare, isLegacy } = header
  const entry = { ...header.entry, ...facts }
  const kind = isLegacy && entry.name.endsWith('/') ? 'directory' : entry.kind
  const isLink = kind === 'hardlink' || kind === 'symlink'
  return {
    ...entry,
    kind,
    linkName: isLink ? entry.linkName : '',
    size: isBare || kind === 'directory' ? 0 : entry.size,
    isOdd: entry.isOdd || isSparse === true || isContradictable(seen ?? []),
  }
}

/** One header of pax, or GNU's for a name and for a link: what writers write. Of others the order would count. */
function isContradictable(seen: readonly TarExtension['kind'][]): boolean {
  const hasMixed = seen.length > 1 && (seen.includes('pax') || new Set(seen).size < seen.length)
  return hasMixed || seen.includes('pax-global')
}

function parseLongName(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end)
}

/** Records `LENGTH KEY=VALUE\n`; the length counts the whole record in bytes. */
function parsePax(bytes: Buffer): Additions {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const length = Number(/^\d{1,8}$/.exec(bytes.toString('latin1', at, space))?.[0] ?? Number.NaN)
    const end = at + length
    if (!(space > at && end > space && end <= bytes.length) || bytes[end - 1] !== 0x0a) {
      throw new TarHeaderError('an extended header is broken')
    }
    const [key = '', ...value] = bytes.toString('utf8', space + 1, end - 1).split('=')
    records.set(key, value.join('='))
    at = end
  }
  return toAdditions(records)
}

function toAdditions(records: ReadonlyMap<string, string>): Additions {
  const name = records.get('GNU.sparse.name') ?? records.get('path')
  const linkName = records.get('linkpath')
  const size = records.get('size')
  // An empty value takes the record back (POSIX.1-2001, pax): the header's own counts again.
  return {
    ...(name ? { name } : {}),
    ...(linkName ? { linkName } : {}),
    ...(size ? { size: parseSize(size) } : {}),
    ...([...records.keys()].some((key) => key.startsWith('GNU.sparse.')) ? { isSparse: true } : {}),
  }
}

function parseSize(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new TarHeaderError('an extended header has a size that is none')
}
