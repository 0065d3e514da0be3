import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Contents } from '../../src/domain/image.ts'
import { findUnownedExecutables, toCoverage } from '../../src/image/coverage.ts'

const NOTHING: Contents = {
  files: 0,
  bytes: 0,
  jars: 0,
  weights: { count: 0, bytes: 0 },
  models: 0,
  condaPackages: 0,
  executables: [],
  weightPaths: [],
  layerPackages: [],
}

const UNSEEN = { narrowed: [], ownedFiles: [], recognisedPaths: [] }

describe('what neither scanner assessed', () => {
  test('is nothing where there is nothing', () => {
    expect(toCoverage(NOTHING, UNSEEN)).toEqual({ narrowed: [], notAssessed: [] })
  })

  test('is counted by kind, in one order', () => {
    const contents: Contents = {
      ...NOTHING,
      weights: { count: 2, bytes: 8_123_000_000 },
      models: 3,
      condaPackages: 4,
      executables: ['opt/a', 'opt/b', 'usr/bin/ls', 'app/server'],
    }
    const seen = { ...UNSEEN, ownedFiles: ['usr/bin/ls'], recognisedPaths: ['app/server'] }
    expect(toCoverage(contents, seen).notAssessed).toEqual([
      { what: 'model weights (8.1 GB) not searched for secrets', count: 2 },
      { what: 'model files, whose code no scanner reads', count: 3 },
      { what: 'conda packages', count: 4 },
      {
        what: 'executables and libraries that no package owns and no scanner recognised',
        count: 2,
      },
    ])
  })

  test('stands beside what the inputs left out', () => {
    const narrowed = ['only packages of the system']
    expect(toCoverage(NOTHING, { ...UNSEEN, narrowed }).narrowed).toEqual(narrowed)
  })
})

describe('an executable', () => {
  const isOwned = (path: string, ...ownedFiles: string[]): boolean =>
    findUnownedExecutables([path], { ownedFiles, recognisedPaths: [] }).length === 0

  test.each([
    ['bin/ls', 'bin/ls'],
    ['usr/bin/ls', 'bin/ls'],
    ['bin/ls', 'usr/bin/ls'],
    ['usr/sbin/ldconfig', 'sbin/ldconfig'],
    ['usr/lib/x86_64-linux-gnu/libc.so.6', 'lib/x86_64-linux-gnu/libc.so.6'],
    ['usr/lib64/ld-linux-x86-64.so.2', 'lib64/ld-linux-x86-64.so.2'],
    ['usr/lib32/libc.so.6', 'lib32/libc.so.6'],
  ])('%s is owned where a package lists %s: /usr is merged', (path, listed) => {
    expect(isOwned(path, listed)).toBe(true)
  })

  test.each([
    ['usr/bin/ls', 'usr/bin/lsof'],
    ['usr/local/bin/ls', 'usr/bin/ls'],
    ['usr/local/bin/ls', 'local/bin/ls'],
    ['usr/share/tool', 'share/tool'],
    ['opt/usr/bin/ls', 'opt/bin/ls'],
    ['usr/library/tool', 'library/tool'],
  ])('%s is not owned where a package lists %s', (path, listed) => {
    expect(isOwned(path, listed)).toBe(false)
  })

  test('that nobody knows is named, whatever else is known', () => {
    const path = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}){0,4}$/)
    fc.assert(
      fc.property(fc.uniqueArray(path), fc.uniqueArray(path), (executables, ownedFiles) => {
        const unowned = findUnownedExecutables(executables, { ownedFiles, recognisedPaths: [] })
        expect(executables).toEqual(expect.arrayContaining(unowned))
        expect(unowned.filter((one) => ownedFiles.includes(one))).toEqual([])
        const known = executables.filter((one) => !unowned.includes(one))
        const places = (one: string): string[] => [one, `usr/${one}`, one.replace(/^usr\//, '')]
        expect(known.every((one) => places(one).some((at) => ownedFiles.includes(at)))).toBe(true)
      }),
    )
  })
})
