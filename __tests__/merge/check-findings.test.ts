import { describe, expect, test } from '@jest/globals'
import type { Check } from '../../src/domain/check.ts'
import { joinChecks } from '../../src/merge/check-findings.ts'
import { finding, ruleFinding } from '../ground/factories.ts'

const ROOT: Check = {
  rule: 'CFG-USER',
  title: 'A user other than root',
  severity: 'high',
  state: 'failed',
  evidence: [{ text: 'no user is set, so it starts as root', path: null, layer: null, line: 7 }],
  note: null,
  remedy: 'Set USER',
  elsewhere: ['DS-0002', 'CIS-DI-0001'],
}

const byTrivy = ruleFinding({
  kind: 'misconfiguration',
  rule: { id: 'DS-0002', title: 'Image user should not be root' },
  package: null,
  instances: [],
  line: null,
  seenBy: ['trivy'],
})

function join(checks: readonly Check[], findings = [byTrivy], asked: readonly string[] = []) {
  const isAsked = (rule: string): boolean => asked.includes(rule)
  return joinChecks(findings, { checks, imageName: 'acme/api', isLookedFor: true, isAsked })
}

describe('a broken rule about the image', () => {
  test('and the same misconfiguration of Trivy are one finding of both', () => {
    expect(join([ROOT])).toEqual([
      expect.objectContaining({
        kind: 'misconfiguration',
        rule: {
          id: 'CFG-USER',
          title: 'A user other than root',
          aliases: ['CIS-DI-0001', 'DS-0002'],
        },
        seenBy: ['plimsoll', 'trivy'],
        severity: 'high',
        line: 7,
        message: 'no user is set, so it starts as root',
      }),
    ])
  })

  test('stands beside what has nothing to do with it', () => {
    const secret = ruleFinding({ rule: { id: 'DS-0002', title: 'a secret of that name' } })
    const flaw = finding()
    expect(
      joinChecks([secret, flaw], {
        checks: [ROOT],
        imageName: 'a',
        isLookedFor: true,
        isAsked: () => false,
      }),
    ).toEqual([secret, flaw, expect.objectContaining({ seenBy: ['plimsoll'] })])
  })

  test.each(['medium', 'low', 'negligible'] as const)(
    'of severity %s is a finding when somebody asks for it',
    (severity) => {
      const shell: Check = { ...ROOT, rule: 'FS-SHELL', severity, elsewhere: [] }
      expect(join([shell])).toEqual([byTrivy])
      expect(join([shell], [byTrivy], ['FS-SHELL'])).toHaveLength(2)
    },
  )

  test('of low severity is a finding when a scanner has it, too', () => {
    expect(join([{ ...ROOT, severity: 'low' }])).toEqual([
      expect.objectContaining({ severity: 'low', seenBy: ['plimsoll', 'trivy'] }),
    ])
  })

  test('is none where nobody looks for misconfigurations, unless it is asked for', () => {
    const request = { checks: [ROOT], imageName: 'a', isLookedFor: false }
    expect(joinChecks([], { ...request, isAsked: () => false })).toEqual([])
    expect(joinChecks([], { ...request, isAsked: () => true })).toHaveLength(1)
  })

  test('keeps its key whatever its evidence, and has another in another image', () => {
    const [one] = join([ROOT])
    const [two] = join([{ ...ROOT, evidence: [], severity: 'critical', title: 'x' }])
    expect(two?.key).toBe(one?.key)
    const [three] = joinChecks([], {
      checks: [ROOT],
      imageName: 'b',
      isLookedFor: true,
      isAsked: () => false,
    })
    expect(three?.key).not.toBe(one?.key)
  })

  test('names places with a bound', () => {
    const evidence = Array.from({ length: 300 }, (_, index) => ({
      ...{ text: `file ${index}`, path: `bin/${index}`, layer: null, line: null },
    }))
    const [one] = join([{ ...ROOT, evidence }])
    expect(one?.instances).toHaveLength(100)
    expect(one).toMatchObject({
      message: expect.stringMatching(/file 4; and 295 more$/) as unknown,
    })
  })
})

test.each(['passed', 'not-assessed', 'not-applicable'] as const)(
  'a rule that is %s takes nothing away from what Trivy says',
  (state) => {
    expect(join([{ ...ROOT, state }])).toEqual([byTrivy])
  },
)
