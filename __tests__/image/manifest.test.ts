import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkIsImage, isAttestation, parseManifest } from '../../src/image/manifest.ts'
import type { ImageIndex, ImageManifest } from '../../src/image/manifest.ts'
import { buildImage, buildIndex } from '../ground/images.ts'

const OCI = 'application/vnd.oci.image'
const DOCKER = 'application/vnd.docker'
const DIGEST = `sha256:${'0'.repeat(64)}`

const IMAGE = buildImage({ layers: [[{ path: 'a' }], [{ path: 'b' }]] })
const DOCUMENT = JSON.parse(String(IMAGE.manifest.bytes)) as Record<string, unknown>

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function read(value: unknown): ImageManifest {
  const parsed = parseManifest(value, 'app:1')
  if (parsed.kind !== 'manifest') throw new Error('an index')
  return parsed
}

const check = (value: unknown): void => {
  checkIsImage(read(value), 'app:1')
}

const blob = (mediaType: string) => ({ mediaType, digest: DIGEST, size: 3 })

describe('manifests', () => {
  test('an OCI manifest is read with its config and layers', () => {
    const parsed = read(DOCUMENT)
    expect(parsed.config).toMatchObject({
      digest: IMAGE.config.digest,
      size: IMAGE.config.bytes.length,
    })
    expect(parsed.layers.map(({ digest }) => digest)).toEqual(
      IMAGE.layers.map(({ digest }) => digest),
    )
    checkIsImage(parsed, 'app:1')
  })

  test("Docker's manifest is an image as well, whatever its layers are packed with", () => {
    const layers = ['tar.gzip', 'tar', 'tar.zstd'].map((end) =>
      blob(`${DOCKER}.image.rootfs.diff.${end}`),
    )
    check({
      schemaVersion: 2,
      mediaType: `${DOCKER}.distribution.manifest.v2+json`,
      config: blob(`${DOCKER}.container.image.v1+json`),
      layers,
    })
  })

  test('annotations may have what keys they like', () => {
    const config = { ...blob(`${OCI}.config.v1+json`), annotations: { Size: '1', Layers: 'x' } }
    expect(read({ ...DOCUMENT, config, annotations: { MediaType: 'x' } }).layers).toHaveLength(2)
  })

  test('a manifest without its own type is taken for what it holds', () => {
    expect(read({ ...DOCUMENT, mediaType: undefined }).mediaType).toBe(`${OCI}.manifest.v1+json`)
  })
})

describe('indexes', () => {
  const arm = buildImage({
    layers: [[{ path: 'a' }]],
    platform: { os: 'linux', architecture: 'aarch64', variant: 'v8' },
  })

  test('an index is read with the platforms of its images, by their usual names', () => {
    const index = JSON.parse(String(buildIndex([IMAGE, arm]).bytes)) as unknown
    const parsed = parseManifest(index, 'app:1') as ImageIndex
    expect(parsed.kind).toBe('index')
    expect(parsed.manifests.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64', variant: null },
      { os: 'linux', architecture: 'arm64', variant: null },
    ])
  })

  test('attestations are told from images', () => {
    const plain = { ...blob(`${OCI}.manifest.v1+json`), platform: null, annotations: {} }
    const unknown = { os: 'unknown', architecture: 'unknown', variant: null }
    const type = { 'vnd.docker.reference.type': 'attestation-manifest' }
    expect(isAttestation(plain)).toBe(false)
    expect(isAttestation({ ...plain, platform: unknown })).toBe(true)
    expect(isAttestation({ ...plain, annotations: type })).toBe(true)
  })
})

describe('what is no image', () => {
  const manifest = {
    schemaVersion: 2,
    config: blob(`${OCI}.config.v1+json`),
    layers: [blob(`${OCI}.layer.v1.tar+gzip`)],
  }

  test.each([
    ['nothing', undefined],
    ['a text', 'manifest'],
    ['a list', []],
    ['an empty object', {}],
    ['schema 1', { schemaVersion: 1, fsLayers: [] }],
    ['neither index nor manifest', { schemaVersion: 2 }],
    ['both index and manifest', { ...manifest, manifests: [] }],
    [
      'an index that calls itself a manifest',
      { schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, manifests: [] },
    ],
    ['a manifest that calls itself an index', { ...manifest, mediaType: `${OCI}.index.v1+json` }],
    [
      'a digest of another kind',
      { ...manifest, config: { ...manifest.config, digest: 'sha512:ab' } },
    ],
    [
      'a digest with a path in it',
      { ...manifest, config: { ...manifest.config, digest: `sha256:../../${'0'.repeat(58)}` } },
    ],
    ['a negative size', { ...manifest, config: { ...manifest.config, size: -1 } }],
    [
      'a size that is no whole number',
      { ...manifest, layers: [{ ...manifest.layers[0], size: 1.5 }] },
    ],
    ['layers that are no list', { ...manifest, layers: {} }],
    [
      'thousands of layers',
      { ...manifest, layers: Array.from({ length: 1001 }, () => manifest.layers[0]) },
    ],
  ])('%s is refused when it is read', (_, value) => {
    expect(failure(() => parseManifest(value, 'app:1'))).toBeExplained('not-an-image')
  })

  test.each([
    ['a chart', { ...manifest, config: blob('application/vnd.cncf.helm.config.v1+json') }, 'helm'],
    [
      'a signature',
      { ...manifest, layers: [blob('application/vnd.dev.cosign.simplesigning.v1+json')] },
      'cosign',
    ],
    ['an attestation', { ...manifest, layers: [blob('application/vnd.in-toto+json')] }, 'in-toto'],
    [
      'an artifact with a type of its own',
      {
        ...manifest,
        artifactType: 'application/example',
        config: blob('application/vnd.oci.empty.v1+json'),
      },
      'application/example',
    ],
    [
      'a layer that is encrypted',
      { ...manifest, layers: [blob(`${OCI}.layer.v1.tar+gzip+encrypted`)] },
      'encrypted',
    ],
  ])('%s can be read and is no image, and the message says what it is', (_, value, word) => {
    const error = failure(() => {
      check(value)
    })
    expect(error).toBeExplained('not-an-image')
    expect(String(error)).toContain(word)
  })

  test('an image without layers is empty', () => {
    expect(
      failure(() => {
        check({ ...manifest, layers: [] })
      }),
    ).toBeExplained('image-empty')
  })

  test('no JSON makes it throw anything but an explained error', () => {
    const part = fc.constantFrom(1, 2, null, 'x', [], {}, manifest.config, [manifest.config])
    const keys = fc.constantFrom('schemaVersion', 'mediaType', 'config', 'layers', 'manifests')
    fc.assert(
      fc.property(fc.dictionary(keys, part), (value) => {
        try {
          parseManifest(value, 'app:1')
        } catch (error) {
          expect(error).toBeExplained('not-an-image')
        }
      }),
    )
  })
})
