import { JUSTIFICATIONS } from '../../domain/decision.ts'
import type { Justification } from '../../domain/decision.ts'
import type { Notice } from '../../domain/report.ts'
import { createPackageMatcher, normaliseId } from '../matching/index.ts'
import type { Compiled, PackageMatcher } from '../matching/index.ts'
import { toPlain } from './narrow.ts'
import type { VexScope, VexStatement } from './statement.ts'

export const MAX_STATEMENTS = 100_000
const MAX_NOTICES = 10

/** What one document gives while it is read: statements, and what of it could not be used. */
export type Reading = {
  readonly path: string
  /** False when there is no room for it. */
  add(statement: VexStatement): boolean
  /** `where`: the place in the document; the words follow it. */
  skip(where: string, words: string): void
  /** One matcher for each purl of the document. */
  matcherOf(purl: string): Compiled<PackageMatcher>
  result(): {
    readonly statements: readonly VexStatement[]
    readonly notices: readonly Notice[]
    /** True when a statement found no room: then none may be used. */
    readonly isTooLong: boolean
  }
}

export function createReading(path: string): Reading {
  const statements: VexStatement[] = []
  const skipped: string[] = []
  let isTooLong = false
  const matchers = new Map<string, Compiled<PackageMatcher>>()
  return {
    path,
    add(statement) {
      isTooLong = statements.length >= MAX_STATEMENTS
      if (!isTooLong) statements.push(statement)
      return !isTooLong
    },
    skip(where, words) {
      skipped.push(`${toPlain(path, 200)}#${where} ${words}`)
    },
    matcherOf(purl) {
      const known = matchers.get(purl) ?? createPackageMatcher(purl)
      matchers.set(purl, known)
      return known
    },
    result: () => ({ statements, notices: toNotices(path, skipped), isTooLong }),
  }
}

function toNotices(path: string, skipped: readonly string[]): Notice[] {
  const told = skipped.slice(0, MAX_NOTICES).map((text) => ({ code: 'vex-skipped', text }))
  const rest = skipped.length - told.length
  if (rest === 0) return told
  const text = `${toPlain(path, 200)}: ${rest} more parts of it could not be used.`
  return [...told, { code: 'vex-skipped', text }]
}

const MAX_IDS = 200

/** Names of a vulnerability, normalised, each once. */
export function toIds(names: readonly (string | null)[]): readonly string[] {
  const ids = names.slice(0, MAX_IDS).map((name) => (name === null ? '' : normaliseId(name)))
  return [...new Set(ids)].filter((id) => id !== '')
}

const KNOWN_JUSTIFICATIONS: ReadonlySet<string> = new Set(JUSTIFICATIONS)

/** Null for words that are not among the five. */
export function toJustification(value: unknown): Justification | null {
  return typeof value === 'string' && KNOWN_JUSTIFICATIONS.has(value)
    ? (value as Justification)
    : null
}

/** What a statement without any product is about: everything, and so it may suppress nothing. */
export const EVERYTHING: VexScope = {
  image: null,
  packages: null,
  doubt: 'the statement names no product',
}
