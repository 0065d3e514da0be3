import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { ImageFacts } from '../../src/domain/image-facts.ts'
import type {
  Files,
  KeptKey,
  KeptScans,
  KeptSubject,
  OpenedImage,
  ReadyDatabase,
} from '../../src/ports.ts'
import { scanImage } from '../../src/stages/scan.ts'
import type { ScanStage } from '../../src/stages/scan.ts'
import type { ScannerSupply } from '../../src/stages/supply.ts'
import { createRecordedLog, failureOf } from '../ground/registry-client.ts'
import { parseRecorded, readRecorded } from '../scanners/recorded.ts'

/* When the bytes of an image that was seen before are fetched, and who is told of new reports. */

const IMAGE_ID = parseRecorded('debian', 'trivy').report.imageId ?? ''
const SUBJECT = { imageId: IMAGE_ID, digest: 'sha256:m', form: 'oci-dir' } as const

let located = 0
let proved = 0
let shared: { readonly subject: KeptSubject; readonly scans: readonly KeptKey[] }[] = []

beforeEach(() => {
  located = 0
  proved = 0
  shared = []
})

afterEach(() => {
  jest.useRealTimers()
})

/** Has the reports of these scanners. */
function createKept(scanners: readonly ScannerId[]): KeptScans {
  const find = (kind: string, key: KeptKey): unknown => {
    const scanner = scanners.find((one) => kind === 'scan' && key.includes(one))
    if (scanner === undefined) return null
    return { exitCode: 0, log: [], documents: readRecorded('debian', scanner) }
  }
  return {
    find: (kind, key) => Promise.resolve(find(kind, key) as never),
    keep: () => undefined,
    forget: () => Promise.resolve(),
    bring: () => Promise.resolve(),
    share: (subject, scans) => void shared.push({ subject, scans }),
    settle: () => Promise.resolve(),
  }
}

function supply(scanner: ScannerId, database = ready(scanner)): ScannerSupply {
  const provenance = { origin: 'path', archiveSha256: null, programSha256: 'a', from: '' } as const
  const installed = { scanner, version: '1', program: '/p', provenance, kept: true }
  return {
    scanner,
    installed: () => Promise.resolve(installed),
    database: () => database,
    javaDatabase: null,
  }
}

function ready(name: ScannerId): Promise<ReadyDatabase> {
  const record = {
    name,
    built: '2026-01-01T00:00:00Z',
    origin: 'x',
    digest: 'sha256:d',
    ageDays: 0,
  }
  return Promise.resolve({ record, folder: '/db' })
}

function opened(fault: PlimsollError | null = null): OpenedImage {
  const contents = {
    ...{ files: 1, bytes: 1, jars: 0, models: 0, condaPackages: 0 },
    ...{ weights: { count: 0, bytes: 0 }, executables: [], weightPaths: [], layerPackages: [] },
  }
  const image: OpenedImage['image'] = {
    ...{
      reference: 'a',
      name: 'a',
      source: 'registry',
      indexDigest: null,
      platform: 'linux/amd64',
    },
    ...{ notScanned: [], created: null, layers: [], transport: 'https' },
    ...{ digest: SUBJECT.digest, imageId: IMAGE_ID },
  }
  const facts: ImageFacts = {
    ...{ config: null, history: null, files: null, dockerfile: null, annotations: null },
  }
  return {
    ...({ image, form: 'oci-dir', size: 1000 } as const),
    locate: () => {
      located += 1
      return fault === null
        ? Promise.resolve({ form: 'oci-dir', path: '/image' })
        : Promise.reject(fault)
    },
    prove: () => {
      proved += 1
      return located > 0 && fault !== null ? Promise.reject(fault) : Promise.resolve()
    },
    contents: Promise.resolve(contents),
    facts: Promise.resolve(facts),
    base: Promise.resolve(null),
    release: () => Promise.resolve(),
  }
}

/** A scanner that is really run leaves the recorded report. */
const files: Files = {
  makeFolder: (prefix) => Promise.resolve(`/folders/${prefix}`),
  remove: () => Promise.resolve(),
  writeText: () => Promise.resolve(),
  link: () => Promise.resolve(),
  readText: (path) => {
    const { report } = readRecorded('debian', 'trivy')
    const grype = readRecorded('debian', 'grype')
    if (path.endsWith('trivy.json')) return Promise.resolve(JSON.stringify(report))
    return Promise.resolve(
      JSON.stringify(path.endsWith('grype.json') ? grype.report : grype.packages),
    )
  },
}

function stage(more: Partial<ScanStage> = {}, kept: KeptScans = createKept([])): ScanStage {
  const settings = {
    ...{ scanners: ['trivy', 'grype'], require: 'all', kinds: ['vulnerability'] },
    ...{ packageClasses: ['os', 'library'], skipPaths: [], secretRules: null, timeoutMs: null },
  }
  const exited = { kind: 'exited', exitCode: 0, stdout: '', stderr: '', durationMs: 1 } as const
  return {
    opened: opened(),
    supplies: [supply('trivy'), supply('grype')],
    config: { scan: settings } as unknown as ScanStage['config'],
    ports: {
      ...{ files, log: createRecordedLog(), keptScans: kept },
      machine: { memoryBytes: 8e9, temporaryFolder: '/nowhere' },
      runProgram: () => Promise.resolve(exited),
      signal: new AbortController().signal,
    } as unknown as ScanStage['ports'],
    ...more,
  }
}

const statesOf = async (work: ScanStage): Promise<string[]> =>
  (await scanImage(work)).map(({ record }) => record.state)

describe('an image of which both reports are kept', () => {
  test('is not asked for its bytes, and nobody is told anew', async () => {
    expect(await statesOf(stage({}, createKept(['trivy', 'grype'])))).toEqual([
      'analysed',
      'analysed',
    ])
    expect([located, shared]).toEqual([0, []])
    expect(proved).toBeGreaterThan(0)
  })

  test('is fetched meanwhile where databases take long: they are new ones', async () => {
    jest.useFakeTimers()
    const late = new Promise<ReadyDatabase>((resolve) => {
      setTimeout(() => {
        void ready('grype').then(resolve)
      }, 60_000)
    })
    const supplies = [supply('trivy'), supply('grype', late)]
    const running = scanImage(stage({ supplies }, createKept(['trivy', 'grype'])))
    await jest.advanceTimersByTimeAsync(1000)
    expect(located).toBe(0)
    await jest.advanceTimersByTimeAsync(9000)
    expect(located).toBe(1)
    await jest.advanceTimersByTimeAsync(60_000)
    expect((await running).map(({ record }) => record.state)).toEqual(['analysed', 'analysed'])
  })

  test('keeps no timer when all is done', async () => {
    jest.useFakeTimers()
    await scanImage(stage({}, createKept(['trivy', 'grype'])))
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('an image of which a report is missing', () => {
  test('is asked for its bytes, and what is new is shared with what was kept', async () => {
    await scanImage(stage({}, createKept(['grype'])))
    expect(located).toBe(1)
    expect(shared).toHaveLength(1)
    expect(shared[0]?.subject).toEqual(SUBJECT)
    expect(shared[0]?.scans).toHaveLength(2)
  })

  test('and which cannot be fetched any more has no result, not half of one', async () => {
    const fault = new PlimsollError({
      ...{
        code: 'registry-unreachable',
        message: 'The registry does not answer.',
        hint: 'Run it again when it does.',
      },
    })
    const error = await failureOf(
      scanImage(stage({ opened: opened(fault) }, createKept(['grype']))),
    )
    expect(error).toBeExplained('registry-unreachable')
    expect(shared).toEqual([])
  })

  test('is not shared where a scanner failed', async () => {
    const missing = { ...supply('trivy'), installed: () => Promise.reject(new Error('no')) }
    await scanImage(stage({ supplies: [missing, supply('grype')] }))
    expect(shared).toEqual([])
  })
})
