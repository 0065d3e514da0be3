import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseJson } from '../registry/parse-json.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { ProgramResult, RunProgram } from '../ports.ts'
import type { Workplace } from './store.ts'
import { createDamaged, createWrongSchema, DATABASE_TITLES, toPlainText } from './words.ts'

/** What Grype's own look at an imported database tells. */
export type ImportedDatabase = {
  readonly built: Date
  readonly schema: string
  /** Paths below the folder. */
  readonly files: readonly string[]
}

export type ImportRequest = {
  readonly runProgram: RunProgram
  /** Path of the program. */
  readonly grype: string
  /** A raw `.db`, or a tar that is packed by gzip, xz or zstd. */
  readonly file: string
  /** `content` becomes Grype's cache folder. */
  readonly workplace: Workplace
  readonly signal: AbortSignal
}

/** The import builds indexes over about a gigabyte; on a slow disk that takes minutes. */
const IMPORT_LIMIT_MS = 20 * 60 * 1000
const STATUS_LIMIT_MS = 5 * 60 * 1000

const Status = v.object({
  schemaVersion: v.pipe(v.string(), v.regex(/^v?6\.\d{1,4}\.\d{1,4}$/)),
  built: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
  ),
  valid: v.boolean(),
})

/**
 * Lets Grype import a database into an empty folder and asks it what it has there. Throws
 * `database-damaged`, `database-schema`, `no-space`, `cancelled` and `scanner-*`.
 */
export async function importGrypeDatabase(request: ImportRequest): Promise<ImportedDatabase> {
  const run = await createRun(request)
  const imported = await run(['db', 'import', request.file], IMPORT_LIMIT_MS)
  if (imported.exitCode !== 0) throw explainRefusal(imported.stderr)
  const status = await run(['db', 'status', '-o', 'json'], STATUS_LIMIT_MS)
  const parsed = v.safeParse(Status, parseJson(status.stdout))
  if (status.exitCode !== 0 || !parsed.success || !parsed.output.valid) {
    throw createDamaged('grype', `after its import Grype says: ${lastWords(status.stderr)}`)
  }
  const { built, schemaVersion } = parsed.output
  const files = ['6/vulnerability.db', '6/import.json']
  for (const file of files) await requireFile(join(request.workplace.content, file))
  return { built: new Date(built), schema: schemaVersion, files }
}

type Exited = Extract<ProgramResult, { kind: 'exited' }>

/**
 * In an empty folder, with an empty configuration and without a home, so that nothing but the request
 * decides what happens. Age is ours to judge.
 */
async function createRun(
  request: ImportRequest,
): Promise<(args: readonly string[], timeoutMs: number) => Promise<Exited>> {
  const { scratch, content } = request.workplace
  const cwd = join(scratch, 'empty')
  const temporary = join(scratch, 'tmp')
  await mkdir(cwd, { recursive: true })
  await mkdir(temporary, { recursive: true })
  const settings = join(scratch, 'grype.yaml')
  await writeFile(settings, '')
  const env = {
    HOME: cwd,
    TMPDIR: temporary,
    NO_COLOR: '1',
    GRYPE_DB_CACHE_DIR: content,
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_DB_VALIDATE_AGE: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
  }
  const { grype, signal } = request
  return async (args, timeoutMs) => {
    const result = await request.runProgram({
      file: grype,
      args: ['-c', settings, ...args],
      cwd,
      env,
      timeoutMs,
      signal,
      maxOutputBytes: 65_536,
    })
    return toExited(result)
  }
}

function toExited(result: ProgramResult): Exited {
  const what = `Grype, which imports ${DATABASE_TITLES.grype},`
  const hint = 'Try again; when it stays so, run `grype db import` by hand to see why.'
  switch (result.kind) {
    case 'exited':
      return result
    case 'cancelled':
      throw new PlimsollError({
        code: 'cancelled',
        message: `${DATABASE_TITLES.grype} was being imported when the run was cancelled.`,
        hint: 'Start it again when you like; nothing half-imported is left behind.',
      })
    case 'killed':
      throw new PlimsollError({
        code: 'scanner-killed',
        message: `${what} was killed by ${toPlainText(result.signal)}.`,
        hint: 'Most often memory ran out: give the job more, or import the database in a job of its own.',
      })
    case 'timed-out':
      throw new PlimsollError({
        code: 'scanner-timeout',
        message: `${what} did not end within ${Math.round(result.durationMs / 60_000)} minutes.`,
        hint,
      })
    case 'not-started':
      throw new PlimsollError({
        code: 'scanner-failed',
        message: `${what} could not be started: ${toPlainText(result.error.message)}.`,
        hint: 'Check that the program is one for this system.',
        cause: result.error,
      })
  }
}

function explainRefusal(stderr: string): PlimsollError {
  const words = lastWords(stderr)
  if (/no space left on device|disk quota exceeded|database or disk is full/i.test(stderr)) {
    return new PlimsollError({
      code: 'no-space',
      message: `There is no space left to import ${DATABASE_TITLES.grype}: ${words}.`,
      hint: 'Free some gigabytes there, or let the cache folder lie on another disk.',
    })
  }
  // With "record not found" behind it, the archive held no database at all.
  if (/not a v6 database(?!: record not found)/i.test(stderr))
    return createWrongSchema('grype', `Grype says: ${words}`)
  return createDamaged('grype', `Grype cannot import it: ${words}`)
}

/** The last line that says something, without the time and level that Grype writes before it. */
function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '')
  const last = (lines.at(-1) ?? 'nothing').replace(/^\[\d+\]\s+[A-Z]+\s+/, '')
  return toPlainText(last).replace(/\.$/, '')
}

async function requireFile(path: string): Promise<void> {
  const facts = await lstat(path).catch(() => null)
  if (facts?.isFile() !== true || facts.size === 0) {
    throw createDamaged('grype', `its import left no ${path.split('/').slice(-2).join('/')}`)
  }
}
