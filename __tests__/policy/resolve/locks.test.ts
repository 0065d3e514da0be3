import { describe, expect, test } from '@jest/globals'
import { checkPolicies } from '../../../src/policy/resolve/check-policies.ts'
import type { ReadPlace } from '../../../src/policy/resolve/load-documents.ts'
import { isLocked } from '../../../src/policy/resolve/locks.ts'
import type { PolicySet } from '../../../src/policy/resolve/policy-set.ts'
import { ANY_IMAGE, resolvePolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import type { ResolvedPolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import { load } from './loading.ts'

const BASE = `security_gates:
  vulnerabilities: { critical: 0, high: { max: 0, only_fixable: true } }
locked: [vulnerabilities.critical, vulnerabilities.high, mode]
`

/** What a project makes of a base that it extends. */
async function extended(project: string, base = BASE): Promise<ResolvedPolicy> {
  const files = { 'base.yml': base, '.plimsoll.yml': `extends: base.yml\n${project}` }
  return resolved(await load({ files }))
}

function resolved(set: PolicySet, imageName = ANY_IMAGE): ResolvedPolicy {
  return resolvePolicy(set, { imageName })
}

describe('a lock on what is counted', () => {
  test.each([
    ['package_types: [cargo]', 'vulnerabilities.package_types', undefined],
    ['package_types: []', 'vulnerabilities.package_types', undefined],
    ["ignored_paths: ['**']", 'vulnerabilities.ignored_paths', undefined],
    ['only_fixable: true', 'vulnerabilities.only_fixable', undefined],
    ['confidence: confirmed', 'vulnerabilities.confidence', undefined],
    ['grace_since: first_seen', 'vulnerabilities.grace_since', 'published'],
    ['severity_from: nvd', 'vulnerabilities.severity_from', 'vendor'],
  ] as const)('is not got round by %s', async (setting, key, holds) => {
    const gate = `security_gates: { vulnerabilities: { ${setting} } }`
    const { policy, notices } = await extended(gate)
    expect(policy.values[key]).toEqual(holds)
    expect(notices.map(({ text }) => text).join()).toContain(`sets ${key} to`)
  })

  test('is told by the check of the files', async () => {
    const project = 'extends: base.yml\nsecurity_gates: { vulnerabilities: { critical: 9 } }'
    const texts = new Map([
      ['base.yml', BASE],
      ['.plimsoll.yml', project],
    ])
    const read: ReadPlace = ({ path }) =>
      Promise.resolve({ path, text: texts.get(path) ?? '', origin: 'workspace', commit: null })
    const checked = await checkPolicies(['.plimsoll.yml'], { read, today: '2026-11-21' })
    expect(checked.faults).toEqual([])
    expect(checked.warnings).toEqual([
      expect.stringContaining('.plimsoll.yml:2 sets vulnerabilities.critical.max to 9'),
    ])
  })

  test('is not got round in a section for images either', async () => {
    const set = await load({
      files: {
        'base.yml': BASE,
        '.plimsoll.yml':
          "extends: base.yml\nimages: [{ name: '**', security_gates: { vulnerabilities: { package_types: [cargo] } } }]",
      },
    })
    expect(resolved(set, 'shop/web').policy.values['vulnerabilities.package_types']).toBe(undefined)
  })

  test('lets what filters become stricter', async () => {
    const { policy, notices } = await extended(
      'security_gates: { vulnerabilities: { severity_from: highest } }',
    )
    expect(policy.values['vulnerabilities.severity_from']).toBe('highest')
    expect(notices).toEqual([])
  })

  test.each([
    ['vulnerabilities.critical: warn', undefined],
    ['default: warn', undefined],
    ['secrets: warn', { secrets: 'warn' }],
  ])('and when_not_assessed { %s }', async (words, holds) => {
    const { policy } = await extended(`security_gates: { when_not_assessed: { ${words} } }`)
    expect(policy.values.when_not_assessed).toEqual(holds)
  })

  test.each([
    ['vulnerabilities.critical.max', 'vulnerabilities.critical.only_fixable', true],
    ['vulnerabilities.critical.max', 'vulnerabilities.critical.grace_days', true],
    ['vulnerabilities.critical.max', 'vulnerabilities.high.only_fixable', false],
    ['vulnerabilities.cvss', 'vulnerabilities.package_types', true],
    ['vulnerabilities.cvss.max', 'vulnerabilities.cvss.at_least', true],
    ['vulnerabilities.cvss', 'vulnerabilities.high.confidence', true],
    ['vulnerabilities.epss.max', 'vulnerabilities.epss.score_at_least', true],
    ['vulnerabilities.known_exploited', 'vulnerabilities.ignored_paths', true],
    ['vulnerabilities.known_exploited', 'vulnerabilities.high.max', false],
    ['vulnerabilities.end_of_life', 'vulnerabilities.package_types', false],
    ['vulnerabilities.package_types', 'vulnerabilities.ignored_paths', false],
    ['secrets.max', 'secrets.severity', true],
    ['compliance.forbidden_licenses', 'compliance.license_layers', true],
    ['signing.required', 'signing.allowed_signers', true],
    ['mode', 'vulnerabilities.package_types', false],
  ])('on %s: whether it holds for %s is %s', (lock, path, holds) => {
    expect(isLocked([lock], path)).toBe(holds)
  })
})

describe('a lock of a later file', () => {
  async function both(project: string, locking: string): Promise<PolicySet> {
    const files = { '.plimsoll.yml': project, 'sec.yml': locking }
    return load({ files }, { settings: { files: ['.plimsoll.yml', 'sec.yml'] } })
  }

  test('holds against what an earlier one says', async () => {
    const set = await both(
      'security_gates: { vulnerabilities: { critical: 9, package_types: [cargo] } }\nmode: report-only\ncontext: { exposure: internal }',
      'locked: [vulnerabilities.critical, mode, context]',
    )
    const { policy, mode, circumstances, notices } = resolved(set)
    expect(policy.values).toMatchObject({ 'vulnerabilities.critical.max': 0 })
    expect(policy.values['vulnerabilities.package_types']).toBe(undefined)
    expect([mode, circumstances.context.exposure]).toEqual(['enforce', null])
    expect(notices).toHaveLength(4)
  })

  test('holds against waivers, VEX, accepted emptiness and teams of an earlier one', async () => {
    const set = await both(
      `waivers: { files: [mine.yml], max_days: 900, require_approval: ['@acme/us'] }
vex: { files: [mine.json], trusted_authors: [me] }
approvals: { teams: ['@acme/us'] }
accept_nothing_analysed: [{ image: '**', reason: because, expires: 2027-01-01 }]`,
      'locked: [waivers, vex, approvals, accept_nothing_analysed]\nwaivers: { max_days: 30 }',
    )
    expect(set.waivers.sources).toEqual([])
    expect(set.waivers.rules.maxDays.critical).toBe(30)
    expect(set.vex).toEqual({ files: [], trustedAuthors: null })
    expect([set.approvals, set.acceptedEmptiness]).toEqual([null, []])
    expect(set.notices.filter(({ code }) => code === 'policy-only-tightens')).toHaveLength(3)
  })
})

describe('inputs that leave something out', () => {
  const narrowingOf = (one: ResolvedPolicy): unknown => one.policy.values['coverage.narrowing']

  test('fail under a policy file alone, unless it allows them', async () => {
    expect(narrowingOf(resolved(await load({})))).toBe(undefined)
    expect(narrowingOf(await extended('stage: build'))).toBe('fail')
    const allowed = 'security_gates: { coverage: { narrowing: warn } }'
    expect(narrowingOf(await extended(allowed, 'mode: enforce'))).toBe('warn')
  })

  test('cannot be allowed where what they leave out is locked', async () => {
    const allowed = 'security_gates: { coverage: { narrowing: "off" } }'
    expect(narrowingOf(await extended(allowed))).toBe('fail')
  })
})

describe('a policy that counts nothing', () => {
  test.each([
    ['vulnerabilities: { package_types: [] }', 'package_types is empty'],
    ["vulnerabilities: { ignored_paths: ['**'] }", 'ignored_paths covers every path'],
    ["vulnerabilities: { ignored_paths: ['/**/*'] }", 'ignored_paths covers every path'],
    ["image: { allowed_setuid: ['**'] }", 'allowed_setuid covers every path'],
  ])('is warned of: %s', async (gate, words) => {
    const set = await load({ files: { '.plimsoll.yml': `security_gates: { ${gate} }` } })
    expect(set.notices.map(({ text }) => text).join()).toContain(words)
  })

  test('and one that leaves out a folder is not', async () => {
    const gate = "security_gates: { vulnerabilities: { ignored_paths: ['usr/**', 'app/*'] } }"
    expect((await load({ files: { '.plimsoll.yml': gate } })).notices).toEqual([])
  })

  test('so is accepting that nothing is recognised in any image', async () => {
    const text = "accept_nothing_analysed: [{ image: '**', reason: x, expires: 2027-01-01 }]"
    const set = await load({ files: { '.plimsoll.yml': text } })
    expect(set.notices.map((one) => one.text).join()).toContain('every image')
  })
})
