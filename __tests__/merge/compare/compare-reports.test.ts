import { describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../../src/domain/report.ts'
import { compareReports } from '../../../src/merge/compare/compare-reports.ts'
import { digestOf, image, imageReport, report } from '../../ground/factories.ts'
import { flaw } from './sides.ts'

type About = { readonly platform?: string; readonly reference?: string; readonly bytes?: string }

function judged(name: string, findings: ImageReport['findings'], about: About = {}): ImageReport {
  const { platform = 'linux/amd64', reference = `example.org/${name}:1`, bytes = '' } = about
  return imageReport({
    findings,
    image: image({
      name,
      platform,
      reference,
      imageId: digestOf(`${name} ${platform} ${reference} ${bytes}`),
    }),
  })
}

const one = flaw()
const other = flaw({ vulnerability: { id: 'CVE-2099-0002' } })

describe('images of two reports', () => {
  test('are compared by name and platform, in the order of the head', () => {
    const base = report({
      images: [
        judged('api', [one]),
        judged('api', [other], { platform: 'linux/arm64' }),
        judged('web', []),
      ],
    })
    const head = report({
      images: [
        judged('web', [one], { bytes: 'new' }),
        judged('api', [other], { platform: 'linux/arm64' }),
        judged('api', [other], { bytes: 'new' }),
      ],
    })
    const { images, counts } = compareReports(base, head)
    expect(
      images.map(({ name, platform, findings }) => [name, platform, findings[0]?.change]),
    ).toEqual([
      ['web', 'linux/amd64', 'introduced'],
      ['api', 'linux/arm64', 'pre-existing'],
      ['api', 'linux/amd64', 'newly-disclosed'],
    ])
    expect(counts).toEqual({
      introduced: 1,
      worsened: 0,
      newlyDisclosed: 1,
      preExisting: 1,
      fixed: 1,
    })
  })

  test('a single one on both sides is compared under two names', () => {
    const { images } = compareReports(
      report({ images: [judged('api', [one])] }),
      report({ images: [judged('web', [one], { platform: 'linux/arm64' })] }),
    )
    expect(images).toHaveLength(1)
    expect(images[0]?.findings[0]?.change).toBe('pre-existing')
    expect(images[0]?.notes.join()).toMatch(/api .*web/)
    expect(images[0]?.notes.join()).toMatch(/linux\/amd64 .*linux\/arm64/)
  })

  test('one that only the head has is introduced as a whole; one that only the base has is not fixed', () => {
    const { images, counts } = compareReports(
      report({ images: [judged('api', []), judged('old', [one])] }),
      report({ images: [judged('api', []), judged('new', [other])] }),
    )
    const [, added, missing] = images
    expect(added).toMatchObject({ name: 'new', base: null, sameDatabases: null })
    expect(added?.findings.map((finding) => finding.change)).toEqual(['introduced'])
    expect(added?.changes).toHaveLength(1)
    expect(added?.notes.join()).toContain('does not have this image')
    expect(missing).toMatchObject({ name: 'old', head: null, findings: [], fixed: [] })
    expect(missing?.notes.join()).toContain('1 finding does not count as fixed')
    expect(counts).toMatchObject({ introduced: 1, fixed: 0 })
  })

  test('of one name and platform go together by reference, then one for one', () => {
    const at = (reference: string, findings: ImageReport['findings']) =>
      judged('alpine', findings, { reference })
    const { images } = compareReports(
      report({ images: [at('alpine:3.18', [one]), at('alpine:3.19', [other])] }),
      report({ images: [at('alpine:3.19', [other]), at('alpine:3.20', [one])] }),
    )
    expect(images.map(({ base, head }) => [base?.reference, head?.reference])).toEqual([
      ['alpine:3.19', 'alpine:3.19'],
      ['alpine:3.18', 'alpine:3.20'],
    ])
  })

  test('one that could not be opened has no platform, and still its name', () => {
    const failed = imageReport({ image: null, name: 'api', findings: [], scans: [] })
    const { images } = compareReports(
      report({ images: [judged('api', [one]), judged('web', [])] }),
      report({ images: [{ ...failed, name: 'api' }, judged('web', [])] }),
    )
    expect(images.map(({ base, head }) => [base?.name, head?.name])).toEqual([
      ['api', 'api'],
      ['web', 'web'],
    ])
    expect(images[0]?.counts.fixed).toBe(0)
    expect(images[0]?.notes.join()).toContain('not counted as fixed')
  })
})

test('two reports in the wrong order are compared as they are given, and it is said', () => {
  const early = report({ asOf: '2099-01-01T00:00:00Z' })
  expect(compareReports(report(), early).notes).toHaveLength(1)
  expect(compareReports(early, report())).toMatchObject({
    notes: [],
    base: { asOf: '2099-01-01T00:00:00Z', version: '0.1.0' },
  })
})

test('reports without images have nothing to compare', () => {
  const empty = report({ images: [], verdict: { outcome: 'pass', degraded: [], reasons: [] } })
  expect(compareReports(empty, empty).images).toEqual([])
})
