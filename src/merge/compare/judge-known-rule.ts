import type { RuleFinding } from '../../domain/finding.ts'
import type { Evidence } from './evidence.ts'
import type { Judged, ReasonCode } from './reasons.ts'

type Rules = { readonly base: readonly RuleFinding[]; readonly head: readonly RuleFinding[] }

/**
 * A rule that the base breaks at the same place: line for line where the lines are the same, then one for
 * one, since lines move. What is left over is more than there was.
 */
export function judgeKnownRule(group: Rules, evidence: Evidence): ReadonlyMap<string, Judged> {
  const { twins, rest } = findTwins(group)
  return new Map(
    group.head.map((finding) => {
      const code = toCode(finding, twins.get(finding) ?? rest.shift() ?? null, evidence)
      const before = finding.package === null ? [] : evidence.base.versionsOf(finding.package)
      return [finding.id, { code, before }]
    }),
  )
}

type Twins = { readonly twins: ReadonlyMap<RuleFinding, RuleFinding>; readonly rest: RuleFinding[] }

/** Findings of the same line, or the same version of the package, and those of the base that have none. */
function findTwins({ base, head }: Rules): Twins {
  const bySpot = new Map(base.map((finding) => [toSpot(finding), finding]))
  const twins = new Map<RuleFinding, RuleFinding>()
  for (const finding of head) {
    const twin = bySpot.get(toSpot(finding))
    if (twin !== undefined && bySpot.delete(toSpot(finding))) twins.set(finding, twin)
  }
  const taken = new Set(twins.values())
  return { twins, rest: base.filter((finding) => !taken.has(finding)) }
}

function toSpot({ line, package: subject }: RuleFinding): string {
  return JSON.stringify([line, subject?.version ?? null])
}

function toCode(finding: RuleFinding, twin: RuleFinding | null, evidence: Evidence): ReasonCode {
  const { conditions, areInBaseLayers } = evidence
  if (twin !== null && countPlaces(finding) <= countPlaces(twin)) return 'same-place'
  if (conditions.isSameImage) return twin === null ? 'same-image' : 'same-place'
  const isUnchanged = !conditions.isAlike(finding.seenBy) && areInBaseLayers(finding.instances)
  if (isUnchanged) return twin === null ? 'same-layer' : 'same-place'
  return 'more-places'
}

/** The same file in two layers is in the image twice: who has the image has both. */
function countPlaces({ instances }: RuleFinding): number {
  return new Set(instances.map(({ path, layer }) => JSON.stringify([path, layer]))).size
}
