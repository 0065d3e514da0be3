import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { VulnerabilityObservation } from '../../src/domain/observation.ts'
import { groupByFlaw } from '../../src/merge/flaws.ts'
import { compareIds, primaryId } from '../../src/merge/primary-id.ts'
import { observation } from '../ground/observations.ts'

function said(id: string, ...aliases: readonly string[]): VulnerabilityObservation {
  return observation({ vulnerability: { id, aliases } })
}

function refers(id: string, ...references: readonly string[]): VulnerabilityObservation {
  return observation({ vulnerability: { id, references } })
}

/** Ids of the observations of each flaw, by the flaw's id. */
function grouped(...all: readonly VulnerabilityObservation[]): Record<string, string[]> {
  return Object.fromEntries(
    groupByFlaw(all).map((flaw) => [
      flaw.id,
      flaw.observations.map((one) => one.vulnerability.id).sort(),
    ]),
  )
}

const [A, B, C] = ['CVE-2099-0001', 'CVE-2099-0002', 'CVE-2099-0003']
const [X, Y] = ['GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff']

describe('names of one flaw', () => {
  test('hang together over ids that no row bears', () => {
    expect(grouped(said(X, 'GO-2099-0001'), said(A, 'GO-2099-0001'))).toEqual({ [A]: [A, X] })
  })

  test('may point in a circle, or to themselves', () => {
    expect(grouped(said(X, Y), said(Y, X), said(X, X))).toEqual({ [X]: [X, X, Y] })
  })

  test('never join two CVEs: each row keeps what it says itself', () => {
    expect(grouped(said(A, X), said(B), said(X, B))).toEqual({ [A]: [A], [B]: [B, X] })
  })

  test('of an advisory over two CVEs go to those that somebody reports', () => {
    expect(grouped(said(A), said(B), said(X, A, B, C))).toEqual({ [A]: [A, X], [B]: [B, X] })
  })

  test('of an advisory over two CVEs that nobody reports are one finding, under the lower', () => {
    expect(grouped(said(X, B, A))).toEqual({ [A]: [X] })
  })

  test('say that they were split', () => {
    expect(groupByFlaw([said(A, X), said(B, X)]).map((flaw) => flaw.isSplit)).toEqual([true, true])
    expect(groupByFlaw([said(A, X)]).map((flaw) => flaw.isSplit)).toEqual([false])
  })
})

describe('rows without a better name', () => {
  const node = 'https://nodesecurity.io/advisories/17'
  const report = 'https://hackerone.com/reports/321687'

  test.each([
    ['the number of the advisory', refers('NSWG-ECO-17'), refers(A, node)],
    ['the same report', refers('NSWG-ECO-428', report), refers(X, report)],
    [
      'a CVE in the references',
      refers('GMS-2099-1', `https://nvd.nist.gov/vuln/detail/${A}`),
      said(A),
    ],
  ])('are bridged by %s', (_, nameless, named) => {
    expect(groupByFlaw([nameless, named])).toHaveLength(1)
  })

  test.each([
    ['another number', refers('NSWG-ECO-1'), refers(A, node)],
    ['a number that only begins alike', refers('NSWG-ECO-1'), refers(A, `${node}8`)],
    [
      'a host that only looks like it',
      refers('NSWG-ECO-17'),
      refers(A, 'https://evil.test/advisories/17'),
    ],
    ['nothing', refers('GMS-2099-1'), said(A)],
    [
      'a reference to another advisory of a flaw that has one already',
      said(X),
      observation({
        vulnerability: { id: A, aliases: [Y], references: [`https://github.com/advisories/${X}`] },
      }),
    ],
  ])('are not bridged by %s', (_, nameless, named) => {
    expect(groupByFlaw([nameless, named])).toHaveLength(2)
  })

  test('are not bridged to two flaws', () => {
    expect(groupByFlaw([refers('NSWG-ECO-17'), refers(A, node), refers(B, node)])).toHaveLength(3)
  })

  test("a vendor's advisory is one finding for each CVE that it names, and one of its own without", () => {
    const advisory = refers('openSUSE-SU-2099:0001-1', `https://x.test/${A}`, `https://x.test/${B}`)
    expect(grouped(advisory, said(A))).toEqual({
      [A]: [A, advisory.vulnerability.id],
      [B]: [advisory.vulnerability.id],
    })
    expect(grouped(refers('openSUSE-SU-2099:0002-1'), said(A))).toEqual({
      [A]: [A],
      'openSUSE-SU-2099:0002-1': ['openSUSE-SU-2099:0002-1'],
    })
  })
})

describe("a vendor's advisory that names nothing itself", () => {
  test('is about the flaws beside which another row names it', () => {
    const cites = (id: string): VulnerabilityObservation =>
      observation({ vulnerability: { id, advisories: ['ALAS2-2099-1'] } })
    expect(grouped(said('ALAS2-2099-1'), cites(A), cites(B), said(C))).toEqual({
      [A]: ['ALAS2-2099-1', A],
      [B]: ['ALAS2-2099-1', B],
      [C]: [C],
    })
  })
})

describe('the best name', () => {
  test.each([
    [[X, 'GO-2099-0001', A], A],
    [['GO-2099-0001', Y, X], X],
    [['RUSTSEC-2099-0001', 'ALAS2-2099-1'], 'RUSTSEC-2099-0001'],
    [['CVE-2099-10000', 'CVE-2099-9999'], 'CVE-2099-9999'],
    [['CVE-2100-1', 'CVE-2099-9999'], 'CVE-2099-9999'],
  ])('of %j is %s', (ids, best) => {
    expect(primaryId(ids)).toBe(best)
  })

  test('is found by an order that is one', () => {
    const ids = fc.constantFrom(A, B, X, Y, 'GO-1', 'CVE-x', 'CVE-2099-1', '', 'DSA-1-1')
    fc.assert(
      fc.property(ids, ids, ids, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0)
        if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) {
          expect(compareIds(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('a hostile package', () => {
  test('whose rows name each other by the thousand is grouped by what each says first', () => {
    const cve = (at: number): string => `CVE-2099-${String(10_000 + at)}`
    const rows = Array.from({ length: 2000 }, (_, at) =>
      said(
        `GHSA-${String(at).padStart(4, '0')}-aaaa-bbbb`,
        ...Array.from({ length: 50 }, (_unused, step) => cve((at + step) % 2000)),
      ),
    )
    const flaws = groupByFlaw(rows)
    expect(new Set(flaws.flatMap((flaw) => flaw.observations)).size).toBe(rows.length)
    expect(new Set(flaws.map((flaw) => flaw.id)).size).toBe(flaws.length)
  })

  test('whose rows are all of one GHSA in twenty thousand files is one flaw', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      refers(X, `https://github.com/advisories/${X}`, `https://example.test/${String(at)}`),
    )
    expect(groupByFlaw(rows)).toHaveLength(1)
  })

  test('whose advisories all name each other stays apart', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      at % 2 === 0
        ? refers(`GHSA-${String(at).padStart(6, '0')}`, 'https://example.test/PYSEC-2099-1')
        : said(`GO-2099-${String(100_000 + at)}`, 'PYSEC-2099-1'),
    )
    expect(groupByFlaw(rows)).toHaveLength(10_001)
  })

  test('whose advisory is beside thousands of flaws stands in each of them, or in the first', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const id = `CVE-2099-${String(100_000 + at)}`
      return observation({ vulnerability: { id, advisories: ['ALAS2-2099-1'] } })
    })
    const alone = groupByFlaw([...rows, said('ALAS2-2099-1')])
    expect(alone.every((flaw) => flaw.observations.length === 2)).toBe(true)
    const many = groupByFlaw([...rows, ...rows.map(() => said('ALAS2-2099-1'))])
    expect(many).toHaveLength(10_000)
    expect(new Set(many.flatMap((flaw) => flaw.observations)).size).toBe(20_000)
  })
})
