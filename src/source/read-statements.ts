import { IN_TOTO, isProvenance, PREDICATE_KEY } from '../image/base/provenance.ts'
import { parseManifest } from '../image/manifest.ts'
import type { Descriptor } from '../image/manifest.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { Registry, Repository } from '../registry/registry.ts'
import { readBlob } from './blob-store.ts'
import type { FileStore } from './blob-store.ts'
import { MOST_MANIFEST_BYTES } from './image-parts.ts'

/** Small blobs by their descriptors, proved; throws what the place throws. */
export type SmallBlobs = {
  readonly label: string
  readManifest(descriptor: Descriptor): Promise<Buffer>
  read(descriptor: Descriptor, maxBytes: number): Promise<Buffer>
}

/** BuildKit's longest provenance (`mode=max`) has the whole build in it, with the Dockerfile. */
const MOST_STATEMENT_BYTES = 8 * 1024 * 1024
const MOST_STATEMENTS = 2

/**
 * The statements on how an image was built that its attestation holds, parsed and not yet checked: they are read
 * for what they claim, and prove nothing. Throws what the place of the blobs throws.
 */
export async function readStatements(
  attestation: Descriptor,
  blobs: SmallBlobs,
): Promise<unknown[]> {
  const bytes = await blobs.readManifest(attestation)
  const manifest = parseManifest(parseJson(String(bytes)), `The attestation of ${blobs.label}`)
  if (manifest.kind !== 'manifest') return []
  const statements: unknown[] = []
  for (const layer of manifest.layers.filter(isStatement).slice(0, MOST_STATEMENTS)) {
    statements.push(parseJson(String(await blobs.read(layer, MOST_STATEMENT_BYTES))))
  }
  return statements
}

function isStatement({ mediaType, annotations }: Descriptor): boolean {
  return mediaType === IN_TOTO && isProvenance(annotations[PREDICATE_KEY] ?? '')
}

export function registryBlobs(place: {
  readonly registry: Registry
  readonly repository: Repository
  readonly label: string
  readonly signal: AbortSignal
}): SmallBlobs {
  const { registry, repository, label, signal } = place
  return {
    label,
    readManifest: async ({ digest }) =>
      (await registry.readManifest({ repository, reference: digest, signal })).bytes,
    read: (descriptor, maxBytes) =>
      registry.readBlob({ repository, descriptor, what: 'provenance', signal }, maxBytes),
  }
}

export function storeBlobs(store: FileStore): SmallBlobs {
  return {
    label: store.label,
    readManifest: (descriptor) => readBlob(store, descriptor, MOST_MANIFEST_BYTES),
    read: (descriptor, maxBytes) => readBlob(store, descriptor, maxBytes),
  }
}
