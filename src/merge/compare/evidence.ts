import type { Finding, Instance, Package, Witness } from '../../domain/finding.ts'
import { createConditions } from './conditions.ts'
import type { Conditions } from './conditions.ts'
import { createInventory } from './inventory.ts'
import type { Inventory } from './inventory.ts'
import { createKnewFlaw } from './knowledge.ts'
import type { KnewFlaw } from './knowledge.ts'
import { isAnalysed } from './side.ts'
import type { Side } from './side.ts'

/** All by which a change is judged. */
export type Evidence = {
  readonly base: Inventory
  readonly head: Inventory
  readonly conditions: Conditions
  readonly knewFlaw: KnewFlaw
  /** False when no scanner recognised anything in the base. */
  readonly isBaseAnalysed: boolean
  /** True when all of these sit in layers that the base has, too; false where a layer is not known. */
  readonly areInBaseLayers: (instances: readonly Instance[]) => boolean
  /** Who recognises this package in the head, or this finding. */
  readonly witnessesOf: (finding: Finding) => ReadonlySet<Witness>
}

export function createEvidence(base: Side, head: Side): Evidence {
  const conditions = createConditions(base, head)
  const layers = new Set(base.image?.layers.map((layer) => layer.diffId))
  const packages = createInventory(head)
  return {
    base: createInventory(base),
    head: packages,
    conditions,
    knewFlaw: createKnewFlaw(base.findings, conditions),
    isBaseAnalysed: isAnalysed(base),
    areInBaseLayers: (instances) =>
      instances.length > 0 && instances.every(({ layer }) => layer !== null && layers.has(layer)),
    witnessesOf: (finding) =>
      new Set([...finding.seenBy, ...toWitnesses(packages, finding.package)]),
  }
}

function toWitnesses(packages: Inventory, subject: Package | null): Iterable<Witness> {
  return subject === null ? [] : packages.witnessesOf(subject)
}
