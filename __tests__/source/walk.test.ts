import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toContents } from '../../src/image/contents.ts'
import type { LayerListing } from '../../src/image/contents.ts'
import { checkLayer } from '../../src/source/walk.ts'
import { buildLayer, sha256, tarOf } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'
import { failureOf, NEVER } from '../ground/registry-client.ts'
import { endOfArchive, tarBlock } from '../ground/tar-blocks.ts'

const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])

function streamOf(bytes: Buffer, step = bytes.length): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step))
  return Readable.from(pieces, { objectMode: false })
}

type Wish = { readonly step?: number; readonly diffId?: string; readonly signal?: AbortSignal }

/** Checks a layer as it is stored; its diff id is that of `tar`. */
async function check(stored: Buffer, tar: Buffer, wish: Wish = {}): Promise<LayerListing> {
  const { step, diffId = sha256(tar), signal = NEVER } = wish
  return checkLayer(streamOf(stored, step), { diffId, label: 'Layer 1 of app:1', signal })
}

const list = (files: readonly TreeFile[]): Promise<LayerListing> =>
  check(tarOf(files), tarOf(files))

describe('proving a layer', () => {
  const tar = tarOf([{ path: 'etc/motd', content: 'ahoy' }])

  test.each(['gzip', 'zstd', 'none'] as const)(
    '%s: the layer that the config names',
    async (kind) => {
      const { bytes, diffId } = buildLayer(tar, kind)
      const listing = await check(bytes, tar, { step: 7 })
      expect(listing.diffId).toBe(diffId)
      expect(listing.entries.map(({ path }) => path)).toEqual(['etc/motd'])
    },
  )

  test('a layer without files, and one without bytes, as some builders write them', async () => {
    expect((await check(gzipSync(Buffer.alloc(1024)), Buffer.alloc(1024))).entries).toEqual([])
    expect((await check(Buffer.alloc(0), Buffer.alloc(0))).entries).toEqual([])
  })

  const gzip = gzipSync(tar)
  const wrongByte = Buffer.from(gzip)
  wrongByte[12] = (wrongByte[12] ?? 0) ^ 0x40
  const wrongSum = Buffer.from(gzip)
  wrongSum[gzip.length - 8] = (wrongSum[gzip.length - 8] ?? 0) ^ 1
  const wrongPlain = Buffer.from(tar)
  wrongPlain[512] = 0x41
  const other = tarOf([{ path: 'etc/motd', content: 'avast' }])

  test.each([
    ['another one', gzipSync(other)],
    ['with a wrong byte in gzip', wrongByte],
    ['with a wrong checksum in gzip', wrongSum],
    ['with a wrong byte, uncompressed', wrongPlain],
    ['that is cut in gzip', gzip.subarray(0, gzip.length - 4)],
    ['that is cut in zstd', zstdCompressSync(tar).subarray(0, 30)],
    ['that is cut, uncompressed', tar.subarray(0, 1000)],
    ['with bytes behind its end', Buffer.concat([gzip, gzipSync('more')])],
    ['with nothing in it', Buffer.alloc(0)],
  ])('one %s is damaged', async (_, stored) => {
    expect(await failureOf(check(stored, tar))).toBeExplained('layer-damaged')
  })

  test('one that has the right digest and is no archive is damaged all the same', async () => {
    const text = Buffer.from('not an archive '.repeat(100))
    expect(await failureOf(check(gzipSync(text), text))).toBeExplained('layer-damaged')
  })

  test('wherever one bit is wrong, it is found', async () => {
    const layers = (['gzip', 'zstd', 'none'] as const).map((kind) => buildLayer(tar, kind))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...layers),
        fc.nat(),
        fc.nat({ max: 7 }),
        async (layer, place, bit) => {
          const stored = Buffer.from(layer.bytes)
          const at = place % stored.length
          stored[at] = (stored[at] ?? 0) ^ (1 << bit)
          const outcome = await check(stored, tar).catch((error: unknown) => error)
          // A bit of gzip's header (a time, a flag) may be wrong without changing what is in it.
          if (outcome instanceof Error) expect(outcome).toBeExplained('layer-damaged')
          else expect((outcome as LayerListing).diffId).toBe(sha256(tar))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a failure of the source is told as it is', async () => {
    const broken = new Error('the line went dead')
    const pieces = async function* (): AsyncGenerator<Buffer> {
      yield gzip.subarray(0, 20)
      await Promise.resolve()
      throw broken
    }
    const source = Readable.from(pieces(), { objectMode: false })
    const expected = { diffId: sha256(tar), label: 'Layer 1', signal: NEVER }
    expect(await failureOf(checkLayer(source, expected))).toBe(broken)
  })

  test.each(['before', 'while'])(
    'cancelled %s it is read, it says so and stops the source',
    async (when) => {
      const stop = new AbortController()
      if (when === 'before') stop.abort()
      const source = new Readable({
        read() {
          setImmediate(() => {
            this.push(Buffer.alloc(1000))
            stop.abort()
          })
        },
      })
      const expected = { diffId: sha256(tar), label: 'Layer 1', signal: stop.signal }
      expect(await failureOf(checkLayer(source, expected))).toBeExplained('cancelled')
      expect(source.destroyed).toBe(true)
    },
  )
})

describe('listing a layer', () => {
  test('files, links, folders, whiteouts and opaque folders each have their place', async () => {
    const listing = await list([
      { path: 'etc', type: 'directory' },
      { path: 'etc/motd', content: 'ahoy' },
      { path: 'etc/link', type: 'symlink', linkName: 'motd' },
      { path: 'etc/.wh.gone' },
      { path: '.wh.top' },
      { path: 'var/.wh..wh..opq' },
      { path: '.wh..wh..opq' },
      { path: 'var/.wh..wh.plnk', type: 'directory' },
    ])
    expect(listing).toMatchObject({
      entries: [
        { path: 'etc/motd', file: { bytes: 4 } },
        { path: 'etc/link', file: null },
      ],
      directories: ['etc'],
      whiteouts: ['etc/gone', 'top'],
      opaques: ['var', ''],
      unlisted: { files: 0, bytes: 0 },
    })
  })

  test('names are cleaned as both scanners do it', async () => {
    const tar = Buffer.concat([
      tarBlock({ name: './a', content: '1' }),
      tarBlock({ name: '/b', content: '1' }),
      tarBlock({ name: '../../c', content: '1' }),
      tarBlock({ name: 'd/../e', content: '1' }),
      tarBlock({ name: './', type: '5' }),
      endOfArchive(),
    ])
    const listing = await check(tar, tar)
    expect(listing.entries.map(({ path }) => path)).toEqual(['a', 'b', 'c', 'e'])
  })

  test('programs are told by their first bytes, wherever the pieces end', async () => {
    const tar = tarOf([
      { path: 'bin/tool', content: ELF },
      { path: 'lib/short', content: ELF.subarray(0, 4) },
      { path: 'bin/script', content: '#!/bin/sh' },
      { path: 'bin/three', content: ELF.subarray(0, 3) },
      { path: 'bin/again', type: 'hardlink', linkName: './bin/tool' },
      { path: 'bin/other', type: 'hardlink', linkName: 'bin/script' },
    ])
    for (const step of [tar.length, 1, 5, 513]) {
      const { files, bytes, executables } = toContents([await check(tar, tar, { step })])
      expect(executables).toEqual(['bin/again', 'bin/tool', 'lib/short'])
      expect([files, bytes]).toEqual([6, 10 + 4 + 9 + 3])
    }
  })

  test('a path that no file system could hold is counted and not listed', async () => {
    const listing = await list([{ path: `${'d/'.repeat(80)}file` }])
    const deep = tarBlock({ name: 'x', type: 'L', content: `${'d/'.repeat(300)}app.jar\0` })
    const tar = Buffer.concat([deep, tarBlock({ name: 'cut', content: 'PK' }), endOfArchive()])
    const deepest = await check(tar, tar)
    expect(listing.entries).toHaveLength(1)
    expect(deepest).toMatchObject({ entries: [], unlisted: { files: 1, bytes: 2, jars: 1 } })
  })

  test('more files than a list holds are counted, and programs among them still listed', async () => {
    const many = 200_005
    const empty = tarBlock({ name: 'e' })
    const blocks = Array.from({ length: many }, () => empty)
    const tar = Buffer.concat([
      ...blocks,
      tarBlock({ name: 'bin/x', content: ELF }),
      endOfArchive(),
    ])
    const listing = await check(tar, tar)
    expect(listing.unlisted.files).toBe(5)
    expect(listing.entries.at(-1)).toMatchObject({
      path: 'bin/x',
      file: { kinds: { isExecutable: true } },
    })
  })
})
