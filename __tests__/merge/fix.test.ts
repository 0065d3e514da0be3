import { describe, expect, test } from '@jest/globals'
import type { Fix, FixStatement } from '../../src/domain/finding.ts'
import type { VulnerabilityObservation } from '../../src/domain/observation.ts'
import { createMergeFix } from '../../src/merge/fix.ts'
import { observation } from '../ground/observations.ts'

const DEB = observation().package

function fixOf(subject: Partial<typeof DEB>, ...said: readonly Partial<FixStatement>[]): Fix {
  const found = { ...DEB, ...subject }
  const [first = {}, ...more] = said
  const toObservation = (fix: Partial<FixStatement>): VulnerabilityObservation =>
    observation({ scanner: fix.scanner ?? 'trivy', package: found, fix })
  return createMergeFix([])([toObservation(first), ...more.map(toObservation)], found)
}

const FIXED = { state: 'fixed', word: 'fixed', versions: ['3.0.2-1'] } as const

describe('the fix of a finding', () => {
  test('is there when one scanner names a version, and both statements are kept', () => {
    const fix = fixOf({}, FIXED, { scanner: 'grype', state: 'not-fixed', word: 'not-fixed' })
    expect(fix).toMatchObject({ state: 'fixed', version: '3.0.2-1' })
    expect(fix.statements.map((one) => [one.scanner, one.state])).toEqual([
      ['grype', 'not-fixed'],
      ['trivy', 'fixed'],
    ])
  })

  test.each([
    [['not-fixed', 'wont-fix'], 'wont-fix'],
    [['not-fixed', 'deferred'], 'deferred'],
    [['unknown', 'not-fixed'], 'not-fixed'],
    [['end-of-life', 'deferred'], 'end-of-life'],
  ] as const)('of %j is %s', (states, winner) => {
    expect(fixOf({}, ...states.map((state) => ({ state }))).state).toBe(winner)
  })

  test('is no upstream version for a package of the system', () => {
    const nvd = { ...FIXED, scanner: 'grype', authority: 'nvd', versions: ['3.9.22'] } as const
    expect(fixOf({}, nvd)).toMatchObject({ state: 'unknown', version: null })
    const npm = { type: 'npm', namespace: null, version: '3.0.0' }
    expect(fixOf(npm, nvd)).toMatchObject({ state: 'fixed', version: '3.9.22' })
  })

  test('stays what the scanners say where only one side of a comparison has an epoch', () => {
    const fix = fixOf(
      { type: 'rpm', version: '1:12.1-1.el8' },
      { ...FIXED, versions: ['12.2-1.el8'] },
    )
    expect(fix).toMatchObject({ state: 'fixed', version: '12.2-1.el8' })
  })

  test('cannot be brought by a package manager for a binary outside all of them', () => {
    expect(fixOf({ type: 'generic' }, FIXED).isInPlace).toBe(false)
    expect(fixOf({}, FIXED).isInPlace).toBe(true)
  })

  test.each([
    ['advisory', '2099-01-02'],
    ['release', '2099-01-02'],
    ['first-observed', null],
    [null, null],
  ] as const)('has a date that can be trusted when it is of kind %s: %s', (sinceKind, since) => {
    expect(fixOf({}, { ...FIXED, since: '2099-01-02', sinceKind }).since).toBe(since)
  })
})
