import * as v from 'valibot'
import { toPlain } from '../image/plain.ts'
import { DEFAULT_TAG, DOCKER_HUB, isDigest, parseReference } from '../image/reference.ts'
import type { Reference } from '../image/reference.ts'
import { parseJson } from '../registry/parse-json.ts'

/** An image as the engine knows it. */
export type EngineImage = {
  /** Under which it was found: in full, `docker.io/library/alpine:3`, or its id. */
  readonly name: string
  /** The address of the engine, for messages. */
  readonly engine: string
  /** `sha256:…`: what the engine calls it. Mostly the digest of its config. */
  readonly id: string
  /**
   * The same where it is known to be the digest of the config; null with Docker's containerd image store (the default
   * from Docker 29 on), which calls images by the digest of their manifest or index.
   */
  readonly configDigest: string | null
  /** `docker.io/library/alpine@sha256:…` or, in Docker, `alpine@sha256:…`. */
  readonly repoDigests: readonly string[]
  readonly os: string
  readonly architecture: string
  readonly variant: string | null
  /** Bytes as the engine counts them: of the unpacked layers, more or less. */
  readonly size: number
}

/** `GET /images/{name}/json`: Docker Engine API 1.24 to 1.52, and Podman's answers to the same. */
const Inspected = v.object({
  Id: v.pipe(
    v.string(),
    v.transform((id) => (/^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id)),
    v.check(isDigest),
  ),
  RepoDigests: v.nullish(v.array(v.string()), []),
  Os: v.nullish(v.string(), ''),
  Architecture: v.nullish(v.string(), ''),
  Variant: v.nullish(v.string(), ''),
  Size: v.nullish(v.pipe(v.number(), v.minValue(0)), 0),
  /** Only with the containerd image store, from API 1.48 on: what the id points to. */
  Descriptor: v.nullish(v.object({ digest: v.string() })),
})

/** The image, or why the text does not describe one. */
export function parseEngineImage(
  text: string,
  found: Pick<EngineImage, 'name' | 'engine'>,
): EngineImage | { readonly why: string } {
  const parsed = v.safeParse(Inspected, parseJson(text))
  if (!parsed.success) {
    const [issue] = parsed.issues
    const where = toPlain(v.getDotPath(issue) ?? 'the whole')
    return { why: `its description of an image is broken at ${where} (${toPlain(issue.message)})` }
  }
  const { Id, RepoDigests, Os, Architecture, Variant, Size, Descriptor } = parsed.output
  const isManifest = Descriptor?.digest === Id || RepoDigests.some((one) => one.endsWith(`@${Id}`))
  return {
    ...found,
    id: Id,
    configDigest: isManifest ? null : Id,
    repoDigests: RepoDigests,
    os: Os,
    architecture: Architecture,
    variant: Variant === '' ? null : Variant,
    size: Size,
  }
}

/**
 * The digest under which the engine knows the image in this repository; null when there is none, or several and the
 * reference names none of them. After a pull that of the registry, of an index where there is one; Podman and
 * Docker's containerd image store make one for images that were never in a registry as well.
 */
export function repoDigestFor(
  image: Pick<EngineImage, 'repoDigests'>,
  reference: Reference,
): string | null {
  const digests = image.repoDigests.flatMap((text) => {
    const one = findReference(text)
    const isSame = one?.registry === reference.registry && one.repository === reference.repository
    return isSame && one.digest !== null ? [one.digest] : []
  })
  const distinct = [...new Set(digests)]
  if (reference.digest !== null && distinct.includes(reference.digest)) return reference.digest
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

export type EngineNames = {
  /** Asked of every engine, the first that is held counts. */
  readonly names: readonly string[]
  /** Asked of Podman besides. */
  readonly local: readonly string[]
}

/**
 * What to ask an engine for, in full: Podman takes a short name for whatever image ends with it (`team/app:1` for
 * `example.test/team/app:1`). What Podman builds under a short name lies in `localhost/`. Also takes ids, whole ones
 * and short ones of 12 digits and more. Throws `image-reference-invalid`.
 */
export function toEngineNames(text: string): EngineNames {
  if (/^(?:sha256:)?[0-9a-f]{64}$/.test(text)) return { names: [text], local: [] }
  const reference = parseReference(text)
  const { registry, repository, tag, digest } = reference
  const rest = digest === null ? `:${tag ?? DEFAULT_TAG}` : `@${digest}`
  const names = [`${registry}/${repository}${rest}`]
  const isShort = registry === DOCKER_HUB && !/^[^/]*docker\.io\//i.test(text)
  const local = isShort ? [`localhost/${repository.replace(/^library\//, '')}${rest}`] : []
  return isShortId(text) ? { names: [...names, text], local } : { names, local }
}

/** A short id finds whatever begins so, and a name whatever ends so: only the former is meant. */
export function isMeant(name: string, image: Pick<EngineImage, 'id'>): boolean {
  return !isShortId(name) || image.id.startsWith(`sha256:${name}`)
}

function isShortId(text: string): boolean {
  return /^[0-9a-f]{12,63}$/.test(text)
}

function findReference(text: string): Reference | null {
  try {
    return parseReference(text)
  } catch {
    return null
  }
}
