import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { BundleResult } from '../ground/bundle.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'

/* The committed bundle on reports that were made elsewhere: the same list and the same verdict, without a scanner. */

const LIMIT_MS = 60_000

let harbour: StubHarbour

beforeEach(async () => {
  harbour = await openStubHarbour()
})

afterEach(() => harbour.close())

function evaluate(...args: readonly string[]): Promise<BundleResult> {
  const flags = ['--name=acme/api', '--kev-url=none', '--epss-url=none', '--report=json=e.json']
  return harbour.run(['evaluate', ...args, ...flags])
}

type Evaluated = {
  readonly verdict: { readonly outcome: string; readonly reasons: readonly unknown[] }
  readonly images: readonly { readonly findings: readonly { readonly kind: string }[] }[]
}

function flawsOf({ images }: Evaluated): unknown[] {
  return images.flatMap((image) => image.findings.filter((one) => one.kind === 'vulnerability'))
}

function readEvaluated(): Evaluated {
  return JSON.parse(readFileSync(join(harbour.folder, 'e.json'), 'utf8')) as Evaluated
}

describe('the reports of both scanners', () => {
  test(
    'are one list, which is that of a scan with the same reports, and gated like it',
    async () => {
      const scanned = await harbour.scan([harbour.reference, '--name=acme/api'])
      const scan = harbour.report() as unknown as Evaluated
      const evaluated = await evaluate('trivy.json', 'grype.json')
      const evaluation = readEvaluated()
      expect([scanned.exitCode, evaluated.exitCode]).toEqual([1, 1])
      expect(flawsOf(evaluation)).toEqual(flawsOf(scan))
      expect(flawsOf(evaluation)).toHaveLength(1)
      expect(evaluation.verdict.reasons).toEqual(scan.verdict.reasons)

      const loose = await evaluate('grype.json', 'trivy.json', '--max-critical=1')
      expect([loose.exitCode, readEvaluated().verdict.outcome]).toEqual([0, 'pass'])
      expect(flawsOf(readEvaluated())).toEqual(flawsOf(scan))
    },
    LIMIT_MS,
  )

  test(
    'of which one is broken off are refused, and never pass',
    async () => {
      const grype = readFileSync(join(harbour.folder, 'grype.json'), 'utf8')
      writeFileSync(join(harbour.folder, 'half.json'), grype.slice(0, grype.length / 2))
      const { exitCode, stderr } = await evaluate('trivy.json', 'half.json')
      expect([exitCode, stderr]).toEqual([3, expect.stringContaining('[report-invalid]')])
      expect(existsSync(join(harbour.folder, 'e.json'))).toBe(false)
    },
    LIMIT_MS,
  )
})

test(
  'a score is computed from its vector in the bundle too, where a library is loaded in another way',
  async () => {
    const path = join(import.meta.dirname, '../merge/truth/catalogue/S06.json')
    const fixture = JSON.parse(readFileSync(path, 'utf8')) as { trivy: unknown[]; grype: unknown[] }
    writeFileSync(join(harbour.folder, 't6.json'), JSON.stringify(fixture.trivy[0]))
    writeFileSync(join(harbour.folder, 'g6.json'), JSON.stringify(fixture.grype[0]))
    const { exitCode } = await evaluate('t6.json', 'g6.json')
    expect([0, 1]).toContain(exitCode)
    expect(flawsOf(readEvaluated())).toContainEqual(
      expect.objectContaining({ score: expect.objectContaining({ isComputed: true }) as unknown }),
    )
  },
  LIMIT_MS,
)
