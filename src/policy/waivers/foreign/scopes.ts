import type { YamlNode } from '../../document/node.ts'
import type { PackagePattern } from '../../matching/index.ts'
import { toPackageScope, toScopeGlob } from '../scope.ts'
import type { PackageScope, ScopeGlob } from '../waiver.ts'
import { textsOf } from './loose.ts'

/** What was made of a part of an entry, or why nothing can be made of it. */
export type Told<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

export function globsOf(node: YamlNode | undefined): Told<readonly ScopeGlob[]> {
  const patterns = textsOf(node)
  if (patterns === null) return { ok: false, why: 'its paths are no list of texts' }
  const globs: ScopeGlob[] = []
  for (const pattern of patterns) {
    const glob = toScopeGlob(pattern)
    if (glob.kind === 'fault') return { ok: false, why: `its path cannot be used: ${glob.text}` }
    globs.push(glob.value)
  }
  return { ok: true, value: globs }
}

export function packageOf(pattern: PackagePattern): Told<PackageScope> {
  const scope = toPackageScope([pattern])
  return scope.kind === 'ready'
    ? { ok: true, value: scope.value }
    : { ok: false, why: `its package cannot be used: ${scope.text}` }
}

/** For names as they are: with a star in it, it would mean more here than there. */
export function isPlainName(name: string): boolean {
  return !/[*?[\]]/.test(name)
}
