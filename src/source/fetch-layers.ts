import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { LayerListing } from '../image/contents.ts'
import { notAnImage } from '../image/manifest.ts'
import type { Log, Progress } from '../ports.ts'
import type { Descriptor, Registry, Repository } from '../registry/registry.ts'
import { createGrowingFile } from './growing-file.ts'
import { sideBySide } from './side-by-side.ts'

/** A layer as a blob: what is fetched, and what it must turn out to be when it is unpacked. */
export type LayerBlob = Descriptor & {
  readonly diffId: string
  /** Its place in the image, from 1 at the bottom. */
  readonly place: number
}

/** Unpacks and walks a layer; throws `layer-damaged` unless its diff id is the expected one. */
export type CheckLayer = (
  stream: Readable,
  expected: { readonly diffId: string; readonly label: string; readonly signal: AbortSignal },
) => Promise<LayerListing>

export type LayerFetch = {
  readonly registry: Registry
  readonly repository: Repository
  /** Each blob once. */
  readonly blobs: readonly LayerBlob[]
  /** `blobs/sha256` of a layout. */
  readonly folder: string
  readonly label: string
  readonly log: Log
  readonly checkLayer: CheckLayer
  /** Filled as the fetches begin: by digest, settled when the layer is unpacked and walked. */
  readonly checks: Map<string, Promise<LayerListing>>
  readonly stop: AbortController
}

/** Registries slow down whoever asks for more, and a few connections fill a line. */
const SIDE_BY_SIDE = 4

/**
 * Fetches every layer into the folder; each is checked as a tar from its file while it still grows, so that
 * unpacking does not slow the network. Returns when all blobs are there, whole, under their names.
 */
export async function fetchLayers(fetch: LayerFetch): Promise<void> {
  const { blobs, label, log, stop } = fetch
  const total = blobs.reduce((sum, { size }) => sum + size, 0)
  const progress = log.progress({ label: `Fetching ${label}`, total, unit: 'bytes' })
  const onFailure = (): void => {
    stop.abort()
  }
  try {
    await sideBySide(blobs, { limit: SIDE_BY_SIDE, onFailure }, (blob) =>
      fetchLayer(blob, fetch, progress),
    )
  } finally {
    progress.done()
  }
}

async function fetchLayer(blob: LayerBlob, fetch: LayerFetch, progress: Progress): Promise<void> {
  const { registry, repository, folder, label, checks } = fetch
  const { signal } = fetch.stop
  const path = join(folder, blob.digest.slice('sha256:'.length))
  const partial = `${path}.partial`
  const file = await createGrowingFile(partial, (bytes) => {
    progress.advance(bytes)
  })
  const layerLabel = `Layer ${blob.place} of ${label}`
  const check = fetch
    .checkLayer(file.reader, { diffId: blob.diffId, label: layerLabel, signal })
    .finally(() => file.reader.destroy())
  check.catch(() => undefined)
  checks.set(blob.digest, check)
  const stream = registry.streamBlob({ repository, descriptor: blob, what: 'layer', signal })
  await pipeline(stream, file.writer)
  await rename(partial, path)
}

/** The same blob may stand in an image several times (empty layers do); it is one blob with one content. */
export function toBlobs(
  layers: readonly Descriptor[],
  diffIds: readonly string[],
  label: string,
): LayerBlob[] {
  const blobs = new Map<string, LayerBlob>()
  for (const [at, { digest, size }] of layers.entries()) {
    const blob = { digest, size, diffId: diffIds[at] ?? '', place: at + 1 }
    const known = blobs.get(digest) ?? blob
    if (known.diffId !== blob.diffId || known.size !== blob.size) {
      throw notAnImage(label, `it describes its layer ${digest} in two ways`)
    }
    blobs.set(digest, known)
  }
  return [...blobs.values()]
}
