import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstallScanner } from '../../src/install/install-scanner.ts'
import type { Answer, Overrides, ReleaseHost, TestOptions } from './ground.ts'
import {
  NO_SIGNAL,
  failureOf,
  fakeScanner,
  listBelow,
  makeFolder,
  optionsWith,
  pinOf,
  releaseArchive,
  removeFolders,
  serve,
  startReleaseHost,
  status,
  writeProgram,
} from './ground.ts'

jest.setTimeout(30_000)

const hosts: ReleaseHost[] = []

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

afterAll(removeFolders)

type FakeGo = {
  readonly folder: string
  readonly seen: () => string
  readonly builds: () => number
}

/**
 * A `go` that notes what it is given, names a module and two packages, and writes a scanner that says
 * `version`. `instead` replaces what it does on `build`.
 */
function fakeGo(version: string, instead = ''): FakeGo {
  const folder = makeFolder()
  const notes = join(folder, 'notes')
  const scanner = join(folder, 'scanner')
  writeProgram(
    folder,
    'scanner',
    fakeScanner(version.startsWith('0.117') ? 'grype' : 'trivy', version),
  )
  const build = `{ echo "args $*"; env; cat go.mod go.sum; } >> ${notes}
    echo 'go: downloading github.com/some/module v1.2.3' >&2
    echo 'some/package' >&2
    echo 'github.com/aquasecurity/trivy/cmd/trivy' >&2
    while [ "$1" != -o ]; do shift; done
    cp ${scanner} "$2"`
  writeProgram(
    folder,
    'go',
    `#!/bin/sh
     export PATH=/usr/bin:/bin
     if [ "$1" = env ]; then echo go1.26.8; exit 0; fi
     ${instead === '' ? build : instead}\n`,
  )
  const seen = () => (existsSync(notes) ? readFileSync(notes, 'utf8') : '')
  return {
    folder,
    seen,
    builds: () =>
      seen()
        .split('\n')
        .filter((line) => line.startsWith('args ')).length,
  }
}

function optionsFor(go: FakeGo | null, more: Overrides = {}): TestOptions {
  const env = { PATH: go?.folder ?? makeFolder(), HOME: '/home/someone' }
  return optionsWith({ env, ...more, supply: { scannerSource: 'build', ...more.supply } })
}

function install(options: TestOptions, scanner: 'trivy' | 'grype' = 'trivy', signal = NO_SIGNAL) {
  return createInstallScanner(options)(scanner, signal)
}

function leftovers(options: TestOptions): string[] {
  if (!existsSync(options.cacheFolder)) return []
  return listBelow(options.cacheFolder).filter(
    (path) => !/^plimsoll-trivy(\/[\d.]+(-build)?)?$/.test(path),
  )
}

async function host(...answers: Answer[]): Promise<ReleaseHost> {
  const started = await startReleaseHost(answers)
  hosts.push(started)
  return started
}

describe('a build on request', () => {
  test('makes the pinned version from the module files and keeps it under a name that says so', async () => {
    const go = fakeGo('0.74.0')
    const options = optionsFor(go)
    const installed = await install(options)
    expect(installed).toMatchObject({
      version: '0.74.0',
      program: join(options.cacheFolder, 'plimsoll-trivy/0.74.0-build/x64/trivy'),
      provenance: {
        origin: 'build',
        archiveSha256: null,
        from: 'github.com/aquasecurity/trivy@v0.74.0, built with go1.26.8',
      },
    })
    expect(go.seen()).toContain('module test\nsums\n')
    expect(leftovers(options)).toEqual([
      'plimsoll-trivy/0.74.0-build/x64',
      'plimsoll-trivy/0.74.0-build/x64.complete',
      'plimsoll-trivy/0.74.0-build/x64/plimsoll.json',
      'plimsoll-trivy/0.74.0-build/x64/trivy',
    ])
  })

  test('gives go the flags of the release and a fresh folder', async () => {
    const go = fakeGo('0.74.0')
    await install(optionsFor(go))
    expect(go.seen()).toMatch(
      /^args build -mod=readonly -trimpath -buildvcs=false -v -ldflags -s -w -X github\.com\/aquasecurity\/trivy\/pkg\/version\/app\.ver=0\.74\.0 -o \S+ github\.com\/aquasecurity\/trivy\/cmd\/trivy$/m,
    )
    for (const setting of [
      'GOEXPERIMENT=jsonv2',
      'CGO_ENABLED=0',
      'GOOS=linux',
      'GOARCH=amd64',
      'GOWORK=off',
    ]) {
      expect(go.seen().split('\n')).toContain(setting)
    }
    expect(go.seen()).toMatch(/^PWD=.*\/module$/m)
  })

  test('of Grype stamps its version in its own way', async () => {
    const go = fakeGo('0.117.0')
    expect((await install(optionsFor(go, { architecture: 'arm64' }), 'grype')).version).toBe(
      '0.117.0',
    )
    expect(go.seen()).toContain('-ldflags -s -w -X main.version=0.117.0 -o')
    expect(go.seen()).not.toContain('GOEXPERIMENT')
    expect(go.seen()).toContain('GOARCH=arm64')
  })

  test("gives go the user's settings of the toolchain and nothing else", async () => {
    const go = fakeGo('0.74.0')
    const env = {
      PATH: go.folder,
      HOME: '/home/someone',
      GOPROXY: 'https://proxy.example.test',
      GOMODCACHE: '/mod',
      GOTOOLCHAIN: 'local',
      HTTPS_PROXY: 'http://proxy.example.test:3128',
      GOFLAGS: '-mod=mod -insecure',
      GOOS: 'windows',
      GITHUB_TOKEN: 'secret',
      INPUT_TOKEN: 'secret',
      LD_PRELOAD: '/evil.so',
    }
    await install(optionsFor(go, { env }))
    const lines = go.seen().split('\n')
    for (const name of ['HOME', 'GOPROXY', 'GOMODCACHE', 'GOTOOLCHAIN', 'HTTPS_PROXY'] as const) {
      expect(lines).toContain(`${name}=${env[name]}`)
    }
    expect(lines).toContain('GOFLAGS=-mod=readonly')
    expect(lines).toContain('GOOS=linux')
    expect(go.seen()).not.toMatch(/secret|LD_PRELOAD|TOKEN/)
  })

  test('tells how long it takes and shows each package and module', async () => {
    const options = optionsFor(fakeGo('0.74.0'))
    await install(options)
    expect(options.log.lines.join('\n')).toMatch(
      /info: Building Trivy 0\.74\.0 .*go1\.26\.8.*5 minutes/,
    )
    expect(options.log.steps).toEqual([
      'Building Trivy 0.74.0: looking through the modules and the cache of Go',
      'Building Trivy 0.74.0: fetching github.com/some/module',
      'Building Trivy 0.74.0 +1',
      'Building Trivy 0.74.0: some/package',
      'Building Trivy 0.74.0 +1',
      'Building Trivy 0.74.0: linking',
      'Building Trivy 0.74.0 done',
    ])
  })

  test('is found again, and done anew when the module files have changed', async () => {
    const go = fakeGo('0.74.0')
    const options = optionsFor(go)
    await install(options)
    expect((await install(options)).provenance).toMatchObject({
      origin: 'build',
      from: 'github.com/aquasecurity/trivy@v0.74.0, built with go1.26.8',
    })
    const goModules = () => Promise.resolve({ goMod: 'module test\n', goSum: 'other sums\n' })
    expect((await install({ ...options, goModules })).provenance.origin).toBe('build')
    expect(go.builds()).toBe(2)
  })

  test('runs one after the other', async () => {
    const go = fakeGo(
      '0.74.0',
      `
      ls $HOME/building 2>/dev/null && exit 7
      touch $HOME/building; sleep 0.2; rm $HOME/building; echo 'not today' >&2; exit 1`,
    )
    const options = optionsFor(go, { env: { PATH: go.folder, HOME: makeFolder() } })
    const installer = createInstallScanner(options)
    const failures = await Promise.all(
      (['trivy', 'grype'] as const).map((scanner) => failureOf(installer(scanner, NO_SIGNAL))),
    )
    for (const failure of failures) expect(failure.message).toContain('not today')
  })
})

describe('a build that cannot be', () => {
  test('is told when there is no Go', async () => {
    expect(await failureOf(install(optionsFor(null)))).toBeExplained('scanner-build-failed')
  })

  test('is told with what the compiler said, and nothing is left', async () => {
    const go = fakeGo(
      '0.74.0',
      `echo some/package >&2; echo 'go: downloading a v1' >&2
       echo '# some/package' >&2; printf 'x.go:3:1: \\033[31mundefined: y\\033[0m\\n' >&2; exit 1`,
    )
    const options = optionsFor(go)
    const failure = await failureOf(install(options))
    expect(failure).toBeExplained('scanner-build-failed')
    expect(failure.message).toContain('# some/package | x.go:3:1:')
    expect(failure.message).toContain('undefined: y')
    expect(failure.message).not.toContain('downloading')
    expect(failure.message).not.toContain('\u001b')
    expect(leftovers(options)).toEqual([])
  })

  test('is told with the end of what was said when that is long', async () => {
    const go = fakeGo(
      '0.74.0',
      `i=0; while [ $i -lt 5000 ]; do echo "error: line $i" >&2; i=$((i+1)); done; exit 2`,
    )
    const failure = await failureOf(install(optionsFor(go)))
    expect(failure.message).toContain('error: line 4999')
    expect(failure.message.length).toBeLessThan(1100)
  })

  test('is told when Go is too old for the module', async () => {
    const go = fakeGo('0.74.0')
    writeProgram(
      go.folder,
      'go',
      `#!/bin/sh\necho 'go: go.mod requires go >= 1.26.3 (running go 1.22.2; GOTOOLCHAIN=local)' >&2; exit 1\n`,
    )
    const failure = await failureOf(install(optionsFor(go)))
    expect(failure).toBeExplained('scanner-build-failed')
    expect(failure.message).toContain('requires go >= 1.26.3')
  })

  test.each([
    ['writes nothing', 'exit 0', 'scanner-failed'],
    ['is killed', 'kill -9 $$', 'scanner-build-failed'],
  ] as const)('is told when go %s', async (_, instead, code) => {
    const options = optionsFor(fakeGo('0.74.0', instead))
    expect(await failureOf(install(options))).toBeExplained(code)
    expect(leftovers(options)).toEqual([])
  })

  test('is told when what came out is another version', async () => {
    const options = optionsFor(fakeGo('0.73.0'))
    expect(await failureOf(install(options))).toBeExplained('scanner-refused')
    expect(leftovers(options)).toEqual([])
  })

  test.each([
    { version: '0.73.0', sha256: null },
    { version: '0.74.0', sha256: 'a'.repeat(64) },
  ])('is told for a version other than the pinned one (%o)', async (trivy) => {
    const versions = { grype: { version: '0.117.0', sha256: null }, trivy }
    const failure = await failureOf(install(optionsFor(fakeGo('0.74.0'), { supply: { versions } })))
    expect(failure).toBeExplained('config-invalid')
  })

  test('ends with everything it started when it is cancelled', async () => {
    const started = join(makeFolder(), 'started')
    const go = fakeGo('0.74.0', `touch ${started}; sleep 60 & sleep 60`)
    const options = optionsFor(go)
    const controller = new AbortController()
    const failing = failureOf(install(options, 'trivy', controller.signal))
    for (let tries = 0; tries < 400 && !existsSync(started); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    controller.abort()
    expect(await failing).toBeExplained('cancelled')
    expect(leftovers(options)).toEqual([])
  })
})

describe('without a wish (auto)', () => {
  const ARCHIVE = releaseArchive('trivy', '0.74.0')
  const pins = [pinOf('trivy', '0.74.0', ARCHIVE)]

  function optionsAuto(mirror: string, go: FakeGo | null, more: Overrides = {}): TestOptions {
    const supply = { scannerSource: 'auto', downloadMirror: mirror } as const
    return optionsFor(go, { pins, ...more, supply: { ...supply, ...more.supply } })
  }

  test('the release is taken where it can be had, though Go is there', async () => {
    const go = fakeGo('0.74.0')
    const { url } = await host(serve(ARCHIVE))
    expect((await install(optionsAuto(url, go))).provenance.origin).toBe('release')
    expect(go.builds()).toBe(0)
  })

  test.each<[string, Answer]>([
    [
      'does not answer',
      (request) => {
        request.socket.resetAndDestroy()
      },
    ],
    ['is down', status(503)],
    ['is kept from us', status(403)],
  ])('a person gets a build when the release host %s', async (_, answer) => {
    const { url } = await host(answer)
    const options = optionsAuto(url, fakeGo('0.74.0'))
    expect((await install(options)).provenance.origin).toBe('build')
    expect(options.log.lines.join('\n')).toMatch(
      /notice: 127\.0\.0\.1:\d+ cannot be reached .*built from source/,
    )
  })

  test('a kept build is used without asking the release host again', async () => {
    const server = await host(status(503))
    const options = optionsAuto(server.url, fakeGo('0.74.0'))
    await install(options)
    const asked = server.requests.length
    expect((await install(options)).kept).toBe(true)
    expect(server.requests).toHaveLength(asked)
  })

  test('a kept release comes before a kept build', async () => {
    const down = await host(status(503))
    const up = await host(serve(ARCHIVE))
    const options = optionsAuto(down.url, fakeGo('0.74.0'))
    await install(options)
    const release = { ...options.supply, downloadMirror: up.url, scannerSource: 'release' as const }
    await install({ ...options, supply: release })
    expect((await install(options)).provenance.archiveSha256).toBe(pins[0]?.sha256)
  })

  test('a step gets no build, neither a new one nor a kept one', async () => {
    const go = fakeGo('0.74.0')
    const { url } = await host(status(503))
    const options = optionsAuto(url, go)
    await install(options)
    const failure = await failureOf(install({ ...options, door: 'step' }))
    expect(failure).toBeExplained('scanner-download-failed')
    expect((failure as { hint?: string }).hint).toMatch(/mirror.*path.*scanner-source to build/)
    expect(go.builds()).toBe(1)
  })

  test.each<[string, Answer, Parameters<ReturnType<typeof expect>['toBeExplained']>[0]]>([
    ['gives another archive', serve(Buffer.from('poisoned')), 'scanner-hash-mismatch'],
    ['has withdrawn the release', status(404), 'scanner-download-failed'],
  ])('nothing is built when the release host %s', async (_, answer, code) => {
    const go = fakeGo('0.74.0')
    const { url } = await host(answer)
    expect(await failureOf(install(optionsAuto(url, go)))).toBeExplained(code)
    expect(go.builds()).toBe(0)
  })

  test('all ways are told when the release host is down and there is no Go', async () => {
    const { url } = await host(status(503))
    const failure = await failureOf(install(optionsAuto(url, null)))
    expect(failure).toBeExplained('scanner-download-failed')
    expect((failure as { hint?: string }).hint).toMatch(
      /download-mirror.*scanner-source to path.*install Go 1\.26\.3/,
    )
  })
})
