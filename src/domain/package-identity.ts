import type { Package } from './finding.ts'
import { isSystemType } from './package-type.ts'

/**
 * The package over time: type, namespace and name without version. The namespace of a system package is
 * its distribution, which the scanners spell differently; one image has one, so it says nothing here.
 */
export function packageIdentity(
  subject: Pick<Package, 'type' | 'namespace' | 'name'>,
): [string, string, string] {
  const namespace = isSystemType(subject.type) ? '' : (subject.namespace ?? '')
  const name = subject.type === 'pypi' ? subject.name.replace(/[-_.]+/g, '-') : subject.name
  const isCaseless = CASELESS_TYPES.has(subject.type)
  return isCaseless
    ? [subject.type, namespace.toLowerCase(), name.toLowerCase()]
    : [subject.type, namespace, name]
}

/** PEP 503 for Python, the purl specification for the others; Trivy lower-cases Go modules, Syft does not. */
const CASELESS_TYPES = new Set(['pypi', 'golang', 'nuget', 'composer', 'hex', 'github'])
