import { PlimsollError } from '../domain/errors.ts'

/** Where an image or artifact lies; what a parsed reference knows, without tag and digest. */
export type Repository = {
  /** Host and port as users write them: `docker.io`, `ghcr.io`, `127.0.0.1:5000`. */
  readonly registry: string
  /** `library/debian`, `team/app`. */
  readonly repository: string
}

const DOCKER_HUB = 'docker.io'

const DOCKER_HUB_NAMES = new Set([DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'])

/** Docker Hub is served elsewhere than its name says (distribution/reference, Docker's own client). */
const DOCKER_HUB_HOST = 'registry-1.docker.io'

/** One name per registry: lower case, without scheme and path, and `docker.io` for all names of Docker Hub. */
export function canonicalRegistry(registry: string): string {
  const host = registry
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  return DOCKER_HUB_NAMES.has(host) ? DOCKER_HUB : host
}

/** Host and port that answer for a registry. Throws `image-reference-invalid` for what is no host. */
export function hostOf(registry: string): string {
  const name = canonicalRegistry(registry)
  const host = name === DOCKER_HUB ? DOCKER_HUB_HOST : name
  if (!HOST.test(host) || !URL.canParse(`https://${host}/`)) {
    throw invalidName(`${registry} is not the name of a registry.`)
  }
  return host
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/

/** The path of a repository: on Docker Hub a bare name lies below `library/`. */
export function pathOf({ registry, repository }: Repository): string {
  const isBare = canonicalRegistry(registry) === DOCKER_HUB && !repository.includes('/')
  const path = isBare ? `library/${repository}` : repository
  if (path.length > 255 || !NAME.test(path)) {
    throw invalidName(`${registry}/${repository} is not the name of a repository.`)
  }
  return path
}

/** `<name>` of the OCI distribution specification 1.1, section "Pulling manifests". */
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/

/** `docker.io/library/debian`: the name for messages, and the key under which a login is kept. */
export function fullName(repository: Repository): string {
  return `${canonicalRegistry(repository.registry)}/${pathOf(repository)}`
}

/** True for this machine itself, where plain HTTP cannot be listened to. `hostname` as a URL has it. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  )
}

function invalidName(message: string): PlimsollError {
  return new PlimsollError({
    code: 'image-reference-invalid',
    message,
    hint: 'Write REGISTRY/REPOSITORY:TAG or REGISTRY/REPOSITORY@sha256:…, for example ghcr.io/team/app:1.2.',
  })
}
