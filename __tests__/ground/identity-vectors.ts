import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Package } from '../../src/domain/finding.ts'
import type { Observation, RuleObservation } from '../../src/domain/observation.ts'
import { observation, ruleObservation } from './observations.ts'

/*
 * Keys and ids that must never change: alerts, waivers and baselines of users hang on them. They were computed
 * by another program from the recipe of docs/merging.md. A change here re-opens every alert of every user.
 */

type Named = Pick<Package, 'type' | 'namespace' | 'name' | 'version'>

export type Vector = {
  readonly about: string
  readonly image: string
  /** What is hashed, as the recipe writes it. */
  readonly keyText: string
  readonly key: string
  readonly idText: string
  readonly id: string
} & (
  | {
      readonly kind: 'vulnerability'
      readonly vulnerability: string
      /** Spellings of one package. */
      readonly packages: readonly Named[]
    }
  | {
      readonly kind: RuleObservation['kind']
      readonly rule: string
      readonly line: number | null
      readonly paths: readonly (string | null)[]
      readonly package: Named | null
    }
)

export const VECTORS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../merge/identity-vectors.json'), 'utf8'),
) as readonly Vector[]

/** One for each spelling. */
export function toObservations(vector: Vector): readonly Observation[] {
  if (vector.kind === 'vulnerability') {
    const { vulnerability: id, packages } = vector
    return packages.map((named) => observation({ vulnerability: { id }, package: named }))
  }
  const { kind, rule: id, line, paths, package: named } = vector
  const instances = paths.map((path) => {
    return { path, layer: 'sha256:aa', origin: 'unknown' as const, replaced: null }
  })
  const found = named === null ? null : { ...named, purl: null, sourcePackage: null }
  const title = 'Said by a rule'
  return [ruleObservation({ kind, rule: { id, title }, line, instances, package: found })]
}
