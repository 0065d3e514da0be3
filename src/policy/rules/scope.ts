import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { Policy } from '../policy.ts'
import { createMatcher } from './globs.ts'
import type { Matcher } from './globs.ts'
import { filterSplit, toFlaws } from './split.ts'
import type { Flaws } from './split.ts'

/** What the policy's package types and ignored paths leave; all where it names none. */
export function scopeFlaws(flaws: Flaws, { values }: Policy): Flaws {
  const types = values['vulnerabilities.package_types']
  const paths = values['vulnerabilities.ignored_paths'] ?? []
  if (types === undefined && paths.length === 0) return flaws
  const isIgnored = createMatcher(paths)
  const isOfType = (type: string): boolean => types === undefined || types.includes(type)
  const isInScope = (one: VulnerabilityFinding): boolean =>
    isOfType(one.package.type) && !liesOnlyIn(one, isIgnored)
  return toFlaws(filterSplit(flaws, isInScope))
}

/** A place without a path, as the database of the package manager is, is in no folder that could be left out. */
function liesOnlyIn({ instances }: VulnerabilityFinding, isIgnored: Matcher): boolean {
  return instances.length > 0 && instances.every(({ path }) => path !== null && isIgnored(path))
}
