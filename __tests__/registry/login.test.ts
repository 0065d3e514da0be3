import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from '@jest/globals'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { Credentials } from '../../src/registry/credentials.ts'
import { buildImage, descriptorOf } from '../ground/images.ts'
import { createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import type { TestClientOptions } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { Auth, FakeRegistry } from '../ground/registry.ts'

const IMAGE = buildImage({ layers: [[{ path: 'a', content: 'a' }], [{ path: 'b', content: 'b' }]] })

const USERS = { ann: 'hunter2:colon' }

const ANN: Credentials = {
  kind: 'password',
  username: 'ann',
  password: 'hunter2:colon',
  from: 'the test',
  given: true,
}

const STALE: Credentials = { ...ANN, password: 'stale-password', given: false }

let running: FakeRegistry | null = null

async function start(auth: Auth): Promise<FakeRegistry> {
  running = await startRegistry({ auth })
  running.putImage('team/app', '1', IMAGE)
  return running
}

afterEach(async () => {
  expect(running?.violations ?? []).toEqual([])
  await running?.close()
  running = null
})

function client(fake: FakeRegistry, options: TestClientOptions = {}) {
  const test_ = createTestClient(options)
  const repository = { registry: fake.host, repository: 'team/app' }
  const manifest = () => test_.registry.readManifest({ repository, reference: '1', signal: NEVER })
  const layers = () =>
    Promise.all(
      IMAGE.layers.map((layer) => {
        const descriptor = descriptorOf(layer)
        const request = { repository, descriptor, what: 'layer', signal: NEVER }
        return buffer(test_.registry.streamBlob(request))
      }),
    )
  return { ...test_, manifest, layers }
}

function logins(fake: FakeRegistry): (string | null)[] {
  return fake.requests.map(({ authorization }) => authorization?.split(' ')[0] ?? null)
}

describe('Basic', () => {
  test('is sent when it was asked for, and from then on at once', async () => {
    const fake = await start({ kind: 'basic', users: USERS })
    const { manifest, layers } = client(fake, { credentials: ANN })
    await manifest()
    await layers()
    expect(logins(fake)).toEqual([null, 'Basic', 'Basic', 'Basic'])
  })

  test('that is wrong is refused, and not tried again', async () => {
    const fake = await start({ kind: 'basic', users: USERS })
    const { manifest } = client(fake, { credentials: STALE })
    expect(await failureOf(manifest())).toBeExplained('login-refused')
    expect(logins(fake)).toEqual([null, 'Basic'])
  })

  test('without any login is refused with a way to one', async () => {
    const fake = await start({ kind: 'basic', users: USERS })
    const failure = await failureOf(client(fake).manifest())
    expect(failure).toBeExplained('login-refused')
    expect(failure.message).toContain(fake.host)
    expect(failure).toHaveProperty('hint', expect.stringContaining('registry-username'))
  })

  test('cannot be made of an identity token', async () => {
    const fake = await start({ kind: 'basic', users: USERS })
    const credentials: Credentials = { kind: 'identity-token', token: 't', from: 'x', given: false }
    expect(await failureOf(client(fake, { credentials }).manifest())).toBeExplained('login-refused')
  })
})

describe('Bearer', () => {
  test('gives a token to anybody', async () => {
    const fake = await start({ kind: 'bearer' })
    const { manifest, layers } = client(fake)
    await manifest()
    await layers()
    expect(
      fake.requests.map(({ path, status }) => [path.split('/').at(3) ?? path, status]),
    ).toEqual([
      ['app', 401],
      ['/token', 200],
      ['app', 200],
      ['app', 200],
      ['app', 200],
    ])
    expect(fake.requests[1]?.query).toContain('scope=repository%3Ateam%2Fapp%3Apull')
  })

  test('takes the password to the token service only', async () => {
    const fake = await start({ kind: 'bearer', users: USERS, anonymous: false })
    await client(fake, { credentials: ANN }).manifest()
    expect(logins(fake)).toEqual([null, 'Basic', 'Bearer'])
  })

  test('trades an identity token in', async () => {
    const fake = await start({ kind: 'bearer', identityTokens: ['secret-token'], anonymous: false })
    const credentials: Credentials = {
      kind: 'identity-token',
      token: 'secret-token',
      from: 'x',
      given: false,
    }
    await client(fake, { credentials }).manifest()
    expect(fake.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
    expect(fake.requests.every(({ query }) => !query.includes('secret'))).toBe(true)
  })

  test('asks for one token for all requests side by side', async () => {
    const fake = await start({ kind: 'bearer' })
    const { layers } = client(fake)
    await layers()
    expect(fake.count('/token')).toBe(1)
  })

  test('renews a token that has become stale', async () => {
    const fake = await start({ kind: 'bearer', usesPerToken: 1 })
    const { manifest } = client(fake)
    for (let round = 0; round < 4; round += 1) await manifest()
    expect(fake.count('/token')).toBe(4)
  })

  test('has a token of its own for each repository', async () => {
    const fake = await start({ kind: 'bearer' })
    fake.putImage('team/other', '1', IMAGE)
    const { manifest, registry } = client(fake)
    await manifest()
    const repository = { registry: fake.host, repository: 'team/other' }
    await registry.readManifest({ repository, reference: '1', signal: NEVER })
    expect(fake.count('/token')).toBe(2)
  })

  test('with a wrong password that was given for this run is refused', async () => {
    const fake = await start({ kind: 'bearer', users: USERS })
    const credentials: Credentials = { ...STALE, given: true }
    const failure = await failureOf(client(fake, { credentials }).manifest())
    expect(failure).toBeExplained('login-refused')
    expect(failure.message).toContain('the test')
    expect(fake.count('/token')).toBe(1)
  })

  test('with a stale password from a file goes on as nobody, and says so', async () => {
    const fake = await start({ kind: 'bearer', users: USERS })
    const { manifest, warnings } = client(fake, { credentials: STALE })
    await manifest()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('the test')
  })

  test('with a stale password from a file is refused when nobody may come in', async () => {
    const fake = await start({ kind: 'bearer', users: USERS, anonymous: false })
    const failure = await failureOf(client(fake, { credentials: STALE }).manifest())
    expect(failure).toBeExplained('login-refused')
  })

  test('goes on as nobody when the token of a login is denied at the repository', async () => {
    const fake = await start({ kind: 'bearer', users: USERS })
    const denied = '{"errors":[{"code":"DENIED","message":"requested access is denied"}]}'
    fake.fail('/manifests/', { kind: 'status', status: 403, body: denied })
    const credentials: Credentials = { ...ANN, given: false }
    const { manifest, warnings } = client(fake, { credentials })
    await manifest()
    expect(warnings).toHaveLength(1)
  })

  test('that is denied at the repository is refused in the words of the server', async () => {
    const fake = await start({ kind: 'bearer' })
    const denied = '{"errors":[{"code":"DENIED","message":"requested access is denied"}]}'
    fake.fail('/manifests/', { kind: 'status', status: 403, body: denied }, 99)
    const failure = await failureOf(client(fake).manifest())
    expect(failure).toBeExplained('login-refused')
    expect(failure.message).toContain('requested access is denied')
  })

  test('whose token is refused again and again ends', async () => {
    const fake = await start({ kind: 'bearer' })
    fake.fail('/manifests/', { kind: 'status', status: 401 }, 99)
    expect(await failureOf(client(fake).manifest())).toBeExplained('login-refused')
    expect(fake.requests.length).toBeLessThan(12)
  })

  test('looks for credentials only when it is asked for a login', async () => {
    const fake = await start({ kind: 'bearer' })
    const { manifest, lookUps } = client(fake)
    await manifest()
    await manifest()
    expect(lookUps).toEqual([`${fake.host}/team/app`])
  })
})

describe('credentials that cannot be read', () => {
  const error = new PlimsollError({
    code: 'credentials-unusable',
    message: 'The helper is gone for good.',
    hint: 'Install the helper again.',
  })
  const credentials: Credentials = { kind: 'unusable', error }

  test('do not matter where nobody asks for them', async () => {
    const fake = await start({ kind: 'bearer' })
    await expect(client(fake, { credentials }).manifest()).resolves.toBeDefined()
  })

  test.each<Auth>([
    { kind: 'basic', users: USERS },
    { kind: 'bearer', anonymous: false },
  ])('are the reason where a login is needed: %j', async (auth) => {
    const fake = await start(auth)
    expect(await failureOf(client(fake, { credentials }).manifest())).toBe(error)
  })
})

describe('a token service in trouble', () => {
  test.each([503, 429])('status %i is tried again', async (status) => {
    const fake = await start({ kind: 'bearer' })
    fake.fail('/token', { kind: 'status', status }, 2)
    const { manifest, waits } = client(fake)
    await manifest()
    expect(waits).toHaveLength(2)
  })

  test.each([
    ['no JSON', '<html>'],
    ['no token', '{}'],
    ['an empty token', '{"token":""}'],
    ['a token that would break the header', '{"token":"a\\r\\nX: y"}'],
    ['a token that is no text', '{"token":5}'],
  ])('with %s is nonsense', async (_, body) => {
    const fake = await start({ kind: 'bearer' })
    fake.fail('/token', { kind: 'answer', status: 200, body })
    expect(await failureOf(client(fake).manifest())).toBeExplained('registry-protocol')
  })

  test.each(['/token', 'ftp://127.0.0.1/token', 'http:', ''])(
    'at %j is nonsense',
    async (realm) => {
      const fake = await start({ kind: 'bearer', realm })
      expect(await failureOf(client(fake).manifest())).toBeExplained('registry-protocol')
    },
  )

  test('in plain HTTP on another machine gets no password', async () => {
    const fake = await start({ kind: 'bearer', realm: 'http://192.0.2.1/token' })
    const failure = await failureOf(client(fake, { credentials: ANN }).manifest())
    expect(failure).toBeExplained('plain-http-refused')
  })
})

test.each(['Negotiate', 'Digest realm="x"'])('a login by %s is refused', async (challenge) => {
  const fake = await start({ kind: 'bearer', challenge })
  expect(await failureOf(client(fake, { credentials: ANN }).manifest())).toBeExplained(
    'login-refused',
  )
  expect(logins(fake)).toEqual([null])
})

test('a server that repeats a password or a token does not get it into a message', async () => {
  const fake = await start({ kind: 'basic', users: USERS })
  const secret = Buffer.from('ann:hunter2:colon').toString('base64')
  const message = `no hunter2:colon, no ${secret}, no way`
  const body = JSON.stringify({ errors: [{ code: 'X', message }] })
  const { manifest } = client(fake, { credentials: ANN })
  await manifest()
  fake.fail('/manifests/', { kind: 'status', status: 400, body })
  const failure = await failureOf(manifest())
  expect(failure.message).toContain('no way')
  expect(failure.message).not.toContain('hunter2')
  expect(failure.message).not.toContain(secret)
})
