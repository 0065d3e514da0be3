import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Log } from 'sarif'
import type { Observation } from '../../src/domain/observation.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { image, imageReport, report } from '../ground/factories.ts'
import { VECTORS, toObservations } from '../ground/identity-vectors.ts'
import { scannerReport } from '../ground/observations.ts'

/*
 * What GitHub tells alerts apart by, of the findings whose keys are frozen: category, rule, path and fingerprint. They
 * were computed by another program. A change here closes every alert of every user and opens it anew.
 */

type Identity = {
  readonly key: string
  readonly category: string
  readonly ruleId: string
  readonly path: string
  readonly fingerprint: string
}

const FROZEN = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sarif-identity-vectors.json'), 'utf8'),
) as readonly Identity[]

function toImage(observations: readonly Observation[], name: string): ImageReport {
  const reports = [scannerReport({ observations })]
  const { findings } = mergeReports(reports, { imageName: name, severityChoice: 'vendor' })
  return imageReport({ image: image({ name }), findings })
}

function identify(judged: ImageReport): unknown[] {
  const { text } = renderSarif(judged, report({ images: [judged] }))
  const [run] = (JSON.parse(text) as Log).runs
  return (run?.results ?? []).map(({ ruleId, locations, partialFingerprints }) => ({
    category: run?.automationDetails?.id,
    ruleId,
    path: locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    fingerprint: partialFingerprints?.['primaryLocationLineHash'],
  }))
}

describe('the frozen identity of alerts', () => {
  test('is there for each frozen key', () => {
    expect(FROZEN.map(({ key }) => key)).toEqual(VECTORS.map(({ key }) => key))
  })

  test.each(VECTORS)('$about: every spelling and both scanners have it', (vector) => {
    const { key, ...identity } = FROZEN.find((one) => one.key === vector.key) ?? { key: '' }
    expect(key).toBe(vector.key)
    const spellings = toObservations(vector)
    for (const one of spellings) {
      expect(identify(toImage([one], vector.image))).toEqual([identity])
    }
    expect(identify(toImage(spellings, vector.image))).toEqual([identity])
  })

  test('stands in the same bytes twice', () => {
    for (const vector of VECTORS) {
      const render = (): string =>
        renderSarif(toImage(toObservations(vector), vector.image), report()).text
      expect(render()).toBe(render())
    }
  })
})
