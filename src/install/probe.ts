import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import type { ErrorCode } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { ProgramResult, RunProgram } from '../ports.ts'
import { explainFileErrors } from './file-errors.ts'
import { SCANNER_NAMES, createCancelled, toPlainText, toReason } from './words.ts'

const VERSION = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** How each scanner tells its version as JSON. */
const QUESTIONS = {
  grype: { args: ['version', '-o', 'json'], schema: v.looseObject({ version: VERSION }) },
  trivy: { args: ['version', '-f', 'json'], schema: v.looseObject({ Version: VERSION }) },
} as const

/** The first start of a program of this size may wait for the system's own checks (macOS). */
const TIMEOUT_MS = 60_000
const MAX_OUTPUT_BYTES = 64 * 1024

type Probe = {
  readonly scanner: ScannerId
  readonly program: string
  readonly runProgram: RunProgram
  readonly signal: AbortSignal
}

/**
 * Asks a program for its version, in an empty folder that is also its home, so that no file of the user
 * is read. Throws `scanner-failed`, `-killed`, `-timeout` or `-output-invalid`.
 */
export async function readVersion(probe: Probe): Promise<string> {
  const folder = await explainFileErrors(tmpdir(), () =>
    mkdtemp(join(tmpdir(), 'plimsoll-version-')),
  )
  try {
    const result = await probe.runProgram({
      file: probe.program,
      args: QUESTIONS[probe.scanner].args,
      cwd: folder,
      env: toEnvironment(folder),
      timeoutMs: TIMEOUT_MS,
      signal: probe.signal,
      maxOutputBytes: MAX_OUTPUT_BYTES,
    })
    return parseVersionAnswer(probe, result)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function toEnvironment(folder: string): Record<string, string> {
  return {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    NO_COLOR: '1',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    TRIVY_SKIP_VERSION_CHECK: 'true',
    TRIVY_DISABLE_TELEMETRY: 'true',
  }
}

function parseVersionAnswer(probe: Probe, result: ProgramResult): string {
  switch (result.kind) {
    case 'cancelled':
      throw createCancelled()
    case 'not-started':
      throw failed(probe, 'scanner-failed', `cannot be started: ${toReason(result.error)}`)
    case 'killed':
      throw failed(
        probe,
        'scanner-killed',
        `was killed (${result.signal}) when asked for its version`,
      )
    case 'timed-out':
      throw failed(
        probe,
        'scanner-timeout',
        `did not tell its version within ${TIMEOUT_MS / 1000} s`,
      )
    case 'exited': {
      if (result.exitCode === 0) return parseVersion(probe, result.stdout)
      const said = toPlainText(result.stderr, 300)
      const why = `ended with exit code ${result.exitCode} when asked for its version`
      throw failed(probe, 'scanner-failed', said === '' ? why : `${why}: ${said}`)
    }
  }
}

function parseVersion(probe: Probe, stdout: string): string {
  try {
    const answer = v.parse(QUESTIONS[probe.scanner].schema, JSON.parse(stdout))
    const version = 'version' in answer ? answer.version : answer.Version
    return String(version).replace(/^v(?=\d)/, '')
  } catch {
    const why = `told no version but "${toPlainText(stdout, 100)}"`
    throw failed(probe, 'scanner-output-invalid', why)
  }
}

function failed(probe: Probe, code: ErrorCode, why: string): PlimsollError {
  const name = SCANNER_NAMES[probe.scanner]
  return new PlimsollError({
    code,
    message: `The ${name} program ${toPlainText(probe.program, 300)} ${why}.`,
    hint: `Run "${probe.scanner} version" by hand to see what is wrong; the program must fit this system and its folder must allow programs to run.`,
  })
}
