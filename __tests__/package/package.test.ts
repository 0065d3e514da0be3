import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { PLIMSOLL_VERSION } from '../../src/domain/version.ts'
import { ROOT } from '../ground/workflow-files.ts'

/* The package as the release would publish it: laid out, packed, and run by npx, without a network. */

const run = promisify(execFile)

const LIMIT_MS = 120_000

describe('the package', () => {
  let folder = ''
  let archive = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-package-'))
    const laidOut = join(folder, 'package')
    await run(process.execPath, [join(ROOT, 'scripts/ci/write-package.ts'), laidOut], {
      timeout: LIMIT_MS,
    })
    const { stdout } = await npm('npm', ['pack', '--json', '--pack-destination', folder], laidOut)
    const [packed] = JSON.parse(stdout) as [{ readonly filename: string }]
    archive = join(folder, packed.filename)
  }, LIMIT_MS)

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** With an empty home, no settings of anybody, and a registry that does not answer: nothing can be fetched. */
  function npm(
    program: 'npm' | 'npx',
    args: readonly string[],
    cwd: string,
  ): Promise<{ stdout: string; stderr: string }> {
    const env = {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: join(folder, 'home'),
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_offline: 'true',
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_update_notifier: 'false',
    }
    return run(program, args, { cwd, env, timeout: LIMIT_MS })
  }

  function readManifest(path: string): Record<string, unknown> {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  }

  test('is the address that examples and documentation fetch', () => {
    expect(archive.endsWith(`/plimsoll-${PLIMSOLL_VERSION}.tgz`)).toBe(true)
  })

  test('asks for no other package and runs no script when it is installed', () => {
    const { version, bin, engines, ...rest } = readManifest(join(folder, 'package/package.json'))
    expect({ version, bin, engines }).toEqual({
      version: PLIMSOLL_VERSION,
      bin: { plimsoll: 'dist/cli.js' },
      engines: { node: '>=20.18.1' },
    })
    const names = ['dependencies', 'devDependencies', 'optionalDependencies', 'scripts', 'private']
    expect(names.filter((name) => Object.hasOwn(rest, name))).toEqual([])
  })

  test('holds the bundle, its licences, the schemas, and nothing of the tests', async () => {
    const { stdout } = await run('tar', ['-tzf', archive])
    const files = stdout.trim().split('\n')
    expect(files).toEqual(
      expect.arrayContaining([
        'package/dist/cli.js',
        'package/dist/index.js',
        'package/dist/licenses.txt',
        'package/schema/report-1.json',
        'package/LICENSE',
      ]),
    )
    expect(files.filter((file) => /^package\/(?!dist|schema)\S*\//.test(file))).toEqual([])
    expect(statSync(archive).size).toBeLessThan(10_000_000)
  })

  test(
    'is run by npx in an empty folder with an empty home, and ends with its own exit code',
    async () => {
      const empty = join(folder, 'empty')
      mkdirSync(empty)
      const words = ['--yes', '--package', archive, 'plimsoll']
      const { stdout } = await npm('npx', [...words, '--version'], empty)
      expect(stdout).toBe(`${PLIMSOLL_VERSION}\n`)
      const wrong = npm('npx', [...words, 'scan', '--fail-on=purple', 'oci-dir:x'], empty)
      await expect(wrong).rejects.toMatchObject({ code: 3 })
    },
    LIMIT_MS,
  )

  test(
    'runs from a folder that nobody may write to',
    async () => {
      const unpacked = join(folder, 'unpacked')
      mkdirSync(unpacked)
      await run('tar', ['-xzf', archive, '-C', unpacked])
      chmodSync(join(unpacked, 'package/dist'), 0o555)
      const program = join(unpacked, 'package/dist/cli.js')
      const { stdout } = await run(process.execPath, [program, '--version'], { cwd: folder })
      chmodSync(join(unpacked, 'package/dist'), 0o755)
      expect(stdout).toBe(`${PLIMSOLL_VERSION}\n`)
    },
    LIMIT_MS,
  )
})
