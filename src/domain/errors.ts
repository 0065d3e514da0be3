/** Who has to act: the caller (wrong input), the world (try again, mend it) or we (a bug). */
export type Blame = 'input' | 'world' | 'bug'

/**
 * Every code that a user can meet, and whose fault it is. `docs/troubleshooting.md` has one entry per
 * code; a test compares the two lists.
 */
export const ERROR_CODES = {
  'config-invalid': 'input',
  'image-reference-invalid': 'input',
  'image-not-found': 'world',
  'login-refused': 'world',
  'credentials-unusable': 'world',
  'registry-unreachable': 'world',
  'registry-rate-limited': 'world',
  'registry-protocol': 'world',
  'plain-http-refused': 'world',
  'digest-mismatch': 'world',
  'size-mismatch': 'world',
  'platform-missing': 'world',
  'not-an-image': 'world',
  'image-empty': 'world',
  'engine-unreachable': 'world',
  'engine-failed': 'world',
  'image-not-in-engine': 'world',
  'archive-missing': 'world',
  'archive-invalid': 'world',
  'archive-truncated': 'world',
  'archive-unsafe': 'world',
  'archive-ambiguous': 'world',
  'layer-damaged': 'world',
  'no-space': 'world',
  'no-memory': 'world',
  'platform-unsupported': 'world',
  'scanner-missing': 'world',
  'scanner-hash-mismatch': 'world',
  'scanner-refused': 'world',
  'scanner-too-old': 'world',
  'scanner-download-failed': 'world',
  'scanner-build-failed': 'world',
  'scanner-failed': 'world',
  'scanner-killed': 'world',
  'scanner-timeout': 'world',
  'scanner-output-invalid': 'world',
  'scanner-output-too-large': 'world',
  'scanner-other-image': 'world',
  'database-missing': 'world',
  'database-too-old': 'world',
  'database-schema': 'world',
  'database-damaged': 'world',
  'database-unreachable': 'world',
  'database-unwritable': 'world',
  'report-unwritable': 'world',
  'encryption-failed': 'world',
  'report-missing': 'world',
  'report-invalid': 'input',
  'policy-invalid': 'input',
  'policy-unreadable': 'input',
  'waivers-invalid': 'input',
  'vex-invalid': 'input',
  'standard-invalid': 'input',
  'untrusted-build': 'input',
  cancelled: 'world',
  internal: 'bug',
} as const satisfies Record<string, Blame>

export type ErrorCode = keyof typeof ERROR_CODES

export type Explanation = {
  readonly code: ErrorCode
  /** What happened, and to what. One sentence. */
  readonly message: string
  /** What to do next. One sentence or a few. */
  readonly hint: string
  readonly cause?: unknown
}

/** The one error of this project: a code for the program, a sentence and a hint for the reader. */
export class PlimsollError extends Error {
  readonly code: ErrorCode
  readonly hint: string

  constructor(explanation: Explanation) {
    super(explanation.message, { cause: explanation.cause })
    this.name = 'PlimsollError'
    this.code = explanation.code
    this.hint = explanation.hint
  }
}

export function blameOf(code: ErrorCode): Blame {
  return ERROR_CODES[code]
}

/** Anything that was thrown, as one of ours: what we did not foresee is our bug. */
export function toPlimsollError(thrown: unknown): PlimsollError {
  if (thrown instanceof PlimsollError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new PlimsollError({
    code: 'internal',
    message: `Plimsoll itself failed: ${message}`,
    hint: 'This is a bug. Please report it with the log of this run (PLIMSOLL_DEBUG=1 adds the stack).',
    cause: thrown,
  })
}
