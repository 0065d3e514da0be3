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
import type { ImageLook, ImageRequest, Log, OpenedImage } from '../ports.ts'
import { cancelled } from '../registry/failure.ts'
import type { Registry } from '../registry/registry.ts'
import type { BaseSearch, BeginBaseSearch } from './base-search.ts'
import { explainDisk } from './disk-failure.ts'
import type { DockerfileFacts, ReadDockerfileFacts } from './dockerfile.ts'
import { toPromises } from './facts.ts'
import { fetchLayers, toBlobs } from './fetch-layers.ts'
import type { LayerBlob } from './fetch-layers.ts'
import { findLook, keepLook } from './kept-images.ts'
import type { KeptImages } from './kept-images.ts'
import { openSeen, toLocated } from './opened-parts.ts'
import { readStatements, registryBlobs } from './read-statements.ts'
import { openRegistryStage, writeFrame } from './registry-stage.ts'
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
  readonly kept: KeptImages | null
  readonly request: ImageRequest
  readonly reference: Reference
  readonly signal: AbortSignal
}

/**
 * Fetches one image into an OCI layout that holds nothing else. Every blob's digest is proved when this
 * returns; the diff ids are proved, and the files walked, behind `contents`. On a failure nothing is left. Of an image
 * that an earlier run has proved and walked, no layer is fetched before somebody asks where it is.
 */
export async function openRegistryImage(options: RegistryImageOptions): Promise<OpenedImage> {
  const found = await findImage(options)
  const { resolved, facts } = found
  const look = await findSeenLook(resolved, options)
  const search = beginSearch(found, options)
  const described = {
    image: { ...toImage(resolved, options, facts), transport: found.transport },
    size: sizeOf(resolved.manifest.layers),
    dockerfile: facts.place,
    base: search.base,
  }
  const known = { ...resolved.manifest, config: resolved.config, dockerfile: facts.rules }
  const stop = (): Promise<void> => search.stop()
  if (look !== null) {
    const fetch = (signal: AbortSignal): Promise<Fetched> =>
      fetchImage(found, { ...options, signal })
    const { signal } = options
    return openSeen({ ...described, form: 'oci-dir', look, facts: known, fetch, stop, signal })
  }
  try {
    const { whole, release, ...bytes } = await fetchImage(found, options)
    return {
      ...{ ...described, ...bytes, ...toPromises(whole, known) },
      release: async () => {
        await stop()
        await release()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

type FoundImage = {
  readonly resolved: ResolvedImage
  readonly label: string
  readonly transport: Image['transport']
  readonly facts: DockerfileFacts
  readonly blobs: readonly LayerBlob[]
}

/** All that a registry tells of an image without its layers. */
async function findImage(options: RegistryImageOptions): Promise<FoundImage> {
  const { request, reference, registry, machine, signal } = options
  const wanted = request.platform === null ? null : parsePlatform(request.platform)
  const resolved = await resolveImage({ registry, reference, wanted, machine, signal })
  const label = formatReference(reference)
  const transport = await registry.findTransport(reference, signal)
  const facts = options.readDockerfileFacts(resolved.config, resolved.platform)
  const blobs = toBlobs(resolved.manifest.layers, resolved.config.diffIds, label)
  return { resolved, label, transport, facts, blobs }
}

/** What an earlier run saw in these very bytes, which the digest of the manifest names. */
async function findSeenLook(
  { raw, manifest }: ResolvedImage,
  { kept }: RegistryImageOptions,
): Promise<ImageLook | null> {
  if (kept === null) return null
  const subject = { imageId: manifest.config.digest, digest: raw.digest, form: 'oci-dir' } as const
  const here = await findLook(kept, subject)
  if (here !== null) return here
  await kept.bring(subject)
  return findLook(kept, subject)
}

type Fetched = Pick<OpenedImage, 'form' | 'locate' | 'prove' | 'release'> & {
  readonly whole: Promise<WholeImage>
}

/** Throws `no-space`, what the registry throws, `digest-mismatch`, `cancelled`. */
async function fetchImage(found: FoundImage, options: RegistryImageOptions): Promise<Fetched> {
  const { resolved, blobs, label } = found
  const { reference: repository, signal, kept } = options
  await options.checkRoom({ bytes: sizeOf(blobs) })
  const { folder, blobFolder, checks, stop, release } = await openRegistryStage(options)
  try {
    await writeFrame(folder, resolved)
    const place = { folder: blobFolder, checks, stop }
    await fetchLayers({ ...options, repository, blobs, label, checkLayer, ...place })
  } catch (error) {
    await release()
    throw signal.aborted ? cancelled(signal) : explainDisk(error, options.workFolder)
  }
  const whole = wholeOf(resolved, checks)
  const { raw, manifest } = resolved
  keepLook(kept, { imageId: manifest.config.digest, digest: raw.digest }, whole)
  return { ...toLocated({ form: 'oci-dir', path: folder }, whole), whole, release }
}

/** Begun before the layers are fetched: what little it asks for comes long before they are there. */
function beginSearch(
  { resolved, facts, label }: FoundImage,
  { registry, reference: repository, beginBaseSearch, signal: outer }: RegistryImageOptions,
): BaseSearch {
  const { config, manifest, platform, attestation } = resolved
  const read = (signal: AbortSignal, found: Descriptor): Promise<unknown[]> =>
    readStatements(found, registryBlobs({ registry, repository, label, signal }))
  const subject = {
    ...{ config, platform, annotations: manifest.annotations, stage: facts.stage },
    attestation: attestation?.digest ?? null,
    readStatements: attestation && ((signal: AbortSignal) => read(signal, attestation)),
    registry: repository.registry,
  }
  return beginBaseSearch(subject, outer)
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
