import type { Image } from '../../domain/image.ts'
import { lastPart, splitReference, toRepository } from '../../policy/vex/wanted-image.ts'

const DIGEST = /^sha256:[0-9a-f]{64}$/

/**
 * An image by its content alone, with the last part of its repository as its name, whatever the run calls it: `pkg:oci`
 * has the digest of the manifest as its version; an archive has no manifest, and the specification of `pkg:docker` asks
 * for the id of the image. Null where nothing tells which image it was.
 */
export function toImagePurl(image: Image | null): string | null {
  if (image === null) return null
  const name = encodeURIComponent(toName(placeOf(image).repository || image.name))
  if (image.digest !== null && DIGEST.test(image.digest)) {
    return `pkg:oci/${name}@${encodeURIComponent(image.digest)}`
  }
  return DIGEST.test(image.imageId)
    ? `pkg:docker/${name}@${encodeURIComponent(image.imageId)}`
    : null
}

/** The same with where it came from, for a list of what is in it. */
export function toLocatedImagePurl(image: Image | null): string | null {
  const purl = toImagePurl(image)
  if (image === null || purl === null) return purl
  const { repository, tag } = placeOf(image)
  const qualifiers = [
    ['arch', image.platform.split('/')[1] ?? ''],
    ['repository_url', purl.startsWith('pkg:oci/') ? repository : ''],
    ['tag', tag],
  ].filter(([, value]) => value !== '')
  if (qualifiers.length === 0) return purl
  return `${purl}?${qualifiers.map(([key, value]) => `${key ?? ''}=${encodeValue(value ?? '')}`).join('&')}`
}

/** Slashes and colons stand as they are in the values of qualifiers. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':')
}

function toName(name: string): string {
  const last = lastPart(name)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 200)
  return last === '' ? 'image' : last
}

const NOWHERE = { repository: '', tag: '' }

/** A reference that names a file tells of one machine, and a strange one of nothing. */
function placeOf({ source, reference }: Image): typeof NOWHERE {
  if (source !== 'registry' && source !== 'docker') return NOWHERE
  const { path, tag } = splitReference(reference.replace(/^(?:registry|docker):/, ''))
  if (!/^[\w.:/-]{1,500}$/.test(path)) return NOWHERE
  return {
    repository: toRepository(path),
    tag: /^[\w.-]{1,128}$/.test(tag ?? '') ? (tag ?? '') : '',
  }
}
