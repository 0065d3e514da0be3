import { dirname, posix } from 'node:path'
import { archiveInvalid, archiveUnsafe } from '../archive/archive-errors.ts'
import { findCompression } from '../archive/decompress.ts'
import { digestOf } from '../archive/digest.ts'
import { quoteName } from '../archive/quote.ts'
import type { TarMember } from '../archive/tar-index.ts'
import { checkLayerCount, parseImageConfig } from '../image/config.ts'
import type { ImageConfig } from '../image/config.ts'
import { imageEmpty, parseManifest } from '../image/manifest.ts'
import { parseJson } from '../registry/parse-json.ts'
import { checkBlobDigest } from './blob-store.ts'
import { chooseDockerImage, parseDockerManifest } from './docker-manifest.ts'
import type { DockerImage } from './docker-manifest.ts'
import { MOST_CONFIG_BYTES, MOST_MANIFEST_BYTES } from './image-parts.ts'
import { readStored } from './stored-bytes.ts'
import type { StoredBytes } from './stored-bytes.ts'

/** A plain tar file that `docker save` or another tool wrote, and its entries. */
export type DockerArchive = {
  readonly path: string
  readonly label: string
  readonly members: ReadonlyMap<string, TarMember>
  /** Whether every reader of tar sees the same in it. */
  readonly isOrdinary: boolean
}

/** One image of it: everything but the bytes of its layers was read. */
export type DockerArchiveImage = {
  readonly tags: readonly string[]
  readonly imageId: string
  readonly config: ImageConfig
  readonly configBytes: Buffer
  /** Where the layers lie, in their order. */
  readonly layers: readonly StoredBytes[]
  /** What the layout beside it names, where a newer engine wrote one: manifests and indexes. */
  readonly namedDigests: readonly string[]
  /** Whether all layers are stored as they are. */
  readonly isPlain: boolean
  /** Whether both scanners read the archive as it is, and see this image and no other. */
  readonly isReadable: boolean
}

/**
 * Reads which image of the archive is meant and what it is made of. Throws what `chooseDockerImage` throws,
 * `archive-invalid`, `archive-unsafe`, `digest-mismatch`, `not-an-image`, `image-empty`.
 */
export async function readDockerArchive(
  archive: DockerArchive,
  tag: string | null,
): Promise<DockerArchiveImage> {
  const { label } = archive
  const manifest = await readWhole(archive, 'manifest.json', MOST_MANIFEST_BYTES)
  const images = parseDockerManifest(parseJson(String(manifest)), label)
  const chosen = chooseDockerImage(images, tag, label)
  const configBytes = await readWhole(archive, chosen.config, MOST_CONFIG_BYTES)
  const imageId = digestOf(configBytes)
  checkConfigName(chosen, imageId, label)
  const config = parseImageConfig(parseJson(String(configBytes)), label)
  checkLayerCount({ layers: chosen.layers.map(() => NO_DESCRIPTOR) }, config, label)
  if (chosen.layers.length === 0) throw imageEmpty(label)
  const found = chosen.layers.map((name) => getFile(archive, name))
  const layers = found.map((file) => file.stored)
  const isPlain = await arePlain(layers)
  const isDirect = found.every((file) => !file.isLinked)
  return {
    ...{ tags: chosen.tags, imageId, config, configBytes, layers, isPlain },
    namedDigests: await readNamedDigests(archive),
    isReadable:
      archive.isOrdinary && chosen.isOrdinary && isPlain && isDirect && images.length === 1,
  }
}

async function readNamedDigests(archive: DockerArchive): Promise<string[]> {
  if (!archive.members.has('index.json')) return []
  const bytes = await readWhole(archive, 'index.json', MOST_MANIFEST_BYTES)
  const index = parseManifest(parseJson(String(bytes)), archive.label)
  return index.kind === 'index' ? index.manifests.map(({ digest }) => digest) : []
}

const NO_DESCRIPTOR = { mediaType: '', digest: '', size: 0, platform: null, annotations: {} }

type FoundEntry = { readonly stored: StoredBytes; readonly isLinked: boolean }

/* Old engines wrote layers that two images share as links; more in a row than these nobody writes. */
const MOST_LINKS = 8

/** A file of the archive, links followed within it. Throws `archive-invalid`, `archive-unsafe`. */
function getFile({ path, label, members }: DockerArchive, name: string): FoundEntry {
  let at = posix.normalize(name)
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    if (at.startsWith('..') || at.startsWith('/')) {
      throw archiveUnsafe(label, `its file ${quoteName(name)} lies outside of it`)
    }
    const member = members.get(at)
    if (member === undefined) throw archiveInvalid(label, `it has no file ${quoteName(at)}`)
    if (member.isRepeated) throw archiveUnsafe(label, `it holds ${quoteName(at)} more than once`)
    if (member.kind === 'file') {
      const stored = { path, offset: member.offset, size: member.size }
      return { stored, isLinked: links > 0 }
    }
    if (member.kind === 'other') break
    // The target of a hard link counts from the top of the archive, that of a symbolic one from where it stands.
    const from = member.kind === 'symlink' ? dirname(at) : '.'
    at = member.linkName.startsWith('/') ? member.linkName : posix.join(from, member.linkName)
  }
  throw archiveUnsafe(label, `its file ${quoteName(name)} is not a regular file`)
}

async function readWhole(archive: DockerArchive, name: string, most: number): Promise<Buffer> {
  if (name === 'manifest.json' && !archive.members.has(name)) throw noManifest(archive)
  const { stored } = getFile(archive, name)
  if (stored.size > most) throw archiveInvalid(archive.label, `its ${quoteName(name)} is too large`)
  return readStored(stored)
}

function noManifest({ members, label }: DockerArchive): Error {
  const isLayout = members.has('index.json')
  return archiveInvalid(
    label,
    isLayout
      ? 'it holds an OCI layout and no manifest.json; open it with oci-archive:'
      : 'it has no manifest.json, as `docker save` writes it',
  )
}

/** Every tool names the config after its digest; one that does not match was changed. */
function checkConfigName({ config }: DockerImage, imageId: string, label: string): void {
  const named = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1]
  if (named !== undefined) checkBlobDigest(label, `sha256:${named}`, imageId)
}

async function arePlain(layers: readonly StoredBytes[]): Promise<boolean> {
  for (const { path, offset, size } of layers) {
    const head = await readStored({ path, offset, size: Math.min(size, 4) })
    if (findCompression(head) !== 'none') return false
  }
  return true
}
