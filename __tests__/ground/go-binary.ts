/*
 * An ELF file that does nothing but carry Go's build information, as `go version -m` reads it
 * (src/debug/buildinfo of the Go source: a magic text at a multiple of 16 in a writable segment, then the
 * version and the module list as strings with a length before each).
 */

export type GoModule = { readonly path: string; readonly version: string }

export type GoBinary = {
  readonly goVersion: string
  readonly main: GoModule
  readonly dependencies: readonly GoModule[]
}

/** Between these the toolchain puts the module list (cmd/go/internal/modload). */
const START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex')
const END = Buffer.from('f932433186182072008242104116d8f2', 'hex')

export function goBinary(binary: GoBinary): Buffer {
  const info = buildInfo(binary)
  const names = Buffer.from('\0.go.buildinfo\0.shstrtab\0')
  const dataAt = 0x1000
  const namesAt = dataAt + info.length
  const sectionsAt = Math.ceil((namesAt + names.length) / 8) * 8
  const file = Buffer.alloc(sectionsAt + 3 * 64)
  writeElfHeader(file, sectionsAt)
  writeSegment(file, { offset: dataAt, size: info.length })
  info.copy(file, dataAt)
  names.copy(file, namesAt)
  writeSection(file, sectionsAt + 64, {
    name: 1,
    type: 1,
    flags: 3,
    offset: dataAt,
    size: info.length,
  })
  writeSection(file, sectionsAt + 128, {
    name: 15,
    type: 3,
    flags: 0,
    offset: namesAt,
    size: names.length,
  })
  return file
}

function buildInfo({ goVersion, main, dependencies }: GoBinary): Buffer {
  const line = (kind: string, module: GoModule): string =>
    `${kind}\t${module.path}\t${module.version}\t${kind === 'dep' ? `h1:${'A'.repeat(43)}=` : ''}`
  const text = [
    `path\t${main.path}`,
    line('mod', main),
    ...dependencies.map((one) => line('dep', one)),
    'build\tGOARCH=amd64',
    'build\tGOOS=linux',
    '',
  ].join('\n')
  const head = Buffer.alloc(32)
  head.write('\xff Go buildinf:', 'latin1')
  head[14] = 8
  // Version 1.18 and later: the strings stand here themselves.
  head[15] = 2
  const modules = Buffer.concat([START, Buffer.from(text), END])
  return Buffer.concat([head, withLength(Buffer.from(goVersion)), withLength(modules)])
}

function withLength(bytes: Buffer): Buffer {
  const length: number[] = []
  let rest = bytes.length
  for (; rest >= 0x80; rest >>= 7) length.push((rest & 0x7f) | 0x80)
  return Buffer.concat([Buffer.from([...length, rest]), bytes])
}

const ADDRESS = 0x400000

function writeElfHeader(file: Buffer, sectionsAt: number): void {
  file.write('\x7fELF\x02\x01\x01', 'latin1')
  file.writeUInt16LE(2, 16)
  file.writeUInt16LE(62, 18)
  file.writeUInt32LE(1, 20)
  file.writeBigUInt64LE(BigInt(ADDRESS), 24)
  file.writeBigUInt64LE(64n, 32)
  file.writeBigUInt64LE(BigInt(sectionsAt), 40)
  file.writeUInt16LE(64, 52)
  file.writeUInt16LE(56, 54)
  file.writeUInt16LE(1, 56)
  file.writeUInt16LE(64, 58)
  file.writeUInt16LE(3, 60)
  file.writeUInt16LE(2, 62)
}

function writeSegment(file: Buffer, part: { offset: number; size: number }): void {
  file.writeUInt32LE(1, 64)
  file.writeUInt32LE(6, 68)
  const fields = [
    part.offset,
    ADDRESS + part.offset,
    ADDRESS + part.offset,
    part.size,
    part.size,
    0x1000,
  ]
  fields.forEach((value, index) => file.writeBigUInt64LE(BigInt(value), 72 + index * 8))
}

function writeSection(
  file: Buffer,
  at: number,
  part: { name: number; type: number; flags: number; offset: number; size: number },
): void {
  file.writeUInt32LE(part.name, at)
  file.writeUInt32LE(part.type, at + 4)
  const address = part.flags === 0 ? 0 : ADDRESS + part.offset
  const fields = [part.flags, address, part.offset, part.size]
  fields.forEach((value, index) => file.writeBigUInt64LE(BigInt(value), at + 8 + index * 8))
  file.writeBigUInt64LE(16n, at + 48)
}
