import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { toContentDigest } from '../../src/audit/content-digest.ts'
import { createEncrypt } from '../../src/encryption/create-encrypt.ts'
import { createAppendAudit } from '../../src/runner/audit-log.ts'
import { discardReportFile, writeReportFile } from '../../src/runner/files.ts'
import { deliver } from '../../src/stages/deliver/deliver.ts'
import type { DeliverStage, Delivered } from '../../src/stages/deliver/deliver.ts'
import type { OpenedDisclosure } from '../../src/stages/open-disclosure.ts'
import { configOf } from '../config/doors.ts'
import { CANARY, poison } from '../ground/poison.ts'
import { createRecordedLog } from '../ground/registry-client.ts'
import { FULL } from '../report/json-samples.ts'

const OPEN: OpenedDisclosure = { profile: 'full', encryption: null, encrypt: null, notices: [] }

const RECIPIENT = 'age145yc57gcskl3m3sup78qlx47g90vup9kdejdf5z9phqchtsgcddqywh55v'
const KEY = { recipients: [RECIPIENT], passphrase: null, isOnly: true }
const SEALED: OpenedDisclosure = {
  ...{ profile: 'full', encryption: KEY, encrypt: createEncrypt(KEY), notices: [] },
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-audit-stage-'))
})

type Run = Delivered & { readonly outputs: Record<string, string>; readonly sent: string[] }

type Given = {
  readonly disclosure?: OpenedDisclosure
  readonly reports?: string
  readonly log?: string
  readonly write?: (path: string) => Promise<void>
}

/** One run that writes into real files. */
async function run({ disclosure = OPEN, reports, log, write }: Given): Promise<Run> {
  const outputs: Record<string, string> = {}
  const sent: string[] = []
  const ports: DeliverStage['ports'] = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    clock: () => new Date('2026-11-21T12:00:05Z'),
    log: createRecordedLog(),
    signal: new AbortController().signal,
    appendAudit: createAppendAudit(),
    deliver: {
      report: async (path, content) => {
        await write?.(path)
        await writeReportFile(path, content)
      },
      discard: discardReportFile,
      output: (name, value) => {
        outputs[name] = value
      },
    },
  }
  const files = reports ?? `json=${folder}/r.json\ncsv=${folder}/r.csv\naudit=${folder}/a.json`
  const inputs = { image: 'a', reports: files, ...(log === undefined ? {} : { 'audit-log': log }) }
  const stage: DeliverStage = {
    ...{ report: poison(FULL), config: configOf(inputs), ports, host: null, disclosure },
    tell: () =>
      Promise.resolve({
        deliveries: [{ to: 'notify:chat', state: 'delivered', detail: '200' }],
        notices: [],
      }),
    sendAudit: (record) => {
      sent.push(record)
      return Promise.resolve({
        deliveries: [{ to: 'audit:siem', state: 'delivered', detail: '200' }],
        notices: [],
      })
    },
  }
  return { ...(await deliver(stage)), outputs, sent }
}

type Kept = {
  readonly recordedAt: string
  readonly deliveries: readonly { readonly to: string }[]
  readonly reports: readonly { readonly path: string; readonly digest: string }[]
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('the record of a run', () => {
  test('tells which reports were written, by the hash of what lies there, and what was sent', async () => {
    const { outputs } = await run({})
    const record = JSON.parse(read('a.json')) as Kept
    expect(record.recordedAt).toBe('2026-11-21T12:00:05.000Z')
    expect(record.deliveries.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['notify:chat', 'audit:siem']),
    )
    expect(record.reports.map(({ path }) => path).sort()).toEqual([
      `${folder}/r.csv`,
      `${folder}/r.json`,
    ])
    for (const { path, digest } of record.reports) {
      expect(toContentDigest(readFileSync(path))).toBe(digest)
    }
    expect(outputs['audit']).toBe(`${folder}/a.json`)
    expect(JSON.parse(outputs['report-files'] ?? '')).toMatchObject({ audit: `${folder}/a.json` })
  })

  test('goes to the log as well, a line for each run, and to the webhooks', async () => {
    const log = join(folder, 'log', 'audit.jsonl')
    await run({ log })
    const { sent } = await run({ log })
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    const written = lines.map((line) => JSON.parse(line) as { sequence: number; record: Kept })
    expect(written.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(sent).toHaveLength(1)
    expect(JSON.parse(sent[0] ?? '')).toMatchObject({ schema: 'plimsoll/audit/1' })
  })

  test('is not written where nobody asked for it', async () => {
    await run({ reports: `json=${folder}/r.json` })
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
  })
})

test('a record that cannot be written leaves no run that looks clean', async () => {
  const write = (path: string): Promise<void> =>
    path.endsWith('a.json') ? Promise.reject(new Error('ENOSPC')) : Promise.resolve()
  const { report, failure } = await run({ write })
  expect(failure).not.toBeNull()
  expect(report.verdict.outcome).toBe('scan-failed')
  expect(JSON.parse(read('r.json'))).toMatchObject({ verdict: { outcome: 'scan-failed' } })
})

test('a log that cannot be added to is a report that cannot be written', async () => {
  const { failure } = await run({ log: folder })
  expect(failure?.code).toBe('report-unwritable')
})

test('where nothing but the outcome may leave, neither log nor webhook tells what was found', async () => {
  const log = join(folder, 'audit.jsonl')
  const { sent } = await run({ disclosure: SEALED, log })
  expect(existsSync(join(folder, 'a.json'))).toBe(false)
  expect(existsSync(join(folder, 'a.json.age'))).toBe(true)
  for (const text of [readFileSync(log, 'utf8'), ...sent]) {
    expect(text).not.toContain(CANARY)
    expect(JSON.parse(text)).toBeTruthy()
  }
})
