import { describe, expect, test } from '@jest/globals'
import type { Stage } from '../../../src/domain/context.ts'
import { apply, check, daysAgo, flaws } from '../ground.ts'
import { image, ruleFinding } from '../../ground/factories.ts'

/* The example that the README and the design give, as the reader of policy files understands it. */
const EXAMPLE = {
  'vulnerabilities.critical.max': 0,
  'vulnerabilities.high.max': 5,
  'vulnerabilities.medium.max': 20,
  'vulnerabilities.low.max': 50,
  'compliance.max_image_age_days': 30,
  'compliance.required_licenses': ['MIT', 'Apache-2.0'],
  'compliance.forbidden_licenses': ['GPL-3.0', 'AGPL-3.0'],
  'signing.required': true,
  'signing.allowed_signers': ['team-security@company.com'],
  'runtime.allow_privileged': false,
  'runtime.allow_root': false,
  'runtime.read_only_root_filesystem': true,
}

function licence(id: string): ReturnType<typeof ruleFinding> {
  return ruleFinding({
    kind: 'licence',
    rule: { id, title: 'licence' },
    package: { type: 'npm', name: `licensed under ${id}` },
  })
}

function blocking(given: Parameters<typeof apply>[0]): string[] {
  const ordinary = {
    values: EXAMPLE,
    image: image({ created: daysAgo(3) }),
    checks: [check('CFG-USER', { state: 'passed' })],
  }
  return apply({ ...ordinary, ...given }).flatMap(({ reason }) => reason?.rule ?? [])
}

describe('the example policy', () => {
  test('lets a good image pass at the stage build', () => {
    expect(blocking({ findings: [...flaws(5, { severity: 'high' }), licence('MIT')] })).toEqual([])
  })

  test('blocks each thing that it names', () => {
    const findings = [
      ...flaws(1, { severity: 'critical', fix: { state: 'not-fixed' } }),
      ...flaws(6, { severity: 'high' }),
      ...flaws(21, { severity: 'medium' }),
      ...flaws(51, { severity: 'low' }),
      licence('AGPL-3.0-or-later'),
    ]
    const old = image({ created: daysAgo(31) })
    expect(blocking({ findings, image: old, checks: [check('CFG-USER')] })).toEqual([
      'vulnerabilities.critical',
      'vulnerabilities.high',
      'vulnerabilities.medium',
      'vulnerabilities.low',
      'licences.required',
      'licences.forbidden',
      'image.age',
      'runtime.allow_root',
    ])
  })

  test.each<[Stage, string[]]>([
    ['build', []],
    ['deploy', ['signing']],
    ['monitor', ['signing']],
  ])('asks for a signature at stage %s: %j', (stage, rules) => {
    expect(blocking({ stage })).toEqual(rules)
  })

  test('says of the settings of pods that no image tells them', () => {
    const told = apply({ values: EXAMPLE }).filter(({ result }) => result.id.includes('runtime'))
    expect(told.map(({ result }) => [result.id, result.state])).toEqual([
      ['runtime.allow_root', 'not-assessed'],
      ['runtime.allow_privileged', 'not-assessed'],
      ['runtime.read_only_root_filesystem', 'not-assessed'],
    ])
  })
})
