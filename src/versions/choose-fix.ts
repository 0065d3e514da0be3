import type { FixStatement } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { findOrder } from './find-order.ts'
import type { Placed } from './grammar.ts'
import { crossesMajor } from './release-line.ts'
import { isVersionText } from './version-text.ts'

export type FixRequest = {
  /** The purl type, or `stdlib` for Go's standard library. */
  readonly type: string
  readonly installed: string
  readonly statements: readonly FixStatement[]
}

export type ChosenFix = {
  readonly version: string | null
  /** Every version that anybody names, one spelling of each, from the lowest up. */
  readonly versions: readonly string[]
  /** True when `version` is only the bound of a range. */
  readonly isApproximate: boolean
  readonly crossesMajor: boolean | null
  /** Which rule chose, in words for people. */
  readonly rule: string
}

/**
 * The smallest version above the installed one in its release line, else the smallest above it. Versions that
 * somebody names go before bounds of ranges that would do as well. The order of the statements does not matter.
 */
export function chooseFix(request: FixRequest): ChosenFix {
  const { statements } = request
  const first = firstOf(statements)
  if (first === undefined) return NONE
  if (statements.every((one) => isOnly(one, first))) return chooseOnly(request, first)
  const named = new Set(statements.flatMap((one) => (one.isRange ? [] : namedBy(one))))
  return chooseAmong(request, [...new Set(statements.flatMap(namedBy))], named)
}

/** More than anybody names; the rest of a list made to choke on is not looked at. */
const MAX_VERSIONS = 1000

const NONE: ChosenFix = {
  version: null,
  versions: [],
  isApproximate: false,
  crossesMajor: null,
  rule: 'nobody names a version that fixes it',
}

function namedBy({ versions, suggested }: FixStatement): readonly string[] {
  const few = versions.slice(0, MAX_VERSIONS)
  return (suggested === null ? few : [...few, suggested]).filter(isVersionText)
}

function firstOf(statements: readonly FixStatement[]): string | undefined {
  for (const { versions, suggested } of statements) {
    const first = versions.find(isVersionText) ?? suggested
    if (isVersionText(first)) return first
  }
  return undefined
}

/** Asked of every finding, so nothing is copied for the usual list of one. */
function isOnly({ versions, suggested }: FixStatement, only: string): boolean {
  const isOther = (text: string): boolean => text !== only && isVersionText(text)
  return !versions.some(isOther) && (suggested === null || !isOther(suggested))
}

/** By far the most frequent case: nothing has to be ordered. */
function chooseOnly({ type, installed, statements }: FixRequest, only: string): ChosenFix {
  const isApproximate = statements.every(
    (one) => one.isRange || !(one.versions.includes(only) || one.suggested === only),
  )
  const rule = isApproximate ? 'the bound of the only range named' : 'the only version named'
  const crosses = crossesMajor(type, installed, only)
  return { version: only, versions: [only], isApproximate, crossesMajor: crosses, rule }
}

type Candidate = Placed & { readonly isBound: boolean }

type Choice = { readonly candidate: Candidate; readonly rule: string }

function chooseAmong(
  request: FixRequest,
  texts: readonly string[],
  named: ReadonlySet<string>,
): ChosenFix {
  const { type, installed } = request
  const placed = findOrder(type, installed).place(texts, installed)
  const candidates = placed.map((one) => toCandidate(one, named, isSystemType(type)))
  const choice = chooseAbove(candidates) ?? chooseWithoutOrder(request, candidates)
  if (choice === null) return NONE
  const { candidate, rule } = choice
  return {
    version: candidate.text,
    versions: candidates.map(({ text }) => text),
    isApproximate: candidate.isBound,
    crossesMajor: candidate.isSameLine === null ? null : !candidate.isSameLine,
    rule: candidate.isBound ? `${rule}, which is the bound of a range` : rule,
  }
}

/** Of two spellings of one version, the one that somebody names goes before that of a bound. */
function toCandidate(placed: Placed, named: ReadonlySet<string>, isSystem: boolean): Candidate {
  const plain = placed.spellings.find((text) => named.has(text))
  return {
    ...placed,
    text: plain ?? placed.text,
    isBound: plain === undefined,
    isSameLine: isSystem || placed.isSameLine,
  }
}

function chooseAbove(candidates: readonly Candidate[]): Choice | null {
  const above = candidates.filter(({ order }) => order !== null && order > 0)
  const inLine = above.filter(({ isSameLine }) => isSameLine === true)
  const [near, any] = [smallest(inLine), smallest(above)]
  if (near !== undefined)
    return { candidate: near, rule: 'the smallest version of its release line above it' }
  if (any === undefined) return null
  return { candidate: any, rule: 'no version of its release line fixes it; the smallest above it' }
}

function smallest(rising: readonly Candidate[]): Candidate | undefined {
  return rising.find(({ isBound }) => !isBound) ?? rising[0]
}

/** None is known to be above the installed one. */
function chooseWithoutOrder({ statements }: FixRequest, all: readonly Candidate[]): Choice | null {
  const unknown = all.filter(({ order }) => order === null)
  const suggested = new Set(statements.map((one) => one.suggested))
  const advised = unknown.find(({ spellings }) => spellings.some((text) => suggested.has(text)))
  if (advised !== undefined) {
    return { candidate: advised, rule: 'the versions cannot be compared; the scanner suggests it' }
  }
  const last = highest(unknown.length > 0 ? unknown : all)
  if (last === undefined) return null
  return { candidate: last, rule: unknown.length > 0 ? UNCOMPARED : ALL_BELOW }
}

const UNCOMPARED = 'the versions cannot be compared; the last of them'
const ALL_BELOW = 'no version named is above the installed one; the highest of them'

function highest(rising: readonly Candidate[]): Candidate | undefined {
  return rising.findLast(({ isBound }) => !isBound) ?? rising.at(-1)
}
