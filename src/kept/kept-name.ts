import { createHash } from 'node:crypto'
import { PLIMSOLL_VERSION } from '../domain/version.ts'
import type { KeptKey, KeptKind } from '../ports.ts'

/** Goes up with every change of what is kept or of what it follows from; nothing of another number is found. */
const FORMAT = 1

/** What we say ourselves another version of us may say otherwise; a scanner's report is the scanner's. */
const IS_OURS: Readonly<Record<KeptKind, boolean>> = {
  look: true,
  opening: true,
  base: true,
  scan: false,
}

/** The name of the file for a key, which tells nothing of what is in the key. */
export function toKeptName(kind: KeptKind, key: KeptKey): string {
  return `${kind}-${toHash([FORMAT, kind, IS_OURS[kind] ? PLIMSOLL_VERSION : null, ...key])}`
}

/** SHA-256 in hex over the JSON of these values. */
export function toHash(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}

const NAME = /^(look|opening|scan|base)-[0-9a-f]{64}$/

export function isKeptName(name: string): boolean {
  return NAME.test(name)
}
