import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isInArchives } from '../../src/merge/nested-archives.ts'

const paths = fc
  .array(
    fc
      .array(fc.constantFrom('a', 'b', 'a.jar', 'a-', 'é', '\uffff', ''), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join('/')),
    { maxLength: 5 },
  )
  .map((all) => [...new Set(all)].sort())

describe('files in archives', () => {
  test('are those whose path goes on from the path of one of them', () => {
    fc.assert(
      fc.property(paths, paths, (inner, outer) => {
        const isIn = (path: string): boolean => outer.some((one) => path.startsWith(`${one}/`))
        expect(isInArchives(inner, outer)).toBe(inner.length > 0 && inner.every(isIn))
      }),
      { numRuns: 1000 },
    )
  })

  test('are not told from a name that only begins alike', () => {
    expect(isInArchives(['a.jarx/b'], ['a.jar'])).toBe(false)
  })
})
