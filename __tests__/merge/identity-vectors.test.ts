import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Observation } from '../../src/domain/observation.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { VECTORS, toObservations } from '../ground/identity-vectors.ts'
import { scannerReport } from '../ground/observations.ts'

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
