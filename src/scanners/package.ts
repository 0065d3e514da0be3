import type { Package } from '../domain/finding.ts'
import { parsePurl } from './purl.ts'

/** How a scanner names a package: the purl where it gives one, and its own words. */
export type NamedPackage = {
  readonly purl: string | null
  /** The purl type that the scanner's own type stands for. */
  readonly type: string
  readonly name: string
  readonly version: string
  readonly sourcePackage: Package['sourcePackage']
}

/** Both scanners' names of a package in the same parts. The purl's name wins over the scanner's own. */
export function toPackage(named: NamedPackage): Package {
  const purl = named.purl === null ? null : parsePurl(named.purl)
  const type = purl?.type ?? named.type
  const { namespace, name } = purl ?? splitName(type, named.name)
  return {
    type,
    namespace,
    name: type === 'pypi' ? normalisePythonName(name) : name,
    // The purl of a Debian package holds its epoch in a qualifier when Trivy writes it.
    version: normaliseVersion(type, named.version === '' ? (purl?.version ?? '') : named.version),
    purl: purl === null ? null : named.purl,
    sourcePackage: named.sourcePackage,
  }
}

/** Types whose packages belong to the system and are owned by its package manager. */
export function isSystemType(type: string): boolean {
  return SYSTEM_TYPES.has(type)
}

const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm', 'portage', 'bottlerocket'])

/** Types whose names are paths, of which the last part is the purl's name. */
const PATH_TYPES = new Set(['npm', 'golang', 'composer', 'swift', 'github'])

function splitName(type: string, name: string): { namespace: string | null; name: string } {
  const separator = type === 'maven' ? ':' : PATH_TYPES.has(type) ? '/' : null
  const at = separator === null ? -1 : name.lastIndexOf(separator)
  if (at <= 0 || at === name.length - 1) return { namespace: null, name }
  return { namespace: name.slice(0, at), name: name.slice(at + 1) }
}

/** PEP 503. */
function normalisePythonName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

/** Go writes `v1.2.3` for a module and `go1.22.1 X:…` for its own library. */
function normaliseVersion(type: string, version: string): string {
  if (type !== 'golang') return version
  return version.replace(/^(?:v|go)(?=\d)/, '').replace(/(?:\s|-X:).*$/s, '')
}
