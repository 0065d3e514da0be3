import { describe, expect, test } from '@jest/globals'
import type { FeedRecord } from '../../src/domain/feed.ts'
import { fillGaps, findGaps } from '../../src/merge/enrich.ts'
import { finding, ruleFinding } from '../ground/factories.ts'

const KEV = { added: '2099-01-01', ransomware: true }
const EPSS = { score: 0.5, percentile: 0.9, date: '2099-01-01', model: null }
const RECORD: FeedRecord = {
  ...{ name: 'kev', origin: 'https://feeds.example.org/kev.json', date: '2099-01-01' },
  ...{ version: null, ageDays: 0 },
}

const byTrivy = finding({ seenBy: ['trivy'] })
const byGrype = finding({ seenBy: ['grype'], vulnerability: { id: 'CVE-2099-0002' } })
const nameless = finding({ seenBy: ['trivy'], vulnerability: { id: 'GHSA-aaaa-bbbb-cccc' } })

describe("what the scanners' data leave open", () => {
  test('is asked for CVEs alone, each once', () => {
    const gaps = findGaps([byTrivy, byTrivy, byGrype, nameless, ruleFinding()], true)
    expect(gaps).toEqual({ kev: ['CVE-2099-0001'], epss: ['CVE-2099-0001', 'CVE-2099-0002'] })
  })

  test('is asked of every finding where Grype is too old to know', () => {
    expect(findGaps([byTrivy, byGrype], false).kev).toEqual(['CVE-2099-0001', 'CVE-2099-0002'])
  })

  test('is nothing where everything is said', () => {
    const known = finding({ seenBy: ['grype'], epss: EPSS })
    expect(findGaps([known], true)).toEqual({ kev: [], epss: [] })
  })
})

describe('the feeds', () => {
  const kev = {
    state: 'ready',
    record: RECORD,
    entries: new Map([['CVE-2099-0001', KEV]]),
  } as const

  test('fill what is missing and overwrite nothing', () => {
    const other = { ...KEV, ransomware: false }
    const [filled, kept] = fillGaps([byTrivy, finding({ kev: other })], { kev, epss: null })
    expect(filled).toMatchObject({ kev: KEV, epss: null })
    expect(kept).toMatchObject({ kev: other })
  })

  test('that are missing leave every finding as it is', () => {
    const missing = { state: 'missing', name: 'kev', reason: 'nobody answered' } as const
    expect(fillGaps([byTrivy], { kev: missing, epss: null })).toEqual([byTrivy])
  })
})
