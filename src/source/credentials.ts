import { homedir } from 'node:os'
import { join } from 'node:path'
import type { RegistrySettings } from '../config/config.ts'
import type { RunProgram } from '../ports.ts'
import type { Credentials, CredentialsFor } from '../registry/credentials.ts'
import { canonicalRegistry } from '../registry/repository.ts'
import type { Repository } from '../registry/repository.ts'
import { readAuthFile } from './auth-file.ts'
import type { AuthFile } from './auth-file.ts'
import { askHelper } from './credential-helper.ts'

export type CredentialsOptions = {
  /** The pair of the inputs is sent to their registry only. */
  readonly settings: RegistrySettings
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runProgram: RunProgram
}

/**
 * Who the user is at a registry: the inputs for theirs, else what `docker login` or `podman login` left on this
 * machine, the first file that knows the registry. What cannot be read is told when a registry insists on a login.
 */
export function createCredentialsFor(options: CredentialsOptions): CredentialsFor {
  const { credentials } = options.settings
  const known = new Map<string, Promise<Credentials | null>>()
  return (repository, signal) => {
    const registry = canonicalRegistry(repository.registry)
    if (credentials !== null && canonicalRegistry(credentials.registry) === registry) {
      const { username, password } = credentials
      const from = 'the inputs registry-username and registry-password'
      return Promise.resolve({ kind: 'password', username, password, from, given: true })
    }
    const name = `${registry}/${repository.repository}`
    const found = known.get(name) ?? findCredentials(repository, options, signal)
    known.set(name, found)
    return found
  }
}

async function findCredentials(
  repository: Repository,
  options: CredentialsOptions,
  signal: AbortSignal,
): Promise<Credentials | null> {
  let unusable: Credentials | null = null
  for (const path of authFilePaths(options.env)) {
    const found = await findIn(path, { repository, options, signal })
    if (found !== null && found.kind !== 'unusable') return found
    unusable ??= found
  }
  return unusable
}

type Search = {
  readonly repository: Repository
  readonly options: CredentialsOptions
  readonly signal: AbortSignal
}

/** A helper comes first: beside it, Docker leaves empty entries behind. */
async function findIn(path: string, search: Search): Promise<Credentials | null> {
  const file = await readAuthFile(path)
  if (file.kind === 'missing') return null
  if (file.kind === 'unusable') return file
  const found = await findWithHelper(file, path, search)
  return found?.kind === 'password' || found?.kind === 'identity-token'
    ? found
    : (file.find(search.repository) ?? found)
}

async function findWithHelper(
  file: Extract<AuthFile, { kind: 'read' }>,
  path: string,
  { repository, options, signal }: Search,
): Promise<Credentials | null> {
  const helper = file.helperFor(repository.registry)
  if (helper === null) return null
  const { env, runProgram } = options
  return askHelper({ ...helper, path, env, runProgram, signal })
}

/**
 * Docker's file, then Podman's two (docs.docker.com "docker login"; containers-auth.json(5)). The one that
 * REGISTRY_AUTH_FILE names goes before.
 */
function authFilePaths(env: CredentialsOptions['env']): string[] {
  const home = valueOf(env, 'HOME') ?? homedir()
  const docker = valueOf(env, 'DOCKER_CONFIG') ?? join(home, '.docker')
  const config = valueOf(env, 'XDG_CONFIG_HOME') ?? join(home, '.config')
  const runtime = valueOf(env, 'XDG_RUNTIME_DIR')
  return [
    valueOf(env, 'REGISTRY_AUTH_FILE'),
    join(docker, 'config.json'),
    runtime === null ? null : join(runtime, 'containers', 'auth.json'),
    join(config, 'containers', 'auth.json'),
  ].filter((path) => path !== null)
}

function valueOf(env: CredentialsOptions['env'], name: string): string | null {
  const value = env[name] ?? ''
  return value === '' ? null : value
}
