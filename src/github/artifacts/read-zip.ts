import { promisify } from 'node:util'
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- there since Node 20.15, and called stable later
import { crc32, inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/*
 * Zip as far as an artifact with one file needs it (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). Nothing is written anywhere, so
 * no name can lead outside of a folder; names are compared only.
 */

export type ZipFile = {
  readonly name: string
  /** Of the file when it is unpacked. */
  readonly maxBytes: number
}

/** The bytes of an archive's only file. Throws an Error, a clause, for every other archive. */
export async function readOnlyFile(zip: Buffer, { name, maxBytes }: ZipFile): Promise<Buffer> {
  const directory = readEnd(zip)
  const entry = readEntry(zip, directory)
  if (entry.name !== name) throw new Error(`it holds another file than ${name}`)
  if (entry.size > maxBytes) throw new Error(`${name} is larger than ${maxBytes} bytes`)
  const packed = readPacked(zip, entry, directory.offset)
  const bytes =
    entry.method === STORED
      ? packed
      : ((await inflate(packed, { maxOutputLength: Math.max(1, entry.size) })) as Buffer)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new Error(`${name} is damaged`)
  return bytes
}

type Directory = { readonly offset: number; readonly size: number }

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const STORED = 0

const DEFLATED = 8

const END = { signature: 0x06054b50, size: 22 }

const CENTRAL = { signature: 0x02014b50, size: 46 }

const LOCAL = { signature: 0x04034b50, size: 30 }

/** The end of the archive stands at its very end: what we write has no comment behind it. */
function readEnd(zip: Buffer): Directory {
  const at = zip.length - END.size
  if (at < 0 || zip.readUInt32LE(at) !== END.signature) throw new Error('it is no zip archive')
  const onDisk = zip.readUInt16LE(at + 8)
  const entries = zip.readUInt16LE(at + 10)
  if (onDisk !== 1 || entries !== 1) throw new Error(`it holds ${entries} files and not one`)
  const size = zip.readUInt32LE(at + 12)
  const offset = zip.readUInt32LE(at + 16)
  if (size < CENTRAL.size || offset + size !== at) throw new Error('its directory is damaged')
  return { offset, size }
}

function readEntry(zip: Buffer, { offset, size }: Directory): Entry {
  const field = (at: number): number => zip.readUInt32LE(offset + at)
  const short = (at: number): number => zip.readUInt16LE(offset + at)
  const nameSize = short(28)
  if (field(0) !== CENTRAL.signature || CENTRAL.size + nameSize + short(30) + short(32) !== size) {
    throw new Error('its directory is damaged')
  }
  const method = short(10)
  requireRegular({ flags: short(8), method, system: short(4) >> 8, attributes: field(38) })
  const name = zip.toString('utf8', offset + CENTRAL.size, offset + CENTRAL.size + nameSize)
  return { name, method, crc: field(16), packedSize: field(20), size: field(24), offset: field(42) }
}

/** Of the file's mode, which Unix writes into the upper half, the bits that say what it is. */
const KIND = 0o170000

const REGULAR = 0o100000

const UNIX = 3

function requireRegular(told: {
  readonly flags: number
  readonly method: number
  readonly system: number
  readonly attributes: number
}): void {
  const { flags, method, system, attributes } = told
  if ((flags & 1) === 1) throw new Error('its file is encrypted')
  if (method !== STORED && method !== DEFLATED) throw new Error('its file is packed oddly')
  const kind = system === UNIX ? (attributes >>> 16) & KIND : 0
  const isFolder = (attributes & 0x10) !== 0
  if (isFolder || (kind !== 0 && kind !== REGULAR)) throw new Error('it holds no regular file')
}

/** Sizes are the directory's: a writer of streams does not know them when it writes the local header. */
function readPacked(zip: Buffer, { offset, packedSize }: Entry, end: number): Buffer {
  const isInside = offset + LOCAL.size <= end
  if (!isInside || zip.readUInt32LE(offset) !== LOCAL.signature) throw new Error('it is damaged')
  const start = offset + LOCAL.size + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packedSize > end) throw new Error('it is cut off')
  return zip.subarray(start, start + packedSize)
}
