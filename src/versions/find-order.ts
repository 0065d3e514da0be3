import { ALPM } from './alpm.ts'
import { APK } from './apk.ts'
import { COMPOSER } from './composer.ts'
import { DEB } from './deb.ts'
import { GEM } from './gem.ts'
import { GENERIC } from './generic.ts'
import { GOLANG, GO_TOOLCHAIN, isToolchainVersion } from './golang.ts'
import { createOrder } from './grammar.ts'
import type { VersionOrder } from './grammar.ts'
import { MAVEN } from './maven.ts'
import { PYPI } from './pypi.ts'
import { RPM } from './rpm.ts'
import { NUGET, SEMANTIC } from './semantic.ts'

const semantic = createOrder(SEMANTIC)
const gem = createOrder(GEM)
const apk = createOrder(APK)
const generic = createOrder(GENERIC)
const toolchain = createOrder(GO_TOOLCHAIN)

/** By purl type. `stdlib` is ours, for Go's standard library and its toolchain, which have lines of their own. */
const ORDERS: ReadonlyMap<string, VersionOrder> = new Map([
  ['deb', createOrder(DEB)],
  ['rpm', createOrder(RPM)],
  ['apk', apk],
  ['portage', apk],
  ['ebuild', apk],
  ['alpm', createOrder(ALPM)],
  ['npm', semantic],
  ['cargo', semantic],
  ['hex', semantic],
  ['pub', semantic],
  ['swift', semantic],
  ['conan', semantic],
  ['nuget', createOrder(NUGET)],
  ['composer', createOrder(COMPOSER)],
  ['pypi', createOrder(PYPI)],
  ['maven', createOrder(MAVEN)],
  ['gem', gem],
  ['cocoapods', gem],
  ['golang', createOrder(GOLANG)],
  ['stdlib', toolchain],
])

/** The order of an ecosystem; where it has none of its own, the careful one. */
export function findOrder(type: string, installed: string): VersionOrder {
  if (type === 'golang' && isToolchainVersion(installed)) return toolchain
  return ORDERS.get(type) ?? generic
}
