import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OpenedImage } from '../../src/ports.ts'
import { writeBuiltArchive } from '../ground/built-archive.ts'
import {
  buildImage,
  buildIndex,
  descriptorOf,
  jsonBlob,
  layoutFiles,
  sha256,
  tarOf,
  writeLayout,
  writeOciArchive,
} from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'
import { failureOf } from '../ground/registry-client.ts'

const FILES = [[{ path: 'etc/motd', content: 'ahoy' }], [{ path: 'srv/app.jar', content: 'PK' }]]
const AMD64 = buildImage({ layers: FILES, createdBy: ['ADD token=1 /', 'RUN curl token=2'] })
const ARM64 = buildImage({
  layers: [[{ path: 'a' }]],
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
})
const OTHER = buildImage({ layers: [[{ path: 'other' }]] })

let opening: Opening
let layout = ''
let archive = ''

beforeEach(() => {
  opening = createOpening()
  layout = join(opening.folder, 'layout')
  archive = join(opening.folder, 'image.tar')
})

afterEach(() => opening.close())

const blobPath = (digest: string, folder = layout): string =>
  join(folder, 'blobs/sha256', digest.slice('sha256:'.length))

/** Writes a layout whose index.json is this one. */
function writeWith(
  index: object,
  images: readonly BuiltImage[],
  more: readonly { digest: string; bytes: Buffer }[] = [],
): void {
  writeLayout(
    layout,
    images.map((image) => ({ image })),
  )
  for (const blob of more) writeFileSync(blobPath(blob.digest), blob.bytes)
  writeFileSync(join(layout, 'index.json'), JSON.stringify(index))
}

/** What the layout that the scanners are shown holds: one image, whose blobs are real files and right. */
async function shown(opened: OpenedImage): Promise<string[]> {
  const { path } = await opened.locate()
  const index = JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as {
    manifests: { digest: string; mediaType: string }[]
  }
  expect(index.manifests).toHaveLength(1)
  expect(index.manifests[0]?.mediaType).toMatch(/manifest/)
  expect(index.manifests[0]?.digest).toBe(opened.image.digest)
  const blobs = readdirSync(join(path, 'blobs/sha256'))
  for (const blob of blobs) {
    expect(lstatSync(join(path, 'blobs/sha256', blob)).isFile()).toBe(true)
    expect(sha256(readFileSync(join(path, 'blobs/sha256', blob)))).toBe(`sha256:${blob}`)
  }
  return blobs.map((blob) => `sha256:${blob}`).sort()
}

const blobsOf = (image: BuiltImage): string[] =>
  [image.manifest, image.config, ...image.layers].map(({ digest }) => digest).sort()

describe('a layout with one image', () => {
  test('is read where it lies, and told whole', async () => {
    writeLayout(layout, [{ image: AMD64, tag: '1.0' }])
    const opened = await opening.open(`oci-dir:${layout}`)
    expect(await opened.locate()).toEqual({ form: 'oci-dir', path: layout })
    expect(opened.image).toEqual({
      transport: 'none',
      reference: `oci-dir:${layout}`,
      name: 'layout',
      source: 'oci-dir',
      digest: AMD64.manifest.digest,
      indexDigest: null,
      imageId: AMD64.config.digest,
      platform: 'linux/amd64',
      notScanned: [],
      created: '2024-01-01T00:00:00.000Z',
      layers: AMD64.layers.map(({ diffId, digest, bytes }, at) => ({
        diffId,
        digest,
        size: bytes.length,
        instruction: ['ADD', 'RUN'][at],
        line: null,
        origin: 'unknown',
      })),
    })
    expect(opened.size).toBe(AMD64.layers.reduce((sum, { bytes }) => sum + bytes.length, 0))
    expect(await opened.contents).toMatchObject({ files: 2, bytes: 6, jars: 1 })
    expect(opening.leftovers()).toEqual([])
  })

  test.each(['gzip', 'zstd', 'none'] as const)(
    'is checked whatever its layers are: %s',
    async (compression) => {
      writeLayout(layout, [{ image: buildImage({ layers: FILES, compression }) }])
      const opened = await opening.open(`oci-dir:${layout}`)
      expect(await opened.contents).toMatchObject({ files: 2 })
    },
  )

  test('may have the same layer twice', async () => {
    const [first = []] = FILES
    writeLayout(layout, [{ image: buildImage({ layers: [first, [], first, []] }) }])
    const opened = await opening.open(`oci-dir:${layout}`)
    expect(opened.image.layers).toHaveLength(4)
    expect(await opened.contents).toMatchObject({ files: 1 })
  })

  test('takes its name from the user, or from a tag that is a whole reference', async () => {
    writeLayout(layout, [{ image: AMD64, tag: 'ghcr.io/team/app:1' }])
    expect((await opening.open(`oci-dir:${layout}`)).image.name).toBe('team/app')
    expect((await opening.open(`oci-dir:${layout}`, { name: 'mine' })).image.name).toBe('mine')
  })

  test('whose path Trivy would take apart is shown under another', async () => {
    const odd = join(opening.folder, 'app@home:1')
    writeLayout(odd, [{ image: AMD64 }])
    const opened = await opening.open(`oci-dir:${odd}`)
    expect((await opened.locate()).path.startsWith(opening.work)).toBe(true)
    expect(await shown(opened)).toEqual(blobsOf(AMD64))
    expect(statSync(blobPath(AMD64.manifest.digest, odd)).isFile()).toBe(true)
  })

  test('that is made of links within itself is shown without them', async () => {
    writeLayout(layout, [{ image: AMD64 }])
    const [layer] = AMD64.layers
    renameSync(blobPath(layer?.digest ?? ''), join(layout, 'store'))
    symlinkSync('../../store', blobPath(layer?.digest ?? ''))
    const opened = await opening.open(`oci-dir:${layout}`)
    expect(await shown(opened)).toEqual(blobsOf(AMD64))
    expect(await opened.contents).toMatchObject({ files: 2 })
  })

  test('whose index does not say what its entry is, is shown with that said', async () => {
    const { digest, size } = descriptorOf(AMD64.manifest)
    writeWith({ schemaVersion: 2, manifests: [{ digest, size }] }, [AMD64])
    expect(await shown(await opening.open(`oci-dir:${layout}`))).toEqual(blobsOf(AMD64))
  })

  test('may be released twice, and before anybody asked what is in it', async () => {
    writeLayout(layout, [{ image: AMD64 }])
    const opened = await opening.open(`oci-dir:${layout}`)
    await opened.release()
    await opened.release()
    await opened.contents.catch(() => undefined)
  })
})

describe('a layout with several images', () => {
  test.each([
    ['by its tag', ':two'],
    ['by its digest', `@${OTHER.manifest.digest}`],
  ])('shows the scanners the one that is chosen %s, and nothing else', async (_, end) => {
    writeLayout(layout, [
      { image: AMD64, tag: 'one' },
      { image: OTHER, tag: 'two' },
    ])
    const opened = await opening.open(`oci-dir:${layout}${end}`)
    expect(await shown(opened)).toEqual(blobsOf(OTHER))
    expect(await opened.contents).toMatchObject({ files: 1 })
    await opened.release()
    expect(opening.leftovers()).toEqual([])
    expect(statSync(blobPath(OTHER.manifest.digest)).isFile()).toBe(true)
  })

  test('is ambiguous when none is chosen, and the message lists them', async () => {
    writeLayout(layout, [
      { image: AMD64, tag: 'one' },
      { image: OTHER, tag: 'two' },
    ])
    const error = await failureOf(opening.open(`oci-dir:${layout}`))
    expect(error).toBeExplained('archive-ambiguous')
    expect(error.message).toMatch(/one.*two/)
  })

  test('says what is there when there is no such tag or digest', async () => {
    writeLayout(layout, [{ image: AMD64, tag: 'one' }])
    for (const end of [':none', `@sha256:${'0'.repeat(64)}`]) {
      const error = await failureOf(opening.open(`oci-dir:${layout}${end}`))
      expect(error).toBeExplained('image-not-found')
      expect(error.message).toContain('one')
    }
  })

  test('is not ambiguous when one image has several tags', async () => {
    writeLayout(layout, [
      { image: AMD64, tag: 'one' },
      { image: AMD64, tag: 'two' },
    ])
    expect(await shown(await opening.open(`oci-dir:${layout}`))).toEqual(blobsOf(AMD64))
  })

  test('takes a folder whose name ends like a tag for what it is', async () => {
    writeLayout(`${layout}:one`, [{ image: AMD64 }])
    const opened = await opening.open(`oci-dir:${layout}:one`)
    expect(opened.image.digest).toBe(AMD64.manifest.digest)
  })
})

describe('a layout with several platforms', () => {
  const index = buildIndex([ARM64, AMD64])
  const nested = { schemaVersion: 2, manifests: [descriptorOf(index)] }

  test.each([
    ['linux/amd64', AMD64],
    ['linux/arm64', ARM64],
  ])('in an index of its own: %s is chosen', async (platform, image) => {
    writeWith(nested, [AMD64, ARM64], [index])
    const opened = await opening.open(`oci-dir:${layout}`, { platform })
    expect(await shown(opened)).toEqual(blobsOf(image))
    expect(opened.image).toMatchObject({ indexDigest: index.digest, platform })
    expect(opened.image.notScanned).toHaveLength(1)
  })

  test('is found by the digest of its index', async () => {
    writeWith(nested, [AMD64, ARM64], [index])
    const opened = await opening.open(`oci-dir:${layout}@${index.digest}`, {
      platform: 'linux/arm64',
    })
    expect(opened.image.digest).toBe(ARM64.manifest.digest)
  })

  test('that say theirs only in their configs are told apart', async () => {
    writeLayout(layout, [{ image: AMD64 }, { image: ARM64 }])
    const opened = await opening.open(`oci-dir:${layout}`, { platform: 'linux/arm64' })
    expect(opened.image).toMatchObject({ platform: 'linux/arm64', notScanned: ['linux/amd64'] })
  })

  test('lacks one that is wanted, and says which are there', async () => {
    writeWith(nested, [AMD64, ARM64], [index])
    const error = await failureOf(opening.open(`oci-dir:${layout}`, { platform: 'linux/s390x' }))
    expect(error).toBeExplained('platform-missing')
    expect(error.message).toMatch(/linux\/amd64.*linux\/arm64/)
  })

  test('a layout of one image is held against the wish as well', async () => {
    writeLayout(layout, [{ image: AMD64 }])
    const error = await failureOf(opening.open(`oci-dir:${layout}`, { platform: 'linux/arm64' }))
    expect(error).toBeExplained('platform-missing')
  })
})

describe('a layout that is refused', () => {
  const broken: readonly (readonly [string, string, () => void])[] = [
    ['that is not there', 'archive-missing', () => undefined],
    [
      'that is a file',
      'archive-invalid',
      () => {
        writeFileSync(layout, 'x')
      },
    ],
    [
      'that is an empty folder',
      'archive-invalid',
      () => {
        mkdirSync(layout)
      },
    ],
    [
      'with an index that is no JSON',
      'not-an-image',
      () => {
        spoil('index.json', '{')
      },
    ],
    [
      'with an index that is a manifest',
      'archive-invalid',
      () => {
        spoil('index.json', AMD64.manifest.bytes)
      },
    ],
    [
      'without images',
      'image-empty',
      () => {
        spoil('index.json', '{"schemaVersion":2,"manifests":[]}')
      },
    ],
    [
      'without a manifest',
      'archive-invalid',
      () => {
        drop(AMD64.manifest.digest)
      },
    ],
    [
      'without a config',
      'archive-invalid',
      () => {
        drop(AMD64.config.digest)
      },
    ],
    [
      'without a layer',
      'archive-invalid',
      () => {
        drop(AMD64.layers[1]?.digest)
      },
    ],
    [
      'with another manifest',
      'digest-mismatch',
      () => {
        flip(AMD64.manifest.digest)
      },
    ],
    [
      'with another config',
      'digest-mismatch',
      () => {
        flip(AMD64.config.digest)
      },
    ],
    [
      'with a manifest of another size',
      'size-mismatch',
      () => {
        grow(AMD64.manifest.digest)
      },
    ],
    [
      'with a layer of another size',
      'size-mismatch',
      () => {
        grow(AMD64.layers[0]?.digest)
      },
    ],
    [
      'with a layer that is a folder',
      'archive-unsafe',
      () => {
        drop(AMD64.layers[0]?.digest)
        mkdirSync(blobPath(AMD64.layers[0]?.digest ?? ''))
      },
    ],
    [
      'with a link to something outside',
      'archive-unsafe',
      () => {
        lead(AMD64.layers[0]?.digest, '/etc/passwd')
      },
    ],
    [
      'with a link that ends nowhere',
      'archive-invalid',
      () => {
        lead(AMD64.layers[0]?.digest, 'nowhere')
      },
    ],
    [
      'whose blobs lie outside, behind a link',
      'archive-unsafe',
      () => {
        spoil('index.json', readIndex())
        renameSync(join(layout, 'blobs'), join(opening.folder, 'blobs'))
        symlinkSync('../blobs', join(layout, 'blobs'))
      },
    ],
  ]

  function readIndex(): Buffer {
    return layoutFiles([{ image: AMD64 }]).get('index.json') ?? Buffer.alloc(0)
  }

  function spoil(name: string, bytes: string | Buffer): void {
    writeLayout(layout, [{ image: AMD64 }])
    writeFileSync(join(layout, name), bytes)
  }

  function drop(digest = ''): void {
    writeLayout(layout, [{ image: AMD64 }])
    rmSync(blobPath(digest))
  }

  function flip(digest: string): void {
    writeLayout(layout, [{ image: AMD64 }])
    const bytes = readFileSync(blobPath(digest))
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
    writeFileSync(blobPath(digest), bytes)
  }

  function grow(digest = ''): void {
    writeLayout(layout, [{ image: AMD64 }])
    writeFileSync(blobPath(digest), ' ', { flag: 'a' })
  }

  function lead(digest: string | undefined, to: string): void {
    drop(digest)
    symlinkSync(to, blobPath(digest ?? ''))
  }

  test.each(broken)('one %s', async (_, code, make) => {
    make()
    const error = await failureOf(opening.open(`oci-dir:${layout}`))
    expect(error).toBeExplained(code as 'archive-invalid')
    expect(opening.leftovers()).toEqual([])
  })

  test('one whose indexes never end', async () => {
    const indexes = [buildIndex([AMD64])]
    for (let level = 0; level < 6; level += 1) {
      const [below] = indexes
      if (below !== undefined) {
        indexes.unshift(
          jsonBlob(below.mediaType, { schemaVersion: 2, manifests: [descriptorOf(below)] }),
        )
      }
    }
    const [top] = indexes
    writeWith(
      { schemaVersion: 2, manifests: top === undefined ? [] : [descriptorOf(top)] },
      [AMD64],
      indexes,
    )
    expect(await failureOf(opening.open(`oci-dir:${layout}`))).toBeExplained('archive-invalid')
  })

  test('one that holds a chart', async () => {
    const config = jsonBlob('application/vnd.cncf.helm.config.v1+json', {})
    const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      config: descriptorOf(config),
      layers: [],
    })
    writeWith(
      { schemaVersion: 2, manifests: [descriptorOf(manifest)] },
      [AMD64],
      [manifest, config],
    )
    expect(await failureOf(opening.open(`oci-dir:${layout}`))).toBeExplained('not-an-image')
  })

  test('one whose image has no layers', async () => {
    writeLayout(layout, [{ image: buildImage({ layers: [] }) }])
    expect(await failureOf(opening.open(`oci-dir:${layout}`))).toBeExplained('image-empty')
  })

  test('one with fewer layers than its config names', async () => {
    const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      config: descriptorOf(AMD64.config),
      layers: AMD64.layers.slice(1).map(descriptorOf),
    })
    writeWith({ schemaVersion: 2, manifests: [descriptorOf(manifest)] }, [AMD64], [manifest])
    expect(await failureOf(opening.open(`oci-dir:${layout}`))).toBeExplained('not-an-image')
  })
})

describe('layers that are wrong are found beside the scans', () => {
  async function contentsFailure(reference: string): Promise<Error> {
    const opened = await opening.open(reference)
    return failureOf(opened.contents)
  }

  test.each([
    [
      'one wrong byte',
      (bytes: Buffer) => {
        bytes[20] = (bytes[20] ?? 0) ^ 1
      },
    ],
    [
      'a wrong checksum',
      (bytes: Buffer) => {
        bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1
      },
    ],
  ])('%s in a layer', async (_, spoil) => {
    writeLayout(layout, [{ image: AMD64 }])
    const path = blobPath(AMD64.layers[1]?.digest ?? '')
    const bytes = readFileSync(path)
    spoil(bytes)
    writeFileSync(path, bytes)
    expect(await contentsFailure(`oci-dir:${layout}`)).toBeExplained('layer-damaged')
  })

  test('a layer packed anew is not the one that the manifest names, though its files are the same', async () => {
    writeLayout(layout, [{ image: AMD64 }])
    const [layer] = AMD64.layers
    const packed = gzipSync(layer?.tar ?? '')
    // A time in gzip's header changes the bytes and neither their number nor what is in them.
    packed.writeUInt32LE(1, 4)
    writeFileSync(blobPath(layer?.digest ?? ''), packed)
    expect(await contentsFailure(`oci-dir:${layout}`)).toBeExplained('digest-mismatch')
  })

  test('a config that names other layers', async () => {
    const config = jsonBlob(AMD64.config.mediaType, {
      ...(JSON.parse(String(AMD64.config.bytes)) as object),
      rootfs: { type: 'layers', diff_ids: AMD64.layers.map(({ diffId }) => diffId).reverse() },
    })
    const manifest = jsonBlob(AMD64.manifest.mediaType, {
      ...(JSON.parse(String(AMD64.manifest.bytes)) as object),
      config: descriptorOf(config),
    })
    writeLayout(layout, [{ image: { ...AMD64, config, manifest } }])
    expect(await contentsFailure(`oci-dir:${layout}`)).toBeExplained('layer-damaged')
  })

  test('cancelling ends the checks', async () => {
    writeLayout(layout, [{ image: AMD64 }])
    const stop = new AbortController()
    const opened = await opening.open(`oci-dir:${layout}`, { signal: stop.signal })
    stop.abort()
    expect(await failureOf(opened.contents)).toBeExplained('cancelled')
  })
})

describe('a layout in an archive', () => {
  test.each([
    ['plain', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['zstd', (bytes: Buffer) => zstdCompressSync(bytes)],
  ])('%s: its image is unpacked for the scanners', async (_, pack) => {
    writeOciArchive(archive, [{ image: AMD64, tag: 'latest' }])
    writeFileSync(archive, pack(readFileSync(archive)))
    const opened = await opening.open(`oci-archive:${archive}`)
    expect(await shown(opened)).toEqual(blobsOf(AMD64))
    expect(opened.image).toMatchObject({
      source: 'oci-archive',
      name: 'image',
      digest: AMD64.manifest.digest,
    })
    expect(await opened.contents).toMatchObject({ files: 2, jars: 1 })
    expect(opening.log.progresses.every(({ isDone }) => isDone)).toBe(true)
  })

  test('only the chosen image of several is unpacked', async () => {
    writeOciArchive(archive, [
      { image: AMD64, tag: 'one' },
      { image: OTHER, tag: 'two' },
    ])
    expect(await shown(await opening.open(`oci-archive:${archive}:two`))).toEqual(blobsOf(OTHER))
  })

  test('as buildx writes it, with an attestation beside the image', async () => {
    writeBuiltArchive(archive, AMD64)
    const opened = await opening.open(`oci-archive:${archive}`)
    expect(await shown(opened)).toEqual(blobsOf(AMD64))
    expect(opened.image.notScanned).toEqual([])
  })

  const files = layoutFiles([{ image: AMD64 }])
  const asTar = (change: (files: Map<string, Buffer>) => void): Buffer => {
    const changed = new Map(files)
    change(changed)
    return tarOf([...changed].map(([path, content]) => ({ path, content })))
  }
  const layerName = `blobs/sha256/${AMD64.layers[0]?.digest.slice(7) ?? ''}`
  const whole = asTar(() => undefined)

  test.each<readonly [string, string, Buffer]>([
    ['that is empty', 'archive-invalid', Buffer.alloc(0)],
    ['that is a text', 'archive-invalid', Buffer.from('no archive '.repeat(100))],
    ['that is cut', 'archive-truncated', whole.subarray(0, whole.length - 2500)],
    ['that is cut where it was packed', 'archive-truncated', gzipSync(whole).subarray(0, 400)],
    ['with a wrong byte where it was packed', 'archive-invalid', flipped(gzipSync(whole), -7)],
    ['that holds no layout', 'archive-invalid', tarOf([{ path: 'readme' }])],
    [
      'that docker save wrote',
      'archive-invalid',
      tarOf([{ path: 'manifest.json', content: '[]' }]),
    ],
    ['without a layer', 'archive-invalid', asTar((all) => all.delete(layerName))],
    [
      'with a wrong byte in a layer',
      'digest-mismatch',
      asTar((all) => all.set(layerName, flipped(all.get(layerName) ?? Buffer.alloc(0), 20))),
    ],
    [
      'with a layer of another size',
      'size-mismatch',
      asTar((all) => all.set(layerName, Buffer.alloc(3))),
    ],
    [
      'with a name that climbs out',
      'archive-unsafe',
      asTar((all) => all.set('../evil', Buffer.alloc(1))),
    ],
    ['with an absolute name', 'archive-unsafe', asTar((all) => all.set('/evil', Buffer.alloc(1)))],
    [
      'with a link in place of a layer',
      'archive-unsafe',
      tarOf([
        ...[...files]
          .filter(([path]) => path !== layerName)
          .map(([path, content]) => ({ path, content })),
        { path: layerName, type: 'symlink', linkName: '/etc/passwd' },
      ]),
    ],
    [
      'with a layer twice',
      'archive-unsafe',
      tarOf([
        ...[...files].map(([path, content]) => ({ path, content })),
        { path: layerName, content: 'other' },
      ]),
    ],
  ])('one %s is refused, and nothing is left', async (_, code, bytes) => {
    writeFileSync(archive, bytes)
    const error = await failureOf(opening.open(`oci-archive:${archive}`))
    expect(error).toBeExplained(code as 'archive-invalid')
    expect(opening.leftovers()).toEqual([])
  })

  test('one that is not there, and one that is a folder', async () => {
    expect(await failureOf(opening.open(`oci-archive:${archive}`))).toBeExplained('archive-missing')
    mkdirSync(archive)
    expect(await failureOf(opening.open(`oci-archive:${archive}`))).toBeExplained('archive-invalid')
  })

  test('one that is opened while the run is cancelled leaves nothing', async () => {
    writeOciArchive(archive, [{ image: AMD64 }])
    for (const bytes of [readFileSync(archive), gzipSync(readFileSync(archive))]) {
      writeFileSync(archive, bytes)
      const error = await failureOf(
        opening.open(`oci-archive:${archive}`, { signal: AbortSignal.abort() }),
      )
      expect(error).toBeExplained('cancelled')
      expect(opening.leftovers()).toEqual([])
    }
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  const place = at < 0 ? copy.length + at : at
  copy[place] = (copy[place] ?? 0) ^ 1
  return copy
}
