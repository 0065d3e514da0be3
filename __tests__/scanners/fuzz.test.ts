import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ScannerId } from '../../src/domain/finding.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import type { Documents, ParsedReport } from '../../src/scanners/scanner.ts'
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
  fc.constantFrom<unknown>('NaN', 'SEVERE', -3, 11, ['CVE-2099-0001'], { constructor: 1 }),
  fc.constantFrom('pkg:', `pkg:npm/${'%40/'.repeat(1000)}`, '\u0000', '__proto__', 'constructor'),
  fc.constantFrom(`${'A'.repeat(50_000)}/`, '/'.repeat(50_000), '1.'.repeat(20_000), '\ud800'),
  fc.jsonValue(),
)

const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ at: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), value: strange }),
  { minLength: 1, maxLength: 6 },
)

const rowMutations: typeof mutations = fc.array(
  fc.record({ at: fc.array(fc.nat(), { minLength: 3, maxLength: 8 }), value: strange }),
  { minLength: 1, maxLength: 3 },
)

/** Which of an object's keys it is, as `mutate` counts them. */
function keyIndex(value: unknown, key: string): number {
  return typeof value === 'object' && value !== null
    ? Math.max(0, Object.keys(value).indexOf(key))
    : 0
}

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

/** Rows of vulnerabilities as they stand in the document, by number; null for what is no such list. */
function rowsOf(document: unknown, scanner: ScannerId): readonly unknown[] {
  const lists =
    scanner === 'grype'
      ? [field(document, 'matches')]
      : list(field(document, 'Results')).map((result) => field(result, 'Vulnerabilities'))
  return lists.flatMap(list)
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** The scanner's own id and package of a row, as they stand there. */
function identify(row: unknown, scanner: ScannerId): readonly [unknown, unknown] {
  return scanner === 'trivy'
    ? [field(row, 'VulnerabilityID'), field(row, 'PkgName')]
    : [field(field(row, 'vulnerability'), 'id'), field(field(row, 'artifact'), 'name')]
}

/** Without what a name loses when it is read: control characters, and what is too long. */
function toComparable(value: unknown): string {
  return String(value)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
    .trim()
    .slice(0, 100)
}

/** The parsed report, or null when it was refused with a reason. */
function parseOrNull(documents: Documents, scanner: ScannerId): ParsedReport | null {
  try {
    return SCANNERS[scanner].parse(documents)
  } catch (error) {
    if (error instanceof PlimsollError && error.code === 'scanner-output-invalid') return null
    throw error
  }
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

  test('loses no row of those that it is read with', () => {
    let kept = 0
    fc.assert(
      fc.property(rowMutations, (changes) => {
        const mutated = changes.reduce<unknown>(
          (document, change) => mutate(document, { ...change, at: toRow(document, change.at) }),
          report,
        )
        const parsed = parseOrNull({ report: mutated, packages }, scanner)
        if (parsed === null) return
        kept += 1
        const rows = rowsOf(mutated, scanner)
        const found = parsed.report.observations.filter((one) => one.kind === 'vulnerability')
        for (const [number, row] of rows.entries()) {
          const own = found.filter((one) => one.row === number)
          expect(own).not.toEqual([])
          const [id, name] = identify(row, scanner)
          for (const one of own) {
            expect(toComparable(one.ownId)).toBe(toComparable(id))
            expect(toComparable(one.ownPackage)).toBe(toComparable(name))
            expect(JSON.stringify(one).length).toBeLessThan(100_000)
          }
        }
        expect(new Set(found.map((one) => one.row)).size).toBe(rows.length)
      }),
      { numRuns: 500 },
    )
    // A property over reports that are all refused would say nothing.
    expect(kept).toBeGreaterThan(50)
  })

  /** Leads the numbers of a mutation to one of the rows. */
  function toRow(document: unknown, at: readonly number[]): readonly number[] {
    const [which = 0, ...rest] = at
    if (scanner === 'grype') return [keyIndex(document, 'matches'), which, ...rest]
    const results = keyIndex(document, 'Results')
    const chosen = which % 3
    const result = list(field(document, 'Results'))[chosen]
    return [results, chosen, keyIndex(result, 'Vulnerabilities'), ...rest]
  }

  test('is read whatever stands among what the scanner set aside', () => {
    const key = scanner === 'grype' ? 'ignoredMatches' : 'ExperimentalModifiedFindings'
    const entries = rowsOf(report, scanner).map((row) => {
      if (scanner === 'trivy') return { Type: 'vulnerability', Status: 'ignored', Finding: row }
      return { ...(row as object), appliedIgnoreRules: [{ reason: 'of a test' }] }
    })
    fc.assert(
      fc.property(mutations, (changes) => {
        const broken = changes.reduce<unknown>(mutate, entries)
        const document =
          scanner === 'grype'
            ? { matches: [], [key]: broken }
            : { SchemaVersion: 2, Results: [{ Type: 'npm', [key]: broken }] }
        const { report: parsed, notices } = SCANNERS[scanner].parse({ report: document })
        for (const one of parsed.observations) {
          expect(one).toMatchObject({ setAside: expect.any(String) as unknown })
        }
        const named = new Set(
          parsed.observations.map((one) => (one.kind === 'vulnerability' ? one.row : -1)),
        )
        const isWhole = Array.isArray(broken) && named.size === broken.length
        const isNothing = broken === undefined || broken === null
        expect(isWhole || isNothing || notices.length > 0).toBe(true)
      }),
      { numRuns: 300 },
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
