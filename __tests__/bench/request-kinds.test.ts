import { describe, expect, test } from '@jest/globals'
import { countKinds, describeKinds, findWrites } from '../../scripts/bench/request-kinds.ts'

test.each([
  ['GET git/commits/ID 200', 'policy'],
  ['GET contents/.plimsoll.yml?ref=ID 404', 'policy'],
  ['GET pulls/7 200', 'policy'],
  ['GET actions/artifacts 200', 'base report'],
  ['GET actions/runs/ID 200', 'base report'],
  ['GET actions/runs/ID/artifacts 200', 'base report'],
  ['GET branches/main 200', 'base report'],
  ['GET compare/ID...ID 200', 'base report'],
  ['GET actions/caches?key=plimsoll- 200', 'cache'],
  ['POST code-scanning/sarifs 202', 'alerts'],
  ['GET issues/7/comments 200', 'comment'],
  ['PATCH issues/comments/ID 200', 'comment'],
  ['POST /graphql 200', 'comment'],
  ['GET /user 200', 'other'],
  ['GET gitignore/templates 200', 'other'],
])('%s is for %s', (request, kind) => {
  expect([...countKinds([request])]).toEqual([[kind, 1]])
})

test('kinds are told in a fixed order, whatever came first', () => {
  const requests = ['GET issues/7/comments 200', 'GET git/trees/ID 200', 'GET git/commits/ID 200']
  expect(describeKinds(countKinds(requests))).toBe('policy 2, comment 1')
  expect(describeKinds(countKinds([]))).toBe('')
})

describe('writes', () => {
  test('to code scanning stand apart, for they are sent by every run', () => {
    const requests = [
      'GET code-scanning/sarifs/ID 200',
      'POST code-scanning/sarifs 202',
      'PATCH issues/comments/ID 200',
      'HEAD issues/7/comments 200',
    ]
    expect(findWrites(requests)).toEqual({
      alerts: ['POST code-scanning/sarifs 202'],
      others: ['PATCH issues/comments/ID 200'],
    })
  })
})
