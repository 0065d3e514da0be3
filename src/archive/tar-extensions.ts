import { TarHeaderError } from './tar-header.ts'
import type { TarEntry, TarEntryHeader, TarExtension } from './tar-header.ts'

/** The most bytes of names and other additions to one entry (archive/tar maxSpecialFileSize). */
export const MOST_EXTENSION_BYTES = 1024 * 1024

/** What extended headers tell of the entry that follows them. */
export type Additions = {
  readonly name?: string
  readonly linkName?: string
  readonly size?: number
}

/** The additions with those of one more extended header; throws `TarHeaderError`. */
export function addExtension(before: Additions, { kind }: TarExtension, bytes: Buffer): Additions {
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
  const { entry, isBare, isLegacy } = header
  const name = additions.name ?? entry.name
  const isDirectory = isLegacy && name.endsWith('/')
  const isLink = entry.kind === 'hardlink' || entry.kind === 'symlink'
  return {
    ...entry,
    name,
    kind: isDirectory ? 'directory' : entry.kind,
    linkName: isLink ? (additions.linkName ?? entry.linkName) : '',
    size: isBare || isDirectory ? 0 : (additions.size ?? entry.size),
  }
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
  const name = records.get('GNU.sparse.name') ?? records.get('path') ?? ''
  const linkName = records.get('linkpath') ?? ''
  const size = records.get('size') ?? ''
  if (size !== '' && !/^\d{1,15}$/.test(size)) {
    throw new TarHeaderError('an extended header has a size that is none')
  }
  return {
    ...(name === '' ? {} : { name }),
    ...(linkName === '' ? {} : { linkName }),
    ...(size === '' ? {} : { size: Number(size) }),
  }
}
