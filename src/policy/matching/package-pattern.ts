import { parsePurl, qualifiersOf, subpathOf } from '../../domain/purl.ts'
import type { Purl } from '../../domain/purl.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { systemNamespaceOf } from '../../domain/system-namespace.ts'
import { fault, ready } from './compiled.ts'
import type { Compiled } from './compiled.ts'
import { parseVersionRange } from './version-matcher.ts'
import type { VersionRange } from './version-matcher.ts'

/** A package as people write it, where they do not write a package URL. */
export type PackagePattern = {
  /** The purl type; any where it is not given. */
  readonly type?: string | undefined
  /** `@acme/thing` and `group:artifact`, too; a glob where it has `*`, `?` or `[`. */
  readonly name: string
  readonly namespace?: string | undefined
  /** Comparators: `>=1.2 <2`. */
  readonly versions?: string | undefined
  /** True: the name and the versions are those of the source package. */
  readonly isSource?: boolean | undefined
}

/** What a package has to be; a part that is null may be anything. */
export type WantedPackage = {
  readonly type: string | null
  /** Of system packages: the distribution. Of all others it is a part of the path. */
  readonly distribution: string | null
  /** Namespace and name with slashes between, as written. */
  readonly path: string
  /** `log4j-core` without its group means that of every group. */
  readonly isGroupOptional: boolean
  readonly versions: VersionRange | null
  readonly isSource: boolean
  readonly qualifiers: ReadonlyMap<string, string>
  readonly subpath: string | null
}

const MAX_PURL = 2000

/** A package URL, whose version, qualifiers and subpath constrain only where they are given. */
export function wantedOfPurl(written: string): Compiled<WantedPackage> {
  const text = written.trim()
  const purl = text.length > MAX_PURL ? null : parsePurl(text)
  const qualifiers = qualifiersOf(text)
  if (purl === null || qualifiers === null) {
    return fault(`"${shown(text)}" is no package URL (pkg:type/namespace/name@version)`)
  }
  const isSystem = isSystemType(purl.type)
  return ready({
    type: purl.type,
    distribution: isSystem ? toDistribution(purl.namespace) : null,
    ...toPath(purl, subpathOf(text)),
    isGroupOptional: false,
    versions: exactly(withEpoch(purl.version, qualifiers)),
    isSource: isSystem && SOURCE_ARCHES.has(qualifiers.get('arch') ?? ''),
    qualifiers: constraintsAmong(qualifiers),
  })
}

function shown(text: string): string {
  return text.slice(0, 100).replace(/[^ -~]/g, '?')
}

function toDistribution(namespace: string | null): string | null {
  return namespace === null ? null : systemNamespaceOf(namespace)
}

/** Syft moves what follows the third part of a Go module's path into the subpath. */
function toPath(purl: Purl, subpath: string | null): Pick<WantedPackage, 'path' | 'subpath'> {
  const isGo = purl.type === 'golang'
  const outer = isSystemType(purl.type) ? null : purl.namespace
  const parts = [outer, purl.name, isGo ? subpath : null].filter((part) => part !== null)
  return { path: parts.join('/'), subpath: isGo ? null : subpath }
}

/** `pkg:deb/…?arch=source` and `pkg:rpm/…?arch=src`: the way in which a purl says that it is a source package. */
const SOURCE_ARCHES = new Set(['source', 'src'])

/** Qualifiers that tell where something comes from, or what stands elsewhere already, and not which package it is. */
const IDLE_QUALIFIERS = new Set([
  ...['epoch', 'upstream', 'type', 'package-id', 'goos', 'goarch', 'modularitylabel', 'rpmmod'],
  ...['repository_url', 'repository_id', 'download_url', 'vcs_url', 'file_name', 'checksum'],
])

function constraintsAmong(qualifiers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const isSource = (value: string): boolean => SOURCE_ARCHES.has(value)
  return new Map(
    [...qualifiers].filter(([key, value]) => !IDLE_QUALIFIERS.has(key) && !isSource(value)),
  )
}

/** Trivy's purls of RPM and Debian packages hold the epoch in a qualifier, those of others in the version. */
function withEpoch(version: string | null, qualifiers: ReadonlyMap<string, string>): string | null {
  const epoch = /^\d{1,9}$/.exec(qualifiers.get('epoch') ?? '')?.[0]
  return version === null || epoch === undefined || /^\d+:/.test(version)
    ? version
    : `${epoch}:${version}`
}

function exactly(version: string | null): VersionRange | null {
  return version === null ? null : [[{ operator: '=', version }]]
}

/** A name with what else is known of the package. */
export function wantedOfPattern(pattern: PackagePattern): Compiled<WantedPackage> {
  const versions = toVersions(pattern.versions)
  if (versions.kind === 'fault') return versions
  const [name, namespace] = [pattern.name.trim(), toOptional(pattern.namespace?.trim())]
  if (name === '' || name.length > MAX_PURL) return fault('a package has a name')
  const type = toOptional(pattern.type?.trim().toLowerCase())
  const isSystem = type !== null && isSystemType(type)
  return ready({
    type,
    distribution: isSystem ? toDistribution(namespace) : null,
    path: isSystem || namespace === null ? name : `${namespace}/${name}`,
    isGroupOptional: true,
    versions: versions.value,
    isSource: pattern.isSource === true,
    qualifiers: new Map(),
    subpath: null,
  })
}

function toVersions(text: string | undefined): Compiled<VersionRange | null> {
  return text === undefined ? ready(null) : parseVersionRange(text)
}

function toOptional(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}
