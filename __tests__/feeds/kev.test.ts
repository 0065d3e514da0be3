import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FeedFailure } from '../../src/feeds/feed-failure.ts'
import { parseKev, readKev } from '../../src/feeds/kev.ts'
import { kevList } from '../ground/feed-server.ts'
import { NOW, fileOf, refusal } from './kit.ts'

const ENTRIES = {
  'CVE-2099-0001': { added: '2026-11-01', ransomware: true },
  'CVE-2099-0002': { added: '2025-02-03', ransomware: false },
}
const LIST = kevList(ENTRIES, NOW)

type Document = { count: unknown; vulnerabilities: Record<string, unknown>[] } & Record<
  string,
  unknown
>

function changed(change: (document: Document) => void): string {
  const document = JSON.parse(LIST) as Document
  change(document)
  return JSON.stringify(document)
}

describe("CISA's list", () => {
  test('gives the entries that are asked for, and what it says of itself', async () => {
    const content = await readKev(fileOf(LIST), ['CVE-2099-0001', 'CVE-2099-0009'])
    expect(content).toEqual({
      facts: { date: NOW, version: '2026.11.21', rows: 2 },
      entries: new Map([['CVE-2099-0001', ENTRIES['CVE-2099-0001']]]),
    })
  })

  test.each([
    ['with gzip', gzipSync(LIST)],
    ['with a byte order mark', `\uFEFF${LIST}`],
    ['without its count', changed((document) => delete document.count)],
    ['with fields that nobody knows', changed((document) => (document['more'] = { a: [1] }))],
    ['with ids in lower case', LIST.replaceAll('CVE-', 'cve-')],
  ])('is read %s', async (_how, list) => {
    const { entries } = await readKev(fileOf(list), Object.keys(ENTRIES))
    expect(Object.fromEntries(entries)).toEqual(ENTRIES)
  })

  test('that says nothing of ransomware says that none is known', () => {
    const list = changed((document) => {
      for (const row of document.vulnerabilities) delete row['knownRansomwareCampaignUse']
    })
    expect([...parseKev(list).entries.values()].map((entry) => entry.ransomware)).toEqual([
      false,
      false,
    ])
  })

  test('keeps the worse of two entries of one vulnerability', () => {
    const list = changed(({ vulnerabilities: [first, second] }) => {
      Object.assign(second ?? {}, { cveID: first?.['cveID'] })
    })
    const { entries, facts } = parseKev(list)
    expect(Object.fromEntries(entries)).toEqual({
      'CVE-2099-0001': { added: '2025-02-03', ransomware: true },
    })
    expect(facts.rows).toBe(2)
  })

  test.each([
    ['nothing', '', 'it is no whole JSON document'],
    ['half of it', LIST.slice(0, 300), 'it is no whole JSON document'],
    ['a login page', '\n <html><body>Log in</body></html>', 'it is a web page'],
    ['another JSON', '[]', 'dateReleased is not as CISA has it'],
    ['null', 'null', 'the document is not as CISA has it'],
    [
      'fewer entries than it counts',
      changed((document) => document.vulnerabilities.pop()),
      'it names 2 entries and holds 1',
    ],
    [
      'more entries than it counts',
      changed((document) => (document.count = 1)),
      'it names 1 entries and holds 2',
    ],
    [
      'no entries',
      changed((document) => Object.assign(document, { count: 0, vulnerabilities: [] })),
      'vulnerabilities is not as CISA has it',
    ],
    [
      'an entry without a CVE',
      changed(({ vulnerabilities }) => delete vulnerabilities[1]?.['cveID']),
      'vulnerabilities.1.cveID is not as CISA has it',
    ],
    [
      'an entry of another shape',
      changed(({ vulnerabilities }) =>
        (vulnerabilities as unknown[]).splice(0, 1, 'CVE-2099-0001'),
      ),
      'vulnerabilities.0 is not as CISA has it',
    ],
    [
      'an entry without a date',
      changed(({ vulnerabilities }) => Object.assign(vulnerabilities[0] ?? {}, { dateAdded: '-' })),
      'vulnerabilities.0.dateAdded is not as CISA has it',
    ],
    [
      'no date',
      changed((document) => (document['dateReleased'] = 'soon')),
      'does not say its date',
    ],
    [
      'a date out of time',
      changed((document) => (document['dateReleased'] = '0001-01-01T00:00:00Z')),
      'does not say its date',
    ],
  ])('with %s is refused', async (_what, list, why) => {
    expect(await refusal(readKev(fileOf(list), []))).toContain(why)
  })

  test('is found whole or refused, however it was cut or changed', () => {
    const change = fc.record({
      at: fc.nat(LIST.length),
      remove: fc.nat(40),
      insert: fc.string({ maxLength: 20 }),
    })
    fc.assert(
      fc.property(change, ({ at, remove, insert }) => {
        const list = LIST.slice(0, at) + insert + LIST.slice(at + remove)
        try {
          const { entries, facts } = parseKev(list)
          expect(facts.rows).toBe(2)
          expect(entries.size).toBeGreaterThan(0)
        } catch (error) {
          if (!(error instanceof FeedFailure)) throw error
        }
      }),
    )
  })

  test('cannot make what it says of itself long or unprintable', () => {
    const list = changed((document) => (document['catalogVersion'] = 'a\u001b[31m\nb'))
    expect(parseKev(list).facts.version).toBe('a [31m b')
    const long = changed((document) => (document['catalogVersion'] = 'a'.repeat(101)))
    expect(() => parseKev(long)).toThrow(FeedFailure)
  })
})
