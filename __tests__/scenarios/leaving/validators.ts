import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import type { ReportFormat } from '../../../src/config/config.ts'
import { COLUMNS } from '../../../src/report/csv/columns.ts'
import { isAsked } from '../../ground/asked.ts'
import { faultsOfJunit } from '../../ground/validators/junit.ts'
import { faultsOfPage } from '../../ground/validators/page.ts'
import { faultsByStandard, faultsByUpload } from '../../ground/validators/sarif.ts'
import { faultsOf } from '../../report/cyclonedx/schemas.ts'
import { readGitLabReport } from '../../report/gitlab/published-schema.ts'
import { faultsOf as faultsOfReport, forbidUnknownKeys } from '../../report/json-schema.ts'
import { readJunit } from '../../report/junit/read-junit.ts'

/*
 * Each format by its validator. The official schemas lie beside the repository; where they are not asked for, the
 * formats that have one are looked at for their frame alone.
 */

type Validate = (text: string) => unknown[] | Promise<unknown[]>

const OWN: Readonly<Record<ReportFormat, Validate>> = {
  json: (text) => toList(faultsOfReport(JSON.parse(text))),
  sarif: (text) => frame(text, { version: '2.1.0' }),
  markdown: (text) => (/^## \S+ Plimsoll: /.test(text) ? [] : [text.slice(0, 200)]),
  html: faultsOfPage,
  executive: faultsOfPage,
  csv: faultsOfTable,
  junit: (text) => (readJunit(text).suites.length > 0 ? [] : ['no suite']),
  gitlab: (text) => [readGitLabReport(text)].slice(1),
  cyclonedx: (text) => frame(text, { bomFormat: 'CycloneDX', specVersion: '1.6' }),
  spdx: (text) => frame(text, { spdxVersion: 'SPDX-2.3' }),
  openvex: (text) => frame(text, { '@context': 'https://openvex.dev/ns/v0.2.0' }),
  'cyclonedx-vex': (text) => frame(text, { bomFormat: 'CycloneDX', specVersion: '1.6' }),
  audit: faultsOfRecord,
}

const BOTH_SCHEMAS = ['cyclonedx', 'cyclonedx 1.7'] as const

const OFFICIAL: Partial<Readonly<Record<ReportFormat, Validate>>> = {
  sarif: (text) => [...faultsByStandard(text), ...faultsByUpload(text)],
  junit: faultsOfJunit,
  cyclonedx: (text) => BOTH_SCHEMAS.flatMap((name) => faultsOf(text, name)),
  spdx: (text) => faultsOf(text, 'spdx'),
  openvex: (text) => faultsOf(text, 'openvex').filter((one) => !isToldFault(one, text)),
  'cyclonedx-vex': (text) => BOTH_SCHEMAS.flatMap((name) => faultsOf(text, name)),
}

/** Everything that is wrong with a file of a format; empty when nothing is. */
export async function faultsOfFile(format: ReportFormat, text: string): Promise<unknown[]> {
  const official = isAsked('PLIMSOLL_TEST_SHARED') ? OFFICIAL[format] : undefined
  return [...(await OWN[format](text)), ...((await official?.(text)) ?? [])]
}

/** Where no vulnerability is open there is nothing to state, which the schema refuses and the run tells. */
export function isSilentVex(text: string): boolean {
  const { statements } = JSON.parse(text) as { readonly statements: readonly unknown[] }
  return statements.length === 0
}

function isToldFault(fault: string, text: string): boolean {
  return isSilentVex(text) && fault === '/statements must NOT have fewer than 1 items'
}

function toList(faults: unknown): unknown[] {
  return Array.isArray(faults) ? faults : [faults]
}

function frame(text: string, wanted: Readonly<Record<string, string>>): string[] {
  const document = JSON.parse(text) as Readonly<Record<string, unknown>>
  return Object.entries(wanted).flatMap(([key, value]) => (document[key] === value ? [] : [key]))
}

function faultsOfTable(text: string): unknown[] {
  const [head, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' })
  const names = COLUMNS.map(({ name }) => name)
  const isHeaded = JSON.stringify(head) === JSON.stringify(names)
  return isHeaded ? rows.filter((row) => row.length !== names.length) : [head]
}

const RECORD = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(
  forbidUnknownKeys(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../schema/audit-1.json'), 'utf8'),
    ) as object,
  ) as object,
)

function faultsOfRecord(text: string): unknown[] {
  RECORD(JSON.parse(text))
  return RECORD.errors ?? []
}
