import { crc32 } from 'node:zlib'

/** A zip archive of stored files, byte for byte the same each time: what a small jar needs. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const local = Buffer.concat([header(0x04034b50, name, content), content])
    directory.push(header(0x02014b50, name, content, offset))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** A local header, or with an offset an entry of the central directory (APPNOTE.TXT 4.3.7, 4.3.12). */
function header(signature: number, name: string, content: Buffer, offset?: number): Buffer {
  const isCentral = offset !== undefined
  const fields = Buffer.alloc(isCentral ? 46 : 30)
  const at = isCentral ? 2 : 0
  fields.writeUInt32LE(signature, 0)
  if (isCentral) fields.writeUInt16LE(20, 4)
  fields.writeUInt16LE(20, 4 + at)
  // The first day that the format knows.
  fields.writeUInt16LE(0x21, 12 + at)
  fields.writeUInt32LE(crc32(content), 14 + at)
  fields.writeUInt32LE(content.length, 18 + at)
  fields.writeUInt32LE(content.length, 22 + at)
  fields.writeUInt16LE(Buffer.byteLength(name), 26 + at)
  if (isCentral) fields.writeUInt32LE(offset, 42)
  return Buffer.concat([fields, Buffer.from(name)])
}
