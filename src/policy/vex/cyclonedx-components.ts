import { isNoText, toList, toRecord, toText } from './narrow.ts'
import type { WantedImage } from './statement.ts'
import { isImagePurl, wantedImageOf, wantedImageOfName } from './wanted-image.ts'

type Fields = Readonly<Record<string, unknown>>

/** What of a component tells which image or package it is. */
export type Component = { readonly purl: string | null; readonly image: WantedImage | null }

export type Components = {
  readonly byRef: ReadonlyMap<string, Component>
  /** The image that the whole document is about; null when it is about something else. */
  readonly subject: Component | null
  readonly serial: string | null
}

/** The components of a document by their `bom-ref`, those inside others among them. */
export function componentsOf(document: Fields): Components {
  const written = toRecord(document['metadata'])['component']
  const root = toRecord(written)
  const byRef = new Map<string, Component>()
  const waiting = [root, ...toList(document['components']).map(toRecord)]
  // `waiting` grows while it is walked; a document of bounded length has a bounded number of components.
  for (const fields of waiting) {
    for (const inner of toList(fields['components'])) waiting.push(toRecord(inner))
    const ref = toText(fields['bom-ref'])
    if (ref !== null) byRef.set(ref, toComponent(fields))
  }
  const subject = root['type'] === 'container' ? toComponent(root) : null
  const isUnread = written !== undefined && typeof root['type'] !== 'string'
  return { byRef, subject: isUnread ? UNREAD : subject, serial: toText(document['serialNumber']) }
}

/** A subject that is there and cannot be read is some image, and nobody knows which. */
const UNREAD: Component = { purl: null, image: null }

/** Trivy writes an image with its purl, Syft with its name and its digest as the version. */
function toComponent(fields: Fields): Component {
  const purl = toText(fields['purl'])
  if (purl !== null && isImagePurl(purl)) return { purl: null, image: wantedImageOf(purl) }
  const name = toText(fields['name'])
  const isImage = fields['type'] === 'container' && name !== null && !isNoText(fields['version'])
  if (!isImage) return { purl, image: null }
  return { purl, image: wantedImageOfName(name, toText(fields['version'])) }
}

/** A `ref` of the document, a BOM-Link to an element of it or of another document, or a bare purl. */
export function findComponent(ref: string, components: Components): Component | null {
  const own = components.byRef.get(ref)
  if (own !== undefined) return own
  const [, serial, fragment = ''] = /^urn:cdx:([^/#]{1,100})\/\d+#(.+)$/.exec(ref) ?? []
  if (serial === undefined) return componentOfPurl(ref)
  const inner = decodeFragment(fragment)
  const linked = isSerial(serial, components) ? components.byRef.get(inner) : undefined
  return linked ?? componentOfPurl(inner)
}

function isSerial(serial: string, components: Components): boolean {
  return components.serial === serial || components.serial === `urn:uuid:${serial}`
}

function componentOfPurl(text: string): Component | null {
  if (!text.startsWith('pkg:')) return null
  return isImagePurl(text)
    ? { purl: null, image: wantedImageOf(text) }
    : { purl: text, image: null }
}

function decodeFragment(fragment: string): string {
  // A purl whose own escapes stand as they are begins like one.
  if (fragment.startsWith('pkg:')) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    // Then the text is meant as it stands.
    return fragment
  }
}
