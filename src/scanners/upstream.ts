import type { Package } from '../domain/finding.ts'
import { qualifiersOf } from '../domain/purl.ts'

/**
 * The source package as Syft's purls name it, in the qualifier `upstream`: for Debian `gcc-12@12.2.0-14`, without
 * the version where it is the package's own; for Alpine the origin; for RPM the file of the source package. Null
 * where there is none.
 */
export function findUpstream(
  purl: string | null,
  { type, version }: Pick<Package, 'type' | 'version'>,
): Package['sourcePackage'] {
  // Asked of every package: most purls have no such qualifier.
  if (purl?.includes('upstream=') !== true) return null
  const upstream = qualifiersOf(purl)?.get('upstream') ?? ''
  if (upstream === '') return null
  if (type === 'rpm') return readSourceFile(upstream)
  if (type !== 'deb' && type !== 'apk') return null
  const at = upstream.lastIndexOf('@')
  return at <= 0
    ? { name: upstream, version }
    : { name: upstream.slice(0, at), version: upstream.slice(at + 1) }
}

/** `openssl-3.0.7-18.el9.src.rpm` */
function readSourceFile(file: string): Package['sourcePackage'] {
  const [, name, version, release] =
    /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file.slice(0, MAX_FILE)) ?? []
  return name === undefined ? null : { name, version: `${version ?? ''}-${release ?? ''}` }
}

/** A file name of Linux has at most 255 bytes. */
const MAX_FILE = 255
