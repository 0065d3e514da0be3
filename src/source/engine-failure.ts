import { PlimsollError } from '../domain/errors.ts'
import type { Explanation } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import { isCertificateTrouble, PassingFailure, Silence } from '../registry/failure.ts'

const OTHERWISE =
  'An image in a registry can be named as registry:NAME, a saved one as docker-archive:FILE.'

/** What a socket or Node's HTTP client threw, explained. `label`: the engine's address. */
export function explainConnection(thrown: unknown, label: string): PlimsollError {
  if (thrown instanceof PlimsollError) return thrown
  const code = codeOf(thrown)
  if (BROKEN.has(code)) return brokenOff(label, thrown)
  if (code.startsWith('HPE_')) return noEngine(label, 'what it answers is not HTTP', thrown)
  if (isCertificateTrouble(thrown) || /^(?:ERR_SSL|ERR_OSSL|EPROTO)/.test(code)) {
    return noTls(label, code, thrown)
  }
  const reason = thrown instanceof Silence ? thrown.message : (REASONS[code] ?? code)
  return new PlimsollError({
    code: 'engine-unreachable',
    message: `The engine at ${label} cannot be reached: ${reason}.`,
    hint: `${HINTS[code] ?? 'Check that the engine runs (docker info, podman info), and that DOCKER_HOST names its socket.'} ${OTHERWISE}`,
    cause: thrown,
  })
}

/** No engine anywhere that engines listen by default. */
export function noSocket(paths: readonly string[]): PlimsollError {
  return new PlimsollError({
    code: 'engine-unreachable',
    message: `There is no container engine on this machine: DOCKER_HOST is not set, and none of ${toPlain(paths.join(', '), 600)} is a socket.`,
    hint: `Start Docker or Podman (podman system service), or set DOCKER_HOST to its socket; docker context inspect tells it. ${OTHERWISE}`,
  })
}

/** An answer that says no; `said` in the engine's own words, null without any. */
export function toRefusal(
  label: string,
  what: string,
  { status, said }: { readonly status: number; readonly said: string | null },
): PlimsollError {
  const words = said === null ? `it answers with the status ${status}` : `it says "${said}"`
  const explanation: Explanation = {
    code: 'engine-failed',
    message: `The engine at ${label} could not ${what}: ${words}.`,
    hint: `${HINTS[status] ?? 'Look at the log of the engine, and mend what it names.'} ${OTHERWISE}`,
  }
  const mayPass = status === 502 || status === 503 || status === 504
  return mayPass
    ? new PassingFailure(explanation, { tries: TRIES })
    : new PlimsollError(explanation)
}

/** An answer that an engine would not give. */
export function noEngine(label: string, why: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'engine-failed',
    message: `${label} does not answer as a Docker or Podman engine should: ${why}.`,
    hint: `Check that DOCKER_HOST names the engine itself. ${PROXY} ${OTHERWISE}`,
    cause,
  })
}

/** An image that the engine does not hold, or holds no longer. */
export function imageNotInEngine(name: string, label: string): PlimsollError {
  return new PlimsollError({
    code: 'image-not-in-engine',
    message: `The engine at ${label} does not hold ${toPlain(name)}.`,
    hint: 'Build or pull it first. docker buildx build keeps its result to itself unless it is run with --load; docker/build-push-action needs `load: true`. registry:NAME takes it from its registry.',
  })
}

/** True when nobody listens at all, so that there may as well be no engine. */
export function isNobodyThere(error: PlimsollError): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(error.cause))
}

/** How Node tells of a connection that ended before its time; trying again may help. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

const TRIES = 3

function brokenOff(label: string, cause: unknown): PassingFailure {
  return new PassingFailure(
    {
      code: 'engine-unreachable',
      message: `The connection to the engine at ${label} broke off.`,
      hint: `Look at the log of the engine: it may have been restarted, or have no space left. ${OTHERWISE}`,
      cause,
    },
    { tries: TRIES },
  )
}

function noTls(label: string, code: string, cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'engine-unreachable',
    message: `No trusted TLS connection to the engine at ${label} (${code}).`,
    hint: `DOCKER_CERT_PATH must hold the ca.pem that signed the certificate of the engine, and the cert.pem and key.pem that it accepts; unset DOCKER_TLS_VERIFY and DOCKER_CERT_PATH where it speaks no TLS. ${OTHERWISE}`,
    cause,
  })
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket',
  ENOTSOCK: 'that is no socket',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server does not answer',
  ETIMEDOUT: 'nobody answered in time',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the network',
}

const PERMISSION =
  'Add this user to the group docker (sudo usermod -aG docker "$USER", then log in anew), or run as the user who owns the engine.'

const PROXY = 'A proxy in front of the engine must allow GET of /_ping and of /images.'

/** By the code of an error or the status of an answer. */
const HINTS: Readonly<Record<string, string>> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  // What Go says to plain HTTP where it expects TLS.
  400: 'Where the engine speaks TLS, set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH.',
  401: PROXY,
  403: PROXY,
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code) ? code : 'no reason was given'
}
