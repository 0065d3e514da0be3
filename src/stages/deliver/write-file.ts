import type { Encrypt, Ports } from '../../ports.ts'
import { toContentDigest } from '../../audit/content-digest.ts'

/** How report files are encrypted. */
export type Seal = {
  readonly encrypt: Encrypt
  /** True: the plain text never touches the disk. */
  readonly isOnly: boolean
}

/** `digest`: `sha256:…`. */
export type Fingerprint = { readonly path: string; readonly digest: string }

export type WrittenFile = {
  /** Null: it is only there encrypted. */
  readonly plain: string | null
  /** Null: it is not encrypted. */
  readonly sealed: string | null
  /** What was written under which path, with the hash of its bytes. */
  readonly written: readonly Fingerprint[]
}

const STANDARD_OUTPUT = '-'

/** Name of the encrypted neighbour of a report. */
export function toSealedPath(path: string): string {
  return path === STANDARD_OUTPUT ? path : `${path}.age`
}

/**
 * Writes one report plain, encrypted beside it, or encrypted alone, as `seal` says (null: plain). To standard output
 * goes what was asked for, and where nothing may be plain, a file of age as text. Throws `report-unwritable` and
 * `encryption-failed`.
 */
export async function writeFile(
  { path, text }: { readonly path: string; readonly text: string },
  seal: Seal | null,
  deliver: Ports['deliver'],
): Promise<WrittenFile> {
  const isPrinted = path === STANDARD_OUTPUT
  if (seal === null || (isPrinted && !seal.isOnly)) {
    await deliver.report(path, text)
    return { plain: path, sealed: null, written: [toFingerprint(path, text)] }
  }
  if (isPrinted) {
    await deliver.report(path, await seal.encrypt(text, 'armored'))
    return { plain: null, sealed: path, written: [] }
  }
  const sealed = toSealedPath(path)
  // What an earlier run left under the plain name is as readable as what this one would write.
  if (seal.isOnly) await deliver.discard?.(path)
  else await deliver.report(path, text)
  const bytes = await seal.encrypt(text)
  await deliver.report(sealed, bytes)
  const ofSealed = toFingerprint(sealed, bytes)
  return seal.isOnly
    ? { plain: null, sealed, written: [ofSealed] }
    : { plain: path, sealed, written: [toFingerprint(path, text), ofSealed] }
}

function toFingerprint(path: string, content: string | Uint8Array): Fingerprint {
  return { path, digest: toContentDigest(content) }
}
