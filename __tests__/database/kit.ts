import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdDecompressSync } from 'node:zlib'
import { afterEach } from '@jest/globals'
import type { Log, ProgramRequest, ProgramResult, RunProgram } from '../../src/ports.ts'

/* What the tests of this room share: folders that vanish, a log that remembers, a Grype that only imports. */

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-database-'))
  folders.push(folder)
  return folder
}

export type LogLine = {
  readonly level: 'debug' | 'info' | 'notice' | 'warn' | 'error'
  readonly text: string
}

export type RecordingLog = Log & {
  readonly lines: readonly LogLine[]
  textOf(level: LogLine['level']): string
}

export function recordingLog(): RecordingLog {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (text: string) => void lines.push({ level, text })
  return {
    lines,
    textOf: (level) =>
      lines
        .filter((line) => line.level === level)
        .map(({ text }) => text)
        .join('\n'),
    debug: at('debug'),
    info: at('info'),
    notice: at('notice'),
    warn: at('warn'),
    error: at('error'),
    group: (_title, work) => work(),
    progress: () => ({ advance: () => undefined, say: () => undefined, done: () => undefined }),
  }
}

export function exited(
  stdout: string,
  more: { exitCode?: number; stderr?: string } = {},
): ProgramResult {
  return { kind: 'exited', exitCode: 0, stderr: '', durationMs: 1, stdout, ...more }
}

export type FakeGrype = RunProgram & { readonly requests: readonly ProgramRequest[] }

/** Imports a raw database or a zstd tar of one, as Grype does; `answers` take the place of its own. */
export function fakeGrype(
  answers: { readonly import?: ProgramResult; readonly status?: ProgramResult } = {},
): FakeGrype {
  const requests: ProgramRequest[] = []
  const run: RunProgram = async (request) => {
    requests.push(request)
    await Promise.resolve()
    if (request.signal?.aborted === true) return { kind: 'cancelled', stderr: '' }
    const cache = request.env['GRYPE_DB_CACHE_DIR'] ?? ''
    const [, command, file = ''] = request.args.slice(request.args.indexOf('db') - 0)
    return command === 'import'
      ? (answers.import ?? importInto(cache, file))
      : (answers.status ?? statusOf(cache))
  }
  return Object.assign(run, { requests })
}

function importInto(cache: string, file: string): ProgramResult {
  try {
    const bytes = file.endsWith('.db') ? readFileSync(file) : firstFileOf(readFileSync(file))
    mkdirSync(join(cache, '6'), { recursive: true })
    writeFileSync(join(cache, '6', 'vulnerability.db'), bytes)
    writeFileSync(join(cache, '6', 'import.json'), '{"digest":"xxh64:0","client_version":"v6.1.9"}')
    return exited('')
  } catch (error) {
    return exited('', { exitCode: 1, stderr: `[0000] ERROR unable to import: ${String(error)}\n` })
  }
}

function firstFileOf(archive: Buffer): Buffer {
  const tar = zstdDecompressSync(archive)
  const size = Number.parseInt(tar.toString('latin1', 124, 135), 8)
  return tar.subarray(512, 512 + size)
}

function statusOf(cache: string): ProgramResult {
  const database = new DatabaseSync(join(cache, '6', 'vulnerability.db'), { readOnly: true })
  const row = database.prepare('SELECT * FROM db_metadata').get()
  database.close()
  const built = String(row?.['build_timestamp']).replace(' ', 'T').replace('+00:00', 'Z')
  const schemaVersion = `v${String(row?.['model'])}.${String(row?.['revision'])}.${String(row?.['addition'])}`
  return exited(JSON.stringify({ schemaVersion, from: 'manual import', built, valid: true }))
}

export const NEVER: AbortSignal = new AbortController().signal

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  )
}

/** Nobody waits in a test. */
export const noSleep = (): Promise<void> => Promise.resolve()
