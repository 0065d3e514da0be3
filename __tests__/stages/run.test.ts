import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Config } from '../../src/config/config.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { createNoFeeds } from '../../src/feeds/open-feeds.ts'
import type { Ports } from '../../src/ports.ts'
import { run } from '../../src/run.ts'
import { createPolicyFiles } from '../ground/policy-files.ts'
import { createRecordedLog } from '../ground/registry-client.ts'

/* The story with fakes for ports: what fails where, and what the run makes of it. */

const CONFIG: Config = {
  images: [{ reference: 'acme/api:1', name: 'acme/api', platform: null, dockerfile: null }],
  asOf: new Date('2026-11-01T00:00:00Z'),
  workFolder: '/nowhere',
  registry: { credentials: null, allowHttp: false },
  scan: {
    scanners: ['trivy', 'grype'],
    require: 'all',
    kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
    packageClasses: ['os', 'library'],
    skipPaths: [],
    secretRules: null,
    timeoutMs: null,
  },
  inputs: { values: {}, names: new Map() },
  policy: { files: [], waivers: [], vex: [], standards: [], stage: 'build' },
  severityChoice: 'vendor',
  baseline: null,
  mode: 'enforce',
  onNothingAnalysed: 'fail',
  onScanFailed: 'fail',
  supply: {
    versions: {
      trivy: { version: '0.74.0', sha256: null },
      grype: { version: '0.117.0', sha256: null },
    },
    scannerSource: 'auto',
    downloadMirror: null,
    trivyDatabases: [],
    trivyJavaDatabases: [],
    grypeDatabase: '',
    kevUrl: null,
    epssUrl: null,
    updateDatabases: true,
    databaseMaxAgeDays: null,
  },
  deliver: {
    reports: [{ format: 'json', path: 'report.json' }],
    summary: true,
    uploadSarif: 'auto',
    alerts: 'actionable',
    category: null,
    comment: 'auto',
    uploadReport: 'auto',
    notify: true,
    profile: 'full',
    encryption: null,
    auditLog: null,
  },
  cache: 'auto',
  judge: 'auto',
  token: null,
}

function fault(code: ErrorCode): PlimsollError {
  return new PlimsollError({
    code,
    message: `It went wrong: ${code}`,
    hint: 'Mend it and try again.',
  })
}

const STALE = 'security_gates: { base: { stale: warn } }\n'

let written: Map<string, string>
let outputs: Map<string, string>

function ports(overrides: Partial<Ports> = {}): Ports {
  const refuse = (): Promise<never> => Promise.reject(fault('registry-unreachable'))
  return {
    now: () => new Date(),
    log: createRecordedLog(),
    openImage: refuse,
    installScanner: refuse,
    provideDatabase: refuse,
    openFeeds: createNoFeeds('This test asks no feed.'),
    openPolicyFiles: () => Promise.resolve(createPolicyFiles()),
    runProgram: () => Promise.resolve({ kind: 'not-started', error: new Error('no program') }),
    files: {
      makeFolder: refuse,
      remove: () => Promise.resolve(),
      writeText: refuse,
      link: refuse,
      readText: refuse,
    },
    machine: { memoryBytes: 8e9, temporaryFolder: '/nowhere' },
    deliver: {
      report: (path, text) => {
        written.set(path, String(text))
        return Promise.resolve()
      },
      summary: (text) => {
        written.set('summary', text)
        return Promise.resolve()
      },
      output: (name, value) => {
        outputs.set(name, value)
      },
    },
    signal: new AbortController().signal,
    ...overrides,
  }
}

beforeEach(() => {
  written = new Map()
  outputs = new Map()
})

describe('a run whose image cannot be opened', () => {
  test('is scan-failed, and still delivers a report, a summary and outputs that say so', async () => {
    const result = await run(CONFIG, ports())
    expect(result.exitCode).toBe(2)
    expect(outputs.get('outcome')).toBe('scan-failed')
    for (const name of ['report.json', 'summary']) {
      expect(written.get(name)).toContain('registry-unreachable')
    }
  })

  test('of several images judges the others, and the worst outcome wins', async () => {
    const images = ['acme/api:1', 'acme/web:1'].map((reference) => ({
      reference,
      name: reference.slice(0, 8),
      platform: null,
      dockerfile: null,
    }))
    const { report } = await run({ ...CONFIG, images }, ports())
    expect(report.images.map((image) => image.verdict.outcome)).toEqual([
      'scan-failed',
      'scan-failed',
    ])
  })

  test('is forgiven only where on-scan-failed says so, and is never called a pass', async () => {
    const result = await run({ ...CONFIG, onScanFailed: 'warn' }, ports())
    expect([result.exitCode, result.report.verdict.outcome]).toEqual([0, 'scan-failed'])
  })
})

describe('a report that cannot be written', () => {
  const deliver = (): Ports => {
    const whole = ports()
    const report = (): Promise<never> => Promise.reject(fault('report-unwritable'))
    return { ...whole, deliver: { ...whole.deliver, report } }
  }

  test('is a failed scan even where failed scans are forgiven', async () => {
    const result = await run({ ...CONFIG, onScanFailed: 'warn' }, deliver())
    expect(result.exitCode).toBe(2)
    expect(result.failure).toBeExplained('report-unwritable')
    expect(written.has('summary')).toBe(true)
  })
})

test.each([
  ['without a policy', {}, undefined],
  ['whose policy wants to know', { '.plimsoll.yml': STALE }, true],
])('a run %s asks for what the tag of the base leads to: %s', async (_, texts, asks) => {
  const asked: (boolean | undefined)[] = []
  const openPolicyFiles: Ports['openPolicyFiles'] = () =>
    Promise.resolve(createPolicyFiles({ texts }))
  const openImage: Ports['openImage'] = (request) => {
    asked.push(request.asksCurrentBase)
    return Promise.reject(fault('registry-unreachable'))
  }
  await run(CONFIG, ports({ openPolicyFiles, openImage }))
  expect(asked).toEqual([asks])
})

test('an image that could not be opened has the name that it would have had, without its registry', async () => {
  const reference = 'registry:registry.example.org:5000/acme/api:1'
  const images = [{ reference, name: null, platform: null, dockerfile: null }]
  const openImage = () => Promise.reject(fault('registry-unreachable'))
  const { report } = await run({ ...CONFIG, images }, ports({ openImage }))
  expect(report.images.map(({ name }) => name)).toEqual(['acme/api'])
})

test('a reference that is none is told before anything is begun', async () => {
  const images = [{ reference: 'registry:Acme//api', name: null, platform: null, dockerfile: null }]
  let begun = 0
  const error: unknown = await run(
    { ...CONFIG, images },
    ports({
      installScanner: () => {
        begun += 1
        return Promise.reject(fault('scanner-missing'))
      },
    }),
  ).catch((thrown: unknown) => thrown)
  expect(error).toBeExplained('image-reference-invalid')
  expect(begun).toBe(0)
})

test('a cancelled run is no outcome: it throws', async () => {
  const controller = new AbortController()
  const error: unknown = await run(
    CONFIG,
    ports({
      signal: controller.signal,
      openImage: () => {
        controller.abort(fault('cancelled'))
        return Promise.reject(fault('cancelled'))
      },
    }),
  ).catch((thrown: unknown) => thrown)
  expect(error).toBeExplained('cancelled')
  expect(written.size).toBe(0)
})

test('what was begun is ended with the run', async () => {
  const signals: AbortSignal[] = []
  await run(
    CONFIG,
    ports({
      provideDatabase: (_, signal) => {
        signals.push(signal)
        return new Promise(() => undefined)
      },
    }),
  )
  expect(signals.map((signal) => signal.aborted)).toEqual([true])
})
