import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkPlatform,
  choosePlatform,
  formatPlatform,
  listPlatforms,
  normalisePlatform,
  parsePlatform,
  rankPlatform,
} from '../../src/image/platform.ts'

const AMD64 = parsePlatform('linux/amd64')

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('reading a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['Linux/AMD64', 'linux/amd64'],
    ['aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['windows/amd64', 'windows/amd64'],
    ['linux/i686', 'linux/386'],
  ])('%s is %s', (text, written) => {
    expect(formatPlatform(parsePlatform(text))).toBe(written)
  })

  test.each([
    '',
    '/',
    'linux/',
    '/amd64',
    'linux/amd64/v1/x',
    'lin ux/amd64',
    'linux/amd64\n'.repeat(2),
  ])('%j is refused', (text) => {
    expect(failure(() => parsePlatform(text))).toBeExplained('config-invalid')
  })

  test('what an image does not say is called unknown', () => {
    expect(formatPlatform({ os: '', architecture: '', variant: null })).toBe('unknown/unknown')
  })

  test('normalising twice is normalising once', () => {
    const word = fc.constantFrom(
      '',
      'linux',
      'arm64',
      'aarch64',
      'arm',
      'X86_64',
      'v8',
      '7',
      'v1',
      'V6',
    )
    fc.assert(
      fc.property(word, word, fc.option(word), (os, architecture, variant) => {
        const once = normalisePlatform({ os, architecture, variant })
        expect(normalisePlatform(once)).toEqual(once)
      }),
    )
  })
})

describe('which image of an index is taken', () => {
  const offersOf = (...names: string[]) =>
    names.map((name) => ({ name, platform: parsePlatform(name) }))
  const choose = (
    wanted: string | null,
    offers: ReturnType<typeof offersOf>,
    machine = 'linux/amd64',
  ) =>
    choosePlatform(offers, {
      wanted: wanted === null ? null : parsePlatform(wanted),
      machine: parsePlatform(machine),
      label: 'app:1',
    }).name

  test.each([
    ['linux/arm64', ['linux/amd64', 'linux/arm64/v8'], 'linux/arm64/v8'],
    ['linux/arm64/v8', ['linux/amd64', 'linux/arm64'], 'linux/arm64'],
    ['linux/arm', ['linux/arm/v5', 'linux/arm/v6', 'linux/arm/v7'], 'linux/arm/v7'],
    ['linux/arm', ['linux/arm/v5', 'linux/arm/v6'], 'linux/arm/v6'],
    ['linux/arm/v6', ['linux/arm/v7', 'linux/arm/v6'], 'linux/arm/v6'],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64/v2'], 'linux/amd64/v2'],
    ['linux/amd64', ['linux/amd64/v3', 'linux/amd64'], 'linux/amd64'],
    [null, ['linux/arm64', 'linux/amd64'], 'linux/amd64'],
    [null, ['linux/s390x'], 'linux/s390x'],
  ])('who wants %s gets of %j %s', (wanted, names, taken) => {
    expect(choose(wanted, offersOf(...names))).toBe(taken)
  })

  test.each([
    ['linux/s390x', ['linux/amd64', 'linux/arm64']],
    ['linux/s390x', ['linux/amd64']],
    ['linux/arm/v7', ['linux/arm/v6']],
    ['windows/amd64', ['linux/amd64']],
    [null, ['linux/arm64', 'linux/s390x']],
    ['linux/amd64', []],
  ])('who wants %s gets nothing of %j, and is told what is there', (wanted, names) => {
    const error = failure(() => choose(wanted, offersOf(...names)))
    expect(error).toBeExplained('platform-missing')
    for (const name of names) expect(String(error)).toContain(name)
  })

  test('an offer that does not say its platform is taken only when it is alone', () => {
    const offers = [{ platform: null }]
    const wish = { wanted: null, machine: AMD64, label: 'app' }
    expect(choosePlatform(offers, wish)).toBe(offers[0])
    expect(failure(() => choosePlatform(offers, { ...wish, wanted: AMD64 }))).toBeExplained(
      'platform-missing',
    )
  })

  test('an image of one platform is held against the wish', () => {
    const arm = parsePlatform('arm64')
    checkPlatform(AMD64, { wanted: null, label: 'app' })
    checkPlatform(AMD64, { wanted: AMD64, label: 'app' })
    expect(
      failure(() => {
        checkPlatform(AMD64, { wanted: arm, label: 'app' })
      }),
    ).toBeExplained('platform-missing')
  })

  test('platforms are listed once each, in order', () => {
    expect(
      listPlatforms([
        ...offersOf('linux/arm64/v8', 'linux/amd64', 'linux/arm64'),
        { platform: null },
      ]),
    ).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('every platform serves itself best', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
    fc.assert(
      fc.property(word, word, fc.option(word), (os, architecture, variant) => {
        const platform = { os, architecture, variant }
        expect(rankPlatform(platform, platform)).toBe(0)
      }),
    )
  })
})
