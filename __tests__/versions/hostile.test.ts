import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FixStatement } from '../../src/domain/finding.ts'
import {
  chooseFix,
  chooseScore,
  compareVersions,
  crossesMajor,
  scoreOfVector,
  stripModularity,
} from '../../src/versions/index.ts'

const TYPES = [
  ...[
    'deb',
    'rpm',
    'apk',
    'alpm',
    'npm',
    'cargo',
    'nuget',
    'composer',
    'hex',
    'pub',
    'swift',
    'conan',
  ],
  ...['pypi', 'maven', 'gem', 'golang', 'stdlib', 'generic', '__proto__', 'constructor', ''],
]

/** Ten million characters that keep a careless pattern busy. */
const LONG = ['1', '1.', '-', '~', 'a', '_p', '0', '1a'].map((piece) =>
  piece.repeat(10_000_000 / piece.length),
)

/** As long as text may be, and made to make patterns try again and again. */
const TRYING = ['1', '1.', '1-', '1_', 'a', '_p1', '0', '1a', '.-', '1+', '~1'].map((piece) =>
  `1${piece.repeat(255 / piece.length)}!`.slice(-256),
)

const ODD = [
  '\0',
  '1.0\0',
  '1.0\n',
  '\u{1f600}',
  '１.０',
  '1.0é',
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  ' ',
]

function fixedIn(...versions: readonly string[]): FixStatement {
  return {
    scanner: 'grype',
    authority: 'nvd',
    state: 'fixed',
    word: null,
    versions,
    suggested: null,
    isRange: false,
    since: null,
    sinceKind: null,
  }
}

describe.each(TYPES)('hostile text as a version of %j', (type) => {
  test('is none when it has ten million characters', () => {
    for (const text of LONG) {
      expect(compareVersions(type, text, '1.0')).toBeNull()
      expect(compareVersions(type, '1.0', text)).toBeNull()
      const statements = [fixedIn(text, '1.0.0', '2.0.0')]
      expect(chooseFix({ type, installed: '1.0.0', statements }).versions).not.toContain(text)
    }
  })

  test('is answered, whatever it holds', () => {
    for (const text of [...ODD, ...TRYING]) {
      expect([0, null]).toContain(compareVersions(type, text, text))
      expect([true, false, null]).toContain(crossesMajor(type, text, '1.0.0'))
    }
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (a, b) => {
        expect([-1, 0, 1, null]).toContain(compareVersions(type, a, b))
        const statements = [fixedIn(a, b, '1.0'), fixedIn(b)]
        expect(chooseFix({ type, installed: b, statements }).version).not.toBeNull()
      }),
    )
  })
})

describe('other hostile input', () => {
  test('a list of a hundred thousand versions is cut', () => {
    const versions = Array.from({ length: 100_000 }, (_, at) => `1.0.${at}`)
    const chosen = chooseFix({
      type: 'npm',
      installed: '1.0.5',
      statements: [fixedIn(...versions)],
    })
    expect(chosen.version).toBe('1.0.6')
    expect(chosen.versions).toHaveLength(1000)
  })

  test('vectors and tags of modules of any kind are answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(scoreOfVector(text)).toBeNull()
        expect(scoreOfVector(`CVSS:4.0/${text}`)).toBeNull()
        expect(
          chooseScore([{ authority: text, version: text, vector: text, score: null }]),
        ).toBeNull()
        expect(stripModularity(text).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a vector of ten million characters is no vector', () => {
    const vector = 'CVSS:3.1/' + 'AV:N/'.repeat(2_000_000)
    expect(chooseScore([{ authority: 'nvd', version: '3.1', vector, score: null }])).toBeNull()
    expect(chooseScore([{ authority: 'nvd', version: '3.1', vector, score: 5 }])).toMatchObject({
      score: 5,
      vector: null,
    })
  })
})
