import { PlimsollError } from '../../domain/errors.ts'
import type { ScopeGlob } from './waiver.ts'

/** What comparing waivers with findings may cost, and what it has found out of paths already. */
export type Effort = {
  /** Throws `waivers-invalid` when all comparisons together are too many. */
  spend(comparisons: number): void
  /** The answer of the glob, which each path is asked for once. */
  matches(glob: ScopeGlob, path: string): boolean
}

/** Some seconds of work: beyond this a list of waivers is an attack or a mistake. */
const MAX_COMPARISONS = 50_000_000

/** A pattern takes far longer than a look at what is known. */
const COST_OF_GLOB = 20
const MAX_REMEMBERED = 1_000_000

export function createEffort(): Effort {
  let left = MAX_COMPARISONS
  const spend = (comparisons: number): void => {
    left -= comparisons
    if (left < 0) refuse()
  }
  const matches = createMemory((glob, path) => {
    spend(COST_OF_GLOB)
    return glob.matches(path)
  })
  return {
    spend,
    matches(glob, path) {
      spend(1)
      return glob.mayMatch(path) && matches(glob, path)
    },
  }
}

/** By the pattern as written, so that entries which name the same paths share what is known. */
function createMemory(ask: Effort['matches']): Effort['matches'] {
  const known = new Map<string, Map<string, boolean>>()
  let remembered = 0
  return (glob, path) => {
    const answers = known.get(glob.pattern) ?? new Map<string, boolean>()
    const before = answers.get(path)
    if (before !== undefined) return before
    const answer = ask(glob, path)
    if (remembered >= MAX_REMEMBERED) return answer
    remembered += 1
    known.set(glob.pattern, answers.set(path, answer))
    return answer
  }
}

function refuse(): never {
  throw new PlimsollError({
    code: 'waivers-invalid',
    message: `Finding out what the waivers are about takes more than ${MAX_COMPARISONS} comparisons.`,
    hint: 'Name ids in waivers of packages with many findings, and remove those that repeat each other.',
  })
}
