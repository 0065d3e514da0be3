import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ErrorCode } from '../../src/domain/errors.ts'
import type { BundleResult } from '../ground/bundle.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'
import { FAULT_TABLE } from './fault-table.ts'

const LIMIT_MS = 120_000

let harbour: StubHarbour

beforeEach(async () => {
  harbour = await openStubHarbour()
})

afterEach(() => harbour.close())

/** The codes that the run told: in its report where it wrote one, else on standard error. */
function codesOf(result: BundleResult): string[] {
  const told = [...result.stderr.matchAll(/\[([a-z-]+)\]/g)].map((match) => match[1] ?? '')
  return told
}

test(
  'without any fault the verdict is a fail, for the critical vulnerability that has a fix',
  async () => {
    const result = await harbour.scan([harbour.reference])
    expect(result.exitCode).toBe(1)
    expect(harbour.report().verdict.outcome).toBe('fail')
    expect(harbour.leftovers()).toEqual([])
  },
  LIMIT_MS,
)

describe('a run that meets', () => {
  test.each(FAULT_TABLE.map((row): [string, (typeof FAULT_TABLE)[number]] => [row.title, row]))(
    '%s',
    async (_, row) => {
      const result = await row.act(harbour)
      expectEnd(result, row.exitCode, row.code)
      expect(harbour.leftovers()).toEqual([])
      expect(result.stderr).not.toContain('wrong-and-secret')
    },
    LIMIT_MS,
  )
})

function expectEnd(result: BundleResult, exitCode: number, code: ErrorCode | null): void {
  const told = { exitCode: result.exitCode, codes: codesOf(result) }
  if (code === null)
    expect({ ...told, stderr: result.stderr }).toMatchObject({ exitCode, codes: [] })
  else
    expect({ ...told, stderr: result.stderr }).toMatchObject({
      exitCode,
      codes: expect.arrayContaining([code]) as unknown,
    })
}

test(
  'a system past its end of life is told, and does not block',
  async () => {
    harbour.say(harbour.image, { severity: 'NONE', endOfLife: true })
    const result = await harbour.scan([harbour.reference])
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toContain('end of life')
  },
  LIMIT_MS,
)

test(
  'an image in which nobody recognised anything is not clean',
  async () => {
    harbour.say(harbour.image, { packages: false })
    const result = await harbour.scan([harbour.reference])
    expect(result.exitCode).toBe(4)
    expect(harbour.report().verdict.outcome).toBe('nothing-analysed')
  },
  LIMIT_MS,
)

test(
  'mode report shows the verdict and does not fail for it',
  async () => {
    const result = await harbour.scan([harbour.reference, '--mode=report'])
    expect([result.exitCode, harbour.report().verdict.outcome]).toEqual([0, 'fail'])
  },
  LIMIT_MS,
)

test(
  'with require-scanners any, one failed scanner leaves a verdict that says so',
  async () => {
    harbour.stub('trivy', { exitCode: 1, stderr: ['FATAL broken'] })
    const result = await harbour.scan([harbour.reference, '--require-scanners=any'])
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toMatch(/trivy failed/)
  },
  LIMIT_MS,
)

test(
  'a baseline image that cannot be had is told, and the verdict is that of the image',
  async () => {
    const result = await harbour.scan([harbour.reference, '--baseline=oci-dir:nothing'])
    expect([result.exitCode, codesOf(result)]).toEqual([1, ['archive-missing']])
    expect(harbour.report().notices).toContainEqual({
      code: 'baseline-missing',
      text: expect.stringMatching(/compared with nothing.*could not be judged \(archive-missing\)/),
    })
    expect(harbour.leftovers()).toEqual([])
  },
  LIMIT_MS,
)
