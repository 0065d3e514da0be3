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

/**
 * How many of what a rule counts the policy leaves out of its sight, in words; null when it leaves nothing out. A
 * number that is kept because nothing was counted must not read like one that is kept.
 */
export function noteOnScope(
  { ground, flaws, policy }: Scoped,
  count: (flaws: Flaws) => number,
): string | null {
  if (ground.flaws === flaws) return null
  const number = count(ground.flaws) - count(flaws)
  if (number === 0) return null
  const by = [
    ...(policy.values['vulnerabilities.package_types'] === undefined ? [] : ['package_types']),
    ...(policy.values['vulnerabilities.ignored_paths'] === undefined ? [] : ['ignored_paths']),
  ]
  return `${number} more are out of scope by ${by.join(' and ')}`
}

type Scoped = {
  readonly ground: { readonly flaws: Flaws }
  readonly flaws: Flaws
  readonly policy: Policy
}

/** A place without a path, as the database of the package manager is, is in no folder that could be left out. */
function liesOnlyIn({ instances }: VulnerabilityFinding, isIgnored: Matcher): boolean {
  return instances.length > 0 && instances.every(({ path }) => path !== null && isIgnored(path))
}
