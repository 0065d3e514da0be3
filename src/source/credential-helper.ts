import { tmpdir } from 'node:os'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import type { ProgramResult, RunProgram } from '../ports.ts'
import type { Credentials } from '../registry/credentials.ts'
import { parseJson } from '../registry/parse-json.ts'

export type HelperRequest = {
  /** What follows `docker-credential-` in the name of the program. */
  readonly helper: string
  /** The registry as the helper knows it. */
  readonly server: string
  /** The file that names the helper. */
  readonly path: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runProgram: RunProgram
  readonly signal: AbortSignal
}

/** The answer to `get`: github.com/docker/docker-credential-helpers, README "Development". */
const Answer = v.object({ Username: v.string(), Secret: v.string() })

/** Helpers of clouds ask a service of theirs, which takes seconds. */
const TIMEOUT_MS = 30_000

const MOST_BYTES = 262_144

/** The words of the helpers' own library for a registry that they do not know: then nobody logged in. */
const UNKNOWN = /credentials not found|no credentials (?:server URL|username)/i

/** Asks a credential helper. Null: it knows no login. Never throws. */
export async function askHelper(request: HelperRequest): Promise<Credentials | null> {
  if (!/^[A-Za-z0-9._-]+$/.test(request.helper)) return unusable(request, 'that is no name')
  const result = await request.runProgram({
    file: `docker-credential-${request.helper}`,
    args: ['get'],
    cwd: tmpdir(),
    env: helperEnvironment(request.env),
    stdin: request.server,
    timeoutMs: TIMEOUT_MS,
    signal: request.signal,
    maxOutputBytes: MOST_BYTES,
  })
  if (result.kind !== 'exited') return unusable(request, explainEnd(result))
  if (result.exitCode === 0) return parseAnswer(result.stdout, request)
  const said = `${result.stdout} ${result.stderr}`
  if (UNKNOWN.test(said)) return null
  return unusable(request, `it ended with ${result.exitCode} and says "${toPlain(said).trim()}"`)
}

/** The user's own, which clouds' helpers need; not the inputs of this action, which are none of their business. */
function helperEnvironment(env: HelperRequest['env']): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('INPUT_'),
  )
  return Object.fromEntries(entries)
}

function parseAnswer(stdout: string, request: HelperRequest): Credentials | null {
  const parsed = v.safeParse(Answer, parseJson(stdout))
  if (!parsed.success) return unusable(request, 'its answer is not the JSON of a credential helper')
  const { Username: username, Secret: secret } = parsed.output
  if (secret === '') return null
  const from = `the credential helper ${request.helper} (${request.path})`
  // The name under which the protocol hides an identity token.
  if (username === '<token>') return { kind: 'identity-token', token: secret, from, given: false }
  return { kind: 'password', username, password: secret, from, given: false }
}

function explainEnd(result: Exclude<ProgramResult, { kind: 'exited' }>): string {
  switch (result.kind) {
    case 'not-started':
      return 'it cannot be started'
    case 'timed-out':
      return `it did not answer within ${TIMEOUT_MS / 1000} seconds`
    case 'killed':
      return `it was ended by ${result.signal}`
    case 'cancelled':
      return 'the run was stopped'
  }
}

function unusable({ helper, path }: HelperRequest, why: string): Credentials {
  const error = new PlimsollError({
    code: 'credentials-unusable',
    message: `The registry wants a login, and the credential helper "${toPlain(helper)}" that ${path} names cannot be used: ${why}.`,
    hint: `Install docker-credential-${toPlain(helper)}, take it out of that file, or set registry, registry-username and registry-password.`,
  })
  return { kind: 'unusable', error }
}
