import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { REPORT_FORMATS } from '../../../src/config/config.ts'
import type { ReportFormat } from '../../../src/config/config.ts'
import { describeOn, isAsked } from '../../ground/asked.ts'
import { runBundle } from '../../ground/bundle.ts'
import type { BundleResult } from '../../ground/bundle.ts'
import { readAll } from '../../ground/canaries.ts'
import { faultsOfFile, isSilentVex } from './validators.ts'

/* Every format that the committed bundle writes, from reports that the scanners made: one run each. */

const LIMIT_MS = 60_000

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples')

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-formats-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The same moment for every run, so that two of them say the same. */
const AS_OF = '2026-11-21T12:00:00Z'

const QUIET = ['--kev-url=none', '--epss-url=none', `--as-of=${AS_OF}`]

function evaluate(...args: readonly string[]): Promise<BundleResult> {
  const env = { PLIMSOLL_CACHE: join(folder, 'cache') }
  return runBundle({ args: ['evaluate', ...args, ...QUIET], cwd: folder, env })
}

/** A flag for each format, with its file in a folder of this name. */
function everyFormat(name: string): string[] {
  return REPORT_FORMATS.map((format) => `--report=${format}=${name}/${format}`)
}

const fixture = (name: string): string[] =>
  ['trivy.json', 'grype.json'].map((file) => join(FIXTURES, 'scanners', name, file))

const OF_FIXTURES: readonly (readonly [string, readonly string[]])[] = [
  ['of Debian', fixture('debian')],
  ['of a system that nobody knows', fixture('unknown-system')],
  ['of one scanner', fixture('alpine').slice(0, 1)],
  ['of three images', ['--several', ...['debian', 'alpine', 'end-of-life'].flatMap(fixture)]],
  ['of Plimsoll itself', [join(FIXTURES, 'reports/version-0.1.0.json')]],
]

const sample = (name: string): string[] =>
  ['trivy.json', 'grype.json'].map((file) => join(SAMPLES, 'pairs', name, file))

const OF_SAMPLES: readonly (readonly [string, readonly string[]])[] = [
  ['of Debian with Python', sample('tejas2025-my-app-debian12-python')],
  ['of Alpine with a program of Go', sample('msusel2023-traefik-latest')],
  [
    'of two images',
    ['--several', ...['msusel2023-httpd-latest', 'trustdsai2026-alpine_3.19'].flatMap(sample)],
  ],
  [
    'with settings and secrets',
    [join(SAMPLES, 'trivy/defectdojo-misconfigurations_and_secrets.json')],
  ],
]

/** Those of a format, which writes a file or a folder with a file for each image. */
function filesOf(name: string, format: ReportFormat): [string, string][] {
  const path = join(folder, name, format)
  return statSync(path).isFile()
    ? [[path, readFileSync(path, 'utf8')]]
    : [...readAll(path).keys()].map((one) => [one, readFileSync(one, 'utf8')])
}

async function proveAll(args: readonly string[], name: string): Promise<void> {
  const { exitCode, stdout, stderr } = await evaluate(...args, ...everyFormat(name))
  expect([0, 1, 2, 4]).toContain(exitCode)
  expect(stderr).not.toMatch(/^error:/m)
  for (const format of REPORT_FORMATS) {
    const files = filesOf(name, format)
    expect(files.length).toBeGreaterThan(0)
    for (const [path, text] of files) {
      expect([path, statSync(path).mode & 0o777]).toEqual([path, 0o600])
      expect([path, await faultsOfFile(format, text)]).toEqual([path, []])
    }
  }
  const isSilent = filesOf(name, 'openvex').some(([, text]) => isSilentVex(text))
  expect(stdout.replaceAll(/\s+/g, ' ').includes('A strict validator refuses')).toBe(isSilent)
  // Every other file that was written is told, with its hash, by the record of the run.
  const record = JSON.parse(readFileSync(join(folder, name, 'audit'), 'utf8')) as {
    readonly outcome: string
    readonly reports: readonly { readonly path: string }[]
  }
  const written = [...readAll(join(folder, name)).keys()].sort()
  const told = record.reports.map(({ path }) => path)
  expect([...told, join(folder, name, 'audit')].sort()).toEqual(written)
  expect(record.outcome).toBe(OUTCOMES.get(exitCode))
}

const OUTCOMES = new Map<number | null, string>([
  ...([
    [0, 'pass'],
    [1, 'fail'],
    [2, 'scan-failed'],
    [4, 'nothing-analysed'],
  ] as const),
])

describe('every format in one run', () => {
  test.each(OF_FIXTURES)(
    'from reports %s is there, for its owner alone, and valid',
    (_, args) => proveAll(args, `fixtures-${OF_FIXTURES.findIndex(([, one]) => one === args)}`),
    LIMIT_MS,
  )
})

describeOn('PLIMSOLL_TEST_SHARED', 'every format in one run', () => {
  test.each(OF_SAMPLES)(
    'from published reports %s is there, for its owner alone, and valid',
    (_, args) => proveAll(args, `samples-${OF_SAMPLES.findIndex(([, one]) => one === args)}`),
    LIMIT_MS,
  )
})

describe('a format on standard output', () => {
  test(
    'is the same bytes as the file, and nothing else stands there',
    async () => {
      await evaluate(...fixture('alpine'), ...everyFormat('files'))
      for (const format of REPORT_FORMATS) {
        const { stdout } = await evaluate(...fixture('alpine'), `--report=${format}=-`)
        const file = readFileSync(join(folder, 'files', format), 'utf8')
        if (format === 'audit') {
          expect(await faultsOfFile(format, stdout)).toEqual([])
          continue
        }
        expect([format, stdout === file]).toEqual([format, true])
      }
    },
    LIMIT_MS,
  )
})

describe('a path that cannot be written to', () => {
  test(
    'ends the run with 2 for every format, which says which path, and leaves nothing behind',
    async () => {
      mkdirSync(join(folder, 'taken'))
      writeFileSync(join(folder, 'taken/file'), 'somebody else\n')
      const flags = REPORT_FORMATS.map((format) => `--report=${format}=taken/file/${format}`)
      const { exitCode, stdout, stderr } = await evaluate(...fixture('alpine'), ...flags)
      expect(exitCode).toBe(2)
      expect(stdout).toContain('SCAN FAILED')
      expect(stderr).toContain('[report-unwritable]')
      for (const format of REPORT_FORMATS) expect(stdout).toContain(`taken/file/${format} could`)
      expect(readdirSync(join(folder, 'taken'))).toEqual(['file'])
      expect(readFileSync(join(folder, 'taken/file'), 'utf8')).toBe('somebody else\n')
    },
    LIMIT_MS,
  )

  test(
    'keeps no other report from its place, and each of them says what happened',
    async () => {
      mkdirSync(join(folder, 'one/html'), { recursive: true })
      const { exitCode } = await evaluate(...fixture('alpine'), ...everyFormat('one'))
      expect(exitCode).toBe(2)
      expect(readdirSync(join(folder, 'one')).sort()).toEqual([...REPORT_FORMATS].sort())
      expect(readdirSync(join(folder, 'one/html'))).toEqual([])
      for (const format of ['json', 'audit'] as const) {
        const text = readFileSync(join(folder, 'one', format), 'utf8')
        expect(await faultsOfFile(format, text)).toEqual([])
        expect(text).toContain('"scan-failed"')
      }
    },
    LIMIT_MS,
  )
})

describe('encrypted for two people', () => {
  let identities: readonly string[]
  let recipients: string[]

  beforeAll(async () => {
    identities = [await generateX25519Identity(), await generateX25519Identity()]
    recipients = await Promise.all(identities.map(identityToRecipient))
    const flags = [...recipients.map((one) => `--encrypt-to=${one}`), ...everyFormat('sealed')]
    const { exitCode } = await evaluate(...fixture('debian'), ...flags)
    expect(exitCode).toBe(1)
  }, LIMIT_MS)

  test('every report has a neighbour that the library opens with each key to the same bytes', async () => {
    const names = readdirSync(join(folder, 'sealed')).sort()
    expect(names).toEqual(REPORT_FORMATS.flatMap((format) => [format, `${format}.age`]).sort())
    for (const format of REPORT_FORMATS) {
      const path = join(folder, 'sealed', format)
      for (const identity of identities) {
        const decrypter = new Decrypter()
        decrypter.addIdentity(identity)
        const opened = await decrypter.decrypt(readFileSync(`${path}.age`))
        expect([format, readFileSync(path).equals(opened)]).toEqual([format, true])
      }
      expect(statSync(`${path}.age`).mode & 0o777).toBe(0o600)
    }
  })

  const withAge = isAsked('PLIMSOLL_TEST_DEBIAN') ? test : test.skip
  withAge('every neighbour opens with the age program of Debian to the same bytes', () => {
    const key = join(folder, 'key.txt')
    writeFileSync(key, `${identities[0] ?? ''}\n`, { mode: 0o600 })
    for (const format of REPORT_FORMATS) {
      const path = join(folder, 'sealed', format)
      const opened = execFileSync('age', ['--decrypt', '--identity', key, `${path}.age`])
      expect([format, readFileSync(path).equals(opened)]).toEqual([format, true])
    }
  })

  test(
    'and nothing else: no plain file is left, of an earlier run neither, and no finding is told',
    async () => {
      const [recipient = ''] = recipients
      const only = [`--encrypt-to=${recipient}`, '--encrypted-only']
      const { exitCode, stdout, stderr } = await evaluate(
        ...[...fixture('debian'), ...only, ...everyFormat('sealed')],
      )
      expect(exitCode).toBe(1)
      const names = readdirSync(join(folder, 'sealed')).sort()
      expect(names).toEqual(REPORT_FORMATS.map((format) => `${format}.age`).sort())
      expect(stdout + stderr).not.toMatch(/CVE-|libtest|test-parser|\.env/)
    },
    LIMIT_MS,
  )
})
