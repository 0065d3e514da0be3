import { closest, distance } from 'fastest-levenshtein'
import { PlimsollError } from '../domain/errors.ts'
import type { ImageScheme } from '../domain/image.ts'
import { IMAGE_SCHEMES } from '../domain/image.ts'
import { toPlain } from './plain.ts'
import type { Reference } from './reference.ts'
import { isDigest, isTag, parseReference } from './reference.ts'

/** An image by its name: in a registry, in the local engine, or (unspecified) in whichever has it. */
export type NamedSource = {
  readonly kind: 'registry' | 'docker' | 'unspecified'
  readonly reference: Reference
  /** As written, without the scheme. */
  readonly text: string
}

/**
 * An image in files. Names of files may hold colons, so `target` is the whole text behind the scheme and
 * counts as the path when something of that name exists; else the parts count.
 */
export type FileSource = {
  readonly kind: 'docker-archive' | 'oci-archive' | 'oci-dir'
  readonly target: string
  readonly path: string
  /** The tag of one image of several; for a docker archive its whole reference. */
  readonly tag: string | null
  readonly digest: string | null
}

export type ParsedSource = NamedSource | FileSource

const FILE_SCHEMES = ['docker-archive', 'oci-archive', 'oci-dir'] as const

/** What the user wrote, with or without a scheme; throws `image-reference-invalid`. */
export function parseImageSource(text: string): ParsedSource {
  const { scheme, rest } = splitScheme(text)
  if (scheme !== null && rest.startsWith('//')) throw unknownScheme(text, `${scheme}://`)
  switch (scheme) {
    case 'registry':
    case 'docker':
      return { kind: scheme, reference: parseReference(rest), text: rest }
    case 'docker-archive':
      return { kind: scheme, ...splitArchiveTarget(checkTarget(rest, text)) }
    case 'oci-archive':
    case 'oci-dir':
      return { kind: scheme, ...splitLayoutTarget(checkTarget(rest, text)) }
    case null:
      return parseUnspecified(text)
  }
}

/**
 * The stable name guessed for alerts, waivers and baselines: the repository without registry, tag and digest.
 * For files: that of the tag found inside, else the file's own name.
 */
export function toImageName(
  source: Pick<NamedSource, 'kind' | 'reference'> | FileSource,
  tagInside: string | null = null,
): string {
  if ('reference' in source) return toStableName(source.reference.repository)
  const inside = tagInside === null ? null : findNameInside(source.kind, tagInside)
  return inside === null ? toFileName(source.path) : toStableName(inside.repository)
}

/** A layout's tag is often a bare version ("latest", "1.2"), which names nothing. */
function findNameInside(kind: FileSource['kind'], tag: string): Reference | null {
  return kind === 'docker-archive' || tag.includes('/') ? findReference(tag) : null
}

function toFileName(path: string): string {
  const base = path.split(/[/\\]/).findLast((part) => !['', '.', '..'].includes(part)) ?? ''
  const stem = base.toLowerCase().replace(/(?:\.tar(?:\.gz|\.zst)?|\.tgz|\.oci)$/, '')
  return toPlain(stem === '' ? 'image' : stem)
}

function toStableName(repository: string): string {
  return repository.toLowerCase().replace(/^library\//, '')
}

function findReference(text: string): Reference | null {
  try {
    return parseReference(text)
  } catch {
    return null
  }
}

function splitScheme(text: string): { scheme: ImageScheme | null; rest: string } {
  const colon = text.indexOf(':')
  const word = colon === -1 ? '' : text.slice(0, colon)
  const scheme = IMAGE_SCHEMES.find((known) => known === word) ?? null
  return { scheme, rest: scheme === null ? text : text.slice(colon + 1) }
}

/** `app:1` and `localhost:5000/app` look like schemes; what can be a reference is one, but for slips of the pen. */
function parseUnspecified(text: string): NamedSource {
  const word = /^([a-z][a-z0-9+._-]*):/i.exec(text)?.[1] ?? null
  const reference = word !== null && findReference(text) === null ? null : parseReference(text)
  if (word !== null && (reference === null || isSlip(word))) throw unknownScheme(text, word)
  if (reference === null) return { kind: 'unspecified', reference: parseReference(text), text }
  return { kind: reference.digest === null ? 'unspecified' : 'registry', reference, text }
}

/** No image is called `oci-dirr`; the shorter schemes are too like real names to guess. */
function isSlip(word: string): boolean {
  return FILE_SCHEMES.some((scheme) => distance(word.toLowerCase(), scheme) <= 2)
}

/* What other tools (skopeo, Grype) call the same. */
const OTHERS: Readonly<Record<string, ImageScheme>> = {
  'docker-daemon': 'docker',
  'docker://': 'docker',
  podman: 'docker',
  remote: 'registry',
  oci: 'oci-dir',
  dir: 'oci-dir',
}

function unknownScheme(text: string, word: string): PlimsollError {
  const nearest = OTHERS[word.toLowerCase()] ?? closest(word.toLowerCase(), IMAGE_SCHEMES)
  return new PlimsollError({
    code: 'image-reference-invalid',
    message: `"${toPlain(text)}" does not name an image: the scheme "${toPlain(word)}" is unknown.`,
    hint: `Did you mean "${nearest}:"? The schemes are ${IMAGE_SCHEMES.map((one) => `${one}:`).join(', ')}; none is needed for an image in a registry or in the local engine.`,
  })
}

function checkTarget(target: string, text: string): string {
  if (target !== '' && !target.includes('\0')) return target
  throw new PlimsollError({
    code: 'image-reference-invalid',
    message: `"${toPlain(text)}" does not name an image: there is no path behind the scheme.`,
    hint: 'Write docker-archive:FILE, oci-archive:FILE or oci-dir:DIR.',
  })
}

type Target = Omit<FileSource, 'kind'>

/** As skopeo writes it: `FILE[:reference]`. */
function splitArchiveTarget(target: string): Target {
  const colon = target.indexOf(':')
  const tag = colon === -1 ? null : target.slice(colon + 1)
  if (colon < 1 || tag === null || findReference(tag) === null) {
    return { target, path: target, tag: null, digest: null }
  }
  return { target, path: target.slice(0, colon), tag, digest: null }
}

function splitLayoutTarget(target: string): Target {
  const at = target.lastIndexOf('@')
  const digest = target.slice(at + 1)
  if (at > 0 && isDigest(digest)) return { target, path: target.slice(0, at), tag: null, digest }
  const colon = target.lastIndexOf(':')
  const tag = target.slice(colon + 1)
  if (colon > 0 && isTag(tag)) return { target, path: target.slice(0, colon), tag, digest: null }
  return { target, path: target, tag: null, digest: null }
}
