import { describe, expect, test } from '@jest/globals'
import type { PolicySet } from '../../../src/policy/resolve/policy-set.ts'
import { loadPolicySet } from '../../../src/policy/resolve/load-policy-set.ts'
import { resolvePolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import { createPolicyFiles } from '../../ground/policy-files.ts'
import type { GivenPolicyFiles } from '../../ground/policy-files.ts'

const STRICT = `mode: enforce
security_gates: { vulnerabilities: { critical: 0, high: 0 } }
`

function load(given: GivenPolicyFiles, ...files: string[]): Promise<PolicySet> {
  const settings = { files, waivers: [], vex: [], standards: [], stage: 'build' } as const
  const inputs = { values: {}, names: new Map() }
  const request = { settings, inputs, mode: 'enforce', today: '2099-04-01' } as const
  return loadPolicySet(request, createPolicyFiles(given))
}

const resolve = (set: PolicySet) => resolvePolicy(set, { imageName: 'acme/api' })

describe('on a pull request, a file that its workflow names beside the policy of the base', () => {
  const LOOSE = `mode: report-only
context: { exposure: internal }
approvals: { teams: [octo-org/friends] }
waivers: { files: [everything.yml] }
vex: { files: [everything.json] }
accept_nothing_analysed: [{ image: '**', reason: nothing to see in here, expires: 2099-12-31 }]
security_gates:
  vulnerabilities: { critical: 99, high: 99, medium: 3, package_types: [cargo], ignored_paths: ['**'] }
images: [{ name: '**', security_gates: { vulnerabilities: { critical: 99 } } }]
`

  test.each([
    [['loose.yml']],
    [['.plimsoll.yml', 'loose.yml']],
    [['loose.yml', './.plimsoll.yml']],
  ])('loosens nothing, named as %j', async (files) => {
    const texts = { '.plimsoll.yml': STRICT, 'loose.yml': LOOSE }
    const set = await load({ texts, proposed: texts }, ...files)
    const { policy, mode, circumstances, notices } = resolve(set)
    expect(mode).toBe('enforce')
    expect(policy.values).toMatchObject({
      'vulnerabilities.critical.max': 0,
      'vulnerabilities.high.max': 0,
      'vulnerabilities.medium.max': 3,
    })
    expect(policy.values['vulnerabilities.package_types']).toBeUndefined()
    expect(policy.values['vulnerabilities.ignored_paths'] ?? []).toEqual([])
    expect(circumstances.acceptedEmptiness).toEqual([])
    expect(circumstances.context.exposure).toBeNull()
    expect(set.approvals).toBeNull()
    expect(JSON.stringify(set.waivers.sources)).not.toContain('everything')
    expect(set.vex.files).toEqual([])
    expect([...notices, ...set.notices].map(({ code }) => code)).toContain('policy-only-tightens')
  })

  test('counts as any other where the base has no policy of its own', async () => {
    const texts = { 'loose.yml': 'security_gates: { vulnerabilities: { critical: 99 } }\n' }
    const { policy } = resolve(await load({ texts, proposed: texts }, 'loose.yml'))
    expect(policy.values['vulnerabilities.critical.max']).toBe(99)
  })

  test('outside of a pull request a later file may loosen an earlier one, as documented', async () => {
    const texts = { 'a.yml': STRICT, 'b.yml': 'security_gates: { vulnerabilities: { high: 9 } }\n' }
    const { policy } = resolve(await load({ texts }, 'a.yml', 'b.yml'))
    expect(policy.values['vulnerabilities.high.max']).toBe(9)
  })
})

describe('what a pull request would make of the policy', () => {
  const texts = { '.plimsoll.yml': `extends: octo-org/rules/base.yml@main\n${STRICT}` }
  const elsewhere = { 'octo-org/rules@main:base.yml': 'stage: build\n' }

  test('does not make the run read another repository before it is approved', async () => {
    const more = `extends: [octo-org/rules/base.yml@main, octo-org/vault/secrets.yml@main]\n${STRICT}`
    const set = await load({ texts, elsewhere, proposed: { '.plimsoll.yml': more } })
    expect(set.proposed).toMatchObject({
      kind: 'faulty',
      faults: [{ text: expect.stringContaining('octo-org/vault/secrets.yml@main') as unknown }],
    })
  })

  test('builds on what the policy of the base builds on', async () => {
    const stricter = `${texts['.plimsoll.yml']}stage: deploy\n`
    const set = await load({ texts, elsewhere, proposed: { '.plimsoll.yml': stricter } })
    expect(set.proposed).toMatchObject({ kind: 'policy' })
  })
})

describe('a policy under a name that nobody reads', () => {
  test.each(['.plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml'])('%s is refused', async (path) => {
    await expect(load({ texts: { [path]: STRICT } })).rejects.toBeExplained('policy-invalid')
  })

  test('may be named', async () => {
    const set = await load({ texts: { 'plimsoll.yml': STRICT } }, 'plimsoll.yml')
    expect(set.documents).toHaveLength(1)
  })

  test('stands in nobody’s way beside the real one', async () => {
    const set = await load({ texts: { '.plimsoll.yml': STRICT, '.plimsoll.yaml': 'x: 1' } })
    expect(set.documents).toHaveLength(1)
  })
})
