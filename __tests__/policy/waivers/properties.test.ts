import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Waiver } from '../../../src/policy/waivers/waiver.ts'
import { finding, ruleFinding } from '../../ground/factories.ts'
import { apply, recordsOf, waiversOf } from './ground.ts'

const IDS = ['CVE-2099-0001', 'CVE-2099-0002', 'GHSA-aaaa-bbbb-cccc']
const NAMES = ['openssl', 'zlib', 'curl']

const findings: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.constantFrom(...IDS),
    alias: fc.constantFrom(...IDS),
    name: fc.constantFrom(...NAMES),
    version: fc.constantFrom('1.0', '2.0', '3.0'),
    status: fc.constantFrom('open', 'open', 'open', 'off-gate', 'not-affected'),
    kev: fc.boolean(),
    fix: fc.constantFrom('fixed', 'not-fixed'),
    isRule: fc.boolean(),
  })
  .map(({ id, alias, name, version, status, kev, fix, isRule }) =>
    isRule
      ? ruleFinding({ rule: { id: name, title: name }, status })
      : finding({
          vulnerability: { id, aliases: [alias] },
          package: { name, version },
          fix: { state: fix },
          kev: kev ? { added: '2099-03-30', ransomware: false } : null,
          status,
        }),
  )

const lines = fc.record({
  id: fc.constantFrom(
    ...IDS.map((id) => `vulnerability: ${id}`),
    ...NAMES.map((id) => `rule: ${id}`),
    'images: [acme/*]',
  ),
  package: fc.constantFrom('', '', ...NAMES.map((name) => `package: pkg:deb/${name}`)),
  versions: fc.constantFrom('', '', "versions: '>=2'", "versions: '<2'"),
  expires: fc.constantFrom('2099-03-31', '2099-04-01', '2100-01-01'),
})

const waivers: fc.Arbitrary<readonly Waiver[]> = lines.map(({ expires, ...rest }) => {
  const keys = Object.values(rest).filter((line) => line !== '')
  return waiversOf([...keys, `expires: ${expires}`].join('\n'))
})

/** Each with a line of its own, as in a file. */
const files = fc
  .array(waivers, { maxLength: 6 })
  .map((list) =>
    list.flat().map((one, at) => ({ ...one, id: `W-${at}`, source: { path: 'w', line: at } })),
  )

const many = fc.array(findings, { maxLength: 12 })

test('a waiver takes nothing from the gate but findings that were open', () => {
  fc.assert(
    fc.property(many, files, (before, list) => {
      const after = apply(before, list).findings
      expect(after).toHaveLength(before.length)
      for (const [at, one] of after.entries()) {
        const old = before[at]
        if (one.status !== old?.status)
          expect([old?.status, one.status]).toEqual(['open', 'waived'])
        expect({ ...one, status: null, decisions: null }).toEqual({
          ...old,
          status: null,
          decisions: null,
        })
      }
    }),
  )
})

test('an expired waiver waives nothing', () => {
  fc.assert(
    fc.property(many, files, (before, list) => {
      const expired = list.filter((one) => one.expires === '2099-03-31')
      expect(apply(before, expired).findings.some((one) => one.status === 'waived')).toBe(false)
    }),
  )
})

test('without a waiver never more is waived, and what only others waive stays waived', () => {
  fc.assert(
    fc.property(many, files, fc.nat(5), (before, list, place) => {
      const all = apply(before, list).findings
      const fewer = apply(
        before,
        list.filter((_, at) => at !== place),
      ).findings
      const gone = `W-${place}`
      for (const [at, one] of fewer.entries()) {
        const others = all[at]?.decisions.filter((decision) => decision.id !== gone)
        expect(one.decisions).toEqual(others)
        if (one.status === 'waived') expect(all[at]?.status).toBe('waived')
      }
    }),
  )
})

test('the order of waivers and of findings says nothing', () => {
  fc.assert(
    fc.property(many, files, (before, list) => {
      const there = apply(before, list)
      const back = apply([...before].reverse(), [...list].reverse())
      expect([...back.findings].reverse()).toEqual(there.findings)
      expect(recordsOf(before, [...list].reverse())).toEqual(recordsOf(before, list))
    }),
  )
})

test('what is said of one finding does not depend on the others', () => {
  fc.assert(
    fc.property(many, files, (before, list) => {
      const alone = before.flatMap((one) => apply([one], list).findings)
      expect(apply(before, list).findings).toEqual(alone)
    }),
  )
})
