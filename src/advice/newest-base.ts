import type { BaseImage } from '../domain/layer.ts'

/**
 * Whether what the tag of the base leads to today is what this image stands on already: then building it again changes
 * nothing of it. False also where nobody knows. A base without a digest was proved by the very image that its tag
 * leads to.
 */
export function isOnNewest(base: BaseImage | null): boolean {
  if (base?.currentDigest == null) return false
  return base.digest === null ? base.isVerified : base.digest === base.currentDigest
}
