import { describe, expect, test } from '@jest/globals'
import type { FixStatement } from '../../src/domain/finding.ts'
import { chooseFix } from '../../src/versions/index.ts'

function says(versions: readonly string[], more: Partial<FixStatement> = {}): FixStatement {
  return {
    scanner: 'trivy',
    authority: 'ghsa',
    state: 'fixed',
    word: 'fixed',
    versions,
    suggested: null,
    isRange: false,
    since: null,
    sinceKind: null,
    ...more,
  }
}

describe('the version that fixes', () => {
  test('is none where nobody names one', () => {
    expect(chooseFix({ type: 'npm', installed: '1.0.0', statements: [says([])] })).toEqual({
      version: null,
      versions: [],
      isApproximate: false,
      crossesMajor: null,
      rule: 'nobody names a version that fixes it',
    })
  })

  test('is the only one named, whatever it looks like', () => {
    const statements = [says(['1.2.3-1']), says(['1.2.3-1'], { scanner: 'grype' })]
    expect(chooseFix({ type: 'deb', installed: '1.2.2-1', statements })).toEqual({
      version: '1.2.3-1',
      versions: ['1.2.3-1'],
      isApproximate: false,
      crossesMajor: false,
      rule: 'the only version named',
    })
  })

  test.each([
    // F1: a list of one release per line.
    ['npm', '4.0.1', ['3.3.5', '3.4.4', '4.2.6'], '4.2.6', false],
    ['npm', '3.4.0', ['3.3.5', '3.4.4', '4.2.6'], '3.4.4', false],
    ['npm', '3.3.1', ['4.2.6', '3.4.4', '3.3.5'], '3.3.5', false],
    ['npm', '2.0.0', ['3.3.5', '3.4.4', '4.2.6'], '3.3.5', true],
    ['npm', '0.4.0', ['0.5.0', '1.0.0'], '0.5.0', true],
    ['npm', '0.4.0', ['0.4.9', '0.5.0', '1.0.0'], '0.4.9', false],
    // F4: releases of upstream for a binary; none of them is of the line that is there.
    ['generic', '3.8.20', ['3.9.22', '3.10.17', '3.14.0a5'], '3.9.22', true],
    ['generic', '3.9.2', ['3.9.22', '3.10.17'], '3.9.22', false],
    ['stdlib', '1.22.1', ['1.21.11', '1.22.4', '1.23.0'], '1.22.4', false],
    ['stdlib', '1.20.3', ['1.21.11', '1.22.4'], '1.21.11', true],
    ['golang', 'go1.20.3', ['1.21.11', '1.22.4'], '1.21.11', true],
    ['maven', '2.12.1', ['2.3.2', '2.12.4', '2.17.1'], '2.12.4', false],
    ['pypi', '2.28.0', ['1.26.18', '2.0.7', '2.31.0'], '2.31.0', false],
    ['gem', '6.1.4', ['5.2.4', '6.0.3', '6.1.7.1', '7.0.4.1'], '6.1.7.1', false],
    ['deb', '2.28-10', ['2.28-10+deb10u4', '2.31-9'], '2.28-10+deb10u4', false],
    ['deb', '2.28-10', ['1:0.1', '2.31-9'], '2.31-9', false],
    ['rpm', '1.1.1k-7.el8_6', ['1.1.1k-6.el8_5', '1.1.1k-12.el8_9'], '1.1.1k-12.el8_9', false],
    ['apk', '3.1.4-r0', ['3.1.4-r5', '3.1.4-r1'], '3.1.4-r1', false],
  ])('%s %s out of %j: %s', (type, installed, versions, version, crosses) => {
    const chosen = chooseFix({ type, installed, statements: [says(versions)] })
    expect(chosen).toMatchObject({ version, crossesMajor: crosses, isApproximate: false })
  })

  test('lists every version once, in the order of the ecosystem', () => {
    const statements = [says(['4.2.10', '4.2.6', 'v4.2.6']), says(['3.10.0', '3.9.0', '4.2.6'])]
    expect(chooseFix({ type: 'npm', installed: '3.9.1', statements }).versions).toEqual([
      '3.9.0',
      '3.10.0',
      '4.2.6',
      '4.2.10',
    ])
  })

  test('spells a version without the epoch 0', () => {
    const statements = [says(['0:1.2-3.el9']), says(['1.2-3.el9', '0:1.4-1.el9'])]
    const chosen = chooseFix({ type: 'rpm', installed: '1.1-1.el9', statements })
    expect(chosen.version).toBe('1.2-3.el9')
    expect(chosen.versions).toEqual(['1.2-3.el9', '0:1.4-1.el9'])
  })

  test('says which rule chose', () => {
    const ruleOf = (installed: string, ...versions: string[]): string =>
      chooseFix({ type: 'npm', installed, statements: [says(versions)] }).rule
    expect(ruleOf('1.0.0', '1.0.1', '1.0.2')).toBe(
      'the smallest version of its release line above it',
    )
    expect(ruleOf('1.0.0', '2.0.1', '3.0.2')).toBe(
      'no version of its release line fixes it; the smallest above it',
    )
    expect(ruleOf('9.0.0', '2.0.1', '3.0.2')).toBe(
      'no version named is above the installed one; the highest of them',
    )
    expect(ruleOf('x', '2.0.1', '3.0.2')).toBe('the versions cannot be compared; the last of them')
  })

  test('with no version above the installed one it is the highest', () => {
    const statements = [says(['3.3.5', '3.4.4'])]
    expect(chooseFix({ type: 'npm', installed: '9.0.0', statements }).version).toBe('3.4.4')
  })
})

describe('bounds of ranges', () => {
  test('are approximate', () => {
    const statements = [says(['4.17.5'], { isRange: true, authority: 'nswg' })]
    const chosen = chooseFix({ type: 'npm', installed: '4.17.4', statements })
    expect(chosen).toMatchObject({ version: '4.17.5', isApproximate: true })
    expect(chosen.rule).toBe('the bound of the only range named')
  })

  test('are no longer so when somebody names the version itself', () => {
    const statements = [says(['4.17.5'], { isRange: true }), says(['4.17.5'])]
    const chosen = chooseFix({ type: 'npm', installed: '4.17.4', statements })
    expect(chosen).toMatchObject({ version: '4.17.5', isApproximate: false })
  })

  test('yield to a version of the same line, even to a higher one', () => {
    const statements = [says(['4.17.5', '5.0.0'], { isRange: true }), says(['4.17.11'])]
    const chosen = chooseFix({ type: 'npm', installed: '4.17.4', statements })
    expect(chosen).toMatchObject({ version: '4.17.11', isApproximate: false, crossesMajor: false })
    expect(chosen.versions).toEqual(['4.17.5', '4.17.11', '5.0.0'])
  })

  test('win against a version of another line', () => {
    const statements = [says(['4.17.5'], { isRange: true }), says(['5.0.0'])]
    const chosen = chooseFix({ type: 'npm', installed: '4.17.4', statements })
    expect(chosen).toMatchObject({ version: '4.17.5', isApproximate: true, crossesMajor: false })
    expect(chosen.rule).toBe(
      'the smallest version of its release line above it, which is the bound of a range',
    )
  })

  test('are spelled as somebody names the version', () => {
    const statements = [says(['4.17'], { isRange: false }), says(['4.17.0'], { isRange: true })]
    const chosen = chooseFix({ type: 'npm', installed: '4.16.0', statements })
    expect(chosen).toMatchObject({ version: '4.17', versions: ['4.17'], isApproximate: false })
  })
})

describe("a scanner's suggestion", () => {
  test('wins where the versions cannot be compared', () => {
    const statements = [says(['spring', 'autumn', 'winter'], { suggested: 'autumn' })]
    const chosen = chooseFix({ type: 'generic', installed: 'summer', statements })
    expect(chosen).toMatchObject({ version: 'autumn', crossesMajor: null })
    expect(chosen.rule).toBe('the versions cannot be compared; the scanner suggests it')
  })

  test('does not win against a smaller version of the line', () => {
    const statements = [says(['1.0.2', '2.0.0'], { suggested: '2.0.0' })]
    expect(chooseFix({ type: 'npm', installed: '1.0.0', statements }).version).toBe('1.0.2')
  })

  test('is a version like any other', () => {
    for (const versions of [[], ['1'.repeat(300)], ['1.0.2']]) {
      const statements = [says(versions, { suggested: '1.0.2' })]
      const chosen = chooseFix({ type: 'npm', installed: '1.0.0', statements })
      expect(chosen).toMatchObject({ version: '1.0.2', versions: ['1.0.2'] })
    }
  })
})
