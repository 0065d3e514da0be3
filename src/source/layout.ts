import { isAbsolute } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import { checkLayerCount, parseImageConfig } from '../image/config.ts'
import type { ImageConfig } from '../image/config.ts'
import type { FileSource } from '../image/image-source.ts'
import { toImageName } from '../image/image-source.ts'
import { checkIsImage, findAttestation, notAnImage } from '../image/manifest.ts'
import type { Descriptor, ImageManifest } from '../image/manifest.ts'
import { checkPlatform } from '../image/platform.ts'
import type { Platform } from '../image/platform.ts'
import type { Image } from '../domain/image.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { FileStore, FoundFile } from './blob-store.ts'
import { getBlob, readBlob } from './blob-store.ts'
import { chooseCandidate } from './choose-candidate.ts'
import type { ChosenCandidate } from './choose-candidate.ts'
import type { DockerfileFacts, ReadDockerfileFacts } from './dockerfile.ts'
import { MOST_CONFIG_BYTES, toImage } from './image-parts.ts'
import { readLayoutIndex, readManifestBlob } from './layout-index.ts'
import type { Candidate } from './layout-index.ts'

export type LayoutRequest = {
  readonly store: FileStore
  readonly source: FileSource
  readonly reference: string
  readonly name: string | null
  readonly wanted: Platform | null
  readonly machine: Platform
  readonly readDockerfileFacts: ReadDockerfileFacts
}

/** One image of a layout: everything but the bytes of its layers was read and proved. */
export type LayoutImage = {
  readonly image: Image
  readonly descriptor: Descriptor
  readonly manifest: ImageManifest
  readonly manifestBytes: Buffer
  readonly configBytes: Buffer
  readonly config: ImageConfig
  /** Where the layers lie, in their order. */
  readonly layers: readonly FoundFile[]
  /** Whether both scanners read the layout as it is, and see this image and no other. */
  readonly isAlone: boolean
  /** What lies beside it in its index on how it was built; null where nothing does. */
  readonly attestation: Descriptor | null
  readonly facts: DockerfileFacts
}

/**
 * Reads which image of a layout is meant and what it is made of. Throws what `chooseCandidate` throws,
 * `archive-invalid`, `archive-unsafe`, `digest-mismatch`, `size-mismatch`, `not-an-image`, `platform-missing`.
 */
export async function readLayout(request: LayoutRequest): Promise<LayoutImage> {
  const { store, wanted } = request
  const index = await readLayoutIndex(store)
  const readPlatform = async (candidate: Candidate): Promise<Platform> =>
    (await readParts(store, candidate)).config.platform
  const wish = { ...request, ...request.source, label: store.label, readPlatform }
  const found = await chooseCandidate(index.candidates, wish)
  const parts = await readParts(store, found.chosen)
  checkPlatform(parts.config.platform, { wanted, label: store.label })
  const layers = await Promise.all(parts.manifest.layers.map((layer) => getBlob(store, layer)))
  const own = await Promise.all(
    [found.chosen.descriptor, parts.manifest.config].map((blob) => getBlob(store, blob)),
  )
  const isDirect = [...layers, ...own].every(({ isLinked }) => !isLinked)
  const isAlone = index.manifests === 1 && index.isTyped && isDirect
  const facts = request.readDockerfileFacts(parts.config, parts.config.platform)
  const image = describe(request, { ...found, ...facts }, parts)
  const attestation = findAttestation(index.attestations, found.chosen.descriptor.digest)
  return { ...parts, image, layers, isAlone, attestation, facts }
}

type Parts = Pick<
  LayoutImage,
  'descriptor' | 'manifest' | 'manifestBytes' | 'configBytes' | 'config'
>

async function readParts(store: FileStore, { descriptor }: Candidate): Promise<Parts> {
  const { bytes, parsed } = await readManifestBlob(store, descriptor)
  if (parsed.kind !== 'manifest') throw notAnImage(store.label, 'its manifest is an index')
  checkIsImage(parsed, store.label)
  const configBytes = await readBlob(store, parsed.config, MOST_CONFIG_BYTES)
  const config = parseImageConfig(parseJson(String(configBytes)), store.label)
  checkLayerCount(parsed, config, store.label)
  return { descriptor, manifest: parsed, manifestBytes: bytes, configBytes, config }
}

function describe(
  request: LayoutRequest,
  found: ChosenCandidate & DockerfileFacts,
  parts: Parts,
): Image {
  const { source, reference, name } = request
  const { chosen, notScanned, lines } = found
  return toImage({
    reference,
    name: name ?? toImageName(source, chosen.names[0] ?? null),
    source: source.kind,
    digest: chosen.descriptor.digest,
    indexDigest: chosen.indexDigest,
    imageId: parts.manifest.config.digest,
    notScanned,
    config: parts.config,
    layers: parts.manifest.layers,
    lines,
  })
}

/**
 * Trivy takes what follows a colon or an at sign in a path for a tag or a digest (pkg/fanal/image/oci.go), so a
 * folder with one in its name has to be shown to it by another.
 */
export function isReadablePath(path: string): boolean {
  return isAbsolute(path) && !/[:@]/.test(path)
}

/** Throws `config-invalid` for a work folder in which Trivy could not find a layout. */
export function checkWorkFolder(workFolder: string): void {
  if (isReadablePath(workFolder)) return
  throw new PlimsollError({
    code: 'config-invalid',
    message: `The work folder ${workFolder} cannot be used: Trivy reads no layout whose path has a colon or an at sign.`,
    hint: 'Set work-dir to a folder without them in its path.',
  })
}
