import semver from 'semver'
import { compareDigits, compareNumbers } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toNumbersKey, toVersionKeys } from './version-keys.ts'
import type { VersionKeys } from './version-keys.ts'

export type SemanticVersion = {
  readonly numbers: readonly string[]
  /** The words and numbers of a pre-release; empty for a release. */
  readonly prerelease: readonly (string | number)[]
}

/** Semantic versions as npm reads them loosely; missing numbers are zeros, further ones count (semver.org). */
export const SEMANTIC: Grammar<SemanticVersion> = {
  read: readSemantic,
  compare: compareSemantic,
  keys: keysOfSemantic,
  line: lineOfSemantic,
}

/** NuGet: a fourth number counts, and the words of a pre-release are the same in every case. */
export const NUGET: Grammar<SemanticVersion> = {
  ...SEMANTIC,
  read: (text) => readSemantic(text.toLowerCase()),
}

/** The numbers here, since semver wants just three of them; what follows them by semver. */
export function readSemantic(text: string): SemanticVersion | null {
  const [, numbers, rest = ''] = /^[vV=\s]*(\d+(?:\.\d+)*)(.*)$/.exec(text) ?? []
  if (numbers === undefined) return null
  const prerelease = rest === '' ? [] : semver.parse(`0.0.0${rest}`, { loose: true })?.prerelease
  return prerelease === undefined ? null : { numbers: numbers.split('.'), prerelease }
}

export function compareSemantic(a: SemanticVersion, b: SemanticVersion): number {
  return compareNumbers(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease)
}

export function keysOfSemantic({ numbers, prerelease }: SemanticVersion): VersionKeys {
  // As semver compares them: digits by their value as numbers of JavaScript.
  const parts = prerelease.map((part) => (/^[0-9]+$/.test(String(part)) ? Number(part) : part))
  return toVersionKeys(toNumbersKey(numbers), parts)
}

type Prerelease = SemanticVersion['prerelease']

/** semver.org, section 11: a pre-release is below its release; identifier by identifier; the longer is higher. */
function comparePrereleases(a: Prerelease, b: Prerelease): number {
  if (a.length === 0 || b.length === 0) return Number(b.length > 0) - Number(a.length > 0)
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = semver.compareIdentifiers(String(a[at]), String(b[at]))
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The number of a line: without the zeros before it. */
export function numberAt({ numbers }: SemanticVersion, place: number): string {
  return (numbers[place] ?? '0').replace(/^0+(?=\d)/, '')
}

/** Before 1.0.0 every minor release may break what was: then that is the line. */
function lineOfSemantic(version: SemanticVersion): string {
  const major = numberAt(version, 0)
  return compareDigits(major, '0') === 0 ? `0.${numberAt(version, 1)}` : major
}
