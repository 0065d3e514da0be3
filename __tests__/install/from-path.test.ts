import { afterAll, describe, expect, test } from '@jest/globals'
import { tmpdir } from 'node:os'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInstallScanner } from '../../src/install/install-scanner.ts'
import {
  NO_SIGNAL,
  failureOf,
  fakeScanner,
  makeFolder,
  optionsWith,
  removeFolders,
  sha256Of,
  writeProgram,
} from './ground.ts'
import type { TestOptions } from './ground.ts'

afterAll(removeFolders)

function optionsFor(path: string): TestOptions {
  return optionsWith({ env: { PATH: path }, supply: { scannerSource: 'path' } })
}

function install(options: TestOptions, scanner: 'trivy' | 'grype' = 'trivy') {
  return createInstallScanner(options)(scanner, NO_SIGNAL)
}

describe('a scanner of PATH', () => {
  test('is used as it is, with its hash', async () => {
    const folder = makeFolder()
    const program = writeProgram(folder, 'trivy', fakeScanner('trivy', '0.74.0'))
    const options = optionsFor(`/nowhere:${folder}`)
    expect(await install(options)).toEqual({
      scanner: 'trivy',
      version: '0.74.0',
      program,
      kept: true,
      provenance: {
        origin: 'path',
        archiveSha256: null,
        programSha256: sha256Of(fakeScanner('trivy', '0.74.0')),
        from: program.replace(tmpdir(), '$TMPDIR'),
      },
    })
    expect(options.log.lines.filter((line) => line.startsWith('warn'))).toEqual([])
  })

  test('may be another version than the pinned one, which is said', async () => {
    const folder = makeFolder()
    writeProgram(folder, 'grype', fakeScanner('grype', '0.120.1'))
    const options = optionsFor(folder)
    expect((await install(options, 'grype')).version).toBe('0.120.1')
    expect(options.log.lines.join('\n')).toMatch(/warn: .*0\.120\.1.*0\.117\.0/)
  })

  test('is the first that can be run', async () => {
    const [first, second, third, fourth] = [makeFolder(), makeFolder(), makeFolder(), makeFolder()]
    chmodSync(writeProgram(first, 'trivy', fakeScanner('trivy', '0.71.0')), 0o644)
    mkdirSync(join(second, 'trivy'))
    symlinkSync('/nowhere/trivy', join(third, 'trivy'))
    const program = writeProgram(fourth, 'trivy', fakeScanner('trivy', '0.74.0'))
    expect((await install(optionsFor([first, second, third, fourth].join(':')))).program).toBe(
      program,
    )
  })

  test.each([
    ['there is none', () => makeFolder()],
    ['PATH is empty', () => ''],
    [
      'it is named by a relative folder only',
      () => {
        const folder = makeFolder()
        writeProgram(folder, 'trivy', fakeScanner('trivy', '0.74.0'))
        return relative(process.cwd(), folder)
      },
    ],
  ])('is missing when %s', async (_, path) => {
    expect(await failureOf(install(optionsFor(path())))).toBeExplained('scanner-missing')
  })

  test('is missing when there is no PATH at all', async () => {
    const options = optionsWith({ env: {}, supply: { scannerSource: 'path' } })
    expect(await failureOf(install(options))).toBeExplained('scanner-missing')
  })

  test.each([
    ['0.69.3', 'scanner-too-old'],
    ['0.69.4', 'scanner-refused'],
    ['dev', 'scanner-refused'],
  ] as const)('of version %s is refused', async (version, code) => {
    const folder = makeFolder()
    writeProgram(folder, 'trivy', fakeScanner('trivy', version))
    expect(await failureOf(install(optionsFor(folder)))).toBeExplained(code)
  })
})

describe('whatever the source', () => {
  test.each(['auto', 'release', 'path', 'build'] as const)(
    'Windows is refused (%s)',
    async (scannerSource) => {
      const options = optionsWith({ platform: 'win32', supply: { scannerSource } })
      const failure = await failureOf(install(options))
      expect(failure).toBeExplained('platform-unsupported')
      expect(failure.message).toContain('Windows')
    },
  )

  test.each(['auto', 'release', 'build'] as const)(
    'a processor without releases is refused (%s)',
    async (scannerSource) => {
      const options = optionsWith({ architecture: 's390x', supply: { scannerSource } })
      expect(await failureOf(install(options))).toBeExplained('platform-unsupported')
    },
  )

  test.each(['auto', 'release', 'path', 'build'] as const)(
    'a refused version is refused though its hash is vouched for (%s)',
    async (scannerSource) => {
      const versions = {
        grype: { version: '0.117.0', sha256: null },
        trivy: { version: '0.69.4', sha256: 'a'.repeat(64) },
      }
      const options = optionsWith({ supply: { scannerSource, versions } })
      expect(await failureOf(install(options))).toBeExplained('scanner-refused')
    },
  )
})
