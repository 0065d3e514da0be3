import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Image } from '../domain/image.ts'
import { toWhole } from '../image/contents.ts'
import type { LayerListing, WholeImage } from '../image/contents.ts'
import type { Descriptor } from '../image/manifest.ts'
import { toImageName } from '../image/image-source.ts'
import { toLayers } from '../image/layers.ts'
import { formatPlatform, parsePlatform } from '../image/platform.ts'
import type { Platform } from '../image/platform.ts'
import { formatReference } from '../image/reference.ts'
import type { Reference } from '../image/reference.ts'
import type { ImageRequest, Log, OpenedImage } from '../ports.ts'
import { cancelled } from '../registry/failure.ts'
import type { Registry } from '../registry/registry.ts'
import type { BaseSearch, BeginBaseSearch } from './base-search.ts'
import { explainDisk } from './disk-failure.ts'
import type { DockerfileFacts, ReadDockerfileFacts } from './dockerfile.ts'
import { toPromises } from './facts.ts'
import { fetchLayers, toBlobs } from './fetch-layers.ts'
import type { LayerBlob } from './fetch-layers.ts'
import { readStatements, registryBlobs } from './read-statements.ts'
import { resolveImage } from './resolve-image.ts'
import type { ResolvedImage } from './resolve-image.ts'
import { checkLayer } from './walk.ts'

export type RegistryImageOptions = {
  readonly registry: Registry
  readonly log: Log
  /** The image is staged in a fresh folder below it. */
  readonly workFolder: string
  /** This machine's own platform. */
  readonly machine: Platform
  /** Throws `no-space` when so many bytes of layers have no room. Called before they are fetched. */
  readonly checkRoom: (need: { readonly bytes: number }) => Promise<void>
  readonly readDockerfileFacts: ReadDockerfileFacts
  readonly beginBaseSearch: BeginBaseSearch
  readonly request: ImageRequest
  readonly reference: Reference
  readonly signal: AbortSignal
}

/**
 * Fetches one image into an OCI layout that holds nothing else. Every blob's digest is proved when this
 * returns; the diff ids are proved, and the files walked, behind `contents`. On a failure nothing is left.
 */
export async function openRegistryImage(options: RegistryImageOptions): Promise<OpenedImage> {
  const { request, reference, registry, machine, signal } = options
  const wanted = request.platform === null ? null : parsePlatform(request.platform)
  const resolved = await resolveImage({ registry, reference, wanted, machine, signal })
  const label = formatReference(reference)
  const transport = await registry.findTransport(reference, signal)
  const facts = options.readDockerfileFacts(resolved.config, resolved.platform)
  const { layers } = resolved.manifest
  const blobs = toBlobs(layers, resolved.config.diffIds, label)
  await options.checkRoom({ bytes: sizeOf(blobs) })
  const stage = await openStage(options)
  const search = beginSearch(resolved, { facts, options, label })
  const release = async (): Promise<void> => {
    await search.stop()
    await stage.release()
  }
  try {
    await writeFrame(stage.folder, resolved)
    await fetchLayers({
      ...options,
      repository: reference,
      blobs,
      folder: blobFolder(stage.folder),
      label,
      checkLayer,
      checks: stage.checks,
      stop: stage.stop,
    })
  } catch (error) {
    await release()
    throw signal.aborted ? cancelled(signal) : explainDisk(error, options.workFolder)
  }
  return {
    image: { ...toImage(resolved, options, facts), transport },
    location: { form: 'oci-dir', path: stage.folder },
    size: sizeOf(layers),
    ...toPromises(wholeOf(resolved, stage.checks), {
      ...resolved.manifest,
      config: resolved.config,
      dockerfile: facts.rules,
    }),
    base: search.base,
    release,
  }
}

/** Begun before the layers are fetched: what little it asks for comes long before they are there. */
function beginSearch(
  { config, manifest, platform, attestation }: ResolvedImage,
  image: {
    readonly facts: DockerfileFacts
    readonly options: RegistryImageOptions
    readonly label: string
  },
): BaseSearch {
  const { facts, options, label } = image
  const { registry, reference: repository } = options
  const read = (signal: AbortSignal, found: Descriptor): Promise<unknown[]> =>
    readStatements(found, registryBlobs({ registry, repository, label, signal }))
  const subject = {
    config,
    platform,
    annotations: manifest.annotations,
    stage: facts.stage,
    readStatements: attestation && ((signal: AbortSignal) => read(signal, attestation)),
    registry: repository.registry,
  }
  return options.beginBaseSearch(subject, options.signal)
}

type Stage = {
  readonly folder: string
  readonly checks: Map<string, Promise<LayerListing>>
  /** Ends fetching and checking; follows the caller's signal. */
  readonly stop: AbortController
  readonly release: () => Promise<void>
}

async function openStage({ workFolder, signal }: RegistryImageOptions): Promise<Stage> {
  const folder = await makeStageFolder(workFolder)
  const checks = new Map<string, Promise<LayerListing>>()
  const stop = new AbortController()
  const onAbort = (): void => {
    stop.abort(signal.reason)
  }
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  const remove = async (): Promise<void> => {
    signal.removeEventListener('abort', onAbort)
    stop.abort()
    await Promise.allSettled(checks.values())
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  let removed: Promise<void> | null = null
  return { folder, checks, stop, release: () => (removed ??= remove()) }
}

async function makeStageFolder(workFolder: string): Promise<string> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(workFolder, 'image-'))
    await mkdir(blobFolder(folder), { recursive: true })
    return folder
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}

function blobFolder(folder: string): string {
  return join(folder, 'blobs', 'sha256')
}

/** All of an OCI layout (image specification 1.1, image-layout.md) but the layers. */
async function writeFrame(folder: string, resolved: ResolvedImage): Promise<void> {
  const { raw, manifest, configBytes } = resolved
  const { digest, bytes } = raw
  const entry = { mediaType: manifest.mediaType, digest, size: bytes.length }
  const files: readonly (readonly [string, string | Buffer])[] = [
    [blobPath(digest), bytes],
    [blobPath(manifest.config.digest), configBytes],
    ['index.json', JSON.stringify({ schemaVersion: 2, manifests: [entry] })],
    ['oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' })],
  ]
  await Promise.all(
    files.map(([path, content]) => writeFile(join(folder, path), content, { mode: 0o600 })),
  )
}

function blobPath(digest: string): string {
  return join('blobs', 'sha256', digest.slice('sha256:'.length))
}

function toImage(
  resolved: ResolvedImage,
  { request, reference }: RegistryImageOptions,
  { lines }: DockerfileFacts,
): Omit<Image, 'transport'> {
  const { raw, manifest, config, platform, indexDigest, notScanned } = resolved
  return {
    reference: request.reference,
    name: request.name ?? toImageName({ kind: 'registry', reference }),
    source: 'registry',
    digest: raw.digest,
    indexDigest,
    imageId: manifest.config.digest,
    platform: formatPlatform(platform),
    notScanned,
    created: config.created,
    layers: toLayers(config, manifest.layers, lines),
  }
}

/** In the order of the layers, which may name a blob twice. */
function wholeOf(
  { manifest }: ResolvedImage,
  checks: ReadonlyMap<string, Promise<LayerListing>>,
): Promise<WholeImage> {
  const listings = manifest.layers.flatMap(({ digest }) => checks.get(digest) ?? [])
  return Promise.all(listings).then(toWhole)
}

function sizeOf(blobs: readonly Pick<LayerBlob, 'size'>[]): number {
  return blobs.reduce((sum, { size }) => sum + size, 0)
}
