import { expect, test } from '@jest/globals'
import { PlimsollError } from '../../src/domain/errors.ts'
import { renderError } from '../../src/report/error.ts'

function errorWith(
  cause: unknown,
  message = 'registry.example.org does not answer.',
): PlimsollError {
  return new PlimsollError({ code: 'registry-unreachable', message, hint: 'Try again.', cause })
}

test('an error says what happened, what to do and what lay behind it', () => {
  const socket = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })
  expect(renderError(errorWith(new TypeError('fetch failed', { cause: socket })))).toBe(
    [
      'error [registry-unreachable]: registry.example.org does not answer.',
      '  what to do: Try again.',
      '  because: fetch failed',
      '  because: connect refused [ECONNREFUSED]',
      '',
    ].join('\n'),
  )
})

test.each([
  ['none', undefined, []],
  ['null', null, []],
  ['a string', 'socket closed', ['  because: socket closed']],
  ['something that is no error', { secret: 'x' }, ['  because: object']],
  ['an error without words', new RangeError(''), ['  because: RangeError']],
])('a cause that is %s', (_, cause, lines) => {
  expect(renderError(errorWith(cause)).split('\n').slice(2, -1)).toEqual(lines)
})

test('a chain of causes that bites its tail ends', () => {
  const first = new Error('first')
  const second = new Error('second', { cause: first })
  first.cause = second
  expect(renderError(errorWith(first)).match(/because/g)).toHaveLength(2)
})

test('a chain of a hundred causes is cut', () => {
  let cause: Error | undefined
  for (let depth = 0; depth < 100; depth += 1) cause = new Error(String(depth), { cause })
  expect(renderError(errorWith(cause)).match(/because/g)).toHaveLength(5)
})

test('what a server said cannot command the runner or the terminal', () => {
  const text = renderError(
    errorWith(new Error('\u001B[2J\n::error::x ##[group]'), 'a\r\n::stop::b'),
  )
  expect(text).not.toContain('\u001B')
  expect(text).not.toMatch(/##\[|^\s*::/m)
  expect(text.split('\n')).toHaveLength(5)
})
