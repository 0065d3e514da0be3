import type { Fix, FixState, FixStatement, Package } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import { chooseFix, fixableVersionOf, versionTypeOf } from '../versions/index.ts'
import { createMemory, findRepeated } from './memory.ts'
import { compareNullable, compareText, unite } from './unite.ts'

/** In the order in which a state wins: a version that fixes beats every word, a refusal beats silence. */
const FIX_ORDER: readonly FixState[] = [
  'fixed',
  'wont-fix',
  'end-of-life',
  'deferred',
  'not-fixed',
  'unknown',
]

/** `observations` in order. */
export type MergeFix = (
  observations: readonly [VulnerabilityObservation, ...VulnerabilityObservation[]],
  subject: Package,
) => Fix

/**
 * Fixable when any scanner names a version for this package; the version is chosen by the ecosystem's own
 * order. Every scanner's statement is kept. What is the same for packages of one source is one object. `all`: every
 * observation that will be asked about.
 */
export function createMergeFix(all: readonly VulnerabilityObservation[]): MergeFix {
  const repeated = findRepeated(all, (one) => one.fix)
  const remember = createMemory<Question, Fix>(isSameQuestion, repeated)
  return (observations, subject) => {
    const question = {
      observations,
      type: versionTypeOf(subject),
      installed: fixableVersionOf(subject),
      purlType: subject.type,
    }
    return remember(observations[0].fix, question, () => toFix(question))
  }
}

type Question = {
  readonly observations: readonly VulnerabilityObservation[]
  readonly type: string
  readonly installed: string
  readonly purlType: string
}

function isSameQuestion(a: Question, b: Question): boolean {
  return (
    a.type === b.type &&
    a.installed === b.installed &&
    a.purlType === b.purlType &&
    a.observations.length === b.observations.length &&
    a.observations.every((one, at) => one.fix === b.observations[at]?.fix)
  )
}

function toFix({ observations, type, installed, purlType }: Question): Fix {
  const statements = unite(observations, (one) => [one.fix], compareStatements)
  const usable = statements.filter((one) => isOfThisPackage(one, purlType))
  const chosen = chooseFix({ type, installed, statements: usable })
  const since = usable.flatMap((one) => (isTrusted(one) ? (one.since ?? []) : [])).sort()
  return {
    state: winningState(usable),
    version: chosen.version,
    versions: chosen.versions,
    since: since[0] ?? null,
    statements,
    rule: chosen.rule,
    isApproximate: chosen.isApproximate,
    crossesMajor: chosen.crossesMajor,
    isInPlace: purlType !== 'generic',
  }
}

/**
 * NVD knows the versions of the makers, not those of a distribution: `3.9.22` is no version of Debian's
 * `python3.9`, and nothing that its package manager could install.
 */
function isOfThisPackage(statement: FixStatement, type: string): boolean {
  return !isSystemType(type) || statement.authority !== 'nvd' || statement.versions.length === 0
}

/** `first-observed` is the day on which a feed was first read, often years after the fix. */
function isTrusted({ sinceKind }: FixStatement): boolean {
  return sinceKind === 'advisory' || sinceKind === 'release'
}

function winningState(statements: readonly FixStatement[]): FixState {
  return FIX_ORDER.find((state) => statements.some((one) => one.state === state)) ?? 'unknown'
}

function compareStatements(a: FixStatement, b: FixStatement): number {
  return (
    compareText(a.scanner, b.scanner) ||
    compareText(a.authority, b.authority) ||
    compareText(a.state, b.state) ||
    compareNullable(a.word, b.word) ||
    compareText(a.versions.join('\n'), b.versions.join('\n')) ||
    compareNullable(a.suggested, b.suggested) ||
    Number(a.isRange) - Number(b.isRange) ||
    compareNullable(a.since, b.since) ||
    compareNullable(a.sinceKind, b.sinceKind)
  )
}
