import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Package } from '../../src/domain/finding.ts'
import type { Observation, RuleObservation } from '../../src/domain/observation.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { observation, ruleObservation, scannerReport } from '../ground/observations.ts'

/*
 * Keys and ids that must never change: alerts, waivers and baselines of users hang on them. They were computed
 * by another program from the recipe of docs/merging.md. A change here re-opens every alert of every user.
 */

type Named = Pick<Package, 'type' | 'namespace' | 'name' | 'version'>

type Vector = {
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

const VECTORS = JSON.parse(
  readFileSync(join(import.meta.dirname, 'identity-vectors.json'), 'utf8'),
) as readonly Vector[]

/** One for each spelling. */
function toObservations(vector: Vector): readonly Observation[] {
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

function identify(observations: readonly Observation[], imageName: string): unknown[] {
  const report = scannerReport({ observations })
  const { findings } = mergeReports([report], { imageName, severityChoice: 'vendor' })
  return findings.map(({ key, id }) => ({ key, id }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

describe('the frozen keys and ids', () => {
  test('are of every kind of identity, and no two are alike', () => {
    const kinds = new Set(VECTORS.map((one) => one.kind))
    expect([...kinds].sort()).toEqual(['licence', 'misconfiguration', 'secret', 'vulnerability'])
    expect(new Set(VECTORS.map((one) => one.key)).size).toBe(VECTORS.length)
  })

  test.each(VECTORS)('$about: the texts hash to them', (vector) => {
    const { keyText, key, idText, id } = vector
    expect([sha256(keyText), sha256(idText)]).toEqual([key, id])
  })

  test.each(VECTORS)('$about: every spelling has them', (vector) => {
    const { key, id, image } = vector
    for (const one of toObservations(vector)) expect(identify([one], image)).toEqual([{ key, id }])
  })

  test.each(VECTORS)('$about: all spellings together are one finding', (vector) => {
    const { key, id, image } = vector
    expect(identify(toObservations(vector), image)).toEqual([{ key, id }])
  })

  test.each(VECTORS)('$about: another image has others', (vector) => {
    const [first] = toObservations(vector)
    if (first === undefined) throw new Error('a vector has at least one spelling')
    const [other] = identify([first], `${vector.image}-next`) as { key: string; id: string }[]
    expect(other?.key).not.toBe(vector.key)
    expect(other?.id).not.toBe(vector.id)
  })
})
