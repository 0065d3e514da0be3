import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ScannerId } from '../../src/domain/finding.ts'
import type { VulnerabilityObservation } from '../../src/domain/observation.ts'
import { isSystemType } from '../../src/domain/package-type.ts'
import { isOddVersion, packageIdentity } from '../../src/merge/identity.ts'
import { groupByPackage } from '../../src/merge/package-groups.ts'
import { compareVersions } from '../../src/versions/index.ts'
import { observation } from '../ground/observations.ts'

type Spelling = {
  readonly type: string
  readonly name?: string
  readonly namespace?: string | null
  readonly version: string
  readonly paths?: readonly string[]
}

function row(scanner: ScannerId, spelling: Spelling): VulnerabilityObservation {
  const { type, name = 'lib', namespace = null, version, paths = [] } = spelling
  const instances = paths.map((path) => {
    return { path, layer: null, origin: 'unknown', replaced: null } as const
  })
  return observation({ scanner, instances, package: { type, name, namespace, version } })
}

/** The two rules of the documentation, asked of every pair. */
function isSamePackage(a: VulnerabilityObservation, b: VulnerabilityObservation): boolean {
  const [left, right] = [a.package, b.package]
  const isAlike = isSameVersion(left.type, left.version, right.version)
  const isNamed = String(packageIdentity(left)) === String(packageIdentity(right))
  const [paths, others] = [pathsOf(a), pathsOf(b)]
  const isShared = paths.some((path) => others.includes(path))
  if (isNamed && isAlike) return true
  if (isNamed && (isOddVersion(left.version) || isOddVersion(right.version))) return isShared
  if (left.type !== 'maven' || !isAlike) return false
  const isUnknown = left.namespace === null || right.namespace === null
  const isBare = paths.length === 0 || others.length === 0
  return isShared || isIn(paths, others) || isIn(others, paths) || (isUnknown && isBare)
}

function isIn(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length > 0 && inner.every((path) => outer.some((one) => path.startsWith(`${one}/`)))
}

function pathsOf({ instances }: VulnerabilityObservation): string[] {
  return instances.flatMap((instance) => instance.path ?? [])
}

function isSameVersion(type: string, a: string, b: string): boolean {
  const epoch = /^\d{1,10}:/
  const isHalf = isSystemType(type) && epoch.test(a) !== epoch.test(b)
  const [bare, other] = [a.replace(epoch, ''), b.replace(epoch, '')]
  return (
    a === b ||
    compareVersions(type, a, b) === 0 ||
    (isHalf && compareVersions(type, bare, other) === 0)
  )
}

const VERSIONS = [
  '1.0',
  '1',
  '1.0.0',
  '01.0',
  '1:1.0',
  '2:1.0',
  '1.0-1',
  '1.0-2',
  '2.0',
  '',
  '(devel)',
]

const spelling = fc.record({
  type: fc.constantFrom('deb', 'alpm', 'golang', 'maven', 'pypi', 'generic'),
  version: fc.constantFrom(...VERSIONS),
  namespace: fc.constantFrom(null, 'a', 'b'),
  name: fc.constantFrom('lib', 'LIB'),
  paths: fc.subarray(['a.jar', 'a.jar/b.jar', 'c.jar']),
})

describe('two spellings of a package', () => {
  test('are one exactly where the rules say so of the pair', () => {
    fc.assert(
      fc.property(spelling, spelling, (left, right) => {
        const [a, b] = [row('trivy', left), row('grype', { ...right, type: left.type })]
        expect(groupByPackage([a, b])).toHaveLength(isSamePackage(a, b) ? 1 : 2)
      }),
      { numRuns: 1000 },
    )
  })

  test('are never joined where one scanner names both, or where there are two to join with', () => {
    const type = 'pypi'
    const [short, long] = [
      row('trivy', { type, version: '1.0' }),
      row('trivy', { type, version: '1.0.0' }),
    ]
    expect(groupByPackage([short, long])).toHaveLength(2)
    expect(groupByPackage([short, long, row('grype', { type, version: '1.0.0.0' })])).toHaveLength(
      3,
    )
  })

  test('are joined one with one, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), spelling), { maxLength: 12 }), (list) => {
        const rows = list.map(([isTrivy, one]) =>
          row(isTrivy ? 'trivy' : 'grype', { ...one, type: list[0]?.[1].type ?? 'deb' }),
        )
        const toSizes = (all: typeof rows): string[] =>
          groupByPackage(all)
            .map(({ key, observations }) => `${key} ${String(observations.length)}`)
            .sort()
        expect(toSizes(rows.toReversed())).toEqual(toSizes(rows))
      }),
      { numRuns: 300 },
    )
  })
})

/** Each would take minutes if every spelling were held against every other. */
describe('a hostile image', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => at)
  const both = (
    toSpelling: (scanner: ScannerId, at: number) => Spelling,
  ): VulnerabilityObservation[] =>
    (['trivy', 'grype'] as const).flatMap((scanner) =>
      many.map((at) => row(scanner, toSpelling(scanner, at))),
    )

  test.each<[string, (scanner: ScannerId, at: number) => Spelling, number]>([
    [
      'versions in two spellings',
      (scanner, at) => ({
        type: 'pypi',
        version: `1.${String(at)}${scanner === 'trivy' ? '.0' : ''}`,
      }),
      20_000,
    ],
    [
      'versions of which none is equal',
      (scanner, at) => ({
        type: 'npm',
        version: `${scanner === 'trivy' ? '1' : '2'}.${String(at)}`,
      }),
      40_000,
    ],
    [
      'epochs of one version',
      (scanner, at) => ({
        type: 'deb',
        version: `${String(2 * at + Number(scanner === 'trivy'))}:1`,
      }),
      40_000,
    ],
    [
      'versions that say nothing, of one file',
      (scanner, at) => ({
        ...{ type: 'golang', paths: [scanner] },
        version: `v0.0.0-20990101000000-${String(at).padStart(12, '0')}`,
      }),
      20_000,
    ],
    [
      'groups of one artifact',
      (scanner, at) => ({
        type: 'maven',
        version: '1',
        namespace: scanner + String(at),
        paths: ['a'],
      }),
      40_000,
    ],
  ])('with twenty thousand %s is grouped', (_, toSpelling, count) => {
    expect(groupByPackage(both(toSpelling))).toHaveLength(count)
  })
})
