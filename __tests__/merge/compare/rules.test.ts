import { describe, expect, test } from '@jest/globals'
import { digestOf, ruleFinding } from '../../ground/factories.ts'
import type { RuleFindingOverrides } from '../../ground/factories.ts'
import { baseSide, changesOf, scansWith, side } from './sides.ts'

const NEWER = scansWith('of today')
const OLDER = scansWith('of today', { version: '0.1.0' })

function inLayer(layer: string, overrides: RuleFindingOverrides = {}) {
  return ruleFinding({
    instances: [{ path: 'app/.env', layer: digestOf(layer), origin: 'unknown', replaced: null }],
    ...overrides,
  })
}

function onLine(line: number) {
  return ruleFinding({ line })
}

describe('a rule that the baseline breaks at the same place', () => {
  test('is pre-existing, also when its line has moved', () => {
    expect(changesOf(baseSide([onLine(3)]), side([onLine(3)]))).toEqual(['pre-existing'])
    expect(changesOf(baseSide([onLine(3)]), side([onLine(7)]))).toEqual(['pre-existing'])
  })

  test('is worse by what is more than before; the line that was there is not the new one', () => {
    const head = side([onLine(1), onLine(3), onLine(9)])
    expect(changesOf(baseSide([onLine(3), onLine(4)]), head)).toEqual([
      'pre-existing',
      'pre-existing',
      'worsened',
    ])
  })

  test('is worse when the file stands in another layer, too', () => {
    const once = inLayer('one')
    const both = [...once.instances, ...inLayer('two').instances]
    expect(changesOf(baseSide([once]), side([{ ...once, instances: both }]))).toEqual(['worsened'])
  })

  test('a licence of a package stays one through its versions', () => {
    const gpl = (version: string) =>
      ruleFinding({
        kind: 'licence',
        rule: { id: 'GPL-3.0', title: '' },
        package: { name: 'bash', version },
        line: null,
        id: version,
      })
    expect(changesOf(baseSide([gpl('5.1')]), side([gpl('5.2')]))).toEqual(['pre-existing'])
    expect(changesOf(baseSide([gpl('5.1')]), side([gpl('5.1'), gpl('5.2')]))).toEqual([
      'pre-existing',
      'worsened',
    ])
  })
})

describe('a rule that the baseline does not break', () => {
  test('is introduced, never newly disclosed, by the same scanner', () => {
    expect(changesOf(baseSide([]), side([inLayer('layer 1')]))).toEqual(['introduced'])
    const databases = baseSide([], { scans: scansWith('of old') })
    expect(changesOf(databases, side([inLayer('layer 1')]))).toEqual(['introduced'])
  })

  test.each([
    [
      'a layer that the baseline has: newly disclosed, the rules are new',
      'layer 1',
      'newly-disclosed',
    ],
    ['a layer of its own: introduced', 'a new layer', 'introduced'],
  ])('by another version of the scanner in %s', (_, layer, change) => {
    const base = baseSide([], { scans: OLDER })
    expect(changesOf(base, side([inLayer(layer)], { scans: NEWER }))).toEqual([change])
  })

  test('in a file of the baseline that was not searched there is newly disclosed', () => {
    const base = baseSide([], { coverage: { narrowed: ['no secrets'], notAssessed: [] } })
    expect(changesOf(base, side([inLayer('layer 1')]))).toEqual(['newly-disclosed'])
  })

  test('in the very same image is newly disclosed', () => {
    const config = ruleFinding({ kind: 'misconfiguration', instances: [], line: null })
    expect(changesOf(side([], { scans: OLDER }), side([config]))).toEqual(['newly-disclosed'])
    expect(changesOf(baseSide([]), side([config]))).toEqual(['introduced'])
  })
})
