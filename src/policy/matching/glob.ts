import picomatch from 'picomatch'
import { fault, ready } from './compiled.ts'
import type { Compiled } from './compiled.ts'

/** True when the whole text has the shape of the glob. */
export type Glob = (text: string) => boolean

const MAX_GLOB = 500
const MAX_TEXT = 4096
const MAX_PARTS = 64
/** Each further star in one part multiplies what a hostile name costs by the length of the name. */
const MAX_STARS = 3
const LONGEST_NAME = 255

/**
 * `*` and `?` stand for characters between slashes, `**` for any number of parts, `[a-c]` for one of a few;
 * everything else, braces and `!(…)` among it, for itself. One part between slashes is given to picomatch at a
 * time, so that no pattern can make a comparison explode. Letters count as they are written.
 */
export function createGlob(text: string): Compiled<Glob> {
  const parts = text.split('/')
  const problem = problemOf(text, parts)
  if (problem !== null) return fault(problem)
  const steps = parts.map(toStep)
  return ready((candidate) => {
    const names = candidate.split('/', MAX_PARTS + 1)
    if (candidate.length > MAX_TEXT || names.length > MAX_PARTS) return false
    return names.every((name) => name.length <= LONGEST_NAME) && matchSteps(steps, names)
  })
}

/** True when the text has a character that stands for others. */
export function isGlob(text: string): boolean {
  return /[*?[]/.test(text)
}

function problemOf(text: string, parts: readonly string[]): string | null {
  if (text.trim() === '') return 'an empty pattern matches nothing'
  if (text.length > MAX_GLOB) return `a pattern has at most ${MAX_GLOB} characters`
  if (parts.length > MAX_PARTS) return `a pattern has at most ${MAX_PARTS} parts between slashes`
  const isGreedy = parts.some((part) => (part.match(/\*+/g) ?? []).length > MAX_STARS)
  return isGreedy ? `a pattern has at most ${MAX_STARS} stars between two slashes` : null
}

/** Null: any number of parts. */
type Step = ((name: string) => boolean) | null

function toStep(part: string): Step {
  if (part === '**') return null
  if (!/[*?[]/.test(part)) return (name) => name === part
  // picomatch hands parentheses and bars on to the regular expression that it makes, which can then explode.
  const literal = part.replace(/[\\(){}|+^$@]/g, '\\$&')
  return picomatch(literal.replace(/\*{2,}/g, '*'), {
    dot: true,
    nobrace: true,
    noextglob: true,
    nonegate: true,
    noglobstar: true,
    maxLength: MAX_GLOB,
  })
}

/**
 * Each step but `**` takes one name, so that only the last `**` can have to take more: the work is at most steps
 * times names, and nothing is made on the way. Asked for every path of a hundred thousand findings.
 */
function matchSteps(steps: readonly Step[], names: readonly string[]): boolean {
  let step = 0
  let name = 0
  let lastAny = -1
  let anyTook = 0
  while (name < names.length) {
    const test = steps[step]
    if (test === null) {
      lastAny = step
      anyTook = name
      step += 1
    } else if (test?.(names[name] ?? '') === true) {
      step += 1
      name += 1
    } else if (lastAny === -1) {
      return false
    } else {
      anyTook += 1
      name = anyTook
      step = lastAny + 1
    }
  }
  return steps.slice(step).every((rest) => rest === null)
}
