import type { Package } from '../../domain/finding.ts'
import { judgeScope } from './judge-scope.ts'
import type { VexScope, VexStatement } from './statement.ts'

/** A statement as this run sees it: what does not depend on any finding is decided once. */
export type Standing = {
  readonly statement: VexStatement
  /** Its place among all statements, whatever the order in which they came. */
  readonly order: number
  /** Products that this image can be, or that can be in it. */
  readonly scopes: readonly VexScope[]
  /** False where the author is not one of those who are trusted: then it only annotates. */
  readonly isTrusted: boolean
  /** Milliseconds; null where there is none, or where it lies after the clock of the run. */
  readonly time: number | null
  /** Why it may suppress nothing, whatever it is about; null when nothing hinders. */
  readonly hindrance: string | null
  /** The same as a sentence for the run, where the user can do something about it; else null. */
  readonly warning: string | null
}

/** A statement that is about a finding, and why it may not suppress it; null when it may. */
export type Said = { readonly standing: Standing; readonly hindrance: string | null }

/** Null when no product of the statement is this package. */
export function applyTo(standing: Standing, subject: Package): Said | null {
  const { statement, hindrance } = standing
  const fitting = standing.scopes.flatMap((scope) => judgeScope(scope, statement, subject))
  if (fitting.length === 0) return null
  if (hindrance !== null || fitting.includes(null)) return { standing, hindrance }
  return { standing, hindrance: fitting.toSorted()[0] ?? null }
}

/** True for the states that clear a finding. */
export function isClearing({ status }: VexStatement): boolean {
  switch (status) {
    case 'not_affected':
    case 'fixed':
      return true
    case 'affected':
    case 'under_investigation':
      return false
  }
}

/** `disputed`: what would clear the finding, but is not known to be newer or older than what opposes it. */
export type Outcome = {
  readonly clearing: Said | null
  readonly opposing: Said | null
  readonly disputed: Said | null
}

/**
 * The newest statement holds. A clearing one counts when nothing hinders it and nobody trusted says the contrary
 * later, at the same time, or at a time that nobody knows; so neither the order of the documents nor one more
 * opposing statement can ever suppress anything.
 */
export function judgeStatements(said: readonly Said[]): Outcome {
  const clearing = newest(said.filter((one) => one.hindrance === null))
  const opposing = newest(said.filter(isOpposing))
  if (clearing === null || opposing === null) return { clearing, opposing, disputed: null }
  const lead = leadOf(clearing, opposing)
  return { clearing: lead > 0 ? clearing : null, opposing, disputed: lead === 0 ? clearing : null }
}

/** By how much the clearing statement is newer; 0 where nobody knows that either is. */
function leadOf(clearing: Said, opposing: Said): number {
  const [from, to] = [clearing.standing.time, opposing.standing.time]
  return from === null || to === null ? 0 : from - to
}

function isOpposing({ standing }: Said): boolean {
  return standing.isTrusted && !isClearing(standing.statement)
}

/** An unknown time is later than every known one: only opposing statements can have none here. */
function newest(said: readonly Said[]): Said | null {
  const [first, ...rest] = said
  return rest.reduce((best, one) => (isBefore(one, best) ? one : best), first) ?? null
}

function isBefore({ standing: one }: Said, best: Said | undefined): boolean {
  if (best === undefined) return true
  const lead = timeOf(one) - timeOf(best.standing)
  return lead > 0 || (lead === 0 && one.order < best.standing.order)
}

function timeOf({ time }: Standing): number {
  return time ?? Number.MAX_SAFE_INTEGER
}
