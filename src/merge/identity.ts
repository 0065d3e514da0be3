// eslint-disable-next-line n/no-unsupported-features/node-builtins -- in every Node from 20.12 on; twice as fast as createHash
import { hash } from 'node:crypto'
import type { Package } from '../domain/finding.ts'
import type { RuleObservation } from '../domain/observation.ts'
import { packageIdentity } from '../domain/package-identity.ts'
import { stripModularity } from '../versions/index.ts'

export { packageIdentity }

/** Type, namespace, name and version as one unambiguous string. */
export function packageKey(subject: Package): string {
  return JSON.stringify([...packageIdentity(subject), normaliseVersion(subject)])
}

/**
 * The version as far as it says which package it is: a missing epoch is epoch 0 (deb-version(7), RPM), the tag
 * of a module in an RPM release is spelled in two ways, and Go writes `v1.2.3` and `go1.2.3` for 1.2.3.
 */
export function normaliseVersion({ type, version }: Package): string {
  switch (type) {
    case 'rpm':
      return stripModularity(version.replace(/^0:/, ''))
    case 'deb':
    case 'apk':
    case 'alpm':
      return version.replace(/^0:/, '')
    case 'golang':
      return version.replace(/^(?:v|go)(?=\d)/, '')
    default:
      return version
  }
}

/**
 * A version that says nothing: Go's main module built from a working copy, a file without a version. Then the
 * path tells which package it is.
 */
export function isOddVersion(version: string): boolean {
  return /^(?:|\(devel\)|devel|unknown|\(unknown\)|v?0\.0\.0(?:-\d{14}-[0-9a-f]{12}.*)?)$/i.test(
    version,
  )
}

/** Where a rule struck: the package of a licence, else the file and line. */
export function rulePlace(observation: RuleObservation): string[] {
  if (observation.package !== null) return [packageKey(observation.package)]
  const paths = observation.instances.map((instance) => instance.path ?? '').sort()
  return [...paths, String(observation.line ?? '')]
}

/** JSON of an array is unambiguous, where joined text is not: `lib`+`c1` is not `libc`+`1`. */
export function hashOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex')
}
