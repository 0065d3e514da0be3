import type { Decision } from '../../domain/decision.ts'
import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Notice } from '../../domain/report.ts'
import { toSubject } from '../matching/index.ts'
import { toDecisions } from './decisions.ts'
import { inOrder } from './in-order.ts'
import { applyTo, judgeStatements } from './judge-statements.ts'
import type { Said, Standing } from './judge-statements.ts'
import { createImageMatcher } from './match-image.ts'
import type { VexImage } from './match-image.ts'
import { createTrust, toStanding } from './standing.ts'
import type { VexStatement } from './statement.ts'

export type VexRequest = {
  readonly findings: readonly Finding[]
  readonly statements: readonly VexStatement[]
  /** Null where nobody knows the image: then no product that is an image is it. */
  readonly image: VexImage | null
  /** Who may suppress, as globs of names and addresses; null: everybody whose document is given. */
  readonly trustedAuthors: readonly string[] | null
  /** The clock of the run. */
  readonly asOf: Date
}

/** What became of one statement. */
export type VexUse = {
  readonly id: string
  readonly path: string
  readonly status: VexStatement['status']
  /** Findings that it is about, and those of them that it suppresses. */
  readonly findings: number
  readonly suppressed: number
}

export type VexResult = {
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
  readonly uses: readonly VexUse[]
}

/** Adds what the statements say to the findings; what they suppress becomes `not-affected`. */
export function applyVex(request: VexRequest): VexResult {
  const isThisImage = createImageMatcher(request.image)
  const isTrusted = createTrust(request.trustedAuthors)
  const around = { asOf: request.asOf, isTrusted, isThisImage }
  const standings = inOrder(request.statements).map((statement, order) =>
    toStanding(statement, order, around),
  )
  const index = indexById(standings)
  const tally = createTally(standings)
  const findings = request.findings.map((finding) =>
    finding.kind === 'vulnerability' ? applyToFinding(finding, index, tally) : finding,
  )
  return { findings, notices: tally.notices(), uses: tally.uses() }
}

type Index = ReadonlyMap<string, readonly Standing[]>

function indexById(standings: readonly Standing[]): Index {
  const index = new Map<string, Standing[]>()
  for (const standing of standings) {
    for (const id of standing.scopes.length === 0 ? [] : standing.statement.ids) {
      const known = index.get(id)
      if (known === undefined) index.set(id, [standing])
      else known.push(standing)
    }
  }
  return index
}

function applyToFinding(finding: VulnerabilityFinding, index: Index, tally: Tally): Finding {
  if (index.size === 0) return finding
  const said = whatIsSaid(finding, index)
  if (said.length === 0) return finding
  const outcome = judgeStatements(said)
  const { decisions, notice } = toDecisions(said, outcome, finding)
  tally.count(said, outcome.clearing, notice)
  const all: readonly Decision[] = [...finding.decisions, ...decisions]
  const isCleared = outcome.clearing !== null && finding.status !== 'off-gate'
  return { ...finding, decisions: all, status: isCleared ? 'not-affected' : finding.status }
}

function whatIsSaid(finding: VulnerabilityFinding, index: Index): readonly Said[] {
  const standings = new Set<Standing>()
  for (const id of toSubject(finding).ids) {
    for (const standing of index.get(id) ?? NONE) standings.add(standing)
  }
  return [...standings].flatMap((standing) => applyTo(standing, finding.package) ?? [])
}

const NONE: readonly Standing[] = []

type Tally = {
  count(said: readonly Said[], clearing: Said | null, notice: string | null): void
  notices(): readonly Notice[]
  uses(): readonly VexUse[]
}

/** Notices that are told in full; of a thousand disputes the first are enough to find their documents. */
const MAX_NOTICES = 20

function createTally(standings: readonly Standing[]): Tally {
  const counts = new Map(standings.map((one) => [one, { findings: 0, suppressed: 0 }]))
  const disputes = new Set<string>()
  const hindered = new Set<string>()
  return {
    count(said, clearing, notice) {
      for (const { standing } of said) {
        const count = counts.get(standing)
        if (count === undefined) continue
        count.findings += 1
        if (standing === clearing?.standing) count.suppressed += 1
        if (standing.warning !== null) hindered.add(standing.warning)
      }
      if (notice !== null) disputes.add(notice)
    },
    notices: () => [
      ...toNotices('vex-contradiction', disputes),
      ...toNotices('vex-not-applied', hindered),
    ],
    uses: () =>
      standings.map((one) => {
        const { id, path, status } = one.statement
        return { id, path, status, ...(counts.get(one) ?? { findings: 0, suppressed: 0 }) }
      }),
  }
}

function toNotices(code: string, texts: ReadonlySet<string>): Notice[] {
  const sorted = [...texts].sort()
  const told = sorted.slice(0, MAX_NOTICES).map((text) => ({ code, text }))
  const rest = sorted.length - told.length
  return rest === 0 ? told : [...told, { code, text: `And ${rest} more of this kind.` }]
}
