import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { originInputs } from '../ground/harbour.ts'
import { runStep } from '../ground/runner.ts'
import type { StepRequest, StepResult } from '../ground/runner.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'
import { stubCalls } from '../ground/stub-scanners.ts'

/* The committed bundle as a step of GitHub Actions, started as the runner starts it. */

const LIMIT_MS = 120_000

let harbour: StubHarbour
let steps: StepResult[]

beforeEach(async () => {
  harbour = await openStubHarbour()
  steps = []
})

afterEach(async () => {
  for (const step of steps) step.cleanUp()
  await harbour.close()
})

async function step(
  inputs: Record<string, string>,
  overrides: Partial<StepRequest> = {},
): Promise<StepResult> {
  const { databases, programs, folder } = harbour
  const result = await runStep({
    inputs: {
      'scanner-source': 'path',
      ...originInputs(databases),
      ...inputs,
    },
    path: [programs],
    ...overrides,
    env: { PLIMSOLL_CACHE: join(folder, 'cache'), ...overrides.env },
  })
  steps.push(result)
  return result
}

describe('a step whose gate says no', () => {
  test(
    'fails, and delivers outputs, reports and a summary all the same',
    async () => {
      const result = await step({ image: harbour.reference, name: 'acme/api' })
      expect(result.exitCode).toBe(1)
      expect(result.complaints).toEqual([])
      expect(result.outputs).toMatchObject({
        outcome: 'fail',
        critical: '1',
        high: '0',
        fixable: '1',
        blocking: '1',
        secrets: '0',
        'known-exploited': '0',
        digest: harbour.image.manifest.digest,
      })
      expect(result.outputs['reason']).toContain('CVE-2099-0001')
      expect(JSON.parse(result.outputs['images'] ?? '')).toMatchObject([
        { name: 'acme/api', outcome: 'fail', critical: '1' },
      ])
      for (const report of ['report', 'sarif']) {
        expect(existsSync(result.outputs[report] ?? '')).toBe(true)
      }
      expect(result.summary).toContain('CVE-2099-0001')
      expect(result.stdout).toContain('::group::')
      expect(result.stdout).toMatch(/^::error::fail: .*CVE-2099-0001/m)
    },
    LIMIT_MS,
  )

  test(
    'passes when the limit allows it',
    async () => {
      const result = await step({ image: harbour.reference, 'max-critical': '1' })
      expect([result.exitCode, result.outputs['outcome']]).toEqual([0, 'pass'])
    },
    LIMIT_MS,
  )
})

describe('a step with wrong inputs', () => {
  test('tells all faults at once and ends with 3', async () => {
    const result = await step({
      image: harbour.reference,
      'fail-on': 'highest',
      'max-high': 'many',
      judge: 'new',
      imgae: 'x',
    })
    expect(result.exitCode).toBe(3)
    for (const name of ['fail-on', 'max-high', 'judge', 'imgae']) {
      expect(result.stdout).toContain(name)
    }
    expect(result.outputs['outcome']).toBe('scan-failed')
    expect(stubCalls(harbour.programs, 'trivy')).toEqual([])
  })

  test(
    'never shows the password',
    async () => {
      const result = await step({
        image: 'registry:127.0.0.1:9/acme/api:1',
        registry: '127.0.0.1:9',
        'registry-username': 'anna',
        'registry-password': 'deep-secret-word',
      })
      expect(result.exitCode).toBe(2)
      const shown = result.stdout
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n')
      expect(shown + result.stderr + result.summary).not.toContain('deep-secret-word')
    },
    LIMIT_MS,
  )
})

describe('what the scanners are given', () => {
  test(
    'is an empty folder and an environment without anything of the job',
    async () => {
      const result = await step(
        { image: harbour.reference },
        {
          env: {
            GITHUB_TOKEN: 'ghs_job',
            TRIVY_SEVERITY: 'LOW',
            GRYPE_FAIL_ON_SEVERITY: 'low',
            DOCKER_CONFIG: '/somewhere',
            PLIMSOLL_CACHE: join(harbour.folder, 'cache'),
          },
        },
      )
      expect(result.exitCode).toBe(1)
      for (const scanner of ['trivy', 'grype'] as const) {
        const scans = stubCalls(harbour.programs, scanner).filter(
          (call) => call.args.some((arg) => arg.includes('json')) && !call.args.includes('version'),
        )
        expect(scans.length).toBeGreaterThan(0)
        for (const { env } of scans) {
          const values = JSON.stringify(env)
          for (const foreign of ['ghs_job', 'LOW', 'FAIL_ON', '/somewhere', 'INPUT_']) {
            expect(values).not.toContain(foreign)
          }
        }
      }
    },
    LIMIT_MS,
  )
})

test(
  'a cancelled step ends its scanners, removes its folders and is no verdict',
  async () => {
    harbour.stub('trivy', { hang: true })
    harbour.stub('grype', { hang: true })
    const result = await step({ image: harbour.reference }, { cancelAt: /Grype's database of/ })
    expect(result.exitCode).toBe(130)
    expect(result.outputs['outcome']).toBe('scan-failed')
    expect(result.leftBehind).toEqual([])
    expect(result.complaints).toEqual([])
  },
  LIMIT_MS,
)

test(
  'a report in JSON says what the log says',
  async () => {
    const result = await step({ image: harbour.reference })
    const report = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8')) as {
      verdict: { outcome: string }
    }
    expect(report.verdict.outcome).toBe(result.outputs['outcome'])
  },
  LIMIT_MS,
)

test(
  'a step with a baseline says how many findings are new and how many are gone; without one it says neither',
  async () => {
    const first = await step({ image: harbour.reference, name: 'acme/api' })
    expect([first.outputs['introduced'], first.outputs['fixed']]).toEqual(['', ''])
    harbour.say(harbour.image, { severity: 'NONE' })
    const baseline = first.outputs['report'] ?? ''
    const second = await step({ image: harbour.reference, name: 'acme/api', baseline })
    expect(second.outputs).toMatchObject({ outcome: 'pass', introduced: '0', fixed: '1' })
    expect(second.complaints).toEqual([])
  },
  LIMIT_MS,
)
