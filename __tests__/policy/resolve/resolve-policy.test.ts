import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mergeLayers } from '../../../src/policy/resolve/merge-layers.ts'
import type { Layer } from '../../../src/policy/resolve/merge-layers.ts'
import { DEFAULTS } from '../../../src/policy/resolve/defaults.ts'
import type { InputLayer, PolicySet } from '../../../src/policy/resolve/policy-set.ts'
import { ANY_IMAGE, resolvePolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import type { ResolvedPolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import { isStricter, stricterOf } from '../../../src/policy/resolve/strictness.ts'
import { SETTING_KEYS } from '../../../src/policy/settings.ts'
import type { PolicyValues, SettingKey } from '../../../src/policy/settings.ts'
import { DESIGN_EXAMPLE } from '../design-example.ts'
import { load, loadText } from './loading.ts'
import { valueOf } from './values.ts'

function resolved(set: PolicySet, imageName = ANY_IMAGE): ResolvedPolicy {
  return resolvePolicy(set, { imageName })
}

function inputsOf(values: Partial<PolicyValues>): InputLayer {
  const keys = Object.keys(values) as SettingKey[]
  return { values, names: new Map(keys.map((key) => [key, `input-of-${key}`])) }
}

describe('without a policy', () => {
  test('the default gate holds, and says that it is the default', async () => {
    const { policy, mode } = resolved(await load({}))
    expect(policy.values).toEqual(DEFAULTS)
    expect(policy.isDefault).toBe(true)
    expect(new Set([...policy.origins.values()].map(({ kind }) => kind))).toEqual(
      new Set(['default']),
    )
    expect(mode).toBe('enforce')
  })

  test('inputs replace, be it to loosen', async () => {
    const inputs = inputsOf({ 'vulnerabilities.critical.max': 3, 'vulnerabilities.high.max': 5 })
    const { policy, mode, notices } = resolved(await load({}, { inputs, mode: 'report' }))
    expect(policy.values['vulnerabilities.critical.max']).toBe(3)
    expect(policy.origins.get('vulnerabilities.high.max')).toEqual({
      kind: 'input',
      name: 'input-of-vulnerabilities.high.max',
    })
    expect(mode).toBe('report')
    expect(notices).toEqual([])
  })

  test('a number for critical counts what no update fixes, too', async () => {
    const inputs = inputsOf({ 'vulnerabilities.critical.max': 0 })
    const { values } = resolved(await load({}, { inputs })).policy
    expect(values['vulnerabilities.critical.only_fixable']).toBeUndefined()
    const other = inputsOf({ 'vulnerabilities.high.max': 0 })
    const kept = resolved(await load({}, { inputs: other })).policy.values
    expect(kept['vulnerabilities.critical.only_fixable']).toBe(true)
  })
})

describe('files', () => {
  test('the example of the design stands over the defaults', async () => {
    const { policy } = resolved(await loadText(DESIGN_EXAMPLE))
    expect(policy.values).toMatchObject({
      'vulnerabilities.critical.max': 0,
      'vulnerabilities.known_exploited': 0,
      'secrets.severity': 'high',
      'signing.required': true,
    })
    expect(policy.values['vulnerabilities.critical.only_fixable']).toBeUndefined()
    expect(policy.origins.get('vulnerabilities.high.max')).toEqual({
      kind: 'file',
      path: '.plimsoll.yml',
      line: 2,
    })
  })

  test('a later one replaces single values of an earlier one, stricter or looser', async () => {
    const files = {
      'a.yml': 'security_gates: { vulnerabilities: { high: 1, medium: 2 } }\nmode: report-only',
      'b.yml': 'security_gates: { vulnerabilities: { high: 9 } }\nmode: enforce',
    }
    const set = await load({ files }, { settings: { files: ['a.yml', 'b.yml'] } })
    const { policy, mode } = resolved(set)
    expect(policy.values).toMatchObject({
      'vulnerabilities.high.max': 9,
      'vulnerabilities.medium.max': 2,
    })
    expect(mode).toBe('enforce')
  })

  test('what is locked can be made stricter, and what would loosen it is told', async () => {
    const files = {
      'org.yml': `security_gates:
  vulnerabilities: { high: { max: 5 }, medium: 20 }
  compliance: { forbidden_licenses: [GPL-3.0] }
context: { exposure: public }
locked: [vulnerabilities.high, compliance, mode, context]`,
      '.plimsoll.yml': `extends: org.yml
security_gates:
  vulnerabilities: { high: 50, medium: 50 }
  compliance: { forbidden_licenses: [AGPL-3.0] }
mode: report-only
context: { exposure: internal }`,
    }
    const { policy, mode, circumstances, notices } = resolved(await load({ files }))
    expect(policy.values).toMatchObject({
      'vulnerabilities.high.max': 5,
      'vulnerabilities.medium.max': 50,
      'compliance.forbidden_licenses': ['AGPL-3.0', 'GPL-3.0'],
    })
    expect(mode).toBe('enforce')
    expect(circumstances.context.exposure).toBe('public')
    const texts = notices.map(({ text }) => text).join('\n')
    expect(texts).toContain('.plimsoll.yml:3 sets vulnerabilities.high.max to 50')
    expect(texts).toContain('5 of org.yml:2 holds')
    expect(texts).toContain('.plimsoll.yml asks for a report only')
    expect(texts).toContain('.plimsoll.yml sets a context')
  })

  test('standards of all of them count, each once', async () => {
    const files = {
      'a.yml': 'standards: [cis-docker-1.6.0]',
      'b.yml': 'standards: [baseline, cis-docker-1.6.0]',
    }
    const settings = { files: ['a.yml', 'b.yml'], standards: ['baseline', 'own.yml'] }
    const { standards } = resolved(await load({ files }, { settings }))
    expect(standards.map(({ name }) => name)).toEqual(['cis-docker-1.6.0', 'baseline', 'own.yml'])
  })
})

describe('sections for images', () => {
  const TEXT = `security_gates: { vulnerabilities: { high: 5 } }
context: { exposure: internal, data: public }
images:
  - { name: 'shop/*', context: { exposure: public }, standards: [pci-dss-4.0.1], stage: deploy }
  - { name: '**', security_gates: { secrets: 1 } }
  - { name: 'legacy/**', mode: report-only, security_gates: { vulnerabilities: { high: 50 } } }
accept_nothing_analysed: [{ image: 'tools/*', reason: one program, expires: 2027-01-01 }]
locked: [vulnerabilities]
`

  test('hold for the names that match, over what holds in general', async () => {
    const set = await loadText(TEXT)
    const shop = resolved(set, 'shop/web')
    expect(shop.circumstances).toMatchObject({
      stage: 'deploy',
      context: { exposure: 'public', data: 'public', environment: null },
      acceptedEmptiness: [],
    })
    expect(shop.standards.map(({ name }) => name)).toEqual(['pci-dss-4.0.1'])
    expect(shop.policy.values).toMatchObject({ 'vulnerabilities.high.max': 5, 'secrets.max': 1 })
    expect(resolved(set, 'tools/pause').circumstances.acceptedEmptiness).toHaveLength(1)
  })

  test('may loosen what their own file locks, and nobody else may', async () => {
    const legacy = resolved(await loadText(TEXT), 'legacy/a/b')
    expect(legacy.policy.values['vulnerabilities.high.max']).toBe(50)
    expect(legacy.mode).toBe('report')
    const files = {
      'org.yml': TEXT,
      '.plimsoll.yml':
        'extends: org.yml\nimages: [{ name: "shop/*", security_gates: { vulnerabilities: { high: 80 } } }]',
    }
    const shop = resolved(await load({ files }), 'shop/web')
    expect(shop.policy.values['vulnerabilities.high.max']).toBe(5)
    expect(shop.notices).toHaveLength(1)
  })
})

describe('inputs over a policy', () => {
  test('tighten, and are refused with both values where they would loosen', async () => {
    const inputs = inputsOf({
      'vulnerabilities.high.max': 3,
      'vulnerabilities.medium.max': 99,
      'vulnerabilities.low.max': 7,
      'vulnerabilities.only_fixable': true,
      'vulnerabilities.severity_from': 'nvd',
    })
    const set = await loadText(DESIGN_EXAMPLE, { inputs, mode: 'report' })
    const { policy, mode, notices } = resolved(set)
    expect(policy.values).toMatchObject({
      'vulnerabilities.high.max': 3,
      'vulnerabilities.medium.max': 20,
      'vulnerabilities.low.max': 7,
      'vulnerabilities.severity_from': 'vendor',
    })
    expect(policy.values['vulnerabilities.only_fixable']).toBeUndefined()
    expect(mode).toBe('enforce')
    expect(notices.map(({ text }) => text)).toEqual([
      'input input-of-vulnerabilities.medium.max sets vulnerabilities.medium.max to 99, which would loosen the policy: 20 of .plimsoll.yml:2 holds as far as it is the stricter',
      'input input-of-vulnerabilities.only_fixable sets vulnerabilities.only_fixable to true, which would loosen the policy: that it is not set holds as far as it is the stricter',
      'input input-of-vulnerabilities.severity_from sets vulnerabilities.severity_from to nvd, which would loosen the policy: vendor of the default holds as far as it is the stricter',
      'input mode asks for a report only, which would loosen the policy: it is enforced',
    ])
  })

  test('the number 0 for critical stands over the default, which counts only what can be fixed', async () => {
    const inputs = inputsOf({ 'vulnerabilities.critical.max': 0 })
    const { values } = resolved(await loadText('mode: enforce', { inputs })).policy
    expect(values['vulnerabilities.critical.only_fixable']).toBeUndefined()
    const looser = inputsOf({ 'vulnerabilities.critical.max': 3 })
    const kept = resolved(await loadText('mode: enforce', { inputs: looser })).policy.values
    expect(kept).toMatchObject({
      'vulnerabilities.critical.max': 0,
      'vulnerabilities.critical.only_fixable': true,
    })
  })

  test('a report-only policy and the input agree', async () => {
    const { mode, notices } = resolved(await loadText('mode: report-only', { mode: 'report' }))
    expect([mode, notices]).toEqual(['report', []])
  })

  test('the latest stage that anybody names holds', async () => {
    const deploy = await loadText('stage: deploy', { settings: { stage: 'build' } })
    expect(resolved(deploy).circumstances.stage).toBe('deploy')
    const monitor = await loadText('stage: deploy', { settings: { stage: 'monitor' } })
    expect(resolved(monitor).circumstances.stage).toBe('monitor')
  })
})

describe('laws', () => {
  const values = fc
    .record(Object.fromEntries(SETTING_KEYS.map((key) => [key, valueOf(key)])))
    .map((record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
    ) as fc.Arbitrary<Partial<PolicyValues>>

  const layerOf = (of: Partial<PolicyValues>, onlyTightens: boolean): Layer => ({
    values: of,
    onlyTightens,
    locked: [],
    origin: () => ({ kind: 'input', name: 'x' }),
  })

  test('a layer that only tightens loosens nothing', () => {
    fc.assert(
      fc.property(values, values, (policy, inputs) => {
        const before = mergeLayers({}, [layerOf(policy, false)]).values
        const after = mergeLayers({}, [layerOf(policy, false), layerOf(inputs, true)]).values
        for (const key of SETTING_KEYS) {
          expect(isStricter(key, before[key], after[key])).toBe(false)
          expect(stricterOf(key, before[key], after[key])).toEqual(after[key])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('to apply it twice is to apply it once', () => {
    fc.assert(
      fc.property(values, values, (policy, inputs) => {
        const layers = [layerOf(policy, false), layerOf(inputs, true)]
        const once = mergeLayers(DEFAULTS, layers).values
        expect(mergeLayers(DEFAULTS, [...layers, layerOf(inputs, true)]).values).toEqual(once)
      }),
      { numRuns: 200 },
    )
  })

  test('the order of the keys means nothing', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const turned = (of: Partial<PolicyValues>): Partial<PolicyValues> =>
          Object.fromEntries(Object.entries(of).reverse())
        const merged = mergeLayers(DEFAULTS, [layerOf(one, false), layerOf(other, true)])
        const again = mergeLayers(DEFAULTS, [
          layerOf(turned(one), false),
          layerOf(turned(other), true),
        ])
        expect(JSON.stringify([again.values, again.notices])).toBe(
          JSON.stringify([merged.values, merged.notices]),
        )
      }),
      { numRuns: 200 },
    )
  })
})
