import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import { readRecorded } from './recorded.ts'

/*
 * Reports as a broken or hostile scanner might write them: real ones with parts dropped, replaced by other
 * types, or made huge. A parser gives a report or explains itself; it neither crashes nor hangs.
 */

type Mutation = { readonly at: readonly number[]; readonly value: unknown }

const HUGE = 'x'.repeat(100_000)

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    '',
    HUGE,
    [],
    {},
    [[]],
    [null],
    [{}],
  ),
  fc.constantFrom('pkg:', `pkg:npm/${'%40/'.repeat(1000)}`, '\u0000', '__proto__', 'constructor'),
  fc.constantFrom(`${'A'.repeat(50_000)}/`, '/'.repeat(50_000), '1.'.repeat(20_000), '\ud800'),
  fc.jsonValue(),
)

const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ at: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), value: strange }),
  { minLength: 1, maxLength: 6 },
)

/** A copy of the document with the value put, or the part dropped, where the numbers lead. */
function mutate(document: unknown, { at, value }: Mutation): unknown {
  const [step, ...rest] = at
  if (typeof document !== 'object' || document === null || step === undefined) return value
  const keys = Object.keys(document)
  const key = keys[step % keys.length]
  if (key === undefined) return value
  const child: unknown = Object.entries(document).find(([name]) => name === key)?.[1]
  const changed = rest.length === 0 ? value : mutate(child, { at: rest, value })
  if (Array.isArray(document)) {
    return document.map((item: unknown, index) => (String(index) === key ? changed : item))
  }
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, item]: [string, unknown]) =>
      name !== key ? [[name, item]] : changed === undefined ? [] : [[name, changed]],
    ),
  )
}

function isExplained(action: () => unknown): boolean {
  try {
    action()
    return true
  } catch (error) {
    return error instanceof PlimsollError && error.code === 'scanner-output-invalid'
  }
}

describe.each(['trivy', 'grype'] as const)('a mutilated report of %s', (scanner) => {
  const { report, packages } = readRecorded('debian', scanner)

  test('is read or refused with a reason', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const mutated = changes.reduce<unknown>(mutate, report)
        expect(isExplained(() => SCANNERS[scanner].parse({ report: mutated, packages }))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is read or refused with a reason whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(isExplained(() => SCANNERS[scanner].parse({ report: document, packages }))).toBe(
          true,
        )
      }),
    )
  })
})

test('a mutilated package list of Grype is read or refused with a reason', () => {
  const { report, packages } = readRecorded('debian', 'grype')
  fc.assert(
    fc.property(mutations, (changes) => {
      const mutated = changes.reduce<unknown>(mutate, packages)
      expect(isExplained(() => SCANNERS.grype.parse({ report, packages: mutated ?? null }))).toBe(
        true,
      )
    }),
    { numRuns: 300 },
  )
})

test('the mutations reach the rows: most mutilated reports differ, and some are refused', () => {
  const { report } = readRecorded('debian', 'trivy')
  const samples = fc
    .sample(mutations, 300)
    .map((changes) => changes.reduce<unknown>(mutate, report))
  const refused = samples.filter((sample) => {
    try {
      SCANNERS.trivy.parse({ report: sample })
      return false
    } catch {
      return true
    }
  })
  expect(refused.length).toBeGreaterThan(20)
  expect(refused.length).toBeLessThan(300)
})
