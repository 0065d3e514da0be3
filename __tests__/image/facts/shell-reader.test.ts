import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findCalls, flattenCalls } from '../../../src/image/facts/program-calls.ts'

const calls = (script: string): string[] =>
  flattenCalls(findCalls(script)).map(({ name, args }) =>
    [name, ...args].join(' ').replaceAll('\u0000', '_'),
  )

describe('the calls of a script', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['one', 'apt-get update', ['apt-get update']],
    ['several', 'a && b || c; d & e\nf', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a pipe', 'a | b |& c', ['a', 'b', 'c']],
    ['quotes', `echo "a && b" 'c; d' e\\ f`, ['echo a && b c; d e f']],
    ['a substitution', 'a "$(b -c)" d', ['a _ d', 'b -c']],
    ['one in another', 'a $(b $(c))', ['a _', 'b _', 'c']],
    ['backticks', 'a `b c`', ['a _', 'b c']],
    ['a file of a process', 'a <(b)', ['a _', 'b']],
    ['keywords', 'if a; then b; else c; fi', ['a', 'b', 'c', '']],
    ['variables before', 'A=1 B=2 c d', ['c d']],
    ['a path', '/usr/bin/curl -k', ['curl -k']],
    ['others that start it', 'sudo -E env A=1 b', ['b']],
    ['a subshell', '(a; b)', ['a', 'b']],
    ['redirections', 'a > b 2>&1 < c', ['a b 2 1 c']],
    ['a comment', 'a # b\nc', ['a', 'c']],
    ['no comment', 'a b#c', ['a b#c']],
    ['a shell with a line', "sh -c 'a && b'", ['sh -c a && b', 'a', 'b']],
    ['a continued line', 'a \\\n b', ['a b']],
    ['nothing', '  ', []],
    ['quotes that do not end', 'a "b', ['a b']],
    ['a substitution that does not end', 'a $(b', ['a _', 'b']],
  ])('%s', (_, script, expected) => {
    expect(calls(script)).toEqual(expected)
  })

  test('any text can be read', () => {
    const piece = fc.constantFrom(
      '$(',
      ')',
      '`',
      '"',
      "'",
      '\\',
      '|',
      '&',
      '<(',
      ' ',
      'a',
      '\n',
      '#',
      'sh -c ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(calls(pieces.join('')))).toBe(true)
      }),
    )
  })

  test.each(['$(', '`', '"', '<(', 'sh -c "', '| curl x ', "sh -c 'sh -c "])(
    'a long text of %s takes no long time',
    (piece) => {
      expect(Array.isArray(calls(piece.repeat(30_000)))).toBe(true)
    },
  )
})
