import { describe, expect, test } from '@jest/globals'
import {
  formatMegabytes,
  formatMilliseconds,
  formatSpread,
  notMeasured,
} from '../../scripts/bench/figure.ts'
import type { Figure, Row } from '../../scripts/bench/figure.ts'
import { nameCommand } from '../../scripts/bench/ground.ts'
import { renderMarkdown, renderText, replaceFigures } from '../../scripts/bench/tables.ts'

const ROW: Row = {
  what: 'a scan',
  ours: '120 ms',
  comparedWith: 'bare',
  theirs: '100 ms',
  result: '20 ms more',
  target: '150 ms',
  reached: true,
}

const FIGURE: Figure = {
  title: 'Our share',
  rows: [ROW, { ...ROW, what: 'a | scan <b>', reached: false }, notMeasured('x', 'it is missing')],
  commands: [{ name: 'ours', line: 'plimsoll scan $IMAGE' }],
  notes: ['Both start cold.'],
}

describe('a figure in a terminal', () => {
  const lines = renderText(FIGURE).split('\n')

  test('has its title first, then a table whose columns begin at one place', () => {
    expect(lines[0]).toBe('Our share')
    const columns = lines.slice(1, 4).map((line) => line.search(/ours|120 ms/))
    expect(new Set(columns).size).toBe(1)
  })

  test('says whether the target was reached, and nothing where nothing was measured', () => {
    expect(lines[2]).toMatch(/150 ms +reached$/)
    expect(lines[3]).toMatch(/150 ms +missed$/)
    expect(lines[4]).toMatch(/^x +not measured +it is missing$/)
  })

  test('has heads of its own where it compares nothing', () => {
    const heads = ['run', 'requests', 'for', 'services', 'writes', 'to reach', ''] as const
    expect(renderText({ ...FIGURE, heads }).split('\n')[1]).toMatch(/^run +requests +for +services/)
    expect(renderMarkdown({ ...FIGURE, heads })).toContain('| run | requests | for |')
  })

  test('ends with the command lines and the notes', () => {
    expect(lines.slice(-2)).toEqual(['  ours: plimsoll scan $IMAGE', '  Both start cold.'])
  })
})

describe('a figure in Markdown', () => {
  const text = renderMarkdown(FIGURE)

  test('keeps foreign characters inside their cell', () => {
    expect(text).toContain('| a \\| scan &lt;b> |')
  })

  test('has as many cells in every row', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    const counts = rows.map((row) => row.replaceAll('\\|', '').split('|').length)
    expect(new Set(counts).size).toBe(1)
  })

  test('stands between the markers of the document, and the rest is left alone', () => {
    const document = 'before\n\n<!-- figures:start -->\nold\n<!-- figures:end -->\n\nafter\n'
    const replaced = replaceFigures(document, 'new')
    expect(replaced).toBe(
      'before\n\n<!-- figures:start -->\n\nnew\n\n<!-- figures:end -->\n\nafter\n',
    )
    expect(replaceFigures(replaced, 'new')).toBe(replaced)
  })

  test.each(['nothing', '<!-- figures:end --> <!-- figures:start -->'])(
    'a document without markers is refused: %s',
    (document) => {
      expect(() => replaceFigures(document, 'new')).toThrow('has no')
    },
  )
})

test.each([
  [formatMilliseconds, 12.4, '12 ms'],
  [formatMilliseconds, -3.6, '-4 ms'],
  [formatMilliseconds, 9999, '9999 ms'],
  [formatMilliseconds, 12_340, '12.3 s'],
  [formatMegabytes, 599_000, '0.60 MB'],
  [formatMegabytes, 1_204_000, '1.20 MB'],
  [formatMegabytes, 155_400_000, '155 MB'],
])('%p of %p is %s', (format, value, text) => {
  expect(format(value)).toBe(text)
})

test('a spread is its median and between which values it lies', () => {
  const spread = { median: 2, min: 1, max: 4, count: 3 }
  expect(formatSpread(spread, formatMilliseconds)).toBe('2 ms (1 ms to 4 ms)')
})

describe('a printed command line', () => {
  test('has names for the paths of this machine, the longest path first', () => {
    const plan = { file: process.execPath, args: ['/t/bench/image.tar', '--out=/t/x'] }
    const names = { '/t': '$T', '/t/bench/image.tar': '$IMAGE' }
    expect(nameCommand('ours', plan, names).line).toBe('node $IMAGE --out=$T/x')
  })

  test('begins with the variables that it needs', () => {
    const plan = { file: 'grype', args: ['x'], variables: ['A=1'] }
    expect(nameCommand('bare', plan, {})).toEqual({ name: 'bare', line: 'A=1 grype x' })
  })
})
