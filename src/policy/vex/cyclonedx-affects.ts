import type { VersionRange } from '../matching/version-matcher.ts'
import { findComponent } from './cyclonedx-components.ts'
import type { Components } from './cyclonedx-components.ts'
import { narrowImage } from './narrow-image.ts'
import { isNoList, isNoText, toList, toRecord, toText } from './narrow.ts'
import type { Reading } from './reading.ts'
import type { VexScope, VexStatus, WantedImage } from './statement.ts'
import { parseVers } from './vers.ts'

type Affects = {
  readonly affects: readonly unknown[]
  readonly where: string
  readonly status: VexStatus
  readonly components: Components
}

/** One scope for each `affects[]` that names something of which an image can be made. */
export function readAffects(told: Affects, reading: Reading): readonly VexScope[] {
  return told.affects.flatMap((one, at) => {
    const scopes = readAffected(toRecord(one), told, reading)
    if (typeof scopes !== 'string') return scopes
    reading.skip(`${told.where}/affects/${at}`, scopes)
    return []
  })
}

function readAffected(
  fields: Readonly<Record<string, unknown>>,
  { components, status }: Affects,
  reading: Reading,
): readonly VexScope[] | string {
  const ref = toText(fields['ref'])
  const component = ref === null ? null : findComponent(ref, components)
  const isKnown = component !== null && (component.image !== null || component.purl !== null)
  if (!isKnown) return 'refers to nothing that is an image or has a package URL.'
  const range = readVersions(fields['versions'], status)
  if (range === 'none') return 'names no version to which its state applies.'
  const { purl, image } = component
  if (purl === null) return image === null ? [] : imageScopesOf(image, range, status)
  return toScope(purl, range, { components, reading })
}

/** An image of some versions: each is a tag or a digest. What opposes does so for all of them. */
function imageScopesOf(
  image: WantedImage,
  range: VersionRange | null,
  status: VexStatus,
): readonly VexScope[] {
  const all: VexScope = { image, packages: null, doubt: null }
  if (range === null || !isClearingStatus(status)) return [all]
  const narrowed = range.map((alternative) => narrowImage(image, alternative))
  const known = narrowed.flatMap((one) => (one === null ? [] : { ...all, image: one }))
  return known.length > 0 ? known : [{ ...all, doubt: NO_TAG }]
}

const NO_TAG = 'the document names versions of the image that are no tag or digest of it'

type Around = { readonly components: Components; readonly reading: Reading }

function toScope(
  purl: string,
  range: VersionRange | null,
  { components, reading }: Around,
): readonly VexScope[] | string {
  const matcher = reading.matcherOf(purl)
  if (matcher.kind === 'fault') return 'has a package URL that cannot be read.'
  const { subject } = components
  // A document about one image says nothing of the same package in another.
  const doubt =
    subject !== null && subject.image === null
      ? 'the image that the document is about cannot be recognised'
      : null
  return [{ image: subject?.image ?? null, packages: [{ matcher: matcher.value, range }], doubt }]
}

/**
 * The versions of which the state of the analysis is said. Each version has a status of its own, `affected` where none
 * stands there: a state that clears the product holds for the unaffected ones alone. Null: all, as for a state that
 * clears nothing and names its versions in words that cannot be read.
 */
function readVersions(value: unknown, status: VexStatus): Versions {
  const versions = toList(value)
  const isClearing = isClearingStatus(status)
  if (isNoList(value)) return isClearing ? 'none' : null
  if (versions.length === 0) return null
  const meant = versions
    .map(toRecord)
    .filter((one) => isClearing === (one['status'] === 'unaffected'))
  const ranges = meant.map(toRange)
  if (!isClearing && ranges.includes(null)) return null
  const range = ranges.flatMap((one) => one ?? [])
  return range.length === 0 ? 'none' : range
}

function isClearingStatus(status: VexStatus): boolean {
  return status === 'not_affected' || status === 'fixed'
}

type Versions = VersionRange | 'none' | null

function toRange(fields: Readonly<Record<string, unknown>>): VersionRange | null {
  const [version, range] = [toText(fields['version']), toText(fields['range'])]
  if (isNoText(fields['version'])) return null
  if (version !== null) return [[{ operator: '=', version }]]
  const parsed = range === null ? null : parseVers(range)
  return parsed?.kind === 'ready' ? parsed.value : null
}
