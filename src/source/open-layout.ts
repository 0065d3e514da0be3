import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveInvalid, toArchiveError } from '../archive/archive-errors.ts'
import { indexTar } from '../archive/tar-index.ts'
import type { FileSource } from '../image/image-source.ts'
import { toPlain } from '../image/plain.ts'
import type { Descriptor } from '../image/manifest.ts'
import { OCI_MANIFEST } from '../image/manifest.ts'
import type { ImageLook, OpenedImage } from '../ports.ts'
import { createFolderStore, createTarStore, toBlobName } from './blob-store.ts'
import type { FileStore } from './blob-store.ts'
import { beginChecks } from './check-layers.ts'
import { toPromises } from './facts.ts'
import { isReadablePath, readLayout } from './layout.ts'
import type { LayoutImage } from './layout.ts'
import type { OpenJob } from './open-job.ts'
import { findLook, keepLook } from './kept-images.ts'
import { toLocated } from './opened-parts.ts'
import { openPlainArchive } from './plain-archive.ts'
import { readStatements, storeBlobs } from './read-statements.ts'
import { copyBlob, linkBlob, openStage, writeBlob, writeIndex } from './stage.ts'
import type { Stage } from './stage.ts'

/** A layout in a folder: read where it lies, or shown by links when it holds more than the one image. */
export async function openLayoutFolder(source: FileSource, job: OpenJob): Promise<OpenedImage> {
  const { path } = source
  const label = `The OCI layout ${toPlain(path, 300)}`
  const facts = await stat(path).catch((error: unknown) => {
    throw toArchiveError(error, label)
  })
  if (!facts.isDirectory()) {
    throw archiveInvalid(
      label,
      'it is not a folder; a file is opened with oci-archive: or docker-archive:',
    )
  }
  const store = createFolderStore(path, label)
  const found = await readLayout({ ...job, store, source })
  const statements = readFoundStatements(found, store)
  const look = await findLook(job.kept, found.image)
  await job.checkRoom({ bytes: sizeOf(found), isStaged: false, isPlain: false })
  if (found.isAlone && isReadablePath(path))
    return toOpened(found, { job, label, folder: path, stage: null, statements, look })
  const stage = await openStage(job.workFolder)
  return finish(stage, async () => {
    await writeFrame(stage, found)
    for (const [at, { digest }] of distinctLayers(found)) {
      await linkBlob(stage, digest, found.layers[at]?.path ?? '')
    }
    return toOpened(found, { job, label, folder: stage.folder, stage, statements, look })
  })
}

/** A layout in a tar file. Trivy reads none, so that the image is copied out; digests are proved as it is. */
export async function openLayoutArchive(source: FileSource, job: OpenJob): Promise<OpenedImage> {
  const { path } = source
  const label = `The archive ${toPlain(path, 300)}`
  const archive = await openPlainArchive({ ...job, path, label })
  try {
    const { members } = await indexTar(archive.path, label)
    if (!members.has('index.json') && members.has('manifest.json')) {
      throw archiveInvalid(label, 'it holds no OCI layout; open it with docker-archive:')
    }
    const store = createTarStore(archive.path, members, label)
    const found = await readLayout({ ...job, store, source })
    // The archive may be a copy that is gone when this is done.
    const statements = readFoundStatements(found, store)
    await statements?.catch(() => undefined)
    await job.checkRoom({ bytes: sizeOf(found), isStaged: true, isPlain: false })
    const stage = await openStage(job.workFolder)
    return await finish(stage, async () => {
      await writeFrame(stage, found)
      await copyLayers(stage, found, { job, label })
      const look = await findLook(job.kept, found.image)
      const placed = { job, label, folder: stage.folder, stage, statements, look }
      return toOpened(found, { ...placed, isProved: true })
    })
  } finally {
    await archive.remove()
  }
}

async function finish(stage: Stage, work: () => Promise<OpenedImage>): Promise<OpenedImage> {
  try {
    return await work()
  } catch (error) {
    await stage.remove()
    throw error
  }
}

async function writeFrame(stage: Stage, found: LayoutImage): Promise<void> {
  const { descriptor, manifest, manifestBytes, configBytes } = found
  const mediaType = manifest.mediaType === '' ? OCI_MANIFEST : manifest.mediaType
  await writeBlob(stage, descriptor.digest, manifestBytes)
  await writeBlob(stage, manifest.config.digest, configBytes)
  await writeIndex(stage, { ...descriptor, mediaType })
}

/** Each blob once, with its place among the layers: images may have the same layer twice. */
function distinctLayers({ manifest }: LayoutImage): [number, Descriptor][] {
  const byDigest = new Map(manifest.layers.map((layer, at) => [layer.digest, [at, layer] as const]))
  return [...byDigest.values()].map(([at, layer]) => [at, layer])
}

async function copyLayers(
  stage: Stage,
  found: LayoutImage,
  { job, label }: { readonly job: OpenJob; readonly label: string },
): Promise<void> {
  const total = sizeOf(found)
  const progress = job.log.progress({ label: `Unpacking ${label}`, total, unit: 'bytes' })
  const onBytes = (count: number): void => {
    progress.advance(count)
  }
  try {
    for (const [at, { digest }] of distinctLayers(found)) {
      const stored = found.layers[at]
      if (stored !== undefined) {
        await copyBlob(stage, { stored, digest, label, signal: job.signal, onBytes })
      }
    }
  } finally {
    progress.done()
  }
}

/** Begun at once, since the files may go. */
function readFoundStatements(
  { attestation }: LayoutImage,
  store: FileStore,
): Promise<unknown[]> | null {
  if (attestation === null) return null
  const statements = readStatements(attestation, storeBlobs(store))
  statements.catch(() => undefined)
  return statements
}

type Placed = {
  readonly job: OpenJob
  readonly label: string
  /** The layout that the scanners read. */
  readonly folder: string
  /** What is removed at the end; null when nothing of ours was written. */
  readonly stage: Stage | null
  /** On how the image was built; null: there are none. */
  readonly statements: Promise<unknown[]> | null
  /** What an earlier run saw in it; null: nobody has walked it. */
  readonly look: ImageLook | null
  /** Whether the digests of the layers as stored were proved when they were copied. */
  readonly isProved?: boolean
}

function toOpened(found: LayoutImage, placed: Placed): OpenedImage {
  const { job, label, folder, stage, statements, look, isProved = false } = placed
  const layers = found.manifest.layers.map(({ digest, size }, at) => ({
    stored: { path: join(folder, toBlobName(digest)), offset: 0, size },
    diffId: found.config.diffIds[at] ?? '',
    digest: isProved ? null : digest,
    place: at + 1,
    isProved,
  }))
  const checks = beginChecks({ layers, label, log: job.log, signal: job.signal, look })
  if (look === null) keepLook(job.kept, found.image, checks.whole)
  const { config, manifest, facts } = found
  const subject = {
    config,
    platform: config.platform,
    annotations: manifest.annotations,
    stage: facts.stage,
    attestation: found.attestation?.digest ?? null,
    readStatements: statements && (() => statements),
    registry: null,
  }
  const search = job.beginBaseSearch(subject, job.signal)
  return {
    image: found.image,
    ...toLocated({ form: 'oci-dir', path: folder }, checks.whole),
    size: sizeOf(found),
    ...toPromises(checks.whole, { ...found.manifest, config, dockerfile: facts.rules }),
    dockerfile: facts.place,
    base: search.base,
    release: async () => {
      await search.stop()
      await checks.stop()
      await stage?.remove()
    },
  }
}

function sizeOf({ manifest }: LayoutImage): number {
  return manifest.layers.reduce((sum, { size }) => sum + size, 0)
}
