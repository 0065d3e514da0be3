import { archiveInvalid } from '../archive/archive-errors.ts'
import { isAttestation, isIndexType, isManifestType, parseManifest } from '../image/manifest.ts'
import type { Descriptor, ImageIndex, ImageManifest } from '../image/manifest.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { FileStore } from './blob-store.ts'
import { readBlob, readFileOf } from './blob-store.ts'
import { MOST_MANIFEST_BYTES } from './image-parts.ts'

/** One image of a layout, not yet read. */
export type Candidate = {
  readonly descriptor: Descriptor
  /** What the layout calls it: bare tags, or whole references. */
  readonly names: readonly string[]
  /** The index through which it is reached; null when the layout names it directly. */
  readonly indexDigest: string | null
  /** Candidates of one entry of the layout belong together: platforms of one image. */
  readonly entry: number
}

export type LayoutIndex = {
  readonly candidates: readonly Candidate[]
  /** Manifests of every kind, attestations and artifacts too: Grype reads a layout that has one. */
  readonly manifests: number
  /** What lies beside the images on how they were built. */
  readonly attestations: readonly Descriptor[]
  /** Whether every type that a reader goes by is written down. */
  readonly isTyped: boolean
}

/* An index may point to an index; more levels than these nobody builds. */
const MOST_LEVELS = 4
const MOST_MANIFESTS = 2000

/** Annotations in which a layout keeps names: the specification's, and containerd's for the whole reference. */
const NAME_KEYS = ['io.containerd.image.name', 'org.opencontainers.image.ref.name']

type Visit = {
  readonly descriptor: Descriptor
  readonly names: readonly string[]
  readonly indexDigest: string | null
  readonly entry: number
  readonly level: number
}

/** Follows `index.json` to all images. Throws `archive-invalid`, `digest-mismatch`, `not-an-image` and the like. */
export async function readLayoutIndex(store: FileStore): Promise<LayoutIndex> {
  const text = String(await readFileOf(store, 'index.json', MOST_MANIFEST_BYTES))
  const root = parseManifest(parseJson(text), store.label)
  if (root.kind !== 'index') throw archiveInvalid(store.label, 'its index.json is no index')
  const waiting: Visit[] = root.manifests.map((descriptor, entry) => ({
    descriptor,
    names: namesOf(descriptor),
    indexDigest: null,
    entry,
    level: 1,
  }))
  const candidates: Candidate[] = []
  const attestations: Descriptor[] = []
  let manifests = 0
  let isTyped = true
  for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift()) {
    const { mediaType } = visit.descriptor
    isTyped &&= isIndexType(mediaType) || isManifestType(mediaType)
    const nested = await findNestedIndex(store, visit)
    if (nested !== null) waiting.unshift(...enterIndex(store, nested, visit))
    else if (isAttestation(visit.descriptor)) attestations.push(visit.descriptor)
    else candidates.push(visit)
    manifests += Number(nested === null)
    if (manifests + waiting.length > MOST_MANIFESTS) {
      throw archiveInvalid(store.label, `it holds more than ${MOST_MANIFESTS} images`)
    }
  }
  return { candidates, attestations, manifests, isTyped }
}

function namesOf({ annotations }: Descriptor): string[] {
  return NAME_KEYS.flatMap((key) => annotations[key] ?? [])
}

/** Most descriptors say what they lead to; the others are looked at. */
async function findNestedIndex(store: FileStore, visit: Visit): Promise<ImageIndex | null> {
  const { descriptor } = visit
  if (isManifestType(descriptor.mediaType)) return null
  const found = await readManifestBlob(store, descriptor)
  return found.parsed.kind === 'index' ? found.parsed : null
}

function enterIndex(store: FileStore, index: ImageIndex, from: Visit): Visit[] {
  if (from.level >= MOST_LEVELS) {
    throw archiveInvalid(store.label, `its indexes are nested more than ${MOST_LEVELS} deep`)
  }
  return index.manifests.map((descriptor) => ({
    ...from,
    descriptor,
    indexDigest: from.indexDigest ?? from.descriptor.digest,
    level: from.level + 1,
  }))
}

export type ManifestBlob = {
  readonly bytes: Buffer
  readonly parsed: ImageManifest | ImageIndex
}

/** A manifest or index by its descriptor, its digest proved. */
export async function readManifestBlob(
  store: FileStore,
  descriptor: Descriptor,
): Promise<ManifestBlob> {
  const bytes = await readBlob(store, descriptor, MOST_MANIFEST_BYTES)
  return { bytes, parsed: parseManifest(parseJson(String(bytes)), store.label) }
}
