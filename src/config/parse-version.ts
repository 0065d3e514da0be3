import type { WantedVersion } from './config.ts'
import { invalid, valid } from './parsed.ts'
import type { Parser } from './parsed.ts'

const VERSION =
  /^v?(\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[0-9A-Za-z.-]{1,40})?)(?:@(?:sha256:)?([0-9a-fA-F]{64}))?$/u

/** A pinned version, or any version with the SHA-256 of its release archive. */
export function parseVersion(pinned: readonly string[]): Parser<WantedVersion> {
  return (text) => {
    const match = VERSION.exec(text)
    const version = match?.[1]
    if (version === undefined) return invalid(`is not a version: ${allowed(pinned)}`)
    const sha256 = match?.[2]?.toLowerCase() ?? null
    if (sha256 !== null || pinned.includes(version)) return valid({ version, sha256 })
    return invalid(`has no pinned hash, and nothing runs here unchecked: ${allowed(pinned)}`)
  }
}

function allowed(pinned: readonly string[]): string {
  const versions = pinned.length > 0 ? `${pinned.join(', ')}, or ` : ''
  return `allowed is ${versions}VERSION@sha256:HASH with the SHA-256 of the release archive`
}
