import type { Finding, RuleFinding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Evidence } from './evidence.ts'
import type { Group } from './groups.ts'
import { judgeKnownRule } from './judge-known-rule.ts'
import { judgeKnownVulnerability } from './judge-known-vulnerability.ts'
import { judgeNewRule, judgeNewVulnerability } from './judge-new.ts'
import type { Judged } from './reasons.ts'

/** What became of every finding of the head, by its id. */
export function judgeGroups(
  groups: readonly Group[],
  evidence: Evidence,
): ReadonlyMap<string, Judged> {
  const all = new Map<string, Judged>()
  for (const group of groups) {
    for (const [id, judged] of judgeGroup(group, evidence)) all.set(id, judged)
  }
  return all
}

function judgeGroup(group: Group, evidence: Evidence): Iterable<[string, Judged]> {
  if (group.base.length === 0) {
    return group.head.map((finding) => [finding.id, judgeNew(finding, evidence)])
  }
  const { isRenamed } = group
  return [
    ...judgeKnownVulnerability({ ...sidesOf(group, isVulnerability), isRenamed }, evidence),
    ...judgeKnownRule(sidesOf(group, isRule), evidence),
  ]
}

function judgeNew(finding: Finding, evidence: Evidence): Judged {
  return finding.kind === 'vulnerability'
    ? judgeNewVulnerability(finding, evidence)
    : judgeNewRule(finding, evidence)
}

function sidesOf<T extends Finding>(
  { base, head }: Group,
  isKind: (finding: Finding) => finding is T,
): { readonly base: readonly T[]; readonly head: readonly T[] } {
  return { base: base.filter(isKind), head: head.filter(isKind) }
}

function isVulnerability(finding: Finding): finding is VulnerabilityFinding {
  return finding.kind === 'vulnerability'
}

function isRule(finding: Finding): finding is RuleFinding {
  return finding.kind !== 'vulnerability'
}
