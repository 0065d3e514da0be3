import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { toPackageHistory } from '../../src/image/placing.ts'
import { MOST_DATABASE_BYTES } from '../../src/image/package-database.ts'
import type { Contents } from '../../src/domain/image.ts'
import { buildImage, writeDockerArchive, writeLayout } from '../ground/images.ts'
import type { BuiltImage, TreeFile } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'
import { startRegistry } from '../ground/registry.ts'

/* What the one walk over the layers keeps of each layer's own list of packages. */

type Versions = Readonly<Record<string, string>>

const dpkg = (versions: Versions): TreeFile => ({
  path: 'var/lib/dpkg/status',
  content: Object.entries(versions)
    .map(
      ([name, version]) => `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\n`,
    )
    .join('\n'),
})

const distroless = (name: string, version: string): TreeFile => ({
  path: `var/lib/dpkg/status.d/${name}`,
  content: `Package: ${name}\nVersion: ${version}\n`,
})

const apk = (versions: Versions, path = 'lib/apk/db/installed'): TreeFile => ({
  path,
  content: Object.entries(versions)
    .map(([name, version]) => `C:Q1\nP:${name}\nV:${version}\nF:usr\n`)
    .join('\n'),
})

const DEBIAN = buildImage({
  layers: [
    [{ path: 'bin/sh', content: 'x' }, dpkg({ libc6: '2.36-9', openssl: '3.0.1-1' })],
    [{ path: 'srv/app', content: 'x' }],
    [dpkg({ libc6: '2.36-9', openssl: '3.0.2-1', curl: '7.88-1' })],
    [{ path: 'srv/later', content: 'x' }],
  ],
})

const ALPINE = buildImage({
  compression: 'zstd',
  layers: [
    [apk({ musl: '1.2.5-r0', busybox: '1.36-r1' })],
    [apk({ musl: '1.2.5-r0', busybox: '1.36-r2' })],
    [apk({ musl: '1.2.5-r0', busybox: '1.36-r2', zlib: '1.3-r0' })],
  ],
})

let opening: Opening

beforeEach(() => {
  opening = createOpening()
})

afterEach(() => opening.close())

async function walk(image: BuiltImage): Promise<Contents> {
  const folder = join(opening.folder, 'layout')
  mkdirSync(folder)
  writeLayout(folder, [{ image }])
  return (await opening.open(`oci-dir:${folder}`)).contents
}

const layerOf = ({ layers }: BuiltImage, at: number): string => layers[at]?.diffId ?? ''

describe('the lists of packages of each layer', () => {
  test('tell which layer a package of Debian came with, and which upgraded it', async () => {
    const { layerPackages } = await walk(DEBIAN)
    expect(layerPackages.map(({ layer }) => layer)).toEqual([
      layerOf(DEBIAN, 0),
      layerOf(DEBIAN, 2),
    ])
    const { findLayerOf, findReplaced } = toPackageHistory(layerPackages)
    const find = (name: string, version: string): string | null =>
      findLayerOf({ type: 'deb', name, version })
    expect(find('libc6', '2.36-9')).toBe(layerOf(DEBIAN, 0))
    expect(find('openssl', '3.0.2-1')).toBe(layerOf(DEBIAN, 2))
    expect(find('openssl', '3.0.1-1')).toBeNull()
    expect(find('curl', '7.88-1')).toBe(layerOf(DEBIAN, 2))
    expect(findReplaced({ type: 'deb', name: 'openssl', layer: layerOf(DEBIAN, 2) })).toEqual({
      layer: layerOf(DEBIAN, 0),
      version: '3.0.1-1',
    })
    expect(findReplaced({ type: 'deb', name: 'curl', layer: layerOf(DEBIAN, 2) })).toBeNull()
  })

  test('and the same of Alpine', async () => {
    const { layerPackages } = await walk(ALPINE)
    const { findLayerOf, findReplaced } = toPackageHistory(layerPackages)
    const asked = { type: 'apk', name: 'busybox', version: '1.36-r2' }
    expect(findLayerOf(asked)).toBe(layerOf(ALPINE, 1))
    expect(findLayerOf({ ...asked, name: 'zlib', version: '1.3-r0' })).toBe(layerOf(ALPINE, 2))
    expect(findLayerOf({ ...asked, name: 'musl', version: '1.2.5-r0' })).toBe(layerOf(ALPINE, 0))
    expect(findReplaced({ ...asked, layer: layerOf(ALPINE, 1) })).toEqual({
      layer: layerOf(ALPINE, 0),
      version: '1.36-r1',
    })
  })

  test('are the same from a registry and from an archive', async () => {
    const registry = await startRegistry()
    registry.putImage('team/app', '1', ALPINE)
    const archive = join(opening.folder, 'image.tar')
    writeDockerArchive(archive, [{ image: ALPINE }])
    const sources = [`registry:${registry.host}/team/app:1`, `docker-archive:${archive}`]
    const expected = (await walk(ALPINE)).layerPackages
    expect(expected).toHaveLength(3)
    for (const source of sources) {
      const { contents } = await opening.open(source)
      expect((await contents).layerPackages).toEqual(expected)
    }
    await registry.close()
  })

  test('add up where each package has a file of its own, and follow what is taken away', async () => {
    const image = buildImage({
      layers: [
        [distroless('base-files', '12'), { path: 'var/lib/dpkg/status.d/base-files.md5sums' }],
        [distroless('libssl3', '3.0.1')],
        [{ path: 'var/lib/dpkg/status.d/.wh.libssl3' }],
      ],
    })
    const { layerPackages } = await walk(image)
    expect(layerPackages.map(({ packages }) => packages.map(({ name }) => name))).toEqual([
      ['base-files'],
      ['base-files', 'libssl3'],
      ['base-files'],
    ])
  })

  test.each(['./var/lib/dpkg/status', '/var/lib/dpkg/status', 'var/lib/dpkg/status'])(
    'are found as %s',
    async (path) => {
      const image = buildImage({ layers: [[{ ...dpkg({ a: '1' }), path }]] })
      expect((await walk(image)).layerPackages).toHaveLength(1)
    },
  )

  test('are none in layers whose list is longer than any, or a link', async () => {
    const image = buildImage({
      layers: [
        [dpkg({ a: '1' })],
        [{ ...dpkg({}), content: Buffer.alloc(MOST_DATABASE_BYTES + 1, 'Package: b\n\n') }],
        [{ ...dpkg({}), type: 'symlink', linkName: '/etc/passwd', content: '' }],
      ],
    })
    const { layerPackages, files } = await walk(image)
    expect(layerPackages.map(({ layer }) => layer)).toEqual([layerOf(image, 0)])
    expect(files).toBe(0)
  })

  test('leave the other files as they are', async () => {
    const elf = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])
    const image = buildImage({
      layers: [
        [
          { path: 'bin/a', content: elf },
          dpkg({ a: '1' }),
          { path: 'bin/b', content: elf },
          { path: 'lib/apk/db/installed', content: '' },
          { path: 'bin/c', content: elf },
          { path: 'etc/empty', content: '' },
        ],
      ],
    })
    const contents = await walk(image)
    expect(contents.executables).toEqual(['bin/a', 'bin/b', 'bin/c'])
    expect(contents.files).toBe(6)
    expect(contents.layerPackages.map(({ type, packages }) => [type, packages.length])).toEqual([
      ['deb', 1],
      ['apk', 0],
    ])
  })
})
