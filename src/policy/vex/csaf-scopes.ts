import type { CsafProduct, CsafProducts } from './csaf-products.ts'
import type { Reading } from './reading.ts'
import type { VexScope, WantedImage, WantedPart } from './statement.ts'
import { isImagePurl, wantedImageOf } from './wanted-image.ts'

/** What a product id stands for in an image; null for products of other kinds. */
export function createScopes(
  products: CsafProducts,
  reading: Reading,
): (productId: string) => VexScope | null {
  const known = new Map<string, VexScope | null>()
  return (productId) => {
    const scope = known.has(productId)
      ? known.get(productId)
      : toScope(productId, products, reading)
    known.set(productId, scope ?? null)
    return scope ?? null
  }
}

type Identified = { readonly images: readonly WantedImage[]; readonly parts: readonly WantedPart[] }

function toScope(productId: string, products: CsafProducts, reading: Reading): VexScope | null {
  const product = products.byId.get(productId)
  if (product === undefined) return null
  if (product.kind === 'relationship') return toRelated(product, products, reading)
  const { images, parts } = identify(product, null, reading)
  const doubt = product.range === 'unclear' ? UNCLEAR : null
  const [image] = images
  if (image !== undefined) return { image, packages: null, doubt }
  return parts.length === 0 ? null : { image: null, packages: parts, doubt }
}

const UNCLEAR = 'the document names the versions in words that nobody can order'

type Relationship = Extract<CsafProduct, { kind: 'relationship' }>

/** A component of an image, or on a system. Of a platform that is neither, nothing tells whether it is this one. */
function toRelated(
  { component, platform }: Relationship,
  products: CsafProducts,
  reading: Reading,
): VexScope | null {
  const inner = products.byId.get(component)
  const outer = products.byId.get(platform)
  // A component of a component of a product: nobody can say which copy in the image that is.
  if (inner?.kind !== 'product') return null
  const place = placeOf(outer, reading)
  const { parts } = identify(inner, place.system, reading)
  if (parts.length === 0) return null
  const doubt = inner.range === 'unclear' ? UNCLEAR : place.doubt
  return { image: place.image, packages: parts, doubt }
}

type Place = Pick<VexScope, 'image' | 'doubt'> & { readonly system: string | null }

function placeOf(platform: CsafProduct | undefined, reading: Reading): Place {
  const nowhere: Place = { image: null, system: null, doubt: OTHER_PLATFORM }
  if (platform?.kind !== 'product') return nowhere
  const [image] = identify(platform, null, reading).images
  if (image !== undefined) return { image, system: null, doubt: null }
  const system = systemOf(platform.cpe)
  return system === null ? nowhere : { image: null, system, doubt: null }
}

const OTHER_PLATFORM = 'nothing tells whether this image is the platform that the document names'

/** Red Hat's documents name the release of the system by its CPE: `cpe:/o:redhat:enterprise_linux:8`. */
function systemOf(cpe: string | null): string | null {
  const release =
    /^cpe:(?:\/|2\.3:)[ao]:redhat:enterprise_linux:(\d{1,3}(?:\.\d{1,3})?)(?::|$)/.exec(
      cpe ?? '',
    )?.[1]
  return release === undefined ? null : `redhat-${release}`
}

function identify(product: Product, system: string | null, reading: Reading): Identified {
  const images = product.purls.filter(isImagePurl).flatMap((purl) => wantedImageOf(purl) ?? [])
  const parts = product.purls
    .filter((purl) => !isImagePurl(purl))
    .flatMap((purl) => toPart(withSystem(purl, system), product.range, reading))
  return { images, parts }
}

type Product = Extract<CsafProduct, { kind: 'product' }>

function withSystem(purl: string, system: string | null): string {
  if (system === null || purl.includes('distro=') || purl.includes('#')) return purl
  return `${purl}${purl.includes('?') ? '&' : '?'}distro=${system}`
}

/** The purl's own version says more than the branch does. */
function toPart(purl: string, range: Product['range'], reading: Reading): WantedPart[] {
  const matcher = reading.matcherOf(purl)
  if (matcher.kind === 'fault') return []
  const hasOwn = matcher.value.wanted.versions !== null || range === 'unclear'
  return [{ matcher: matcher.value, range: hasOwn ? null : range }]
}
