import { describe, expect, test } from '@jest/globals'
import { applied, flaws, withStatus } from '../ground.ts'

const found = [...flaws(5, { severity: 'critical' }), ...flaws(2, { severity: 'high' })]

describe('findings that the policy leaves out', () => {
  test('are told with their number by the rule that would count them', () => {
    const values = { 'vulnerabilities.package_types': ['cargo'] }
    const { result } = applied('vulnerabilities.critical', { values, findings: found })
    expect([result.state, result.value]).toEqual(['passed', 0])
    expect(result.note).toContain('5 more are out of scope by package_types')
  })

  test('by their paths, too, and not those that a waiver takes out', () => {
    const findings = [...found, ...withStatus('waived', flaws(1, { severity: 'critical' }))]
    const values = {
      'vulnerabilities.package_types': ['cargo'],
      'vulnerabilities.ignored_paths': ['**'],
      'vulnerabilities.cvss.at_least': 0,
    }
    const { result } = applied('vulnerabilities.critical', { values, findings })
    expect(result.note).toContain('5 more are out of scope by package_types and ignored_paths')
    const cvss = applied('cvss', { values, findings }).result
    expect(cvss.note).toContain('7 more are out of scope')
  })

  test('are no word where the policy leaves nothing out', () => {
    expect(applied('vulnerabilities.critical', { findings: found }).result.note).toBeNull()
  })
})
