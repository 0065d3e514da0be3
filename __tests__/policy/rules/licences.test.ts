import { describe, expect, test } from '@jest/globals'
import type { Finding, Origin } from '../../../src/domain/finding.ts'
import type { InventoryPackage } from '../../../src/domain/report.ts'
import { image, ruleFinding } from '../../ground/factories.ts'
import { applied, told, withStatus } from '../ground.ts'

type Made = { readonly type?: string; readonly origin?: Origin; readonly name?: string }

function licence(
  id: string,
  { type = 'npm', origin = 'added', name = 'left-pad' }: Made = {},
): Finding {
  return ruleFinding({
    kind: 'licence',
    rule: { id, title: 'licence' },
    package: { type, name },
    instances: [{ path: null, layer: null, origin, replaced: null }],
  })
}

function listed(name: string, type = 'npm', layer: string | null = null): InventoryPackage {
  const version = '3.0.11-1'
  return {
    ...{ type, namespace: null, name, version, purl: null, sourcePackage: null },
    ...{ seenBy: ['trivy'], paths: [], layer },
  }
}

const FORBID = { 'compliance.forbidden_licenses': ['GPL-3.0'] }

describe('forbidden licences', () => {
  test.each([
    ['an application package in an added layer', licence('GPL-3.0-only'), 'failed 1'],
    ['another licence', licence('MIT'), 'passed 0'],
    ['a package of the system', licence('GPL-3.0-only', { type: 'deb' }), 'passed 0'],
    ['a layer of the base image', licence('GPL-3.0-only', { origin: 'base' }), 'passed 0'],
    ['a layer of unknown origin', licence('GPL-3.0-only', { origin: 'unknown' }), 'failed 1'],
    ['a licence that nobody can name', licence('see LICENSE'), 'not-assessed blocks'],
  ])('%s', (_, finding, expected) => {
    expect(told('licences.forbidden', { values: FORBID, findings: [finding] })).toBe(expected)
  })

  test('a waived one is waived', () => {
    const findings = withStatus('waived', [licence('GPL-3.0-only')])
    expect(told('licences.forbidden', { values: FORBID, findings })).toBe('waived 0')
  })

  test('the policy widens the scope to the system and to the base', () => {
    const all = {
      'compliance.license_packages': 'all',
      'compliance.license_layers': 'all',
    } as const
    const findings = [licence('GPL-3.0-only', { type: 'deb', origin: 'base' })]
    const told1 = told('licences.forbidden', { values: { ...FORBID, ...all }, findings })
    expect(told1).toBe('failed 1')
  })

  test('the list of packages tells the layer where the scanner does not', () => {
    const ours = image()
    const layers = ours.layers.map((layer, at) => ({
      ...layer,
      origin: at === 0 ? ('base' as const) : ('added' as const),
    }))
    const given = {
      values: FORBID,
      image: { ...ours, layers },
      findings: [licence('GPL-3.0-only', { origin: 'unknown' })],
      packages: [listed('left-pad', 'npm', layers[0]?.diffId ?? null)],
    }
    expect(told('licences.forbidden', given)).toBe('passed 0')
  })

  test('nothing says that licences were looked for', () => {
    expect(told('licences.forbidden', { values: FORBID, kinds: [] })).toBe('not-assessed blocks')
  })

  test('without a whole list of packages that none was found proves nothing', () => {
    const given = { values: FORBID, isInventoryWhole: false }
    expect(told('licences.forbidden', given)).toBe('not-assessed blocks')
  })
})

describe('packages without a licence', () => {
  const packages = [listed('left-pad'), listed('libc6', 'deb')]

  test('what has no licence may have any', () => {
    const { result, reason } = applied('licences.forbidden', { values: FORBID, packages })
    expect(result.note).toBe('of 1 package nobody can name the licence: left-pad')
    expect(reason?.remedy).toContain('when_not_assessed: { licences.forbidden: warn }')
  })

  test.each([
    ['warn', 'warned 1'],
    ['fail', 'failed 1'],
  ] as const)('unknown_licenses: %s', (level, expected) => {
    const values = { 'compliance.unknown_licenses': level }
    expect(told('licences.unknown', { values, packages })).toBe(expected)
  })

  test('a package with a licence is known', () => {
    const values = { 'compliance.unknown_licenses': 'fail' } as const
    const findings = [licence('MIT')]
    expect(told('licences.unknown', { values, packages, findings })).toBe('passed 0')
  })
})

describe('required licences', () => {
  const values = { 'compliance.required_licenses': ['MIT'] }

  test.each([
    ['MIT', 'passed 0'],
    ['MIT OR GPL-3.0-only', 'passed 0'],
    ['Apache-2.0', 'failed 1'],
  ])('%s', (id, expected) => {
    expect(told('licences.required', { values, findings: [licence(id)] })).toBe(expected)
  })
})
