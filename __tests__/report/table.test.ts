import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderTable } from '../../src/report/table.ts'
import { cutToWidth, padToWidth, textWidth, wrapText } from '../../src/report/terminal/width.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { PAYLOADS, hostileText, seeds, toReport } from './hostile.ts'
import {
  COMPARED,
  FAILED,
  NOTHING_ANALYSED,
  NOT_OPENED,
  PASSED,
  SCAN_FAILED,
  SEVERAL,
  UNDELIVERED,
} from './samples.ts'

const PLAIN = { colour: false, width: 100 }

const SAMPLES = [
  ['a failed gate', FAILED],
  ['a passed gate', PASSED],
  ['a failed scan', SCAN_FAILED],
  ['an image that could not be opened', NOT_OPENED],
  ['an image of which nothing was recognised', NOTHING_ANALYSED],
  ['several images', SEVERAL],
  ['a run that could not write its report', UNDELIVERED],
  ['an image of which everything is known', COMPARED],
] as const

describe('the table', () => {
  test.each(SAMPLES)('of %s', (_, value) => {
    expect(`\n${renderTable(value, PLAIN)}`).toMatchSnapshot()
  })

  test.each(SAMPLES)('of %s begins and ends with the verdict', (_, value) => {
    const lines = renderTable(value, PLAIN).trimEnd().split('\n')
    expect(lines.at(0)).toBe(lines.at(-1))
    expect(lines.length).toBeGreaterThan(3)
  })

  test.each(SAMPLES)('of %s says the same with colour', (_, value) => {
    const coloured = renderTable(value, { ...PLAIN, colour: true })
    expect(coloured).toContain('\u001B[')
    expect(stripVTControlCharacters(coloured)).toBe(renderTable(value, PLAIN))
  })

  test.each([40, 60, 80, 120])('keeps its rows within %i columns', (width) => {
    const rows = renderTable(FAILED, { colour: false, width })
      .split('\n')
      .filter((line) => /^[ ✗] {2}(?:SEV|crit|high|med|low)/.test(line))
    expect(rows.length).toBeGreaterThan(5)
    // Below this nothing could be read any more: ids stay whole.
    const narrowest = 1 + 8 + 9 + 19 + 8 + 8 + 5 * 2
    for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(Math.max(width, narrowest))
  })

  test('never cuts an id', () => {
    expect(renderTable(FAILED, { colour: false, width: 40 })).toContain('GHSA-xxxx-yyyy-zzzz')
  })

  test('shows what blocks before what is merely worse, and counts the rest', () => {
    const blocker = finding({ severity: 'low', package: { name: 'blocker' } })
    const others = Array.from({ length: 60 }, (_, index) =>
      finding({ package: { name: `other-${index}` } }),
    )
    const judged = imageReport({
      findings: [...others, blocker],
      verdict: verdict({ reasons: [reason([blocker])] }),
    })
    const text = renderTable(report({ images: [judged] }), PLAIN)
    expect(text.indexOf('blocker')).toBeGreaterThan(0)
    expect(text.indexOf('blocker')).toBeLessThan(text.indexOf('other-'))
    expect(text).toContain('… and 36 more findings in the report')
  })

  test('never says that nothing was found where nothing trustworthy was looked at', () => {
    for (const value of [NOT_OPENED, NOTHING_ANALYSED]) {
      expect(renderTable(value, PLAIN)).not.toContain('no open vulnerabilities')
    }
  })

  test('says what is unknown instead of leaving it out', () => {
    const scans = [scanRecord({ version: null, database: null })]
    const text = renderTable(report({ images: [imageReport({ scans })] }), PLAIN)
    expect(text).toContain('trivy         unknown version, 94 packages\n')
  })

  test.each([
    ['fixed', 'yes'],
    ['deferred', 'fix deferred'],
    ['end-of-life', 'none: end of life'],
    ['unknown', 'unknown'],
  ] as const)('says of a fix that is %s: %s', (state, words) => {
    const findings = [finding({ fix: { state, version: null, versions: [] } })]
    const text = renderTable(report({ images: [imageReport({ findings })] }), PLAIN)
    expect(text).toMatch(new RegExp(`3\\.0\\.11-1 +${words} +both`))
  })

  test('cuts a list of notices that has no end', () => {
    const notices = Array.from({ length: 100 }, (_, index) => ({ code: 'x', text: `n${index}` }))
    const text = renderTable(report({ notices }), PLAIN)
    expect(text).toContain('… and 70 more in the report')
    expect(text).not.toContain('n31')
  })

  test('lets the order of findings change no byte', () => {
    fc.assert(
      fc.property(seeds, (all) => {
        const value = toReport(all, 'acme/api')
        const turned = value.images.map((one) => ({
          ...one,
          findings: [...one.findings].reverse(),
        }))
        expect(renderTable({ ...value, images: turned }, PLAIN)).toBe(renderTable(value, PLAIN))
      }),
    )
  })

  test('moves no cursor and commands no runner, whatever the image holds', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const text = renderTable(toReport(all, name), PLAIN)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(text.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([])
        expect(text).not.toContain('##[')
      }),
    )
  })

  test('gives each name one line in a column of its own width, wide letters included', () => {
    const judged = imageReport({
      findings: [finding({ package: { name: '漢字漢字' } }), finding({ package: { name: 'ab' } })],
      image: image({ name: PAYLOADS.join('') }),
    })
    const rows = renderTable(report({ images: [judged] }), PLAIN)
      .split('\n')
      .filter((line) => line.includes('CVE-2099-0001'))
    const places = rows.map((row) => textWidth(row.slice(0, row.indexOf('3.0.11-1'))))
    expect(places).toHaveLength(2)
    expect(places[0]).toBe(places[1])
  })
})

describe('the width of text', () => {
  test.each([
    ['abc', 3],
    ['漢字', 4],
    ['👍', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  test.each([
    ['abcdef', 4, 'abc…'],
    ['漢字漢字', 5, '漢字…'],
    ['漢字漢字', 4, '漢…'],
    ['abcd', 4, 'abcd'],
    ['ab', 1, '…'],
  ])('%j cut to %i is %j', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut)
    expect(textWidth(cut)).toBeLessThanOrEqual(width)
  })

  test('a cell is padded by columns, not by letters', () => {
    expect(padToWidth('漢', 4)).toBe('漢  ')
    expect(padToWidth('abcde', 4)).toBe('abcde')
  })

  test('text is broken between words, and a long word stays whole', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('a verylongwordindeed b', 6)).toEqual(['a', 'verylongwordindeed', 'b'])
    expect(wrapText('  ', 6)).toEqual([])
  })
})
