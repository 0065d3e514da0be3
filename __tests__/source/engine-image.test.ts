import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference } from '../../src/image/reference.ts'
import { parseEngineImage, repoDigestFor, toEngineNames } from '../../src/source/engine-image.ts'

const ID = `sha256:${'1'.repeat(64)}`

const FIRST = `sha256:${'a'.repeat(64)}`

const SECOND = `sha256:${'b'.repeat(64)}`

const FOUND = { name: 'docker.io/library/app:1', engine: 'unix:///run/engine.sock' }

function parse(value: Record<string, unknown>) {
  return parseEngineImage(JSON.stringify(value), FOUND)
}

describe('what an engine says of an image', () => {
  test('is read, and what is null or missing is empty', () => {
    expect(parse({ Id: ID, RepoDigests: null, Os: 'linux', Architecture: 'arm64' })).toEqual({
      ...FOUND,
      id: ID,
      configDigest: ID,
      repoDigests: [],
      os: 'linux',
      architecture: 'arm64',
      variant: null,
      size: 0,
    })
  })

  test('may name the id without its algorithm, as old releases of Podman do', () => {
    expect(parse({ Id: '1'.repeat(64) })).toMatchObject({ id: ID })
  })

  test.each([
    ['the descriptor of the containerd image store says so', { Descriptor: { digest: ID } }],
    ['it is also the digest of a repository', { RepoDigests: [`app@${ID}`] }],
  ])('has no known digest of its config when %s', (_, rest) => {
    expect(parse({ Id: ID, ...rest })).toMatchObject({ id: ID, configDigest: null })
  })

  test('has one when the descriptor is of something else', () => {
    expect(parse({ Id: ID, Descriptor: { digest: FIRST } })).toMatchObject({ configDigest: ID })
  })

  test.each([
    ['no id', {}],
    ['an id that is none', { Id: 'app:1' }],
    ['an id of another kind', { Id: `sha512:${'1'.repeat(64)}` }],
    ['digests that are a text', { Id: ID, RepoDigests: 'app@sha256:1' }],
    ['a negative size', { Id: ID, Size: -1 }],
    ['a size in words', { Id: ID, Size: '3 MB' }],
    ['a number for a system', { Id: ID, Os: 7 }],
  ])('with %s is told to be broken', (_, value) => {
    expect(parse(value)).toEqual({ why: expect.stringMatching(/broken/) })
  })

  test('is read or told to be broken, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const parsed = parseEngineImage(text, FOUND)
        expect('why' in parsed || /^sha256:[0-9a-f]{64}$/.test(parsed.id)).toBe(true)
      }),
    )
  })
})

describe('the digest of a repository', () => {
  test.each([
    ['is that of this repository', [`app@${FIRST}`, `ghcr.io/team/app@${SECOND}`], 'app:1', FIRST],
    ['is found under the full name', [`docker.io/library/app@${FIRST}`], 'app:1', FIRST],
    ['is not that of another registry', [`ghcr.io/library/app@${FIRST}`], 'app:1', null],
    ['is not that of another repository', [`app2@${FIRST}`], 'app:1', null],
    ['may stand there twice', [`app@${FIRST}`, `app@${FIRST}`], 'app:1', FIRST],
    ['is unknown when there are several', [`app@${FIRST}`, `app@${SECOND}`], 'app:1', null],
    ['is the named one of several', [`app@${FIRST}`, `app@${SECOND}`], `app@${SECOND}`, SECOND],
    ['is unknown when there are none', [], 'app:1', null],
    ['is not made of nonsense', ['<none>@<none>', '@', 'app', 'APP@x'], 'app:1', null],
  ])('%s', (_, repoDigests, reference, expected) => {
    expect(repoDigestFor({ repoDigests }, parseReference(reference))).toBe(expected)
  })
})

describe('the names that an engine is asked for', () => {
  test.each([
    ['app', ['docker.io/library/app:latest'], ['localhost/app:latest']],
    ['app:1', ['docker.io/library/app:1'], ['localhost/app:1']],
    ['team/app:1', ['docker.io/team/app:1'], ['localhost/team/app:1']],
    ['docker.io/team/app:1', ['docker.io/team/app:1'], []],
    ['index.docker.io/app', ['docker.io/library/app:latest'], []],
    ['ghcr.io/team/app:1', ['ghcr.io/team/app:1'], []],
    ['localhost/app:1', ['localhost/app:1'], []],
    ['localhost:5000/app', ['localhost:5000/app:latest'], []],
    [`app:1@${FIRST}`, [`docker.io/library/app@${FIRST}`], [`localhost/app@${FIRST}`]],
    [ID, [ID], []],
    ['1'.repeat(64), ['1'.repeat(64)], []],
  ])('of %s are full', (text, names, local) => {
    expect(toEngineNames(text)).toEqual({ names, local })
  })

  test('of what may be a short id are the name and the id', () => {
    expect(toEngineNames('0123456789ab').names).toEqual([
      'docker.io/library/0123456789ab:latest',
      '0123456789ab',
    ])
  })

  test.each(['', 'App', 'a b', '../x', 'app:', 'http://app'])('of %j are refused', (text) => {
    expect(() => toEngineNames(text)).toThrow(/does not name an image/)
  })
})
