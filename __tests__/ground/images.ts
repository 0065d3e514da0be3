import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'

/*
 * Small images, byte for byte the same each time: a tar writer that also writes hostile names, and the
 * three forms in which images travel. Nothing here uses product code, so that the tests do not check the
 * product against itself.
 */

export type TreeFile = {
  readonly path: string
  readonly content?: string | Buffer
  readonly mode?: number
  readonly type?: 'file' | 'directory' | 'symlink' | 'hardlink'
  readonly linkName?: string
}

export type Blob = { readonly bytes: Buffer; readonly digest: string; readonly mediaType: string }

export type BuiltLayer = Blob & { readonly diffId: string; readonly tar: Buffer }

export type BuiltImage = {
  readonly manifest: Blob
  readonly config: Blob
  readonly layers: readonly BuiltLayer[]
  readonly platform: {
    readonly os: string
    readonly architecture: string
    readonly variant?: string
  }
}

export type ImagePlan = {
  readonly layers: readonly (readonly TreeFile[])[]
  readonly compression?: 'gzip' | 'zstd' | 'none'
  readonly platform?: BuiltImage['platform']
  readonly created?: string
  /** Becomes `config` of the image config: Env, User, Labels … */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly createdBy?: readonly string[]
}

export function sha256(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

export function tarOf(files: readonly TreeFile[]): Buffer {
  const blocks = files.flatMap((file) => {
    const content = Buffer.from(file.content ?? '')
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512)
    return [tarHeader(file, content.length), content, padding]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

const TAR_TYPES = { file: '0', hardlink: '1', symlink: '2', directory: '5' } as const

/** A ustar header (POSIX.1-1988); names beyond 100 bytes go into the prefix field at a slash. */
function tarHeader(file: TreeFile, size: number): Buffer {
  const header = Buffer.alloc(512)
  const type = file.type ?? 'file'
  const { name, prefix } = splitName(type === 'directory' ? `${file.path}/` : file.path)
  header.write(name, 0)
  header.write(octal(file.mode ?? (type === 'directory' ? 0o755 : 0o644), 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(type === 'file' ? size : 0, 12), 124)
  header.write(octal(0, 12), 136)
  header.write('        ', 148)
  header.write(TAR_TYPES[type], 156)
  header.write(file.linkName ?? '', 157)
  header.write('ustar\u000000', 257)
  header.write(prefix, 345)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return header
}

function splitName(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' }
  const cut = path.lastIndexOf('/', path.length - 2)
  const at = path.indexOf('/', Math.max(0, path.length - 101))
  const slash = at === -1 ? cut : at
  return { prefix: path.slice(0, slash), name: path.slice(slash + 1) }
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\u0000`
}

const LAYER_TYPES = {
  gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  none: 'application/vnd.oci.image.layer.v1.tar',
} as const

export function buildImage(plan: ImagePlan): BuiltImage {
  const compression = plan.compression ?? 'gzip'
  const layers = plan.layers.map((files) => buildLayer(tarOf(files), compression))
  const platform = plan.platform ?? { os: 'linux', architecture: 'amd64' }
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    created: plan.created ?? '2024-01-01T00:00:00Z',
    ...platform,
    config: plan.settings ?? {},
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
    history: layers.map((_, index) => ({
      created: '2024-01-01T00:00:00Z',
      created_by: plan.createdBy?.[index] ?? `COPY layer${index} / # buildkit`,
    })),
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: layers.map(descriptorOf),
  })
  return { manifest, config, layers, platform }
}

export function buildLayer(tar: Buffer, compression: 'gzip' | 'zstd' | 'none'): BuiltLayer {
  const bytes = { gzip: () => gzipSync(tar), zstd: () => zstdCompressSync(tar), none: () => tar }[
    compression
  ]()
  return {
    bytes,
    tar,
    digest: sha256(bytes),
    diffId: sha256(tar),
    mediaType: LAYER_TYPES[compression],
  }
}

export function jsonBlob(mediaType: string, value: unknown): Blob {
  const bytes = Buffer.from(JSON.stringify(value))
  return { bytes, digest: sha256(bytes), mediaType }
}

export function descriptorOf(blob: Blob): { mediaType: string; digest: string; size: number } {
  return { mediaType: blob.mediaType, digest: blob.digest, size: blob.bytes.length }
}

/** An image index over several platforms. */
export function buildIndex(images: readonly BuiltImage[]): Blob {
  return jsonBlob('application/vnd.oci.image.index.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: images.map((image) => ({
      ...descriptorOf(image.manifest),
      platform: image.platform,
    })),
  })
}

export type LayoutEntry = {
  readonly image: BuiltImage
  readonly tag?: string
  readonly withPlatform?: boolean
}

/** The files of an OCI layout, by their path in it. */
export function layoutFiles(entries: readonly LayoutEntry[]): Map<string, Buffer> {
  const blobs = entries.flatMap(({ image }) => [image.manifest, image.config, ...image.layers])
  const index = {
    schemaVersion: 2,
    manifests: entries.map(({ image, tag, withPlatform }) => ({
      ...descriptorOf(image.manifest),
      ...(tag === undefined ? {} : { annotations: { 'org.opencontainers.image.ref.name': tag } }),
      ...(withPlatform === true ? { platform: image.platform } : {}),
    })),
  }
  return new Map<string, Buffer>([
    ['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')],
    ['index.json', Buffer.from(JSON.stringify(index))],
    ...blobs.map((blob): [string, Buffer] => [`blobs/sha256/${blob.digest.slice(7)}`, blob.bytes]),
  ])
}

export function writeLayout(folder: string, entries: readonly LayoutEntry[]): void {
  for (const [path, bytes] of layoutFiles(entries)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

export function writeOciArchive(path: string, entries: readonly LayoutEntry[]): void {
  const files = [...layoutFiles(entries)].map(([name, content]) => ({ path: name, content }))
  writeFileSync(path, tarOf(files))
}

/** As `docker save` of engines before 25 wrote it: manifest.json, the config, a folder per layer. */
export function writeDockerArchive(
  path: string,
  entries: readonly { readonly image: BuiltImage; readonly tags?: readonly string[] }[],
): void {
  const files = new Map<string, Buffer>()
  const manifest = entries.map(({ image, tags }) => {
    const config = `${image.config.digest.slice(7)}.json`
    files.set(config, image.config.bytes)
    const layers = image.layers.map((layer) => {
      const name = `${layer.diffId.slice(7)}/layer.tar`
      files.set(name, layer.tar)
      return name
    })
    return { Config: config, RepoTags: tags ?? ['example.test/app:1'], Layers: layers }
  })
  const entriesOf = [...files].map(([name, content]) => ({ path: name, content }))
  writeFileSync(
    path,
    tarOf([...entriesOf, { path: 'manifest.json', content: JSON.stringify(manifest) }]),
  )
}
