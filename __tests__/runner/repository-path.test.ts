import { describe, expect, test } from '@jest/globals'
import { toRepositoryPath } from '../../src/runner/repository-path.ts'

describe('a path from the root of the repository', () => {
  test.each([
    ['/checkout/Dockerfile', 'Dockerfile'],
    ['/checkout/build/app/Dockerfile', 'build/app/Dockerfile'],
    ['/checkout/..hidden/Dockerfile', '..hidden/Dockerfile'],
  ])('%s is %s', (path, expected) => {
    expect(toRepositoryPath(path, '/checkout')).toBe(expected)
    expect(toRepositoryPath(path, '/checkout/')).toBe(expected)
  })

  test.each([
    ['/Dockerfile'],
    ['/checkout'],
    ['/checkouts/Dockerfile'],
    ['/checkout/../Dockerfile'],
  ])('%s lies outside', (path) => {
    expect(toRepositoryPath(path, '/checkout')).toBeNull()
  })

  test('no path has none', () => {
    expect(toRepositoryPath(null, '/checkout')).toBeNull()
  })
})
