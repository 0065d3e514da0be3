import { open } from 'node:fs/promises'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import type { Credentials } from '../registry/credentials.ts'
import { parseJson } from '../registry/parse-json.ts'
import { canonicalRegistry } from '../registry/repository.ts'
import type { Repository } from '../registry/repository.ts'

/** What a file of logins knows. */
export type AuthFile =
  | { readonly kind: 'missing' }
  | Extract<Credentials, { kind: 'unusable' }>
  | {
      readonly kind: 'read'
      /** A login that stands in the file itself. */
      find(repository: Repository): Credentials | null
      /** The helper program to ask, and under which name of the registry. */
      helperFor(registry: string): { readonly helper: string; readonly server: string } | null
    }

/** Docker's config.json and Podman's auth.json: the fields that concern logins (docker/cli, config/types). */
const Entry = v.object({
  auth: v.optional(v.string()),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  identitytoken: v.optional(v.string()),
})

const Config = v.object({
  auths: v.nullish(v.record(v.string(), v.nullable(Entry))),
  credHelpers: v.nullish(v.record(v.string(), v.string())),
  credsStore: v.nullish(v.string()),
})

type Entries = ReadonlyMap<string, v.InferOutput<typeof Entry>>

const MOST_BYTES = 1_048_576

/** Reads what `docker login` or `podman login` wrote. Never throws. */
export async function readAuthFile(path: string): Promise<AuthFile> {
  const text = await readBounded(path).catch((error: unknown) => error)
  if (text === null) return { kind: 'missing' }
  if (typeof text !== 'string') return unusable(path, 'it cannot be read', text)
  const parsed = v.safeParse(Config, parseJson(text))
  if (!parsed.success) return unusable(path, 'it is not the JSON that Docker and Podman write')
  const { auths, credHelpers, credsStore } = parsed.output
  const entries = byName(auths ?? {})
  const helpers = byName(credHelpers ?? {})
  return {
    kind: 'read',
    find: (repository) => findEntry(entries, repository, path),
    helperFor: (registry) => {
      const name = canonicalRegistry(registry)
      const helper = helpers.get(name) ?? credsStore ?? ''
      return helper === '' ? null : { helper, server: serverOf(name, credHelpers ?? {}) }
    },
  }
}

/** Null when there is no such file. */
async function readBounded(path: string): Promise<string | null> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  })
  if (handle === null) return null
  try {
    const { size } = await handle.stat()
    if (size > MOST_BYTES) throw new Error(`${size} bytes are more than logins need`)
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

/**
 * Docker writes `https://index.docker.io/v1/` for Docker Hub, and has written scheme and `/v1/` for others;
 * Podman also writes a path below the registry, for one namespace or repository.
 */
function byName<T>(record: Readonly<Record<string, T | null>>): Map<string, T> {
  const known = new Map<string, T>()
  for (const [key, value] of Object.entries(record)) {
    if (value !== null && !known.has(nameOf(key))) known.set(nameOf(key), value)
  }
  return known
}

function nameOf(key: string): string {
  const [host = '', ...path] = key.replace(/^https?:\/\//, '').split('/')
  const rest = path.filter((part) => part !== '').join('/')
  const registry = canonicalRegistry(host)
  return rest === '' || rest === 'v1' || rest === 'v2' ? registry : `${registry}/${rest}`
}

/** The entry with the longest path counts, containers-auth.json(5). */
function findEntry(entries: Entries, repository: Repository, path: string): Credentials | null {
  const parts = repository.repository.split('/')
  for (let length = parts.length; length >= 0; length -= 1) {
    const name = [canonicalRegistry(repository.registry), ...parts.slice(0, length)].join('/')
    const entry = entries.get(name)
    const found = entry === undefined ? null : toCredentials(entry, name, path)
    if (found !== null) return found
  }
  return null
}

function toCredentials(
  entry: v.InferOutput<typeof Entry>,
  name: string,
  path: string,
): Credentials | null {
  const { identitytoken = '', auth = '' } = entry
  const given = false
  if (identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken, from: path, given }
  const [username, password] = auth === '' ? [entry.username, entry.password] : splitAuth(auth)
  if (username && password) return { kind: 'password', username, password, from: path, given }
  // Docker leaves `{}` behind where a helper holds the login.
  if (auth === '') return null
  return unusable(path, `the login for ${toPlain(name)} is not the base64 of user and password`)
}

function splitAuth(auth: string): [string, string] {
  const pair = Buffer.from(auth, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  if (colon < 1) return ['', '']
  // Docker's own reader drops the NUL bytes that old versions padded with.
  return [pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, '')]
}

/** Helpers know a registry by the name under which it was stored: for Docker Hub an old address. */
function serverOf(name: string, credHelpers: Readonly<Record<string, string>>): string {
  const written = Object.keys(credHelpers).find((key) => nameOf(key) === name)
  return written ?? (name === 'docker.io' ? 'https://index.docker.io/v1/' : name)
}

function unusable(
  path: string,
  why: string,
  cause?: unknown,
): Extract<Credentials, { kind: 'unusable' }> {
  const error = new PlimsollError({
    code: 'credentials-unusable',
    message: `The registry wants a login, and the one in ${path} cannot be used: ${why}.`,
    hint: 'Log in again with docker login or podman login, or set registry, registry-username and registry-password.',
    cause,
  })
  return { kind: 'unusable', error }
}
