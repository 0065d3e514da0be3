import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FixStatement } from '../../src/domain/finding.ts'
import { chooseFix, compareVersions, keysOfVersion } from '../../src/versions/index.ts'

const number = fc.constantFrom('0', '1', '2', '9', '10', '007', '20240101', '99999999999999999999')
const small = fc.constantFrom('0', '1', '2', '9', '10', '123')

/** One to four of `part`, with any of `joints` between. */
function joined(part: fc.Arbitrary<string>, joints: readonly string[]): fc.Arbitrary<string> {
  const pair = fc.tuple(fc.constantFrom(...joints), part)
  return fc
    .tuple(part, fc.array(pair, { maxLength: 3 }))
    .map(([first, rest]) => first + rest.map(([joint, more]) => joint + more).join(''))
}

function ending(...endings: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom('', ...endings)
}

function concat(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''))
}

const words = ['alpha', 'beta', 'rc', 'a', 'b', 'foo', 'Z']
const semantic = concat(joined(small, ['.']), ending('-alpha', '-alpha.1', '-beta.11', '-1', '+x'))

/** Versions as each ecosystem writes them, and a little beyond. */
const VERSIONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  deb: concat(
    ending('0:', '1:'),
    joined(number, ['.', '~', '+', 'a', '~~', '-']),
    ending('-1', '-1~x', '-0'),
  ),
  rpm: concat(
    ending('0:', '1:'),
    joined(fc.oneof(number, fc.constantFrom(...words)), ['.', '~', '^', '_', '+', '']),
    ending('-1', '-1.el9', '-2.el9_4'),
  ),
  apk: concat(
    joined(number, ['.']),
    ending('a', 'b'),
    ending('_alpha', '_rc2', '_p', '_p1', '_git20240101', '_alpha_pre2'),
    ending('~0a1b'),
    ending('-r0', '-r1', '-r10'),
  ),
  alpm: concat(ending('1:'), joined(number, ['.', 'a', 'rc']), fc.constantFrom('-1', '-2', '-10')),
  npm: semantic,
  nuget: semantic,
  golang: semantic,
  composer: concat(
    joined(small, ['.']),
    ending('-dev', '-alpha', '-RC1', 'b2', '-pl1', '-RC1-dev'),
  ),
  pypi: concat(
    ending('1!'),
    joined(small, ['.']),
    ending('a1', 'rc2'),
    ending('.post1'),
    ending('.dev3'),
    ending('+abc.5', '+5'),
  ),
  maven: joined(
    fc.oneof(small, fc.constantFrom('alpha', 'a', 'rc', 'ga', 'sp', 'foo', 'snapshot', '')),
    ['.', '-', ''],
  ),
  gem: concat(
    joined(small, ['.']),
    joined(fc.constantFrom('', '0', 'a', 'b', 'rc1', '10'), ['.']).map((end) => `.1${end}`),
  ),
  generic: concat(joined(small, ['.']), ending('a1', 'rc2', 'w', 'p1', '+9')),
}

function order(type: string, a: string, b: string): number | null {
  return compareVersions(type, a, b)
}

describe.each(Object.entries(VERSIONS))('the order of %s', (type, versions) => {
  test('a version is equal to itself, or no version at all', () => {
    fc.assert(
      fc.property(versions, (a) => {
        expect([0, null]).toContain(order(type, a, a))
      }),
    )
  })

  test('reads most of what is generated', () => {
    const read = fc.sample(versions, 200).filter((version) => order(type, version, version) === 0)
    expect(read.length).toBeGreaterThan(60)
  })

  test('is the reverse from the other side', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const [there, back] = [order(type, a, b), order(type, b, a)]
        expect(there === null ? null : there + (back ?? NaN)).toBe(there === null ? back : 0)
      }),
      { numRuns: 500 },
    )
  })

  test('is transitive', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        const [ab, bc, ac] = [order(type, a, b), order(type, b, c), order(type, a, c)]
        fc.pre(ab !== null && bc !== null && ac !== null && ab <= 0 && bc <= 0)
        expect(ac).toBe(Math.min(ab, bc))
      }),
      { numRuns: 500 },
    )
  })
})

/** Other spellings, of which some are equal to it: zeros, ends, epochs, words. */
function respelled(version: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const end = fc.constantFrom(
    ...['', '.0', '.', '..', '-0', '-1', '+x', '-ga', '.0.0', '0', '_', '~'],
  )
  return fc
    .tuple(fc.constantFrom('', '0:', '1:', 'v', ' ', '0!'), version, end, fc.boolean())
    .map(([start, text, rest, hasZeros]) =>
      [start, hasZeros ? text.replace(/(?<!\d)(?=\d)/, '0') : text, rest].join(''),
    )
}

/** True when either would find the other among thousands. */
function meets(type: string, a: string, b: string): boolean {
  const [left, right] = [keysOfVersion(type, a), keysOfVersion(type, b)]
  return left?.asks.some((key) => right?.offers.includes(key)) === true
}

describe.each(Object.entries({ ...VERSIONS, stdlib: semantic }))(
  'versions of %s find each other',
  (type, versions) => {
    test('exactly where they are equal', () => {
      const some = fc.array(fc.oneof(versions, respelled(versions)), { maxLength: 12 })
      const spelled = fc.tuple(
        some,
        versions.chain((one) => fc.array(respelled(fc.constant(one)))),
      )
      fc.assert(
        fc.property(spelled, (lists) => {
          const all = lists.flat()
          const wrong = all.flatMap((a) =>
            all.filter((b) => meets(type, a, b) !== (order(type, a, b) === 0)).map((b) => [a, b]),
          )
          expect(wrong).toEqual([])
        }),
      )
    })
  },
)

const request = fc.constantFrom(...Object.keys(VERSIONS)).chain((type) => {
  const version = VERSIONS[type] ?? fc.string()
  const statement: fc.Arbitrary<FixStatement> = fc.record({
    scanner: fc.constantFrom('grype', 'trivy'),
    authority: fc.constantFrom('ghsa', 'nvd'),
    state: fc.constant('fixed'),
    word: fc.constant(null),
    versions: fc.array(fc.oneof({ weight: 9, arbitrary: version }, fc.string()), { maxLength: 4 }),
    suggested: fc.option(version),
    isRange: fc.boolean(),
    since: fc.constant(null),
    sinceKind: fc.constant(null),
  })
  return fc.record({
    type: fc.constant(type),
    installed: version,
    statements: fc.array(statement, { maxLength: 4 }),
  })
})

describe('the choice of a fix', () => {
  test('does not depend on the order of the statements or of their versions', () => {
    fc.assert(
      fc.property(request, (one) => {
        const turned = one.statements
          .map((statement) => ({ ...statement, versions: [...statement.versions].reverse() }))
          .reverse()
        expect(chooseFix({ ...one, statements: turned })).toEqual(chooseFix(one))
      }),
      { numRuns: 500 },
    )
  })

  test('is one of the versions named, and of none only where none is named', () => {
    fc.assert(
      fc.property(request, (one) => {
        const { version, versions } = chooseFix(one)
        expect(version === null ? versions.length : versions.includes(version)).toBe(
          version === null ? 0 : true,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('is above the installed version where one above it is named', () => {
    fc.assert(
      fc.property(request, (one) => {
        const isAbove = (version: string): boolean =>
          (order(one.type, version, one.installed) ?? 0) > 0
        const { version, versions } = chooseFix(one)
        fc.pre(version !== null && versions.some(isAbove))
        expect(isAbove(version)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('lists the versions from the lowest up, none twice', () => {
    fc.assert(
      fc.property(request, (one) => {
        const { versions } = chooseFix(one)
        const steps = versions
          .slice(1)
          .map((version, at) => order(one.type, versions[at] ?? '', version))
        expect(steps.filter((step) => step !== null && step >= 0)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
