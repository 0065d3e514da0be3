import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { SupplySettings } from '../../src/config/config.ts'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { InstallOptions } from '../../src/install/job.ts'
import type { Pin } from '../../src/install/pins.ts'
import type { Log } from '../../src/ports.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { tarOf } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'

/*
 * A release host on loopback, archives with scanners that answer nothing but `version`, and the options
 * of an installer that uses them.
 */

const folders: string[] = []

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'install-test-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A program that answers as the scanner does; `more` is put before, as lines of a shell script. */
export function fakeScanner(scanner: ScannerId, version: string, more = ''): string {
  const answer = scanner === 'trivy' ? { Version: version } : { application: 'grype', version }
  const question = scanner === 'trivy' ? 'version -f json' : 'version -o json'
  return `#!/bin/sh\n${more}\n[ "$*" = "${question}" ] || exit 9\necho '${JSON.stringify(answer)}'\n`
}

export function archiveOf(files: readonly TreeFile[]): Buffer {
  return gzipSync(tarOf(files))
}

/** As the projects pack them: flat, the program among other files. */
export function releaseArchive(scanner: ScannerId, version: string, more = ''): Buffer {
  return archiveOf([
    { path: 'LICENSE', content: 'Apache-2.0' },
    { path: 'README.md', content: noise(200_000) },
    { path: scanner, content: fakeScanner(scanner, version, more), mode: 0o755 },
  ])
}

/** Text that does not get much smaller, so that an archive takes several chunks on its way. */
function noise(characters: number): string {
  let text = ''
  while (text.length < characters) text += sha256Of(text.slice(-64))
  return text
}

export function sha256Of(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function writeProgram(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}

/** All files and folders below, relative, sorted. */
export function listBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type ReleaseHost = {
  readonly url: string
  /** Method and path, and the range where one was asked for. */
  readonly requests: string[]
  close(): Promise<void>
}

/** Gives the answers one after the other; the last one stays. */
export async function startReleaseHost(answers: readonly Answer[]): Promise<ReleaseHost> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]
    const { range } = request.headers
    requests.push(
      `${request.method ?? ''} ${request.url ?? ''}${range === undefined ? '' : ` ${range}`}`,
    )
    answer?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** Serves the bytes, or the part that is asked for. */
export function serve(bytes: Buffer, headers: Record<string, string> = {}): Answer {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const rest = bytes.subarray(start)
    const range =
      start === 0 ? {} : { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }
    response.writeHead(start === 0 ? 200 : 206, {
      ...headers,
      ...range,
      'content-length': rest.length,
    })
    response.end(rest)
  }
}

export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(code, headers)
    response.end('no')
  }
}

export const reset: Answer = (request) => {
  request.socket.resetAndDestroy()
}

/** Announces all and breaks off in the middle. */
export function breakOff(bytes: Buffer, headers: Record<string, string> = {}): Answer {
  return (request, response) => {
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    response.write(bytes.subarray(0, bytes.length >> 1), () => {
      setTimeout(() => {
        request.socket.destroy()
      }, 50)
    })
  }
}

export type TestLog = Log & { readonly lines: string[]; readonly steps: string[] }

/** Remembers what is logged: `level: text`; what progress says goes to `steps`. */
export function createTestLog(): TestLog {
  const lines: string[] = []
  const steps: string[] = []
  const at = (level: string) => (text: string) => {
    lines.push(`${level}: ${text}`)
  }
  return {
    lines,
    steps,
    debug: at('debug'),
    info: at('info'),
    notice: at('notice'),
    warn: at('warn'),
    error: at('error'),
    group: (_, work) => work(),
    progress: ({ label }) => ({
      advance: (amount) => steps.push(`${label} +${amount}`),
      say: (text) => steps.push(`${label}: ${text}`),
      done: () => steps.push(`${label} done`),
    }),
  }
}

export function pinOf(scanner: ScannerId, version: string, archive: Buffer): Pin {
  const target = { platform: 'linux', architecture: 'x64' } as const
  return { scanner, version, ...target, sha256: sha256Of(archive), readIn: 'several' }
}

export const SUPPLY: SupplySettings = {
  versions: {
    grype: { version: '0.117.0', sha256: null },
    trivy: { version: '0.74.0', sha256: null },
  },
  scannerSource: 'release',
  downloadMirror: null,
  trivyDatabases: [],
  trivyJavaDatabases: [],
  grypeDatabase: '',
  kevUrl: null,
  epssUrl: null,
  updateDatabases: true,
  databaseMaxAgeDays: null,
}

export type Overrides = Partial<Omit<InstallOptions, 'supply' | 'log'>> & {
  readonly supply?: Partial<SupplySettings>
}

export type TestOptions = Omit<InstallOptions, 'log'> & { readonly log: TestLog }

/** Waiting between tries takes no time; module files are made up. */
export function optionsWith(overrides: Overrides): TestOptions {
  return {
    fetch,
    runProgram: createRunProgram(),
    cacheFolder: join(makeFolder(), 'cache'),
    env: { PATH: '/nowhere' },
    platform: 'linux',
    architecture: 'x64',
    door: 'terminal',
    goModules: () => Promise.resolve({ goMod: 'module test\n', goSum: 'sums\n' }),
    pins: [],
    now: () => new Date(),
    wait: () => Promise.resolve(),
    ...overrides,
    log: createTestLog(),
    supply: { ...SUPPLY, ...overrides.supply },
  }
}

/** What a promise is rejected with; fails when it is not. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => error as Error,
  )
  if ('value' in outcome)
    throw new Error(`expected a failure, got ${JSON.stringify(outcome.value)}`)
  return outcome
}

export const NO_SIGNAL: AbortSignal = new AbortController().signal
