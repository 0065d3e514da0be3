import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unpackFiles } from '../archive/unpack.ts'

export type Sample = {
  /** An OCI layout with one image. */
  readonly imageFolder: string
  /** Trivy's and Grype's databases, as the database room's samples lie. */
  readonly databaseFolder: string
}

/** More than ten times what the sample holds: nobody changes the embedded archive but its script. */
const MAX_BYTES = 50_000_000

/** Writes the embedded sample image and sample databases below `folder`. */
export async function writeSample(folder: string): Promise<Sample> {
  const { SAMPLE_ARCHIVE, SAMPLE_FILES } = await import('./embedded.ts')
  const archive = join(folder, 'sample.tar.gz')
  const into = join(folder, 'sample')
  await mkdir(into, { recursive: true })
  await writeFile(archive, Buffer.from(SAMPLE_ARCHIVE, 'base64'))
  await unpackFiles({ archive, into, wanted: SAMPLE_FILES, maxBytes: MAX_BYTES })
  return { imageFolder: join(into, 'image'), databaseFolder: into }
}
