import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildLayer,
  descriptorOf,
  jsonBlob,
  writeDockerArchive,
  writeLayout,
} from '../../__tests__/ground/images.ts'
import type { BuiltImage } from '../../__tests__/ground/images.ts'
import { sampleImage } from '../../__tests__/ground/sample-images.ts'
import type { Ground } from './ground.ts'
import { hasProgram } from './ground.ts'
import { buildLargeImage } from './large-image.ts'
import { runProcess } from './processes.ts'

/** One image on disk, in the two forms that both scanners take. */
export type ImageForms = {
  readonly title: string
  /** The stable name, which is part of a finding's identity. */
  readonly name: string
  readonly image: BuiltImage
  readonly archive: string
  readonly layout: string
}

export function writeSmallImage(ground: Ground): ImageForms {
  return writeForms(ground, {
    title: 'two Debian packages',
    name: 'bench/small',
    image: sampleImage('debian'),
  })
}

export function writeLargeImage(ground: Ground): ImageForms {
  return writeForms(ground, {
    title: '150 MB, 1260 packages',
    name: 'bench/large',
    image: buildLargeImage(),
  })
}

/** A root file system of Debian 12 from the packages of its archive; null where that cannot be made. */
export async function writeDebianImage(ground: Ground): Promise<ImageForms | null> {
  if (!hasProgram('mmdebstrap')) return null
  const tar = join(ground.folder, 'debian.tar')
  await runProcess({
    file: 'mmdebstrap',
    args: ['--quiet', '--variant=essential', 'bookworm', tar],
    cwd: ground.folder,
    env: { ...ground.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  })
  return writeForms(ground, {
    title: 'a Debian 12 root',
    name: 'bench/debian',
    image: imageOver(readFileSync(tar)),
  })
}

function imageOver(tar: Buffer): BuiltImage {
  const platform = { os: 'linux', architecture: 'amd64' }
  const layer = buildLayer(tar, 'gzip')
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    ...platform,
    config: { Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
    history: [{ created_by: 'ADD debian.tar /' }],
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: [descriptorOf(layer)],
  })
  return { manifest, config, layers: [layer], platform }
}

function writeForms(
  ground: Ground,
  plan: Pick<ImageForms, 'title' | 'name' | 'image'>,
): ImageForms {
  const folder = join(ground.folder, plan.name)
  const [archive, layout] = [join(folder, 'image.tar'), join(folder, 'layout')]
  mkdirSync(layout, { recursive: true })
  writeDockerArchive(archive, [{ image: plan.image, tags: [`${plan.name}:1`] }])
  writeLayout(layout, [{ image: plan.image }])
  return { ...plan, archive, layout }
}
