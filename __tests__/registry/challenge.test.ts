import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseChallenges } from '../../src/registry/challenge.ts'

function parsed(header: string): unknown {
  return parseChallenges(header).map(({ scheme, parameters }) => [
    scheme,
    Object.fromEntries(parameters),
  ])
}

describe('a WWW-Authenticate header', () => {
  test.each([
    ['one scheme', 'Basic realm="a"', [['basic', { realm: 'a' }]]],
    [
      'a registry',
      'Bearer realm="https://auth.test/token",service="registry.test",scope="repository:a/b:pull,push"',
      [
        [
          'bearer',
          {
            realm: 'https://auth.test/token',
            service: 'registry.test',
            scope: 'repository:a/b:pull,push',
          },
        ],
      ],
    ],
    [
      'several schemes in one list',
      'Negotiate, Basic realm="x", charset="UTF-8", Bearer realm="https://t.test"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x', charset: 'UTF-8' }],
        ['bearer', { realm: 'https://t.test' }],
      ],
    ],
    [
      'escapes in a quoted string',
      'Basic realm="a \\"b\\" \\\\"',
      [['basic', { realm: 'a "b" \\' }]],
    ],
    ['spaces round the sign', 'Basic realm = "a" ,  x = y', [['basic', { realm: 'a', x: 'y' }]]],
    [
      'names in any case',
      'BEARER Realm="https://t.test"',
      [['bearer', { realm: 'https://t.test' }]],
    ],
    [
      'a value without quotes',
      'Bearer realm=https://t.test/a',
      [['bearer', { realm: 'https://t.test/a' }]],
    ],
    [
      'token68',
      'Negotiate YWJj==, Basic realm="a"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'a' }],
      ],
    ],
    ['empty members', ', ,Basic realm="a",,', [['basic', { realm: 'a' }]]],
    ['a fault: what came before it counts', 'Basic realm="a", "stray', [['basic', { realm: 'a' }]]],
    ['nothing', '', []],
    ['no grammar at all', '=,=', []],
  ])('is read: %s', (_, header, expected) => {
    expect(parsed(header)).toEqual(expected)
  })

  test('a quote that never ends does not take time', () => {
    expect(parsed(`Basic realm="${'\\'.repeat(1_000_000)}`)).toHaveLength(1)
  })

  test('any list of schemes with quoted parameters comes back as it was written', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
    const value = fc.stringMatching(/^[ -~]{0,30}$/)
    const parameters = fc.uniqueArray(fc.tuple(word, value), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, parameters), { maxLength: 4 }), (challenges) => {
        const header = challenges
          .map(([scheme, list]) => {
            const texts = list.map(([name, text]) => `${name}="${text.replace(/["\\]/g, '\\$&')}"`)
            return `${scheme} ${texts.join(', ')}`
          })
          .join(', ')
        expect(parsed(header)).toEqual(
          challenges.map(([scheme, list]) => [scheme, Object.fromEntries(list)]),
        )
      }),
    )
  })

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(parseChallenges(text).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
