import { describe, expect, test } from '@jest/globals'
import type { ScannerId, Sighting } from '../../src/domain/finding.ts'
import type { Severity } from '../../src/domain/severity.ts'
import { toAgreement } from '../../src/merge/agreement.ts'
import { finding, ruleFinding } from '../ground/factories.ts'
import { fixStatement } from '../ground/observations.ts'

function sighting(scanner: ScannerId, severity: Severity): Sighting {
  return { scanner, id: 'CVE-2099-0001', package: 'openssl', severity, row: 0 }
}

const BOTH = ['grype', 'trivy'] as const

describe('how far the scanners agree', () => {
  test('is not told where only one of them ran', () => {
    expect(toAgreement([finding()], ['trivy'])).toBeNull()
  })

  test('counts what both and what one alone saw, by the reason', () => {
    const blind = { seenBy: ['grype'], confidenceReason: 'Trivy does not see binaries' } as const
    const agreement = toAgreement(
      [
        finding(),
        finding({ ...blind, id: 'worst' }),
        finding({ ...blind, id: 'next' }),
        finding({ seenBy: ['trivy'], confidenceReason: 'Grype did not', id: 'third' }),
        ruleFinding(),
      ],
      BOTH,
    )
    expect(agreement).toMatchObject({ both: 1, onlyGrype: 2, onlyTrivy: 1, flips: 0 })
    expect(agreement?.disagreements).toEqual([
      {
        ...{ kind: 'only-one', scanner: 'grype', reason: 'Trivy does not see binaries' },
        ...{ count: 2, examples: ['worst', 'next'] },
      },
      {
        ...{ kind: 'only-one', scanner: 'trivy', reason: 'Grype did not' },
        ...{ count: 1, examples: ['third'] },
      },
    ])
  })

  test.each<[Severity, Severity, number]>([
    ['high', 'medium', 1],
    ['critical', 'negligible', 1],
    ['critical', 'high', 0],
    ['low', 'negligible', 0],
    ['critical', 'unknown', 0],
  ])('Trivy says %s and Grype %s: %i would fall on two sides of a gate', (trivy, grype, flips) => {
    const sightings = [sighting('trivy', trivy), sighting('grype', grype)]
    expect(toAgreement([finding({ sightings })], BOTH)?.flips).toBe(flips)
  })

  test('names findings that one scanner knows a fix for and the other does not', () => {
    const statements = [
      fixStatement({ scanner: 'trivy', state: 'fixed', versions: ['1.2'] }),
      fixStatement({ scanner: 'grype', state: 'not-fixed' }),
    ]
    const differing = finding({ fix: { statements } })
    expect(toAgreement([differing], BOTH)?.disagreements).toMatchObject([{ kind: 'fix', count: 1 }])
  })

  test('shows ten examples at most', () => {
    const many = Array.from({ length: 30 }, () => finding({ seenBy: ['grype'] }))
    const [only] = toAgreement(many, BOTH)?.disagreements ?? []
    expect([only?.count, only?.examples.length]).toEqual([30, 10])
  })
})
