import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { REPORT_FORMATS } from '../../src/config/config.ts'
import { COLUMNS } from '../../src/report/csv/columns.ts'
import type { RenderedFormat } from '../../src/report/index.ts'
import { evaluateFiles } from '../evaluate/evaluating.ts'
import type { Evaluated } from '../evaluate/evaluating.ts'
import { describeOn } from '../ground/asked.ts'
import { faultsOfJunit } from '../ground/validators/junit.ts'
import { faultsOfPage } from '../ground/validators/page.ts'
import { faultsByStandard, faultsByUpload } from '../ground/validators/sarif.ts'
import { faultsOf } from './cyclonedx/schemas.ts'
import { readGitLabReport } from './gitlab/published-schema.ts'
import { faultsOf as faultsOfReport } from './json-schema.ts'

/* Published reports of both scanners through `evaluate`, and every format of it through the validator of that format. */

const FOLDER = join(import.meta.dirname, '../../../shared/samples')

const PAIRS = [
  'msusel2023-alpine-latest',
  'msusel2023-httpd-latest',
  'msusel2023-traefik-latest',
  'tejas2025-my-app-debian12-python',
  'trustdsai2026-alpine_3.19',
].map((name) => [`pairs/${name}/trivy.json`, `pairs/${name}/grype.json`])

const SETS: readonly (readonly [string, readonly string[]])[] = [
  ...PAIRS.map((names) => [`both scanners: ${names[0] ?? ''}`, names] as const),
  ['several images', PAIRS.flat()],
  ['vulnerabilities of Trivy', ['trivy/defectdojo-scheme_2_many_vulns.json']],
  ['settings and secrets', ['trivy/defectdojo-misconfigurations_and_secrets.json']],
  ['licences', ['trivy/defectdojo-license_scheme.json']],
  ['every state of a fix', ['trivy/defectdojo-all_statuses.json']],
  ['Grype with EPSS', ['grype/defectdojo-many_vulns_with_epss_values.json']],
  ['Grype without any match', ['grype/defectdojo-no_vuln.json']],
  ['a list of nothing', ['trivy/securecodebox-juice-shop-v12.10.2-no-results.json']],
]

/** No vulnerability is open, or no digest tells the image: nothing can be stated, and the schema wants a statement. */
const WITHOUT_STATEMENT = [
  'vulnerabilities of Trivy',
  'settings and secrets',
  'licences',
  'Grype without any match',
  'a list of nothing',
]

type Format = RenderedFormat

const isRendered = (format: string): format is Format => format !== 'audit'
const FORMATS: readonly Format[] = REPORT_FORMATS.filter(isRendered)

async function evaluate(names: readonly string[]): Promise<Evaluated> {
  const files = names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const)
  const flags = FORMATS.flatMap((format) => ['--report', `${format}=${format}`])
  const several = names.length > 2 ? ['--several'] : []
  return evaluateFiles(Object.fromEntries(files), ...flags, ...several)
}

/** The texts of a format, which is a file or a folder of files. */
function textsOf({ written }: Evaluated, format: Format): string[] {
  const path = `/checkout/${format}`
  return Object.entries(written).flatMap(([name, text]) =>
    name === path || name.startsWith(`${path}/`) ? [text] : [],
  )
}

const BOTH_SCHEMAS = ['cyclonedx', 'cyclonedx 1.7'] as const

type Validate = (text: string) => unknown[] | Promise<unknown[]>

const VALIDATORS: Readonly<Record<Format, Validate>> = {
  json: (text) => toList(faultsOfReport(JSON.parse(text))),
  sarif: (text) => [...faultsByStandard(text), ...faultsByUpload(text)],
  markdown: (text) => (/^## \S+ Plimsoll: /.test(text) ? [] : [text.slice(0, 200)]),
  html: faultsOfPage,
  executive: faultsOfPage,
  csv: faultsOfTable,
  junit: faultsOfJunit,
  gitlab: (text) => [readGitLabReport(text)].slice(1),
  cyclonedx: (text) => BOTH_SCHEMAS.flatMap((name) => faultsOf(text, name)),
  spdx: (text) => faultsOf(text, 'spdx'),
  openvex: (text) => faultsOf(text, 'openvex'),
  'cyclonedx-vex': (text) => BOTH_SCHEMAS.flatMap((name) => faultsOf(text, name)),
}

function toList(faults: unknown): unknown[] {
  return Array.isArray(faults) ? faults : [faults]
}

function faultsOfTable(text: string): unknown[] {
  const [head, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' })
  const names = COLUMNS.map(({ name }) => name)
  const isHeaded = JSON.stringify(head) === JSON.stringify(names)
  return isHeaded ? rows.filter((row) => row.length !== names.length) : [head]
}

describeOn('PLIMSOLL_TEST_SHARED', 'of published reports', () => {
  describe.each(SETS)('%s', (title, names) => {
    const evaluated = evaluate(names)
    const isSilent = WITHOUT_STATEMENT.includes(title)

    test.each(FORMATS)('the format %s passes its validator', async (format) => {
      const texts = textsOf(await evaluated, format)
      expect(texts.length).toBeGreaterThan(0)
      const isRefused = format === 'openvex' && isSilent
      const faults = isRefused ? ['/statements must NOT have fewer than 1 items'] : []
      for (const text of texts) expect(await VALIDATORS[format](text)).toEqual(faults)
    })

    test('a document that its validator refuses is told, and no other', async () => {
      const { notices } = (await evaluated).report
      const told = notices.filter(({ text }) => text.includes('A strict validator refuses'))
      expect(told).toHaveLength(isSilent ? 1 : 0)
    })
  })
})
