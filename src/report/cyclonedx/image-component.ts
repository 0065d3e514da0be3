import type { Image } from '../../domain/image.ts'
import type { BaseImage } from '../../domain/layer.ts'
import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { describeBase } from '../image-words.ts'
import { toLocatedImagePurl } from '../sbom/image-purl.ts'
import { toProperties } from './properties.ts'

export const IMAGE_REF = 'image'

/** The image that a document is about, as far as it is known. */
export function toImageComponent({ name, image, base }: ImageReport): object {
  const purl = toLocatedImagePurl(image)
  const version = image?.digest ?? image?.imageId ?? ''
  return {
    type: 'container',
    'bom-ref': IMAGE_REF,
    name: toName(name),
    ...(version === '' ? {} : { version: cleanLine(version, 200) }),
    ...toHashes(image),
    ...(purl === null ? {} : { purl }),
    ...(base === null ? {} : { pedigree: toPedigree(base) }),
    ...(image === null ? {} : toProperties(propertiesOf(image))),
  }
}

function toName(name: string): string {
  const plain = cleanLine(name, 500)
  return plain === '' ? 'image' : plain
}

function toHashes(image: Image | null): object {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(image?.digest ?? '')?.[1]
  return hex === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: hex }] }
}

/** An image is built on its base, which CycloneDX calls an ancestor. */
function toPedigree(base: BaseImage): object {
  const ancestor = {
    type: 'container',
    name: toName(base.name),
    ...(base.digest === null ? {} : { version: cleanLine(base.digest, 200) }),
  }
  return { ancestors: [ancestor], notes: cleanLine(describeBase(base), 1000) }
}

function propertiesOf(image: Image): readonly (readonly [string, string | null])[] {
  return [
    ['image-id', image.imageId],
    ['index-digest', image.indexDigest],
    ['platform', image.platform],
    ['created', image.created],
    ...image.layers.map((layer) => ['layer', layer.diffId] as const),
  ]
}
