import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createDigester, digestOf } from '../../src/archive/digest.ts'
import { indexTar } from '../../src/archive/tar-index.ts'
import { sha256, tarOf } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'
import { endOfArchive, paxRecord, tarBlock } from '../ground/tar-blocks.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-index-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(bytes: Buffer): string {
  const path = join(folder, 'archive.tar')
  writeFileSync(path, bytes)
  return path
}

const index = (bytes: Buffer) => indexTar(write(bytes), 'The archive')

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: unknown) => error,
  )
}

describe('the entries of an archive and where their bytes lie', () => {
  test('each file is found at its place, large ones are jumped over', async () => {
    const files: TreeFile[] = [
      { path: 'first', content: 'ahoy' },
      { path: 'folder', type: 'directory' },
      { path: 'large', content: Buffer.alloc(100_000, 'plimsoll ') },
      { path: 'link', type: 'symlink', linkName: 'first' },
      { path: 'exact', content: 'y'.repeat(512) },
      { path: 'last', content: 'bye' },
    ]
    const archive = tarOf(files)
    const { members } = await index(archive)
    expect([...members.keys()]).toEqual(['first', 'folder', 'large', 'link', 'exact', 'last'])
    for (const { path, content, type = 'file' } of files) {
      const found = members.get(path)
      if (found === undefined || type !== 'file') continue
      const bytes = archive.subarray(found.offset, found.offset + found.size)
      expect(bytes).toEqual(Buffer.from(content ?? ''))
    }
  })

  test('long names count, and clean names are kept', async () => {
    const long = 'folder/'.repeat(40)
    const { members } = await index(
      Buffer.concat([
        tarBlock({ name: 'x', type: 'x', content: paxRecord('path', `./${long}name`) }),
        tarBlock({ name: 'short', content: 'ahoy' }),
        endOfArchive(),
      ]),
    )
    expect(members.get(`${long}name`)).toMatchObject({ size: 4, offset: 3 * 512 })
  })

  test('a name that stands twice is marked: readers differ on which one counts', async () => {
    const { members, isOrdinary } = await index(
      tarOf([
        { path: 'a', content: '1' },
        { path: 'a', content: '22' },
      ]),
    )
    expect(isOrdinary).toBe(false)
    expect(members.get('a')).toMatchObject({ isRepeated: true, size: 1 })
  })

  test('what follows the end is not looked at', async () => {
    const { members } = await index(
      Buffer.concat([tarOf([{ path: 'a' }]), Buffer.alloc(2000, 'junk')]),
    )
    expect([...members.keys()]).toEqual(['a'])
  })
})

describe('archives that are refused', () => {
  test.each([
    ['archive-truncated', tarOf([{ path: 'a', content: 'x'.repeat(3000) }]).subarray(0, 2000)],
    ['archive-truncated', tarOf([{ path: 'a' }]).subarray(0, 300)],
    ['archive-invalid', Buffer.from('no archive '.repeat(200))],
    ['archive-unsafe', tarOf([{ path: '../a' }])],
  ] as const)('%s', async (code, bytes) => {
    expect(await failure(index(bytes))).toBeExplained(code)
  })

  test('one that is not there, and one that is a folder', async () => {
    const missing = indexTar(join(folder, 'none'), 'The archive')
    expect(await failure(missing)).toBeExplained('archive-missing')
    expect(await failure(indexTar(folder, 'The archive'))).toBeExplained('archive-invalid')
  })
})

test('digests are those of everybody else', () => {
  const bytes = readFileSync(import.meta.filename)
  const digester = createDigester()
  digester.update(bytes.subarray(0, 100))
  digester.update(bytes.subarray(100))
  expect([digestOf(bytes), digester.digest()]).toEqual([sha256(bytes), sha256(bytes)])
})
