import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chooseBase, countBaseLayers } from '../../../src/image/base/choose-base.ts'
import type { BaseProof, ExaminedClaim } from '../../../src/image/base/choose-base.ts'
import { distinctClaims, findAnnotationClaim, toClaim } from '../../../src/image/base/claim.ts'
import type { BaseClaim } from '../../../src/image/base/claim.ts'
import { findProvenanceClaims } from '../../../src/image/base/provenance.ts'
import type { BaseEvidence } from '../../../src/domain/layer.ts'
import { provenanceV02, provenanceV1 } from '../../ground/stacked-images.ts'
import type { Material } from '../../ground/stacked-images.ts'

const hex = (digit: string): string => digit.repeat(64)
const digest = (digit: string): string => `sha256:${hex(digit)}`

const material = (uri: string, sha256 = hex('a')): Material => ({ uri, digest: { sha256 } })

function claim(evidence: BaseEvidence, name: string, digit: string | null = null): BaseClaim {
  const found = toClaim({ evidence, name, digest: digit === null ? null : digest(digit) })
  if (found === null) throw new Error(`${name} is no reference`)
  return found
}

const namesOf = (claims: readonly BaseClaim[]): (string | null)[][] =>
  claims.map(({ name, reference }) => [name, reference.digest])

describe('provenance', () => {
  test.each([
    ['0.2', provenanceV02],
    ['1', provenanceV1],
  ])('of SLSA %s names the images of the build with their digests', (_, write) => {
    const statement = write([
      material('pkg:docker/alpine@3.22?platform=linux%2Famd64'),
      material('pkg:docker/ghcr.io/team/app@1.2?digest=sha256:x&platform=linux%2Famd64', hex('b')),
      { uri: 'https://example.test/file.tar', digest: { sha256: hex('c') } },
    ])
    const claims = findProvenanceClaims(statement)
    expect(namesOf(claims)).toEqual([
      ['alpine:3.22', digest('a')],
      ['ghcr.io/team/app:1.2', digest('b')],
    ])
    expect(claims[0]?.reference).toEqual({
      registry: 'docker.io',
      repository: 'library/alpine',
      tag: '3.22',
      digest: digest('a'),
    })
  })

  test.each([
    ['a port', 'pkg:docker/localhost%3A5000/team/app@1', 'localhost:5000/team/app:1'],
    ['no tag', 'pkg:docker/team/app', 'team/app'],
    ['a digest for a tag', `pkg:docker/team/app@${digest('a')}`, 'team/app'],
  ])('may have %s', (_, uri, name) => {
    expect(namesOf(findProvenanceClaims(provenanceV02([material(uri)])))).toEqual([
      [name, digest('a')],
    ])
  })

  test('leaves out what BuildKit runs itself, and tells one image once', () => {
    const claims = findProvenanceClaims(
      provenanceV02([
        material('pkg:docker/docker/dockerfile@1', hex('1')),
        material('pkg:docker/docker/buildkit-syft-scanner@stable-1', hex('2')),
        material('pkg:docker/alpine@3.22'),
        material('pkg:docker/alpine@3.22'),
      ]),
    )
    expect(namesOf(claims)).toEqual([['alpine:3.22', digest('a')]])
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['another predicate', { predicateType: 'https://spdx.dev/Document', predicate: {} }],
    ['no predicate', { predicateType: 'https://slsa.dev/provenance/v1' }],
    ['materials that are none', { ...Object(provenanceV02([])), predicate: { materials: {} } }],
    ['no digest', provenanceV02([{ uri: 'pkg:docker/alpine@3.22' }])],
    ['another digest', provenanceV02([material('pkg:docker/alpine@3.22', 'A'.repeat(64))])],
    ['a name that is none', provenanceV02([material('pkg:docker/UPPER/%00@3')])],
    ['an address that is none', provenanceV02([material('pkg:docker/%zz@3')])],
    ['a name out of the repository', provenanceV02([material('pkg:docker/..%2F..%2Fetc@3')])],
    [
      'more images than tell anything',
      provenanceV02(
        Array.from('0123456789', (digit) => material(`pkg:docker/a${digit}@1`, hex(digit))),
      ),
    ],
  ])('with %s claims nothing', (_, statement) => {
    expect(findProvenanceClaims(statement)).toEqual([])
  })

  test('is never a reason to throw', () => {
    fc.assert(
      fc.property(fc.anything(), (predicate) => {
        const predicateType = 'https://slsa.dev/provenance/v0.2'
        expect(findProvenanceClaims({ predicateType, predicate })).toEqual([])
      }),
    )
  })
})

describe('annotations and labels', () => {
  const NAME = 'org.opencontainers.image.base.name'
  const DIGEST = 'org.opencontainers.image.base.digest'

  test.each<[string, Record<string, string>, [string, string | null] | null]>([
    ['name and digest', { [NAME]: 'alpine:3', [DIGEST]: digest('a') }, ['alpine:3', digest('a')]],
    ['a name alone', { [NAME]: ' ghcr.io/a/b:1 ' }, ['ghcr.io/a/b:1', null]],
    ['a name with a digest', { [NAME]: `a/b:1@${digest('b')}` }, ['a/b:1', digest('b')]],
    ['a digest that is none', { [NAME]: 'alpine:3', [DIGEST]: 'sha256:x' }, ['alpine:3', null]],
    ['a digest alone', { [DIGEST]: digest('a') }, null],
    ['a name that is none', { [NAME]: 'http://x/<script>', [DIGEST]: digest('a') }, null],
    ['an empty name, as Buildah writes it for scratch', { [NAME]: '' }, null],
    ['a name of a million characters', { [NAME]: 'a'.repeat(1_000_000) }, null],
    ['a name on two lines', { [NAME]: 'alpine:3\n::error::x' }, null],
    ['nothing', {}, null],
  ])('with %s', (_, annotations, expected) => {
    const found = findAnnotationClaim(annotations, 'label')
    expect(found && [found.name, found.reference.digest]).toEqual(expected)
  })
})

test('a name beside the same name with a digest is no claim of its own', () => {
  const label = claim('label', 'alpine:3', 'a')
  const file = claim('dockerfile', 'docker.io/library/alpine:3')
  const other = claim('dockerfile', 'alpine:4')
  expect(distinctClaims([label, file])).toEqual([label])
  expect(distinctClaims([file, label])).toEqual([label])
  expect(distinctClaims([label, label, other])).toEqual([label, other])
})

test('a base is a part of the image from its bottom on', () => {
  expect(countBaseLayers(['a', 'b'], ['a', 'b', 'c'])).toBe(2)
  expect(countBaseLayers(['a', 'b'], ['a', 'b'])).toBe(2)
  expect(countBaseLayers(['a', 'b', 'c'], ['a', 'b'])).toBeNull()
  expect(countBaseLayers(['b'], ['a', 'b'])).toBeNull()
  expect(countBaseLayers([], ['a'])).toBeNull()
})

describe('which claim is believed', () => {
  const proved = (layers: number): BaseProof => ({ kind: 'proved', layers })
  const contradicted: BaseProof = { kind: 'contradicted' }
  const unreadable: BaseProof = { kind: 'unreadable', why: 'its registry did not answer in time' }
  const builder = claim('provenance', 'golang:1', '1')
  const alpine = claim('provenance', 'alpine:3', '2')
  const label = claim('label', 'debian:12', '3')
  const file = claim('dockerfile', 'alpine:3')

  const cases: [string, [BaseClaim, BaseProof][], Record<string, unknown> | null][] = [
    ['none, of none', [], null],
    [
      'the proved one',
      [
        [builder, contradicted],
        [alpine, proved(1)],
      ],
      { name: 'alpine:3', evidence: 'provenance', isVerified: true, layers: 1, note: null },
    ],
    [
      'of proved ones the nearest, which has more layers',
      [
        [label, proved(1)],
        [file, proved(3)],
      ],
      { name: 'alpine:3', evidence: 'dockerfile', isVerified: true, layers: 3 },
    ],
    [
      'of proved ones with the same layers the one with the better evidence',
      [
        [alpine, proved(2)],
        [label, proved(2)],
      ],
      { name: 'alpine:3', evidence: 'provenance' },
    ],
    [
      'a proved one, whatever better evidence says',
      [
        [alpine, unreadable],
        [label, proved(1)],
      ],
      { name: 'debian:12', isVerified: true },
    ],
    [
      'the only image of a build, unproved',
      [[alpine, unreadable]],
      { name: 'alpine:3', isVerified: false, layers: null, note: expect.stringContaining('time') },
    ],
    [
      'none of the images of several stages',
      [
        [builder, unreadable],
        [alpine, unreadable],
      ],
      null,
    ],
    [
      'of several stages the one that the Dockerfile names',
      [
        [builder, unreadable],
        [alpine, unreadable],
        [file, unreadable],
      ],
      { name: 'alpine:3', evidence: 'provenance', digest: digest('2'), isVerified: false },
    ],
    [
      'of several stages the one that is left',
      [
        [builder, contradicted],
        [alpine, unreadable],
      ],
      { name: 'alpine:3', evidence: 'provenance', isVerified: false },
    ],
    ['none that is of another stage for sure', [[builder, contradicted]], null],
    [
      'a label with other layers, and that is said',
      [[label, contradicted]],
      { name: 'debian:12', isVerified: false, note: expect.stringMatching(/layers are not the/) },
    ],
    [
      'a tag with other layers, which may have moved',
      [[file, contradicted]],
      { name: 'alpine:3', digest: null, note: expect.stringMatching(/tag may have moved/) },
    ],
  ]

  test.each(cases)('%s', (_, pairs, expected) => {
    const examined: ExaminedClaim[] = pairs.map(([one, proof]) => ({ claim: one, proof }))
    const chosen = chooseBase(examined)
    if (expected === null) expect(chosen).toBeNull()
    else expect(chosen?.base).toMatchObject(expected)
  })
})
