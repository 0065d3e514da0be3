import { readFile } from 'node:fs/promises'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import tls from 'node:tls'
import type { SecureContext } from 'node:tls'
import { PlimsollError } from '../domain/errors.ts'
import type { Fetch } from '../ports.ts'

export type HttpEnvironment = Readonly<Record<string, string | undefined>>

const USER_AGENT = 'plimsoll'

/** What connections of one's own have to keep to; a proxy is asked for by the environment and looked up freely. */
export type FetchGuard = {
  /** Says which addresses a host has that are connected to, at the moment of connecting. */
  readonly lookup: LookupFunction
}

/**
 * The platform's `fetch`, in our name. When the environment names a proxy (HTTP_PROXY, HTTPS_PROXY, NO_PROXY,
 * in either case) or an authority (SSL_CERT_FILE), undici's own is loaded, which knows both; NODE_EXTRA_CA_CERTS
 * is honoured by Node itself. Throws `config-invalid`, at the first use, for a proxy or file that cannot be used. With a
 * guard it is undici's own as well.
 */
export function createFetch(env: HttpEnvironment, guard?: FetchGuard): Fetch {
  if (guard === undefined && !needsOwnAgent(env)) return named((url, init) => fetch(url, init))
  let ready: Promise<Fetch> | null = null
  const open = (): Promise<Fetch> => (ready ??= createOwnFetch(env, guard))
  // Whoever wants a guard is about to send: what that needs is loaded meanwhile, and its faults are told when it sends.
  if (guard !== undefined) open().catch(() => undefined)
  return named(async (url, init) => (await open())(url, init))
}

function named(fetchAnything: Fetch): Fetch {
  return (url, init) => {
    const headers = new Headers(init?.headers)
    if (!headers.has('user-agent')) headers.set('user-agent', USER_AGENT)
    return fetchAnything(url, { ...init, headers })
  }
}

const PROXY_NAMES = ['http_proxy', 'https_proxy'] as const

function needsOwnAgent(env: HttpEnvironment): boolean {
  return PROXY_NAMES.some((name) => valueOf(env, name) !== '') || Boolean(env['SSL_CERT_FILE'])
}

/** Lower case first, as curl and Go have it; the name in the other case stands in for one that is missing. */
function valueOf(env: HttpEnvironment, name: string): string {
  return env[name] ?? env[name.toUpperCase()] ?? ''
}

async function createOwnFetch(env: HttpEnvironment, guard?: FetchGuard): Promise<Fetch> {
  const { Agent, EnvHttpProxyAgent, fetch: fetchOwn } = await import('undici')
  const trust = await readTrust(env)
  const connect = { ...trust, ...guard }
  const direct = new Agent({ connect })
  const proxied = new EnvHttpProxyAgent({
    httpProxy: readProxy(env, 'http_proxy'),
    httpsProxy: readProxy(env, 'https_proxy'),
    noProxy: valueOf(env, 'no_proxy'),
    connect,
    requestTls: trust,
    proxyTls: trust,
    // Proxies let a tunnel through to port 443 only; plain HTTP is for them to forward.
    proxyTunnel: false,
  })
  const isDirect = createIsDirect(valueOf(env, 'no_proxy'))
  return async (url, init) => {
    const dispatcher = isDirect(new URL(url)) ? direct : proxied
    // The same standard in two declarations, of which the platform's does not know dispatchers.
    const request: object = { ...init, dispatcher }
    const response: unknown = await fetchOwn(url, request)
    return response as Response
  }
}

/** Empty: none. A bare `proxy.example:3128` is meant as plain HTTP to the proxy, as curl takes it. */
function readProxy(env: HttpEnvironment, name: string): string {
  const text = valueOf(env, name).trim()
  if (text === '') return ''
  const url = text.includes('://') ? text : `http://${text}`
  if (URL.canParse(url) && /^(?:https?|socks5?):$/.test(new URL(url).protocol)) return url
  throw new PlimsollError({
    code: 'config-invalid',
    // Not the value: a proxy's address may hold a password.
    message: `The environment variable ${name.toUpperCase()} does not hold the address of a proxy.`,
    hint: 'Write http://HOST:PORT (https:// and socks5:// are known as well), or unset it.',
  })
}

/**
 * What undici's NO_PROXY does not know, and Go's and Python's do: this machine itself is never asked for
 * through a proxy, and a network such as 10.0.0.0/8 covers its addresses.
 */
function createIsDirect(noProxy: string): (url: URL) => boolean {
  const networks = new BlockList()
  networks.addSubnet('127.0.0.0', 8)
  networks.addAddress('::1', 'ipv6')
  for (const entry of noProxy.split(/[,\s]+/)) addNetwork(networks, entry)
  return ({ hostname }) => {
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true
    const address = hostname.replace(/^\[|\]$/g, '')
    return isIP(address) !== 0 && networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
}

function addNetwork(networks: BlockList, entry: string): void {
  const [, address = '', bits] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry) ?? []
  const version = isIP(address)
  if (version === 0 || Number(bits) > (version === 6 ? 128 : 32)) return
  networks.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4')
}

/** Node's authorities and those of SSL_CERT_FILE, read once; nothing when Node's are enough. */
async function readTrust(env: HttpEnvironment): Promise<{ secureContext?: SecureContext }> {
  const ca = await readAuthorities(env)
  return ca === null ? {} : { secureContext: tls.createSecureContext({ ca: [...ca] }) }
}

/** Node's authorities and those of SSL_CERT_FILE, in PEM; null when Node's are enough. Throws `config-invalid`. */
export async function readAuthorities(env: HttpEnvironment): Promise<readonly string[] | null> {
  const file = env['SSL_CERT_FILE'] ?? ''
  if (file === '') return null
  const own = await readPem('SSL_CERT_FILE', file)
  return [...(await nodeAuthorities(env)), own]
}

/** What Node trusts by itself. Before 22.15 it does not tell about NODE_EXTRA_CA_CERTS. */
async function nodeAuthorities(env: HttpEnvironment): Promise<readonly string[]> {
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- asked for before it is used
  const { getCACertificates } = tls as Partial<typeof tls>
  if (getCACertificates !== undefined) return getCACertificates('default')
  const extra = env['NODE_EXTRA_CA_CERTS'] ?? ''
  const more = extra === '' ? [] : [await readPem('NODE_EXTRA_CA_CERTS', extra)]
  return [...tls.rootCertificates, ...more]
}

async function readPem(name: string, file: string): Promise<string> {
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw noAuthorities(name, file, cause)
  })
  if (!pem.includes('-----BEGIN ')) throw noAuthorities(name, file)
  return pem
}

function noAuthorities(name: string, file: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'config-invalid',
    message: `${name} names ${file}, which cannot be read as a file of certificates.`,
    hint: `Let ${name} name a PEM file, or unset it.`,
    cause,
  })
}
