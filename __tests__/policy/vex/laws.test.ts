import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { finding } from '../../ground/factories.ts'
import {
  affected,
  cleared,
  CVE,
  DIGEST,
  judged,
  OPENSSL,
  openVex,
  statementsOf,
} from './documents.ts'

/*
 * Laws over statements of every kind about one finding: in several documents, with and without times, products
 * and trust.
 */

const TIMES = [
  '2099-01-01T00:00:00Z',
  '2099-02-01T00:00:00Z',
  '2099-03-01T00:00:00Z',
  '2199-01-01T00:00:00Z',
  'never',
]
const LATEST = '2099-03-31T00:00:00Z'
const PRODUCTS = [
  [],
  [{ '@id': OPENSSL }],
  [{ '@id': 'pkg:deb/debian/openssl' }],
  [{ '@id': 'pkg:deb/debian/curl' }],
  [{ '@id': `pkg:oci/api@${DIGEST}` }],
  [{ '@id': 'pkg:oci/web', subcomponents: [{ '@id': OPENSSL }] }],
]

const statement = fc.record({
  vulnerability: fc.constantFrom(
    { name: CVE },
    { name: 'GHSA-aaaa-bbbb-cccc' },
    { name: 'CVE-2099-0002' },
  ),
  products: fc.constantFrom(...PRODUCTS),
  status: fc.constantFrom('not_affected', 'fixed', 'affected', 'under_investigation'),
  justification: fc.constantFrom('vulnerable_code_not_present', undefined),
  timestamp: fc.constantFrom(...TIMES),
})
const authored = fc.record({
  author: fc.constantFrom('Ada', 'Eve'),
  statements: fc.array(statement, { maxLength: 4 }),
})
const documents = fc
  .array(authored, { maxLength: 5 })
  .map((all) =>
    all.map(({ author, statements }) => openVex(statements, { author, timestamp: undefined })),
  )

const REQUEST = {
  findings: [finding({ vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] } })],
  trustedAuthors: ['Ada'],
}

function isOpen(all: readonly Record<string, unknown>[]): boolean {
  return judged(all, REQUEST).findings[0]?.status === 'open'
}

test('the order of statements never matters', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const turned = all.map((one) => ({
        ...one,
        statements: (one['statements'] as unknown[]).toReversed(),
      }))
      expect(isOpen(turned)).toBe(isOpen(all))
    }),
  )
})

test('the order of documents never matters', () => {
  fc.assert(
    fc.property(documents, (all) => {
      expect(isOpen(all.toReversed())).toBe(isOpen(all))
    }),
  )
})

test('the same statements in another order give the same bytes', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const once = judged(all, REQUEST)
      const again = judged([], { ...REQUEST, statements: statementsOf(...all).toReversed() })
      expect(JSON.stringify(again)).toBe(JSON.stringify(once))
    }),
  )
})

test('one more statement that it is affected never suppresses, and the newest always counts', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('affected', 'under_investigation'), (all, status) => {
      const more = [...all, openVex([affected({ status, timestamp: LATEST })], { author: 'Ada' })]
      expect(isOpen(more)).toBe(true)
    }),
  )
})

test('nothing that only the untrusted say changes the status', () => {
  fc.assert(
    fc.property(documents, statement, (all, one) => {
      expect(isOpen([...all, openVex([one], { author: 'Eve' })])).toBe(isOpen(all))
    }),
  )
})

test('a finding is suppressed only where a statement says that it suppresses, with a justification or a fix', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const [found] = judged(all, REQUEST).findings
      const deciding = found?.decisions.filter((one) => one.suppresses) ?? []
      expect(deciding).toHaveLength(found?.status === 'not-affected' ? 1 : 0)
      for (const one of deciding)
        expect(one.status === 'fixed' || one.justification !== null).toBe(true)
    }),
  )
})

test('one that clears, alone and trusted, suppresses', () => {
  expect(isOpen([openVex([cleared()], { author: 'Ada' })])).toBe(false)
})
