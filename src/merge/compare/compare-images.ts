import type { Baseline, ChangeReason, Comparison } from '../../domain/comparison.ts'
import type { Change, Finding } from '../../domain/finding.ts'
import { SCANNER_IDS } from '../../domain/finding.ts'
import { findScan, isSameDatabase } from './conditions.ts'
import { countChanges } from './count-changes.ts'
import { createEvidence } from './evidence.ts'
import { GONE_WORDS, findGone } from './gone.ts'
import type { Gone } from './gone.ts'
import { groupFindings } from './groups.ts'
import { judgeGroups } from './judge-groups.ts'
import { toNotes } from './notes.ts'
import { REASONS, changeOf, isUntold } from './reasons.ts'
import type { Judged } from './reasons.ts'
import type { Side } from './side.ts'

export type ImageComparison = {
  /** The head's findings in their order, with `change` set. */
  readonly findings: readonly Finding[]
  readonly comparison: Comparison
  /** Why, one for each finding and each fixed one. */
  readonly changes: readonly ChangeReason[]
  /** Ids of findings of the head that are called old though nobody proved that they were there. */
  readonly untold: ReadonlySet<string>
}

/**
 * What became of one image's findings: introduced, worsened, newly disclosed, pre-existing or fixed. Drift
 * of a database alone never makes a finding introduced; what could not be told stands in the notes.
 */
export function compareImages(base: Side, head: Side): ImageComparison {
  const evidence = createEvidence(base, head)
  const groups = groupFindings(base, head)
  const judged = judgeGroups(groups, evidence)
  const gone = findGone(groups, evidence)
  const firstSeen = createFirstSeen(base, head)
  const findings = head.findings.map((finding) => ({
    ...finding,
    change: toChange(judged.get(finding.id)),
    firstSeen: firstSeen(finding),
  }))
  const fixed = gone.fixed.map(({ finding }) => ({ ...finding, change: null }))
  const sameDatabases = areDatabasesSame(base, head)
  return {
    findings,
    comparison: {
      baseline: toBaseline(base),
      sameDatabases,
      notes: toNotes({ base, head, evidence, judged, gone, findings, sameDatabases }),
      counts: countChanges(findings, fixed.length),
      fixed,
    },
    changes: [
      ...findings.flatMap((finding) => toReason(finding, judged.get(finding.id))),
      ...gone.fixed.map(toFixedReason),
    ],
    untold: new Set([...judged].flatMap(([id, one]) => (isUntold(one) ? [id] : []))),
  }
}

function toChange(judged: Judged | undefined): Change | null {
  return judged === undefined ? null : changeOf(judged)
}

/**
 * The time of the first report of the chain that had the flaw in this package, in whatever version. A baseline of the
 * future cannot have seen it later than now.
 */
function createFirstSeen(base: Side, head: Side): (finding: Finding) => string {
  const times = new Map<string, string>()
  for (const { key, firstSeen } of base.findings) {
    const [time, known] = [firstSeen ?? base.asOf, times.get(key) ?? head.asOf]
    times.set(key, Date.parse(time) < Date.parse(known) ? time : known)
  }
  return ({ key, firstSeen }) => firstSeen ?? times.get(key) ?? head.asOf
}

/** What is told of one side of a comparison. */
export function toBaseline({ reference, name, image, asOf }: Side): Baseline {
  return { reference, name, digest: image?.digest ?? null, imageId: image?.imageId ?? null, asOf }
}

/** Of every scanner that ran well on both sides; false when there is none. */
function areDatabasesSame(base: Side, head: Side): boolean {
  const both = SCANNER_IDS.flatMap((scanner) => {
    const [before, after] = [findScan(scanner, base), findScan(scanner, head)]
    return before === null || after === null ? [] : [[before.database, after.database] as const]
  })
  return both.length > 0 && both.every(([before, after]) => isSameDatabase(before, after))
}

function toReason(finding: Finding, judged: Judged | undefined): ChangeReason[] {
  if (judged === undefined) return []
  const [change, reason] = REASONS[judged.code]
  const after = finding.package === null ? [] : [finding.package.version]
  return [{ finding: finding.id, change, before: judged.before, after, reason }]
}

function toFixedReason({ finding, how, after }: Gone): ChangeReason {
  const before = finding.package === null ? [] : [finding.package.version]
  return { finding: finding.id, change: 'fixed', before, after, reason: GONE_WORDS[how] }
}
