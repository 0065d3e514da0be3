import { describe, expect, test } from '@jest/globals'
import type { LayerPackages } from '../../src/domain/image.ts'
import type { BaseImage, Layer } from '../../src/domain/layer.ts'
import { toLayerPackages } from '../../src/image/layer-packages.ts'
import type { PackageListing } from '../../src/image/layer-packages.ts'
import { placeLayers, toPackageHistory } from '../../src/image/placing.ts'

const LAYERS = ['a', 'b', 'c'].map((diffId): Layer => ({
  diffId,
  digest: null,
  size: 1,
  instruction: 'RUN',
  line: 7,
  origin: 'unknown',
}))

const BASE: BaseImage = {
  name: 'alpine:3.22',
  digest: null,
  evidence: 'dockerfile',
  isVerified: true,
  layers: 2,
  note: null,
  currentDigest: null,
  currentNote: null,
}

describe('the origin of layers', () => {
  test.each<[string, BaseImage | null, string]>([
    ['a proved base of two', BASE, 'base base added'],
    ['a proved base of all', { ...BASE, layers: 3 }, 'base base base'],
    ['a base that is not proved', { ...BASE, isVerified: false }, 'unknown unknown unknown'],
    ['a base without a border', { ...BASE, layers: null }, 'unknown unknown unknown'],
    ['no base', null, 'unknown unknown unknown'],
  ])('with %s', (_, base, origins) => {
    const placed = placeLayers(LAYERS, base)
    expect(placed.map(({ origin }) => origin).join(' ')).toBe(origins)
    expect(placed.map((layer) => ({ ...layer, origin: 'unknown' }))).toEqual(LAYERS)
  })
})

type Versions = Readonly<Record<string, string | readonly string[]>>

const list = (layer: string, versions: Versions, type = 'deb'): LayerPackages => ({
  layer,
  type,
  packages: Object.entries(versions).flatMap(([name, found]) =>
    [found].flat().map((version) => ({ name, version })),
  ),
})

describe('the layer that a package came with', () => {
  const history = toPackageHistory([
    list('1', { libc: '1', ssl: '1', gone: '1', twice: '1' }),
    list('2', { libc: '1', ssl: '2', twice: '2' }),
    list('2', { musl: '1' }, 'apk'),
    list('4', { libc: '1', ssl: '3', new: '1', gone: '2', twice: '1' }),
  ])

  test.each([
    ['libc', '1', '1', null],
    ['ssl', '3', '4', { layer: '1', version: '1' }],
    ['new', '1', '4', null],
    // It was removed and installed again: what was there before is of no account.
    ['gone', '2', '4', null],
    ['gone', '1', null, null],
    // There and back again: it came with the first layer, where it had the same version; the second had another.
    ['twice', '1', '4', { layer: '2', version: '2' }],
    ['ssl', '1', null, null],
    ['nobody', '1', null, null],
  ])('%s %s', (name, version, layer, replaced) => {
    expect(history.findLayerOf({ type: 'deb', name, version })).toBe(layer)
    expect(history.findReplaced({ type: 'deb', name, layer: layer ?? '4' })).toEqual(
      layer === null ? history.findReplaced({ type: 'deb', name, layer: '4' }) : replaced,
    )
  })

  test('is told by the layer in which the finding is', () => {
    const ask = (layer: string): unknown =>
      history.findReplaced({ type: 'deb', name: 'ssl', layer })
    expect(ask('2')).toEqual({ layer: '1', version: '1' })
    expect(ask('1')).toBeNull()
    expect(ask('3')).toBeNull()
    expect(ask('sha256:none')).toBeNull()
  })

  test('is not mixed up between systems', () => {
    expect(history.findLayerOf({ type: 'apk', name: 'musl', version: '1' })).toBe('2')
    expect(history.findLayerOf({ type: 'deb', name: 'musl', version: '1' })).toBeNull()
    expect(history.findLayerOf({ type: 'npm', name: 'musl', version: '1' })).toBeNull()
  })

  test('may hold a package in two versions', () => {
    const two = toPackageHistory([list('1', { k: ['1', '2'] }), list('2', { k: ['2', '3'] })])
    expect(two.findLayerOf({ type: 'deb', name: 'k', version: '2' })).toBe('1')
    expect(two.findReplaced({ type: 'deb', name: 'k', layer: '2' })).toEqual({
      layer: '1',
      version: '1',
    })
  })

  test('is unknown where no layer has a list', () => {
    const none = toPackageHistory([])
    expect(none.findLayerOf({ type: 'deb', name: 'a', version: '1' })).toBeNull()
    expect(none.findReplaced({ type: 'deb', name: 'a', layer: '1' })).toBeNull()
  })
})

describe('lists laid over each other', () => {
  type Wish = {
    readonly files?: Readonly<Record<string, readonly string[] | null>>
    readonly whiteouts?: readonly string[]
    readonly opaques?: readonly string[]
  }

  const STATUS = 'var/lib/dpkg/status'
  const D = 'var/lib/dpkg/status.d'
  const APK = 'lib/apk/db/installed'

  function over(...wishes: readonly Wish[]): string[] {
    const listings = wishes.map(
      ({ files = {}, whiteouts = [], opaques = [] }, at): PackageListing => ({
        diffId: `L${at}`,
        packageFiles: Object.entries(files).map(([path, names]) => ({
          path,
          type: path === APK ? 'apk' : 'deb',
          packages: names?.map((name) => ({ name, version: '1' })) ?? null,
        })),
        whiteouts,
        opaques,
      }),
    )
    return toLayerPackages(listings).map(
      ({ layer, type, packages }) => `${layer} ${type}: ${packages.map(({ name }) => name).join()}`,
    )
  }

  test.each<[string, readonly Wish[], readonly string[]]>([
    ['layers without a list are left out', [{}, { files: { [STATUS]: ['a'] } }, {}], ['L1 deb: a']],
    [
      'a later list stands for an earlier one',
      [{ files: { [STATUS]: ['a', 'b'] } }, { files: { [STATUS]: ['b', 'c'] } }],
      ['L0 deb: a,b', 'L1 deb: b,c'],
    ],
    [
      'files for each package add up',
      [{ files: { [`${D}/a`]: ['a'] } }, { files: { [`${D}/b`]: ['b'] } }],
      ['L0 deb: a', 'L1 deb: a,b'],
    ],
    [
      'a file for a package is taken away',
      [{ files: { [`${D}/a`]: ['a'], [`${D}/b`]: ['b'] } }, { whiteouts: [`${D}/a`] }],
      ['L0 deb: a,b', 'L1 deb: b'],
    ],
    [
      'the whole list is taken away with what lies above it',
      [{ files: { [APK]: ['a'] } }, { whiteouts: ['lib'] }, { whiteouts: ['lib'] }],
      ['L0 apk: a', 'L1 apk: '],
    ],
    [
      'a folder made anew takes away what was there, and not what comes with it',
      [
        { files: { [`${D}/a`]: ['a'] } },
        { opaques: ['var/lib/dpkg'], files: { [`${D}/b`]: ['b'] } },
      ],
      ['L0 deb: a', 'L1 deb: b'],
    ],
    [
      'all of it is taken away',
      [{ files: { [APK]: ['a'], [STATUS]: ['b'] } }, { opaques: [''] }],
      ['L0 deb: b', 'L0 apk: a', 'L1 deb: ', 'L1 apk: '],
    ],
    [
      'a name that only begins the same takes nothing away',
      [{ files: { [STATUS]: ['a'] } }, { whiteouts: ['var/lib/dpkg/stat', 'va'] }],
      ['L0 deb: a'],
    ],
    [
      'a list that cannot be read leaves its layer out',
      [
        { files: { [STATUS]: ['a'] } },
        { files: { [STATUS]: null } },
        { files: { [STATUS]: ['b'] } },
      ],
      ['L0 deb: a', 'L2 deb: b'],
    ],
  ])('%s', (_, wishes, expected) => {
    expect(over(...wishes)).toEqual(expected)
  })

  test('more files than any system has make no list', () => {
    const names = Array.from({ length: 20_001 }, (_, at) => `${D}/p${at}`)
    expect(over({ files: Object.fromEntries(names.map((name) => [name, [name]])) })).toEqual([])
  })
})
