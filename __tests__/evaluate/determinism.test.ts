import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readRecorded } from '../scanners/recorded.ts'
import { grype, packageList, sha256, trivy } from './documents.ts'
import { evaluateFiles, evaluateInOrder } from './evaluating.ts'
import type { GivenFiles } from './evaluating.ts'

/* The same reports in any order: the same bytes. */

function permutations<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((first, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  )
}

async function expectSameBytes(files: GivenFiles, ...flags: string[]): Promise<void> {
  const results = []
  for (const order of permutations(Object.keys(files))) {
    const { json, exitCode } = await evaluateInOrder(order, files, ...flags)
    results.push({ json, exitCode })
  }
  expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1)
}

describe('the order of the files does not matter', () => {
  test('for what the real scanners wrote about one image', async () => {
    const { report, packages } = readRecorded('debian', 'grype')
    await expectSameBytes({
      'trivy.json': readRecorded('debian', 'trivy').report,
      'grype.json': report,
      'packages.json': packages,
    })
  })

  test('for several images, some of whose reports have no id', async () => {
    await expectSameBytes(
      {
        'a/trivy.json': trivy(),
        'b/trivy.json': trivy({ imageId: sha256('web'), name: 'acme/web:1' }),
        'a/grype.json': grype({ imageId: null }),
        'b/grype.json': grype({ imageId: null, name: 'acme/web:1', flaws: [] }),
        'packages.json': packageList({ digest: '' }),
      },
      '--several',
    )
  })

  test('for reports of ours and of scanners, some of them about the same image', async () => {
    const first = await evaluateFiles({ 'trivy.json': trivy() })
    const second = await evaluateFiles({ 'grype.json': grype({ flaws: [] }) })
    await expectSameBytes({
      'one.json': first.json,
      'two.json': second.json,
      'three.json': second.json,
      'trivy.json': trivy({ imageId: sha256('web'), name: 'acme/web:1' }),
    })
  })
})

const CATALOGUE = join(import.meta.dirname, '../merge/truth/catalogue')

type Case = {
  readonly trivy: readonly unknown[]
  readonly grype: readonly unknown[]
  readonly findings: readonly unknown[]
}

describe('the labelled cases', () => {
  test.each(readdirSync(CATALOGUE))(
    '%s: every order gives the same list, without doubles',
    async (name) => {
      const labelled = JSON.parse(readFileSync(join(CATALOGUE, name), 'utf8')) as Case
      const documents = [...labelled.trivy, ...labelled.grype]
      const files = Object.fromEntries(
        documents.map((document, index) => [`report ${String(index)}.json`, document]),
      )
      await expectSameBytes(files)
      const { report } = await evaluateFiles(files)
      expect(report.images).toHaveLength(1)
      const found = report.images.flatMap((image) => image.findings)
      expect(found.filter((one) => one.kind === 'vulnerability')).toHaveLength(
        labelled.findings.length,
      )
    },
  )
})
