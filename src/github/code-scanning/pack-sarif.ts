import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AlertUpload } from '../../ports.ts'

const pack = promisify(gzip)

/** GitHub's limit is 10 MB after compression. */
export const MOST_PACKED_BYTES = 10_000_000

export type PackedSarif = {
  /** base64 of gzip; null: even a few results are too large. */
  readonly text: string | null
  readonly results: number
  /** How many of the least severe had to go. */
  readonly dropped: number
}

/** How often a log is halved: 5,000 results become 78. */
const MOST_HALVES = 6

/** The log as code scanning takes it; halved until it fits, since a part is better than nothing. */
export async function packSarif(
  upload: Pick<AlertUpload, 'sarif' | 'fewer'>,
  maxBytes = MOST_PACKED_BYTES,
): Promise<PackedSarif> {
  const whole = countResults(upload.sarif)
  let sarif = upload.sarif
  for (let halves = 0; halves <= MOST_HALVES; halves += 1) {
    const packed = await pack(sarif, { level: 9 })
    const results = halves === 0 ? whole : countResults(sarif)
    if (packed.byteLength <= maxBytes) {
      return { text: packed.toString('base64'), results, dropped: whole - results }
    }
    if (results <= 1) break
    sarif = upload.fewer(Math.floor(results / 2))
  }
  return { text: null, results: whole, dropped: 0 }
}

/** Our own log, which has one run. */
function countResults(sarif: string): number {
  const log = JSON.parse(sarif) as { runs?: readonly { results?: readonly unknown[] }[] }
  return log.runs?.[0]?.results?.length ?? 0
}
