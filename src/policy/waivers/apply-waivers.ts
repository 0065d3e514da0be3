import type { Decision } from '../../domain/decision.ts'
import { PlimsollError } from '../../domain/errors.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ApprovalAnswer } from '../../ports.ts'
import { toShownText } from '../document/shown-text.ts'
import type { Cover } from './cover.ts'
import { coverFinding } from './cover.ts'
import { createEffort } from './effort.ts'
import type { Effort } from './effort.ts'
import { indexWaivers } from './find-candidates.ts'
import { judgeHold, judgeWaiver } from './standing.ts'
import type { HoldRequest } from './standing.ts'
import { orderWaivers } from './order-waivers.ts'
import { toDecision } from './to-decision.ts'
import type { Refusal, WaiverUse } from './waiver-use.ts'
import type { Waiver, WaiverRules } from './waiver.ts'

export type WaiverRequest = {
  readonly findings: readonly Finding[]
  readonly waivers: readonly Waiver[]
  readonly rules: WaiverRules
  /** The clock of the run. */
  readonly asOf: Date
  /** The stable name. */
  readonly imageName: string
  /** What is known of approvals, by the path of the file that the waivers stand in. */
  readonly approvals: ReadonlyMap<string, ApprovalAnswer>
  /** Why nobody knows what is exploited; null or absent: it is known. */
  readonly exploitationGap?: string | null
}

export type AppliedWaivers = {
  /** In the order in which they came; those that no waiver is about are the same values. */
  readonly findings: readonly Finding[]
  /** One for each waiver, in the order of files and lines. */
  readonly uses: readonly WaiverUse[]
}

/** Findings times waivers that are about them: beyond this a list of waivers is an attack or a mistake. */
const MAX_MATCHES = 1_000_000

/**
 * Adds to each finding what the waivers say of it, and sets aside those for which one of them holds. A waiver
 * changes only findings that it is about; what is off the gate stays as it is, and what VEX says is not
 * affected stays that.
 */
export function applyWaivers(request: WaiverRequest): AppliedWaivers {
  const trial = openTrial(request)
  const find = indexWaivers(trial.waivers, trial.effort)
  const findings = request.findings.map((finding) => {
    const candidates = find(finding)
    return candidates.length === 0 ? finding : decide(trial, finding, candidates)
  })
  return { findings, uses: trial.uses.map(toUse) }
}

type Use = WaiverUse & {
  readonly held: string[]
  readonly refused: Refusal[]
  offGate: number
  /** By why it does not hold, so that equal ones are one value. */
  readonly decisions: Map<string | null, Decision>
}

type Trial = HoldRequest & {
  readonly waivers: readonly Waiver[]
  readonly uses: readonly Use[]
  /** False: the waiver is about other images. */
  readonly isForImage: readonly boolean[]
  matches: number
  readonly effort: Effort
}

function openTrial(request: WaiverRequest): Trial {
  const { rules, imageName, approvals, exploitationGap = null } = request
  const asOf = request.asOf.getTime()
  const waivers = orderWaivers(request.waivers)
  return {
    ...{ rules, asOf, exploitationGap, waivers, matches: 0, effort: createEffort() },
    isForImage: waivers.map(({ scope }) => isForImage(scope.images, imageName)),
    uses: waivers.map((waiver) => {
      const approval = approvals.get(waiver.source.path)
      const standing = judgeWaiver(waiver, { rules, asOf, approval })
      const judged = { waiver, imageName, standing, held: [], refused: [], offGate: 0 }
      return { ...judged, decisions: new Map<string | null, Decision>() }
    }),
  }
}

function toUse({ waiver, imageName, standing, held, refused, offGate }: Use): WaiverUse {
  return { waiver, imageName, standing, held, refused, offGate }
}

function isForImage(images: Waiver['scope']['images'], name: string): boolean {
  return images.length === 0 || images.some((glob) => glob.matches(name))
}

function decide(trial: Trial, finding: Finding, candidates: readonly number[]): Finding {
  const decisions: Decision[] = []
  for (const place of candidates) {
    const decision = trial.isForImage[place] === true ? judge(trial, finding, place) : null
    if (decision !== null) decisions.push(decision)
  }
  if (decisions.length === 0) return finding
  const isHeld = decisions.some((decision) => decision.suppresses)
  const status = isHeld && finding.status === 'open' ? 'waived' : finding.status
  return { ...finding, status, decisions: [...finding.decisions, ...decisions] }
}

/** What one waiver says of one finding; null when it says nothing, or nothing that counts. */
function judge(trial: Trial, finding: Finding, place: number): Decision | null {
  const use = trial.uses[place]
  const cover = use === undefined ? null : coverFinding(use.waiver.scope, finding, trial.effort)
  if (use === undefined || cover === null || cover.kind === 'no') return null
  countMatch(trial)
  if (finding.status !== 'off-gate') return settle(trial, { use, finding, cover })
  use.offGate += 1
  return null
}

/** A waiver for everything would stand at every finding: of that one the list of waivers tells. */
function settle(trial: Trial, met: Met): Decision | null {
  const { use, finding } = met
  const refusal = findRefusal(trial, met)
  if (refusal === null) use.held.push(finding.id)
  else use.refused.push({ finding: finding.id, label: labelOf(finding), ...refusal })
  if (refusal?.kind === 'too-broad') return null
  const why = refusal?.why ?? null
  const decision = use.decisions.get(why) ?? toDecision(use.waiver, use.standing, why)
  use.decisions.set(why, decision)
  return decision
}

type Met = { readonly use: Use; readonly finding: Finding; readonly cover: Cover }

function findRefusal(
  trial: Trial,
  { use, finding, cover }: Met,
): Pick<Refusal, 'kind' | 'why'> | null {
  if (use.standing.kind !== 'in-force') return use.standing
  if (cover.kind === 'unclear') return cover
  const hold = judgeHold(use.waiver, finding, trial)
  return hold.kind === 'holds' ? null : hold
}

function countMatch(trial: Trial): void {
  trial.matches += 1
  if (trial.matches <= MAX_MATCHES) return
  throw new PlimsollError({
    code: 'waivers-invalid',
    message: `The waivers are about findings more than ${MAX_MATCHES} times over.`,
    hint: 'Remove waivers that repeat each other, and name ids and packages in those that are left.',
  })
}

function labelOf(finding: Finding): string {
  const id = finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id
  const place = finding.package?.name ?? finding.instances[0]?.path ?? null
  return place === null ? toShownText(id) : `${toShownText(id)} in ${toShownText(place)}`
}
