import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { Files, Log, ReadyDatabase } from '../../src/ports.ts'
import { createFiles } from '../../src/runner/files.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { scan } from '../../src/scanners/scan.ts'
import type { ScanOutcome, ScanRequest } from '../../src/scanners/scan.ts'
import { stubCalls, writeStub } from '../ground/stub-scanners.ts'
import type { StubBehaviour } from '../ground/stub-scanners.ts'
import { parseRecorded, readRecorded, recordedPath } from './recorded.ts'

/* Real child processes that stand in for the scanners and do as they are told. */

const BOTH = ['trivy', 'grype'] as const

let home = ''
let work = ''
let messages: string[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scan-'))
  work = join(home, 'work')
  messages = []
  mkdirSync(join(home, 'image'))
})

afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

function createLog(): Log {
  const keep = (text: string): void => {
    messages.push(text)
  }
  return {
    ...{ debug: keep, info: keep, notice: keep, warn: keep, error: keep },
    group: (_title, task) => task(),
    progress: ({ label }) => {
      messages.push(`begins: ${label}`)
      return {
        advance: () => undefined,
        say: () => undefined,
        done: () => {
          messages.push(`ends: ${label}`)
        },
      }
    },
  }
}

const IMAGE_ID = parseRecorded('debian', 'trivy').report.imageId ?? ''

function recordedReport(scanner: ScannerId): StubBehaviour {
  const report = recordedPath('debian', `${scanner}.json`)
  return { report, catalogue: recordedPath('debian', 'grype-packages.json') }
}

function database(name: 'trivy' | 'grype' | 'trivy-java'): ReadyDatabase {
  const record = { name, built: '2024-06-01T00:00:00Z', origin: 'test', digest: null, ageDays: 1 }
  return { record, folder: '/cache' }
}

function located(path: string): Pick<ScanRequest, 'form' | 'locate'> {
  return { form: 'oci-dir', locate: () => Promise.resolve({ form: 'oci-dir', path }) }
}

function request(scanner: ScannerId, more: Partial<ScanRequest> = {}): ScanRequest {
  return {
    scanner,
    installed: {
      scanner,
      version: '1.2.3',
      program: join(home, scanner),
      provenance: { origin: 'path', archiveSha256: null, programSha256: '0', from: home },
      kept: true,
    },
    ...located(join(home, 'image')),
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
    databases: [database('trivy-java'), database('trivy'), database('grype')],
    cacheFolder: '/cache',
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    ...more,
  }
}

type Situation = {
  readonly behaviour?: StubBehaviour
  readonly request?: Partial<ScanRequest>
  readonly files?: Partial<Files>
}

async function runScan(scanner: ScannerId, situation: Situation = {}): Promise<ScanOutcome> {
  writeStub(home, scanner, { ...recordedReport(scanner), ...situation.behaviour })
  const files = { ...createFiles(work), ...situation.files }
  const ports = { runProgram: createRunProgram(), files, log: createLog() }
  return scan(request(scanner, situation.request), ports)
}

/** What is left in the work folder. */
function leftBehind(): string[] {
  return existsSync(work) ? readdirSync(work) : []
}

describe.each(BOTH)('a scan with %s', (scanner) => {
  test('gives the report, with a record of how it came about', async () => {
    const { record, report, notices } = await runScan(scanner)
    const expected = parseRecorded('debian', scanner).report
    expect(report).toEqual({ ...expected, subject: { ...expected.subject, name: '$IMAGE' } })
    expect(notices).toEqual([])
    expect(record).toMatchObject({
      scanner,
      version: '1.2.3',
      exitCode: 0,
      state: 'analysed',
      packages: 5,
      error: null,
      database: { name: scanner },
      provenance: { origin: 'path' },
    })
  })

  test('shows its arguments with names for the paths of this machine', async () => {
    const { record } = await runScan(scanner)
    const text = record.arguments.join(' ')
    expect(text).toContain('$IMAGE')
    expect(text).not.toContain(home)
    expect(text).not.toContain('/tmp')
  })

  test('starts the program in an empty folder, with nothing inherited', async () => {
    process.env['TRIVY_SEVERITY'] = 'CRITICAL'
    process.env['GITHUB_TOKEN'] = 'secret'
    await runScan(scanner, { request: { memoryBytes: 1_000_000.7 } })
    delete process.env['TRIVY_SEVERITY']
    delete process.env['GITHUB_TOKEN']
    const [call] = stubCalls(home, scanner)
    const own = ['GOMEMLIMIT', 'HOME', 'NO_COLOR', 'PATH', 'TMPDIR']
    const names = Object.keys(call?.env ?? {}).filter((name) => !name.startsWith('GRYPE_'))
    expect(names.sort()).toEqual(own)
    expect(call?.env).toMatchObject({ PATH: '/usr/bin:/bin', GOMEMLIMIT: '1000000' })
    for (const folder of [call?.cwd, call?.env['HOME'], call?.env['TMPDIR']]) {
      expect(folder).toContain(join(work, `${scanner}-`))
    }
  })

  test('hands the image over by a link, whatever its path holds', async () => {
    const path = join(home, 'a:b@sha256:c $OUT')
    mkdirSync(path)
    const { record } = await runScan(scanner, { request: located(path) })
    expect(record.state).toBe('analysed')
    expect(stubCalls(home, scanner)[0]?.args.join(' ')).not.toContain('a:b@')
  })

  test('names no path to the scanner but the database, so that no sign in one can mislead it', async () => {
    const odd = join(home, 'work: a,b=c@d')
    work = odd
    const { record } = await runScan(scanner)
    expect(record.state).toBe('analysed')
    expect(stubCalls(home, scanner)[0]?.args.join(' ')).not.toContain(odd)
  })

  test('leaves nothing behind, neither after a success nor after a failure', async () => {
    await runScan(scanner)
    expect(leftBehind()).toEqual([])
    await runScan(scanner, { behaviour: { exitCode: 1 } })
    expect(leftBehind()).toEqual([])
  })

  test('drops what was not asked for', async () => {
    const settings = {
      ...request(scanner).settings,
      kinds: ['vulnerability'],
      packageClasses: ['os'],
    } as const
    const { report, record } = await runScan(scanner, { request: { settings } })
    expect(new Set(report?.observations.map((one) => one.kind))).toEqual(new Set(['vulnerability']))
    expect(new Set(report?.packages.map((found) => found.type))).toEqual(new Set(['deb']))
    expect(record.packages).toBe(2)
  })

  test('that recognised nothing says so, unless only files were to be searched', async () => {
    const behaviour = {
      report: recordedPath('data', `${scanner}.json`),
      catalogue: recordedPath('data', 'grype-packages.json'),
    }
    const imageId = parseRecorded('data', scanner).report.imageId ?? ''
    const nothing = await runScan(scanner, { behaviour, request: { imageId } })
    expect(nothing.record).toMatchObject({ state: 'nothing-analysed', packages: 0, error: null })
    const settings = { ...request(scanner).settings, kinds: ['secret'] } as const
    const searched = await runScan(scanner, { behaviour, request: { imageId, settings } })
    expect(searched.record.state).toBe('analysed')
  })

  test('shows that it is under way, and when it is over', async () => {
    await runScan(scanner, { behaviour: { exitCode: 1 } })
    expect(messages.at(0)).toMatch(/^begins: /)
    expect(messages.at(-1)).toMatch(/^ends: /)
  })
})

const OTHER_IMAGE = `sha256:${'0'.repeat(64)}`

/** Everything that a scanner can do wrong, and the code under which it is told. */
const FAILURES: readonly (readonly [string, Situation, string])[] = [
  ['exits with an error', { behaviour: { exitCode: 1 } }, 'scanner-failed'],
  [
    'crashes',
    { behaviour: { exitCode: 2, stderr: ['panic: oh no', 'goroutine 1:'] } },
    'scanner-failed',
  ],
  ['is killed', { behaviour: { signal: 'SIGKILL' } }, 'scanner-killed'],
  [
    'prints half a JSON',
    { behaviour: { reportText: '{"SchemaVersion":2,"Resu' } },
    'scanner-output-invalid',
  ],
  ['prints nothing', { behaviour: { reportText: '' } }, 'scanner-output-invalid'],
  ['prints something else', { behaviour: { reportText: '"done"' } }, 'scanner-output-invalid'],
  ['reports on another image', { request: { imageId: OTHER_IMAGE } }, 'scanner-other-image'],
]

describe.each(BOTH)('a scan in which %s', (scanner) => {
  test.each(FAILURES)('%s has failed and says why', async (_what, situation, code) => {
    const { record, report } = await runScan(scanner, situation)
    expect(report).toBeNull()
    expect(record.state).toBe('failed')
    expect(record.packages).toBe(0)
    expect(record.error?.code).toBe(code)
    expect(record.error?.message.length).toBeGreaterThan(20)
    expect(record.error?.hint.length).toBeGreaterThan(20)
    expect(JSON.stringify(record.error)).not.toContain(work)
    expect(leftBehind()).toEqual([])
  })

  test('is not there has failed, and one that may not be executed too', async () => {
    const missing = { ...request(scanner).installed, program: join(home, 'nowhere') }
    const gone = await runScan(scanner, { request: { installed: missing } })
    expect(gone.record.error?.code).toBe('scanner-missing')
    writeFileSync(join(home, 'plain'), 'no program', { mode: 0o644 })
    const plain = { ...missing, program: join(home, 'plain') }
    const refused = await runScan(scanner, { request: { installed: plain } })
    expect(refused.record.error?.code).toBe('scanner-failed')
    expect(leftBehind()).toEqual([])
  })

  test('meets a full disk says so', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    const { record } = await runScan(scanner, { files: { writeText: () => Promise.reject(full) } })
    expect(record.error?.code).toBe('no-space')
    expect(leftBehind()).toEqual([])
  })

  test('meets a bug of ours does not hide it', async () => {
    const bug = new TypeError('x is not a function')
    const running = runScan(scanner, { files: { link: () => Promise.reject(bug) } })
    await expect(running).rejects.toBe(bug)
    expect(leftBehind()).toEqual([])
  })

  test('leaves a folder that cannot be removed is told, and nothing else changes', async () => {
    const stuck = new Error('EBUSY')
    const { record } = await runScan(scanner, { files: { remove: () => Promise.reject(stuck) } })
    expect(record.state).toBe('analysed')
    expect(messages.some((text) => text.includes('EBUSY'))).toBe(true)
  })
})

describe('rules for secrets', () => {
  const settings = (secretRules: string): ScanRequest['settings'] => ({
    ...request('trivy').settings,
    secretRules,
  })

  test('are handed over as they stood when the scan began', async () => {
    const rules = join(home, 'rules.yaml')
    writeFileSync(rules, 'rules: []')
    const { record } = await runScan('trivy', { request: { settings: settings(rules) } })
    expect(record.arguments.join(' ')).toContain('--secret-config $SECRET_RULES')
    const args = stubCalls(home, 'trivy')[0]?.args ?? []
    expect(args[args.indexOf('--secret-config') + 1]).toMatch(
      /^\.\.\/trivy-out-\w+\/secret-rules\.yaml$/,
    )
  })

  test('that are not there fail the scan, which would go on without them and say nothing', async () => {
    const missing = settings(join(home, 'gone.yaml'))
    const { record } = await runScan('trivy', { request: { settings: missing } })
    expect(record).toMatchObject({ state: 'failed', error: { code: 'config-invalid' } })
    expect(record.error?.message).toContain('gone.yaml')
    expect(leftBehind()).toEqual([])
  })
})

describe('a scanner that', () => {
  test('hangs, and does not listen, is ended at the limit', async () => {
    const hanging = { behaviour: { hang: true }, request: { timeoutMs: 500 } }
    const { record } = await runScan('trivy', hanging)
    expect(record).toMatchObject({ state: 'failed', error: { code: 'scanner-timeout' } })
    expect(leftBehind()).toEqual([])
  })

  test('is cancelled has failed by our will', async () => {
    const controller = new AbortController()
    setTimeout(() => {
      controller.abort()
    }, 300)
    const { record } = await runScan('grype', {
      behaviour: { hang: true },
      request: { signal: controller.signal },
    })
    expect(record).toMatchObject({ state: 'failed', error: { code: 'cancelled' } })
    expect(leftBehind()).toEqual([])
  })

  test('writes more than anybody reads is not read', async () => {
    const { record } = await runScan('trivy', { behaviour: { reportBytes: 257 * 1024 * 1024 } })
    expect(record.error?.code).toBe('scanner-output-too-large')
    expect(leftBehind()).toEqual([])
  })
})

describe('the last words of a scanner', () => {
  const FATAL = '2026-01-02T03:04:05Z\tFATAL\tFatal error\t'

  test.each([
    [
      'trivy',
      `${FATAL}run error: --skip-db-update cannot be specified on the first run`,
      'database-missing',
    ],
    ['trivy', `${FATAL}run error: failed to open db: invalid database`, 'database-damaged'],
    ['trivy', 'panic: assertion failed: Page expected to be: 19', 'database-damaged'],
    [
      'trivy',
      `${FATAL}--skip-db-update cannot be specified with the old DB schema`,
      'database-schema',
    ],
    ['trivy', `${FATAL}pipeline error: context deadline exceeded`, 'scanner-timeout'],
    ['trivy', `${FATAL}write /x: no space left on device`, 'no-space'],
    [
      'grype',
      '[0000] ERROR failed to load vulnerability db: database does not exist',
      'database-missing',
    ],
    [
      'grype',
      '[0000] ERROR unable to connect to DB: file is not a database (26)',
      'database-damaged',
    ],
    ['grype', '[0000] ERROR unsupported database version: have=5 want=6', 'database-schema'],
    ['grype', '[0001] ERROR fork/exec: cannot allocate memory', 'no-memory'],
    ['grype', '[0001]  WARN matcher returned error error=x package=y', 'database-damaged'],
    ['grype', '[0001] ERROR something else', 'scanner-failed'],
  ] as const)('explain the failure of %s: %s', async (scanner, line, code) => {
    const { record } = await runScan(scanner, { behaviour: { stderr: [line], exitCode: 1 } })
    expect(record.error?.code).toBe(code)
    expect(record.exitCode).toBe(1)
  })

  test('stand in the message, plain and with names for paths', async () => {
    const stderr = [`[0001] ERROR cannot read \u001b[31m${work}/x\u202e`]
    const { record } = await runScan('grype', { behaviour: { stderr, exitCode: 1 } })
    expect(record.error?.message).toContain('exit code 1: cannot read')
    expect(record.error?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('count even when it ends well: a whole report is not believed against them', async () => {
    const stderr = ['[0001]  WARN matcher returned error error=database disk image is malformed']
    const { record, report } = await runScan('grype', { behaviour: { stderr } })
    expect(report).toBeNull()
    expect(record).toMatchObject({
      state: 'failed',
      exitCode: 0,
      error: { code: 'database-damaged' },
    })
  })

  test('that are known to be harmless do not', async () => {
    const stderr = readFileSync(recordedPath('debian', 'trivy.log'), 'utf8').split('\n')
    const { record } = await runScan('trivy', { behaviour: { stderr } })
    expect(record.state).toBe('analysed')
  })
})

describe('a system that a scanner does not know', () => {
  test('is told, and its packages prove nothing', async () => {
    const imageId = parseRecorded('unknown-version', 'trivy').report.imageId ?? ''
    const behaviour = {
      report: recordedPath('unknown-version', 'trivy.json'),
      stderr: readFileSync(recordedPath('unknown-version', 'trivy.log'), 'utf8').split('\n'),
    }
    const { record, notices } = await runScan('trivy', { behaviour, request: { imageId } })
    expect(record.state).toBe('nothing-analysed')
    expect(notices.map((notice) => notice.code)).toEqual(['trivy-system-version-unknown'])
  })

  test('is told by Grype with the number of packages', async () => {
    const imageId = parseRecorded('unknown-system', 'grype').report.imageId ?? ''
    const behaviour = {
      report: recordedPath('unknown-system', 'grype.json'),
      catalogue: recordedPath('unknown-system', 'grype-packages.json'),
      stderr: readFileSync(recordedPath('unknown-system', 'grype.log'), 'utf8').split('\n'),
    }
    const { record, notices } = await runScan('grype', { behaviour, request: { imageId } })
    expect(record.state).toBe('nothing-analysed')
    expect(notices.map((notice) => notice.code)).toEqual(['grype-system-unknown'])
  })
})

test('a package list that Grype did not write makes its report one without proof', async () => {
  const { report } = readRecorded('debian', 'grype')
  const behaviour = { reportText: JSON.stringify(report) }
  writeStub(home, 'grype', behaviour)
  const ports = { runProgram: createRunProgram(), files: createFiles(work), log: createLog() }
  const { record } = await scan(request('grype'), ports)
  expect(record.error?.code).toBe('scanner-output-invalid')
  expect(record.error?.message).toContain('was not written')
})
