import { describe, expect, test } from '@jest/globals'
import { CHECK_RULES } from '../../../src/image/rules/check-image.ts'
import { KEPT_CHECKS } from '../../../src/policy/standards/kept-checks.ts'
import { PACKS } from '../../../src/policy/standards/packs.generated.ts'
import { BREAKAGES } from './breakages.ts'
import { judge, packOf, SOFT, looked, WELL_MADE } from './judging.ts'

const packs = [...PACKS.keys()]

describe('of a well-made image of which everything is known', () => {
  test.each(packs)('every control of %s that rules decide passes', (id) => {
    const { controls } = judge(packOf(id), WELL_MADE).result
    const decided = controls.filter(({ rules }) => rules.length > 0)
    expect(decided.length).toBeGreaterThan(0)
    expect(decided.filter(({ state }) => state !== 'pass')).toEqual([])
  })
})

/** Each rule of each control of each pack. */
const demands = packs.flatMap((id) => {
  const standard = packOf(id)
  return judge(standard, WELL_MADE).result.controls.flatMap(({ id: control, rules }) =>
    rules.map((rule) => ({ name: `${id} ${control}`, rule, standard, control })),
  )
})

test.each(demands)(
  '$name fails when $rule is all that is broken',
  ({ rule, standard, control }) => {
    const breakage = BREAKAGES[rule]
    if (breakage === undefined) throw new Error(`nothing here breaks ${rule}`)
    const { result, gate } = judge(standard, { ...WELL_MADE, ...breakage })
    const judged = result.controls.find((one) => one.id === control)
    expect(judged?.state).toBe('fail')
    const told = gate.reason?.remedy.includes(`${control}:`) ?? false
    expect(told).toBe(judged?.level === 'fail')
  },
)

test('only rules that standards ask for are broken here', () => {
  const asked = new Set(demands.map(({ rule }) => rule))
  expect(Object.keys(BREAKAGES).filter((rule) => !asked.has(rule))).toEqual([])
})

test('every rule about images has words for the image that keeps it', () => {
  expect([...KEPT_CHECKS.keys()].sort()).toEqual(CHECK_RULES.map(({ id }) => id).sort())
})

describe('the soft image', () => {
  const failed = (id: string): readonly string[] =>
    judge(packOf(id), { ...WELL_MADE, ...looked(SOFT) })
      .result.controls.filter(({ state }) => state === 'fail')
      .map((one) => one.id)

  test.each([
    ['baseline', ['BL-3', 'BL-4', 'BL-5', 'BL-7', 'BL-8']],
    ['cis-docker-1.6.0', ['4.1', '4.3', '4.6', '4.7', '4.8', '4.9', '4.10', '4.11']],
    ['nist-sp-800-190', ['4.1.2', '4.1.4']],
    [
      'disa-container-image',
      [
        ...['CCI-000366', 'CCI-000381-ssh', 'CCI-000381', 'CCI-001762-privileged', 'CCI-001762'],
        ...['CCI-002235-user', 'CCI-002235', 'CCI-002367'],
      ],
    ],
    ['pci-dss-4.0.1', ['2.2', '8.6.2']],
  ])('fails what its config, its history and its files show, by %s', (id, expected) => {
    expect(failed(id)).toEqual(expected)
  })
})
