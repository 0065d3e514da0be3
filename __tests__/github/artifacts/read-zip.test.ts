import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readOnlyFile } from '../../../src/github/artifacts/read-zip.ts'
import { zipOf } from '../../ground/zip.ts'

const FILE = { name: 'report.json', maxBytes: 100_000 }

const TEXT = '{"schema":"plimsoll/report/1"}'

type Change = {
  readonly method?: number
  readonly flags?: number
  readonly system?: number
  readonly attributes?: number
  /** What the archive says of the size, whatever it is. */
  readonly size?: number
  readonly crc?: number
}

const LOCAL_SIZE = 30 + FILE.name.length

/** An archive of the file, packed, with what is told changed in its directory. */
function packedOf(text: string, change: Change = {}): Buffer {
  const packed = deflateRawSync(text)
  const zip = zipOf({ [FILE.name]: packed })
  const at = LOCAL_SIZE + packed.length
  zip.writeUInt16LE((change.system ?? 3) << 8, at + 4)
  zip.writeUInt16LE(change.flags ?? 0, at + 8)
  zip.writeUInt16LE(change.method ?? 8, at + 10)
  zip.writeUInt32LE(change.crc ?? crc32(text), at + 16)
  zip.writeUInt32LE(change.size ?? text.length, at + 24)
  zip.writeUInt32LE(change.attributes ?? (0o100644 << 16) >>> 0, at + 38)
  return zip
}

describe('the only file of an archive', () => {
  test('is read, stored or packed', async () => {
    expect((await readOnlyFile(zipOf({ [FILE.name]: TEXT }), FILE)).toString()).toBe(TEXT)
    expect((await readOnlyFile(packedOf(TEXT), FILE)).toString()).toBe(TEXT)
    expect(await readOnlyFile(packedOf(''), FILE)).toHaveLength(0)
  })

  const LINK = (0o120777 << 16) >>> 0

  const FOLDER = (0o040755 << 16) >>> 0

  test.each<readonly [string, Change, string]>([
    ['a link', { attributes: LINK }, 'no regular file'],
    ['a folder', { attributes: FOLDER }, 'no regular file'],
    ['a folder of DOS', { system: 0, attributes: 0x10 }, 'no regular file'],
    ['one that is encrypted', { flags: 1 }, 'encrypted'],
    ['one that is packed by another method', { method: 12 }, 'packed oddly'],
    ['one that says to be too large', { size: 100_001 }, 'larger than 100000 bytes'],
    ['one that is longer than it says', { size: 5 }, ''],
    ['one that is shorter than it says', { size: 31 }, 'damaged'],
    ['one with another checksum', { crc: 1 }, 'damaged'],
  ])('is refused: %s', async (_what, change, words) => {
    await expect(readOnlyFile(packedOf(TEXT, change), FILE)).rejects.toThrow(words)
  })

  test('is refused when it unpacks to more than it says, long before it is unpacked', async () => {
    const bomb = packedOf('x'.repeat(50_000_000), { size: 1000 })
    await expect(readOnlyFile(bomb, FILE)).rejects.toThrow(/larger than 1000 bytes/)
  })

  test('is read as it was, or not at all, whatever byte is changed', async () => {
    const zip = packedOf(TEXT)
    const place = fc.integer({ min: 0, max: zip.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Buffer.from(zip)
        changed[at] = byte
        const read = await readOnlyFile(changed, FILE).catch((error: unknown) => error)
        const text = Buffer.isBuffer(read) ? read.toString() : TEXT
        expect(text).toBe(TEXT)
      }),
    )
  })

  test('is never read from noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(readOnlyFile(Buffer.from(bytes), FILE)).rejects.toThrow()
      }),
    )
  })
})
