import type { ImageReport } from '../domain/report.ts'
import { daysBetween, toDays } from '../evaluate/ages.ts'
import { findUnseen } from '../merge/compare/unseen.ts'

/** Why a baseline is compared with and not judged by, in words that follow `since`, and what to do: a sentence. */
export type Distrust = { readonly why: string; readonly advice: string }

export type FitnessRequest = {
  /** ISO time of the run that made the baseline; null: it was made in this run. */
  readonly madeAt: string | null
  /** ISO time of this run. */
  readonly asOf: string
  readonly base: ImageReport
  readonly head: ImageReport
}

/**
 * Whether a baseline that nobody could have forged is good enough to let a change pass. Old or narrow ones hide what
 * came since, and one of the future what nobody could know yet. Null: it is.
 */
export function findUnfitness({ madeAt, asOf, base, head }: FitnessRequest): Distrust | null {
  return (madeAt === null ? null : judgeDate(madeAt, asOf)) ?? judgeBreadth(base, head)
}

/** Two machines' clocks differ by seconds; by more than this one of them is wrong. */
const CLOCK_SKEW_MS = 5 * 60 * 1000

/** As long as a monthly schedule leaves between two runs; GitHub keeps artifacts for 90 days. */
const MOST_DAYS = 30

function judgeDate(madeAt: string, asOf: string): Distrust | null {
  const ahead = Date.parse(madeAt) - Date.parse(asOf)
  if (ahead > CLOCK_SKEW_MS) {
    const why = `it is dated ${madeAt}, after this run: one of the two clocks is wrong`
    return { why, advice: `Set the clock right. ${RUN_AGAIN}` }
  }
  const days = daysBetween(madeAt, asOf)
  if (days !== null && -ahead <= MOST_DAYS * DAY_MS) return null
  const age = days === null ? 'of an unknown age' : `${toDays(days)} old`
  return { why: `it is ${age}, and ${MOST_DAYS} days are the most`, advice: RUN_AGAIN }
}

const DAY_MS = 24 * 60 * 60 * 1000

const RUN_AGAIN =
  'Let the workflow run on the base branch by schedule, so that a report of these days is kept.'

function judgeBreadth(base: ImageReport, head: ImageReport): Distrust | null {
  const unseen = findUnseen(base, head)
  if (unseen.length === 0) return null
  return {
    why: `it looked at less than this run: ${unseen.join('; ')}`,
    advice: 'Let the workflow look at the base branch as widely as at its pull requests.',
  }
}
