type Installed = {
  readonly type: string
  readonly version: string
  readonly sourcePackage: { readonly version: string } | null
}

/**
 * The installed version as fixes number it. Those of Debian and its kin are versions of the source package, which
 * may be numbered otherwise: bsdutils 1:2.38.1-5 comes from util-linux 2.38.1-5, and no fix of it has the epoch.
 */
export function fixableVersionOf({ type, version, sourcePackage }: Installed): string {
  const source = type === 'deb' ? (sourcePackage?.version ?? '') : ''
  return source === '' ? version : source
}
