import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { toAuditRecord } from '../../src/audit/record.ts'
import type { AuditRecord, AuditRequest } from '../../src/audit/record.ts'
import type { StandardResult } from '../../src/domain/standard.ts'
import { readPipeline } from '../../src/runner/pipeline.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { forbidUnknownKeys } from '../report/json-schema.ts'

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/audit-1.json'), 'utf8'),
) as object

const validate = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(forbidUnknownKeys(SCHEMA) as object)

function faultsOf(record: AuditRecord): unknown {
  validate(JSON.parse(JSON.stringify(record)))
  return validate.errors ?? []
}

const PIPELINE = readPipeline({ GITLAB_CI: 'true', CI_JOB_ID: '42', GITLAB_USER_LOGIN: 'octocat' })

const BLOCKING = finding({ vulnerability: { id: 'CVE-2026-0001' } })

const FULL = report({
  verdict: verdict({ outcome: 'fail' }),
  deliveries: [{ to: 'notify:chat', state: 'delivered', detail: '200' }],
  images: [
    imageReport({
      image: image(),
      findings: [BLOCKING],
      scans: [scanRecord()],
      standards: [standardResult()],
      verdict: verdict({ outcome: 'fail', reasons: [reason([BLOCKING])] }),
    }),
  ],
})

function standardResult(): StandardResult {
  const control = {
    ...{ title: 'User', level: 'fail' as const, evidence: [], rules: [] },
    ...{ open: null, remedy: null },
  }
  return {
    ...{ id: 'cis-docker-1.6.0', title: 'CIS', version: '1.6.0', reference: '', decided: 2 },
    controls: [
      { ...control, id: '4.1', state: 'pass' },
      { ...control, id: '4.2', state: 'fail' },
      { ...control, id: '4.3', state: 'fail' },
    ],
  }
}

function recordOf(overrides: Partial<AuditRequest> = {}): AuditRecord {
  return toAuditRecord({
    report: FULL,
    pipeline: PIPELINE,
    recordedAt: '2026-11-21T12:00:00.000Z',
    reports: [{ path: '/out/plimsoll.json', digest: `sha256:${'a'.repeat(64)}` }],
    ...overrides,
  })
}

describe('the record of a run', () => {
  test('keeps to its published schema', () => {
    expect(faultsOf(recordOf())).toEqual([])
    expect(faultsOf(recordOf({ report: report(), pipeline: null, reports: [] }))).toEqual([])
  })

  test('is held to the schema strictly: an unknown key is a fault', () => {
    expect(faultsOf({ ...recordOf(), more: 1 } as AuditRecord)).not.toEqual([])
  })

  test('says who, what, by which scanners and databases, and what was sent', () => {
    const record = recordOf()
    expect(record.run).toMatchObject({ system: 'gitlab', actor: 'octocat' })
    expect(record.deliveries).toEqual([{ to: 'notify:chat', state: 'delivered', detail: '200' }])
    expect(record.images[0]?.scanners[0]).toMatchObject({
      provenance: { programSha256: expect.any(String) },
      database: { built: expect.any(String) },
    })
  })

  test('counts the findings of a reason and the controls of a standard, and names none', () => {
    const record = recordOf()
    expect(record.images[0]?.reasons[0]?.findings).toBe(1)
    expect(record.images[0]?.standards[0]?.controls).toEqual({ pass: 1, fail: 2 })
    expect(JSON.stringify(record)).not.toContain('CVE-2026-0001')
  })
})
