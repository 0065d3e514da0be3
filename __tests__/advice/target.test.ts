import { describe, expect, test } from '@jest/globals'
import { advise, flaw } from './kit.ts'
import type { Case } from './kit.ts'

/** The upgrade of the only package, as `to`, with `~` for what is only a bound. */
function targetOf(cases: readonly Case[], overrides: Parameters<typeof flaw>[1] = {}): string[] {
  const actions = advise(cases.map((one) => flaw(one, overrides)))
  return actions.flatMap((one) =>
    one.upgrades.map((up) => `${up.from} → ${up.isApproximate ? '~' : ''}${up.to}`),
  )
}

describe('the version that clears all findings of a package', () => {
  test('is the highest of their fixes by the order of the ecosystem, not of the alphabet', () => {
    expect(targetOf([{ fix: '4.17.9' }, { fix: '4.17.21' }, { fix: '4.17.10' }])).toEqual([
      '4.17.20 → 4.17.21',
    ])
    const openssl = { type: 'deb', name: 'openssl', version: '3.0.9-1' }
    expect(
      targetOf([
        { ...openssl, fix: '3.0.11-1~deb12u2' },
        { ...openssl, fix: '3.0.11-1~deb12u10' },
        { ...openssl, fix: '3.0.11-1~deb12u9' },
      ]),
    ).toEqual(['3.0.9-1 → 3.0.11-1~deb12u10'])
  })

  const parser = { name: 'parser', version: '3.3.4' }

  test('is raised to the fix of the release line into which another flaw leads', () => {
    const several = { ...parser, fix: '3.3.5', fixes: ['3.3.5', '3.4.4', '4.2.6'] }
    expect(targetOf([several, { ...parser, fix: '4.1.0' }])).toEqual(['3.3.4 → 4.2.6'])
    expect(targetOf([several, { ...parser, fix: '3.4.0' }])).toEqual(['3.3.4 → 3.4.4'])
  })

  test('is not raised within the line of a fix, nor beyond the last', () => {
    const several = { ...parser, fix: '3.3.5', fixes: ['3.3.5', '4.2.6'] }
    expect(targetOf([several, { ...parser, fix: '3.9.0' }])).toEqual(['3.3.4 → 3.9.0'])
    expect(targetOf([several, { ...parser, fix: '4.3.0' }])).toEqual(['3.3.4 → 4.3.0'])
  })

  test('is raised, to be sure, where the fix below is as near as the one above', () => {
    const between = { ...parser, version: '2.4.0', fix: '2.5.1', fixes: ['2.5.1', '2.7.3'] }
    expect(targetOf([between, { ...between, fix: '2.6.0', fixes: ['2.6.0'] }])).toEqual([
      '2.4.0 → 2.7.3',
    ])
  })

  test('is not raised past a fix that is spelled in another way', () => {
    const pip = { type: 'pypi', name: 'x', version: '1.1' }
    expect(
      targetOf([
        { ...pip, fix: '1.2', fixes: ['1.2', '1.2.5'] },
        { ...pip, fix: '1.2.0' },
      ]),
    ).toEqual([expect.stringMatching(/^1\.1 → 1\.2(\.0)?$/)])
  })

  test('is the same whoever comes first', () => {
    const cases = [
      { ...parser, fix: '3.3.5', fixes: ['3.3.5', '3.4.4', '4.2.6'] },
      { ...parser, fix: '4.1.0' },
      { ...parser, fix: '4.0.0', fixes: ['4.0.0', '4.2.7', '5.0.1'] },
    ]
    expect(targetOf(cases)).toEqual(['3.3.4 → 4.2.7'])
    expect(targetOf(cases.toReversed())).toEqual(['3.3.4 → 4.2.7'])
  })

  test('is a bound only when nobody names it as a release', () => {
    const bound = flaw({ fix: '4.17.21' }, { fix: { isApproximate: true } })
    const named = flaw({ fix: '4.17.21' })
    const isBound = (all: readonly (typeof bound)[]): unknown =>
      advise(all)[0]?.upgrades[0]?.isApproximate
    expect(isBound([bound])).toBe(true)
    expect(isBound([bound, named])).toBe(false)
  })

  test('of versions that cannot all be compared is one that can be read, and no more than a bound', () => {
    expect(targetOf([{ fix: '4.17.21' }, { fix: 'next!' }, { fix: '4.17.30' }])).toEqual([
      '4.17.20 → ~4.17.30',
    ])
  })

  test('is never below what is installed: then there is nothing to upgrade to', () => {
    const actions = advise([flaw({ version: '5.0.0', fix: '4.17.21' })])
    expect(actions.map((one) => one.kind)).toEqual(['wait'])
    expect(actions[0]?.note).toContain('no version above the installed one')
  })
})
