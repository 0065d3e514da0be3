import { statfs } from 'node:fs/promises'
import { PlimsollError } from '../domain/errors.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import { DATABASE_TITLES } from './words.ts'

/** Free bytes for this user on the disk of a folder that exists. */
export type FreeBytes = (folder: string) => Promise<number>

export async function readFreeBytes(folder: string): Promise<number> {
  const facts = await statfs(folder)
  return facts.bavail * facts.bsize
}

/**
 * How many times the size of what is fetched a database needs: itself, unpacked, and for Grype the indexes
 * that its import adds. Published sizes of 2025: Trivy 60 MB and 0.7 GB, Java index 0.7 and 1.3 GB, Grype
 * 65 MB and 1.6 GB.
 */
const TIMES_PACKED: Readonly<Record<DatabaseName, number>> = {
  trivy: 16,
  'trivy-java': 4,
  grype: 30,
}

/**
 * Throws `no-space` when the disk cannot take a database that is packed into so many bytes. A file system
 * that does not tell how full it is may try.
 */
export async function requireSpace(request: {
  readonly name: DatabaseName
  /** Exists. */
  readonly folder: string
  readonly packedBytes: number
  readonly freeBytes: FreeBytes
}): Promise<void> {
  const { name, folder, packedBytes, freeBytes } = request
  const needed = packedBytes * TIMES_PACKED[name]
  const free = await freeBytes(folder).catch(() => Infinity)
  if (free >= needed) return
  throw new PlimsollError({
    code: 'no-space',
    message: `${DATABASE_TITLES[name]} needs about ${toMegabytes(needed)} in ${folder}, where ${toMegabytes(free)} are free.`,
    hint: 'Free some space there, or let the cache folder lie on another disk.',
  })
}

function toMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`
}
