import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MAX_VEX_LENGTH, readVex } from '../../../src/policy/vex/index.ts'
import { cleared, csaf, cycloneDx, judged, openVex } from './documents.ts'

describe('a file that is no VEX document', () => {
  test.each([
    ['nothing', '', 'is empty'],
    ['a byte order mark alone', '\uFEFF ', 'is empty'],
    [
      'half a document',
      '{"@context": "https://openvex.dev/ns/v0.2.0", "state',
      'is not JSON, or only a part of it',
    ],
    ['YAML', 'statements: []', 'is not JSON, or only a part of it'],
    ['a list', '[]', 'is neither OpenVEX nor CycloneDX nor CSAF 2'],
    ['null', 'null', 'is neither OpenVEX nor CycloneDX nor CSAF 2'],
    [
      'an SPDX document',
      '{"spdxVersion":"SPDX-2.3"}',
      'is neither OpenVEX nor CycloneDX nor CSAF 2',
    ],
    [
      'CSAF 1',
      '{"document":{"csaf_version":"1.2"}}',
      'is neither OpenVEX nor CycloneDX nor CSAF 2',
    ],
    ['a bare bill of materials', '{"bomFormat":"CycloneDX"}', 'says nothing of vulnerabilities'],
    ['a tower of brackets', '['.repeat(100_000), 'is nested more than 200 levels deep'],
    ['too much', `"${'a'.repeat(MAX_VEX_LENGTH)}"`, 'has more than'],
  ])('%s is a fault', (_, text, words) => {
    const read = readVex(text, 'a.json')
    expect(read).toMatchObject({ statements: [], notices: [] })
    expect(read.faults).toHaveLength(1)
    expect(read.faults[0]).toContain(words)
    expect(read.faults[0]).toMatch(/^The VEX document a\.json .*\.$/)
  })

  test('more than a hundred thousand statements are too many', () => {
    const text = `{"@context":"https://openvex.dev/ns","statements":[${Array(100_001).fill('{"vulnerability":"C-1","status":"fixed"}').join(',')}]}`
    expect(readVex(text, 'a.json').faults[0]).toContain('more than 100000 statements')
  })
})

test('brackets inside texts are no levels', () => {
  const read = readVex(
    JSON.stringify(openVex([cleared({ impact_statement: `"\\${'['.repeat(500)}` })])),
    'a.json',
  )
  expect(read.faults).toEqual([])
  expect(read.statements).toHaveLength(1)
})

test('a byte order mark is no fault', () => {
  expect(
    readVex(`\uFEFF${JSON.stringify(openVex([cleared()]))}`, 'a.json').statements,
  ).toHaveLength(1)
})

test('a document with no statement says so', () => {
  expect(readVex(JSON.stringify(openVex([])), 'a.json').notices).toEqual([
    { code: 'vex-skipped', text: 'a.json#/statements has no statement.' },
  ])
})

test('text of a document is shown without control and direction characters, and bounded', () => {
  const evil = `a\u001b[31m\u202Eb\n${'x'.repeat(5000)}`
  const statement = cleared({ '@id': evil, impact_statement: evil })
  const [found] = judged([openVex([statement], { author: evil })]).findings
  const shown = JSON.stringify(found?.decisions)
  expect(shown).not.toMatch(/\\u001b|\u202E|\\n/)
  expect(shown.length).toBeLessThan(2000)
})

test('members of a prototype are no members', () => {
  const text =
    '{"@context":"https://openvex.dev/ns","__proto__":{"statements":[{}]},"statements":[{"__proto__":{"status":"fixed"},"vulnerability":"CVE-1"}]}'
  const read = readVex(text, 'a.json')
  expect(read.statements).toEqual([])
  expect(read.notices[0]?.text).toContain('none of the four states')
})

test('whatever is done to a document, reading it ends with values', () => {
  const wholes = [openVex([cleared()]), cycloneDx(), csaf()]
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('pkg:', 'pkg:oci/a@x', 'pkg:npm/%', {}, [], [[]]),
  )
  fc.assert(
    fc.property(fc.constantFrom(...wholes), fc.nat(), odd, (whole, at, value) => {
      const paths = placesOf(whole)
      const path = paths[at % paths.length] ?? []
      const read = readVex(JSON.stringify(replaced(whole, path, value)), 'a.json')
      judged([], { statements: read.statements })
      expect(read.faults.length === 0 || read.statements.length === 0).toBe(true)
    }),
  )
})

type Path = readonly (string | number)[]

function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === key ? replaced(one, rest, by) : one))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key], rest, by) }
}
