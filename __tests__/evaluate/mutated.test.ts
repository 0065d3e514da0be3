import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError, blameOf } from '../../src/domain/errors.ts'
import { MUTATIONS, mutate } from '../ground/mutation.ts'
import { readRecorded } from '../scanners/recorded.ts'
import { faultsOf } from '../report/json-schema.ts'
import { evaluateFiles } from './evaluating.ts'
import type { Evaluated } from './evaluating.ts'
import { lostRows, rowsOf } from './rows.ts'

/*
 * Real reports, mutilated: each ends in a refusal that explains itself, or in a report in which nothing that
 * was there is lost. Neither a crash nor an accident makes any of them pass.
 */

const { report: trivy } = readRecorded('debian', 'trivy')
const { report: grype, packages } = readRecorded('debian', 'grype')

/** Null: refused as input that is wrong, with a reason. */
async function evaluateOrNull(files: Readonly<Record<string, unknown>>): Promise<Evaluated | null> {
  try {
    return await evaluateFiles(files, '--several')
  } catch (error) {
    if (error instanceof PlimsollError && blameOf(error.code) === 'input') {
      expect(error).toBeExplained('report-invalid')
      return null
    }
    throw error
  }
}

describe('mutilated reports', () => {
  test.each([
    ['of Trivy', { 'trivy.json': trivy }],
    ['of Grype', { 'grype.json': grype }],
    ['of both', { 'trivy.json': trivy, 'grype.json': grype }],
  ])('%s are refused with a reason, or lose nothing', async (_, documents) => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(fc.array(MUTATIONS, { minLength: 2, maxLength: 2 }), async (changes) => {
        const files = Object.fromEntries(
          Object.entries(documents).map(([name, document], index) => [
            name,
            mutate(document, changes[index] ?? []),
          ]),
        )
        const evaluated = await evaluateOrNull(files)
        if (evaluated === null) return
        kept += 1
        const rows = Object.values(files).flatMap(rowsOf)
        expect(lostRows(rows, evaluated.report)).toEqual([])
        expect(faultsOf(JSON.parse(evaluated.json))).toEqual([])
        for (const { scans, verdict, packages: inventory } of evaluated.report.images) {
          if (verdict.outcome !== 'pass') continue
          expect(scans.some((scan) => scan.state === 'analysed')).toBe(true)
          expect(inventory.length).toBeGreaterThan(0)
        }
      }),
    )
    // A property over reports that are all refused would say nothing.
    expect(kept).toBeGreaterThan(10)
  })

  test('beside a mutilated list of packages are read, or the list is refused', async () => {
    await fc.assert(
      fc.asyncProperty(MUTATIONS, async (changes) => {
        const files = { 'grype.json': grype, 'packages.json': mutate(packages, changes) }
        const evaluated = await evaluateOrNull(files)
        if (evaluated !== null) expect(lostRows(rowsOf(grype), evaluated.report)).toEqual([])
      }),
    )
  })

  test('of ours are read or refused, and nothing of them passes that was not judged', async () => {
    const { json } = await evaluateFiles({ 'trivy.json': trivy, 'grype.json': grype })
    const own: unknown = JSON.parse(json)
    await fc.assert(
      fc.asyncProperty(MUTATIONS, async (changes) => {
        const evaluated = await evaluateOrNull({ 'own.json': mutate(own, changes) })
        if (evaluated?.report.verdict.outcome !== 'pass') return
        for (const { scans } of evaluated.report.images)
          expect(scans.some((scan) => scan.state === 'analysed')).toBe(true)
      }),
    )
  })

  test('cut anywhere are refused', async () => {
    const text = JSON.stringify(trivy)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), async (length) => {
        expect(await evaluateOrNull({ 'trivy.json': text.slice(0, length) })).toBeNull()
      }),
    )
  })
})
