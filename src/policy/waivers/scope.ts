import { createGlob, createPackageMatcher, isGlob } from '../matching/index.ts'
import type { Compiled, PackagePattern } from '../matching/index.ts'
import { parseVersionRange } from '../matching/version-matcher.ts'
import type { PackageScope, ScopeGlob, VersionScope, WaiverScope } from './waiver.ts'

/** A pattern of paths or images. A slash at the beginning says nothing: paths of images have none here. */
export function toScopeGlob(pattern: string): Compiled<ScopeGlob> {
  const problem = problemOf(pattern)
  if (problem !== null) return { kind: 'fault', text: problem }
  const compiled = createGlob(withoutSlash(pattern))
  if (compiled.kind === 'fault') return compiled
  const matches = (text: string): boolean => compiled.value(withoutSlash(text))
  return {
    kind: 'ready',
    value: { pattern, ...judgeBreadth(pattern), mayMatch: startOf(pattern), matches },
  }
}

/** What reads as a pattern elsewhere and would match only itself here is refused, so that nobody relies on it. */
function problemOf(pattern: string): string | null {
  if (pattern.startsWith('!')) return 'a pattern cannot be turned round with "!"'
  const odd = problemOfWords(pattern)
  if (odd !== null) return odd
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(pattern)) return '"." and ".." are no names in an image'
  return pattern.endsWith('/') ? 'for all that is in a folder write "folder/**"' : null
}

/** Groups become regular expressions in the library of globs, which may be kept busy for minutes by them. */
function problemOfWords(pattern: string): string | null {
  return /[{}()|\\]/.test(pattern)
    ? 'braces, parentheses, "|" and backslashes are not read: write several patterns, or "?"'
    : null
}

function withoutSlash(text: string): string {
  return text.startsWith('/') ? text.replace(/^\/+/, '') : text
}

/** The folders before the first part that is a pattern; `var/**` is `var`, too. */
function startOf(pattern: string): ScopeGlob['mayMatch'] {
  const [literal = ''] = withoutSlash(pattern).split(/[*?[]/, 1)
  const start = isGlob(pattern) ? literal.slice(0, Math.max(0, literal.lastIndexOf('/'))) : literal
  return (text) => withoutSlash(text).startsWith(start)
}

function judgeBreadth(pattern: string): Pick<ScopeGlob, 'isEverything' | 'isAnyPath'> {
  return { isEverything: isEverything(pattern), isAnyPath: isAnyPath(pattern) }
}

/** A pattern that every path has, and what has no path at all. */
function isAnyPath(pattern: string): boolean {
  return /^\/*\*\*(?:\/\*\*)*(?:\/\*)?$/.test(pattern)
}

/** `**\/?*`, `*[a-z]*`: a pattern in which fewer than two letters or digits stand for themselves limits nothing. */
function isEverything(pattern: string): boolean {
  const literal = pattern.replace(/\[[!^]?\]?[^\]]*\]/g, '')
  return isGlob(pattern) && (literal.match(/[\p{L}\p{N}]/gu) ?? []).length < 2
}

/** Packages, each a package URL or one in words. */
export function toPackageScope(
  written: readonly (string | PackagePattern)[],
): Compiled<PackageScope> {
  const names = written.flatMap((one) => (typeof one === 'string' ? [] : one.name))
  const [odd] = names.flatMap((name) => problemOfWords(name) ?? [])
  if (odd !== undefined) return { kind: 'fault', text: odd }
  const compiled = written.map(createPackageMatcher)
  const fault = compiled.find((one) => one.kind === 'fault')
  if (fault !== undefined) return fault
  const matchers = compiled.flatMap((one) => (one.kind === 'ready' ? [one.value] : []))
  return {
    kind: 'ready',
    value: { written, matchers, isEverything: written.some(isEveryPackage) },
  }
}

/** A package URL has no patterns. */
function isEveryPackage(written: string | PackagePattern): boolean {
  return typeof written !== 'string' && isEverything(written.name)
}

/** Texts of which each is an alternative. */
export function toVersionScope(texts: readonly string[]): Compiled<VersionScope> {
  const text = texts.join(' || ')
  const range = parseVersionRange(text)
  return range.kind === 'fault' ? range : { kind: 'ready', value: { text, range: range.value } }
}

/** True when the entry says which flaw or rule it is about. */
export function namesIds({ vulnerabilities, rules }: WaiverScope): boolean {
  return vulnerabilities.length + rules.length > 0
}

export function namesPackage(scope: WaiverScope): boolean {
  return scope.package !== null && !scope.package.isEverything
}

/** True when paths are given, and none of them is a pattern for all. */
export function namesPaths({ paths }: WaiverScope): boolean {
  return paths.length > 0 && paths.every((glob) => !glob.isEverything)
}
