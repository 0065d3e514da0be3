import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createInstallScanner } from '../../src/install/install-scanner.ts'
import { createSharedFolder } from '../ground/shared-folder.ts'
import type { SharedFolder } from '../ground/shared-folder.ts'
import {
  NO_SIGNAL,
  archiveOf,
  failureOf,
  optionsWith,
  pinOf,
  releaseArchive,
  removeFolders,
  serve,
  sha256Of,
  startReleaseHost,
  status,
} from './ground.ts'
import type { Answer, ReleaseHost, TestOptions } from './ground.ts'

jest.setTimeout(30_000)

const GOOD = releaseArchive('trivy', '0.74.0')
const KEY = `plimsoll-scanner-trivy-0.74.0-linux-x64-${sha256Of(GOOD).slice(0, 16)}`

let shared: SharedFolder
const hosts: ReleaseHost[] = []

beforeEach(async () => {
  shared = await createSharedFolder()
})

afterEach(async () => {
  await shared.remove()
  for (const host of hosts.splice(0)) await host.close()
})

afterAll(removeFolders)

/** A machine of its own, with nothing on it. */
async function machine(
  answer: Answer,
  archive = GOOD,
): Promise<TestOptions & { host: ReleaseHost }> {
  const host = await startReleaseHost([answer])
  hosts.push(host)
  const options = optionsWith({
    pins: [pinOf('trivy', '0.74.0', archive)],
    sharedCache: shared.cache,
    supply: { downloadMirror: host.url },
  })
  return { ...options, host }
}

function install(options: TestOptions) {
  return createInstallScanner(options)('trivy', NO_SIGNAL)
}

describe('archives of scanners in the shared cache', () => {
  test('one that was fetched is kept there, and serves the next machine', async () => {
    const first = await machine(serve(GOOD))
    await install(first)
    expect(shared.asked).toEqual([`restore ${KEY}`, `keep ${KEY}`])

    const second = await machine(status(500))
    const installed = await install(second)
    expect(second.host.requests).toEqual([])
    expect(installed.provenance).toMatchObject({
      origin: 'release',
      archiveSha256: sha256Of(GOOD),
      from: `${second.host.url}/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_Linux-64bit.tar.gz`,
    })
    expect(shared.asked.slice(2)).toEqual([`restore ${KEY}`])
  })

  test('a program on this machine comes first, and nobody is asked', async () => {
    const options = await machine(serve(GOOD))
    await install(options)
    shared.asked.length = 0
    expect((await install(options)).kept).toBe(true)
    expect(shared.asked).toEqual([])
  })

  test.each([
    [
      'another archive',
      (path: string) => {
        writeFileSync(path, releaseArchive('trivy', '0.74.0', '# evil'))
      },
    ],
    [
      'half of it',
      (path: string) => {
        writeFileSync(path, GOOD.subarray(0, 1000))
      },
    ],
    ['nothing', () => undefined],
    [
      'a link',
      (path: string) => {
        symlinkSync('/etc/passwd', path)
      },
    ],
  ])('%s is not used, which is said, and the release is fetched', async (_what, spoil) => {
    await install(await machine(serve(GOOD)))
    const path = join(shared.folder, KEY, 'archive.tar.gz')
    rmSync(path)
    spoil(path)
    const options = await machine(serve(GOOD))
    const installed = await install(options)
    expect(installed.provenance.archiveSha256).toBe(sha256Of(GOOD))
    expect(options.host.requests).toHaveLength(1)
    const warnings = options.log.lines.filter((line) => line.startsWith('warn:'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(KEY)
  })

  test('a wrong hash of the release is kept nowhere', async () => {
    const options = await machine(serve(archiveOf([{ path: 'trivy', content: 'evil' }])))
    expect(await failureOf(install(options))).toMatchObject({ code: 'scanner-hash-mismatch' })
    expect(await shared.keys()).toEqual([])
  })

  test('a host that cannot be reached does not matter where it is kept', async () => {
    await install(await machine(serve(GOOD)))
    const options = await machine(status(500))
    await options.host.close()
    expect((await install(options)).version).toBe('0.74.0')
  })

  test('programs from PATH and from source have nothing to do with it', async () => {
    const options = { ...(await machine(serve(GOOD))), env: { PATH: '/nowhere' } }
    const supply = { ...options.supply, scannerSource: 'path' } as const
    await failureOf(install({ ...options, supply }))
    expect(shared.asked).toEqual([])
  })
})
