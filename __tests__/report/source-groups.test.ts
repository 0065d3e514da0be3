import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../src/domain/finding.ts'
import { blockingIds } from '../../src/report/blocking.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderJson } from '../../src/report/json.ts'
import {
  countRowFindings,
  describeRows,
  describeShown,
  groupBySource,
  rowSubject,
  rowsInReadingOrder,
} from '../../src/report/source-groups.ts'
import { renderTable } from '../../src/report/table.ts'
import { textWidth } from '../../src/report/terminal/width.ts'
import { finding, imageReport, reason, report, ruleFinding, verdict } from '../ground/factories.ts'

const NONE: ReadonlySet<string> = new Set()
const OPENSSL = { name: 'openssl', version: '3.1.4-r5' }

type Overrides = NonNullable<Parameters<typeof finding>[0]>

/** The flaw of openssl in one of its binary packages. */
function binary(name: string, overrides: Overrides = {}): Finding {
  const { package: subject, ...rest } = overrides
  return finding({
    package: { type: 'apk', name, version: '3.1.4-r5', sourcePackage: OPENSSL, ...subject },
    ...rest,
  })
}

const CRYPTO = binary('libcrypto3')
const SSL = binary('libssl3')

function membersOf(findings: readonly Finding[], blocking = NONE): string[][] {
  return groupBySource(findings, blocking)
    .map((row) => row.findings.map((one) => one.package?.name ?? ''))
    .sort()
}

describe('one flaw in the binary packages of one source', () => {
  test('is one row, which names them all under their source', () => {
    const [row, ...others] = groupBySource([SSL, CRYPTO], NONE)
    expect(others).toEqual([])
    expect(row?.findings).toEqual([CRYPTO, SSL])
    expect(row === undefined ? null : rowSubject(row)).toEqual({
      name: 'openssl',
      members: ['libcrypto3', 'libssl3'],
    })
  })

  test('is one row with a package that is called like its source and named without it', () => {
    const openssl = binary('openssl', { package: { sourcePackage: null } })
    expect(membersOf([SSL, openssl])).toEqual([['libssl3', 'openssl']])
  })

  test.each<[string, Overrides]>([
    ['flaw', { vulnerability: { id: 'CVE-2099-0999' } }],
    ['source', { package: { sourcePackage: { name: 'libressl', version: '3.1.4-r5' } } }],
    ['version', { package: { version: '3.1.4-r6' } }],
    ['kind of package', { package: { type: 'deb' } }],
    ['severity', { severity: 'low' }],
    ['status', { status: 'off-gate' }],
    ['fix', { fix: { version: '3.9.9' } }],
    ['state of the fix', { fix: { state: 'wont-fix' } }],
    ['new release line', { fix: { crossesMajor: true } }],
    ['risk', { kev: { added: '2099-01-01', ransomware: false } }],
    ['change', { change: 'introduced' }],
    ['scanner', { seenBy: ['trivy'] }],
    ['doubt', { confidence: 'cpe-only' }],
    ['origin', { instances: [{ path: null, layer: null, origin: 'base', replaced: null }] }],
    [
      'version below',
      {
        instances: [
          { path: null, layer: null, origin: 'unknown', replaced: { layer: 'a', version: '1' } },
        ],
      },
    ],
  ])('stands in rows of their own where they differ in %s', (_, overrides) => {
    expect(membersOf([CRYPTO, binary('libssl3', overrides)])).toEqual([['libcrypto3'], ['libssl3']])
  })

  test('stands in rows of their own where only one of them blocks', () => {
    expect(membersOf([CRYPTO, SSL], new Set([SSL.id]))).toEqual([['libcrypto3'], ['libssl3']])
    expect(membersOf([CRYPTO, SSL], new Set([SSL.id, CRYPTO.id]))).toHaveLength(1)
  })

  test('is told by what sets them apart where the gate leaves them for two reasons', () => {
    const [some, other] = ['one reason', 'another'].map((confidenceReason, index) =>
      binary(`lib${index}`, { status: 'off-gate', confidenceReason }),
    )
    expect(membersOf([some, other].flatMap((one) => one ?? []))).toHaveLength(2)
  })

  test('leaves packages of languages, secrets and settings as they are', () => {
    const source = { name: 'acme', version: '1' }
    const npm = ['a', 'b'].map((name) =>
      finding({ package: { type: 'npm', name, sourcePackage: source } }),
    )
    const rules = [ruleFinding(), ruleFinding()]
    expect(groupBySource([...npm, ...rules], NONE)).toHaveLength(4)
  })
})

describe('rows', () => {
  test('come the most urgent first', () => {
    const low = binary('a', { severity: 'low' })
    const rows = [...rowsInReadingOrder(groupBySource([low, SSL, CRYPTO], NONE), NONE)]
    expect(rows.map((row) => row.findings)).toEqual([[CRYPTO, SSL], [low]])
  })

  test('are counted only where somebody could take them for findings', () => {
    const rows = groupBySource([SSL, CRYPTO, ruleFinding()], NONE)
    expect(describeRows(rows)).toBe(' in 2 rows')
    expect(describeShown(rows, 3)).toBe('3 findings in 2 rows')
    expect(describeShown(rows, 1234)).toBe('3 of 1,234 findings in 2 rows')
    const plain = groupBySource([SSL, ruleFinding()], NONE)
    expect([describeRows(plain), describeShown(plain, 100)]).toEqual(['', ''])
  })

  const some = fc.array(
    fc
      .record({
        name: fc.constantFrom('a', 'b', 'c', 'd'),
        source: fc.constantFrom('x', 'y', null),
        id: fc.constantFrom('CVE-2099-0001', 'CVE-2099-0002'),
        severity: fc.constantFrom('high', 'low'),
        blocks: fc.boolean(),
      } as const)
      .map(({ name, source, id, severity, blocks }) => ({
        blocks,
        finding: binary(name, {
          severity,
          vulnerability: { id },
          package: { sourcePackage: source === null ? null : { name: source, version: '1' } },
        }),
      })),
  )

  test('hold every finding once, and are the same whatever the order', () => {
    fc.assert(
      fc.property(some, (all) => {
        const findings = all.map((one, index) => ({ ...one.finding, id: `${index}` }))
        const blocking = new Set(
          findings.filter((_, index) => all[index]?.blocks).map(({ id }) => id),
        )
        const rows = [...rowsInReadingOrder(groupBySource(findings, blocking), blocking)]
        expect(rows.flatMap((row) => row.findings.map(({ id }) => id)).sort()).toEqual(
          findings.map(({ id }) => id).sort(),
        )
        expect(countRowFindings(rows)).toBe(findings.length)
        const turned = groupBySource([...findings].reverse(), blocking)
        expect([...rowsInReadingOrder(turned, blocking)]).toEqual(rows)
      }),
    )
  })

  test('of very many findings that differ take no time that grows with their square', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      binary(`lib${index}`, { fix: { version: `1.${index % 10_000}` } }),
    )
    expect(groupBySource(many, NONE)).toHaveLength(10_000)
  })
})

const GLIBC = ['libc-bin', 'libc6', 'libc6-dev', 'libc-dev-bin', 'libc-l10n', 'locales'].map(
  (name) =>
    finding({
      severity: 'high',
      package: { name, version: '2.36-9', sourcePackage: { name: 'glibc', version: '2.36-9' } },
    }),
)

function reportOf(findings: readonly Finding[], blocking: readonly Finding[] = []) {
  const outcome = blocking.length === 0 ? 'pass' : 'fail'
  const reasons = blocking.length === 0 ? [] : [reason(blocking)]
  const judged = imageReport({ findings, verdict: verdict({ outcome, reasons }) })
  return { value: report({ images: [judged] }), judged }
}

describe('the table of a terminal', () => {
  const { value } = reportOf([CRYPTO, SSL, ...GLIBC])

  test('says how many findings its rows are', () => {
    const text = renderTable(value, { colour: false, width: 120 })
    expect(text).toContain('8 findings in 2 rows: packages built from one source share a row')
    expect(text).toMatch(/CVE-2099-0001 +openssl \(libcrypto3, libssl3\) +3\.1\.4-r5/)
    expect(text).toMatch(/glibc \(libc-bin, libc-dev-bin, libc-l10n, libc6 \+2\)/)
  })

  test.each([
    [120, 'openssl (libcrypto3, libssl3)', 'glibc (libc-bin, libc-dev-bin, libc-l10n, libc6 +2)'],
    [80, 'libcrypto3 +1', 'glibc (libc-bin +5)'],
    [60, 'libcrypto3 +1', 'glibc (libc-bin +5)'],
    [52, 'libcrypto3 +1', 'libc-bin +5'],
    [46, 'libc… +1', 'libc… +5'],
  ])('shortens names in %i columns, and never how many there are', (width, openssl, glibc) => {
    const rows = renderTable(value, { colour: false, width })
      .split('\n')
      .filter((line) => line.includes('CVE-2099-0001'))
    expect(rows[0]).toContain(`  ${openssl}  `)
    expect(rows[1]).toContain(`  ${glibc}  `)
    for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(width)
  })

  test('counts findings, not rows, where it ends', () => {
    const others = Array.from({ length: 60 }, (_, index) =>
      binary(`lib${index}`, { severity: 'low', vulnerability: { id: `CVE-2099-1${index}` } }),
    )
    const text = renderTable(reportOf([CRYPTO, SSL, ...others]).value, {
      colour: false,
      width: 100,
    })
    expect(text).toContain('26 of 62 findings in 25 rows')
    expect(text).toContain('… and 36 more findings in the report')
  })

  test('says nothing of rows where each finding has its own', () => {
    const text = renderTable(reportOf([CRYPTO]).value, { colour: false, width: 100 })
    expect(text).not.toContain(' row')
    expect(text).toMatch(/CVE-2099-0001 +libcrypto3 /)
  })
})

describe('Markdown', () => {
  test('counts findings in its titles, and says how many rows they are', () => {
    const { value, judged } = reportOf([CRYPTO, SSL, ...GLIBC], [CRYPTO, SSL])
    expect(blockingIds(judged).size).toBe(2)
    const { text } = renderMarkdown(value)
    expect(text).toContain('#### 🔴 2 critical in 1 row, 2 fixable')
    expect(text).toContain('#### 🟠 6 high in 1 row, 6 fixable')
    expect(text).toContain('<sub>2 findings in 1 row</sub>')
    expect(text.split('openssl (libcrypto3, libssl3)')).toHaveLength(3)
    expect(text).toContain(
      'glibc (libc-bin, libc-dev-bin, libc-l10n, libc6, libc6-dev, locales)'.replaceAll('(', '('),
    )
  })

  test('counts findings, not rows, where it was cut', () => {
    const { value } = reportOf([CRYPTO, SSL, ...GLIBC])
    const whole = renderMarkdown(value)
    expect(whole.cut).toBeNull()
    const bytes = Buffer.byteLength(whole.text)
    const cuts = Array.from({ length: 20 }, (_, step) =>
      renderMarkdown(value, { maxBytes: bytes + 600 - 60 * step }).cut?.replace(/;.*/, ''),
    )
    expect(new Set(cuts)).toEqual(
      new Set([undefined, 'Left out for size: 6 findings', 'Left out for size: 8 findings']),
    )
  })

  test('shows no markup in names that somebody made up', () => {
    const hostile = ['<b>', '|'].map((name) => binary(`${name}lib`))
    const { text } = renderMarkdown(reportOf(hostile).value)
    expect(text).toContain('openssl (\\<b\\>lib, \\|lib)')
  })
})

test('JSON keeps every finding', () => {
  const { value } = reportOf([CRYPTO, SSL, ...GLIBC])
  const { images } = JSON.parse(renderJson(value)) as { images: { findings: unknown[] }[] }
  expect(images[0]?.findings).toHaveLength(8)
})
