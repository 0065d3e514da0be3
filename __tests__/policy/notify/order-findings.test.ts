import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SEVERITIES } from '../../../src/domain/severity.ts'
import { orderFindings } from '../../../src/policy/notify/order-findings.ts'
import { finding } from '../../ground/factories.ts'

const someFinding = fc
  .record({
    number: fc.integer({ min: 1, max: 30 }),
    severity: fc.constantFrom(...SEVERITIES),
    isExploited: fc.boolean(),
  })
  .map(({ number, severity, isExploited }) =>
    finding({
      ...{ severity, vulnerability: { id: `CVE-2099-${number}` } },
      kev: isExploited ? { added: '2026-01-01', ransomware: false } : null,
    }),
  )

test('the most urgent come first as if all were sorted, and the others are all there', () => {
  const someFindings = fc.array(someFinding, { maxLength: 60 })
  fc.assert(
    fc.property(someFindings, fc.integer({ min: 1, max: 20 }), (findings, most) => {
      const sorted = orderFindings(findings, findings.length + 1)
      const ordered = orderFindings(findings, most)
      expect(ordered.slice(0, most)).toEqual(sorted.slice(0, most))
      expect(new Set(ordered)).toEqual(new Set(findings))
      expect(ordered).toHaveLength(findings.length)
    }),
  )
})
