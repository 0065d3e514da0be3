import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LayerListing } from '../image/contents.ts'
import { explainDisk } from './disk-failure.ts'
import type { ResolvedImage } from './resolve-image.ts'

/** An OCI layout in the making, for one image of a registry. */
export type RegistryStage = {
  readonly folder: string
  readonly blobFolder: string
  readonly checks: Map<string, Promise<LayerListing>>
  /** Ends fetching and checking; follows the caller's signal. */
  readonly stop: AbortController
  readonly release: () => Promise<void>
}

/** Makes an empty layout below the work folder; throws `no-space` and `config-invalid` when it cannot be used. */
export async function openRegistryStage({
  workFolder,
  signal,
}: {
  readonly workFolder: string
  readonly signal: AbortSignal
}): Promise<RegistryStage> {
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
  const release = (): Promise<void> => (removed ??= remove())
  return { folder, blobFolder: toBlobFolder(folder), checks, stop, release }
}

async function makeStageFolder(workFolder: string): Promise<string> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(workFolder, 'image-'))
    await mkdir(toBlobFolder(folder), { recursive: true })
    return folder
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}

function toBlobFolder(folder: string): string {
  return join(folder, 'blobs', 'sha256')
}

/** All of an OCI layout (image specification 1.1, image-layout.md) but the layers. */
export async function writeFrame(folder: string, resolved: ResolvedImage): Promise<void> {
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
