import { createHash } from 'node:crypto'
import type { BaselineSubject } from '../../ports.ts'

/** The only file of the artifact. */
export const BASELINE_FILE = 'report.json'

/** A report as large as this is of no image that anybody builds. */
export const MOST_BASELINE_BYTES = 64 * 1024 * 1024

/** The artifact that holds the report of an image: its names are foreign, so they are hashed. */
export function toBaselineName({ name, platform }: BaselineSubject): string {
  const digits = createHash('sha256')
    .update(JSON.stringify([name, platform]))
    .digest('hex')
  return `plimsoll-baseline-${digits.slice(0, 32)}`
}
