import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { Policy } from '../policy.ts'
import { scopeFlaws } from './scope.ts'
import { toFlaws } from './split.ts'
import type { Flaws } from './split.ts'

/** Each holds a list of what may be a hundred thousand findings. */
const MOST_SCOPES = 8

/** What the scopes of a policy leave of all vulnerabilities; the same scopes leave the same ones. */
export function rememberScopes(all: Flaws): (policy: Policy) => Flaws {
  const known = new Map<string, Flaws>()
  let scope: ((policy: Policy) => Flaws) | null = null
  return (policy) => {
    const types = policy.values['vulnerabilities.package_types'] ?? null
    const paths = policy.values['vulnerabilities.ignored_paths'] ?? []
    const key = JSON.stringify([types, paths])
    if (types === null && paths.length === 0) return all
    const made = known.get(key) ?? (scope ??= createScope(all))(policy)
    known.delete(key)
    known.set(key, made)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size > MOST_SCOPES) known.delete(oldest)
    return made
  }
}

/** Scopes go by the package's type and the places alone, which many findings share: one of each is asked for. */
function createScope(all: Flaws): (policy: Policy) => Flaws {
  const firsts = new Map<string, VulnerabilityFinding>()
  const firstOf = (one: VulnerabilityFinding): VulnerabilityFinding => {
    const key = JSON.stringify([one.package.type, ...one.instances.map(({ path }) => path)])
    const first = firsts.get(key) ?? one
    firsts.set(key, first)
    return first
  }
  const open = all.open.map(firstOf)
  const waived = all.waived.map(firstOf)
  const asked = toFlaws({ open: [...firsts.values()], waived: [] })
  return (policy) => {
    const kept = new Set(scopeFlaws(asked, policy).open)
    return toFlaws({
      open: all.open.filter((_, at) => isKept(kept, open[at])),
      waived: all.waived.filter((_, at) => isKept(kept, waived[at])),
    })
  }
}

function isKept(
  kept: ReadonlySet<VulnerabilityFinding>,
  first: VulnerabilityFinding | undefined,
): boolean {
  return first !== undefined && kept.has(first)
}
