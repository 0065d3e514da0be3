import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createInstallScanner } from '../../src/install/install-scanner.ts'
import type { Answer, Overrides, ReleaseHost, TestOptions } from './ground.ts'
import {
  NO_SIGNAL,
  archiveOf,
  breakOff,
  failureOf,
  fakeScanner,
  listBelow,
  makeFolder,
  optionsWith,
  pinOf,
  releaseArchive,
  removeFolders,
  reset,
  serve,
  sha256Of,
  startReleaseHost,
  status,
} from './ground.ts'

jest.setTimeout(30_000)

const GOOD = releaseArchive('trivy', '0.74.0')
const ASSET = '/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_Linux-64bit.tar.gz'
const KEPT = 'plimsoll-trivy/0.74.0/x64'

const hosts: ReleaseHost[] = []

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

afterAll(removeFolders)

async function host(...answers: Answer[]): Promise<ReleaseHost> {
  const started = await startReleaseHost(answers)
  hosts.push(started)
  return started
}

/** Options that fetch `archive` from `mirror` and expect its hash. */
function optionsFor(mirror: string, archive = GOOD, more: Overrides = {}): TestOptions {
  return optionsWith({
    pins: [pinOf('trivy', '0.74.0', archive), pinOf('grype', '0.117.0', archive)],
    ...more,
    supply: { downloadMirror: mirror, ...more.supply },
  })
}

function install(options: TestOptions, signal = NO_SIGNAL) {
  return createInstallScanner(options)('trivy', signal)
}

/** Nothing but empty folders may be left of an install that failed. */
function leftovers(options: TestOptions): string[] {
  if (!existsSync(options.cacheFolder)) return []
  return listBelow(options.cacheFolder).filter(
    (path) => !['plimsoll-trivy', 'plimsoll-trivy/0.74.0'].includes(path),
  )
}

describe('a release', () => {
  test('is fetched, checked, kept in the layout of the tool cache, and runs', async () => {
    const server = await host(serve(GOOD))
    const options = optionsFor(server.url)
    const installed = await install(options)
    const program = join(options.cacheFolder, KEPT, 'trivy')
    expect(server.requests).toEqual([`GET ${ASSET}`])
    expect(installed).toEqual({
      scanner: 'trivy',
      version: '0.74.0',
      program,
      kept: false,
      provenance: {
        origin: 'release',
        archiveSha256: sha256Of(GOOD),
        programSha256: sha256Of(fakeScanner('trivy', '0.74.0')),
        from: `${server.url}${ASSET}`,
      },
    })
    expect(leftovers(options)).toEqual([
      KEPT,
      `${KEPT}.complete`,
      `${KEPT}/plimsoll.json`,
      `${KEPT}/trivy`,
    ])
    expect(spawnSync(program, ['version', '-f', 'json'], { encoding: 'utf8' }).stdout).toContain(
      '0.74.0',
    )
  })

  test('of Grype comes from its own project and is asked in its own way', async () => {
    const archive = releaseArchive('grype', '0.117.0')
    const server = await host(serve(archive))
    const options = optionsFor(server.url, archive)
    const installed = await createInstallScanner(options)('grype', NO_SIGNAL)
    expect(server.requests).toEqual([
      'GET /anchore/grype/releases/download/v0.117.0/grype_0.117.0_linux_amd64.tar.gz',
    ])
    expect(installed.version).toBe('0.117.0')
  })

  test('is found again without the network, and says so, with the provenance it had', async () => {
    const server = await host(serve(GOOD))
    const options = optionsFor(server.url)
    const first = await install(options)
    const second = await install(options)
    expect(server.requests).toHaveLength(1)
    expect(second).toEqual({ ...first, kept: true })
  })

  test('that the user vouches for is taken by that hash', async () => {
    const archive = releaseArchive('trivy', '0.72.0')
    const server = await host(serve(archive))
    const versions = {
      grype: { version: '0.117.0', sha256: null },
      trivy: { version: '0.72.0', sha256: sha256Of(archive) },
    }
    const installed = await install(optionsFor(server.url, GOOD, { supply: { versions } }))
    expect(installed).toMatchObject({ version: '0.72.0', provenance: { origin: 'release' } })
  })

  test('that nobody vouches for is refused before anything is fetched', async () => {
    const server = await host(serve(GOOD))
    const versions = {
      grype: { version: '0.117.0', sha256: null },
      trivy: { version: '0.73.0', sha256: null },
    }
    const failure = await failureOf(install(optionsFor(server.url, GOOD, { supply: { versions } })))
    expect(failure).toBeExplained('config-invalid')
    expect(server.requests).toEqual([])
  })

  test('is not taken from the cache when another hash is wanted', async () => {
    const other = releaseArchive('trivy', '0.74.0', '# rebuilt')
    const first = await host(serve(GOOD))
    const second = await host(serve(other))
    const { cacheFolder } = optionsFor(first.url)
    await install(optionsFor(first.url, GOOD, { cacheFolder }))
    const installed = await install(optionsFor(second.url, other, { cacheFolder }))
    expect(installed.provenance).toMatchObject({
      origin: 'release',
      archiveSha256: sha256Of(other),
    })
    expect(readFileSync(installed.program, 'utf8')).toContain('# rebuilt')
  })

  test('whose hash was read in one place only is taken, and that is said', async () => {
    const server = await host(serve(GOOD))
    const pin = { ...pinOf('trivy', '0.74.0', GOOD), readIn: 'one' as const }
    const options = optionsFor(server.url, GOOD, { pins: [pin] })
    await install(options)
    expect(options.log.lines.join('\n')).toMatch(/notice: .*one public place only/)
  })

  test('is looked at in an empty folder with nothing of our environment', async () => {
    const spy = join(makeFolder(), 'seen')
    const archive = releaseArchive('trivy', '0.74.0', `{ env; ls -A; } > ${spy}`)
    const server = await host(serve(archive))
    const env = { PATH: '/nowhere', GITHUB_TOKEN: 'secret', TRIVY_CONFIG: 'mine' }
    await install(optionsFor(server.url, archive, { env }))
    const seen = readFileSync(spy, 'utf8')
    expect(seen).toContain('HOME=')
    expect(seen).not.toMatch(/secret|mine|GITHUB|TRIVY_CONFIG/)
    expect(seen.split('\n').filter((line) => line !== '' && !line.includes('='))).toEqual([])
  })

  test('may come over redirects of this machine', async () => {
    const target = await host(serve(GOOD))
    const server = await host(status(302, { location: `${target.url}/signed?key=1` }))
    const options = optionsFor(server.url)
    expect(await install(options)).toMatchObject({ provenance: { origin: 'release' } })
  })
})

describe('trouble that passes', () => {
  const tag = { etag: '"one"' }

  test.each<[string, Answer[], string[]]>([
    ['a reset connection', [reset, serve(GOOD)], ['', '']],
    ['three resets in a row', [reset, reset, reset, serve(GOOD)], ['', '', '', '']],
    ['a 503', [status(503), serve(GOOD)], ['', '']],
    [
      'a 429 that says when to come back',
      [status(429, { 'retry-after': '1' }), serve(GOOD)],
      ['', ''],
    ],
    ['a 500, a 502 and a reset', [status(500), status(502), reset, serve(GOOD)], ['', '', '', '']],
    [
      'an answer that breaks off, by asking for the rest',
      [breakOff(GOOD), serve(GOOD)],
      ['', ` bytes=${GOOD.length >> 1}-`],
    ],
    [
      'an answer that breaks off, with a tag that names the file',
      [breakOff(GOOD, tag), serve(GOOD, tag)],
      ['', ` bytes=${GOOD.length >> 1}-`],
    ],
    [
      'a server that cannot give the rest, from the start',
      [breakOff(GOOD), status(416), serve(GOOD)],
      ['', ` bytes=${GOOD.length >> 1}-`, ''],
    ],
    [
      'a server that ignores the range',
      [breakOff(GOOD), (_, response) => response.end(GOOD)],
      ['', ` bytes=${GOOD.length >> 1}-`],
    ],
    [
      'a server that gives another part than was asked for',
      [
        breakOff(GOOD),
        (_, response) => {
          response.writeHead(206, { 'content-range': `bytes 3-${GOOD.length - 1}/${GOOD.length}` })
          response.end(GOOD.subarray(3))
        },
        serve(GOOD),
      ],
      ['', ` bytes=${GOOD.length >> 1}-`, ''],
    ],
    [
      'a file that was another one in between, by fetching it once more',
      [breakOff(Buffer.alloc(GOOD.length, 7)), serve(GOOD), serve(GOOD)],
      ['', ` bytes=${GOOD.length >> 1}-`, ''],
    ],
  ])('is overcome: %s', async (_, answers, ranges) => {
    const server = await host(...answers)
    const options = optionsFor(server.url)
    expect(await install(options)).toMatchObject({ version: '0.74.0' })
    expect(server.requests).toEqual(ranges.map((range) => `GET ${ASSET}${range}`))
  })

  test('is waited for as long as the server asks, and longer from try to try', async () => {
    const server = await host(
      status(503, { 'retry-after': '7' }),
      status(503, { 'retry-after': 'Tue, 01 Dec 2026 10:00:09 GMT' }),
      status(503, { 'retry-after': 'nonsense' }),
      status(503),
      serve(GOOD),
    )
    const waits: number[] = []
    const options = optionsFor(server.url, GOOD, {
      now: () => new Date('2026-12-01T10:00:00Z'),
      wait: (ms) => Promise.resolve(void waits.push(ms)),
    })
    await install(options)
    expect(waits).toEqual([7000, 9000, 2000, 4000])
  })

  test('shows no bytes twice in its progress', async () => {
    const server = await host(breakOff(GOOD), status(416), serve(GOOD))
    const options = optionsFor(server.url)
    await install(options)
    const steps = options.log.steps.map((step) => Number(/\+(\d+)$/.exec(step)?.[1] ?? 0))
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(GOOD.length)
    expect(options.log.steps.at(-1)).toMatch(/done$/)
  })
})

describe('a release that cannot be had', () => {
  const WRONG = Buffer.from('<html>Please log in</html>'.repeat(100))
  const NO_PROGRAM = archiveOf([{ path: 'README.md', content: 'nothing here' }])
  const NESTED = archiveOf([
    { path: 'bin/trivy', content: fakeScanner('trivy', '0.74.0'), mode: 0o755 },
  ])
  const LINK = archiveOf([{ path: 'trivy', type: 'symlink', linkName: '/bin/sh' }])
  const TRICK = archiveOf([
    { path: '../../../../trivy', content: fakeScanner('trivy', '0.74.0'), mode: 0o755 },
  ])
  const LIAR = releaseArchive('trivy', '0.71.0')
  const EVIL = releaseArchive('trivy', '0.69.4')
  const NONSENSE = releaseArchive('trivy', '0.74.0', 'echo hello; exit 0')
  const CRASHING = releaseArchive('trivy', '0.74.0', 'echo broken >&2; exit 3')
  const KILLED = releaseArchive('trivy', '0.74.0', 'kill -9 $$')
  const UNFIT = archiveOf([{ path: 'trivy', content: '\u007fELF but not really', mode: 0o755 }])

  test.each<[string, Answer, Buffer, Parameters<ReturnType<typeof expect>['toBeExplained']>[0]]>([
    ['is not there', status(404), GOOD, 'scanner-download-failed'],
    ['is kept from us', status(403), GOOD, 'scanner-download-failed'],
    ['is down for long', status(503), GOOD, 'scanner-download-failed'],
    ['is never whole', breakOff(GOOD), GOOD, 'scanner-download-failed'],
    [
      'is asked to be tried in an hour',
      status(429, { 'retry-after': '3600' }),
      GOOD,
      'scanner-download-failed',
    ],
    ['redirects in a circle', status(302, { location: '/again' }), GOOD, 'scanner-download-failed'],
    [
      'redirects to nowhere',
      status(302, { location: 'http://[' }),
      GOOD,
      'scanner-download-failed',
    ],
    [
      'redirects to plain HTTP elsewhere',
      status(302, { location: 'http://example.test/x' }),
      GOOD,
      'scanner-download-failed',
    ],
    [
      'redirects to a file',
      status(302, { location: 'file:///etc/passwd' }),
      GOOD,
      'scanner-download-failed',
    ],
    ['has another hash', serve(WRONG), GOOD, 'scanner-hash-mismatch'],
    ['is empty', serve(Buffer.alloc(0)), GOOD, 'scanner-hash-mismatch'],
    [
      'is cut short and says so nowhere',
      (_, response) => response.end(GOOD.subarray(0, GOOD.length >> 1)),
      GOOD,
      'scanner-hash-mismatch',
    ],
    ['is no archive', serve(WRONG), WRONG, 'archive-invalid'],
    ['holds no program', serve(NO_PROGRAM), NO_PROGRAM, 'archive-invalid'],
    ['holds the program elsewhere', serve(NESTED), NESTED, 'archive-invalid'],
    ['holds another version', serve(LIAR), LIAR, 'scanner-refused'],
    ['holds a refused version', serve(EVIL), EVIL, 'scanner-refused'],
    ['holds a program that tells no version', serve(NONSENSE), NONSENSE, 'scanner-output-invalid'],
    ['holds a program that fails', serve(CRASHING), CRASHING, 'scanner-failed'],
    ['holds a program that dies', serve(KILLED), KILLED, 'scanner-killed'],
    ['holds a program for another system', serve(UNFIT), UNFIT, 'scanner-failed'],
  ])('is told when it %s, and nothing is left', async (_, answer, expected, code) => {
    const server = await host(answer)
    const options = optionsFor(server.url, expected)
    expect(await failureOf(install(options))).toBeExplained(code)
    expect(leftovers(options)).toEqual([])
  })

  test.each([
    ['a link for a program', LINK],
    ['a path that leads out of the folder', TRICK],
  ])(
    'is told when its archive holds %s, and nothing is left or written elsewhere',
    async (_, bytes) => {
      const server = await host(serve(bytes))
      const options = optionsFor(server.url, bytes)
      const failure = await failureOf(install(options))
      expect((failure as { code?: string }).code).toMatch(/^archive-(unsafe|invalid)$/)
      expect(leftovers(options)).toEqual([])
      expect(
        listBelow(dirname(options.cacheFolder)).filter((path) => path.endsWith('trivy')),
      ).toEqual(['cache/plimsoll-trivy'])
    },
  )

  test('tells both hashes when they differ', async () => {
    const server = await host(serve(WRONG))
    const failure = await failureOf(install(optionsFor(server.url)))
    expect(failure.message).toContain(sha256Of(WRONG))
    expect(failure.message).toContain(sha256Of(GOOD))
  })

  test('is told when it is larger than any release, without fetching it', async () => {
    const server = await host((request, response) => {
      response.writeHead(200, { 'content-length': String(600 * 1024 * 1024) })
      response.write('x')
      request.on('close', () => response.destroy())
    })
    expect(await failureOf(install(optionsFor(server.url)))).toBeExplained(
      'scanner-download-failed',
    )
  })

  test('is told when its host is down', async () => {
    const server = await host(serve(GOOD))
    await server.close()
    const failure = await failureOf(install(optionsFor(server.url)))
    expect(failure).toBeExplained('scanner-download-failed')
    expect(failure.message).toContain('ECONNREFUSED')
  })

  test.each([
    ['http://mirror.example.test', 'plain-http-refused'],
    ['ftp://mirror.example.test', 'config-invalid'],
    ['not an address', 'config-invalid'],
  ] as const)('is not asked for at %s', async (mirror, code) => {
    const options = optionsFor(mirror, GOOD, { fetch: () => Promise.reject(new Error('asked')) })
    expect(await failureOf(install(options))).toBeExplained(code)
  })

  test('is told when the cache is no folder', async () => {
    const server = await host(serve(GOOD))
    const cacheFolder = join(makeFolder(), 'file')
    writeFileSync(cacheFolder, '')
    const failure = await failureOf(install(optionsFor(server.url, GOOD, { cacheFolder })))
    expect(failure).toBeExplained('scanner-download-failed')
  })
})

describe('credentials of a mirror', () => {
  test('go to it alone and into no message', async () => {
    const seen: (string | undefined)[] = []
    const target = await host((request, response) => {
      seen.push(request.headers.authorization)
      response.end('not the archive')
    })
    const server = await host((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(302, { location: `${target.url}/x` }).end()
    })
    const options = optionsFor(server.url.replace('//', '//user:p%40ss@'))
    const failure = await failureOf(install(options))
    expect(failure).toBeExplained('scanner-hash-mismatch')
    expect(seen).toEqual([`Basic ${Buffer.from('user:p@ss').toString('base64')}`, undefined])
    expect(`${failure.message}${options.log.lines.join()}`).not.toMatch(/user|p%40ss|p@ss/)
  })
})

describe('a kept program', () => {
  async function kept(): Promise<{ options: TestOptions; program: string; requests: string[] }> {
    const server = await host(serve(GOOD))
    const options = optionsFor(server.url)
    const { program } = await install(options)
    return { options, program, requests: server.requests }
  }

  test('that was changed is not run but replaced, with a warning', async () => {
    const { options, program, requests } = await kept()
    const ran = join(makeFolder(), 'ran')
    writeFileSync(program, fakeScanner('trivy', '0.74.0', `touch ${ran}`))
    const installed = await install(options)
    expect(installed.provenance.origin).toBe('release')
    expect(existsSync(ran)).toBe(false)
    expect(requests).toHaveLength(2)
    expect(options.log.lines.join('\n')).toMatch(/warn: .*SHA-256 has changed/)
    expect(leftovers(options)).toHaveLength(4)
  })

  test('that was changed in place without changing its size or time is noticed', async () => {
    const { options, program, requests } = await kept()
    const before = statSync(program)
    const text = readFileSync(program, 'utf8').replace('0.74.0', '0.74.1')
    writeFileSync(program, text)
    utimesSync(program, before.atime, before.mtime)
    expect((await install(options)).version).toBe('0.74.0')
    expect(requests).toHaveLength(2)
  })

  test('that was only touched is used after a look at its bytes and its version', async () => {
    const { options, program, requests } = await kept()
    const record = join(dirname(program), 'plimsoll.json')
    const before = readFileSync(record, 'utf8')
    utimesSync(program, new Date(0), new Date(0))
    expect((await install(options)).kept).toBe(true)
    expect(requests).toHaveLength(1)
    expect(readFileSync(record, 'utf8')).not.toBe(before)
    expect(leftovers(options)).toHaveLength(4)
  })

  test.each<[string, (folder: string) => void]>([
    [
      'has lost its marker',
      (folder) => {
        rmSync(`${folder}.complete`)
      },
    ],
    [
      'has lost its record',
      (folder) => {
        rmSync(join(folder, 'plimsoll.json'))
      },
    ],
    [
      'has half a record',
      (folder) => {
        writeFileSync(join(folder, 'plimsoll.json'), '{"schema":')
      },
    ],
    [
      'has a record of another shape',
      (folder) => {
        writeFileSync(join(folder, 'plimsoll.json'), '{"schema":"plimsoll/scanner/9"}')
      },
    ],
    [
      'has lost its program',
      (folder) => {
        rmSync(join(folder, 'trivy'))
      },
    ],
    [
      'is a folder with something else in it',
      (folder) => {
        rmSync(folder, { recursive: true })
        mkdirSync(join(folder, 'trivy'), { recursive: true })
      },
    ],
    [
      'is a file',
      (folder) => {
        rmSync(folder, { recursive: true })
        writeFileSync(folder, '')
      },
    ],
  ])('is fetched anew when it %s', async (_, damage) => {
    const { options, requests } = await kept()
    damage(join(options.cacheFolder, KEPT))
    expect((await install(options)).provenance.origin).toBe('release')
    expect(requests).toHaveLength(2)
    expect(leftovers(options)).toHaveLength(4)
  })

  test('whose record says a refused version is not used', async () => {
    const { options, program } = await kept()
    const record = join(dirname(program), 'plimsoll.json')
    writeFileSync(record, readFileSync(record, 'utf8').replace('0.74.0', '0.69.4'))
    expect(await failureOf(install(options))).toBeExplained('scanner-refused')
  })

  test('and what a killed run left behind are told apart; the latter goes after a day', async () => {
    const { options } = await kept()
    const parent = join(options.cacheFolder, dirname(KEPT))
    for (const [name, date] of [
      ['old', new Date(0)],
      ['new', new Date()],
    ] as const) {
      mkdirSync(join(parent, `.staging-${name}`))
      utimesSync(join(parent, `.staging-${name}`), date, date)
    }
    rmSync(join(options.cacheFolder, `${KEPT}.complete`))
    await install(options)
    expect(leftovers(options).filter((path) => path.includes('staging'))).toEqual([
      'plimsoll-trivy/0.74.0/.staging-new',
    ])
  })
})

describe('several installs at once', () => {
  test('into one cache all end well and leave one program', async () => {
    const server = await host(serve(GOOD))
    const options = optionsFor(server.url)
    const runs = await Promise.all(Array.from({ length: 6 }, () => install(options)))
    expect(new Set(runs.map((run) => run.program)).size).toBe(1)
    expect(new Set(runs.map((run) => run.provenance.programSha256)).size).toBe(1)
    expect(leftovers(options)).toHaveLength(4)
    expect((await install(options)).kept).toBe(true)
  })

  test('over a damaged one all end well', async () => {
    const server = await host(serve(GOOD))
    const options = optionsFor(server.url)
    mkdirSync(join(options.cacheFolder, KEPT, 'rubbish'), { recursive: true })
    const runs = await Promise.all(Array.from({ length: 6 }, () => install(options)))
    expect(runs.map((run) => run.version)).toEqual(Array.from({ length: 6 }, () => '0.74.0'))
    expect(leftovers(options)).toHaveLength(4)
  })
})

describe('a cancelled install', () => {
  test('ends at once and leaves nothing, in the middle of the download', async () => {
    const controller = new AbortController()
    const server = await host((_, response) => {
      response.writeHead(200, { 'content-length': GOOD.length })
      response.write(GOOD.subarray(0, 100), () => {
        controller.abort()
      })
    })
    const options = optionsFor(server.url)
    expect(await failureOf(install(options, controller.signal))).toBeExplained('cancelled')
    expect(leftovers(options)).toEqual([])
  })

  test('ends at once while waiting for the next try', async () => {
    const controller = new AbortController()
    const server = await host(status(503))
    const wait = (_: number, signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
        controller.abort()
      })
    const options = optionsFor(server.url, GOOD, { wait })
    expect(await failureOf(install(options, controller.signal))).toBeExplained('cancelled')
  })

  test('does not begin', async () => {
    const options = optionsFor('https://example.test', GOOD, {
      fetch: () => Promise.reject(new Error('asked')),
    })
    expect(await failureOf(install(options, AbortSignal.abort()))).toBeExplained('cancelled')
  })
})
