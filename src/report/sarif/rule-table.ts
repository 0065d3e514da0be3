import type { FindingKind } from '../../domain/finding.ts'
import { cleanLine, cutUnits } from '../clean.ts'
import { compareText } from '../order.ts'
import { findingLabel } from '../words.ts'
import type { Group } from './groups.ts'

export type RuleTable = {
  /** In the order of their ids, which are unique. */
  readonly list: readonly { readonly id: string; readonly groups: readonly Group[] }[]
  find(group: Group): { readonly ruleId: string; readonly ruleIndex: number }
}

const LONGEST_ID = 255

/** A package may call its licence `CVE-2024-1`; it must not stand under the advisory of that name. */
const PRECEDENCE: readonly FindingKind[] = [
  'vulnerability',
  'secret',
  'misconfiguration',
  'malware',
  'licence',
]

/** Which rule each result stands under. */
export function toRuleTable(groups: readonly Group[]): RuleTable {
  const ids = nameRules(groups)
  const members = new Map<string, Group[]>()
  for (const [group, id] of ids) {
    const ofRule = members.get(id)
    if (ofRule === undefined) members.set(id, [group])
    else ofRule.push(group)
  }
  const list = [...members]
    .map(([id, ofRule]) => ({ id, groups: ofRule }))
    .sort((a, b) => compareText(a.id, b.id))
  const indexes = new Map(list.map(({ id }, index) => [id, index]))
  return {
    list,
    find: (group) => {
      const ruleId = ids.get(group) ?? toLabel(group)
      return { ruleId, ruleIndex: indexes.get(ruleId) ?? -1 }
    },
  }
}

/** The bare id goes to the first kind that has it; the others carry their kind before it. */
function nameRules(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const labels = groups.map((group) => ({ group, label: toLabel(group), kind: toKind(group) }))
  const owners = new Map<string, FindingKind>()
  for (const kind of PRECEDENCE) {
    for (const one of labels.filter((candidate) => candidate.kind === kind)) {
      owners.set(one.label, owners.get(one.label) ?? kind)
    }
  }
  return new Map(
    labels.map(({ group, label, kind }) => {
      return [group, owners.get(label) === kind ? label : cutUnits(`${kind}/${label}`, LONGEST_ID)]
    }),
  )
}

function toKind(group: Group): FindingKind {
  return group.findings[0].kind
}

function toLabel(group: Group): string {
  const label = cutUnits(cleanLine(findingLabel(group.findings[0]), LONGEST_ID).trim(), LONGEST_ID)
  return label === '' ? toKind(group) : label
}
