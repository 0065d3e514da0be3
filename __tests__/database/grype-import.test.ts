import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { importGrypeDatabase } from '../../src/database/grype-import.ts'
import type { ProgramResult } from '../../src/ports.ts'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import { writeGrypeDatabase } from '../ground/grype-database.ts'
import { exited, fakeGrype, NEVER, rejection, temporaryFolder } from './kit.ts'
import type { FakeGrype } from './kit.ts'

const BUILT = new Date('2026-01-01T00:00:00Z')

function prepare() {
  const folder = temporaryFolder()
  const workplace = { content: join(folder, 'content'), scratch: join(folder, 'scratch') }
  mkdirSync(workplace.content)
  mkdirSync(workplace.scratch)
  const file = join(folder, 'vulnerability.db')
  writeGrypeDatabase(file, MADE_UP_ADVISORIES, { builtAt: BUILT })
  return { file, workplace, grype: '/opt/grype' }
}

function importWith(runProgram: FakeGrype, signal = NEVER) {
  return importGrypeDatabase({ ...prepare(), runProgram, signal })
}

describe("importing Grype's database", () => {
  test('is done by Grype, which then says what it has', async () => {
    const request = prepare()
    const imported = await importGrypeDatabase({
      ...request,
      runProgram: fakeGrype(),
      signal: NEVER,
    })
    expect(imported).toEqual({
      built: BUILT,
      schema: 'v6.1.9',
      files: ['6/vulnerability.db', '6/import.json'],
    })
    expect(readdirSync(join(request.workplace.content, '6')).sort()).toEqual([
      'import.json',
      'vulnerability.db',
    ])
  })

  test('happens in an empty folder, with an empty configuration and an environment of our own', async () => {
    const grype = fakeGrype()
    await importWith(grype)
    expect(grype.requests.map(({ args }) => args.slice(2))).toEqual([
      ['db', 'import', expect.any(String)],
      ['db', 'status', '-o', 'json'],
    ])
    for (const { file, args, cwd, env } of grype.requests) {
      expect(file).toBe('/opt/grype')
      expect(args[0]).toBe('-c')
      expect(isAbsolute(cwd)).toBe(true)
      expect(Object.keys(env).sort()).toEqual([
        'GRYPE_CHECK_FOR_APP_UPDATE',
        'GRYPE_DB_AUTO_UPDATE',
        'GRYPE_DB_CACHE_DIR',
        'GRYPE_DB_VALIDATE_AGE',
        'HOME',
        'NO_COLOR',
        'TMPDIR',
      ])
      expect(env['HOME']).toBe(cwd)
      expect(env['GRYPE_DB_AUTO_UPDATE']).toBe('false')
    }
  })

  test('leaves the configuration and the folder it ran in empty', async () => {
    const grype = fakeGrype()
    const request = prepare()
    await importGrypeDatabase({ ...request, runProgram: grype, signal: NEVER })
    const [first] = grype.requests
    expect(readFileSync(first?.args[1] ?? '', 'utf8')).toBe('')
    expect(readdirSync(first?.cwd ?? '')).toEqual([])
  })

  test.each<[string, ProgramResult, Parameters<typeof expectCode>[0]]>([
    [
      'an archive that it cannot read',
      exited('', { exitCode: 1, stderr: '[0000] ERROR unable to import: unexpected EOF\n' }),
      'database-damaged',
    ],
    [
      'a database of another schema',
      exited('', {
        exitCode: 1,
        stderr: '[0000] ERROR failed to hydrate database: not a v6 database\n',
      }),
      'database-schema',
    ],
    [
      'an archive without a database',
      exited('', { exitCode: 1, stderr: '[0000] ERROR not a v6 database: record not found\n' }),
      'database-damaged',
    ],
    [
      'a disk that is full',
      exited('', { exitCode: 1, stderr: '[0001] ERROR write x: no space left on device\n' }),
      'no-space',
    ],
    [
      'a disk that is full for SQLite',
      exited('', { exitCode: 1, stderr: '[0001] ERROR database or disk is full (13)\n' }),
      'no-space',
    ],
    ['no word at all', exited('', { exitCode: 1 }), 'database-damaged'],
    ['a kill', { kind: 'killed', signal: 'SIGKILL', stderr: '', durationMs: 1 }, 'scanner-killed'],
    ['a time-out', { kind: 'timed-out', stderr: '', durationMs: 1_200_000 }, 'scanner-timeout'],
    ['a cancel', { kind: 'cancelled', stderr: '' }, 'cancelled'],
    ['no start', { kind: 'not-started', error: new Error('ENOENT') }, 'scanner-failed'],
  ])('that ends with %s is explained', async (_title, result, code) => {
    expectCode(code, await rejection(importWith(fakeGrype({ import: result }))))
  })

  test.each<[string, ProgramResult]>([
    [
      'that it is not valid',
      exited('{"schemaVersion":"v6.1.9","built":"2026-01-01T00:00:00Z","valid":false}'),
    ],
    ['that it is there no more', exited('{"schemaVersion":"","valid":false}', { exitCode: 1 })],
    [
      'another schema',
      exited('{"schemaVersion":"v5.0.0","built":"2026-01-01T00:00:00Z","valid":true}'),
    ],
    ['no time', exited('{"schemaVersion":"v6.1.9","valid":true}')],
    ['nonsense', exited('Killed')],
    ['nothing', exited('')],
  ])('whose status says %s is damaged', async (_title, status) => {
    expectCode('database-damaged', await rejection(importWith(fakeGrype({ status }))))
  })

  test('that left no file is damaged, whatever the status says', async () => {
    const status = exited('{"schemaVersion":"v6.1.9","built":"2026-01-01T00:00:00Z","valid":true}')
    const error = await rejection(importWith(fakeGrype({ import: exited(''), status })))
    expectCode('database-damaged', error)
  })

  test('puts what Grype said into the sentence, on one line and bounded', async () => {
    const stderr = `[0000] ERROR ${'\u001b[31mlong\n'.repeat(3)}${'x'.repeat(5000)}`
    const error = await rejection(
      importWith(fakeGrype({ import: exited('', { exitCode: 1, stderr }) })),
    )
    expect(error instanceof Error && error.message.length).toBeLessThan(500)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(error instanceof Error && /[\u0000-\u001f]/.test(error.message)).toBe(false)
  })
})

type Code = Parameters<ReturnType<typeof expect>['toBeExplained']>[0]

function expectCode(code: Code, error: unknown): void {
  expect(error).toBeExplained(code)
}
