import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildImage, layoutFiles, sha256, tarOf, writeDockerArchive } from '../ground/images.ts'
import type { BuiltImage, TreeFile } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'
import { failureOf } from '../ground/registry-client.ts'
import { tarBlock } from '../ground/tar-blocks.ts'

const FILES = [[{ path: 'etc/motd', content: 'ahoy' }], [{ path: 'srv/app.jar', content: 'PK' }]]
const IMAGE = buildImage({ layers: FILES, createdBy: ['ADD token=1 /', 'RUN curl token=2'] })
const OTHER = buildImage({ layers: [[{ path: 'other' }]] })
const [LOWER, UPPER] = IMAGE.layers

let opening: Opening
let archive = ''

beforeEach(() => {
  opening = createOpening()
  archive = join(opening.folder, 'image.tar')
})

afterEach(() => opening.close())

const open = (end = '') => opening.open(`docker-archive:${archive}${end}`)

type Parts = {
  readonly config?: string
  readonly tags?: readonly string[] | null
  readonly layers?: readonly string[]
  readonly files?: readonly TreeFile[]
}

/** An archive with the config and two layers of the image, in whatever shape. */
function write(
  parts: Parts = {},
  bytesOf: (image: BuiltImage) => readonly Buffer[] = (image) => image.layers.map(({ tar }) => tar),
): void {
  const {
    config = 'config.json',
    tags = ['example.test/app:1'],
    layers = ['0.tar', '1.tar'],
  } = parts
  const files = parts.files ?? [
    { path: 'config.json', content: IMAGE.config.bytes },
    ...bytesOf(IMAGE).map((content, at) => ({ path: `${at}.tar`, content })),
  ]
  const manifest = JSON.stringify([{ Config: config, RepoTags: tags, Layers: layers }])
  writeFileSync(archive, tarOf([...files, { path: 'manifest.json', content: manifest }]))
}

describe('an archive with one image', () => {
  test('is read where it lies, and told whole', async () => {
    writeDockerArchive(archive, [{ image: IMAGE }])
    const opened = await open()
    expect(await opened.locate()).toEqual({ form: 'docker-archive', path: archive })
    expect(opened.image).toEqual({
      transport: 'none',
      reference: `docker-archive:${archive}`,
      name: 'app',
      source: 'docker-archive',
      digest: null,
      indexDigest: null,
      imageId: IMAGE.config.digest,
      platform: 'linux/amd64',
      notScanned: [],
      created: '2024-01-01T00:00:00.000Z',
      layers: IMAGE.layers.map(({ diffId, tar }, at) => ({
        diffId,
        digest: null,
        size: tar.length,
        instruction: ['ADD', 'RUN'][at],
        line: null,
        origin: 'unknown',
      })),
    })
    expect(await opened.contents).toMatchObject({ files: 2, bytes: 6, jars: 1 })
    expect(opening.leftovers()).toEqual([])
  })

  test('may lie under a name with colons', async () => {
    archive = join(opening.folder, 'app:1.tar')
    writeDockerArchive(archive, [{ image: IMAGE }])
    expect((await (await open()).locate()).path).toBe(archive)
  })

  test('as newer engines write it, with a layout in it, is read where it lies', async () => {
    const plain = buildImage({ layers: FILES, compression: 'none' })
    const names = plain.layers.map(({ digest }) => `blobs/sha256/${digest.slice(7)}`)
    const manifest = JSON.stringify([
      { Config: `blobs/sha256/${plain.config.digest.slice(7)}`, RepoTags: null, Layers: names },
    ])
    const layout = [...layoutFiles([{ image: plain }])].map(([path, content]) => ({
      path,
      content,
    }))
    writeFileSync(archive, tarOf([...layout, { path: 'manifest.json', content: manifest }]))
    const opened = await open()
    expect(opened.form).toBe('docker-archive')
    expect(opened.image.name).toBe('image')
    expect(await opened.contents).toMatchObject({ files: 2 })
  })

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('that is compressed as a whole by %s is unpacked first', async (_, pack) => {
    writeDockerArchive(archive, [{ image: IMAGE }])
    writeFileSync(archive, pack(readFileSync(archive)))
    const opened = await open()
    expect((await opened.locate()).path.startsWith(opening.work)).toBe(true)
    expect(await opened.contents).toMatchObject({ files: 2 })
  })

  test('may have the same layer twice', async () => {
    const image = buildImage({ layers: [FILES[0] ?? [], FILES[0] ?? []] })
    writeDockerArchive(archive, [{ image }])
    writeFileSync(
      archive,
      tarOf([
        { path: 'c', content: image.config.bytes },
        { path: 'l', content: image.layers[0]?.tar ?? '' },
        { path: 'manifest.json', content: JSON.stringify([{ Config: 'c', Layers: ['l', 'l'] }]) },
      ]),
    )
    expect(await (await open()).contents).toMatchObject({ files: 1 })
  })
})

describe('an archive that one of the scanners could not read as it is', () => {
  /** The layout of ours that the scanners are shown; every blob in it is right. */
  async function shown(): Promise<void> {
    const opened = await open()
    expect(opened.form).toBe('oci-dir')
    expect(opened.image.digest).toBeNull()
    expect(opened.image.imageId).toBe(IMAGE.config.digest)
    const blobs = readdirSync(join((await opened.locate()).path, 'blobs/sha256'))
    for (const blob of blobs) {
      const path = join((await opened.locate()).path, 'blobs/sha256', blob)
      expect(sha256(readFileSync(path))).toBe(`sha256:${blob}`)
    }
    const index = JSON.parse(
      readFileSync(join((await opened.locate()).path, 'index.json'), 'utf8'),
    ) as {
      manifests: [{ digest: string }]
    }
    const digest = index.manifests[0].digest.slice(7)
    const manifest = JSON.parse(
      readFileSync(join((await opened.locate()).path, 'blobs/sha256', digest), 'utf8'),
    ) as { config: { digest: string }; layers: { mediaType: string }[] }
    expect(manifest.config.digest).toBe(IMAGE.config.digest)
    expect(await opened.contents).toMatchObject({ files: 2 })
    await opened.release()
    expect(opening.leftovers()).toEqual([])
    expect(statSync(archive).isFile()).toBe(true)
  }

  test('because its layers are compressed', async () => {
    write({}, ({ layers }) => layers.map(({ bytes }) => bytes))
    await shown()
  })

  test('because one of its layers is compressed', async () => {
    write({}, () => [LOWER?.tar ?? Buffer.alloc(0), zstdCompressSync(UPPER?.tar ?? '')])
    await shown()
  })

  test('because a layer is a link to another file of it, as old engines wrote it', async () => {
    write({
      layers: ['a/layer.tar', 'b/layer.tar'],
      files: [
        { path: 'config.json', content: IMAGE.config.bytes },
        { path: 'a/layer.tar', content: LOWER?.tar ?? '' },
        { path: 'shared/layer.tar', content: UPPER?.tar ?? '' },
        { path: 'b/layer.tar', type: 'symlink', linkName: '../shared/layer.tar' },
      ],
    })
    await shown()
  })

  test('because a layer is a hard link', async () => {
    write({
      layers: ['0.tar', 'b/1.tar'],
      files: [
        { path: 'config.json', content: IMAGE.config.bytes },
        { path: '0.tar', content: LOWER?.tar ?? '' },
        { path: '1.tar', content: UPPER?.tar ?? '' },
        { path: 'b/1.tar', type: 'hardlink', linkName: '1.tar' },
      ],
    })
    await shown()
  })
})

/*
 * Both scanners read these archives with Go's readers: where those see something else than we do, they must not
 * be shown the archive.
 */
describe('an archive that says one thing to us and another to Go', () => {
  const config = { path: 'config.json', content: IMAGE.config.bytes }
  const layers = [
    { path: '0.tar', content: LOWER?.tar ?? '' },
    { path: '1.tar', content: UPPER?.tar ?? '' },
  ]
  const whole = tarOf([
    config,
    ...layers,
    {
      path: 'manifest.json',
      content: JSON.stringify([{ Config: 'config.json', Layers: ['0.tar', '1.tar'] }]),
    },
  ])
  const withManifest = (manifest: string): Buffer =>
    tarOf([config, ...layers, { path: 'manifest.json', content: manifest }])

  test.each<readonly [string, Buffer]>([
    [
      'with a key that Go takes for another',
      withManifest('[{"Config":"config.json","Layers":["0.tar","1.tar"],"layers":["0.tar"]}]'),
    ],
    [
      'with layers that it calls foreign',
      withManifest(
        JSON.stringify([
          {
            Config: 'config.json',
            Layers: ['0.tar', '1.tar'],
            LayerSources: {
              [UPPER?.diffId ?? '']: {
                mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
              },
            },
          },
        ]),
      ),
    ],
    [
      'with a header for all that has the name of a layer',
      Buffer.concat([tarBlock({ name: '1.tar', type: 'g' }), whole]),
    ],
    [
      'with an entry of an unknown type',
      Buffer.concat([tarBlock({ name: 'odd', type: 'Z' }), whole]),
    ],
    [
      'with something twice',
      Buffer.concat([tarBlock({ name: 'x' }), tarBlock({ name: 'x' }), whole]),
    ],
  ])('%s is shown to them as a layout of ours', async (_, bytes) => {
    writeFileSync(archive, bytes)
    const opened = await open()
    expect(opened.form).toBe('oci-dir')
    expect(await opened.contents).toMatchObject({ files: 2 })
  })

  test('with a folder of the name of a layer is refused', async () => {
    writeFileSync(archive, Buffer.concat([tarBlock({ name: '1.tar/', type: '5' }), whole]))
    expect(await failureOf(open())).toBeExplained('archive-unsafe')
  })

  test('as engines since Docker 25 describe their layers is read where it lies', async () => {
    const sources = Object.fromEntries(
      IMAGE.layers.map(({ diffId }) => [
        diffId,
        { mediaType: 'application/vnd.oci.image.layer.v1.tar', size: 1 },
      ]),
    )
    const image = {
      Config: 'config.json',
      RepoTags: null,
      Layers: ['0.tar', '1.tar'],
      LayerSources: sources,
    }
    writeFileSync(archive, withManifest(JSON.stringify([image])))
    expect((await open()).form).toBe('docker-archive')
  })
})

describe('an archive with several images', () => {
  beforeEach(() => {
    writeDockerArchive(archive, [
      { image: IMAGE, tags: ['docker.io/library/app:1', 'docker.io/library/app:latest'] },
      { image: OTHER, tags: ['example.test/other:2'] },
    ])
  })

  test.each([
    ['app:1', IMAGE],
    ['app', IMAGE],
    ['docker.io/library/app:latest', IMAGE],
    ['example.test/other:2', OTHER],
  ])('%s is chosen by its name, and only it is shown', async (tag, image) => {
    const opened = await open(`:${tag}`)
    expect(opened.image.imageId).toBe(image.config.digest)
    expect(opened.form).toBe('oci-dir')
    expect(await opened.contents).toMatchObject({ files: image.layers.length })
  })

  test('is ambiguous when none is chosen, and the message lists them', async () => {
    const error = await failureOf(open())
    expect(error).toBeExplained('archive-ambiguous')
    expect(error.message).toMatch(/app:1.*other:2/)
  })

  test('says what is there when there is no such name', async () => {
    const error = await failureOf(open(':app:7'))
    expect(error).toBeExplained('image-not-found')
    expect(error.message).toMatch(/app:1.*other:2/)
  })
})

describe('an archive that is refused', () => {
  const config = { path: 'config.json', content: IMAGE.config.bytes }
  const layers = [
    { path: '0.tar', content: LOWER?.tar ?? '' },
    { path: '1.tar', content: UPPER?.tar ?? '' },
  ]
  const linked = (linkName: string): Parts => ({
    files: [config, ...layers.slice(0, 1), { path: '1.tar', type: 'symlink', linkName }],
  })
  const other = `${'0'.repeat(64)}.json`

  test.each<readonly [string, string, Parts]>([
    ['without its config', 'archive-invalid', { config: 'none.json' }],
    ['without a layer', 'archive-invalid', { files: [config, ...layers.slice(1)] }],
    [
      'whose config is another than its name says',
      'digest-mismatch',
      { config: other, files: [{ ...config, path: other }, ...layers] },
    ],
    [
      'whose config is no config',
      'not-an-image',
      { files: [{ ...config, content: 'x' }, ...layers] },
    ],
    ['whose config names other layers', 'not-an-image', { layers: ['0.tar'] }],
    ['with a link out of it', 'archive-unsafe', linked('../../etc/passwd')],
    ['with a link to the root', 'archive-unsafe', linked('/etc/passwd')],
    ['with a link to nothing', 'archive-invalid', linked('none.tar')],
    ['with a link to itself', 'archive-unsafe', linked('1.tar')],
    ['with a layer outside of it', 'archive-unsafe', { layers: ['0.tar', '../1.tar'] }],
    ['with a layer from the root', 'archive-unsafe', { layers: ['0.tar', '/1.tar'] }],
    [
      'with a layer twice',
      'archive-unsafe',
      { files: [config, ...layers, { path: '1.tar', content: 'x' }] },
    ],
    [
      'with a name that climbs out',
      'archive-unsafe',
      { files: [config, ...layers, { path: '../evil' }] },
    ],
    ['with an image without layers', 'not-an-image', { layers: [] }],
  ])('one %s', async (_, code, parts) => {
    write(parts)
    expect(await failureOf(open())).toBeExplained(code as 'archive-invalid')
    expect(opening.leftovers()).toEqual([])
  })

  test('one whose image is empty', async () => {
    writeDockerArchive(archive, [{ image: buildImage({ layers: [] }) }])
    expect(await failureOf(open())).toBeExplained('image-empty')
  })

  const whole = (): Buffer => {
    writeDockerArchive(archive, [{ image: IMAGE }])
    return readFileSync(archive)
  }

  test.each<readonly [string, string, () => Buffer]>([
    ['that is empty', 'archive-invalid', () => Buffer.alloc(0)],
    ['that is a text', 'archive-invalid', () => Buffer.from('no archive '.repeat(100))],
    ['that is cut', 'archive-truncated', () => whole().subarray(0, 2600)],
    [
      'that is cut where it was packed',
      'archive-truncated',
      () => gzipSync(whole()).subarray(0, 300),
    ],
    ['without a list of its images', 'archive-invalid', () => tarOf([config])],
    ['that holds a layout alone', 'archive-invalid', () => tarOf([{ path: 'index.json' }])],
    [
      'with a list that is no JSON',
      'archive-invalid',
      () => tarOf([{ path: 'manifest.json', content: '[' }]),
    ],
    [
      'with an empty list',
      'archive-invalid',
      () => tarOf([{ path: 'manifest.json', content: '[]' }]),
    ],
    [
      'with a list of other things',
      'archive-invalid',
      () => tarOf([{ path: 'manifest.json', content: '[{"Config":7}]' }]),
    ],
  ])('one %s', async (_, code, make) => {
    writeFileSync(archive, make())
    const error = await failureOf(open())
    expect(error).toBeExplained(code as 'archive-invalid')
    expect(opening.leftovers()).toEqual([])
  })

  test('one that is not there, and one that is a folder', async () => {
    expect(await failureOf(open())).toBeExplained('archive-missing')
    mkdirSync(archive)
    expect(await failureOf(open())).toBeExplained('archive-invalid')
  })

  test('one of another platform than is wanted', async () => {
    writeDockerArchive(archive, [{ image: IMAGE }])
    const wish = { platform: 'linux/arm64' }
    const error = await failureOf(opening.open(`docker-archive:${archive}`, wish))
    expect(error).toBeExplained('platform-missing')
  })

  test.each([
    ['read where it lies', (image: BuiltImage) => image.layers.map(({ tar }) => tar)],
    ['unpacked', (image: BuiltImage) => image.layers.map(({ bytes }) => bytes)],
  ])('a wrong byte in a layer that is %s is found beside the scans', async (_, bytesOf) => {
    write({}, (image) => {
      const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = bytesOf(image)
      const spoilt = Buffer.from(second)
      spoilt[20] = (spoilt[20] ?? 0) ^ 1
      return [first, spoilt]
    })
    const opened = await open()
    expect(await failureOf(opened.contents)).toBeExplained('layer-damaged')
  })

  test('one with its layers in the wrong order', async () => {
    write({ layers: ['1.tar', '0.tar'] })
    expect(await failureOf((await open()).contents)).toBeExplained('layer-damaged')
  })
})
