import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import { toImageName } from '../image/image-source.ts'
import type { NamedSource } from '../image/image-source.ts'
import {
  checkPlatform,
  formatPlatform,
  normalisePlatform,
  rankPlatform,
} from '../image/platform.ts'
import { toPlain } from '../image/plain.ts'
import type { OpenedImage } from '../ports.ts'
import { explainDisk } from './disk-failure.ts'
import type { DockerArchiveImage } from './docker-archive.ts'
import { repoDigestFor } from './engine.ts'
import type { Engine, EngineImage } from './engine.ts'
import { openPlainDockerArchive } from './open-docker-archive.ts'
import type { ArchiveFacts } from './open-docker-archive.ts'
import { findSeen, keepOpening } from './kept-images.ts'
import type { SeenOpening } from './kept-images.ts'
import type { OpenJob } from './open-job.ts'
import { openSeen } from './opened-parts.ts'
import type { PlainArchive } from './plain-archive.ts'

export type EngineSource = {
  readonly engine: Engine
  /** What the engine said when it was asked. */
  readonly image: EngineImage
  readonly source: NamedSource
  readonly job: OpenJob
}

/** Whether the image that the engine holds is of the platform that is wanted. */
export function suits(image: EngineImage, { wanted }: Pick<OpenJob, 'wanted'>): boolean {
  return wanted === null || rankPlatform(image, wanted) !== null
}

/**
 * Fetches an image from the engine as an archive and opens that; one that an earlier run has seen is fetched when
 * somebody asks where it is. Throws `platform-missing`, `no-space`, `digest-mismatch` when another image comes, what
 * the engine throws, and what archives are refused for.
 */
export async function openEngineImage(from: EngineSource): Promise<OpenedImage> {
  const { image, source, job } = from
  const name = toPlain(source.text)
  checkPlatform(image, { wanted: job.wanted, label: `${name} in the engine` })
  const digest = repoDigestFor(image, source.reference)
  const platform = formatPlatform(normalisePlatform(image))
  job.log.info(
    `${name} is taken from the engine at ${image.engine}: image ${image.id} (${platform})` +
      (digest === null ? '.' : `, digest ${digest}.`),
  )
  const key = [image.id, job.wanted === null ? null : formatPlatform(job.wanted)]
  const seen = await findSeen(key, job)
  if (seen !== null) return openAgain(from, seen)
  const opened = await openSaved(from, job.signal)
  if (job.isAlone) keepOpening(job.kept, key, opened)
  return opened
}

/** The id names the config and so every layer, and the engine is believed as the machine is. */
function openAgain(from: EngineSource, { opening, look }: SeenOpening): OpenedImage {
  const { source, job } = from
  const { form, size, config, base, image } = opening
  const named = { reference: job.reference, name: job.name ?? toImageName(source) }
  return openSeen({
    image: { ...image, ...named, digest: null, indexDigest: null, transport: 'none' },
    ...{ form, size, look, dockerfile: null, base: Promise.resolve(base) },
    facts: { config: { facts: config }, annotations: null, dockerfile: null },
    fetch: (signal) => openSaved(from, signal),
    stop: () => Promise.resolve(),
    signal: job.signal,
  })
}

async function openSaved(source: EngineSource, signal: AbortSignal): Promise<OpenedImage> {
  const from = { ...source, job: { ...source.job, signal } }
  const { image, job } = from
  await job.checkRoom({ bytes: image.size, isStaged: true, isPlain: true })
  const archive = await fetchArchive(from)
  const label = `What the engine at ${image.engine} sent for ${toPlain(source.source.text)}`
  const describe = (found: DockerArchiveImage): ArchiveFacts => {
    checkSame(found, image, label)
    // An engine does not say whether its digest names the manifest of a platform or an index over several.
    const facts = { source: 'docker', digest: null, indexDigest: null } as const
    return { name: job.name ?? toImageName(from.source), ...facts }
  }
  return openPlainDockerArchive({ archive, label, tag: null, job, describe })
}

/** Docker's containerd store calls an image by its manifest or index, which the archive then names. */
function checkSame(found: DockerArchiveImage, image: EngineImage, label: string): void {
  const isSame =
    found.imageId === image.id ||
    (image.configDigest === null && found.namedDigests.includes(image.id))
  if (isSame) return
  throw new PlimsollError({
    code: 'digest-mismatch',
    message: `${label} is image ${found.imageId}, and ${image.id} was asked for.`,
    hint: 'The name was given to another image in the meantime. Run the scan again.',
  })
}

async function fetchArchive({ engine, image, source, job }: EngineSource): Promise<PlainArchive> {
  const { workFolder, log, signal } = job
  const folder = await makeFolder(workFolder)
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const { id, size } = image
  const to = join(folder, 'image.tar')
  const label = `Fetching ${toPlain(source.text)} from the engine`
  const progress = log.progress({ label, total: size, unit: 'bytes' })
  const onBytes = (count: number): void => {
    progress.advance(count)
  }
  try {
    await engine.saveImage(source.text, { to, id, size, signal, onBytes })
    return { path: to, isOurs: true, remove }
  } catch (error) {
    await remove()
    throw error
  } finally {
    progress.done()
  }
}

async function makeFolder(workFolder: string): Promise<string> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(workFolder, 'engine-'))
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}
