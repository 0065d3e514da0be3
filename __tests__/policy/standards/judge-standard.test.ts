import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ControlResult } from '../../../src/domain/standard.ts'
import { judgeImage } from '../../../src/policy/judge.ts'
import { openCase } from '../../../src/policy/rules/index.ts'
import { addStandards } from '../../../src/policy/standards/add-standards.ts'
import { image, ruleFinding } from '../../ground/factories.ts'
import type { Given } from '../ground.ts'
import { check, evidenceOf, flaw, withStatus } from '../ground.ts'
import { judge, looked, HARD, packOf, standardOf } from './judging.ts'

const SECRETS = 'id: A, title: No secrets, kind: automated, requires: { secrets: 0 }'
const USER = 'id: B, title: No root, kind: automated, requires: { image: { user: non-root } }'
const BASES = 'id: C, title: Our bases, kind: automated, uses: [base.approved]'
const MALWARE = 'id: D, title: No malware, kind: automated, requires: { malware: 0 }'
const PART = 'id: E, title: A part, kind: partial, requires: { secrets: 0 }, open: the rest'
const TLS = 'id: F, title: TLS, kind: automated, requires: { image: { rules: { REG-TLS: fail } } }'
const SECRET = ruleFinding({ severity: 'high' })
const kept = check('CFG-USER', { state: 'passed' })

function controlOf(control: string, given: Given = {}): ControlResult {
  const found = judge(standardOf(control), given).result.controls[0]
  if (found === undefined) throw new Error('a standard of one control has one')
  return found
}

describe('a control', () => {
  test.each<readonly [string, string, Given, ControlResult['state'], readonly string[]]>([
    [
      'passes when its rules are kept, and says what was counted',
      SECRETS,
      {},
      'pass',
      ['0 secrets of severity high and above in files that no package owns (0 allowed)'],
    ],
    [
      'fails when one is broken',
      SECRETS,
      { findings: [SECRET] },
      'fail',
      ['1 secret of severity high and above in files that no package owns (0 allowed)'],
    ],
    [
      'is waived when only waivers keep it',
      SECRETS,
      { findings: withStatus('waived', [SECRET]) },
      'waived',
      ['0 secrets of severity high and above in files that no package owns (0 allowed), 1 waived'],
    ],
    [
      'is not assessed when nobody looked',
      SECRETS,
      { kinds: ['vulnerability'] },
      'not-assessed',
      [
        'not assessed: secrets of severity high and above in files that no package owns (nothing says that secrets were looked for)',
      ],
    ],
    [
      'is not assessed without the value that only the user has',
      BASES,
      {},
      'not-assessed',
      ['the policy gives no base.approved'],
    ],
    [
      'takes that value from the policy',
      BASES,
      { values: { 'base.approved': ['a'] }, checks: [check('BASE-APPROVED')] },
      'fail',
      ['not so: the base image is approved'],
    ],
    [
      'tells what a rule about the image found',
      USER,
      {
        checks: [
          check('CFG-USER', {
            evidence: [{ text: 'The user is root.', path: null, layer: null, line: 3 }],
          }),
        ],
      },
      'fail',
      ['The user is root. (line 3)'],
    ],
    [
      'does not apply when nothing in the image could break it',
      TLS,
      { checks: [check('REG-TLS', { state: 'not-applicable', note: 'It was not fetched.' })] },
      'not-applicable',
      ['not fetched in the clear over a network (does not apply: It was not fetched)'],
    ],
    [
      'of people is theirs',
      'id: A, title: B, kind: manual, why: people do',
      {},
      'manual',
      ['people do'],
    ],
    [
      'of hosts is about them',
      'id: A, title: B, kind: not-applicable, why: hosts',
      {},
      'not-applicable',
      ['hosts'],
    ],
    [
      'without a mechanism is superseded',
      'id: A, title: B, kind: superseded, why: gone',
      {},
      'superseded',
      ['gone'],
    ],
  ])('%s', (_, control, given, state, evidence) => {
    expect(controlOf(control, given)).toMatchObject({ state, evidence })
  })

  test('names the paths of what a rule about files found, and of many how many there are', () => {
    const control =
      'id: A, title: B, kind: automated, requires: { image: { rules: { FS-SUID: fail } } }'
    const evidence = ['a', 'b', 'c', 'd'].map((path) => {
      return { text: 'setuid (mode 4755)', path, layer: null, line: null }
    })
    const judged = controlOf(control, { checks: [check('FS-SUID', { evidence })] })
    expect(judged.evidence).toEqual([
      'Title of FS-SUID: a: setuid (mode 4755), b: setuid (mode 4755), c: setuid (mode 4755) and 1 more',
    ])
    expect(judged.remedy).toBe('Remedy of FS-SUID')
  })

  test('counts only what an update fixes where it says so', () => {
    const control =
      'id: A, title: B, kind: automated, requires: { vulnerabilities: { high: { max: 0, only_fixable: true } } }'
    const unfixed = flaw({ severity: 'high', fix: { state: 'not-fixed' } })
    expect(controlOf(control, { findings: [unfixed] })).toMatchObject({
      state: 'pass',
      evidence: ['0 vulnerabilities of severity high with a fix (0 allowed)'],
    })
  })

  test('whose demand is of level warn is told as broken, and does not block', () => {
    const control =
      'id: A, title: B, kind: automated, requires: { image: { rules: { CFG-ADD: warn } } }'
    const given = { checks: [check('CFG-ADD')] }
    expect(controlOf(control, given)).toMatchObject({ state: 'fail', level: 'warn' })
    expect(judge(standardOf(control), given).gate).toMatchObject({
      result: { state: 'warned', note: 'warned: A' },
      reason: null,
    })
  })

  test('of level warn does not hide what could not be assessed', () => {
    const control =
      'id: A, title: B, kind: automated, requires: { image: { rules: { CFG-ADD: warn, FS-SUID: fail } } }'
    const checks = [check('CFG-ADD'), check('FS-SUID', { state: 'not-assessed' })]
    expect(judge(standardOf(control), { checks }).gate.result.state).toBe('failed')
  })

  test('is not loosened by the policy in force', () => {
    const values: NonNullable<Given['values']> = {
      'secrets.severity': 'critical',
      when_not_assessed: { default: 'warn', secrets: 'warn' },
    }
    expect(controlOf(SECRETS, { values, findings: [SECRET] }).state).toBe('fail')
    expect(judge(standardOf(SECRETS), { values, kinds: [] }).gate.result.state).toBe('failed')
  })
})

describe('the gate', () => {
  const gateOf = (given: Given, ...controls: string[]) => judge(standardOf(...controls), given).gate

  test('fails by the controls that fail, and says what would make each pass', () => {
    const gate = gateOf({ findings: [SECRET], checks: [kept] }, SECRETS, USER)
    expect(gate.result).toMatchObject({ id: 'standard.acme', state: 'failed', value: 1 })
    expect(gate.reason).toMatchObject({ findings: [SECRET.id] })
    expect(gate.reason?.remedy).toMatch(/^A: Revoke the secret/)
  })

  test('fails by what could not be assessed, unless the control says otherwise', () => {
    expect(gateOf({}, MALWARE).reason?.remedy).toMatch(/^D: give what lacks: no engine looked/)
    expect(gateOf({}, `${MALWARE}, when_not_assessed: warn`)).toMatchObject({
      result: { state: 'not-assessed', note: 'not assessed: D' },
      reason: null,
    })
  })

  test('asks the user for what only the user has, and fails all the same by what else is unknown', () => {
    expect(gateOf({}, BASES).reason).toBeNull()
    const both = 'id: A, title: B, kind: automated, uses: [base.approved], requires: { malware: 0 }'
    expect(gateOf({}, both).result.state).toBe('failed')
  })

  test('is told of controls of level warn, which do not block', () => {
    const gate = gateOf({ findings: [SECRET], checks: [kept] }, `${SECRETS}, level: warn`, USER)
    expect(gate).toMatchObject({ result: { state: 'warned', note: 'warned: A' }, reason: null })
  })

  test('is not passed where nothing was decided', () => {
    expect(gateOf({}, 'id: A, title: B, kind: manual, why: c').result.state).toBe('not-assessed')
  })
})

test('a part that passes is not decided, one that fails is', () => {
  expect(judge(standardOf(PART)).result).toMatchObject({
    decided: 0,
    controls: [{ state: 'pass' }],
  })
  expect(judge(standardOf(PART), { findings: [SECRET] }).result.decided).toBe(1)
})

test('a reproducible image pulled by tag, of which its date is not known, fails no standard by that', () => {
  const created = '1970-01-01T00:00:00Z'
  if (HARD.config === null) throw new Error('the hard image has a config')
  const labels = {}
  const facts = { ...HARD, history: null, config: { ...HARD.config, created, labels } }
  const given: Given = {
    ...looked(facts, { reference: 'registry.example.org/acme/api:1.2', base: null }),
    image: image({ created }),
  }
  const cis = judge(packOf('cis-docker-1.6.0'), given)
  const nist = judge(packOf('nist-sp-800-190'), given)
  expect([cis.gate.reason, nist.gate.reason]).toEqual([null, null])
  const state = (judged: typeof cis, id: string) =>
    judged.result.controls.find((one) => one.id === id)?.state
  expect(['4.4', '4.7', '4.9', '4.11'].map((id) => state(cis, id))).toEqual(
    Array(4).fill('not-assessed'),
  )
  expect(state(nist, '4.1.5')).toBe('fail')
  expect(state(nist, '4.2.2')).toBe('not-assessed')
})

describe('laws', () => {
  const anyFindings = fc.array(
    fc.record({
      severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
      status: fc.constantFrom('open', 'waived', 'off-gate'),
      isSecret: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  const anyGiven = fc.record({
    kinds: fc.subarray(['vulnerability', 'secret', 'malware', 'licence'] as const),
    user: fc.constantFrom('passed', 'failed', 'not-assessed', 'not-applicable'),
    isolated: anyFindings,
  })
  const toGiven = ({
    kinds,
    user,
    isolated,
  }: typeof anyGiven extends fc.Arbitrary<infer T> ? T : never): Given => ({
    kinds,
    checks: [check('CFG-USER', { state: user })],
    findings: isolated.map(({ severity, status, isSecret }, index) =>
      isSecret ? ruleFinding({ severity, status, line: index }) : flaw({ severity, status }),
    ),
  })
  const CONTROLS = [SECRETS, USER, BASES, MALWARE, PART]

  test('a standard makes no verdict better, and adding a control none of a standard', () => {
    fc.assert(
      fc.property(anyGiven, fc.subarray(CONTROLS), (any, controls) => {
        const given = toGiven(any)
        const evidence = evidenceOf(given)
        const trial = { evidence, require: 'all', degraded: [] } as const
        const opened = openCase(evidenceOf(given))
        const without = judgeImage(trial, opened)
        const outcome = (chosen: readonly string[]) =>
          addStandards(without, [judge(standardOf(...chosen), given)]).verdict.outcome
        if (without.verdict.outcome === 'fail') expect(outcome(CONTROLS)).toBe('fail')
        if (controls.length > 0 && outcome(controls) === 'fail') {
          expect(outcome(CONTROLS)).toBe('fail')
        }
      }),
    )
  })

  test('waiving everything turns what findings broke into waived, never into pass', () => {
    fc.assert(
      fc.property(anyGiven, (any) => {
        const given = toGiven(any)
        const waived = {
          ...given,
          findings: (given.findings ?? []).map((one) =>
            one.status === 'open' ? { ...one, status: 'waived' as const } : one,
          ),
        }
        const before = controlOf(SECRETS, given).state
        const after = controlOf(SECRETS, waived).state
        if (before === 'fail') expect(['waived', 'not-assessed']).toContain(after)
        else expect(after).toBe(before)
      }),
    )
  })
})
