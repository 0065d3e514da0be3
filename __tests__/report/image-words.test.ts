import { describe, expect, test } from '@jest/globals'
import type { BaseImage } from '../../src/domain/layer.ts'
import type { Comparison } from '../../src/domain/comparison.ts'
import { describeBase, describeCompared, describeComparison } from '../../src/report/image-words.ts'
import { escapeWithCommit } from '../../src/report/markdown/own-commit.ts'

const BASE: BaseImage = {
  ...{ name: 'debian:12', digest: null, evidence: 'dockerfile', isVerified: false, layers: null },
  ...{ note: null, currentDigest: null, currentNote: null },
}

test('a base that is not proved says so once, and why', () => {
  const note = 'Not proved: the layers are others.'
  expect(describeBase({ ...BASE, note })).toBe(
    'debian:12, named by the Dockerfile, not proved: the layers are others.',
  )
})

describe('what an image is compared with', () => {
  const all = { scope: 'all', wanted: 'all', why: 'everything is judged' } as const

  function compareWith(reference: string, name = 'shop/web'): Comparison {
    return {
      baseline: { reference, name, digest: null, imageId: null, asOf: '2099-03-30T12:00:00.000Z' },
      ...{ sameDatabases: true, notes: [], fixed: [] },
      counts: { introduced: 2, worsened: 0, newlyDisclosed: 0, preExisting: 0, fixed: 0 },
    }
  }

  test.each([
    ['registry.example.org/shop/web:main', 'shop/web', 'registry.example.org/shop/web:main'],
    ['oci-dir:/tmp/job-1/layout', 'shop/web', 'shop/web'],
    ['oci-archive:C:\\job\\web.tar', 'oci-archive:C:\\job\\web.tar', 'web.tar'],
    ['docker-archive:/tmp/job-1/web.tar', '/tmp/job-1/web.tar', 'web.tar'],
  ])('in %s, called %s, is %s of a day', (reference, name, words) => {
    const comparison = compareWith(reference, name)
    expect(describeCompared(comparison, all)).toBe(`${words} of 2099-03-30`)
    expect(describeComparison(comparison)).toBe(`with ${words} of 2099-03-30: 2 introduced`)
  })

  test('where changes are judged is the run that kept the report', () => {
    const why = 'only what came is judged, compared with run 12 on main at 1a2b3c4'
    const judged = { scope: 'changes', wanted: 'changes', why } as const
    expect(describeCompared(compareWith('oci-dir:/tmp/x'), judged)).toBe(
      'run 12 on main at 1a2b3c4',
    )
  })
})

test.each([
  ['run 12 on main at 1a2b3c4', 'run 12 on main at `1a2b3c4`'],
  ['run 12 on `x` @b at 1a2b3c4, so', 'run 12 on \\`x\\` @\u200Bb at `1a2b3c4`, so'],
  ['run 12 on deadbeef', 'run 12 on deadbe\u200Bef'],
])('of %s only our commit is code', (text, markdown) => {
  expect(escapeWithCommit(text, 200)).toBe(markdown)
})
