import { parsePurl, qualifiersOf } from '../../domain/purl.ts'
import type { Purl } from '../../domain/purl.ts'
import type { WantedImage } from './statement.ts'

export const DIGEST = /^sha256:[0-9a-f]{64}$/

/** True for the purls that name an image and not a package in it. */
export function isImagePurl(text: string): boolean {
  return /^pkg:\/*(?:oci|docker)\//i.test(text)
}

/**
 * An image as a purl names it. `pkg:oci` has a digest as its version and its repository in `repository_url`, which
 * Trivy writes in full (`index.docker.io/library/nginx`) and Grype without the image's name
 * (`index.docker.io/library`): both are read. `pkg:docker` has a tag or a digest, and Docker Hub where it names no registry.
 */
export function wantedImageOf(text: string): WantedImage | null {
  const purl = parsePurl(text)
  const qualifiers = qualifiersOf(text)
  if (purl === null || qualifiers === null) return null
  const version = versionOf(purl)
  if (version === null) return null
  return {
    name: purl.name.toLowerCase(),
    repositories: repositoriesOf(purl, qualifiers.get('repository_url') ?? ''),
    digests: version.digests,
    tag: qualifiers.get('tag') ?? version.tag,
    architecture: qualifiers.get('arch') ?? null,
  }
}

/** Null for a digest that is cut short, or of another function: nothing that could be compared. */
function versionOf({ type, version }: Purl): Pick<WantedImage, 'digests' | 'tag'> | null {
  if (version === null) return { digests: [], tag: null }
  if (DIGEST.test(version)) return { digests: [version], tag: null }
  return type === 'oci' || version.includes(':') ? null : { digests: [], tag: version }
}

/** An image as people call it: `ghcr.io/acme/api:1.2@sha256:…`; null for text that names none. */
export function wantedImageOfName(text: string, version: string | null): WantedImage | null {
  const { path, tag, digest } = splitReference(text)
  if (isCutShort(text, digest) || !/^[\w.:/-]+$/.test(path)) return null
  const named = version === null || version === '' ? null : version
  const isDigest = named !== null && DIGEST.test(named)
  const digests = [digest, isDigest ? named : null].filter((one) => one !== null)
  const repository = toRepository(path)
  return {
    name: lastPart(repository),
    // A bare name may be that of an image in any registry.
    repositories: path.includes('/') ? [repository] : [],
    digests,
    tag: tag ?? (isDigest ? null : named),
    architecture: null,
  }
}

/** A digest that cannot be compared would leave every image of the name. */
function isCutShort(text: string, digest: string | null): boolean {
  return text.includes('@') && digest === null
}

/** Only by its content: `sha256:…`. */
export function wantedImageOfDigest(digest: string): WantedImage | null {
  const wanted = digest.startsWith('sha256:') ? digest : `sha256:${digest}`
  if (!DIGEST.test(wanted.toLowerCase())) return null
  return {
    name: null,
    repositories: [],
    digests: [wanted.toLowerCase()],
    tag: null,
    architecture: null,
  }
}

function repositoriesOf(purl: Purl, url: string): readonly string[] {
  const given = url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '')
  const name = purl.name.toLowerCase()
  if (purl.type === 'docker') {
    const path = purl.namespace === null ? name : `${purl.namespace}/${name}`
    return [toRepository(`${given === '' ? 'docker.io' : given}/${path}`)]
  }
  if (given === '') return []
  const inFull = lastPart(given).toLowerCase() === name ? [toRepository(given)] : []
  return [...inFull, toRepository(`${given}/${name}`)]
}

const HUB = /^(?:(?:index\.|registry-1\.)?docker\.io|(?:hub|registry\.hub)\.docker\.com)$/

/** Registry and repository in full, Docker Hub by one of its names: github.com/distribution/reference. */
export function toRepository(path: string): string {
  const slash = path.indexOf('/')
  const first = slash === -1 ? '' : path.slice(0, slash)
  const hasHost = first !== '' && (/[.:]/.test(first) || first === 'localhost')
  const host = hasHost ? first.toLowerCase() : 'docker.io'
  const rest = (hasHost ? path.slice(slash + 1) : path).toLowerCase()
  if (!HUB.test(host)) return `${host}/${rest}`
  return `docker.io/${rest.includes('/') ? rest : `library/${rest}`}`
}

export type ReferenceParts = {
  readonly path: string
  readonly tag: string | null
  readonly digest: string | null
}

export function splitReference(text: string): ReferenceParts {
  const at = text.indexOf('@')
  const digest = at === -1 ? null : text.slice(at + 1)
  const rest = at === -1 ? text : text.slice(0, at)
  const colon = rest.lastIndexOf(':')
  const isTagged = colon > rest.lastIndexOf('/')
  return {
    path: isTagged ? rest.slice(0, colon) : rest,
    tag: isTagged ? rest.slice(colon + 1) : null,
    digest: digest !== null && DIGEST.test(digest) ? digest : null,
  }
}

export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
