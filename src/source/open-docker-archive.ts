import { join } from 'node:path'
import { indexTar } from '../archive/tar-index.ts'
import type { Image } from '../domain/image.ts'
import type { FileSource } from '../image/image-source.ts'
import { toImageName } from '../image/image-source.ts'
import { checkPlatform } from '../image/platform.ts'
import { toPlain } from '../image/plain.ts'
import type { ImageLocation, ImageLook, OpenedImage } from '../ports.ts'
import { toBlobName } from './blob-store.ts'
import type { BaseSearch } from './base-search.ts'
import { beginChecks } from './check-layers.ts'
import { readDockerArchive } from './docker-archive.ts'
import type { DockerArchiveImage } from './docker-archive.ts'
import type { DockerfileFacts } from './dockerfile.ts'
import { toPromises } from './facts.ts'
import { toImage } from './image-parts.ts'
import type { OpenJob } from './open-job.ts'
import { findLook, keepLook } from './kept-images.ts'
import { toLocated } from './opened-parts.ts'
import { openPlainArchive } from './plain-archive.ts'
import type { PlainArchive } from './plain-archive.ts'
import { copyLayers, writeFrame } from './stage-docker-archive.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'
import type { StoredBytes } from './stored-bytes.ts'

/** What is known of the image besides what the archive holds. */
export type ArchiveFacts = Pick<Image, 'name' | 'source' | 'digest' | 'indexDigest'>

export type ArchivePlan = {
  readonly archive: PlainArchive
  readonly label: string
  readonly tag: string | null
  readonly job: OpenJob
  /** May throw: whoever made the archive knows what should be in it. */
  readonly describe: (found: DockerArchiveImage) => ArchiveFacts
}

/** An archive of `docker save`: read where it lies when both scanners can, else copied into a layout. */
export async function openDockerArchive(source: FileSource, job: OpenJob): Promise<OpenedImage> {
  const label = `The archive ${toPlain(source.path, 300)}`
  const archive = await openPlainArchive({ ...job, path: source.path, label })
  const describe = ({ tags }: DockerArchiveImage): ArchiveFacts => ({
    name: job.name ?? toImageName(source, source.tag ?? tags[0] ?? null),
    source: 'docker-archive',
    digest: null,
    indexDigest: null,
  })
  return openPlainDockerArchive({ archive, label, tag: source.tag, job, describe })
}

/** The same for an archive that is a plain file already. It is removed on failure, and when it is released. */
export async function openPlainDockerArchive(plan: ArchivePlan): Promise<OpenedImage> {
  const { archive, label, tag, job } = plan
  try {
    const index = await indexTar(archive.path, label)
    const found = await readDockerArchive({ path: archive.path, label, ...index }, tag)
    checkPlatform(found.config.platform, { wanted: job.wanted, label })
    const { isPlain, isReadable } = found
    const facts = plan.describe(found)
    await job.checkRoom({ bytes: sizeOf(found), isStaged: !isReadable, isPlain })
    const look = await findLook(job.kept, { imageId: found.imageId, digest: facts.digest })
    const placed = { plan, facts, look }
    if (isReadable) return toOpened(found, { ...placed, layers: found.layers, stage: null })
    return await openStaged(found, placed)
  } catch (error) {
    await archive.remove()
    throw error
  }
}

async function openStaged(
  found: DockerArchiveImage,
  placed: Omit<Placed, 'layers' | 'stage'>,
): Promise<OpenedImage> {
  const { plan } = placed
  const stage = await openStage(plan.job.workFolder)
  try {
    const layers = await copyLayers(stage, found, plan)
    await writeFrame(stage, found, layers)
    await plan.archive.remove()
    const stored = layers.map(({ digest, size }) => ({
      path: join(stage.folder, toBlobName(digest)),
      offset: 0,
      size,
    }))
    return toOpened(found, { ...placed, layers: stored, stage })
  } catch (error) {
    await stage.remove()
    throw error
  }
}

type Placed = {
  readonly plan: ArchivePlan
  readonly facts: ArchiveFacts
  /** What an earlier run saw in it; null: nobody has walked it. */
  readonly look: ImageLook | null
  /** Where the layers lie now. */
  readonly layers: readonly StoredBytes[]
  /** The layout that the scanners read; null: they read the archive. */
  readonly stage: Stage | null
}

function toOpened(found: DockerArchiveImage, placed: Placed): OpenedImage {
  const { plan, facts, look, layers, stage } = placed
  const { archive, job, label } = plan
  const checks = beginChecks({
    layers: layers.map((stored, at) => ({
      stored,
      diffId: found.config.diffIds[at] ?? '',
      digest: null,
      place: at + 1,
    })),
    label,
    log: job.log,
    signal: job.signal,
    look,
  })
  const { imageId } = found
  if (look === null) keepLook(job.kept, { imageId, digest: facts.digest }, checks.whole)
  const { config } = found
  const dockerfile = job.readDockerfileFacts(config, config.platform)
  const search = beginSearch(found, dockerfile, job)
  const image = toImage({
    ...facts,
    reference: job.reference,
    imageId,
    notScanned: [],
    config,
    lines: dockerfile.lines,
    layers: layers.map(({ size }) => ({ digest: null, size })),
  })
  const location: ImageLocation =
    stage === null
      ? { form: 'docker-archive', path: archive.path }
      : { form: 'oci-dir', path: stage.folder }
  return {
    image,
    ...toLocated(location, checks.whole),
    size: sizeOf(found),
    ...toPromises(checks.whole, { config, annotations: null, dockerfile: dockerfile.rules }),
    dockerfile: dockerfile.place,
    base: search.base,
    release: async () => {
      await search.stop()
      await checks.stop()
      await stage?.remove()
      await archive.remove()
    },
  }
}

/** Such an archive has no annotations, and what lies beside the image in its index the engine does not say. */
function beginSearch(
  { config }: DockerArchiveImage,
  { stage }: DockerfileFacts,
  job: OpenJob,
): BaseSearch {
  const { platform } = config
  const nowhere = { annotations: {}, attestation: null, readStatements: null, registry: null }
  return job.beginBaseSearch({ ...nowhere, config, platform, stage }, job.signal)
}

function sizeOf({ layers }: DockerArchiveImage): number {
  return layers.reduce((sum, { size }) => sum + size, 0)
}
