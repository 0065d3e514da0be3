import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { KeptScans, RawScan, ReadyDatabase } from '../../src/ports.ts'
import { createFiles } from '../../src/runner/files.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import { scan } from '../../src/scanners/scan.ts'
import type { ScanOutcome, ScanRequest } from '../../src/scanners/scan.ts'
import { createKeptGround } from '../ground/kept.ts'
import type { KeptGround } from '../ground/kept.ts'
import { stubCalls, writeStub } from '../ground/stub-scanners.ts'
import type { StubBehaviour } from '../ground/stub-scanners.ts'
import { parseRecorded, readRecorded, readRecordedLog, recordedPath } from './recorded.ts'
import { RECORDED_IMAGES } from './recorded.ts'

/* Reports of earlier scans: when they are taken, when not, and that they say the same. */

const BOTH = ['trivy', 'grype'] as const

const IMAGE_ID = parseRecorded('debian', 'trivy').report.imageId ?? ''

let home = ''
let ground: KeptGround
let located = 0

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scan-'))
  mkdirSync(join(home, 'image'))
  ground = createKeptGround()
  located = 0
})

afterEach(() => {
  rmSync(home, { recursive: true, force: true })
  ground.close()
})

function database(name: 'trivy' | 'grype' | 'trivy-java', digest: string | null): ReadyDatabase {
  const record = { name, built: '2024-06-01T00:00:00Z', origin: 'test', digest, ageDays: 1 }
  return { record, folder: '/cache' }
}

function request(scanner: ScannerId, more: Partial<ScanRequest> = {}): ScanRequest {
  return {
    scanner,
    installed: {
      scanner,
      version: '1.2.3',
      program: join(home, scanner),
      provenance: { origin: 'path', archiveSha256: null, programSha256: 'abc', from: home },
      kept: true,
    },
    form: 'oci-dir',
    locate: () => {
      located += 1
      return Promise.resolve({ form: 'oci-dir', path: join(home, 'image') })
    },
    imageId: IMAGE_ID,
    digest: null,
    settings: {
      scanners: [scanner],
      require: 'all',
      kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
      packageClasses: ['os', 'library'],
      skipPaths: [],
      secretRules: null,
      timeoutMs: null,
    },
    databases: [database(scanner, 'sha256:db')],
    cacheFolder: '/cache',
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    ...more,
  }
}

function behave(scanner: ScannerId, behaviour: StubBehaviour = {}): void {
  const report = recordedPath('debian', `${scanner}.json`)
  const catalogue = recordedPath('debian', 'grype-packages.json')
  writeStub(home, scanner, { report, catalogue, ...behaviour })
}

async function run(
  scanner: ScannerId,
  more: Partial<ScanRequest> = {},
  keptScans: KeptScans = ground.open(),
): Promise<ScanOutcome> {
  const files = createFiles(join(home, 'work'))
  const { log } = ground
  const outcome = await scan(request(scanner, more), {
    ...{ files, log, keptScans },
    runProgram: createRunProgram(),
  })
  await keptScans.settle()
  return outcome
}

const calls = (scanner: ScannerId): number => stubCalls(home, scanner).length

/** Without what is only asked of reports that were made elsewhere. */
function toSaid({ record, report, notices }: ScanOutcome): unknown {
  return { record, notices, report: report && { ...report, subject: null } }
}

describe.each(BOTH)('a second scan with %s', (scanner) => {
  test('of the same bytes starts no program, asks for no bytes, and says the same', async () => {
    behave(scanner, { stderr: readRecordedLog('debian', scanner) })
    const first = await run(scanner)
    expect(first.kept).toMatchObject({ isReplay: false })
    expect([calls(scanner), located]).toEqual([1, 1])
    const second = await run(scanner)
    expect([calls(scanner), located]).toEqual([1, 1])
    expect(second.kept).toEqual({ key: first.kept?.key, isReplay: true })
    expect(toSaid(second)).toEqual(toSaid(first))
    expect(second.report?.observations.length).toBeGreaterThan(0)
    expect(ground.log.lines.join('\n')).toContain('of an earlier scan')
  })

  test.each<[string, Partial<ScanRequest>]>([
    ['another manifest', { digest: 'sha256:other' }],
    ['another form', { form: 'docker-archive' }],
    ['another limit', { timeoutMs: 30_000 }],
  ])('with %s is a scan of its own', async (_what, more) => {
    behave(scanner)
    await run(scanner)
    const kept = await run(scanner, more)
    expect(kept.kept).toMatchObject({ isReplay: scanner === 'grype' && 'timeoutMs' in more })
  })

  test('with another program or database is a scan of its own', async () => {
    behave(scanner)
    await run(scanner)
    const { installed } = request(scanner)
    const provenance = { ...installed.provenance, programSha256: 'def' }
    await run(scanner, { installed: { ...installed, provenance } })
    await run(scanner, { databases: [database(scanner, 'sha256:newer')] })
    const java = database('trivy-java', 'sha256:java')
    await run(scanner, { databases: [database(scanner, 'sha256:db'), java] })
    expect(calls(scanner)).toBe(4)
  })

  test('with a database that has no digest is never a kept one', async () => {
    behave(scanner)
    const nameless = { databases: [database(scanner, null)] }
    expect((await run(scanner, nameless)).kept).toBeNull()
    await run(scanner, nameless)
    expect(calls(scanner)).toBe(2)
  })

  test('is narrowed by what is asked for now', async () => {
    behave(scanner)
    const settings = { ...request(scanner).settings, skipPaths: ['srv'] }
    await run(scanner, { settings })
    await run(scanner)
    expect(calls(scanner)).toBe(2)
    // Grype cannot be asked for less, so that the same report serves.
    const narrow = { ...request(scanner).settings, kinds: ['vulnerability'] } as const
    const { report } = await run(scanner, { settings: narrow })
    expect(calls(scanner)).toBe(scanner === 'grype' ? 2 : 3)
    expect(new Set(report?.observations.map((one) => one.kind))).toEqual(new Set(['vulnerability']))
  })

  test.each<[string, StubBehaviour]>([
    ['failed', { exitCode: 1 }],
    ['left half a report', { reportText: '{"SchemaVersion":2,"Resu' }],
    ['spoke against its report', { stderr: ['panic: no'] }],
    ['said more than is kept', { stderr: Array.from({ length: 6000 }, () => 'x'.repeat(60)) }],
  ])('after one that %s is a real one', async (_what, behaviour) => {
    behave(scanner, behaviour)
    expect((await run(scanner)).kept).toBeNull()
    behave(scanner)
    expect((await run(scanner)).record.state).toBe('analysed')
    expect(calls(scanner)).toBe(2)
  })

  test('of another image than was reported on is refused, and is a real one afterwards', async () => {
    behave(scanner)
    const other = { imageId: `sha256:${'0'.repeat(64)}` }
    expect((await run(scanner, other)).record.error?.code).toBe('scanner-other-image')
    await run(scanner, other)
    expect(calls(scanner)).toBe(2)
  })

  test('after the file was damaged is a real one, and is kept anew', async () => {
    behave(scanner)
    await run(scanner)
    ground.damage(ground.names()[0] ?? '')
    expect((await run(scanner)).kept).toMatchObject({ isReplay: false })
    expect((await run(scanner)).kept).toMatchObject({ isReplay: true })
    expect(calls(scanner)).toBe(2)
  })

  test.each<[string, (kept: RawScan) => RawScan]>([
    ['a report of something else', (kept) => ({ ...kept, documents: { report: { a: 1 } } })],
    ['no report', (kept) => ({ ...kept, documents: { report: null } })],
    ['the exit code of a failure', (kept) => ({ ...kept, exitCode: 2 })],
    ['a log that speaks against it', (kept) => ({ ...kept, log: ['panic: no', 'goroutine 1'] })],
  ])('that would be %s is forgotten, and a real one', async (_what, change) => {
    behave(scanner)
    const { kept } = await run(scanner)
    const store = ground.open()
    const found = await store.find('scan', kept?.key ?? [])
    if (found === null) throw new Error('nothing was kept')
    store.keep('scan', kept?.key ?? [], change(found))
    await store.settle()
    expect((await run(scanner)).record).toMatchObject({ state: 'analysed', error: null })
    expect(calls(scanner)).toBe(2)
    expect(ground.log.lines.join('\n')).toContain('a kept report is of no use')
  })
})

test('rules for secrets count by their text, not by their path', async () => {
  behave('trivy')
  const rules = join(home, 'rules.yaml')
  const settings = { ...request('trivy').settings, secretRules: rules }
  writeFileSync(rules, 'rules: []')
  await run('trivy', { settings })
  const moved = join(home, 'moved.yaml')
  writeFileSync(moved, 'rules: []')
  await run('trivy', { settings: { ...settings, secretRules: moved } })
  expect(calls('trivy')).toBe(1)
  writeFileSync(rules, 'rules: [] # more')
  await run('trivy', { settings })
  expect(calls('trivy')).toBe(2)
})

test('weights that are not searched belong to what is asked for', async () => {
  behave('trivy')
  await run('trivy', { contents: { weightPaths: ['srv/model.bin'] } })
  await run('trivy', { contents: { weightPaths: [] } })
  expect(calls('trivy')).toBe(2)
})

describe('what is kept of a report', () => {
  const cases = RECORDED_IMAGES.flatMap((image) => BOTH.map((scanner) => [image, scanner] as const))

  test.each(cases)('%s by %s gives the same packages and findings', (image, scanner) => {
    const { parse, scrub } = SCANNERS[scanner]
    const whole = parse(readRecorded(image, scanner))
    const kept = parse(scrub(readRecorded(image, scanner)))
    const plain = ({ report, notices }: typeof whole): unknown => ({
      notices,
      report: { ...report, subject: null },
    })
    expect(plain(kept)).toEqual(plain(whole))
  })

  const SECRET = 'hunter2hunter2'

  test('has no environment, no history, and nothing around a secret: Trivy', () => {
    const report = {
      ArtifactName: 'x',
      Metadata: {
        ImageID: 'sha256:1',
        ImageConfig: {
          os: 'linux',
          rootfs: { diff_ids: ['sha256:2'] },
          config: { Env: [`TOKEN=${SECRET}`], Labels: { a: SECRET } },
          history: [{ created_by: `RUN curl ${SECRET}` }],
          container_config: { Cmd: [SECRET] },
        },
      },
      Results: [
        {
          Target: 'a',
          Secrets: [{ RuleID: 'r', Match: SECRET, Code: { Lines: [{ Content: SECRET }] } }],
          Misconfigurations: [
            {
              ID: 'd',
              Message: SECRET,
              CauseMetadata: { StartLine: 3, Code: { Lines: [SECRET] } },
            },
          ],
        },
      ],
    }
    const before = JSON.stringify(report)
    const kept = SCANNERS.trivy.scrub({ report })
    expect(JSON.stringify(kept)).not.toContain(SECRET)
    expect(kept).toMatchObject({
      report: {
        Metadata: { ImageID: 'sha256:1', ImageConfig: { os: 'linux' } },
        Results: [
          { Secrets: [{ RuleID: 'r' }], Misconfigurations: [{ CauseMetadata: { StartLine: 3 } }] },
        ],
      },
    })
    expect(JSON.stringify(report)).toBe(before)
  })

  test('has no config and no labels: Grype', () => {
    const report = {
      matches: [],
      source: {
        target: {
          imageID: 'sha256:1',
          config: btoa(SECRET),
          labels: { a: SECRET },
          manifest: btoa(SECRET),
        },
      },
      descriptor: { name: 'grype', configuration: { a: SECRET } },
    }
    const packages = {
      metadata: { properties: [{ name: 'label', value: SECRET }] },
      components: [],
    }
    const text = JSON.stringify(SCANNERS.grype.scrub({ report, packages }))
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain(btoa(SECRET))
    expect(text).toContain('sha256:1')
  })

  test.each([null, 1, 'text', [], [1], {}, { Results: 3 }, { Metadata: [], Results: [null, 1] }])(
    'of an odd document is odd: %j',
    (report) => {
      for (const scanner of BOTH) {
        expect(SCANNERS[scanner].scrub({ report, packages: report }).report).toEqual(report)
      }
    },
  )
})
