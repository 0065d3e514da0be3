import { createHash } from 'node:crypto'

export type ObjectKind = 'commit' | 'tree' | 'blob'

/** True when these bytes are the object of that name: Git names by the hash of kind, length and content. */
export function isObject(id: string, kind: ObjectKind, bytes: Uint8Array): boolean {
  const algorithm = id.length === 64 ? 'sha256' : 'sha1'
  const hash = createHash(algorithm).update(`${kind} ${bytes.byteLength}\0`).update(bytes)
  return hash.digest('hex') === id
}
