import type { ConfigSecret, HistoryFacts } from '../../domain/image-facts.ts'
import { LONGEST_LINE } from '../instruction.ts'
import { isDigest } from '../reference.ts'
import { parseHistoryLine } from './history-line.ts'
import { fieldOf, toFields, toList, toText } from './loose-json.ts'
import { findStepFlags, findStepSecrets } from './step-facts.ts'

const MOST_STEPS = 10_000

/** Whether there are more steps, or longer lines, than are looked at. */
export function isHistoryCut(value: unknown): boolean {
  const steps = toList(value)
  const isLong = (step: unknown): boolean =>
    toText(fieldOf(toFields(step), 'created_by')).length > LONGEST_LINE
  return steps.length > MOST_STEPS || steps.some(isLong)
}

export type ReadHistory = {
  /** Null: there is no history, as after squashing. */
  readonly history: HistoryFacts | null
  readonly secrets: readonly ConfigSecret[]
}

/** What the steps of a build did, from the `history` of a config. Its lines are looked at here and kept nowhere. */
export function readHistory(value: unknown, diffIds: readonly string[]): ReadHistory {
  const steps = toList(value).slice(0, MOST_STEPS).map(toFields)
  if (steps.length === 0) return { history: null, secrets: [] }
  const layers = placeSteps(steps, diffIds)
  const lowest = steps.findIndex((step) => !isEmptyLayer(step))
  const read = steps.map((fields, at) => {
    const step = parseHistoryLine(toText(fieldOf(fields, 'created_by')))
    const isRootfs = at <= lowest && step.word === 'ADD'
    const layer = layers[at] ?? null
    return {
      facts: {
        index: at + 1,
        instruction: step.word,
        layer,
        flags: findStepFlags(step, { isRootfs }),
      },
      secrets: findStepSecrets(step).map((secret): ConfigSecret => ({
        ...{ where: 'history', layer, line: null },
        ...secret,
      })),
    }
  })
  const flagged = read.map(({ facts }) => facts).filter(({ flags }) => flags.length > 0)
  return {
    history: { steps: steps.length, flagged },
    secrets: read.flatMap(({ secrets }) => secrets),
  }
}

type Step = ReturnType<typeof toFields>

function isEmptyLayer(step: Step): boolean {
  return fieldOf(step, 'empty_layer') === true
}

/** The layer of each step; none where the two do not have the same number. */
function placeSteps(steps: readonly Step[], diffIds: readonly string[]): (string | null)[] {
  const isTold = steps.filter((step) => !isEmptyLayer(step)).length === diffIds.length
  let next = 0
  return steps.map((step) => {
    if (!isTold || isEmptyLayer(step)) return null
    next += 1
    const diffId = diffIds[next - 1] ?? ''
    // A report that quotes a config may have anything there.
    return isDigest(diffId) ? diffId : null
  })
}
