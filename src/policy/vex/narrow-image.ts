import type { Comparator } from '../matching/version-matcher.ts'
import type { WantedImage } from './statement.ts'
import { DIGEST } from './wanted-image.ts'

/** One version of an image, by its tag or its digest; null when it is another one, or a range, in which tags have no order. */
export function narrowImage(
  image: WantedImage,
  alternative: readonly Comparator[],
): WantedImage | null {
  const [only, ...others] = alternative
  if (only?.operator !== '=' || others.length > 0) return null
  const { version } = only
  if (DIGEST.test(version)) return narrowTo(image, version)
  return image.tag === null || image.tag === version ? { ...image, tag: version } : null
}

function narrowTo(image: WantedImage, digest: string): WantedImage | null {
  const isPossible = image.digests.length === 0 || image.digests.includes(digest)
  return isPossible ? { ...image, digests: [digest] } : null
}
