import { compareVersions, MAX_VERSION_LENGTH } from '../../versions/index.ts'
import { fault, ready } from './compiled.ts'
import type { Compiled } from './compiled.ts'

/** `reason`: why a version that could not be ordered does not match; null for a plain yes or no. */
export type VersionAnswer = { readonly matches: boolean; readonly reason: string | null }

export type VersionMatcher = (version: string) => VersionAnswer

export type Comparator = {
  readonly operator: '<' | '<=' | '=' | '>=' | '>' | '!='
  readonly version: string
}

/** One of the alternatives has to hold, and in it every comparator. */
export type VersionRange = readonly (readonly Comparator[])[]

const MAX_COMPARATORS = 100
const COMPARATOR = /^(<=|>=|==|!=|<|>|=)?\s*([^\s<>=!,|]+)$/

/**
 * Comparators (`>=1.2 <2`, with blanks or commas between them) and exact versions; alternatives stand between
 * `||`. Compares in the order of the ecosystem (`versionTypeOf`); where there is none for two versions, nothing matches.
 */
export function createVersionMatcher(range: string, type: string): Compiled<VersionMatcher> {
  const parsed = parseVersionRange(range)
  return parsed.kind === 'fault'
    ? parsed
    : ready((version) => isInRange(parsed.value, type, version))
}

export function parseVersionRange(text: string): Compiled<VersionRange> {
  if (text.length > MAX_COMPARATORS * 20) return fault('the range of versions is too long')
  const alternatives = text.split('||').map((part) => part.replace(/(<=|>=|==|!=|<|>|=)\s+/g, '$1'))
  const words = alternatives.map((part) => part.split(/[\s,]+/).filter((word) => word !== ''))
  if (words.flat().length > MAX_COMPARATORS) return fault('the range has too many comparators')
  if (words.some((part) => part.length === 0)) return fault('the range of versions is empty')
  const range = words.map((part) => part.map(toComparator))
  const unclear = words.flat().find((word) => toComparator(word) === null)
  if (unclear !== undefined)
    return fault(`"${shown(unclear)}" is neither a version nor a comparator such as >=1.2`)
  return ready(range.map((part) => part.filter((one) => one !== null)))
}

function shown(text: string): string {
  return text.replace(/[^ -~]/g, '?').slice(0, 80)
}

/** `1.2.x` and `^1.2` mean different things to different ecosystems: they are no comparators here. */
function toComparator(word: string): Comparator | null {
  const [, operator = '=', version = ''] = COMPARATOR.exec(word) ?? []
  if (version === '' || version.length > MAX_VERSION_LENGTH) return null
  if (/^[\^~*]|(?:^|\.)[x*](?:\.|$)|\*/i.test(version)) return null
  return { operator: operator === '==' ? '=' : (operator as Comparator['operator']), version }
}

/** Whether a version is in the range; an order that nobody knows is a no with a reason. */
export function isInRange(range: VersionRange, type: string, version: string): VersionAnswer {
  let unknown: Comparator | undefined
  for (const comparators of range) {
    const answers = comparators.map((one) => compareWith(one, type, version))
    if (answers.every((answer) => answer === true)) return YES
    if (!answers.includes(false)) unknown ??= comparators[answers.indexOf(null)]
  }
  if (unknown === undefined) return NO
  const words = `${shown(version) || 'a package without a version'} and ${shown(unknown.version)}`
  return { matches: false, reason: `nobody tells how ${words} are ordered among ${type} versions` }
}

const YES: VersionAnswer = { matches: true, reason: null }
const NO: VersionAnswer = { matches: false, reason: null }

/** Null where nobody orders the two. */
function compareWith(
  { operator, version }: Comparator,
  type: string,
  installed: string,
): boolean | null {
  const order = orderOf(type, installed, version)
  if (order === null) return null
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '!=':
      return order !== 0
  }
}

function orderOf(type: string, installed: string, version: string): number | null {
  if (installed === '') return null
  return installed === version ? 0 : compareVersions(type, installed, version)
}
