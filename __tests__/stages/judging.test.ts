import { describe, expect, test } from '@jest/globals'
import type { Change, Finding } from '../../src/domain/finding.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import type { Policy, ValueOrigin } from '../../src/policy/policy.ts'
import { readReport } from '../../src/report/index.ts'
import { NO_BASELINE } from '../../src/stages/baseline.ts'
import type { BaselineReport, ImageBaseline } from '../../src/stages/baseline.ts'
import { chooseJudging, toBaselineText } from '../../src/stages/judging.ts'
import { finding, imageReport, report } from '../ground/factories.ts'

const CHANGE = { number: 7, baseBranch: 'main', isFork: false }
const WORDS = 'run 12 on main at 1a2b3c4'

function policyOf(judge: 'all' | 'auto' | 'changes' | null): Policy {
  const origin: ValueOrigin = { kind: 'file', path: '.plimsoll.yml', line: 4 }
  const values = judge === null ? {} : { judge }
  return { values, origins: new Map([['judge', origin]]), isDefault: false }
}

function kept(overrides: Partial<BaselineReport> = {}): ImageBaseline {
  const baseline = { report: report(), origin: 'stored', words: WORDS, distrust: null } as const
  return { ...NO_BASELINE, baseline: { ...baseline, ...overrides }, absence: null }
}

const BASE = imageReport()
const NONE = { base: null, problem: null, distrust: null, untold: new Set<string>() }
const FITS = { ...NONE, base: BASE }
const KNOWN = { exploitationGap: null }

describe('what the gate judges', () => {
  test.each([
    ['auto', CHANGE, 'only what pull request 7 introduced or made worse is judged'],
    [null, CHANGE, 'only what pull request 7 introduced or made worse is judged'],
    ['changes', CHANGE, 'only what pull request 7 introduced or made worse is judged'],
    ['changes', null, 'only what came since the baseline is judged'],
  ] as const)('judge: %s on %j is changes', (wish, change, why) => {
    const baseline = { ...kept(), change }
    const judging = chooseJudging({ policy: policyOf(wish), compared: FITS, baseline, ...KNOWN })
    const judged = { scope: 'changes', wanted: 'changes', why: `${why}, compared with ${WORDS}` }
    expect(judging.judged).toEqual(judged)
    expect(judging.changes).not.toBeNull()
    expect(judging.notices).toEqual([])
  })

  test.each([
    ['all', CHANGE, kept(), FITS, 'all', 'everything is judged, as .plimsoll.yml:4 asks'],
    ['auto', null, kept(), FITS, 'all', 'everything is judged: this run is about no pull request'],
    [
      'auto',
      CHANGE,
      { ...NO_BASELINE, absence: 'main has kept no report of acme/api yet' },
      NONE,
      'changes',
      'everything is judged: main has kept no report of acme/api yet',
    ],
    [
      'changes',
      null,
      NO_BASELINE,
      NONE,
      'changes',
      'everything is judged: there is nothing to compare with',
    ],
    [
      'auto',
      CHANGE,
      kept(),
      { ...NONE, problem: 'The baseline holds no image.' },
      'changes',
      'everything is judged: the baseline holds no image',
    ],
  ] as const)(
    'judge: %s on %j is all where it has to be',
    (wish, change, found, compared, wanted, why) => {
      const baseline = { ...found, change }
      const judging = chooseJudging({ policy: policyOf(wish), compared, baseline, ...KNOWN })
      expect(judging).toEqual({ judged: { scope: 'all', wanted, why }, changes: null, notices: [] })
    },
  )

  test.each(['auto', 'changes'] as const)(
    'judge: %s does not follow a baseline that the change may have written',
    (wish) => {
      const found = kept({ origin: 'report', words: 'the report base.json' })
      const baseline = { ...found, change: CHANGE }
      const distrust = { why: 'it lies in the checkout', advice: 'Leave the input empty.' }
      const compared = { ...FITS, distrust }
      const judging = chooseJudging({ policy: policyOf(wish), compared, baseline, ...KNOWN })
      expect(judging.changes).toBeNull()
      expect(judging.judged).toMatchObject({ scope: 'all', wanted: 'changes' })
      expect(judging.notices).toEqual([
        {
          code: 'baseline-not-trusted',
          text: expect.stringMatching(
            /^Everything is judged: the report base\.json .* since it lies in the checkout\. Leave the input empty\.$/,
          ),
        },
      ])
    },
  )

  test('what of the comparison nobody could tell is passed on to the rules', () => {
    const [one, other] = [finding(), finding({ vulnerability: { id: 'CVE-2099-2' } })]
    const compared = { ...FITS, untold: new Set([one.id]) }
    const baseline = { ...kept(), change: CHANGE }
    const { changes } = chooseJudging({ policy: policyOf('auto'), compared, baseline, ...KNOWN })
    expect([one, other].map((each) => changes?.isUntold(each))).toEqual([true, false])
  })

  test.each(['auto', 'changes'] as const)(
    'judge: %s is all while nobody can say what is exploited, which counts whenever it came',
    (wish) => {
      const baseline = { ...kept(), change: CHANGE }
      const exploitationGap = 'nobody could say whether 2 CVEs are exploited: the feed is away'
      const asked = { policy: policyOf(wish), compared: FITS, baseline, exploitationGap }
      expect(chooseJudging(asked)).toEqual({
        judged: {
          scope: 'all',
          wanted: 'changes',
          why: `everything is judged, since ${exploitationGap}`,
        },
        changes: null,
        notices: [],
      })
    },
  )

  test('a package is old where the baseline has this very version of it', () => {
    const known = {
      type: 'npm',
      namespace: null,
      name: 'left-pad',
      version: '1',
      purl: null,
      sourcePackage: null,
    }
    const packages = [{ ...known, seenBy: [], paths: [], layer: null }]
    const compared = { ...FITS, base: imageReport({ packages }) }
    const baseline = { ...kept(), change: CHANGE }
    const { changes } = chooseJudging({ policy: policyOf('auto'), compared, baseline, ...KNOWN })
    expect(changes?.hadPackage({ ...known, purl: 'pkg:npm/left-pad@1' })).toBe(true)
    expect(changes?.hadPackage({ ...known, version: '2' })).toBe(false)
  })
})

describe('what a branch keeps', () => {
  const findings: Finding[] = [
    finding({ firstSeen: '2099-03-01T00:00:00.000Z', change: 'pre-existing' }),
  ]
  const comparison = {
    baseline: {
      reference: 'a',
      name: 'a',
      digest: null,
      imageId: null,
      asOf: '2099-01-01T00:00:00Z',
    },
    sameDatabases: true,
    notes: [],
    counts: { introduced: 0, worsened: 0, newlyDisclosed: 0, preExisting: 1, fixed: 1 },
    fixed: [finding({ vulnerability: { id: 'CVE-2099-4' } })],
  }
  const image: ImageReport = imageReport({ findings, comparison })
  const whole = report({
    images: [imageReport({ image: null, name: 'acme/web' }), image],
    notices: [{ code: 'a', text: 'b' }],
    deliveries: [{ to: 'a', state: 'failed', detail: 'b' }],
  })

  test('is a report of this image alone, with what its findings carry on', () => {
    const text = toBaselineText(whole, image)
    const again = readReport(JSON.parse(text), 'kept')
    expect(again.images.map(({ name }) => name)).toEqual(['acme/api'])
    expect([again.notices, again.deliveries, again.verdict]).toEqual([[], [], image.verdict])
    expect(again.images[0]?.comparison).toBeNull()
    expect(again.images[0]?.findings.map(({ firstSeen }) => firstSeen)).toEqual([
      '2099-03-01T00:00:00.000Z',
    ])
    expect(toBaselineText(again, again.images[0] ?? image)).toBe(text)
  })

  test.each<Change | null>(['introduced', null])('counts %s as it counted', (change) => {
    const other = imageReport({ findings: findings.map((one) => ({ ...one, change })) })
    expect(
      readReport(JSON.parse(toBaselineText(whole, other)), 'kept').images[0]?.counts.total,
    ).toBe(1)
  })
})
