import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { load } from 'js-yaml'
import type { YamlNode } from '../../../src/policy/document/node.ts'
import { readYaml } from '../../../src/policy/document/read-yaml.ts'

function toValue(node: YamlNode | null): unknown {
  if (node === null) return null
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]))
}

function faultsOf(text: string): string[] {
  return readYaml(text, 'p.yml').faults.map(
    ({ path, line, column, text: what }) => `${path}:${line}:${column}: ${what}`,
  )
}

describe('a document', () => {
  test('is data with the place of every part', () => {
    const { node } = readYaml('a: 1\nb:\n  - x\n  - "y z": true\n', 'p.yml')
    expect(node).toEqual({
      kind: 'map',
      at: { line: 1, column: 1 },
      entries: [
        {
          key: 'a',
          keyAt: { line: 1, column: 1 },
          value: { kind: 'scalar', value: 1, text: '1', at: { line: 1, column: 4 } },
        },
        {
          key: 'b',
          keyAt: { line: 2, column: 1 },
          value: {
            kind: 'list',
            at: { line: 3, column: 3 },
            items: [
              { kind: 'scalar', value: 'x', text: 'x', at: { line: 3, column: 5 } },
              {
                kind: 'map',
                at: { line: 4, column: 5 },
                entries: [
                  {
                    key: 'y z',
                    keyAt: { line: 4, column: 5 },
                    value: {
                      kind: 'scalar',
                      value: true,
                      text: 'true',
                      at: { line: 4, column: 12 },
                    },
                  },
                ],
              },
            ],
          },
        },
      ],
    })
  })

  test('keeps numbers as they are written beside their value', () => {
    const { node } = readYaml('[1.10, 007, 0x1F, 1e3]', 'p.yml')
    const items = node?.kind === 'list' ? node.items : []
    expect(items.map((item) => (item.kind === 'scalar' ? [item.value, item.text] : []))).toEqual([
      [1.1, '1.10'],
      [7, '007'],
      [31, '0x1F'],
      [1000, '1e3'],
    ])
  })

  test.each([
    ['yes', 'yes'],
    ['off', 'off'],
    ['2026-01-01', '2026-01-01'],
    ['1e999', '1e999'],
    ['~', null],
    ['!!str 5', '5'],
    ['!!int "5"', 5],
    ['"5"', '5'],
  ])('reads %s as the core schema of YAML 1.2 does', (text, value) => {
    expect(toValue(readYaml(`a: ${text}`, 'p.yml').node)).toEqual({ a: value })
  })

  test('expands anchors', () => {
    expect(toValue(readYaml('a: &x [1, 2]\nb: *x\nc: &x 3\nd: *x', 'p.yml').node)).toEqual({
      a: [1, 2],
      b: [1, 2],
      c: 3,
      d: 3,
    })
  })

  test('may begin with a byte order mark, which moves no column', () => {
    const { node, faults } = readYaml('\ufeffa: 1', 'p.yml')
    expect(faults).toEqual([])
    expect(node?.at).toEqual({ line: 1, column: 1 })
  })

  test.each(['\n', '\r\n', '\r'])('has its lines end with %j', (end) => {
    const { node } = readYaml(`a: 1${end}${end}b: 2`, 'p.yml')
    const keys = node?.kind === 'map' ? node.entries.map(({ keyAt }) => keyAt) : []
    expect(keys).toEqual([
      { line: 1, column: 1 },
      { line: 3, column: 1 },
    ])
  })

  test.each(['', '# nothing yet\n', '---\n', '---\n...\n'])('that is empty is none: %j', (text) => {
    expect(readYaml(text, 'p.yml')).toEqual({ node: null, faults: [] })
  })

  test('keeps a key that means something to JavaScript as a plain one', () => {
    const { node, faults } = readYaml('__proto__: { a: 1 }\nconstructor: 2', 'p.yml')
    expect(faults).toEqual([])
    expect(node?.kind === 'map' ? node.entries.map(({ key }) => key) : []).toEqual([
      '__proto__',
      'constructor',
    ])
    expect(({} as { a?: number }).a).toBeUndefined()
  })
})

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
    const before = 'abcdefgh'.charAt(index)
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`
  }),
].join('\n')

const TOWER = Array.from(
  { length: 70 },
  (_, index) => `k${index}: &k${index} [${index === 0 ? 'x' : `*k${index - 1}`}]`,
).join('\n')

describe('what is refused', () => {
  test.each([
    ['a: b: c', 'p.yml:1:5: This is not YAML: bad indentation of a mapping entry'],
    ['a: "x', 'p.yml:1:6: This is not YAML: unexpected end of the stream'],
    ['a:\n\tb: 1', 'p.yml:2:1: A tab stands before this'],
    ['a: 1\nb: 2\n"a": 3', 'p.yml:3:1: a stands here a second time: it is on line 1'],
    ['a: 1\n---\nb: 2', 'p.yml:3:1: A second document begins here'],
    ['x:\n  <<: { a: 1 }', 'p.yml:2:3: Merge keys (<<) are not read'],
    ['a: !foo 1', 'p.yml:1:4: The tag !foo does not fit here'],
    ['a: !!set { x }', 'p.yml:1:4: The tag !!set does not fit here'],
    ['a: !!int x', 'p.yml:1:4: The tag !!int does not fit here'],
    ['%TAG ! tag:x:\n---\na: 1', 'p.yml:1:1: A %TAG directive stands here'],
    ['a: *b', 'p.yml:1:5: The alias *b has no meaning: no anchor has this name'],
    ['a: &x [*x]', 'p.yml:1:9: The alias *x has no meaning: it stands inside of what it repeats'],
    ['? [1]\n: 2', 'p.yml:1:3: This cannot be a key'],
    [': 1', 'p.yml:1:1: This cannot be a key'],
    ['a: b\u0000', 'p.yml:1:5: This is a NUL character'],
    ['a: "\\0"', 'p.yml:1:5: An escape writes a character. This is a NUL character'],
    ['a: "\\uD800"', 'p.yml:1:5: An escape writes a character. This is no character of UTF-8'],
    ['a: \ud800', 'p.yml:1:4: This is no character of UTF-8'],
    ['a: caf\ufffd', 'p.yml:1:7: This is no character of UTF-8'],
    ['a: \u001b[31m', 'p.yml:1:4: This is a control character'],
    ['a: \u202eb', 'p.yml:1:4: This character turns the direction'],
    ['a: x\u2028b', 'p.yml:1:5: This is a line end that not every program knows'],
    [BOMB, 'p.yml:6:9: The file is too large once its anchors are expanded'],
    [TOWER, 'p.yml:63:'],
    [
      '['.repeat(80) + ']'.repeat(80),
      'p.yml:1:64: This is nested too deeply: allowed are 64 levels',
    ],
    [
      'a'.repeat(1024 * 1024 + 1),
      'p.yml:1:1: The file is too large: allowed are 1048576 characters',
    ],
  ])('%#', (text, fault) => {
    const [first, ...rest] = faultsOf(text)
    expect(first).toContain(fault)
    expect(rest).toEqual([])
  })

  test('is told together where the parser goes on', () => {
    expect(faultsOf('a: !x 1\na: 2\nb: *c\n<<: {}').map((fault) => fault.split(': ')[0])).toEqual([
      'p.yml:1:4',
      'p.yml:2:1',
      'p.yml:3:5',
      'p.yml:4:1',
    ])
  })

  test('is never repeated with what a terminal would obey', () => {
    const text = faultsOf('"a\\e[31mb": 1\n"a\\e[31mb": 2').join('\n')
    // eslint-disable-next-line no-control-regex -- the escape is what must not be there
    expect(text).not.toMatch(/\u001b/)
  })
})

describe('laws', () => {
  test('what is read without a fault is what the library itself loads', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value)
        const { node, faults } = readYaml(text, 'p.yml')
        fc.pre(faults.length === 0)
        expect(JSON.stringify(toValue(node))).toBe(JSON.stringify(load(text)))
      }),
    )
  })

  test('any text gives a document or a fault with a place in it', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        ': ',
        '\n',
        '- ',
        '  ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '&x ',
        '*x',
        '!t ',
        '"',
        "'",
        '|',
        '#',
        '\t',
        '? ',
        '---\n',
        '%',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { faults } = readYaml(text, 'p.yml')
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line, column } of faults) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
