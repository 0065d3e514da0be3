import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { toRootedPath, toSafeName } from '../../src/archive/entry-name.ts'
import { unpackFiles } from '../../src/archive/unpack.ts'
import type { UnpackRequest } from '../../src/archive/unpack.ts'
import { tarOf } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'
import { endOfArchive, tarBlock } from '../ground/tar-blocks.ts'

const TOOL = { path: 'tool', content: '#!/bin/sh\n', mode: 0o755 }
const README = { path: 'docs/README.md', content: 'read me' }

let folder = ''
let into = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-unpack-'))
  into = join(folder, 'into')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function archiveOf(bytes: Buffer): string {
  const path = join(folder, 'archive')
  writeFileSync(path, bytes)
  return path
}

async function unpack(
  content: Buffer | readonly TreeFile[],
  request: Partial<UnpackRequest> = {},
): Promise<void> {
  const archive = archiveOf(Buffer.isBuffer(content) ? content : tarOf(content))
  await unpackFiles({ archive, into, wanted: ['tool'], maxBytes: 1000, ...request })
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: unknown) => error,
  )
}

/** Files below the folder that the archive is unpacked into; empty folders do not count. */
function filesLeft(): string[] {
  if (!existsSync(into)) return []
  const entries = readdirSync(into, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}

describe('taking files out of an archive', () => {
  test.each([
    ['plain', tarOf([README, TOOL])],
    ['gzip', gzipSync(tarOf([README, TOOL]))],
    ['zstd', zstdCompressSync(tarOf([README, TOOL]))],
  ])('%s: the wanted file is there with its bytes and its executable bit', async (_, bytes) => {
    await unpack(bytes)
    expect(readFileSync(join(into, 'tool'), 'utf8')).toBe('#!/bin/sh\n')
    expect(statSync(join(into, 'tool')).mode & 0o111).not.toBe(0)
    expect(filesLeft()).toEqual(['tool'])
  })

  test('a file in a folder is put into that folder, and is not made executable', async () => {
    await unpack([README, TOOL], { wanted: ['docs/README.md'] })
    expect(statSync(join(into, 'docs/README.md')).mode & 0o111).toBe(0)
  })

  test('names may begin with ./, as tar writes them in a folder', async () => {
    await unpack(Buffer.concat([tarBlock({ name: './tool', content: 'x' }), endOfArchive()]))
    expect(filesLeft()).toEqual(['tool'])
  })

  test("what the system's tar packs is unpacked", async () => {
    writeFileSync(join(folder, 'tool'), 'real')
    execFileSync('tar', ['-czf', join(folder, 'real.tgz'), '-C', folder, 'tool'])
    await unpackFiles({ archive: join(folder, 'real.tgz'), into, wanted: ['tool'], maxBytes: 10 })
    expect(readFileSync(join(into, 'tool'), 'utf8')).toBe('real')
  })

  test('an empty file is a file, and a file that was there before is replaced', async () => {
    await unpack([{ path: 'tool', content: 'old' }])
    await unpack([{ path: 'tool' }])
    expect(readFileSync(join(into, 'tool'), 'utf8')).toBe('')
  })

  test('the bytes of the archive are told as they are read', async () => {
    let told = 0
    const bytes = gzipSync(tarOf([TOOL]))
    await unpack(bytes, { onBytes: (count) => (told += count) })
    expect(told).toBe(bytes.length)
  })
})

describe('an archive that is refused leaves nothing behind', () => {
  const gzip = gzipSync(tarOf([TOOL, { path: 'big', content: 'x'.repeat(5000) }]))
  const wrongByte = Buffer.from(gzip)
  wrongByte[gzip.length - 7] = (wrongByte[gzip.length - 7] ?? 0) ^ 1

  const table: readonly (readonly [string, string, Buffer | readonly TreeFile[]])[] = [
    ['that has not what is wanted', 'archive-invalid', [README]],
    ['that is a text', 'archive-invalid', Buffer.from('not an archive '.repeat(100))],
    ['that is empty', 'archive-invalid', Buffer.alloc(0)],
    ['with a wrong byte', 'archive-invalid', wrongByte],
    ['that is cut', 'archive-truncated', gzip.subarray(0, gzip.length - 10)],
    ['that is cut before it was packed', 'archive-truncated', tarOf([TOOL]).subarray(0, 515)],
    ['with a name that climbs out', 'archive-unsafe', [TOOL, { path: '../evil', content: 'x' }]],
    [
      'with a name that climbs out in its middle',
      'archive-unsafe',
      [TOOL, { path: 'a/../../evil' }],
    ],
    ['with an absolute name', 'archive-unsafe', [TOOL, { path: '/etc/evil', content: 'x' }]],
    ['with a name twice', 'archive-unsafe', [TOOL, { ...TOOL, content: 'other' }]],
    [
      'with a link in place of the file',
      'archive-unsafe',
      [{ path: 'tool', type: 'symlink', linkName: '/bin/sh' }],
    ],
    [
      'with a hard link in place of the file',
      'archive-unsafe',
      [README, { path: 'tool', type: 'hardlink', linkName: 'docs/README.md' }],
    ],
    ['with a folder in place of the file', 'archive-unsafe', [{ path: 'tool', type: 'directory' }]],
    [
      'with more bytes than allowed',
      'archive-unsafe',
      [{ path: 'tool', content: 'x'.repeat(1001) }],
    ],
  ]

  test.each(table)('one %s', async (_, code, content) => {
    const error = await failure(unpack(content))
    expect(error).toBeExplained(code as 'archive-unsafe')
    expect(filesLeft()).toEqual([])
    expect(existsSync(join(folder, 'evil'))).toBe(false)
  })

  test('one that does not exist', async () => {
    const request = { archive: join(folder, 'none'), into, wanted: ['tool'], maxBytes: 10 }
    expect(await failure(unpackFiles(request))).toBeExplained('archive-missing')
  })

  test('one that is read while the run is cancelled', async () => {
    const signal = AbortSignal.abort()
    expect(await failure(unpack([TOOL], { signal }))).toBeExplained('cancelled')
    expect(filesLeft()).toEqual([])
  })

  test('names are told without their control characters, and not at length', async () => {
    const error = await failure(unpack([{ path: `../\u001b[31m\n${'x'.repeat(80)}` }]))
    expect(String(error)).not.toMatch(/\p{Cc}/u)
    expect(String(error).length).toBeLessThan(300)
  })
})

describe('names of entries', () => {
  test.each([
    ['a/b', 'a/b'],
    ['./a//b/', 'a/b'],
    ['a/./b', 'a/b'],
    ['..a/b..', '..a/b..'],
  ])('%s is safe and means %s', (name, clean) => {
    expect(toSafeName(name, 'The archive')).toBe(clean)
  })

  test.each(['../a', 'a/..', '/a', 'a\0b', 'x'.repeat(5000)])('%j is not safe', (name) => {
    expect(() => toSafeName(name, 'The archive')).toThrow(/refused/)
  })

  test.each([
    ['a/b', 'a/b'],
    ['./a//b/', 'a/b'],
    ['/a/../../b', 'b'],
    ['../../etc/passwd', 'etc/passwd'],
    ['.hidden/..x/y', '.hidden/..x/y'],
    ['./', ''],
    ['..', ''],
  ])('below a root of its own %s means %s', (name, path) => {
    expect(toRootedPath(name)).toBe(path)
  })
})
