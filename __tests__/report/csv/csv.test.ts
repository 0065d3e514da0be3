import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import type { Decision } from '../../../src/domain/decision.ts'
import type { Report } from '../../../src/domain/report.ts'
import { renderCsvFiles } from '../../../src/report/csv.ts'
import { COLUMNS } from '../../../src/report/csv/columns.ts'
import {
  digestOf,
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../../ground/factories.ts'
import { PAYLOADS, hostileText, seeds, toReport } from '../hostile.ts'
import { COMPARED, FAILED, NOTHING_ANALYSED, NOT_OPENED, PASSED, SEVERAL } from '../samples.ts'

function textOf(value: Report): string {
  const [file, ...others] = renderCsvFiles(value)
  expect(others).toEqual([])
  return file?.text ?? ''
}

type Cells = Readonly<Record<string, string>>

function rowsOf(value: Report): Cells[] {
  return parse(textOf(value), { bom: true, columns: true, record_delimiter: '\r\n' })
}

function rowWith(title: string): Cells {
  const found = finding({ vulnerability: { title } })
  return rowsOf(report({ images: [imageReport({ findings: [found] })] }))[0] ?? {}
}

const waiver: Decision = {
  ...{ kind: 'waiver', id: 'W-1', source: { path: '.plimsoll.yml', line: 3 }, ticket: null },
  ...{ status: 'accepted', suppresses: true, justification: null, owner: null },
  ...{ reason: 'nobody can reach it', expires: '2099-12-31', approvedBy: null, note: null },
}

test('a row for each finding of each image, what blocks first', () => {
  const rows = rowsOf(FAILED)
  expect(rows).toHaveLength(FAILED.images[0]?.findings.length ?? -1)
  const blocking = rows.map((row) => row['blocking'])
  expect(blocking).toEqual([...blocking].sort().reverse())
  expect(blocking.filter((word) => word === 'yes')).toHaveLength(3)
  expect(new Set(rowsOf(SEVERAL).map((row) => row['image']))).toEqual(
    new Set(['acme/web', 'acme/db', 'acme/api']),
  )
})

test('a row holds what people sort by', () => {
  const found = finding({
    vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc', 'GO-2099-1'] },
    score: { authority: 'nvd', version: '3.1', vector: null, score: 9.8, isComputed: false },
    epss: { score: 0.5, percentile: 0.99, date: '2099-04-01', model: null },
    kev: { added: '2099-02-01', ransomware: true },
    risk: { tier: 1, why: 'attackers are known to use it' },
    change: 'introduced',
    firstSeen: '2099-03-01T00:00:00Z',
    status: 'waived',
    decisions: [{ ...waiver, suppresses: false, id: 'W-0' }, waiver],
  })
  const [row] = rowsOf(report({ images: [imageReport({ findings: [found] })] }))
  expect(row).toEqual({
    image: 'acme/api',
    digest: digestOf('manifest'),
    platform: 'linux/amd64',
    kind: 'vulnerability',
    id: 'CVE-2099-0001',
    aliases: 'GHSA-aaaa-bbbb-cccc | GO-2099-1',
    title: 'Buffer overflow while reading a certificate',
    severity: 'critical',
    severity_authority: 'debian',
    cvss: '9.8',
    cvss_vector: '',
    epss: '0.5',
    epss_percentile: '0.99',
    kev: '2099-02-01',
    kev_ransomware: 'yes',
    package: 'openssl',
    package_type: 'deb',
    version: '3.0.11-1',
    purl: 'pkg:deb/openssl@3.0.11-1',
    fix_state: 'fixed',
    fix_version: '3.0.13-1',
    paths: '',
    line: '',
    layers: digestOf('layer 1'),
    origin: '',
    seen_by: 'grype | trivy',
    confidence: 'confirmed',
    risk_tier: 'exploited',
    status: 'waived',
    change: 'introduced',
    first_seen: '2099-03-01T00:00:00Z',
    decision: 'W-1',
    decision_status: 'accepted',
    decision_reason: 'nobody can reach it',
    decision_expires: '2099-12-31',
    blocking: 'no',
    key: found.key,
    finding_id: found.id,
  })
})

test('a secret is told by rule, path, line and layer, and by no word of its message', () => {
  const secret = ruleFinding({ message: 'the value is hunter2', remedy: 'hunter2 goes' })
  const value = report({ images: [imageReport({ findings: [secret] })] })
  expect(textOf(value)).not.toContain('hunter2')
  expect(rowsOf(value)[0]).toMatchObject({
    ...{ kind: 'secret', id: 'aws-access-key-id', paths: 'app/.env', line: '3', origin: 'added' },
    layers: digestOf('layer 2'),
  })
})

test.each([
  ['scan-failed', NOT_OPENED, 'has no image acme/api with the tag 9'],
  ['nothing-analysed', NOTHING_ANALYSED, 'nothing can be said about it'],
] as const)(
  'an image that is %s has a row that says so, and reads not as clean',
  (kind, value, why) => {
    const [row, ...others] = rowsOf(value)
    expect(others).toEqual([])
    expect(row).toMatchObject({ kind, severity: '', id: '', blocking: '' })
    expect(row?.['title']).toContain(why)
  },
)

test('an image without findings has none', () => {
  expect(rowsOf(report())).toEqual([])
  expect(textOf(report())).toMatch(/^\uFEFFimage,digest,.*,finding_id\r\n$/)
})

describe('what spreadsheets take for a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['  =1', "'=1"],
    ['\u00A0\u3000=1', "'=1"],
    ['\u200B=1', "'=1"],
    ['\uFEFF=1', "'=1"],
    ['\u0000=1', "'=1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    ['" \'=1', "'\" '=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['\uFF0B1', "'\uFF0B1"],
    ['\uFF0D1', "'\uFF0D1"],
    ['\uFF20a', "'\uFF20a"],
    ['\uFE66\uFE621', "'\uFE66\uFE621"],
    ['\u22121', "'\u22121"],
    ['a;=1;b', "a;'=1;b"],
    ['a,"=1', 'a,\'"=1'],
    ['a; @b', "a;' @b"],
    ['a|-1', "a|'-1"],
    ['a\t=1', 'a =1'],
  ])('%j stands as %j', (foreign, cell) => {
    expect(rowWith(foreign)['title']).toBe(cell)
  })

  test.each(['a = b', 'libc6-dev', 'a+b', 'someone@example.org', '1.2-3', '50 %', "it's", 'a, b'])(
    '%j is left as it is',
    (harmless) => {
      expect(rowWith(harmless)['title']).toBe(harmless)
    },
  )

  test('stops in each item of a list and in every column', () => {
    for (const text of ['=1', '@a', ';=1', '\uFF1D1']) {
      const hostile = finding({
        severityAuthority: text,
        vulnerability: { id: text, aliases: [text, `${text}b`], title: text },
        package: { type: text, namespace: text, name: text, version: text, purl: text },
        fix: { version: text },
        instances: [{ path: text, layer: text, origin: 'added', replaced: null }],
        decisions: [{ ...waiver, id: text, reason: text, expires: text }],
        ...{ key: text, id: text, firstSeen: text },
      })
      const named = image({ name: text, platform: text, digest: text })
      const value = report({ images: [imageReport({ image: named, findings: [hostile] })] })
      for (const cell of rowsOf(value).flatMap((row) => Object.values(row))) {
        for (const part of cell.split(/[,;|]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@\uFF1D]/)
      }
    }
  })

  test('never begins a cell, nor what another separator would make one, whatever anybody writes', () => {
    const start = fc.constantFrom('=', '+', '-', '@', ';=', ', @', '"=', '\uFF1D', '', ' | +')
    fc.assert(
      fc.property(start, hostileText, fc.constantFrom('', ...PAYLOADS), (first, text, last) => {
        const cell = rowWith(`${first}${text}${last}`)['title'] ?? ''
        for (const part of cell.split(/[,;|]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@\uFF1D]/)
      }),
    )
  })
})

describe('the form', () => {
  test.each([
    ['FAILED', FAILED],
    ['COMPARED', COMPARED],
    ['SEVERAL', SEVERAL],
    ['PASSED', PASSED],
  ])('of %s is what csv-stringify makes of the same cells', (_, value) => {
    const text = textOf(value)
    const cells: string[][] = parse(text, { bom: true })
    expect(stringify(cells, { bom: true, record_delimiter: '\r\n' })).toBe(text)
  })

  test('every line ends in CRLF, and no cell holds an end of line or another control character', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const value = toReport(all, name)
        const text = textOf(value)
        expect(text.replaceAll('\r\n', '')).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u,
        )
        const cells: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' })
        expect(cells).toHaveLength(1 + (value.images[0]?.findings.length ?? 0))
        for (const row of cells) expect(row).toHaveLength(COLUMNS.length)
      }),
    )
  })

  test('a cell holds no more than a spreadsheet takes, and no half of a character', () => {
    const huge = '=👩'.repeat(300_000)
    const instances = Array.from({ length: 500 }, (_, index) => ({
      ...{ layer: null, origin: 'added' as const, replaced: null },
      path: `${index}/${'"'.repeat(5000)}`,
    }))
    const found = finding({
      vulnerability: { id: huge, title: huge, aliases: [huge] },
      package: { type: 'npm', name: huge, version: huge, purl: huge },
      instances,
    })
    const [row = {}] = rowsOf(report({ images: [imageReport({ findings: [found] })] }))
    for (const cell of Object.values(row)) {
      expect(cell.length).toBeLessThanOrEqual(32_767)
      expect(cell).not.toMatch(/\p{Surrogate}/u)
    }
    expect(row['paths']).toHaveLength(32_767)
  })

  test('of many paths the first hundred are told, and how many more there are', () => {
    const instances = Array.from({ length: 103 }, (_, index) => ({
      ...{ layer: null, origin: 'added' as const, replaced: null },
      path: `app/${1000 + index}`,
    }))
    const found = finding({ package: { type: 'npm' }, instances })
    const [row] = rowsOf(report({ images: [imageReport({ findings: [found] })] }))
    expect(row?.['paths']).toMatch(/^app\/1000 \| .* \| app\/1099 \| and 3 more$/)
  })
})

test('what blocks says so', () => {
  const found = finding()
  const judged = imageReport({
    findings: [found],
    verdict: verdict({ reasons: [reason([found])] }),
  })
  expect(rowsOf(report({ images: [judged] }))[0]?.['blocking']).toBe('yes')
})

test('every column is documented, in order', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/reports.md'), 'utf8')
  const [, section = ''] = /^## CSV$(.*?)^## /ms.exec(page) ?? []
  const documented = [...section.matchAll(/^\| `([a-z_]+)`/gm)].map(([, name]) => name)
  expect(documented).toEqual(COLUMNS.map(({ name }) => name))
})
