import { PlimsollError } from '../domain/errors.ts'

/** How the scanners are run over an image of this size on this machine. */
export type ScanPlan = {
  readonly order: 'together' | 'in-turn'
  /** Per scanner. */
  readonly timeoutMs: number
  /** What the garbage collector of a scanner is asked to stay below, in bytes. */
  readonly scannerMemoryBytes: number
  /** Why it is done one after the other; null when it is not. */
  readonly note: string | null
}

export type ScanRoom = {
  /** Bytes of all layers as stored. */
  readonly size: number
  /** Bytes that a scanner may use. */
  readonly memoryBytes: number
}

const GB = 1_000_000_000
const MINUTE_MS = 60_000

/*
 * Estimates from what was measured and reported. Measured: both scanners stay at 110 to 220 MB on images up to
 * 140 MB. Reported for Grype: 20 GB of memory on a 5.5 GB image (anchore/stereoscope#233), 20 to 30 GB on one of
 * 8.1 GB (anchore/syft#3800); it follows the number of files, so that an image of few large files needs far
 * less. Trivy streams. Hence a likely need, by which the order is chosen, and a least need, below which nothing
 * is begun: ordinary images must never be refused on a guess.
 */
const START_BYTES = 0.25 * GB
const LIKELY_GRYPE_PER_BYTE = 3.6
const LIKELY_TRIVY_PER_BYTE = 0.5
const LEAST_PER_BYTE = 0.5

/** Users met Trivy's own limit of five minutes with images of about 2 GB; a hanging scanner must still end. */
const START_MS = 10 * MINUTE_MS
const MS_PER_GB = 10 * MINUTE_MS
const MOST_MS = 240 * MINUTE_MS

/** Both at once, or one after the other; throws `no-memory` where neither could work. */
export function planScan({ size, memoryBytes }: ScanRoom): ScanPlan {
  const least = START_BYTES + size * LEAST_PER_BYTE
  if (memoryBytes < least) throw noMemory({ size, memoryBytes }, least)
  const likely = 2 * START_BYTES + size * (LIKELY_GRYPE_PER_BYTE + LIKELY_TRIVY_PER_BYTE)
  const timeoutMs = Math.round(Math.min(MOST_MS, START_MS + (size / GB) * MS_PER_GB))
  return likely <= memoryBytes
    ? { order: 'together', timeoutMs, scannerMemoryBytes: share(memoryBytes, 2), note: null }
    : {
        order: 'in-turn',
        timeoutMs,
        scannerMemoryBytes: share(memoryBytes, 1),
        note:
          `The scanners run one after the other: both at once may need ${gigabytes(likely)} of memory ` +
          `for this image, and ${gigabytes(memoryBytes)} are free.`,
      }
}

/** The collector's limit does not count everything, so that a tenth is left. */
function share(memoryBytes: number, scanners: number): number {
  return Math.floor((memoryBytes * 0.9) / scanners)
}

function noMemory(room: ScanRoom, least: number): PlimsollError {
  return new PlimsollError({
    code: 'no-memory',
    message:
      `An image of ${gigabytes(room.size)} needs at least ${gigabytes(least)} of memory to scan, and ` +
      `${gigabytes(room.memoryBytes)} are free`,
    hint: 'Use a larger runner, or free memory. A smaller image helps as well: scan the stages apart.',
  })
}

function gigabytes(bytes: number): string {
  return `${(bytes / GB).toFixed(1)} GB`
}
