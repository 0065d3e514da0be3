import { PlimsollError } from '../domain/errors.ts'
import type { ProgramResult } from '../ports.ts'
import type { FailureRule, JudgedLog } from './log.ts'
import { toPlainLine } from './plain-text.ts'
import type { Scanner } from './scanner.ts'
import { isSystemError } from './system-error.ts'

type Explained = Pick<Scanner, 'title' | 'failureRules'>

/** How many of a scanner's last words an error quotes. */
const QUOTED_LINES = 4
const QUOTED_CHARACTERS = 300

const SHARED_RULES: readonly FailureRule[] = [
  {
    pattern: /no space left on device|disk is full|disk quota exceeded/i,
    code: 'no-space',
    hint: 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.',
  },
  {
    pattern: /cannot allocate memory|out of memory/i,
    code: 'no-memory',
    hint: 'Use a machine with more memory, or scan with one scanner at a time.',
  },
]

/** Why a run gave no trustworthy report; null when it ended as it should. */
export function explainRun(
  scanner: Explained,
  result: ProgramResult,
  log: JudgedLog,
): PlimsollError | null {
  switch (result.kind) {
    case 'not-started':
      return explainStart(scanner, result.error)
    case 'cancelled':
      return new PlimsollError({
        code: 'cancelled',
        message: `The scan with ${scanner.title} was cancelled.`,
        hint: 'Run it again when you want its result.',
      })
    case 'timed-out':
      return new PlimsollError({
        code: 'scanner-timeout',
        message: `${scanner.title} was stopped after ${(result.durationMs / 1000).toFixed(1)} s, the limit for this image.`,
        hint: 'Raise the `timeout` input, or leave large folders out with `skip-paths`.',
      })
    case 'killed':
      return new PlimsollError({
        code: 'scanner-killed',
        message: `${scanner.title} was ended by the signal ${result.signal}, which we did not send.`,
        hint: 'Most often the system has run out of memory: use a larger machine, or one scanner at a time.',
      })
    case 'exited':
      return explainExit(scanner, result, log)
  }
}

function explainStart(scanner: Explained, error: Error): PlimsollError {
  const isMissing = isSystemError(error) && error.code === 'ENOENT'
  return new PlimsollError({
    code: isMissing ? 'scanner-missing' : 'scanner-failed',
    message: `${scanner.title} could not be started: ${toPlainLine(error.message, QUOTED_CHARACTERS)}.`,
    hint: 'Run `plimsoll install`, and check that the program may be executed on this machine.',
    cause: error,
  })
}

function explainExit(
  scanner: Explained,
  result: Extract<ProgramResult, { kind: 'exited' }>,
  log: JudgedLog,
): PlimsollError | null {
  if (result.exitCode === 0 && log.failures.length === 0) return null
  const words = toLastWords(result.stderr, log)
  const rule = [...SHARED_RULES, ...scanner.failureRules].find(({ pattern }) => pattern.test(words))
  const what =
    result.exitCode === 0
      ? 'ended well, but its log speaks against its report'
      : `failed with exit code ${result.exitCode}`
  return new PlimsollError({
    code: rule?.code ?? 'scanner-failed',
    message: `${scanner.title} ${what}: ${words || 'it said nothing'}`,
    hint:
      rule?.hint ??
      'Run it again with PLIMSOLL_DEBUG=1 for its whole log; when it fails again, report it with that log.',
  })
}

function toLastWords(stderr: string, log: JudgedLog): string {
  const lines = log.failures.length > 0 ? log.failures : stderr.split('\n')
  return lines
    .map((line) => toPlainLine(line, QUOTED_CHARACTERS))
    .filter(Boolean)
    .slice(-QUOTED_LINES)
    .join(' | ')
}
