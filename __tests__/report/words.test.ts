import { describe, expect, test } from '@jest/globals'
import type { Package } from '../../src/domain/finding.ts'
import {
  countOf,
  describeCounts,
  describeDatabase,
  describeFeed,
  describeFix,
  findingName,
  findingSubject,
  formatNumber,
  listSome,
  packageLabel,
  pathsOf,
} from '../../src/report/words.ts'
import { databaseRecord, finding, imageReport, ruleFinding } from '../ground/factories.ts'

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [1234567, '1,234,567 files'],
])('%i is %s', (count, words) => {
  expect(countOf(count, 'file')).toBe(words)
})

test.each([
  [999, '999'],
  [1000, '1,000'],
  ['30 days', '30 days'],
  [1234.5, '1234.5'],
])('the number %p is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  [[], ''],
])('%j in a sentence', (items, text) => {
  expect(listSome(items, 3)).toBe(text)
})

test.each<[string, Partial<Package>, string]>([
  ['a scope', { type: 'npm', namespace: '@acme', name: 'x' }, '@acme/x'],
  ['a group', { type: 'maven', namespace: 'org.acme', name: 'x' }, 'org.acme:x'],
  ['no distribution', { type: 'deb', namespace: 'debian', name: 'x' }, 'x'],
  ['nothing', { type: 'pypi', namespace: null, name: 'x' }, 'x'],
])('a package is called with %s before its name', (_, subject, label) => {
  expect(packageLabel(finding({ package: subject }).package)).toBe(label)
})

test('a system package has no path: the package database says nothing', () => {
  const instances = [
    { path: 'var/lib/dpkg/status', layer: null, origin: 'base' as const, replaced: null },
  ]
  expect(pathsOf([finding({ instances })])).toEqual([])
  expect(pathsOf([finding({ instances, package: { type: 'npm' } })])).toHaveLength(1)
})

test.each([
  ['vulnerability', finding(), 'CVE-2099-0001'],
  ['secret', ruleFinding(), 'AWS Access Key ID'],
  ['secret without a title', ruleFinding({ rule: { id: 'x', title: '' } }), 'x'],
  [
    'licence',
    ruleFinding({ kind: 'licence', rule: { id: 'GPL-2.0', title: 'restricted' }, package: {} }),
    'GPL-2.0',
  ],
])('a %s is called by what people know it by', (_, one, name) => {
  expect(findingName(one).main).toBe(name)
})

test.each([
  ['its package', finding(), 'openssl'],
  ['its file and line', ruleFinding(), 'app/.env:3'],
  ['its file', ruleFinding({ line: null }), 'app/.env'],
  ['the settings', ruleFinding({ instances: [] }), 'image configuration'],
])('a finding is in %s', (_, one, subject) => {
  expect(findingSubject(one)).toBe(subject)
})

test.each([
  ['1.2.3', { version: '1.2.3' }],
  ['≥ 1.2.3', { version: '1.2.3', isApproximate: true }],
  ['yes', { version: null }],
  ['no fix yet', { state: 'not-fixed' }],
] as const)('a fix is %s', (words, overrides) => {
  expect(describeFix({ ...finding({ fix: overrides }).fix, ...overrides })).toBe(words)
})

test('a feed is told with its day and its age', () => {
  const feed = { origin: 'https://feeds.example.org', version: null, ageDays: 2 }
  expect(describeFeed({ ...feed, name: 'epss', date: '2099-03-30T00:00:00Z' })).toBe(
    'epss of 2099-03-30, 2 days old',
  )
})

describe('counts in words', () => {
  test('say how many of how many an update fixes', () => {
    const findings = [
      finding(),
      finding({ severity: 'low', fix: { state: 'wont-fix' }, package: { name: 'b' } }),
      ruleFinding(),
    ]
    expect(describeCounts(imageReport({ findings }).counts)).toBe(
      '2 vulnerabilities (1 critical, 1 low), 1 of 2 fixable, 1 secret',
    )
  })

  test('say that there are none, without hiding the rest', () => {
    expect(describeCounts(imageReport().counts)).toBe('no open vulnerabilities')
    expect(describeCounts(imageReport({ findings: [finding({ status: 'waived' })] }).counts)).toBe(
      'no open vulnerabilities, 1 waived',
    )
  })
})

test.each([
  [0, 'built 2099-03-31, 0 days old'],
  [1, 'built 2099-03-31, 1 day old'],
  [null, 'built 2099-03-31, sample data'],
])('a database of age %p', (ageDays, words) => {
  expect(describeDatabase(databaseRecord({ ageDays }))).toBe(words)
})
