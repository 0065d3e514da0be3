import { describe, expect, test } from '@jest/globals'
import type { Fix, FixStatement } from '../../src/domain/finding.ts'
import { mergeFix } from '../../src/merge/fix.ts'
import { observation } from '../ground/observations.ts'

const DEB = observation().package

function fixOf(subject: Partial<typeof DEB>, ...said: readonly Partial<FixStatement>[]): Fix {
  const found = { ...DEB, ...subject }
  return mergeFix(
    said.map((fix) => observation({ scanner: fix.scanner ?? 'trivy', package: found, fix })),
    found,
  )
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

  test('is none where the installed version has passed it already', () => {
    expect(fixOf({}, { ...FIXED, versions: ['3.0.0-1'] })).toMatchObject({
      ...{ state: 'unknown', version: null },
      statements: [{ state: 'fixed', versions: ['3.0.0-1'] }],
    })
    const wontFix = { scanner: 'grype', state: 'wont-fix' } as const
    expect(fixOf({}, { ...FIXED, versions: ['3.0.0-1'] }, wontFix).state).toBe('wont-fix')
  })

  test("is compared with the source package's version on Debian, which may have no epoch", () => {
    const version = '1:2.38.1-5'
    const bsdutils = { version, sourcePackage: { name: 'util-linux', version: '2.38.1-5' } }
    const fixed = { ...FIXED, versions: ['2.38.1-5+deb12u3'] }
    expect(fixOf(bsdutils, fixed)).toMatchObject({ state: 'fixed', version: '2.38.1-5+deb12u3' })
    const both = { ...FIXED, versions: ['2.38.1-4', '2.38.1-6'] }
    expect(fixOf(bsdutils, both)).toMatchObject({ state: 'fixed', version: '2.38.1-6' })
    expect(fixOf({ ...bsdutils, type: 'rpm' }, fixed)).toMatchObject({ version: null })
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
