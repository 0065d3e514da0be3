import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { describeOn } from '../ground/asked.ts'
import { buildImage, writeDockerArchive, writeLayout } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'
import { startPodman } from '../ground/podman.ts'
import type { Podman } from '../ground/podman.ts'

const FILES = [[{ path: 'etc/motd', content: 'ahoy' }], [{ path: 'srv/app.jar', content: 'PK' }]]
const IMAGE = buildImage({ layers: FILES, createdBy: ['ADD a /', 'RUN make'] })

describeOn('PLIMSOLL_TEST_DEBIAN', 'images as other programs write them', () => {
  let podman: Podman
  let opening: Opening
  let layout = ''
  let file = ''

  beforeAll(async () => {
    podman = await startPodman()
  }, 60_000)

  afterAll(() => podman.close(), 60_000)

  beforeEach(() => {
    opening = createOpening({ env: { DOCKER_HOST: podman.address } })
    layout = join(opening.folder, 'layout')
    file = join(opening.folder, 'image.tar')
    writeLayout(layout, [{ image: IMAGE, tag: 'one' }])
  })

  afterEach(() => opening.close())

  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, { encoding: 'utf8', cwd: opening.folder })

  /** Opens it and proves all of it; what it is. */
  async function prove(reference: string): Promise<string> {
    const { image, contents, form } = await opening.open(reference)
    expect(await contents).toMatchObject({ files: 2, jars: 1 })
    expect(image.layers.map(({ diffId }) => diffId)).toEqual(
      IMAGE.layers.map(({ diffId }) => diffId),
    )
    return `${form} ${image.name}`
  }

  test.each([
    [
      'docker-archive:image.tar:example.test/team/app:1',
      'docker-archive',
      'docker-archive team/app',
    ],
    ['oci-archive:image.tar:v1', 'oci-archive', 'oci-dir image'],
  ])('skopeo: %s', async (target, scheme, expected) => {
    run('skopeo', 'copy', '--insecure-policy', '--quiet', 'oci:layout:one', target)
    expect(await prove(`${scheme}:${file}`)).toBe(expected)
  })

  test('skopeo, with layers packed by zstd', async () => {
    const options = ['--insecure-policy', '--quiet', '--dest-compress-format', 'zstd']
    run('skopeo', 'copy', ...options, '--dest-compress', 'oci:layout:one', 'oci:zstd:one')
    expect(await prove(`oci-dir:${join(opening.folder, 'zstd')}`)).toBe('oci-dir zstd')
  })

  test("podman's engine, and what it saves in both of its forms", async () => {
    writeDockerArchive(file, [{ image: IMAGE, tags: ['example.test/team/app:1'] }])
    podman.run('load', '--input', file)
    expect(await prove('docker:example.test/team/app:1')).toBe('docker-archive team/app')
    for (const form of ['docker-archive', 'oci-archive']) {
      const saved = join(opening.folder, `${form}.tar`)
      podman.run('save', '--format', form, '--output', saved, 'example.test/team/app:1')
      expect(await prove(`${form}:${saved}`)).toContain('team/app')
    }
  })

  test('umoci, with two tags of which one is another image', async () => {
    run('umoci', 'tag', '--image', 'layout:one', 'two')
    run('umoci', 'config', '--image', 'layout:two', '--config.user', 'app')
    expect(await prove(`oci-dir:${layout}:one`)).toBe('oci-dir layout')
  })

  test('an archive that gzip and zstd packed as a whole', async () => {
    writeDockerArchive(file, [{ image: IMAGE }])
    const plain = readFileSync(file)
    for (const program of ['gzip', 'zstd']) {
      const packed = execFileSync(program, ['-c'], { input: plain, maxBuffer: 1e8 })
      writeFileSync(`${file}.${program}`, packed)
      expect(await prove(`docker-archive:${file}.${program}`)).toBe('docker-archive app')
    }
  })
})
