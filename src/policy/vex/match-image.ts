import type { Image } from '../../domain/image.ts'
import type { WantedImage } from './statement.ts'
import { lastPart, splitReference, toRepository } from './wanted-image.ts'
import type { ReferenceParts } from './wanted-image.ts'

/** What is known of the image that is judged; digests that it does not have are null. */
export type VexImage = Pick<
  Image,
  'reference' | 'name' | 'digest' | 'indexDigest' | 'imageId' | 'platform'
>

/** The names that the judged image has. */
type Names = {
  readonly names: ReadonlySet<string>
  readonly repository: string | null
  readonly tag: string | null
  readonly digests: ReadonlySet<string>
  readonly architecture: string
}

/** Asks for each product that is an image whether it is this one. */
export function createImageMatcher(image: VexImage | null): (wanted: WantedImage) => boolean {
  if (image === null) return () => false
  const names = namesOf(image)
  return (wanted) => isThisImage(wanted, names)
}

function namesOf(image: VexImage): Names {
  const parts = partsOf(image.reference)
  const repository = parts === null ? null : toRepository(parts.path)
  const names = [image.name, repository ?? ''].map((one) => lastPart(one).toLowerCase())
  const digests = [image.digest, image.indexDigest, image.imageId, parts?.digest ?? null]
  return {
    names: new Set(names.filter((one) => one !== '')),
    repository,
    tag: parts === null ? null : tagOf(parts),
    digests: new Set(digests.filter((one) => one !== null)),
    architecture: image.platform.split('/')[1] ?? '',
  }
}

/** Null for an archive or a folder, whose reference names no repository. */
function partsOf(reference: string): ReferenceParts | null {
  if (/^(?:docker-archive|oci-archive|oci-dir):/.test(reference)) return null
  return splitReference(reference.replace(/^(?:registry|docker):/, ''))
}

/** As for every tool, no tag and no digest is `latest`. */
function tagOf({ tag, digest }: ReferenceParts): string | null {
  return tag ?? (digest === null ? 'latest' : null)
}

/** A digest is the image's content: where it is the same, the tag says no more. */
function isThisImage(wanted: WantedImage, image: Names): boolean {
  const { digests, architecture, tag } = wanted
  if (digests.length > 0) return digests.some((one) => image.digests.has(one))
  if (architecture !== null && architecture !== image.architecture) return false
  if (tag !== null && tag !== image.tag) return false
  return isNamed(wanted, image)
}

function isNamed({ name, repositories }: WantedImage, image: Names): boolean {
  if (repositories.length === 0) return name !== null && image.names.has(name)
  return image.repository !== null && repositories.includes(image.repository)
}

/** True when the product is one version of an image and not all that will ever bear its name. */
export function isPinned(wanted: WantedImage | null): boolean {
  return wanted !== null && (wanted.digests.length > 0 || wanted.tag !== null)
}
