import { describe, expect, test } from '@jest/globals'
import { readJson } from '../../src/stages/read-json.ts'

const BLANKS = ' \n'.repeat(5000)

describe('text that may be JSON', () => {
  test.each([
    ['behind blanks', `${BLANKS}{"a":1}`],
    ['before blanks', `{"a":1}${BLANKS}`],
    ['behind a byte order mark', '\uFEFF{"a":1}'],
    ['behind a byte order mark and blanks', `\uFEFF${BLANKS}{"a":1}`],
  ])('is read: %s', (_, text) => {
    expect(readJson(text)).toEqual({ document: { a: 1 } })
  })

  test.each([
    ['nothing', '', 'it is empty'],
    ['blanks', BLANKS, 'it is empty'],
    ['a byte order mark and blanks', `\uFEFF${BLANKS}`, 'it is empty'],
    ['a page behind blanks', `${BLANKS}<html>`, 'HTML'],
    ['half a document behind blanks', `${BLANKS}{"a":`, 'only a part of it'],
    ['words behind blanks', `${BLANKS}Total: 0`, 'not JSON'],
    ['a compressed file', '\u001F\uFFFD\u0008', 'compressed'],
    ['UTF-16', '\uFFFD\uFFFD{\u0000"\u0000', 'UTF-16'],
  ])('is told for what it is: %s', (_, text, words) => {
    const read = readJson(text)
    expect('fault' in read && read.fault).toContain(words)
  })
})
