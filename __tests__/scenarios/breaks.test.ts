import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { CLI } from '../ground/bundle.ts'
import { flagsOf, originInputs } from '../ground/harbour.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'
import { grypeDocument } from '../ground/stub-reports.ts'

/* What strangers did to the bundle, and what must not come of it: a pass that nobody earned, a crash, a hang. */

const LIMIT_MS = 60_000

let harbour: StubHarbour

beforeEach(async () => {
  harbour = await openStubHarbour()
})

afterEach(() => harbour.close())

/** Runs the bundle in a shell, as `$1`, with the image and the flags of a scan as the rest. */
function inShell(script: string): Promise<{ exitCode: number | null; stderr: string }> {
  const { folder, programs, work, databases, reference } = harbour
  const flags = ['--scanner-source=path', ...flagsOf(originInputs(databases))]
  const words = ['bash', process.execPath, CLI, 'scan', reference, ...flags]
  return new Promise((settle, refuse) => {
    const shell = spawn('/bin/bash', ['-c', script, ...words], {
      cwd: folder,
      env: {
        PATH: `${programs}:/usr/bin:/bin`,
        HOME: folder,
        PLIMSOLL_CACHE: join(folder, 'cache'),
        TMPDIR: work,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    shell.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    shell.on('error', refuse)
    shell.on('close', (exitCode) => {
      settle({ exitCode, stderr })
    })
  })
}

describe('a reader that is gone', () => {
  beforeEach(() => {
    harbour.say(harbour.image, { severity: 'NONE' })
  })

  test(
    'does not change the verdict when it was to read the table',
    async () => {
      const { exitCode, stderr } = await inShell('"$@" | true; exit "${PIPESTATUS[0]}"')
      expect({ exitCode, stderr }).toMatchObject({
        exitCode: 0,
        stderr: expect.not.stringContaining('internal') as unknown,
      })
    },
    LIMIT_MS,
  )

  test(
    'takes the answer with it when it was to read a report that was asked for',
    async () => {
      const { exitCode, stderr } = await inShell(
        '"$@" --report json=- | true; exit "${PIPESTATUS[0]}"',
      )
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[report-unwritable]')])
      expect(stderr).not.toContain('    at ')
    },
    LIMIT_MS,
  )

  test(
    'of the log alone is no fault of the run',
    async () => {
      const { exitCode } = await inShell('"$@" 2> >(true)')
      expect(exitCode).toBe(0)
    },
    LIMIT_MS,
  )
})

describe('rules for secrets that cannot be read are wrong input', () => {
  test.each(['missing', 'pipe', 'folder'])(
    '%s: exit code 3 at once, whatever a failed scan is forgiven',
    async (name) => {
      execFileSync('mkfifo', [join(harbour.folder, 'pipe')])
      execFileSync('mkdir', [join(harbour.folder, 'folder')])
      const result = await harbour.scan([
        harbour.reference,
        `--secret-rules=${name}`,
        '--on-scan-failed=warn',
      ])
      expect([result.exitCode, result.stderr]).toEqual([
        3,
        expect.stringContaining('[config-invalid]'),
      ])
      expect(harbour.leftovers()).toEqual([])
    },
    LIMIT_MS,
  )

  test(
    'those that can be read are named beside the verdict, since they may leave out any secret',
    async () => {
      writeFileSync(join(harbour.folder, 'rules.yaml'), 'allow-rules: [{ id: all, path: ".*" }]\n')
      const result = await harbour.scan([harbour.reference, '--secret-rules=rules.yaml'])
      expect(result.stdout).toContain('rules of secret-rules')
    },
    LIMIT_MS,
  )
})

describe('what nobody looked at does not read as passed', () => {
  test(
    'secrets, when Trivy failed and the other scanner suffices',
    async () => {
      harbour.say(harbour.image, { severity: 'NONE' })
      harbour.stub('trivy', { exitCode: 1, stderr: ['FATAL broken'] })
      await harbour.scan([harbour.reference, '--require-scanners=any'])
      expect(harbour.report().images[0]?.['rules']).toContainEqual(
        expect.objectContaining({ id: 'secrets', state: 'not-assessed' }),
      )
    },
    LIMIT_MS,
  )

  test(
    'the packages of a system that no scanner knows, beside a clean package that both know',
    async () => {
      harbour.say(harbour.image, { severity: 'NONE' })
      const unknown = { distro: { name: '', version: '', idLike: null } }
      const grype = {
        ...(grypeDocument(harbour.image, { severity: 'NONE' }) as object),
        ...unknown,
      }
      writeFileSync(join(harbour.folder, 'grype.json'), JSON.stringify(grype))
      addPackage('packages.json')
      harbour.stub('trivy', {
        stderr: ['2026-11-01T00:00:00Z\tWARN\tUnsupported os\tfamily="none"'],
      })
      const result = await harbour.scan([harbour.reference])
      expect([result.exitCode, harbour.report().verdict.outcome]).toEqual([4, 'nothing-analysed'])
      expect(result.stdout).toContain('no scanner knows this system')
    },
    LIMIT_MS,
  )
})

/** A package of npm in Grype's list. */
function addPackage(name: string): void {
  const path = join(harbour.folder, name)
  const document = JSON.parse(readFileSync(path, 'utf8')) as { components: unknown[] }
  const npm = {
    type: 'library',
    name: 'test-parser',
    version: '9.9.9',
    purl: 'pkg:npm/test-parser@9.9.9',
    properties: [{ name: 'syft:package:type', value: 'npm' }],
  }
  writeFileSync(path, JSON.stringify({ ...document, components: [...document.components, npm] }))
}

test(
  'a second signal ends the run at once, and no scanner lives on',
  async () => {
    harbour.stub('trivy', { hang: true })
    harbour.stub('grype', { hang: true })
    let isSent = false
    const result = await harbour.scan([harbour.reference], {
      onStderr: (_, kill) => {
        if (isSent) return
        isSent = true
        for (const afterMs of [1500, 1700])
          setTimeout(() => {
            kill('SIGINT')
          }, afterMs)
      },
    })
    expect(result.exitCode).toBe(130)
    expect(() => execFileSync('pgrep', ['-f', `${harbour.programs}/`])).toThrow()
  },
  LIMIT_MS,
)

test(
  'folders given by relative paths are those of the folder in which the run was started',
  async () => {
    execFileSync('mkdir', [join(harbour.folder, 'tmp')])
    const env = { PLIMSOLL_CACHE: 'kept', TMPDIR: 'tmp' }
    const result = await harbour.scan([harbour.reference], { env })
    expect(result.exitCode).toBe(1)
  },
  LIMIT_MS,
)
