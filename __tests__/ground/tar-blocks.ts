/*
 * Single parts of tar archives, for headers that no tool writes: what `images.ts` cannot make.
 */

export type TarBlock = {
  readonly name: string
  /** The type as its one letter; `0` for a file. */
  readonly type?: string
  readonly content?: string | Buffer
  readonly linkName?: string
}

/** A ustar header and its content, padded to whole blocks. */
export function tarBlock({ name, type = '0', content = '', linkName = '' }: TarBlock): Buffer {
  const body = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write(type, 156, 'latin1')
  header.write(linkName, 157)
  header.write('ustar\u000000', 257)
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512)
  return Buffer.concat([withChecksum(header, () => undefined), body, padding])
}

/** The same block after a change to its header, with the checksum made right again. */
export function withChecksum(block: Buffer, change: (header: Buffer) => unknown): Buffer {
  const changed = Buffer.from(block)
  change(changed)
  changed.write('        ', 148)
  const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return changed
}

/** A record of an extended header: its length counts itself. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const length = Buffer.byteLength(rest)
  const digits = String(length + String(length).length).length
  return `${length + digits}${rest}`
}

export function endOfArchive(): Buffer {
  return Buffer.alloc(1024)
}
