import { PlimsollError } from '../domain/errors.ts'
import { checkLayerCount, parseImageConfig } from '../image/config.ts'
import type { ImageDigests } from '../image/base/current-base.ts'
import type { ImageConfig } from '../image/config.ts'
import {
  checkIsImage,
  findAttestation,
  isAttestation,
  isIndexType,
  isManifestType,
  notAnImage,
  parseManifest,
} from '../image/manifest.ts'
import type { Descriptor, ImageIndex, ImageManifest } from '../image/manifest.ts'
import { checkPlatform, choosePlatform, listPlatforms } from '../image/platform.ts'
import type { Platform } from '../image/platform.ts'
import { DEFAULT_TAG, formatReference } from '../image/reference.ts'
import type { Reference } from '../image/reference.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { RawManifest, Registry } from '../registry/registry.ts'

export type ResolveRequest = {
  readonly registry: Registry
  readonly reference: Reference
  /** What the user asked for; null: the machine's own. */
  readonly wanted: Platform | null
  readonly machine: Platform
  readonly signal: AbortSignal
}

/** One image of one platform, all but its layers. */
export type ResolvedImage = {
  readonly raw: RawManifest
  readonly manifest: ImageManifest
  readonly configBytes: Buffer
  readonly config: ImageConfig
  readonly platform: Platform
  /** Null when the reference leads to a manifest directly. */
  readonly indexDigest: string | null
  readonly notScanned: readonly string[]
  /** What lies beside it in its index on how it was built; null where nothing does. */
  readonly attestation: Descriptor | null
}

/** An index may point to an index; more levels than these nobody builds. */
const MOST_LEVELS = 3

/** Generous: configs of real images have a few thousand bytes, and registries take manifests of 4 MiB. */
const MOST_CONFIG_BYTES = 8 * 1024 * 1024

/**
 * From a name to one image: tag, index, platform, manifest, config. Throws what the registry throws,
 * `platform-missing`, `not-an-image` and `image-empty`.
 */
export async function resolveImage(request: ResolveRequest): Promise<ResolvedImage> {
  const { registry, reference, signal, wanted } = request
  const label = formatReference(reference)
  const found = await findManifest(request, label)
  checkIsImage(found.manifest, label)
  refuseForeign(found.manifest, label)
  const { config: descriptor } = found.manifest
  const configRequest = { repository: reference, descriptor, what: 'config', signal }
  const configBytes = await registry.readBlob(configRequest, MOST_CONFIG_BYTES)
  const config = parseImageConfig(parseJson(String(configBytes)), label)
  checkLayerCount(found.manifest, config, label)
  // Only the config is the image's own word; some builders leave it to the index.
  const platform = config.platform.os === '' ? (found.offered ?? config.platform) : config.platform
  checkPlatform(platform, { wanted, label })
  const { raw, manifest, indexDigest, notScanned, attestation } = found
  const facts = { raw, manifest, indexDigest, notScanned, attestation }
  return { ...facts, configBytes, config, platform }
}

/** What a reference leads to, by one question. Throws what `resolveImage` throws. */
export async function readDigests(request: ResolveRequest): Promise<ImageDigests> {
  const { registry, reference: repository, signal } = request
  const label = formatReference(repository)
  const reference = repository.digest ?? repository.tag ?? DEFAULT_TAG
  const raw = await registry.readManifest({ repository, reference, signal })
  const parsed = parseRaw(raw, label)
  if (parsed.kind === 'manifest') return { manifest: raw.digest, index: null }
  return { manifest: chooseEntry(parsed, request, label).chosen.digest, index: raw.digest }
}

type FoundManifest = Pick<
  ResolvedImage,
  'raw' | 'manifest' | 'indexDigest' | 'notScanned' | 'attestation'
> & {
  /** The platform as the index has it. */
  readonly offered: Platform | null
}

async function findManifest(request: ResolveRequest, label: string): Promise<FoundManifest> {
  const { registry, reference: repository, signal } = request
  let reference = repository.digest ?? repository.tag ?? DEFAULT_TAG
  let indexDigest: string | null = null
  let offered: Platform | null = null
  let attestation: Descriptor | null = null
  const notScanned: string[] = []
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const raw = await registry.readManifest({ repository, reference, signal })
    const parsed = parseRaw(raw, label)
    if (parsed.kind === 'manifest') {
      const facts = { indexDigest, notScanned: notScanned.sort(), offered, attestation }
      return { raw, manifest: parsed, ...facts }
    }
    const { chosen, others } = chooseEntry(parsed, request, label)
    indexDigest ??= raw.digest
    offered = chosen.platform ?? offered
    attestation = findAttestation(parsed.manifests, chosen.digest) ?? attestation
    notScanned.push(...others)
    reference = chosen.digest
  }
  throw notAnImage(label, `its index leads to an index more than ${MOST_LEVELS} times`)
}

/** The header and the document must agree on what it is: readers differ in which of them they believe. */
function parseRaw(raw: RawManifest, label: string): ImageManifest | ImageIndex {
  const parsed = parseManifest(parseJson(String(raw.bytes)), label)
  const type = raw.mediaType ?? parsed.mediaType
  const isContradicted = parsed.kind === 'index' ? isManifestType(type) : isIndexType(type)
  if (isContradicted) throw notAnImage(label, `the registry calls its ${parsed.kind} ${type}`)
  return parsed
}

function chooseEntry(
  index: ImageIndex,
  { wanted, machine }: ResolveRequest,
  label: string,
): { chosen: Descriptor; others: string[] } {
  const offers = index.manifests.filter((entry) => !isAttestation(entry))
  const chosen = choosePlatform(offers, { wanted, machine, label })
  const taken = listPlatforms([chosen])
  return { chosen, others: listPlatforms(offers).filter((name) => !taken.includes(name)) }
}

/** Layers that may not be passed on lie with their maker, and not in the registry (Windows, before 2023). */
function refuseForeign({ layers }: ImageManifest, label: string): void {
  const foreign = layers.find(({ mediaType }) => /\.(?:nondistributable|foreign)\./.test(mediaType))
  if (foreign === undefined) return
  throw new PlimsollError({
    code: 'not-an-image',
    message: `${label} cannot be scanned as a whole: its layer ${foreign.digest} may not be passed on and is not in the registry.`,
    hint: 'Images of Windows have such layers, and neither scanner reads them. Scan an image of another platform.',
  })
}
