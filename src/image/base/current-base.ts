import type { BaseImage } from '../../domain/layer.ts'
import type { BaseClaim } from './claim.ts'

/** The digests under which one image of one platform is named; `index` null: nothing but its manifest leads to it. */
export type ImageDigests = { readonly manifest: string; readonly index: string | null }

export type CurrentBase = Pick<BaseImage, 'currentDigest' | 'currentNote'>

/** Nobody asked, and nothing more is known. */
export const NOT_ASKED: CurrentBase = { currentDigest: null, currentNote: null }

/** `why` in words, a sentence without its end. */
export function toUntold(why: string): CurrentBase {
  return { currentDigest: null, currentNote: `What its tag leads to today is not known: ${why}.` }
}

/**
 * What the tag leads to, in the words of the claim: evidence may name the index or the manifest of the platform, and
 * an index changes with other platforms and with what lies beside the image. `built`: what the claim's digest led to.
 */
export function toCurrentBase(
  { reference: { digest } }: BaseClaim,
  current: ImageDigests,
  built: ImageDigests | null,
): CurrentBase {
  const today = [current.manifest, current.index]
  const isSame = today.includes(digest) || built?.manifest === current.manifest
  const currentDigest = isSame && digest !== null ? digest : (current.index ?? current.manifest)
  return { currentDigest, currentNote: null }
}
