/*
 * Headers of tar archives: POSIX.1-1988 (ustar), POSIX.1-2001 (pax), GNU's own (tar manual, "Basic Tar Format").
 *
 * Read by ourselves, for two reasons. Both scanners read tar with Go's archive/tar, and what we count and check
 * must be what they see: where an archive ends, which types have no bytes, how sparse files go on. And an image
 * archive that lies on disk is listed by jumping from header to header, which stream readers cannot.
 */

export const BLOCK_BYTES = 512

export type TarEntryKind = 'file' | 'hardlink' | 'symlink' | 'directory' | 'other'

export type TarEntry = {
  readonly name: string
  readonly kind: TarEntryKind
  /** Bytes as stored. */
  readonly size: number
  readonly mode: number
  /** What a link leads to; `''` otherwise. */
  readonly linkName: string
  /** Of a form on which readers differ: sparse, of an unknown type, with headers that contradict each other. */
  readonly isOdd: boolean
}

/** Headers that tell of the next entry. */
export type TarExtension = {
  readonly kind: 'pax' | 'pax-global' | 'long-name' | 'long-link'
  readonly size: number
}

export type TarEntryHeader = {
  readonly kind: 'entry'
  readonly entry: TarEntry
  /** Of a type that has no bytes, whatever any header says of its size (archive/tar isHeaderOnlyType). */
  readonly isBare: boolean
  /** Of the type before POSIX, where a slash at the end of the name makes a directory. */
  readonly isLegacy: boolean
  /** The map of an old GNU sparse file goes on in further blocks. */
  readonly isExtended: boolean
}

export type TarHeader =
  TarEntryHeader | { readonly kind: 'extension'; readonly extension: TarExtension }

const EXTENSIONS: Readonly<Record<string, TarExtension['kind']>> = {
  x: 'pax',
  g: 'pax-global',
  L: 'long-name',
  K: 'long-link',
}

const KINDS: Readonly<Record<string, TarEntryKind>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  S: 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '5': 'directory',
}

const BARE_TYPES = new Set(['1', '2', '3', '4', '5', '6'])

/** A block of 512 bytes that is no header; the message says why. */
export class TarHeaderError extends Error {}

export function isZeroBlock(block: Buffer): boolean {
  return block[0] === 0 && block.every((byte) => byte === 0)
}

/** Throws `TarHeaderError` for a block with a wrong checksum or numbers that are none. */
export function parseTarHeader(block: Buffer): TarHeader {
  checkSum(block)
  const type = String.fromCharCode(block[156] ?? 0)
  const size = parseNumber(block, 124, 12)
  const extension = EXTENSIONS[type]
  if (extension !== undefined) return { kind: 'extension', extension: { kind: extension, size } }
  return {
    kind: 'entry',
    entry: toEntry(block, type, size),
    isBare: BARE_TYPES.has(type),
    isLegacy: type === '\0',
    isExtended: type === 'S' && block[482] === 1,
  }
}

function toEntry(block: Buffer, type: string, size: number): TarEntry {
  const kind = KINDS[type] ?? 'other'
  return {
    name: parseName(block),
    kind,
    size,
    mode: parseNumber(block, 100, 8) & 0o7777,
    linkName: kind === 'hardlink' || kind === 'symlink' ? parseText(block, 157, 100) : '',
    isOdd: !'\x0001234567'.includes(type),
  }
}

/** The sum of all bytes, with spaces for the field itself; some old writers took the bytes as signed. */
function checkSum(block: Buffer): void {
  const written = parseNumber(block, 148, 8)
  let sum = 8 * 0x20
  for (const byte of block) sum += byte
  for (let at = 148; at < 156; at += 1) sum -= block[at] ?? 0
  if (sum !== written && sumSigned(block) !== written) {
    throw new TarHeaderError('a header has a wrong checksum')
  }
}

function sumSigned(block: Buffer): number {
  const bytes = Buffer.concat([block.subarray(0, 148), Buffer.alloc(8, 0x20), block.subarray(156)])
  return new Int8Array(bytes).reduce((sum, byte) => sum + byte, 0)
}

/** ustar splits long names; GNU's format, with two spaces behind its name, keeps other things in that place. */
function parseName(block: Buffer): string {
  const name = parseText(block, 0, 100)
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0'
  if (!isUstar || block[345] === 0) return name
  const isStar = block.toString('latin1', 508, 512) === 'tar\0'
  return `${parseText(block, 345, isStar ? 131 : 155)}/${name}`
}

function parseText(block: Buffer, at: number, length: number): string {
  const end = block.indexOf(0, at)
  return block.toString('utf8', at, end === -1 || end > at + length ? at + length : end)
}

/** Octal digits between spaces or zero bytes; or, with the highest bit set, a binary number (GNU). */
function parseNumber(block: Buffer, at: number, length: number): number {
  const field = block.subarray(at, at + length)
  if ((field[0] ?? 0) >= 0x80) return parseBinary(field)
  let index = 0
  while (isBlank(field[index])) index += 1
  let value = 0
  for (; isDigit(field[index]); index += 1) value = value * 8 + (field[index] ?? 0) - 0x30
  while (field[index] === 0x20) index += 1
  if ((field[index] ?? 0) === 0) return value
  throw new TarHeaderError('a header has a number that is none')
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0 || byte === 0x20
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37
}

function parseBinary(field: Buffer): number {
  let value = (field[0] ?? 0) & 0x7f
  for (const byte of field.subarray(1)) value = value * 256 + byte
  // The sign is the second highest bit; nothing in an archive is negative or beyond what a number holds.
  if (((field[0] ?? 0) & 0x40) !== 0 || !Number.isSafeInteger(value)) {
    throw new TarHeaderError('a header has a number out of range')
  }
  return value
}
