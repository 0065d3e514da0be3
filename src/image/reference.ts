import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from './plain.ts'

/*
 * The grammar of image references: github.com/distribution/reference. A first part with a dot, a port, or the
 * name `localhost` is a registry; everything else is short for Docker Hub.
 */

export type Reference = {
  /** Host and port; `docker.io` for Docker Hub. */
  readonly registry: string
  /** `library/alpine` for the official `alpine`. */
  readonly repository: string
  /** Null when the text names none: then `latest` is meant, unless there is a digest. */
  readonly tag: string | null
  /** `sha256:…` */
  readonly digest: string | null
}

export const DOCKER_HUB = 'docker.io'
export const DEFAULT_TAG = 'latest'

const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])
const LONGEST_NAME = 255
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?$/i
const TAG = /^\w[\w.-]{0,127}$/
const DIGEST = /^sha256:[0-9a-f]{64}$/

/** `[registry/]repository[:tag][@digest]` in its parts; throws `image-reference-invalid`. */
export function parseReference(text: string): Reference {
  const { name, tag, digest } = splitReference(text)
  if (digest !== null && !DIGEST.test(digest)) {
    throw invalid(text, 'a digest is written @sha256: and 64 hexadecimal digits in lower case')
  }
  if (tag !== null && !TAG.test(tag)) throw invalid(text, `"${toPlain(tag)}" is not a valid tag`)
  return { ...parseName(name, text), tag, digest }
}

/** The reference in full, as a registry's users write it. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === null ? '' : `:${reference.tag}`
  const digest = reference.digest === null ? '' : `@${reference.digest}`
  return `${reference.registry}/${reference.repository}${tag}${digest}`
}

/** Whether the text can be the tag of an image: also what an OCI layout calls a name. */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** Whether the text is a SHA-256 digest, the only kind that both scanners read. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text)
}

function splitReference(text: string): { name: string; tag: string | null; digest: string | null } {
  const at = text.indexOf('@')
  const digest = at === -1 ? null : text.slice(at + 1)
  const rest = at === -1 ? text : text.slice(0, at)
  const colon = rest.lastIndexOf(':')
  if (colon <= rest.lastIndexOf('/')) return { name: rest, tag: null, digest }
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest }
}

function parseName(name: string, text: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const first = slash === -1 ? '' : name.slice(0, slash)
  const isHost = first !== '' && (/[.:A-Z]/.test(first) || first === 'localhost')
  const registry = isHost ? first : DOCKER_HUB
  const path = isHost ? name.slice(slash + 1) : name
  checkParts({ registry, path, text })
  const isHub = HUB_ALIASES.has(registry.toLowerCase())
  const repository = isHub && !path.includes('/') ? `library/${path}` : path
  return { registry: isHub ? DOCKER_HUB : registry.toLowerCase(), repository }
}

function checkParts(parts: { registry: string; path: string; text: string }): void {
  const { registry, path, text } = parts
  if (!HOST.test(registry)) throw invalid(text, `"${toPlain(registry)}" is not a registry's host`)
  if (path.length + registry.length > LONGEST_NAME) {
    throw invalid(text, `names are at most ${LONGEST_NAME} characters long`)
  }
  if (path.split('/').every((part) => PART.test(part))) return
  const isUpper = path !== path.toLowerCase()
  throw invalid(
    text,
    isUpper ? 'repository names are in lower case' : 'its repository is not a valid name',
  )
}

function invalid(text: string, why: string): PlimsollError {
  return new PlimsollError({
    code: 'image-reference-invalid',
    message: `"${toPlain(text)}" does not name an image: ${why}.`,
    hint: 'Write [registry/]repository[:tag][@sha256:digest], for example ghcr.io/example/app:1.2, or docker-archive:FILE, oci-archive:FILE, oci-dir:DIR.',
  })
}
