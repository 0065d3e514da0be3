import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import { plainHttp } from '../registry/failure.ts'
import { isLoopback } from '../registry/repository.ts'

/** Where an engine listens. `label` is how messages name it. */
export type EngineAddress = SocketAddress | HostAddress

export type SocketAddress = {
  readonly kind: 'unix'
  readonly path: string
  readonly label: string
}

export type HostAddress = {
  readonly kind: 'tcp'
  readonly host: string
  readonly port: number
  /** In front of every path, without a slash at its end. */
  readonly prefix: string
  readonly isSecure: boolean
  readonly label: string
}

export type Environment = Readonly<Record<string, string | undefined>>

type NamedHost = { readonly variable: string; readonly value: string }

/** Docker's variable, and Podman's for its own clients (podman(1)). */
const VARIABLES = ['DOCKER_HOST', 'CONTAINER_HOST'] as const

const LONGEST_PATH = 107

const PLAIN_PORT = 2375

const SECURE_PORT = 2376

/**
 * The engine that the environment names; null when it names none. Throws `engine-unreachable` for what is not
 * spoken here, `plain-http-refused` for plain HTTP over a network.
 */
export function findNamedAddress(env: Environment, allowHttp: boolean): EngineAddress | null {
  const named = findNamedHost(env)
  if (named === null) return null
  const scheme = schemeOf(named)
  switch (scheme) {
    case 'unix':
      return toSocketAddress(named)
    case 'tcp':
    case 'http':
    case 'https':
      return checkPlain(toHostAddress(named, scheme === 'https' || wantsTls(env)), allowHttp)
    case null:
      throw unusable(named, 'without a scheme such as unix:// or tcp://')
    default:
      throw unusable(
        named,
        `of the scheme ${toPlain(scheme, 20)}://, which Plimsoll does not speak`,
      )
  }
}

function schemeOf({ value }: NamedHost): string | null {
  return /^([a-z]+):\/\//i.exec(value)?.[1]?.toLowerCase() ?? null
}

function findNamedHost(env: Environment): NamedHost | null {
  const all = VARIABLES.map((variable) => ({ variable, value: env[variable]?.trim() ?? '' }))
  return all.find(({ value }) => value !== '') ?? null
}

/** Where engines listen when nothing else is said: Docker's own, rootless, Desktop's, then Podman's. */
export function standardSockets(env: Environment, homeFolder: string): SocketAddress[] {
  const runtime = env['XDG_RUNTIME_DIR'] ?? ''
  const own = (name: string): string[] => (runtime.startsWith('/') ? [`${runtime}/${name}`] : [])
  return [
    ...own('docker.sock'),
    '/var/run/docker.sock',
    `${homeFolder}/.docker/run/docker.sock`,
    `${homeFolder}/.docker/desktop/docker.sock`,
    ...own('podman/podman.sock'),
    '/run/podman/podman.sock',
  ]
    .filter(fits)
    .map(socketAt)
}

/** `sun_path` of unix(7); Node 20 would cut off the rest, and ask whoever listens there. */
function fits(path: string): boolean {
  return Buffer.byteLength(path) <= LONGEST_PATH
}

/** Docker's Go client goes by the certificates, its command line by the other two. */
function wantsTls(env: Environment): boolean {
  const names = ['DOCKER_TLS_VERIFY', 'DOCKER_TLS', 'DOCKER_CERT_PATH']
  return names.some((name) => (env[name] ?? '') !== '')
}

function toSocketAddress(named: NamedHost): SocketAddress {
  const path = named.value.slice('unix://'.length)
  if (path === '' || path.includes('\0')) throw unusable(named, 'without the path of a socket')
  if (!fits(path)) throw unusable(named, 'with a path that is too long for a socket')
  return socketAt(path)
}

function socketAt(path: string): SocketAddress {
  return { kind: 'unix', path, label: `unix://${toPlain(path)}` }
}

function toHostAddress(named: NamedHost, isSecure: boolean): HostAddress {
  // The scheme stays tcp: a URL of http would drop its own port 80.
  const text = named.value.replace(/^[a-z]+:/i, 'tcp:')
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.hostname === '') throw unusable(named, 'without a host that can be read')
  const host = url.hostname.toLowerCase()
  const port = url.port === '' ? (isSecure ? SECURE_PORT : PLAIN_PORT) : Number(url.port)
  const prefix = url.pathname.replace(/\/+$/, '')
  return { kind: 'tcp', host, port, prefix, isSecure, label: toPlain(`tcp://${host}:${port}`) }
}

function checkPlain(address: HostAddress, allowHttp: boolean): HostAddress {
  if (address.isSecure || allowHttp || isLoopback(address.host)) return address
  const refusal = plainHttp(`The engine at ${address.label} would be asked in plain HTTP.`)
  throw new PlimsollError({
    code: refusal.code,
    message: refusal.message,
    hint: 'Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH to the folder of its certificates. When that network is trusted, set allow-http.',
  })
}

/** The value itself is not repeated: addresses of ssh hold users, and some hold passwords. */
function unusable({ variable }: NamedHost, why: string): PlimsollError {
  return new PlimsollError({
    code: 'engine-unreachable',
    message: `${variable} holds an address ${why}.`,
    hint: `Set it to unix:///path/of/the.sock or tcp://host:port (over ssh: forward the remote socket with ssh -L), unset it, or name the image as registry:NAME or docker-archive:FILE.`,
  })
}
