import { describe, expect, test } from '@jest/globals'
import type { Sighting } from '../../../src/domain/finding.ts'
import { normaliseId, toSubject } from '../../../src/policy/matching/index.ts'
import { finding, ruleFinding } from '../../ground/factories.ts'

const SIGHTING: Sighting = {
  scanner: 'grype',
  id: 'ALAS2-2022-1754',
  package: 'openssl',
  severity: 'high',
  row: 0,
}

describe('an id', () => {
  test.each([
    [' cve-2024-0001 ', 'CVE-2024-0001'],
    ['ghsa-AAAA-bbbb-CCCC', 'GHSA-aaaa-bbbb-cccc'],
    ['dsa-5000-1', 'DSA-5000-1'],
    ['AVD-DS-0002', 'DS-0002'],
    ['DS002', 'DS-0002'],
    ['DS-0002', 'DS-0002'],
    ['aws-access-key-id', 'AWS-ACCESS-KEY-ID'],
    ['DSA-002', 'DSA-002'],
  ])('%j is compared as %s', (text, normal) => {
    expect(normaliseId(text)).toBe(normal)
    expect(normaliseId(normal)).toBe(normal)
  })
})

describe('what a finding is called', () => {
  test('is every name of the flaw, the advisories, and what each scanner calls it', () => {
    const subject = toSubject(
      finding({
        vulnerability: {
          id: 'CVE-2099-0001',
          aliases: ['GHSA-aaaa-bbbb-cccc'],
          advisories: ['DSA-9999-1'],
        },
        sightings: [SIGHTING],
      }),
    )
    expect([...subject.ids].sort()).toEqual([
      'ALAS2-2022-1754',
      'CVE-2099-0001',
      'DSA-9999-1',
      'GHSA-aaaa-bbbb-cccc',
    ])
  })

  test('is not a flaw that only the advisory names, too', () => {
    const advisories = ['DSA-9999-1', 'GHSA-zzzz-zzzz-zzzz', 'CVE-2099-0002']
    const { ids } = toSubject(finding({ vulnerability: { advisories } }))
    expect([...ids].sort()).toEqual(['CVE-2099-0001', 'DSA-9999-1'])
  })

  test('is the rule, for what a rule found', () => {
    expect([...toSubject(ruleFinding()).ids]).toEqual(['AWS-ACCESS-KEY-ID'])
  })
})
