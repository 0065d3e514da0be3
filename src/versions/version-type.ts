/**
 * The type that tells how the versions of a package are ordered: the purl type, but `stdlib` for the standard
 * library of Go and its toolchain, whose fixes stay inside a minor release.
 */
export function versionTypeOf(subject: { readonly type: string; readonly name: string }): string {
  const isGo = subject.type === 'golang'
  return isGo && (subject.name === 'stdlib' || subject.name === 'toolchain')
    ? 'stdlib'
    : subject.type
}
