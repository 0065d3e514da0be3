import type { ScannedSubject } from '../domain/observation.ts'
import { toImageName } from '../image/image-source.ts'
import { DEFAULT_TAG, isDigest, parseReference } from '../image/reference.ts'
import type { Reference } from '../image/reference.ts'

/** What an image is called: how a reader knows it, and the stable name that is guessed from that. */
export type Appellation = { readonly reference: string; readonly name: string }

/** True for the digest of a config; reports that were cut down or made up have other texts there. */
export function isImageId(text: string | null): text is string {
  return text !== null && isDigest(text)
}

export type RepositoryDigest = { readonly repository: string; readonly digest: string }

/** The digests under which registries know the image; what is no digest is left out. */
export function toDigests({ repoDigests }: ScannedSubject): RepositoryDigest[] {
  return repoDigests.flatMap((text) => {
    const reference = findReference(text)
    if (reference?.digest == null) return []
    return [{ repository: toRepository(reference), digest: reference.digest }]
  })
}

/** The reference with its tag; null for a path, an id, or no name at all. */
export function toNamedReference({ kind, name }: ScannedSubject): Reference | null {
  const isNamed = kind === 'image' && !isPath(name) && !isHexId(name)
  const reference = isNamed ? findReference(name) : null
  if (reference === null) return null
  return { ...reference, tag: reference.tag ?? (reference.digest === null ? DEFAULT_TAG : null) }
}

/** What was given to the scanner where it is no reference: a path or an address. */
export function toPlace({ kind, name }: ScannedSubject): string | null {
  return name !== '' && (kind !== 'image' || isPath(name)) ? name : null
}

/**
 * The best name that the subjects have: a reference, else the repository of a digest, else the last part of
 * a path. Their order does not matter.
 */
export function findAppellation(subjects: readonly ScannedSubject[]): Appellation | null {
  for (const list of [byName, byDigest, byPath]) {
    const [best] = subjects.flatMap(list).sort(byReference)
    if (best !== undefined) return best
  }
  return null
}

function byReference(a: Appellation, b: Appellation): number {
  return a.reference.length - b.reference.length || (a.reference < b.reference ? -1 : 1)
}

function byName(subject: ScannedSubject): Appellation[] {
  const named = toNamedReference(subject)
  return named === null ? [] : [{ reference: subject.name, name: nameOf(named) }]
}

function byDigest({ repoDigests }: ScannedSubject): Appellation[] {
  return repoDigests.flatMap((text) => {
    const reference = findReference(text)
    return reference?.digest == null ? [] : [{ reference: text, name: nameOf(reference) }]
  })
}

/** Folders of the machine that scanned say nothing of the image, and belong in no report. */
function byPath({ name }: ScannedSubject): Appellation[] {
  const last = name
    .replaceAll('"', '')
    .split(/[/\\]/)
    .findLast((part) => !['', '.', '..'].includes(part))
  if (last === undefined) return []
  const path = last.replace(LIST_ENDING, '')
  const file = { kind: 'oci-dir', target: path, path, tag: null, digest: null } as const
  return [{ reference: last, name: toImageName(file) }]
}

/** Of files that list packages. */
const LIST_ENDING = /(?:\.(?:cdx|spdx|syft|sbom))?\.json$/i

function nameOf(reference: Reference): string {
  return toImageName({ kind: 'registry', reference })
}

/** With its registry. */
export function toRepository({ registry, repository }: Reference): string {
  return `${registry}/${repository}`
}

/** Archives and lists of packages are given by their files, which look like references without a registry. */
const FILE = /\.(?:tar|tgz|oci|zip|json|img|jar)(?:\.\w{1,4})?$/i

function isPath(name: string): boolean {
  return /^(?:[/~.]|[a-z]:\\)/i.test(name) || name.includes('\\') || FILE.test(name)
}

/** `6877f5aabc34`: the id of an image in its engine, by which nobody else knows it. */
function isHexId(name: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/i.test(name)
}

function findReference(text: string): Reference | null {
  try {
    return parseReference(text)
  } catch {
    return null
  }
}
