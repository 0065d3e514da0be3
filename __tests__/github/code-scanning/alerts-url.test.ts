import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toAlertsUrl } from '../../../src/github/code-scanning/alerts-url.ts'
import { nameImages } from '../../../src/github/code-scanning/problem.ts'
import { contextOf } from '../contexts.ts'

function queryOf(ref: string): string | null {
  return new URL(toAlertsUrl(contextOf({}), ref)).searchParams.get('query')
}

describe('the list of alerts', () => {
  test.each([
    ['refs/pull/7/merge', 'is:open tool:plimsoll pr:7'],
    ['refs/pull/7/head', 'is:open tool:plimsoll pr:7'],
    ['refs/heads/main', 'is:open tool:plimsoll branch:main'],
    ['refs/heads/a&b#c+d%20', 'is:open tool:plimsoll branch:a&b#c+d%20'],
    ['refs/tags/v1', 'is:open tool:plimsoll ref:refs/tags/v1'],
  ])('of %s is found by %s', (ref, query) => {
    expect(queryOf(ref)).toBe(query)
  })

  test('is an address that means nothing in Markdown, whatever the branch is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const ref = `refs/heads/${name}`
        const url = toAlertsUrl(contextOf({}), ref)
        expect(url).toMatch(/^https:\/\/github\.com\/octo-org\/octo-app\/[\w/-]+\?query=[\w.%-]+$/)
        expect(queryOf(ref)).toContain(name)
      }),
    )
  })
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more image'],
  [['a\n\u001b[31m'], 'a [31m'],
])('images %j are called %s', (images, words) => {
  expect(nameImages(images)).toBe(words)
})
