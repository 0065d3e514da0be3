import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createTarReader } from '../../src/archive/tar.ts'
import type { TarEntry } from '../../src/archive/tar-header.ts'
import { tarOf } from '../ground/images.ts'
import { endOfArchive, paxRecord, tarBlock, withChecksum } from '../ground/tar-blocks.ts'

type Seen = { entry: TarEntry; content: string }

/** Everything a reader tells, with the bytes coming in pieces of `step`. */
function read(archive: Buffer, options: { step?: number; maxEntries?: number } = {}): Seen[] {
  const { step = archive.length, ...limits } = options
  const seen: Seen[] = []
  const reader = createTarReader({
    label: 'The archive x.tar',
    ...limits,
    visitor: {
      entry: (entry) => {
        seen.push({ entry, content: '' })
        return true
      },
      data: (bytes) => {
        const last = seen.at(-1)
        if (last !== undefined) last.content += bytes.toString('latin1')
        return true
      },
      end: () => undefined,
    },
  })
  for (let at = 0; at < archive.length; at += Math.max(1, step)) {
    reader.push(archive.subarray(at, at + step))
  }
  reader.end()
  return seen
}

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const names = (seen: readonly Seen[]): string[] => seen.map(({ entry }) => entry.name)

describe('what an archive holds', () => {
  test('files, folders and links come with their names, sizes and modes', () => {
    const archive = tarOf([
      { path: 'bin', type: 'directory' },
      { path: 'bin/tool', content: 'ahoy', mode: 0o755 },
      { path: 'bin/soft', type: 'symlink', linkName: 'tool' },
      { path: 'bin/hard', type: 'hardlink', linkName: 'bin/tool' },
    ])
    expect(read(archive)).toMatchObject([
      {
        entry: { name: 'bin/', kind: 'directory', size: 0, mode: 0o755, linkName: '' },
        content: '',
      },
      {
        entry: { name: 'bin/tool', kind: 'file', size: 4, mode: 0o755, linkName: '' },
        content: 'ahoy',
      },
      {
        entry: { name: 'bin/soft', kind: 'symlink', size: 0, mode: 0o644, linkName: 'tool' },
        content: '',
      },
      {
        entry: { name: 'bin/hard', kind: 'hardlink', size: 0, mode: 0o644, linkName: 'bin/tool' },
        content: '',
      },
    ])
  })

  test.each([1, 7, 511, 512, 513, 4096])(
    'it does not matter that the bytes come in pieces of %d',
    (step) => {
      const archive = tarOf([
        { path: 'a', content: 'x'.repeat(1500) },
        { path: `${'d/'.repeat(60)}name`, content: 'y' },
        { path: 'empty' },
      ])
      expect(read(archive, { step })).toEqual(read(archive))
    },
  )

  test('what is written is what is read, wherever the pieces end', () => {
    const file = fc.record({
      path: fc.stringMatching(/^[a-z][a-z0-9_]{0,40}(\/[a-z][a-z0-9_]{0,40}){0,3}$/),
      content: fc.string({ maxLength: 2000 }),
    })
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 8 }),
        fc.integer({ min: 1, max: 3000 }),
        (files, step) => {
          const contents = files.map(({ path, content }) => [
            path,
            Buffer.from(content).toString('latin1'),
          ])
          const seen = read(tarOf(files), { step })
          expect(seen.map(({ entry, content }) => [entry.name, content])).toEqual(contents)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('an unwanted entry is passed over without its bytes', () => {
    const told: string[] = []
    const reader = createTarReader({
      label: 'The archive x.tar',
      visitor: {
        entry: ({ name }) => name === 'b',
        data: (bytes) => told.push(bytes.toString()) > 0,
        end: () => told.push('end'),
      },
    })
    reader.push(
      tarOf([
        { path: 'a', content: 'no' },
        { path: 'b', content: 'yes' },
        { path: 'c', content: 'no' },
      ]),
    )
    expect(told).toEqual(['yes', 'end'])
  })

  test('a visitor that has seen enough of an entry is told no more of it', () => {
    const told: string[] = []
    const reader = createTarReader({
      label: 'The archive x.tar',
      visitor: {
        entry: () => true,
        data: (bytes) => {
          told.push(bytes.toString())
          return false
        },
        end: () => told.push('end'),
      },
    })
    const archive = tarOf([
      { path: 'a', content: 'abc' },
      { path: 'b', content: 'd' },
    ])
    for (const byte of archive) reader.push(Buffer.from([byte]))
    expect(told).toEqual(['a', 'd'])
  })
})

describe('names and sizes that do not fit into a header', () => {
  const long = `${'very-long-folder/'.repeat(20)}file.txt`

  test('a name in an extended header of POSIX is the name', () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'PaxHeaders/x', type: 'x', content: paxRecord('path', long) }),
      tarBlock({ name: 'short', content: 'ahoy' }),
      endOfArchive(),
    ])
    expect(read(archive, { step: 100 })).toMatchObject([{ entry: { name: long }, content: 'ahoy' }])
  })

  test("a name and a link target in GNU's long headers are the name and the target", () => {
    const archive = Buffer.concat([
      tarBlock({ name: '././@LongLink', type: 'L', content: `${long}\0` }),
      tarBlock({ name: '././@LongLink', type: 'K', content: `${long}.target\0` }),
      tarBlock({ name: 'short', type: '2', linkName: 'cut' }),
      tarBlock({ name: 'next' }),
      endOfArchive(),
    ])
    const seen = read(archive)
    expect(seen[0]?.entry).toMatchObject({
      name: long,
      linkName: `${long}.target`,
      kind: 'symlink',
    })
    expect(seen[1]?.entry).toMatchObject({ name: 'next', linkName: '' })
  })

  test('a size in an extended header replaces that of the header', () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'x', type: 'x', content: paxRecord('size', '4') }),
      withChecksum(tarBlock({ name: 'file' }), (header) => header.write('00000000000', 124)),
      Buffer.from('ahoy'.padEnd(512, '\0')),
      tarBlock({ name: 'next' }),
      endOfArchive(),
    ])
    expect(read(archive)).toMatchObject([{ content: 'ahoy' }, { entry: { name: 'next' } }])
  })

  test('a size as a binary number is read', () => {
    const archive = withChecksum(tarBlock({ name: 'file' }), (header) => {
      header.fill(0, 124, 136)
      header[124] = 0x80
      header[135] = 4
    })
    const whole = Buffer.concat([archive, Buffer.from('ahoy'.padEnd(512, '\0')), endOfArchive()])
    expect(read(whole)).toMatchObject([{ content: 'ahoy' }])
  })

  test("headers for all entries that follow are passed over, as Go's reader does", () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'g', type: 'g', content: paxRecord('path', 'elsewhere') }),
      tarBlock({ name: 'file' }),
      endOfArchive(),
    ])
    expect(names(read(archive))).toEqual(['file'])
  })

  test('the name of a sparse file is the one that its extended header tells', () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'x', type: 'x', content: paxRecord('GNU.sparse.name', 'disk.img') }),
      tarBlock({ name: 'GNUSparseFile.0/disk.img', content: '1\n0\n4\nahoy' }),
      endOfArchive(),
    ])
    expect(names(read(archive))).toEqual(['disk.img'])
  })

  test('the map of an old sparse file may go on for blocks', () => {
    const header = withChecksum(tarBlock({ name: 'sparse', type: 'S' }), (block) => {
      block.write('00000000004', 124)
      block[482] = 1
    })
    const more = Buffer.alloc(512)
    more[504] = 1
    const archive = Buffer.concat([
      ...[header, more, Buffer.alloc(512), Buffer.from('ahoy'.padEnd(512, '\0'))],
      ...[tarBlock({ name: 'next' }), endOfArchive()],
    ])
    expect(read(archive)).toMatchObject([
      { entry: { name: 'sparse' }, content: 'ahoy' },
      { entry: { name: 'next' } },
    ])
  })
})

describe('where an archive ends', () => {
  test('what follows two empty blocks is none of its business', () => {
    const archive = Buffer.concat([
      tarOf([{ path: 'a' }]),
      tarOf([{ path: 'hidden' }]),
      Buffer.from('garbage'),
    ])
    expect(names(read(archive))).toEqual(['a'])
  })

  test('it may end without empty blocks, and without the padding of its last file', () => {
    const archive = tarOf([{ path: 'a', content: 'ahoy' }])
    expect(read(archive.subarray(0, 512 + 4))).toMatchObject([{ content: 'ahoy' }])
    expect(read(Buffer.alloc(0))).toEqual([])
  })

  test.each([100, 512 + 3, 512 + 600])('cut after %d bytes it is truncated', (length) => {
    const archive = tarOf([{ path: 'a', content: 'x'.repeat(1000) }])
    const error = failure(() => read(archive.subarray(0, length)))
    expect(error).toBeExplained('archive-truncated')
  })

  test('a single empty block between entries is damage', () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'a' }),
      Buffer.alloc(512),
      tarBlock({ name: 'b' }),
    ])
    expect(failure(() => read(archive))).toBeExplained('archive-invalid')
  })
})

describe('entries that could lead a reader astray', () => {
  test.each(['1', '2', '3', '4', '5', '6'])(
    'an entry of type %s has no bytes, whatever its header says',
    (type) => {
      const archive = Buffer.concat([
        withChecksum(tarBlock({ name: 'bare', type }), (block) => block.write('00000001000', 124)),
        tarBlock({ name: 'next' }),
        endOfArchive(),
      ])
      expect(names(read(archive))).toEqual(['bare', 'next'])
    },
  )

  test('before POSIX a slash at the end of the name made a folder', () => {
    const archive = Buffer.concat([
      tarBlock({ name: 'old/', type: '\0' }),
      tarBlock({ name: 'new/', type: '0', content: 'x' }),
      endOfArchive(),
    ])
    expect(read(archive).map(({ entry }) => entry.kind)).toEqual(['directory', 'file'])
  })
})

describe('entries that readers take in different ways are marked', () => {
  const pax = (...pairs: readonly (readonly [string, string])[]): Buffer =>
    tarBlock({
      name: 'x',
      type: 'x',
      content: pairs.map(([key, value]) => paxRecord(key, value)).join(''),
    })
  const file = tarBlock({ name: 'file' })
  const long = (type: 'L' | 'K'): Buffer =>
    tarBlock({ name: '././@LongLink', type, content: 'a\0' })

  test.each<readonly [string, readonly Buffer[], boolean]>([
    ['a file', [file], false],
    ['a file with one header of pax', [pax(['path', 'long']), file], false],
    ["a link with both of GNU's long headers", [long('L'), long('K'), file], false],
    ['a file with two headers of pax', [pax(['path', 'a']), pax(['path', 'b']), file], true],
    ['a file with headers of pax and GNU', [pax(['path', 'a']), long('L'), file], true],
    ['a file with two long names', [long('L'), long('L'), file], true],
    [
      'a file behind a header for all',
      [tarBlock({ name: 'g', type: 'g', content: '' }), file],
      true,
    ],
    ['a sparse file', [tarBlock({ name: 'file', type: 'S' })], true],
    ['a sparse file of pax', [pax(['GNU.sparse.major', '1']), file], true],
    ['a type that nobody knows', [tarBlock({ name: 'file', type: 'Z' })], true],
    [
      "a header of Solaris, which Go's reader takes for a file",
      [tarBlock({ name: 'x', type: 'X' })],
      true,
    ],
  ])('%s', (_, blocks, isOdd) => {
    const seen = read(Buffer.concat([...blocks, endOfArchive()]))
    expect(seen.map(({ entry }) => entry.isOdd)).toEqual([isOdd])
  })

  test('a value that is empty leaves what the header says', () => {
    const archive = Buffer.concat([pax(['path', ''], ['size', '']), file, endOfArchive()])
    expect(names(read(archive))).toEqual(['file'])
  })

  test('headers upon headers for one entry are refused', () => {
    const archive = Buffer.concat([...Array.from({ length: 17 }, () => long('L')), file])
    expect(failure(() => read(archive))).toBeExplained('archive-invalid')
  })
})

describe('what is no archive', () => {
  test.each([
    ['a text', Buffer.from('hello '.repeat(200))],
    ['random bytes', Buffer.alloc(2048, 0xa7)],
    ['a wrong checksum', tarOf([{ path: 'a' }]).fill('8', 148, 150)],
    [
      'a size that is no number',
      withChecksum(tarBlock({ name: 'a' }), (block) => block.write('zzzzzzzzzzz', 124)),
    ],
    [
      'a negative size',
      withChecksum(tarBlock({ name: 'a' }), (block) => block.fill(0xff, 124, 136)),
    ],
    [
      'an extended header without its end',
      Buffer.concat([tarBlock({ name: 'x', type: 'x', content: '99 path=a\n' }), endOfArchive()]),
    ],
    [
      'an extended header with a size that is none',
      Buffer.concat([
        tarBlock({ name: 'x', type: 'x', content: paxRecord('size', '-1') }),
        endOfArchive(),
      ]),
    ],
    [
      'an extended header of gigabytes',
      withChecksum(tarBlock({ name: 'x', type: 'x' }), (block) => block.write('77777777777', 124)),
    ],
  ])('%s is refused', (_, bytes) => {
    expect(failure(() => read(bytes))).toBeExplained('archive-invalid')
  })

  test('more entries than allowed are refused', () => {
    const archive = tarOf([{ path: 'a' }, { path: 'b' }, { path: 'c' }])
    expect(failure(() => read(archive, { maxEntries: 2 }))).toBeExplained('archive-unsafe')
  })

  test('no bytes make it throw anything but an explained error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.nat({ max: 2000 }),
        fc.nat({ max: 255 }),
        (noise, at, byte) => {
          const archive = tarOf([{ path: 'a', content: 'x'.repeat(700) }, { path: 'b' }])
          archive[at % archive.length] = byte
          for (const bytes of [Buffer.from(noise), archive]) {
            try {
              read(bytes, { step: 333 })
            } catch (error) {
              expect((error as { code?: string }).code).toMatch(/^archive-/)
            }
          }
        },
      ),
    )
  })
})
