import { describe, expect, test } from '@jest/globals'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import { compareWithBaseline } from '../../src/stages/baseline.ts'
import type { BaselineReport, Compared } from '../../src/stages/baseline.ts'
import { digestOf, finding, image, imageReport, report, scanRecord } from '../ground/factories.ts'

const HEAD = imageReport({ findings: [finding()] })

function kept(earlier: Report): BaselineReport {
  return { report: earlier, origin: 'stored', words: 'run 12 on main at 1a2b3c4', distrust: null }
}

function noticesAt(asOf: string, madeAt: string): readonly (readonly [string, string])[] {
  const baseline = kept(report({ asOf: madeAt, images: [HEAD] }))
  const { report: compared, notices } = compareWithBaseline(HEAD, { baseline, change: null }, asOf)
  expect(compared.comparison).not.toBeNull()
  return notices.map(({ code, text }) => [code, text])
}

describe('a baseline', () => {
  test('of the future is told, and compared with all the same', () => {
    expect(noticesAt('2026-12-01T00:00:00.000Z', '2026-12-04T06:00:00.000Z')).toEqual([
      ['baseline-of-the-future', expect.stringMatching(/dated 2026-12-04, 3 days after this run/)],
    ])
  })

  test.each([
    ['older', '2026-11-01T00:00:00.000Z'],
    ['of the same time', '2026-12-01T00:00:00.000Z'],
    ['ahead by less than a day, as clocks are', '2026-12-01T23:59:59.000Z'],
  ])('that is %s is not spoken of', (_, madeAt) => {
    expect(noticesAt('2026-12-01T00:00:00.000Z', madeAt)).toEqual([])
  })

  test('that does not hold the image is told', () => {
    const other = report({ images: [imageReport({ image: null, name: 'acme/web' }), HEAD] })
    const renamed = { ...HEAD, name: 'acme/other' }
    const compared = compareWithBaseline(
      renamed,
      { baseline: kept(other), change: null },
      other.asOf,
    )
    expect([compared.report.comparison, compared.base]).toEqual([null, null])
    expect(compared.problem).toMatch(/no image named acme\/other/)
    expect(compared.notices.map(({ code }) => code)).toEqual(['baseline-missing'])
  })
})

const NOW = '2099-04-01T12:00:00.000Z'
const CHANGE = { number: 7, baseBranch: 'main', isFork: false }
const BUILT = imageReport({ findings: [finding()], image: image({ imageId: digestOf('built') }) })

type Given = {
  readonly base?: Partial<ImageReport>
  readonly head?: Partial<ImageReport>
  readonly madeAt?: string
  readonly baseline?: Partial<BaselineReport>
  readonly isChange?: boolean
}

function compare(given: Given): Compared {
  const { base = {}, head = {}, madeAt = '2099-03-31T12:00:00.000Z', isChange = true } = given
  const earlier = report({ asOf: madeAt, images: [{ ...HEAD, ...base }] })
  const baseline = { ...kept(earlier), ...given.baseline }
  return compareWithBaseline(
    { ...BUILT, ...head },
    { baseline, change: isChange ? CHANGE : null },
    NOW,
  )
}

function distrustOf(given: Given): string | null {
  const { distrust, report: compared } = compare(given)
  expect(compared.comparison).not.toBeNull()
  return distrust === null ? null : `${distrust.why}. ${distrust.advice}`
}

describe('the age of a baseline that a change is judged by', () => {
  test.each([
    ['of yesterday', '2099-03-31T12:00:00.000Z', null],
    ['of thirty days', '2099-03-02T12:00:00.000Z', null],
    ['of more than thirty', '2099-03-02T11:59:59.000Z', /^it is 30 days old, .* by schedule/],
    ['of a year', '2098-04-01T12:00:00.000Z', /^it is 365 days old, .* by schedule/],
    ['of a clock that is minutes ahead', '2099-04-01T12:05:00.000Z', null],
    ['of the future', '2099-04-01T12:05:01.000Z', /^it is dated 2099-04-01T12:05:01.*clock right/],
    ['of no time at all', 'yesterday', /^it is of an unknown age/],
  ])('%s', (_, madeAt, distrust) => {
    for (const origin of ['stored', 'report'] as const) {
      const told = distrustOf({ madeAt, baseline: { origin } })
      if (distrust === null) expect(told).toBeNull()
      else expect(told).toMatch(distrust)
    }
    expect(distrustOf({ madeAt, isChange: false })).toBeNull()
  })

  test('is not asked of an image that this run scanned', () => {
    const baseline = { origin: 'image' } as const
    expect(distrustOf({ madeAt: '2099-04-01T12:30:00.000Z', baseline })).toBeNull()
  })
})

describe('a baseline that looked at less than the change', () => {
  const narrowed = (...sentences: readonly string[]) => ({
    coverage: { narrowed: sentences, notAssessed: [] },
  })
  const [GRYPE, TRIVY] = [scanRecord({ scanner: 'grype' }), scanRecord({ scanner: 'trivy' })]

  test.each([
    ['at fewer kinds', narrowed('Not looked for: vulnerabilities.'), /"Not looked for: vuln/],
    [
      'at fewer packages',
      narrowed('Not looked at: packages of programming languages.'),
      /"Not look/,
    ],
    ['at fewer paths', narrowed('Left out by skip-paths: app'), /skip-paths: app"/],
    ['with fewer scanners', { scans: [TRIVY] }, /Grype did not judge it/],
    [
      'with a scanner that failed',
      { scans: [scanRecord({ scanner: 'grype', state: 'failed' }), TRIVY] },
      /Grype did not judge it/,
    ],
  ])('%s', (_, base, why) => {
    const head = { scans: [GRYPE, TRIVY] }
    const told = distrustOf({ base: { scans: head.scans, ...base }, head })
    expect(told).toMatch(why)
    expect(told).toMatch(/^it looked at less than this run: .*as widely as at its pull requests\.$/)
  })

  test.each([
    ['the same was left out', narrowed('a', 'b'), narrowed('b', 'a')],
    ['it looked at more', narrowed(), narrowed('Not looked for: secrets.')],
    ['it had a scanner more', { scans: [GRYPE, TRIVY] }, { scans: [TRIVY] }],
    [
      'a scanner recognised nothing there',
      { scans: [scanRecord({ scanner: 'grype', state: 'nothing-analysed' }), TRIVY] },
      { scans: [GRYPE, TRIVY] },
    ],
  ] as const)('is judged by where %s', (_, base, head) => {
    expect(distrustOf({ base, head })).toBeNull()
  })

  test('says so in few words, whatever it left out', () => {
    const paths = Array.from(
      { length: 500 },
      (_, at) => `Left out by skip-paths: ${'x\n'.repeat(at)}`,
    )
    const told = distrustOf({ base: narrowed(...paths) }) ?? ''
    expect(told).toContain('and 495 more')
    expect(told.length).toBeLessThan(1000)
    expect(told).not.toContain('\n')
  })
})

describe('since when a finding is known', () => {
  const EARLY = '2099-01-01T00:00:00.000Z'
  const known = { findings: [finding({ firstSeen: EARLY })] }
  const firstSeen = (given: Given) => compare(given).report.findings.map((one) => one.firstSeen)

  test('is what a trusted baseline says', () => {
    expect(firstSeen({ base: known })).toEqual([EARLY])
    expect(firstSeen({ base: { findings: [] } })).toEqual([NOW])
  })

  test('is not reset by a baseline that the change may have written', () => {
    const baseline = { origin: 'report', distrust: 'it lies in the checkout' } as const
    for (const isChange of [true, false]) {
      expect(firstSeen({ base: { findings: [] }, baseline, isChange })).toEqual([null])
      expect(firstSeen({ base: known, baseline, isChange })).toEqual([null])
      expect(firstSeen({ base: { findings: [] }, head: known, baseline, isChange })).toEqual([
        EARLY,
      ])
    }
  })

  test('is not taken from one that a change is not judged by, and carried on by a branch', () => {
    const old = { base: known, madeAt: '2098-04-01T12:00:00.000Z' }
    expect(firstSeen(old)).toEqual([null])
    expect(firstSeen({ ...old, isChange: false })).toEqual([EARLY])
  })

  test('is never later than now', () => {
    const madeAt = '2099-05-01T00:00:00.000Z'
    expect(firstSeen({ madeAt, isChange: false })).toEqual([NOW])
    const late = { findings: [finding({ firstSeen: madeAt })] }
    expect(firstSeen({ base: late, isChange: false })).toEqual([NOW])
  })
})
