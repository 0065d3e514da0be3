import type { Action, Advice, Effect } from '../domain/advice.ts'
import { countOf, formatNumber } from './words.ts'

/* The advice in words. Titles, notes and commands are foreign text here: reports come from elsewhere too. */

/** `removes 4 findings (2 high; 3 block), leaves 1`; null for an action that removes nothing. */
export function describeEffect({ kind, removes, leaves }: Action): string | null {
  if (removes.total === 0) return null
  const noun = kind === 'remove-secret' ? 'secret' : 'finding'
  const left = leaves.total === 0 ? '' : `, leaves ${formatNumber(leaves.total)}${parts(leaves)}`
  return `removes ${countOf(removes.total, noun)}${parts(removes)}${left}`
}

function parts({ critical, high, knownExploited, blocking }: Effect): string {
  const severities = [
    [critical, 'critical'],
    [high, 'high'],
    [knownExploited, 'exploited'],
  ] as const
  const told = severities.flatMap(([count, word]) => {
    return count === 0 ? [] : [`${formatNumber(count)} ${word}`]
  })
  const blocks = blocking === 0 ? [] : [countOf(blocking, 'blocks', 'block')]
  const all = [told.join(', '), ...blocks].filter((part) => part !== '')
  return all.length === 0 ? '' : ` (${all.join('; ')})`
}

/** An action has a command or two; a report from elsewhere may say otherwise. */
export const MOST_COMMANDS = 10

export const ESTIMATES = 'estimates: nobody has scanned the result'

export type Shown = {
  readonly first: readonly Action[]
  readonly others: readonly Action[]
  /** True when each is an estimate, which is then said once. */
  readonly areEstimates: boolean
}

/** The most useful `most`, and at the end, beyond that number, what nothing helps yet. */
export function chooseActions({ actions }: Advice, most: number): Shown {
  const useful = actions.filter((one) => one.kind !== 'wait')
  const waiting = actions.filter((one) => one.kind === 'wait')
  return {
    first: [...useful.slice(0, most), ...waiting.slice(0, 1)],
    others: [...useful.slice(most), ...waiting.slice(1)],
    areEstimates: actions.every((one) => one.isEstimate),
  }
}

/** The same actions, each note only where it stands first: dependencies have the same one. */
export function tellNotesOnce(actions: readonly Action[]): Action[] {
  const told = new Set<string>()
  return actions.map((action) => {
    if (action.note === null || !told.has(action.note)) {
      told.add(action.note ?? '')
      return action
    }
    return { ...action, note: null }
  })
}
