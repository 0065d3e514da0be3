import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { isCve, isFlawId } from '../../domain/vulnerability-id.ts'
import { compareText } from '../unite.ts'
import { toIdentityKey } from './inventory.ts'
import type { Side } from './side.ts'

/** The findings of both sides that are about one flaw in one package, or one rule at one place. */
export type Group = {
  readonly base: readonly Finding[]
  readonly head: readonly Finding[]
  /** True when the two sides name the flaw by different ids. */
  readonly isRenamed: boolean
}

/**
 * Groups by key, which has no version in it. What is left is tried by aliases: a flaw that had only a GHSA
 * when the base was judged may have a CVE today, and is the same flaw.
 */
export function groupFindings(base: Side, head: Side): readonly Group[] {
  const toKey = base.name === head.name ? (finding: Finding) => finding.key : toNamelessKey
  const groups = new Map<string, Building>()
  for (const finding of sortFindings(base.findings)) find(groups, toKey(finding)).base.push(finding)
  for (const finding of sortFindings(head.findings)) find(groups, toKey(finding)).head.push(finding)
  const all = [...groups.values()]
  const whole = all.filter(isWhole).map((group) => ({ ...group, isRenamed: false }))
  return [...whole, ...joinByAlias(all.filter((group) => !isWhole(group)))]
}

function isWhole({ base, head }: Building): boolean {
  return base.length > 0 && head.length > 0
}

type Building = { readonly base: Finding[]; readonly head: Finding[] }

function find(groups: Map<string, Building>, key: string): Building {
  const group = groups.get(key) ?? { base: [], head: [] }
  groups.set(key, group)
  return group
}

/** By identity, so that the order of the reports says nothing. */
function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id))
}

/** What a key is made of but for the name of the image, which is another one here. */
function toNamelessKey(finding: Finding): string {
  if (finding.kind === 'vulnerability') return toFlawKey(finding, finding.vulnerability.id)
  const { kind, rule, package: subject, instances } = finding
  const paths = [...new Set(instances.map(({ path }) => path ?? ''))].sort(compareText)
  const place = subject === null ? JSON.stringify(paths) : toIdentityKey(subject)
  return JSON.stringify([kind, rule.id, place])
}

function toFlawKey(finding: VulnerabilityFinding, id: string): string {
  return JSON.stringify(['vulnerability', id, toIdentityKey(finding.package)])
}

/** Joins what only one side has where the two share an id in the same package. */
function joinByAlias(halves: readonly Building[]): Group[] {
  const byId = new Map<string, Building[]>()
  for (const half of halves.filter(({ base }) => base.length > 0)) {
    for (const key of toAliasKeys(half.base)) byId.set(key, [...(byId.get(key) ?? []), half])
  }
  const joined = new Map<Building, Building>()
  for (const half of halves) {
    if (half.head.length === 0) continue
    const bases = new Set(toAliasKeys(half.head).flatMap((key) => byId.get(key) ?? []))
    for (const base of bases) if (!areTwoCves(base, half)) unite(joined, base, half)
  }
  return toGroups(halves, joined)
}

function toAliasKeys(findings: readonly Finding[]): string[] {
  const keys = findings.flatMap((finding) => {
    if (finding.kind !== 'vulnerability') return []
    const { id, aliases } = finding.vulnerability
    return [id, ...aliases].filter(isFlawId).map((one) => toFlawKey(finding, one))
  })
  return [...new Set(keys)]
}

/** Two CVEs are two flaws, whatever aliases say. */
function areTwoCves(base: Building, head: Building): boolean {
  return [base.base[0], head.head[0]].every(
    (finding) => finding?.kind === 'vulnerability' && isCve(finding.vulnerability.id),
  )
}

function unite(joined: Map<Building, Building>, one: Building, other: Building): void {
  const [a, b] = [rootOf(joined, one), rootOf(joined, other)]
  if (a !== b) joined.set(b, a)
}

function rootOf(joined: ReadonlyMap<Building, Building>, half: Building): Building {
  let root = half
  for (let up = joined.get(root); up !== undefined; up = joined.get(root)) root = up
  return root
}

function toGroups(halves: readonly Building[], joined: ReadonlyMap<Building, Building>): Group[] {
  const groups = new Map<Building, Building>()
  for (const half of halves) {
    const root = rootOf(joined, half)
    const group = groups.get(root) ?? { base: [], head: [] }
    groups.set(root, group)
    group.base.push(...half.base)
    group.head.push(...half.head)
  }
  return [...groups.values()].map((group) => ({
    ...group,
    isRenamed: isWhole(group),
  }))
}
