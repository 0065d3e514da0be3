import * as v from 'valibot'
import { archiveInvalid } from '../archive/archive-errors.ts'
import { PlimsollError } from '../domain/errors.ts'
import { OCI_LAYER } from '../image/manifest.ts'
import { toPlain } from '../image/plain.ts'
import { formatReference, parseReference } from '../image/reference.ts'

/** One image of a `docker save` archive: manifest.json, moby image/spec v1.2. */
export type DockerImage = {
  /** Names of files in the archive. */
  readonly config: string
  readonly layers: readonly string[]
  readonly tags: readonly string[]
  /** Whether every reader sees the same in what is said of it. */
  readonly isOrdinary: boolean
}

const KEYS = new Set(['Config', 'RepoTags', 'Layers', 'LayerSources', 'Parent'])

/** What engines since Docker 25 say of layers that are stored as they are. */
const PLAIN_LAYERS = [OCI_LAYER, 'application/vnd.docker.image.rootfs.diff.tar'] as const

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
const manifest = v.pipe(
  v.array(
    v.looseObject({
      Config: name,
      Layers: v.nullish(v.pipe(v.array(name), v.maxLength(1000)), []),
      RepoTags: v.nullish(v.pipe(v.array(v.string()), v.maxLength(10_000)), []),
    }),
  ),
  v.maxLength(10_000),
)

/** The images of manifest.json from parsed JSON; throws `archive-invalid`. */
export function parseDockerManifest(value: unknown, label: string): DockerImage[] {
  const parsed = v.safeParse(manifest, value)
  if (parsed.success) {
    return parsed.output.map((image) => ({
      config: image.Config,
      layers: image.Layers,
      tags: image.RepoTags,
      isOrdinary: isOrdinary(image),
    }))
  }
  const where = toPlain(v.getDotPath(parsed.issues[0]) ?? 'the whole')
  throw archiveInvalid(label, `its manifest.json is broken at ${where}`)
}

const sources = v.nullish(v.record(v.string(), v.object({ mediaType: v.picklist(PLAIN_LAYERS) })))

/**
 * Go's readers take `layers` for `Layers` as well, and layers that the archive calls foreign or compressed for
 * something else than what they are: only the keys that engines write are shown to them.
 */
function isOrdinary(image: Readonly<Record<string, unknown>>): boolean {
  const isKnown = Object.keys(image).every((key) => KEYS.has(key))
  return isKnown && v.is(sources, image['LayerSources'])
}

/**
 * The image that is meant: the one with the tag, or the only one. Throws `image-not-found`, `archive-ambiguous`, and
 * `archive-invalid` for an archive without images.
 */
export function chooseDockerImage(
  images: readonly DockerImage[],
  tag: string | null,
  label: string,
): DockerImage {
  const meant = tag === null ? images : images.filter((image) => hasTag(image, tag))
  const [first] = meant
  if (first !== undefined && meant.length === 1) return first
  if (images.length === 0) throw archiveInvalid(label, 'its manifest.json names no image')
  throw meant.length === 0 ? notFound(images, label, tag ?? '') : ambiguous(meant, label)
}

function hasTag({ tags }: DockerImage, wanted: string): boolean {
  const full = toFullName(wanted)
  return tags.some((tag) => tag === wanted || (full !== null && toFullName(tag) === full))
}

function toFullName(text: string): string | null {
  try {
    const reference = parseReference(text)
    return formatReference({ ...reference, tag: reference.tag ?? 'latest' })
  } catch {
    // What an archive calls a tag need not be one; then it is compared as it is written.
    return null
  }
}

function notFound(images: readonly DockerImage[], label: string, tag: string): PlimsollError {
  return new PlimsollError({
    code: 'image-not-found',
    message: `${label} holds no image ${toPlain(tag)}; there is ${listTags(images)}.`,
    hint: 'Name one that is there behind the path, as :NAME:TAG, or leave it away when there is one.',
  })
}

function ambiguous(images: readonly DockerImage[], label: string): PlimsollError {
  return new PlimsollError({
    code: 'archive-ambiguous',
    message: `${label} holds ${images.length} images: ${listTags(images)}.`,
    hint: 'Say which one is meant behind the path, as docker-archive:FILE:NAME:TAG, or save one image alone.',
  })
}

function listTags(images: readonly DockerImage[]): string {
  const tags = images.map(({ tags: [tag], config }) => toPlain(tag ?? config))
  return tags.length <= 20 ? tags.join(', ') : `${tags.slice(0, 20).join(', ')} …`
}
