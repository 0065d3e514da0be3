import { describe, expect, test } from '@jest/globals'
import { toWaiverRecords } from '../../../src/policy/waivers/to-waiver-records.ts'
import { finding } from '../../ground/factories.ts'
import { apply, recordsOf, waiversOf } from './ground.ts'

const openssl = finding()
const zlib = finding({ package: { name: 'zlib' } })
const other = finding({ vulnerability: { id: 'CVE-2099-0002' } })
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => finding({ package: { name: `lib${at}` } }))

describe('what became of a waiver', () => {
  test.each([
    ['active', 'vulnerability: CVE-2099-0001', 2],
    ['expiring', 'vulnerability: CVE-2099-0001\nexpires: 2099-04-20', 2],
    ['expired', 'vulnerability: CVE-2099-0001\nexpires: 2099-03-20', 2],
    ['expired', 'vulnerability: CVE-2099-0001\nuntil_fixed: true', 2],
    ['unused', 'vulnerability: CVE-2000-1', 0],
    ['unused', 'vulnerability: CVE-2099-0001\nimages: [acme/web]', 0],
    ['over-broad', 'ticket: none', 3],
    ['over-broad', 'package: pkg:deb/openssl', 2],
    ['invalid', 'vulnerability: CVE-2099-0001\ncreated: 2099-05-01', 2],
  ] as const)('%s: %s', (state, entry, findings) => {
    const [record] = recordsOf([openssl, zlib, other], waiversOf(entry))
    expect(record).toMatchObject({ state, findings })
  })

  test('tells of an expired one what it would cover', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001\nexpires: 2099-03-20')
    const [record] = recordsOf([openssl, zlib, other], waivers)
    expect(record?.note).toContain('CVE-2099-0001 in openssl, CVE-2099-0001 in zlib')
    expect(record?.note).toContain('2099-03-20')
  })

  test('is over-broad when it names neither package nor path and waives many', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001')
    expect(recordsOf(many(9), waivers)[0]?.state).toBe('active')
    expect(recordsOf(many(10), waivers)[0]?.state).toBe('over-broad')
    const paths = waiversOf("vulnerability: CVE-2099-0001\npackage: { type: deb, name: 'lib*' }")
    expect(recordsOf(many(10), paths)[0]?.state).toBe('active')
  })

  test('is shadowed when another waives all that it waives', () => {
    const waivers = waiversOf(
      'id: narrow\nvulnerability: CVE-2099-0001\npackage: pkg:deb/openssl',
      'id: wide\nvulnerability: CVE-2099-0001',
    )
    const records = recordsOf([openssl, zlib], waivers)
    expect(records.map(({ id, state }) => [id, state])).toEqual([
      ['narrow', 'shadowed'],
      ['wide', 'active'],
    ])
    expect(records[0]?.note).toContain('wide')
  })

  test('is shadowed by the first of two that waive the same', () => {
    const entry = 'vulnerability: CVE-2099-0001'
    const waivers = waiversOf(`id: first\n${entry}`, `id: second\n${entry}`)
    expect(recordsOf([openssl], waivers).map((one) => one.state)).toEqual(['active', 'shadowed'])
  })

  test('is not shadowed by one that has expired', () => {
    const waivers = waiversOf(
      'id: old\nvulnerability: CVE-2099-0001\nexpires: 2099-03-01',
      'id: young\nvulnerability: CVE-2099-0001',
    )
    expect(recordsOf([openssl], waivers).map((one) => one.state)).toEqual(['expired', 'active'])
  })

  test('is counted over all images', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001\nimages: [acme/api]')
    const uses = ['acme/api', 'acme/web'].flatMap(
      (imageName) => apply([openssl, zlib], waivers, { imageName }).uses,
    )
    expect(toWaiverRecords(uses)).toEqual([
      expect.objectContaining({ state: 'active', findings: 2 }),
    ])
  })

  test('is active where it holds for some, with why it does not for others', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001\nuntil_fixed: true')
    const unfixed = finding({ package: { name: 'curl' }, fix: { state: 'not-fixed' } })
    const [record] = recordsOf([openssl, unfixed], waivers)
    expect(record).toMatchObject({ state: 'active', findings: 2 })
    expect(record?.note).toContain('CVE-2099-0001 in openssl')
  })

  test('is unused where all that it is about is off the gate', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001')
    const [record] = recordsOf([finding({ status: 'off-gate' })], waivers)
    expect(record).toMatchObject({ state: 'unused', findings: 0 })
  })

  test('keeps the words of the file and its place', () => {
    const [record] = recordsOf([], waiversOf('id: W-1\nvulnerability: CVE-2099-0001'))
    expect(record).toEqual({
      id: 'W-1',
      source: { path: '.plimsoll-waivers.yml', line: 2 },
      state: 'unused',
      reason: 'The flaw is not reachable here',
      owner: '@acme/payments',
      expires: '2100-01-01',
      findings: 0,
      note: 'It is about no finding',
    })
  })
})
