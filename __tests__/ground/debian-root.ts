import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildLayer, descriptorOf, jsonBlob } from './images.ts'
import type { BuiltImage, BuiltLayer } from './images.ts'

/*
 * A real Debian: the essential packages of its release, installed by its own tools from its own archive, and
 * what dpkg says of them.
 */

export type DebianPackage = {
  readonly name: string
  readonly version: string
  readonly architecture: string
  readonly source: string
  readonly sourceVersion: string
}

export type DebianRoot = {
  /** Uncompressed. */
  readonly tar: Buffer
  readonly packages: readonly DebianPackage[]
  readonly architecture: string
}

/** About 15 seconds where the archive is near. */
export const ROOT_LIMIT_MS = 180_000

const MOST_BYTES = 16 * 1024 * 1024

/** Made in the folder. The headers of a kernel are there for the rule about them. */
export function makeDebianRoot(folder: string): DebianRoot {
  const path = join(folder, 'root.tar')
  const args = ['--variant=essential', '--include=linux-libc-dev']
  args.push('--aptopt=Acquire::Retries "3"', 'bookworm', path)
  const result = spawnSync('mmdebstrap', args, { encoding: 'utf8', timeout: ROOT_LIMIT_MS })
  if (result.status !== 0) throw new Error(`mmdebstrap: ${result.error?.message ?? result.stderr}`)
  const status = execFileSync('tar', ['-xOf', path, './var/lib/dpkg/status'], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  })
  const packages = parseStatus(status)
  const [glibc] = packages.filter((one) => one.name === 'libc6')
  return { tar: readFileSync(path), packages, architecture: glibc?.architecture ?? '' }
}

/** Stanzas of `Field: value` lines, set apart by empty lines (deb-control(5)). */
function parseStatus(status: string): DebianPackage[] {
  return status
    .split('\n\n')
    .filter((stanza) => stanza.startsWith('Package: '))
    .map((stanza) => {
      const field = (name: string): string | undefined =>
        new RegExp(`^${name}: (.*)$`, 'm').exec(stanza)?.[1]
      const [, source, sourceVersion] = /^(\S+)(?: \((.+)\))?$/.exec(field('Source') ?? '') ?? []
      const [name, version] = [field('Package') ?? '', field('Version') ?? '']
      return {
        name,
        version,
        architecture: field('Architecture') ?? '',
        source: source ?? name,
        sourceVersion: sourceVersion ?? version,
      }
    })
}

/** An image of whole layers, for a root that is too large to be written file by file. */
export function imageOfLayers(tars: readonly Buffer[], architecture: string): BuiltImage {
  return assemble(
    tars.map((tar) => buildLayer(tar, 'gzip')),
    architecture,
  )
}

/** The image with one more layer on top. */
export function withLayer(image: BuiltImage, tar: Buffer): BuiltImage {
  return assemble([...image.layers, buildLayer(tar, 'gzip')], image.platform.architecture)
}

function assemble(layers: readonly BuiltLayer[], architecture: string): BuiltImage {
  const platform = { os: 'linux', architecture }
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    created: '2024-01-01T00:00:00Z',
    ...platform,
    config: { Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
    history: layers.map(() => ({ created_by: 'COPY root / # buildkit' })),
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: layers.map(descriptorOf),
  })
  return { manifest, config, layers, platform }
}
