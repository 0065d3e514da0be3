import type { Finding, Instance, Package, Witness } from '../../domain/finding.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { createConditions } from './conditions.ts'
import type { Conditions } from './conditions.ts'
import { createInventory } from './inventory.ts'
import type { Inventory } from './inventory.ts'
import { createKnewFlaw } from './knowledge.ts'
import type { KnewFlaw } from './knowledge.ts'
import { isAnalysed } from './side.ts'
import type { Side } from './side.ts'
import { findUntouchedLayers } from './untouched-layers.ts'

/** All by which a change is judged. */
export type Evidence = {
  readonly base: Inventory
  readonly head: Inventory
  readonly conditions: Conditions
  readonly knewFlaw: KnewFlaw
  /** False when no scanner recognised anything in the base. */
  readonly isBaseAnalysed: boolean
  /** True when all of these were in the base by their layers; false where a layer is not known. */
  readonly areInBaseLayers: (instances: readonly Instance[]) => boolean
  /** True when the base would name this package if it were there. */
  readonly wouldBeListed: (finding: Finding) => boolean
  /** Who recognises this package in the head, or this finding. */
  readonly witnessesOf: (finding: Finding) => ReadonlySet<Witness>
}

export function createEvidence(base: Side, head: Side): Evidence {
  const conditions = createConditions(base, head)
  const layers = findUntouchedLayers(base.image, head.image)
  const packages = createInventory(head)
  const witnessesOf = (finding: Finding): ReadonlySet<Witness> =>
    new Set([...finding.seenBy, ...toWitnesses(packages, finding.package)])
  return {
    base: createInventory(base),
    head: packages,
    conditions,
    knewFlaw: createKnewFlaw(base.findings, conditions),
    isBaseAnalysed: isAnalysed(base),
    areInBaseLayers: (instances) =>
      instances.length > 0 && instances.every(({ layer }) => layer !== null && layers.has(layer)),
    wouldBeListed: (finding) => {
      const subject = finding.package
      if (!base.isInventoryWhole || subject === null) return false
      const witnesses = witnessesOf(finding)
      return isSystemType(subject.type)
        ? conditions.hasSeenBaseWhole(witnesses)
        : conditions.isAlike(witnesses)
    },
    witnessesOf,
  }
}

function toWitnesses(packages: Inventory, subject: Package | null): Iterable<Witness> {
  return subject === null ? [] : packages.witnessesOf(subject)
}
