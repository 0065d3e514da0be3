import type { Check } from './checks.ts'
import type { KeptVersion } from './kept-version.ts'

/** The newest that one of the origins gave or named: what another one gave may say other things. */
export function newestOf(
  versions: readonly KeptVersion[],
  checks: readonly Check[],
  origins: readonly string[],
): KeptVersion | null {
  const named = new Set(
    checks.flatMap(({ origin, digest }) => (origins.includes(origin) ? [digest] : [])),
  )
  const ours = versions.filter(
    ({ origin, digest }) => origins.includes(origin) || named.has(digest),
  )
  return ours.sort((a, b) => b.built.getTime() - a.built.getTime())[0] ?? null
}
