import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { createEngine } from '../../src/source/engine.ts'
import type { Engine, EngineImage, EngineOptions } from '../../src/source/engine.ts'
import { explainConnection } from '../../src/source/engine-failure.ts'
import { createCertificate } from '../ground/certificates.ts'
import { startEngine } from '../ground/engine.ts'
import type { EngineFault, EngineListen, FakeEngine, Manners } from '../ground/engine.ts'
import { buildImage } from '../ground/images.ts'
import { createRecordedLog, failureOf, NEVER } from '../ground/registry-client.ts'

const IMAGE = buildImage({
  layers: [
    [{ path: 'etc/motd', content: 'ahoy' }],
    [{ path: 'var/long', content: Buffer.alloc(3_000_000, 'plimsoll ') }],
  ],
})

const OTHER = buildImage({ layers: [[{ path: 'etc/motd', content: 'other' }]] })

const NAME = 'docker.io/library/app:1'

const ZEROS = '0'.repeat(64)

let work = ''
let engines: FakeEngine[] = []
let servers: Server[] = []
let waits: number[] = []
const log = createRecordedLog()

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'plimsoll-work-'))
  engines = []
  servers = []
  waits = []
  log.lines.length = 0
})

afterEach(async () => {
  for (const engine of engines) expect(engine.violations).toEqual([])
  await Promise.all(engines.map((engine) => engine.close()))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  rmSync(work, { recursive: true })
})

async function start(listen: EngineListen = {}): Promise<FakeEngine> {
  if (listen.path !== undefined) mkdirSync(dirname(listen.path), { recursive: true })
  const engine = await startEngine(listen)
  engines.push(engine)
  engine.put(IMAGE, [NAME])
  return engine
}

function client(options: Partial<EngineOptions> = {}): Engine {
  return createEngine({
    env: {},
    log,
    homeFolder: join(work, 'home'),
    allowHttp: false,
    idleMs: 10_000,
    packMs: 10_000,
    // The engines of the machine that the tests run on are none of their business.
    socketExists: (path) => Promise.resolve(path.startsWith(work) && isSocket(path)),
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    ...options,
  })
}

function isSocket(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isSocket() === true
}

function clientOf({ address }: FakeEngine, options: Partial<EngineOptions> = {}): Engine {
  return client({ env: { DOCKER_HOST: address }, ...options })
}

async function save(
  engine: Engine,
  wish: { signal?: AbortSignal; id?: string } = {},
): Promise<number[]> {
  const told: number[] = []
  await engine.saveImage('app:1', {
    to: join(work, 'image.tar'),
    id: IMAGE.config.digest,
    signal: NEVER,
    onBytes: (count) => void told.push(count),
    ...wish,
  })
  return told
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const IN_HOME = '.docker/run/docker.sock'

const DESKTOP = '.docker/desktop/docker.sock'

describe('finding an image in an engine', () => {
  test.each(['socket', 'loopback'] as const)('tells what the engine on a %s knows', async (on) => {
    const engine = await start({ on })
    expect(await clientOf(engine).findImage('app:1', { signal: NEVER })).toEqual({
      name: NAME,
      engine: engine.address,
      id: IMAGE.config.digest,
      configDigest: IMAGE.config.digest,
      repoDigests: [],
      os: 'linux',
      architecture: 'amd64',
      variant: null,
      size: sum(IMAGE.layers.map((layer) => layer.tar.length)),
    } satisfies EngineImage)
    expect(engine.requests).toEqual(['/_ping', `/images/${NAME}/json`])
  })

  test('asks the engine whether it is there only once', async () => {
    const engine = await start()
    const asked = clientOf(engine)
    await asked.findImage('app:1', { signal: NEVER })
    await asked.findImage('nope', { signal: NEVER })
    expect(engine.requests.filter((path) => path === '/_ping')).toHaveLength(1)
  })

  test.each(['docker', 'containerd', 'podman'] as const)(
    'finds nothing that an engine in the manners of %s does not hold',
    async (manners) => {
      const engine = await start({ manners })
      const asked = clientOf(engine)
      expect(await asked.findImage('nope:1', { signal: NEVER })).toBeNull()
      const failure = await failureOf(asked.getImage('nope:1', NEVER))
      expect(failure).toBeExplained('image-not-in-engine')
      expect(failure).toMatchObject({ hint: expect.stringMatching(/load: true.*registry:/) })
    },
  )

  test('does not know the digest of the config from the containerd image store', async () => {
    const engine = await start({ manners: 'containerd' })
    expect(await clientOf(engine).getImage('app:1', NEVER)).toMatchObject({
      id: IMAGE.manifest.digest,
      configDigest: null,
    })
  })

  test.each([
    ['app:1', 'docker', NAME],
    ['docker.io/library/app:1', 'docker', NAME],
    [IMAGE.config.digest, 'docker', IMAGE.config.digest],
    [IMAGE.config.digest.slice(7), 'podman', IMAGE.config.digest.slice(7)],
    [IMAGE.config.digest.slice(7, 19), 'docker', IMAGE.config.digest.slice(7, 19)],
    [`app@${IMAGE.manifest.digest}`, 'podman', `docker.io/library/app@${IMAGE.manifest.digest}`],
  ] as const)('takes %s, from an engine in the manners of %s', async (text, manners, name) => {
    const engine = await start({ manners })
    const image = await clientOf(engine).findImage(text, { signal: NEVER })
    expect(image).toMatchObject({ name, id: IMAGE.config.digest })
  })

  test.each([
    ['podman', 'localhost/local:1'],
    ['docker', null],
  ] as const)(
    'takes a short name for one that was built here only with Podman (%s)',
    async (manners, name) => {
      const engine = await start({ manners })
      engine.put(OTHER, ['localhost/local:1'])
      const image = await clientOf(engine).findImage('local:1', { signal: NEVER })
      expect(image?.name ?? null).toBe(name)
    },
  )

  test('does not take an image that only ends with the name, as Podman itself does', async () => {
    const engine = await start({ manners: 'podman' })
    engine.put(OTHER, ['quay.io/team/alpine:3', 'quay.io/team/0123456789ab:latest'])
    const asked = clientOf(engine)
    for (const name of ['alpine:3', 'team/alpine:3', '0123456789ab']) {
      expect(await asked.findImage(name, { signal: NEVER })).toBeNull()
    }
  })

  test('speaks TLS with the certificates of DOCKER_CERT_PATH', async () => {
    const certificate = createCertificate()
    const engine = await start({ on: 'loopback', certificate })
    writeFileSync(join(work, 'ca.pem'), certificate.cert)
    writeFileSync(join(work, 'cert.pem'), certificate.cert)
    writeFileSync(join(work, 'key.pem'), certificate.key)
    const env = { DOCKER_HOST: engine.address, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: work }
    const image = await client({ env }).findImage('app:1', { signal: NEVER })
    expect(image?.id).toBe(IMAGE.config.digest)
  })
})

describe('certificates that do not do', () => {
  const certificate = createCertificate()

  const ca = { 'ca.pem': certificate.cert }

  const own = { 'cert.pem': certificate.cert, 'key.pem': certificate.key }

  test.each<[string, Record<string, string>, RegExp]>([
    ['none at all', {}, /none of ca\.pem/],
    ['no key', { ...ca, 'cert.pem': certificate.cert }, /belong together/],
    ['no authority', own, /No trusted TLS connection/],
    ['another authority', { ...own, 'ca.pem': createCertificate().cert }, /No trusted TLS/],
    ['a text for a certificate', { ...ca, ...own, 'cert.pem': 'no' }, /No trusted TLS/],
    ['none of the client', ca, /engine/],
  ])('(%s) are told', async (_, files, message) => {
    const engine = await start({ on: 'loopback', certificate })
    const folder = join(work, 'certificates')
    mkdirSync(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const env = { DOCKER_HOST: engine.address, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder }
    const failure = await failureOf(client({ env }).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toMatch(message)
    expect(engine.requests).toEqual([])
  })

  test('are read from the home folder when no path is given, and a key that is a folder is told', async () => {
    const engine = await start({ on: 'loopback', certificate })
    mkdirSync(join(work, 'home/.docker/key.pem'), { recursive: true })
    const env = { DOCKER_HOST: engine.address, DOCKER_TLS_VERIFY: '1' }
    const failure = await failureOf(client({ env }).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toMatch(/key\.pem.*EISDIR/)
  })

  test('are missed by a server that speaks TLS while the client does not', async () => {
    const engine = await start({ on: 'loopback', certificate })
    const failure = await failureOf(clientOf(engine).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
  })

  test('are told when the server does not speak TLS', async () => {
    const engine = await start({ on: 'loopback' })
    const env = { DOCKER_HOST: engine.address, DOCKER_TLS_VERIFY: '1' }
    const failure = await failureOf(client({ env }).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toMatch(/TLS/)
  })
})

describe('without DOCKER_HOST', () => {
  test('the first of the usual sockets that answers is asked', async () => {
    const silent = createServer()
    servers.push(silent)
    mkdirSync(join(work, 'home/.docker/run'), { recursive: true })
    const sockets: Socket[] = []
    silent.on('connection', (socket) => sockets.push(socket))
    await new Promise<void>((resolve) => silent.listen(join(work, 'home', IN_HOME), resolve))
    const engine = await start({ path: join(work, 'home', DESKTOP) })
    const image = await client({ idleMs: 500 }).findImage('app:1', { signal: NEVER })
    expect(image?.engine).toBe(engine.address)
    expect(log.lines.join()).toMatch(/run\/docker\.sock cannot be reached: nothing came/)
    for (const socket of sockets) socket.destroy()
  })

  test('an engine with an image of the name behind the first one is not asked', async () => {
    const first = await start({ path: join(work, 'home', IN_HOME) })
    const second = await start({ path: join(work, 'home', DESKTOP) })
    first.remove(IMAGE)
    expect(await client().findImage('app:1', { signal: NEVER })).toBeNull()
    expect(second.requests).toEqual([])
  })

  test('a socket below XDG_RUNTIME_DIR comes first', async () => {
    const rootless = await start({ path: join(work, 'run/docker.sock') })
    await start({ path: join(work, 'home', IN_HOME) })
    const asked = client({ env: { XDG_RUNTIME_DIR: join(work, 'run') } })
    expect((await asked.getImage('app:1', NEVER)).engine).toBe(rootless.address)
  })

  test('no socket at all is an error for who needs an engine, and none for who does not', async () => {
    const failure = await failureOf(client().findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toContain('/var/run/docker.sock')
    expect(await failureOf(client().getImage('app:1', NEVER))).toBeExplained('engine-unreachable')
    expect(await failureOf(save(client()))).toBeExplained('engine-unreachable')
    expect(log.lines).toEqual([])
    expect(await client().findImage('app:1', { signal: NEVER, optional: true })).toBeNull()
    expect(log.lines).toEqual([failure.message])
  })

  test('a socket that nobody listens on is no engine either', async () => {
    const asked = client({ socketExists: (path) => Promise.resolve(path.startsWith(work)) })
    expect(await asked.findImage('app:1', { signal: NEVER, optional: true })).toBeNull()
    const failure = await failureOf(asked.findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toMatch(/no such socket/)
  })

  test('an engine that is there and does not answer is an error even for who needs none', async () => {
    const engine = await start({ path: join(work, 'home', IN_HOME) })
    engine.fail('ping', { kind: 'hang' })
    const asked = client({ idleMs: 300 })
    const find = asked.findImage('app:1', { signal: NEVER, optional: true })
    expect(await failureOf(find)).toBeExplained('engine-unreachable')
  })

  test('an engine that comes up later is found then', async () => {
    const asked = client()
    expect(await asked.findImage('app:1', { signal: NEVER, optional: true })).toBeNull()
    await start({ path: join(work, 'home', IN_HOME) })
    expect(await asked.findImage('app:1', { signal: NEVER })).not.toBeNull()
  })
})

describe('an engine that DOCKER_HOST names', () => {
  test.each([
    ['no socket', 'unix:///nonexistent/plimsoll.sock', 'engine-unreachable', /no such socket/],
    ['a closed port', 'tcp://127.0.0.1:1', 'engine-unreachable', /nobody listens/],
    ['in plain HTTP elsewhere', 'tcp://nowhere.invalid', 'plain-http-refused', /plain HTTP/],
    ['over ssh', 'ssh://me@host', 'engine-unreachable', /ssh:/],
    ['too long', `unix:///${'long/'.repeat(60)}x`, 'engine-unreachable', /too long/],
  ] as const)('and that is %s is always an error', async (_, host, code, message) => {
    const asked = client({ env: { DOCKER_HOST: host } })
    const failure = await failureOf(asked.findImage('app:1', { signal: NEVER, optional: true }))
    expect(failure).toBeExplained(code)
    expect(failure.message).toMatch(message)
  })

  test('is told of its group when it may not be asked', () => {
    const thrown = Object.assign(new Error('connect EACCES'), { code: 'EACCES' })
    const failure = explainConnection(thrown, 'unix:///var/run/docker.sock')
    expect(failure).toBeExplained('engine-unreachable')
    expect(failure.message).toMatch(/docker\.sock.*permission denied/)
    expect(failure.hint).toMatch(/group docker/)
  })
})

type Trouble = readonly [string, EngineFault, ErrorCode, RegExp]

/** Of any answer; what each fails with when it does not stop. */
const TROUBLES: readonly Trouble[] = [
  [
    'is refused',
    { kind: 'status', status: 403, body: '{"message":"no"}' },
    'engine-failed',
    /"no"/,
  ],
  ['fails', { kind: 'status', status: 500, body: '{"message":"disk"}' }, 'engine-failed', /"disk"/],
  ['fails in silence', { kind: 'status', status: 500 }, 'engine-failed', /status 500/],
  ['fails for now', { kind: 'status', status: 503 }, 'engine-failed', /status 503.*3 tries/],
  ['is closed at once', { kind: 'close' }, 'engine-unreachable', /broke off.*3 tries/],
  ['is not HTTP', { kind: 'garbage' }, 'engine-failed', /not HTTP/],
  ['never comes', { kind: 'hang' }, 'engine-unreachable', /nothing came/],
  ['stops', { kind: 'hang', afterBytes: 1 }, 'engine-unreachable', /nothing came/],
  ['is reset', { kind: 'reset', afterBytes: 1 }, 'engine-unreachable', /broke off.*3 tries/],
  ['is cut off', { kind: 'truncate', afterBytes: 1 }, 'engine-unreachable', /broke off.*3 tries/],
  ['is a redirect', { kind: 'redirect', location: 'http://x.test/' }, 'engine-failed', /307/],
]

describe.each(['ping', 'inspect', 'save'] as const)('when the answer to %s', (path) => {
  test.each(TROUBLES)('%s, that is told and nothing is left', async (_, fault, code, message) => {
    const engine = await start(listenFor(fault))
    engine.fail(path, fault, 5)
    const asked = clientOf(engine, patienceFor(fault))
    const work = path === 'save' ? save(asked) : asked.findImage('app:1', { signal: NEVER })
    const failure = await failureOf(work)
    expect(failure).toBeExplained(code)
    expect(failure.message).toMatch(message)
    expect(failure.message).toContain(engine.address)
    checkNothingLeft()
  })

  test.each(TROUBLES.filter(([, , , message]) => message.source.includes('3 tries')))(
    '%s once, it is asked for again',
    async (_, fault) => {
      const engine = await start(listenFor(fault))
      engine.fail(path, fault)
      const asked = clientOf(engine)
      const image = await asked.findImage('app:1', { signal: NEVER })
      expect(image?.id).toBe(IMAGE.config.digest)
      expect(sum(await save(asked))).toBe(engine.archiveOf(IMAGE).length)
      expect(waits).toHaveLength(1)
    },
  )

  test('is waited for and the user stops, the run is cancelled at once', async () => {
    const engine = await start()
    engine.fail(path, { kind: 'hang', afterBytes: 1 })
    const stop = new AbortController()
    const asked = clientOf(engine)
    const work =
      path === 'save'
        ? save(asked, { signal: stop.signal })
        : asked.findImage('app:1', { signal: stop.signal })
    const failure = failureOf(work)
    setTimeout(() => {
      stop.abort()
    }, 100)
    expect(await failure).toBeExplained('cancelled')
    checkNothingLeft()
  })
})

/** Long enough for a busy machine, short where silence is what is waited for. */
function patienceFor(fault: EngineFault): Partial<EngineOptions> {
  return fault.kind === 'hang' ? { idleMs: 500, packMs: 500 } : {}
}

/** Only TCP knows a reset. */
function listenFor(fault: EngineFault): EngineListen {
  return { on: fault.kind === 'reset' ? 'loopback' : 'socket' }
}

function checkNothingLeft(): void {
  expect(readdirSync(work)).toEqual([])
}

describe('an answer about an image', () => {
  test.each<[string, EngineFault, RegExp]>([
    ['is cut short in good order', { kind: 'short', bytes: 20 }, /broken/],
    ['is not JSON', { kind: 'answer', status: 200, body: '<html>' }, /broken/],
    ['is empty', { kind: 'answer', status: 200, body: '' }, /broken/],
    ['is a list', { kind: 'answer', status: 200, body: '[]' }, /broken/],
    ['has no end', { kind: 'answer', status: 200, body: ' '.repeat(4_200_000) }, /longer/],
    [
      'knows no such path',
      { kind: 'answer', status: 404, body: '{"message":"page not found"}' },
      /paths/,
    ],
    ['is of a web server', { kind: 'answer', status: 404, body: '<h1>Not Found</h1>' }, /paths/],
  ])('that %s is not taken for one', async (_, fault, message) => {
    const engine = await start()
    engine.fail('inspect', fault)
    const failure = await failureOf(clientOf(engine).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-failed')
    expect(failure.message).toMatch(message)
  })

  test('of a web server that says anything to everything is none', async () => {
    const engine = await start()
    engine.fail('ping', { kind: 'answer', status: 200, body: '<html>Welcome</html>' })
    const failure = await failureOf(clientOf(engine).findImage('app:1', { signal: NEVER }))
    expect(failure).toBeExplained('engine-failed')
  })

  test('does not get what a server says into a message as it is', async () => {
    const engine = await start()
    const body = JSON.stringify({ message: `\u001b[31m\n::error::${'x'.repeat(10_000)}` })
    engine.fail('inspect', { kind: 'answer', status: 500, body })
    const { message } = await failureOf(clientOf(engine).findImage('app:1', { signal: NEVER }))
    expect(message).not.toMatch(/\p{Cc}/u)
    expect(message.length).toBeLessThan(600)
  })
})

describe('saving an image', () => {
  test.each(['docker', 'containerd', 'podman'] as const)(
    'writes the archive as it came, for this user only (%s)',
    async (manners: Manners) => {
      const engine = await start({ manners })
      const asked = clientOf(engine)
      const { id } = await asked.getImage('app:1', NEVER)
      const told = await save(asked, { id })
      const path = join(work, 'image.tar')
      expect(readFileSync(path).equals(engine.archiveOf(IMAGE))).toBe(true)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readdirSync(work)).toEqual(['image.tar'])
      expect(sum(told)).toBe(engine.archiveOf(IMAGE).length)
      expect(engine.requests.at(-1)).toBe(`/images/${id}/get`)
    },
  )

  test('takes the image that was found, though its name is given to another in the meantime', async () => {
    const engine = await start()
    const asked = clientOf(engine)
    const { id } = await asked.getImage('app:1', NEVER)
    engine.remove(IMAGE)
    engine.put(OTHER, [NAME])
    engine.put(IMAGE, [])
    await save(asked, { id })
    expect(readFileSync(join(work, 'image.tar')).equals(engine.archiveOf(IMAGE))).toBe(true)
  })

  test('tells when the image is gone', async () => {
    const engine = await start()
    engine.remove(IMAGE)
    expect(await failureOf(save(clientOf(engine)))).toBeExplained('image-not-in-engine')
    checkNothingLeft()
  })

  test('under an id that the engine invented finds nothing', async () => {
    const engine = await start()
    engine.fail('inspect', { kind: 'wrong-id' })
    const asked = clientOf(engine)
    const { id } = await asked.getImage('app:1', NEVER)
    expect(id).toBe(`sha256:${ZEROS}`)
    expect(await failureOf(save(asked, { id }))).toBeExplained('image-not-in-engine')
    checkNothingLeft()
  })

  test('counts the bytes of several tries once', async () => {
    const engine = await start({ on: 'loopback' })
    engine.fail('save', { kind: 'reset', afterBytes: 2_000_000 })
    engine.fail('save', { kind: 'truncate', afterBytes: 1_000_000 })
    const told = await save(clientOf(engine))
    expect(sum(told)).toBe(engine.archiveOf(IMAGE).length)
    expect(readFileSync(join(work, 'image.tar')).equals(engine.archiveOf(IMAGE))).toBe(true)
    expect(engine.requests.filter((path) => path.endsWith('/get'))).toHaveLength(3)
  })

  test.each([
    ['behind a part of the archive', 100_000],
    ['instead of the archive', 0],
  ])('tells what Docker reports %s', async (_, bytes) => {
    const engine = await start()
    const report = '{"errorDetail":{"message":"no space"},"error":"no space left on device"}\r\n'
    const body = Buffer.concat([engine.archiveOf(IMAGE).subarray(0, bytes), Buffer.from(report)])
    engine.fail('save', { kind: 'answer', status: 200, body })
    const failure = await failureOf(save(clientOf(engine)))
    expect(failure).toBeExplained('engine-failed')
    expect(failure.message).toMatch(/no space left on device/)
    checkNothingLeft()
  })

  test('leaves what ends too early in good order to who reads the archive', async () => {
    const engine = await start()
    engine.fail('save', { kind: 'short', bytes: 1000 })
    await save(clientOf(engine))
    expect(readFileSync(join(work, 'image.tar'))).toHaveLength(1000)
  })

  test('waits longer for the first byte of a large image than for the next ones', async () => {
    const engine = await start()
    engine.fail('save', { kind: 'hang' })
    const to = join(work, 'image.tar')
    const { message } = await failureOf(
      clientOf(engine, { packMs: 100 }).saveImage('app:1', {
        to,
        id: IMAGE.config.digest,
        size: 2_000_000,
        signal: NEVER,
        onBytes: () => undefined,
      }),
    )
    expect(message).toMatch(/0\.3 seconds/)
  })

  test('to a folder that is not there tells the folder', async () => {
    const engine = await start()
    const failure = await failureOf(
      clientOf(engine).saveImage('app:1', {
        to: join(work, 'none', 'image.tar'),
        id: IMAGE.config.digest,
        signal: NEVER,
        onBytes: () => undefined,
      }),
    )
    expect(failure).toBeExplained('config-invalid')
    expect(failure.message).toContain(join(work, 'none'))
  })

  test('that is stopped before it begins asks nothing', async () => {
    const engine = await start()
    const failure = await failureOf(save(clientOf(engine), { signal: AbortSignal.abort() }))
    expect(failure).toBeExplained('cancelled')
    expect(engine.requests).toEqual([])
  })
})
