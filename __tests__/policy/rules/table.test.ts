import { describe, expect, test } from '@jest/globals'
import {
  RULES,
  RULE_IDS,
  applyDemandedRules,
  openCase,
  withPolicy,
} from '../../../src/policy/rules/index.ts'
import { SETTING_KEYS } from '../../../src/policy/settings.ts'
import type { PolicyValues } from '../../../src/policy/settings.ts'
import { apply, applied, evidenceOf, flaws, policyOf } from '../ground.ts'

/** Settings that only say how another is meant. */
const MODIFIERS =
  /only_fixable$|confidence$|grace_(days|since)$|severity_from$|package_types$|ignored_paths$|license_(packages|layers)$|allowed_signers$|^judge$|^when_not_assessed$|^image\.rules$/

describe('the table of rules', () => {
  test('every rule has an id of its own, a title and a way to pass', () => {
    expect(new Set(RULE_IDS).size).toBe(RULES.length)
    for (const { title, howToPass } of RULES) {
      expect(title).not.toBe('')
      expect(howToPass).not.toBe('')
    }
  })

  test('every setting of a policy asks for a rule, or says how another is meant', () => {
    const asking = new Set(RULES.flatMap((rule) => rule.settings))
    const idle = SETTING_KEYS.filter((key) => !asking.has(key) && !MODIFIERS.test(key))
    expect(idle).toEqual([])
  })

  test('without a policy the default gate stands alone, in its order', () => {
    expect(apply({}).map(({ result }) => [result.id, result.limit, result.origin])).toEqual([
      ['known-exploited', 0, 'the default'],
      ['secrets', 0, 'the default'],
      ['vulnerabilities.critical', 0, 'the default'],
      ['vulnerabilities.high', null, 'the default'],
      ['vulnerabilities.medium', null, 'the default'],
      ['vulnerabilities.low', null, 'the default'],
      ['vulnerabilities.unknown', null, 'the default'],
      ['vulnerabilities.critical.unfixed', null, 'the default'],
      ['end-of-life', null, 'the default'],
    ])
  })
})

describe('a control of a standard', () => {
  const control: Partial<PolicyValues> = { 'vulnerabilities.high.max': 0, 'image.max_layers': 1 }
  const origin = { kind: 'standard', id: 'cis-docker-1.6.0', control: '4.4' } as const

  test('only what its values ask for is applied, by its own name', () => {
    const opened = openCase(evidenceOf({ findings: flaws(2, { severity: 'high' }) }))
    const judged = applyDemandedRules(withPolicy(opened, policyOf(control, origin)))
    expect(judged.map(({ result }) => [result.id, result.state, result.origin])).toEqual([
      ['vulnerabilities.high', 'failed', 'standard cis-docker-1.6.0, control 4.4'],
      ['image.layers', 'failed', 'standard cis-docker-1.6.0, control 4.4'],
    ])
  })

  test('the scope of one policy is not that of the next', () => {
    const opened = openCase(
      evidenceOf({
        values: { 'vulnerabilities.package_types': ['npm'] },
        findings: flaws(1, { severity: 'high' }),
      }),
    )
    const [first] = applyDemandedRules(withPolicy(opened, policyOf(control)))
    expect(first?.result.value).toBe(1)
  })

  test('checks of the same parameters are made once', () => {
    let made = 0
    const rules = { 'image.rules': { A: 'fail', B: 'fail' } } as const
    const opened = openCase(
      evidenceOf({
        checks: () => {
          made += 1
          return []
        },
      }),
    )
    for (let at = 0; at < 3; at += 1) applyDemandedRules(withPolicy(opened, policyOf(rules)))
    expect(made).toBe(1)
  })
})

test('names out of an image are shown on one line and bounded', () => {
  const values = { 'coverage.degraded': 'fail' } as const
  const { result } = applied('coverage.degraded', {
    values,
    degraded: [`line\nbreak \u202e${'x'.repeat(500)}`],
  })
  expect(result.note).not.toMatch(/[\n\u202e]/)
  expect(result.note?.length).toBeLessThan(210)
})
