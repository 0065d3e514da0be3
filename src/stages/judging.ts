import type { CodeHostChange } from '../domain/code-host.ts'
import type { ImageReport, Judged, Notice, Report } from '../domain/report.ts'
import { identityOf } from '../policy/licences/scope.ts'
import type { Policy } from '../policy/policy.ts'
import { describeOrigin } from '../policy/rules/origin.ts'
import type { Changes } from '../policy/rules/index.ts'
import { renderJson } from '../report/index.ts'
import type { BaselineReport, Compared, ImageBaseline } from './baseline.ts'
import type { Distrust } from './fitness.ts'

/** Of an image without a trustworthy answer, and of one that no rule has seen yet. */
export const NOTHING_JUDGED: Judged = {
  scope: 'all',
  wanted: 'all',
  why: 'nothing is judged, as there is no trustworthy answer',
}

export type JudgingRequest = {
  readonly policy: Policy
  readonly compared: Pick<Compared, 'base' | 'problem' | 'distrust' | 'untold'>
  readonly baseline: ImageBaseline
  /** Why nobody can say today which of the findings are exploited; null: somebody could. */
  readonly exploitationGap: string | null
}

/** Which findings the gate judges. `changes`: what it has to know of the baseline; null: it judges all. */
export type Judging = {
  readonly judged: Judged
  readonly changes: Changes | null
  readonly notices: readonly Notice[]
}

/**
 * What the policy asks for, as far as there is something to compare with that the change cannot have written. Where
 * there is none, everything is judged, and the reason is told.
 */
export function chooseJudging(request: JudgingRequest): Judging {
  const { policy, baseline } = request
  const wish = policy.values.judge ?? 'auto'
  const { change } = baseline
  if (wish === 'all') return judgeAll('all', `, as ${whoAsks(policy)} asks`)
  if (wish === 'auto' && change === null) {
    return judgeAll('all', ': this run is about no pull request')
  }
  return chooseByBaseline(request)
}

function chooseByBaseline({ compared, baseline, exploitationGap }: JudgingRequest): Judging {
  if (baseline.baseline === null || compared.base === null) {
    const why = compared.problem ?? baseline.absence ?? NOTHING_THERE
    return judgeAll('changes', `: ${toPhrase(why)}`)
  }
  if (compared.distrust !== null) return refuse(baseline.baseline, compared.distrust)
  // What is exploited counts whenever it came, and any of the old findings may be.
  if (exploitationGap !== null) return judgeAll('changes', `, since ${toPhrase(exploitationGap)}`)
  return judgeChanges(toChanges(compared.base, compared.untold), baseline.baseline, baseline.change)
}

const NOTHING_THERE = 'there is nothing to compare with'

function nameChange({ number }: CodeHostChange): string {
  return number === null ? 'the pull request' : `pull request ${number}`
}

function judgeAll(wanted: Judged['wanted'], why: string): Judging {
  const judged = { scope: 'all', wanted, why: `everything is judged${why}` } as const
  return { judged, changes: null, notices: [] }
}

function judgeChanges(
  changes: Changes,
  { words }: BaselineReport,
  change: ImageBaseline['change'],
): Judging {
  const what =
    change === null
      ? 'what came since the baseline'
      : `what ${nameChange(change)} introduced or made worse`
  const why = `only ${what} is judged, compared with ${words}`
  const judged = { scope: 'changes', wanted: 'changes', why } as const
  return { judged, changes, notices: [] }
}

function whoAsks({ origins }: Policy): string {
  const origin = origins.get('judge')
  return origin === undefined ? 'the policy' : describeOrigin(origin)
}

function refuse({ words }: BaselineReport, { why, advice }: Distrust): Judging {
  const refusal = `${words} is compared with and not judged by, since ${why}`
  const all = judgeAll('changes', `: ${refusal}`)
  const text = `Everything is judged: ${refusal}. ${advice}`.trim()
  return { ...all, notices: [{ code: 'baseline-not-trusted', text }] }
}

/** A sentence as it stands inside of another one. */
function toPhrase(sentence: string): string {
  return sentence.replace(/^The /u, 'the ').replace(/\.$/u, '')
}

function toChanges({ packages }: ImageReport, untold: Compared['untold']): Changes {
  const known = new Set(packages.map(identityOf))
  return {
    hadPackage: (one) => known.has(identityOf(one)),
    isUntold: ({ id }) => untold.has(id),
  }
}

/**
 * What a branch keeps of an image for later changes: a whole report of ours with this image alone. What was told of
 * the run, and what became of an earlier baseline, is left out; each finding keeps since when it is known.
 */
export function toBaselineText(report: Report, image: ImageReport): string {
  return renderJson({
    ...report,
    verdict: image.verdict,
    notices: [],
    deliveries: [],
    waivers: [],
    images: [{ ...image, comparison: null }],
  })
}
