import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { RegistrySettings } from '../../src/config/config.ts'
import type { ProgramResult, RunProgram } from '../../src/ports.ts'
import type { Credentials } from '../../src/registry/credentials.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { createCredentialsFor } from '../../src/source/credentials.ts'
import { NEVER } from '../ground/registry-client.ts'

const NONE: RegistrySettings = { credentials: null, allowHttp: false }

let home = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plimsoll-home-'))
})

afterEach(() => {
  rmSync(home, { recursive: true })
})

function write(path: string, content: unknown): string {
  const target = join(home, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content))
  return target
}

/** A program of the docker-credential-* kind, in a folder that is put into PATH. */
function writeHelper(name: string, script: string): void {
  const path = write(join('bin', `docker-credential-${name}`), `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

type Look = {
  readonly settings?: RegistrySettings
  readonly env?: Readonly<Record<string, string>>
  readonly runProgram?: RunProgram
}

function find(
  registry: string,
  repository = 'team/app',
  look: Look = {},
): Promise<Credentials | null> {
  const path = `${join(home, 'bin')}:/usr/bin:/bin`
  const credentialsFor = createCredentialsFor({
    settings: look.settings ?? NONE,
    env: { HOME: home, PATH: path, ...look.env },
    runProgram: look.runProgram ?? createRunProgram(),
  })
  return credentialsFor({ registry, repository }, NEVER)
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const ANN = { kind: 'password', username: 'ann', password: 's:ecret' }

const ANN_ENTRY = { auth: base64('ann:s:ecret') }

function expectUnusable(found: Credentials | null): Error {
  expect(found?.kind).toBe('unusable')
  const { error } = found as Extract<Credentials, { kind: 'unusable' }>
  expect(error).toBeExplained('credentials-unusable')
  return error
}

test('nobody who ever logged in is nobody', async () => {
  expect(await find('ghcr.io')).toBeNull()
})

describe('the inputs', () => {
  const settings = (registry: string): RegistrySettings => ({
    credentials: { registry, username: 'bot', password: 'p' },
    allowHttp: false,
  })

  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['docker.io', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['127.0.0.1:5000', '127.0.0.1:5000'],
  ])('for %s are those of %s', async (written, registry) => {
    const found = await find(registry, 'a', { settings: settings(written) })
    expect(found).toMatchObject({ kind: 'password', username: 'bot', password: 'p', given: true })
  })

  test.each(['ghcr.io.evil.test', 'evil.test', 'ghcr.io:444', 'xghcr.io'])(
    'for ghcr.io are not sent to %s',
    async (registry) => {
      expect(await find(registry, 'a', { settings: settings('ghcr.io') })).toBeNull()
    },
  )

  test("come before what lies in Docker's config", async () => {
    write('.docker/config.json', { auths: { 'ghcr.io': ANN_ENTRY } })
    const found = await find('ghcr.io', 'a', { settings: settings('ghcr.io') })
    expect(found).toMatchObject({ username: 'bot' })
  })

  test("do not keep Docker's config from the other registries", async () => {
    write('.docker/config.json', { auths: { 'quay.io': ANN_ENTRY } })
    expect(await find('quay.io', 'a', { settings: settings('ghcr.io') })).toMatchObject(ANN)
  })
})

describe("Docker's config.json", () => {
  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['http://ghcr.io/', 'ghcr.io'],
    ['https://ghcr.io/v1/', 'ghcr.io'],
    ['https://ghcr.io/v2', 'ghcr.io'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['127.0.0.1:5000', '127.0.0.1:5000'],
  ])('with a login under %s has one for %s', async (key, registry) => {
    const path = write('.docker/config.json', { auths: { [key]: ANN_ENTRY } })
    expect(await find(registry)).toEqual({ ...ANN, from: path, given: false })
  })

  test.each(['ghcr.io.evil.test', 'evil.test', 'ghcr.io:444'])(
    'with a login for ghcr.io has none for %s',
    async (registry) => {
      write('.docker/config.json', { auths: { 'ghcr.io': ANN_ENTRY } })
      expect(await find(registry)).toBeNull()
    },
  )

  test('is looked for in DOCKER_CONFIG', async () => {
    const path = write('elsewhere/config.json', { auths: { 'ghcr.io': ANN_ENTRY } })
    write('.docker/config.json', { auths: { 'ghcr.io': { auth: base64('eve:x') } } })
    const env = { DOCKER_CONFIG: dirname(path) }
    expect(await find('ghcr.io', 'a', { env })).toMatchObject(ANN)
  })

  test.each<[string, unknown, unknown]>([
    ['user and password apart', { username: 'ann', password: 's:ecret' }, ANN],
    [
      'an identity token',
      { auth: base64('ann:'), identitytoken: 'id' },
      { kind: 'identity-token', token: 'id' },
    ],
    ['a password padded with NUL', { auth: base64('ann:s:ecret\0\0') }, ANN],
    ['keys that nobody knows', { ...ANN_ENTRY, email: 'a@b', more: {} }, ANN],
  ])('may hold %s', async (_, entry, expected) => {
    write('.docker/config.json', {
      auths: { 'ghcr.io': entry },
      HttpHeaders: {},
      plugins: { a: {} },
    })
    expect(await find('ghcr.io')).toMatchObject(expected as object)
  })

  test.each<[string, unknown]>([
    ['an empty entry', { auths: { 'ghcr.io': {} } }],
    ['a null entry', { auths: { 'ghcr.io': null } }],
    ['no entries', { auths: null }],
    ['nothing', {}],
  ])('with %s knows nobody', async (_, content) => {
    write('.docker/config.json', content)
    expect(await find('ghcr.io')).toBeNull()
  })

  test.each<[string, unknown]>([
    ['no JSON', '{"auths":'],
    ['another JSON', '"x"'],
    ['logins of the wrong shape', { auths: { 'ghcr.io': 'x' } }],
    ['what is no base64 of a pair', { auths: { 'ghcr.io': { auth: base64('no colon') } } }],
    ['a user without a name', { auths: { 'ghcr.io': { auth: base64(':secret') } } }],
    ['more than a megabyte', ' '.repeat(1_048_577)],
  ])('that holds %s is told, without what it holds', async (_, content) => {
    const path = write('.docker/config.json', content)
    const error = expectUnusable(await find('ghcr.io'))
    expect(error.message).toContain(path)
    expect(error.message).not.toContain('secret')
  })

  test('that is a folder is told', async () => {
    mkdirSync(join(home, '.docker/config.json'), { recursive: true })
    expectUnusable(await find('ghcr.io'))
  })

  test('that is broken does not hide a good one of Podman', async () => {
    write('.docker/config.json', 'broken')
    write('.config/containers/auth.json', { auths: { 'ghcr.io': ANN_ENTRY } })
    expect(await find('ghcr.io')).toMatchObject(ANN)
  })
})

describe("Podman's auth.json", () => {
  const content = { auths: { 'quay.io': ANN_ENTRY } }

  test.each([
    ['REGISTRY_AUTH_FILE', 'some/file.json', (path: string) => ({ REGISTRY_AUTH_FILE: path })],
    [
      'XDG_RUNTIME_DIR',
      'run/containers/auth.json',
      (path: string) => ({ XDG_RUNTIME_DIR: dirname(dirname(path)) }),
    ],
    [
      'XDG_CONFIG_HOME',
      'cfg/containers/auth.json',
      (path: string) => ({ XDG_CONFIG_HOME: dirname(dirname(path)) }),
    ],
    ['HOME', '.config/containers/auth.json', () => ({})],
  ])('is found by %s', async (_, path, env) => {
    const written = write(path, content)
    expect(await find('quay.io', 'a', { env: env(written) })).toMatchObject(ANN)
  })

  test('may name a namespace or a repository: the longest name counts', async () => {
    const auths = {
      'quay.io': { auth: base64('all:x') },
      'quay.io/team': { auth: base64('team:x') },
      'quay.io/team/app': { auth: base64('app:x') },
    }
    write('.config/containers/auth.json', { auths })
    expect(await find('quay.io', 'team/app')).toMatchObject({ username: 'app' })
    expect(await find('quay.io', 'team/application')).toMatchObject({ username: 'team' })
    expect(await find('quay.io', 'team2/app')).toMatchObject({ username: 'all' })
  })

  test('that REGISTRY_AUTH_FILE names, but is not there, is no login', async () => {
    expect(
      await find('quay.io', 'a', { env: { REGISTRY_AUTH_FILE: join(home, 'none') } }),
    ).toBeNull()
  })
})

describe('a credential helper', () => {
  const answer = (username: string, secret: string): string =>
    `cat <<'EOF'\n${JSON.stringify({ ServerURL: 'x', Username: username, Secret: secret })}\nEOF`

  test('is asked for the server, with get', async () => {
    writeHelper(
      'test',
      `[ "$1" = get ] || exit 9\n[ "$(cat)" = ghcr.io ] || exit 8\n${answer('ann', 's:ecret')}`,
    )
    const path = write('.docker/config.json', { credsStore: 'test' })
    const from = `the credential helper test (${path})`
    expect(await find('ghcr.io')).toEqual({ ...ANN, from, given: false })
  })

  test('for Docker Hub is asked by the old address', async () => {
    writeHelper(
      'test',
      `[ "$(cat)" = https://index.docker.io/v1/ ] || exit 8\n${answer('ann', 's:ecret')}`,
    )
    write('.docker/config.json', { credsStore: 'test' })
    expect(await find('docker.io', 'library/debian')).toMatchObject(ANN)
  })

  test('of one registry comes before the one for all', async () => {
    writeHelper('one', answer('ann', 's:ecret'))
    writeHelper('all', answer('eve', 'x'))
    write('.docker/config.json', { credHelpers: { 'ghcr.io': 'one' }, credsStore: 'all' })
    expect(await find('ghcr.io')).toMatchObject(ANN)
    expect(await find('quay.io')).toMatchObject({ username: 'eve' })
  })

  test('may hand out an identity token', async () => {
    writeHelper('test', answer('<token>', 'id'))
    write('.docker/config.json', { credsStore: 'test' })
    expect(await find('ghcr.io')).toMatchObject({ kind: 'identity-token', token: 'id' })
  })

  test.each(['credentials not found in native keychain', 'no credentials server URL'])(
    'that says %j knows nobody',
    async (words) => {
      writeHelper('test', `echo '${words}'; exit 1`)
      write('.docker/config.json', { credsStore: 'test', auths: { 'ghcr.io': {} } })
      expect(await find('ghcr.io')).toBeNull()
    },
  )

  test('that knows nobody leaves the word to the file', async () => {
    writeHelper('test', `echo 'credentials not found in native keychain'; exit 1`)
    write('.docker/config.json', { credsStore: 'test', auths: { 'ghcr.io': ANN_ENTRY } })
    expect(await find('ghcr.io')).toMatchObject(ANN)
  })

  test.each([
    ['fails', 'echo "the vault is locked" >&2; exit 3', 'the vault is locked'],
    ['prints no JSON', 'echo hello', 'JSON'],
    ['prints half a JSON', `echo '{"Username":"ann","Secret":"hunter2'`, 'JSON'],
    ['prints another shape', `echo '{"user":"ann"}'`, 'JSON'],
    ['is killed', 'kill -9 $$', 'SIGKILL'],
  ])('that %s is told, without what it knows', async (_, script, expected) => {
    writeHelper('test', script)
    write('.docker/config.json', { credsStore: 'test' })
    const error = expectUnusable(await find('ghcr.io'))
    expect(error.message).toContain(expected)
    expect(error.message).not.toContain('hunter2')
  })

  test('that is not installed is told: a config of another machine is often so', async () => {
    write('.docker/config.json', { credsStore: 'desktop' })
    const error = expectUnusable(await find('ghcr.io'))
    expect(error.message).toContain('"desktop"')
  })

  test('that hangs is told', async () => {
    write('.docker/config.json', { credsStore: 'test' })
    const result: ProgramResult = { kind: 'timed-out', stderr: '', durationMs: 30_000 }
    expectUnusable(await find('ghcr.io', 'a', { runProgram: () => Promise.resolve(result) }))
  })

  test.each(['../evil', 'a b', 'a;b', 'a/b', '$(x)'])(
    'with the name %j is not started',
    async (name) => {
      write('.docker/config.json', { credsStore: name })
      const runProgram: RunProgram = () => Promise.reject(new Error('it was started'))
      expectUnusable(await find('ghcr.io', 'a', { runProgram }))
    },
  )

  test('sees the environment of the user, but not the inputs of the action', async () => {
    writeHelper(
      'test',
      `[ -z "$INPUT_TOKEN" ] && [ "$AWS_PROFILE" = dev ] || exit 3\n${answer('ann', 's:ecret')}`,
    )
    write('.docker/config.json', { credsStore: 'test' })
    const env = { INPUT_TOKEN: 'x', AWS_PROFILE: 'dev' }
    expect(await find('ghcr.io', 'a', { env })).toMatchObject(ANN)
  })

  test('is asked once for each repository', async () => {
    write('.docker/config.json', { credsStore: 'test' })
    let runs = 0
    const credentialsFor = createCredentialsFor({
      settings: NONE,
      env: { HOME: home },
      runProgram: () => {
        runs += 1
        const stdout = JSON.stringify({ Username: 'ann', Secret: 'x' })
        return Promise.resolve({ kind: 'exited', exitCode: 0, stdout, stderr: '', durationMs: 1 })
      },
    })
    const repository = { registry: 'ghcr.io', repository: 'a' }
    await Promise.all([credentialsFor(repository, NEVER), credentialsFor(repository, NEVER)])
    expect(runs).toBe(1)
  })
})
