import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createRunProgram } from '../../../src/runner/program.ts'
import { openRunnerMachine } from '../../ground/github/runtime/runner-machine.ts'
import type { RunnerMachine } from '../../ground/github/runtime/runner-machine.ts'
import { startRuntimeServices } from '../../ground/github/runtime/start.ts'
import type { RuntimeFault } from '../../ground/github/runtime/faults.ts'

const PROGRAM = resolve(import.meta.dirname, '../../ground/github/runtime/cache-step.ts')

let machine: RunnerMachine

beforeAll(() => {
  machine = openRunnerMachine()
})

afterAll(() => {
  machine.close()
})

/** What the step tells people, when this is wrong with every request that contains the text. */
async function tell(part: string, fault: RuntimeFault): Promise<string[]> {
  const services = await startRuntimeServices({})
  services.fail(part, fault, 99)
  const own = services.env({ runId: 1, ref: 'refs/heads/main' })
  const folders = { RUNNER_TEMP: machine.temporary, GITHUB_WORKSPACE: machine.workspace }
  const result = await createRunProgram()({
    ...{ file: process.execPath, args: [PROGRAM, '1000'], cwd: machine.workspace },
    env: { PATH: process.env['PATH'] ?? '', ...folders, ...own },
    timeoutMs: 30_000,
  })
  await services.close()
  if (result.kind !== 'exited' || result.exitCode !== 0) throw new Error(JSON.stringify(result))
  const lines = result.stdout.split('\n').filter((line) => line.startsWith('told: '))
  return lines.map((line) => line.replace('told: ', ''))
}

const NOT_RESTORED = [
  "GitHub's cache is not used any more in this run: plimsoll-one could not be restored in time.",
  'restored nothing',
]

describe('a step ends in time, whatever the service does', () => {
  test.each([
    ['it is broken', { status: 500, body: { code: 'internal', msg: 'x' } }],
    ['a web page answers', 'page'],
    ['nobody answers', 'silent'],
  ] as const)(
    '%s',
    async (_what, fault) => {
      expect(await tell('CacheService/', fault)).toEqual(NOT_RESTORED)
    },
    40_000,
  )

  test.each(['reset-in-upload', 'silent'] as const)(
    'an upload goes wrong (%s)',
    async (fault) => {
      expect(await tell('PUT /fakeaccount', fault)).toEqual([
        'restored nothing',
        "GitHub's cache is not used any more in this run: plimsoll-two could not be kept in time.",
      ])
    },
    40_000,
  )

  test('nothing goes wrong', async () => {
    expect(await tell('nowhere', 'reset')).toEqual([
      'restored nothing',
      "GitHub's cache: restored nothing; kept 1 entry, 0.0 MB.",
    ])
  }, 40_000)
})
