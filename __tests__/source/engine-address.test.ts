import { describe, expect, test } from '@jest/globals'
import { PlimsollError } from '../../src/domain/errors.ts'
import { findNamedAddress, standardSockets } from '../../src/source/engine-address.ts'
import type { EngineAddress } from '../../src/source/engine-address.ts'

function find(env: Record<string, string>, allowHttp = false): EngineAddress | null {
  return findNamedAddress(env, allowHttp)
}

function refusalOf(env: Record<string, string>): PlimsollError {
  try {
    find(env)
  } catch (error) {
    if (error instanceof PlimsollError) return error
  }
  throw new Error('it was not refused')
}

describe('the engine that the environment names', () => {
  test.each([{}, { DOCKER_HOST: '' }, { DOCKER_HOST: ' ', CONTAINER_HOST: '' }])(
    'is none with %j',
    (env) => {
      expect(find(env)).toBeNull()
    },
  )

  test.each(['DOCKER_HOST', 'CONTAINER_HOST'])('is the socket of %s', (variable) => {
    expect(find({ [variable]: 'unix:///run/user/1000/docker.sock' })).toEqual({
      kind: 'unix',
      path: '/run/user/1000/docker.sock',
      label: 'unix:///run/user/1000/docker.sock',
    })
  })

  test("is Docker's before Podman's", () => {
    const env = { DOCKER_HOST: 'unix:///d.sock', CONTAINER_HOST: 'unix:///c.sock' }
    expect(find(env)).toMatchObject({ path: '/d.sock' })
  })

  const secure = { DOCKER_TLS_VERIFY: '1' }

  test.each([
    ['tcp://127.0.0.1:2375', {}, { host: '127.0.0.1', port: 2375, isSecure: false }],
    ['tcp://localhost', {}, { host: 'localhost', port: 2375, isSecure: false }],
    ['tcp://localhost', secure, { host: 'localhost', port: 2376, isSecure: true }],
    ['tcp://localhost:80/', {}, { port: 80, prefix: '' }],
    ['tcp://LOCALHOST:1/docker/', {}, { host: 'localhost', prefix: '/docker' }],
    ['http://[::1]:1', {}, { host: '[::1]', isSecure: false }],
    ['https://engine.test', {}, { host: 'engine.test', port: 2376, isSecure: true }],
    ['tcp://engine.test:1', secure, { host: 'engine.test', isSecure: true }],
    ['tcp://engine.test:1', { DOCKER_TLS: '1' }, { isSecure: true }],
    ['tcp://engine.test:1', { DOCKER_CERT_PATH: '/certs' }, { isSecure: true }],
  ])('is read from %s with %j', (value, env, expected) => {
    expect(find({ DOCKER_HOST: value, ...env })).toMatchObject({ kind: 'tcp', ...expected })
  })

  test.each(['tcp://engine.test:2375', 'http://10.0.0.1', 'tcp://127.0.0.1.evil.test'])(
    'is not asked in plain HTTP over a network: %s',
    (value) => {
      expect(refusalOf({ DOCKER_HOST: value })).toBeExplained('plain-http-refused')
      expect(find({ DOCKER_HOST: value }, true)).toMatchObject({ isSecure: false })
    },
  )

  test.each([
    'ssh://user:hunter2@host',
    'npipe:////./pipe/docker_engine',
    'fd://',
    'unix://',
    'tcp://',
    'tcp://host:port',
    '/var/run/docker.sock',
    'localhost:2375',
    'unix',
    `unix:///${'a'.repeat(107)}`,
  ])('is refused with a sentence when it is %s', (value) => {
    const error = refusalOf({ DOCKER_HOST: value })
    expect(error).toBeExplained('engine-unreachable')
    expect(error.message).toMatch(/^DOCKER_HOST /)
    expect(`${error.message}${error.hint}`).not.toContain('hunter2')
  })

  test('keeps control characters and passwords out of its label', () => {
    const [socket, host] = [
      find({ DOCKER_HOST: 'unix:///a\u001b[31m\nb' }),
      find({ DOCKER_HOST: 'tcp://user:hunter2@localhost:1' }),
    ]
    expect(socket?.label).toBe('unix:///a [31m b')
    expect(host?.label).toBe('tcp://localhost:1')
  })
})

describe('the usual sockets', () => {
  test('are none whose path is too long for a socket', () => {
    const paths = standardSockets({}, `/${'a'.repeat(100)}`).map(({ path }) => path)
    expect(paths).toEqual(['/var/run/docker.sock', '/run/podman/podman.sock'])
  })

  test("are Docker's own, rootless, Desktop's, then Podman's", () => {
    const sockets = standardSockets({ XDG_RUNTIME_DIR: '/run/user/7' }, '/home/me')
    expect(sockets.map(({ path }) => path)).toEqual([
      '/run/user/7/docker.sock',
      '/var/run/docker.sock',
      '/home/me/.docker/run/docker.sock',
      '/home/me/.docker/desktop/docker.sock',
      '/run/user/7/podman/podman.sock',
      '/run/podman/podman.sock',
    ])
  })

  test.each([{}, { XDG_RUNTIME_DIR: '' }, { XDG_RUNTIME_DIR: 'here' }])(
    'are those of the machine and the home folder with %j',
    (env) => {
      expect(standardSockets(env, '/home/me')).toHaveLength(4)
    },
  )
})
