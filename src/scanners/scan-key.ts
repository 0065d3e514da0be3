import { createHash } from 'node:crypto'
import type { KeptKey } from '../ports.ts'
import type { ScanRequest } from './outcome.ts'
import type { Command } from './scanner.ts'

/**
 * All that a raw report follows from: the bytes of the image and the form in which they are read, the program, its
 * databases, and what it is told. Null where something of it is not named by a digest: then nothing can be kept.
 */
export function toScanKey(
  { scanner, installed, databases, imageId, digest, form }: ScanRequest,
  { arguments: words, environment, files }: Command,
  rules: string | null,
): KeptKey | null {
  const used = databases.map(({ record }) => [record.name, record.digest, record.built] as const)
  const program = installed.provenance.programSha256
  if (used.some(([, known]) => known === null)) return null
  return [
    ...[imageId, digest, form],
    ...[scanner, program],
    used,
    ...[words, environment, files],
    rules === null ? null : createHash('sha256').update(rules).digest('hex'),
  ]
}
