import type { VersionRange } from '../matching/version-matcher.ts'
import { findComponent } from './cyclonedx-components.ts'
import type { Component, Components } from './cyclonedx-components.ts'
import { toList, toRecord, toText } from './narrow.ts'
import type { Reading } from './reading.ts'
import type { VexScope, VexStatus } from './statement.ts'
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
    const scope = readAffected(toRecord(one), told, reading)
    if (typeof scope !== 'string') return [scope]
    reading.skip(`${told.where}/affects/${at}`, scope)
    return []
  })
}

function readAffected(
  fields: Readonly<Record<string, unknown>>,
  { components, status }: Affects,
  reading: Reading,
): VexScope | string {
  const ref = toText(fields['ref'])
  const component = ref === null ? null : findComponent(ref, components)
  const isKnown = component !== null && (component.image !== null || component.purl !== null)
  if (!isKnown) return 'refers to nothing that is an image or has a package URL.'
  const range = readVersions(toList(fields['versions']), status)
  if (range === 'none') return 'names no version to which its state applies.'
  return toScope(component, range, { components, reading })
}

type Around = { readonly components: Components; readonly reading: Reading }

function toScope(
  component: Component,
  range: VersionRange | null,
  { components, reading }: Around,
): VexScope | string {
  const { purl } = component
  if (purl === null) return { image: component.image, packages: null, doubt: null }
  const matcher = reading.matcherOf(purl)
  if (matcher.kind === 'fault') return 'has a package URL that cannot be read.'
  const { subject } = components
  // A document about one image says nothing of the same package in another.
  const doubt =
    subject !== null && subject.image === null
      ? 'the image that the document is about cannot be recognised'
      : null
  return { image: subject?.image ?? null, packages: [{ matcher: matcher.value, range }], doubt }
}

/**
 * The versions of which the state of the analysis is said. Each version has a status of its own, `affected` where none
 * stands there: a state that clears the product holds for the unaffected ones alone. Null: all, as for a state that
 * clears nothing and names its versions in words that cannot be read.
 */
function readVersions(versions: readonly unknown[], status: VexStatus): Versions {
  if (versions.length === 0) return null
  const isClearing = status === 'not_affected' || status === 'fixed'
  const meant = versions
    .map(toRecord)
    .filter((one) => isClearing === (one['status'] === 'unaffected'))
  const ranges = meant.map(toRange)
  if (!isClearing && ranges.includes(null)) return null
  const range = ranges.flatMap((one) => one ?? [])
  return range.length === 0 ? 'none' : range
}

type Versions = VersionRange | 'none' | null

function toRange(fields: Readonly<Record<string, unknown>>): VersionRange | null {
  const [version, range] = [toText(fields['version']), toText(fields['range'])]
  if (version !== null) return [[{ operator: '=', version }]]
  const parsed = range === null ? null : parseVers(range)
  return parsed?.kind === 'ready' ? parsed.value : null
}
