import type { Package } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { systemNamespaceOf } from '../domain/system-namespace.ts'
import { MAX_LINK, MAX_NAME, MAX_VERSION } from './limits.ts'
import { toToken } from './plain-text.ts'
import { findUpstream } from './upstream.ts'
import { parsePurl } from '../domain/purl.ts'
import type { Purl } from '../domain/purl.ts'

/** How a scanner names a package: the purl where it gives one, and its own words. */
export type NamedPackage = {
  readonly purl: string | null
  /** The purl type that the scanner's own type stands for. */
  readonly type: string
  readonly name: string
  readonly version: string
  /** The scanner's word for the system: namespace of its packages in reports that have no purls. */
  readonly system?: string | undefined
  readonly sourcePackage: Package['sourcePackage']
}

type Name = Pick<Package, 'namespace' | 'name'>

/** Both scanners' names of a package in the same parts and one spelling. */
export function toPackage(named: NamedPackage): Package {
  const purl = named.purl === null ? null : parsePurl(named.purl)
  const type = toToken(purl?.type ?? named.type, MAX_NAME)
  const name = toName(named, purl, type)
  const version = toVersion(named, purl, type)
  return {
    type,
    ...name,
    version: toShownVersion(type, name, version),
    purl: purl === null ? null : toShownPurl(named.purl),
    sourcePackage: toSource(
      named.sourcePackage ?? findUpstream(named.purl, { type, version }),
      type,
    ),
  }
}

/** A purl that is cut is none, or names something else; its parts have been read from the whole. */
function toShownPurl(purl: string | null): string | null {
  return purl === null || purl.length > MAX_LINK ? null : toToken(purl, MAX_LINK)
}

/** Types whose names are paths, of which the last part is the purl's name. */
const PATH_TYPES = new Set(['npm', 'golang', 'composer', 'swift', 'github'])

/**
 * The purl's name wins, but for its case: Trivy's purls of npm and Go packages are in small letters. For Go
 * the scanner's own name does: Syft moves what follows the third part of a module's path into the subpath.
 */
function toName(named: NamedPackage, purl: Purl | null, type: string): Name {
  const own = toBounded(splitName(type, named.name))
  if (purl === null) return normaliseName(type, { ...own, namespace: own.namespace ?? systemOf() })
  const given = toBounded(purl)
  return normaliseName(type, isOwnBetter(type, own, given) ? own : given)

  function systemOf(): string | null {
    return isSystemType(type) && named.system !== undefined && named.system !== ''
      ? toToken(named.system, MAX_NAME)
      : null
  }
}

function toBounded({ namespace, name }: Name): Name {
  return {
    namespace: namespace === null ? null : toToken(namespace, MAX_NAME),
    name: toToken(name, MAX_NAME),
  }
}

/** A module's version has a `v`, as in every go.mod; that of Go's own library is a release of Go. */
function toShownVersion(type: string, { name }: Name, version: string): string {
  return type === 'golang' && name !== 'stdlib' ? version.replace(/^(?=\d)/, 'v') : version
}

function isOwnBetter(type: string, a: Name, b: Name): boolean {
  if (type === 'golang') return a.name !== ''
  return (
    a.name.toLowerCase() === b.name.toLowerCase() &&
    a.namespace?.toLowerCase() === b.namespace?.toLowerCase()
  )
}

function splitName(type: string, name: string): Name {
  const separator = type === 'maven' ? ':' : PATH_TYPES.has(type) ? '/' : null
  const at = separator === null ? -1 : name.lastIndexOf(separator)
  if (at <= 0 || at === name.length - 1) return { namespace: null, name }
  return { namespace: name.slice(0, at), name: name.slice(at + 1) }
}

function normaliseName(type: string, { namespace, name }: Name): Name {
  if (type === 'pypi') return { namespace, name: normalisePythonName(name) }
  if (!isSystemType(type) || namespace === null) return { namespace, name }
  return { namespace: systemNamespaceOf(namespace), name }
}

/** PEP 503. */
function normalisePythonName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

function toSource(source: Package['sourcePackage'], type: string): Package['sourcePackage'] {
  if (source === null) return null
  return {
    name: toToken(source.name, MAX_NAME),
    version: normaliseVersion(type, toToken(source.version, MAX_VERSION)),
  }
}

/** The scanner's own version, else the purl's; Trivy's purls hold the epoch in a qualifier. */
function toVersion(named: NamedPackage, purl: Purl | null, type: string): string {
  const version = toToken(named.version || (purl?.version ?? ''), MAX_VERSION)
  const epoch = version === '' || /^\d+:/.test(version) ? '' : findEpoch(named.purl, type)
  return normaliseVersion(type, epoch === '' ? version : `${epoch}:${version}`)
}

function findEpoch(purl: string | null, type: string): string {
  return EPOCH_TYPES.has(type) ? (EPOCH.exec(purl ?? '')?.[1] ?? '') : ''
}

const EPOCH_TYPES = new Set(['deb', 'rpm'])
const EPOCH = /[?&]epoch=(\d{1,9})(?:[&#]|$)/

/**
 * A version as both scanners would write it. `0:` is what no epoch means; modules of RPM are written in two
 * ways; Go writes `v1.2.3` for a module and `go1.22.1 X:…` for its own library; a main module without a
 * version and what Syft cannot tell have none.
 */
export function normaliseVersion(type: string, version: string): string {
  if (version === 'UNKNOWN') return ''
  if (type === 'deb') return version.replace(/^0+:/, '')
  if (type === 'rpm') return version.replace(/^0+:/, '').replace('.module_el', '.module+el')
  if (type !== 'golang') return version
  if (version === '(devel)') return ''
  return version.replace(/^(?:v|go)(?=\d)/, '').replace(/(?:\s|-X:).*$/s, '')
}
