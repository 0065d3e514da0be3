import { describe, expect, test } from '@jest/globals'
import type { Check } from '../../../src/domain/check.ts'
import type { FindingStatus } from '../../../src/domain/finding.ts'
import { demandedChecks } from '../../../src/policy/rules/index.ts'
import { ruleFinding } from '../../ground/factories.ts'
import { applyRules, openCase } from '../../../src/policy/rules/index.ts'
import { evidenceOf } from '../ground.ts'

const ROOT: Check = {
  ...{ rule: 'CFG-USER', title: 'It starts as root', severity: 'high', state: 'failed' },
  ...{ evidence: [], note: null, remedy: 'Name a user', elsewhere: [] },
}

function broken(status: FindingStatus) {
  return ruleFinding({
    kind: 'misconfiguration',
    rule: { id: 'CFG-USER', title: 'It starts as root' },
    package: null,
    instances: [],
    line: null,
    status,
  })
}

function userRule(findings: ReturnType<typeof broken>[]) {
  const evidence = evidenceOf({ values: { 'image.user': 'non-root' }, checks: [ROOT], findings })
  return applyRules(openCase(evidence)).find(({ result }) => result.id === 'image.user')
}

describe('a broken rule about the image', () => {
  test('that somebody accepted with its finding is waived', () => {
    expect(userRule([broken('waived')])).toMatchObject({
      result: { state: 'waived', waived: 1 },
      reason: null,
    })
  })

  test('that is open blocks, and names its finding', () => {
    const open = broken('open')
    expect(userRule([open])).toMatchObject({
      result: { state: 'failed', waived: null },
      reason: { findings: [open.id] },
    })
  })

  test('without any finding blocks all the same', () => {
    expect(userRule([])).toMatchObject({ result: { state: 'failed' }, reason: { findings: [] } })
  })
})

test('the rules about the image that a policy asks for by any name', () => {
  const values = {
    'image.user': 'numeric-non-root',
    'image.healthcheck': 'warn',
    'base.stale': 'off',
    'image.rules': { 'FS-SUID': 'fail', 'CFG-ADD': 'off' },
  } as const
  expect([...demandedChecks(values)].sort()).toEqual([
    'CFG-HEALTHCHECK',
    'CFG-USER',
    'CFG-USER-NUMERIC',
    'FS-SUID',
  ])
  expect(demandedChecks({}).size).toBe(0)
})
