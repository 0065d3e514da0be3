import { findRepeated, invalid, parseEach, splitWords, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'

const MAX_ADDRESS_LENGTH = 2000
const MAX_HOST_LENGTH = 255
const MAX_PORT = 65_535
const MAX_REPOSITORIES = 10

/** An absolute address with neither login, query nor fragment → the same without a slash at its end. */
export function parseWebAddress(allowHttp: boolean): Parser<string> {
  return (text) => {
    const isAddress = text.length <= MAX_ADDRESS_LENGTH && /^https?:\/\//iu.test(text)
    if (!isAddress || !URL.canParse(text)) {
      return invalid('is not a web address: allowed is https://HOST/PATH')
    }
    const url = new URL(text)
    if (url.username !== '' || url.password !== '') {
      return invalid(
        'holds a login, which would be sent in the open: allowed is an address without one',
      )
    }
    if (/[?#]/u.test(text))
      return invalid('holds a query or fragment: allowed is https://HOST/PATH')
    if (url.protocol === 'http:' && !allowHttp && !isLoopback(url.hostname)) {
      return invalid('is plain HTTP: allowed is https://, or http:// together with allow-http')
    }
    return valid(url.href.replace(/\/+$/u, ''))
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host)
}

/** Docker Hub under its other names; the reference of an image says `docker.io`. */
const DOCKER_HUB_NAMES = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']

/** A host with an optional port → the same in lower case. */
export function parseRegistryHost(text: string): Parsed<string> {
  const host = text.toLowerCase()
  if (!isHost(host)) {
    return invalid(
      'is not a registry: allowed is its host, such as ghcr.io or localhost:5000, without https:// and path',
    )
  }
  return valid(DOCKER_HUB_NAMES.includes(host) ? 'docker.io' : host)
}

function isHost(text: string): boolean {
  if (text.length > MAX_HOST_LENGTH) return false
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/u.exec(text)
  if (match === null || Number(match[2] ?? 1) > MAX_PORT || Number(match[2] ?? 1) === 0)
    return false
  const name = match[1] ?? ''
  return name.startsWith('[') || name.split('.').every(isLabel)
}

function isLabel(text: string): boolean {
  return text !== '' && !text.startsWith('-') && !text.endsWith('-')
}

const REPOSITORY_TAIL =
  /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/u

/** Repositories of an artifact, each `HOST/PATH:TAG` or `HOST/PATH@sha256:…`, in the order of trial. */
export function parseRepositories(text: string): Parsed<readonly string[]> {
  const words = splitWords(text)
  if (words.length > MAX_REPOSITORIES) {
    return invalid(`names ${words.length} repositories: allowed are ${MAX_REPOSITORIES}`)
  }
  const repeated = findRepeated(words)
  if (repeated !== null) return invalid('stands there twice: allowed is once', repeated)
  const parsed = parseEach(words, parseRepository)
  if (!parsed.ok || parsed.value.length > 0) return parsed
  return invalid('names no repository: allowed is HOST/PATH:TAG')
}

function parseRepository(text: string): Parsed<string> {
  const slash = text.indexOf('/')
  const host = text.slice(0, Math.max(slash, 0))
  const tail = text.slice(slash + 1)
  const isRepository =
    looksLikeHost(host) && text.length <= MAX_HOST_LENGTH && REPOSITORY_TAIL.test(tail)
  if (isRepository && /[:@]/u.test(tail)) return valid(text)
  return invalid(
    'is not a repository: allowed is HOST/PATH:TAG or HOST/PATH@sha256:…, without oci:// or https://',
  )
}

/** As Docker tells a host from a folder of Docker Hub: a dot, a port, or `localhost`. */
function looksLikeHost(host: string): boolean {
  return isHost(host.toLowerCase()) && (/[.:]/u.test(host) || host === 'localhost')
}

const PLATFORM = /^[a-z0-9]{2,20}\/[a-z0-9_]{2,20}(?:\/[a-z0-9.]{1,10})?$/u

/** `os/architecture[/variant]` in lower case. */
export function parsePlatform(text: string): Parsed<string> {
  const platform = text.toLowerCase()
  if (PLATFORM.test(platform)) return valid(platform)
  return invalid(
    'is not a platform: allowed is one os/architecture or os/architecture/variant, such as linux/amd64 or linux/arm/v7',
  )
}
