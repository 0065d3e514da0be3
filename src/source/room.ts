import { mkdir, statfs } from 'node:fs/promises'
import { PlimsollError } from '../domain/errors.ts'
import { diskNeed } from '../image/disk-need.ts'
import type { LayersOnDisk } from '../image/disk-need.ts'
import { explainDisk } from './disk-failure.ts'

/** What is not told is taken as from a registry: fetched into the work folder, compressed. */
export type RoomNeed = Pick<LayersOnDisk, 'bytes'> & Partial<LayersOnDisk>

/** Throws `no-space` when an image of this size cannot be staged and scanned in the work folder. */
export type CheckRoom = (need: RoomNeed) => Promise<void>

export type RoomOptions = {
  readonly workFolder: string
  /** Free bytes for this user on the disk of a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>
}

export function createCheckRoom({ workFolder, freeBytes = readFreeBytes }: RoomOptions): CheckRoom {
  return async (need) => {
    const needed = diskNeed({ isStaged: true, isPlain: false, ...need })
    const free = await readFree(workFolder, freeBytes)
    if (free >= needed) return
    throw new PlimsollError({
      code: 'no-space',
      message: `An image of ${inWords(need.bytes)} needs at least ${inWords(needed)} of free disk to be scanned, and ${workFolder} has ${inWords(free)}.`,
      hint: 'Free space there, set `work-dir` to a folder on a larger disk, or use a runner with more.',
    })
  }
}

async function readFree(
  workFolder: string,
  freeBytes: (folder: string) => Promise<number>,
): Promise<number> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    return await freeBytes(workFolder)
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}

async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function inWords(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
