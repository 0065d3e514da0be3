import type { Grammar } from './grammar.ts'
import { compareSemantic, keysOfSemantic, numberAt, readSemantic } from './semantic.ts'
import type { SemanticVersion } from './semantic.ts'

/** Modules of Go: `v1.2.3`, pseudo-versions and `+incompatible` (Go modules reference, "Versions"). */
export const GOLANG: Grammar<SemanticVersion> = {
  read: readGo,
  compare: compareSemantic,
  keys: keysOfSemantic,
  line: (version) => numberAt(version, 0),
}

/** The standard library and the toolchain: a release line of Go is `1.22`, which takes fixes as `1.22.x`. */
export const GO_TOOLCHAIN: Grammar<SemanticVersion> = {
  ...GOLANG,
  line: (version) => `${numberAt(version, 0)}.${numberAt(version, 1)}`,
}

function readGo(text: string): SemanticVersion | null {
  return isToolchainVersion(text) ? readToolchain(text.slice(2)) : readToolchain(text)
}

/** `go1.22.1`, as a toolchain calls itself; a module is never called so. */
export function isToolchainVersion(text: string): boolean {
  return /^go\d/.test(text)
}

/** A toolchain may tell its experiments (`-X:…`) and its builder after a space; a candidate is `1.22rc1`. */
function readToolchain(text: string): SemanticVersion | null {
  const plain = text.replace(/(?:\s|-X:).*$/, '')
  return readSemantic(plain.replace(/^(\d+\.\d+(?:\.\d+)?)(rc|beta)(\d+)$/, '$1-$2.$3'))
}
