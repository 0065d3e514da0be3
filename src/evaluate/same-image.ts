import type { OperatingSystem, ScannerReport } from '../domain/observation.ts'
import { isImageId, toDigests, toNamedReference, toPlace, toRepository } from './subject.ts'

/**
 * Whether two reports are about one image, and by what. `unknown`: nothing they say agrees, and nothing
 * contradicts.
 */
export type Relation =
  | { readonly kind: 'same'; readonly by: string }
  | { readonly kind: 'other'; readonly by: string }
  | { readonly kind: 'unknown' }

/** Two image ids (digests of the config) decide; without them what else the reports say of their image. */
export function relate(a: ScannerReport, b: ScannerReport): Relation {
  if (isImageId(a.imageId) && isImageId(b.imageId)) {
    return { kind: a.imageId === b.imageId ? 'same' : 'other', by: 'image id' }
  }
  if (a.imageId !== null && a.imageId === b.imageId) return { kind: 'same', by: 'image id' }
  const contradiction = CONTRADICTIONS.find(({ differs }) => differs(a, b))
  if (contradiction !== undefined) return { kind: 'other', by: contradiction.of }
  const agreement = AGREEMENTS.find(({ agrees }) => agrees(a, b))
  return agreement === undefined ? UNKNOWN : { kind: 'same', by: agreement.of }
}

const UNKNOWN = { kind: 'unknown' } as const

type Pair = (a: ScannerReport, b: ScannerReport) => boolean

/** Each only where both reports say something. */
const CONTRADICTIONS: readonly { readonly of: string; readonly differs: Pair }[] = [
  { of: 'layers', differs: (a, b) => differ(toLayerList(a), toLayerList(b)) },
  { of: 'platform', differs: (a, b) => differ(a.subject.platform, b.subject.platform) },
  { of: 'name', differs: haveOtherNames },
  { of: 'repository digest', differs: haveOtherDigests },
  { of: 'operating system', differs: haveOtherSystems },
]

const AGREEMENTS: readonly { readonly of: string; readonly agrees: Pair }[] = [
  { of: 'layers', agrees: (a, b) => agree(toLayerList(a), toLayerList(b)) },
  { of: 'repository digest', agrees: shareDigest },
  { of: 'name', agrees: haveSameName },
]

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

function agree(a: string | null, b: string | null): boolean {
  return a !== null && a === b
}

function toLayerList({ subject }: ScannerReport): string | null {
  return subject.layers.length === 0 ? null : subject.layers.map((one) => one.diffId).join(' ')
}

/** A tag and a digest of one repository may be the same image, or not. */
function haveOtherNames(a: ScannerReport, b: ScannerReport): boolean {
  const [one, other] = [toNamedReference(a.subject), toNamedReference(b.subject)]
  if (one === null || other === null) return false
  return (
    differ(toRepository(one), toRepository(other)) ||
    differ(one.tag, other.tag) ||
    differ(one.digest, other.digest)
  )
}

function haveSameName(a: ScannerReport, b: ScannerReport): boolean {
  const [one, other] = [toNamedReference(a.subject), toNamedReference(b.subject)]
  if (one === null || other === null) return agree(toPlace(a.subject), toPlace(b.subject))
  return (
    toRepository(one) === toRepository(other) &&
    (agree(one.tag, other.tag) || agree(one.digest, other.digest))
  )
}

function shareDigest(a: ScannerReport, b: ScannerReport): boolean {
  const own = toDigests(a.subject).map((one) => one.digest)
  return toDigests(b.subject).some((one) => own.includes(one.digest))
}

/** Of the same repository: an image that lies in two has a digest in each. */
function haveOtherDigests(a: ScannerReport, b: ScannerReport): boolean {
  if (shareDigest(a, b)) return false
  const own = toDigests(a.subject).map((one) => one.repository)
  return toDigests(b.subject).some((one) => own.includes(one.repository))
}

function haveOtherSystems(a: ScannerReport, b: ScannerReport): boolean {
  return differ(toFamily(a.os), toFamily(b.os)) || differ(toRelease(a.os), toRelease(b.os))
}

/** Families that both scanners know; each has names of its own for some (`rocky`, `rockylinux`). */
const FAMILIES = [
  ...['alma', 'alpine', 'amazon', 'centos', 'debian', 'fedora'],
  ...['oracle', 'photon', 'redhat', 'rocky', 'ubuntu', 'wolfi'],
]

function toFamily(os: OperatingSystem | null): string | null {
  const family = os?.family.toLowerCase() ?? ''
  return FAMILIES.find((one) => family.startsWith(one)) ?? null
}

/** The first number alone: `12` and `12.7` are one release. */
function toRelease(os: OperatingSystem | null): string | null {
  if (toFamily(os) === null) return null
  return /^\d{1,9}(?=$|[.\s])/.exec(os?.version ?? '')?.[0] ?? null
}
