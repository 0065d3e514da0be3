import { findCompression } from '../archive/decompress.ts'
import { digestOf } from '../archive/digest.ts'
import { OCI_CONFIG, OCI_LAYER, OCI_MANIFEST } from '../image/manifest.ts'
import type { DockerArchiveImage } from './docker-archive.ts'
import type { OpenJob } from './open-job.ts'
import { copyBlob, writeBlob, writeIndex } from './stage.ts'
import type { Stage } from './stage.ts'
import { readStored } from './stored-bytes.ts'
import type { StoredBytes } from './stored-bytes.ts'

export type CopiedLayer = {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
}

/** Copies the layers of an archive into a layout of ours. */
export async function copyLayers(
  stage: Stage,
  found: DockerArchiveImage,
  { job, label }: { readonly job: OpenJob; readonly label: string },
): Promise<CopiedLayer[]> {
  const total = found.layers.reduce((sum, { size }) => sum + size, 0)
  const progress = job.log.progress({ label: `Unpacking ${label}`, total, unit: 'bytes' })
  const onBytes = (count: number): void => {
    progress.advance(count)
  }
  const copied: CopiedLayer[] = []
  try {
    for (const stored of found.layers) {
      const request = { stored, digest: null, label, signal: job.signal, onBytes }
      const digest = await copyBlob(stage, request)
      copied.push({ mediaType: await findLayerType(stored), digest, size: stored.size })
    }
    return copied
  } finally {
    progress.done()
  }
}

async function findLayerType(stored: StoredBytes): Promise<string> {
  const head = await readStored({ ...stored, size: Math.min(4, stored.size) })
  const compression = findCompression(head)
  return compression === 'none' ? OCI_LAYER : `${OCI_LAYER}+${compression}`
}

/** Such an archive has no manifest: the one written here is for the scanners alone, and its digest is nobody's. */
export async function writeFrame(
  stage: Stage,
  { configBytes, imageId }: DockerArchiveImage,
  layers: readonly CopiedLayer[],
): Promise<void> {
  const config = { mediaType: OCI_CONFIG, digest: imageId, size: configBytes.length }
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers }
  const bytes = Buffer.from(JSON.stringify(manifest))
  const digest = digestOf(bytes)
  await writeBlob(stage, imageId, configBytes)
  await writeBlob(stage, digest, bytes)
  await writeIndex(stage, { mediaType: OCI_MANIFEST, digest, size: bytes.length })
}
