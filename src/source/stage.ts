import {
  constants,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  open,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { toArchiveError } from '../archive/archive-errors.ts'
import { createDigester } from '../archive/digest.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { Descriptor } from '../image/manifest.ts'
import { checkBlobDigest, toBlobName } from './blob-store.ts'
import { explainDisk } from './disk-failure.ts'
import { streamStored } from './stored-bytes.ts'
import type { StoredBytes } from './stored-bytes.ts'

/*
 * An OCI layout of our own in the work folder, which holds one image and nothing else: Grype takes a layout only
 * then, and Trivy takes the first image of one.
 */

export type Stage = {
  /** The layout. */
  readonly folder: string
  /** Safe to call twice. */
  remove(): Promise<void>
}

/** Makes an empty layout; throws `no-space` and `config-invalid` for a work folder that cannot be used. */
export async function openStage(workFolder: string): Promise<Stage> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(workFolder, 'image-'))
    await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
    return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}

/** What the layout says of itself (image specification 1.1, image-layout.md): this image and no other. */
export async function writeIndex(
  stage: Stage,
  { mediaType, digest, size }: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>,
): Promise<void> {
  const index = { schemaVersion: 2, manifests: [{ mediaType, digest, size }] }
  await writeOwn(join(stage.folder, 'index.json'), JSON.stringify(index))
  const version = JSON.stringify({ imageLayoutVersion: '1.0.0' })
  await writeOwn(join(stage.folder, 'oci-layout'), version)
}

export async function writeBlob(stage: Stage, digest: string, bytes: Buffer): Promise<void> {
  await writeOwn(join(stage.folder, toBlobName(digest)), bytes)
}

/**
 * A blob that lies elsewhere as a file of its own: a second name for it, or a copy where the disk is another. Not a
 * symbolic link, which both scanners refuse (go-containerregistry, pkg/v1/layout).
 */
export async function linkBlob(stage: Stage, digest: string, path: string): Promise<void> {
  const target = join(stage.folder, toBlobName(digest))
  try {
    await link(path, target).catch(() => copyFile(path, target, constants.COPYFILE_FICLONE))
  } catch (error) {
    throw explainDisk(error, stage.folder)
  }
}

export type CopyRequest = {
  readonly stored: StoredBytes
  /** What the bytes must have; null: whatever they have. */
  readonly digest: string | null
  readonly label: string
  readonly signal: AbortSignal
  readonly onBytes: (count: number) => void
}

/** Copies bytes into the layout under their digest, which is returned. Throws `digest-mismatch`, `no-space`. */
export async function copyBlob(stage: Stage, request: CopyRequest): Promise<string> {
  const { stored, label, signal, onBytes } = request
  const digester = createDigester()
  const partial = join(stage.folder, `${stored.offset}.partial`)
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      for await (const chunk of streamStored(stored)) {
        signal.throwIfAborted()
        digester.update(chunk as Buffer)
        await file.writeFile(chunk as Buffer)
        onBytes((chunk as Buffer).length)
      }
    } finally {
      await file.close()
    }
    const digest = digester.digest()
    checkBlobDigest(label, request.digest ?? digest, digest)
    await rename(partial, join(stage.folder, toBlobName(digest)))
    return digest
  } catch (error) {
    if (signal.aborted) throw cancelled(label)
    throw toArchiveError(explainDisk(error, stage.folder), label)
  }
}

async function writeOwn(path: string, bytes: Buffer | string): Promise<void> {
  await writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
    throw explainDisk(error, path)
  })
}

export function cancelled(label: string): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: `${label} was not opened: the run was cancelled.`,
    hint: 'Start it again when you like; nothing is left behind.',
  })
}
