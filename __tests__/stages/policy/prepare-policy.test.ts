import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { PlimsollError } from '../../../src/domain/errors.ts'
import type { Policies } from '../../../src/stages/policy/prepare-policy.ts'
import { BASE_COMMIT, createPolicyFiles } from '../../ground/policy-files.ts'
import { HEAD, NOBODY, approvedBy, codesOf, prepare, prepareFrom, textOf } from './preparing.ts'
import { waiversOf } from './preparing.ts'

const STRICT = 'security_gates: { vulnerabilities: { high: 0 } }\n'
const LOOSE = 'security_gates: { vulnerabilities: { high: 50 } }\n'
const TEAM = '@acme/security'
const GOVERNED = `approvals: { teams: ['${TEAM}'] }\n${STRICT}`
const LOOSENED = `approvals: { teams: ['${TEAM}'] }\n${LOOSE}`
const WAIVERS = '.plimsoll-waivers.yml'

function highOf(policy: Policies['inForce'] | null): unknown {
  return policy?.set.documents.at(-1)?.gates.values['vulnerabilities.high.max']
}

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
}

describe('outside of a pull request', () => {
  test('the files as they are judge, with their digests and without a commit', async () => {
    const texts = { '.plimsoll.yml': STRICT, [WAIVERS]: waiversOf('CVE-2099-0001') }
    const { inForce, proposed, notices } = await prepare({ texts })
    const digests = Object.entries(texts).map(([path, text]) => ({
      path,
      commit: null,
      digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    }))
    expect(inForce.files).toEqual(digests)
    expect([inForce.waivers.length, proposed, notices]).toEqual([1, null, []])
  })

  test('nobody is asked for approvals that no policy demands', async () => {
    const files = createPolicyFiles({ texts: { [WAIVERS]: waiversOf('CVE-2099-0001') } })
    const refuse = (): Promise<never> => Promise.reject(new Error('somebody was asked'))
    const { inForce } = await prepareFrom({ ...files, approvals: refuse, approvalsOf: refuse })
    expect(inForce.approvals.size).toBe(0)
  })
})

describe('on a pull request', () => {
  test('that changes nothing of it, the base judges, and nothing is said', async () => {
    const texts = { '.plimsoll.yml': GOVERNED }
    const { inForce, proposed, notices } = await prepare({ texts, proposed: texts })
    expect(inForce.files).toMatchObject([{ path: '.plimsoll.yml', commit: BASE_COMMIT }])
    expect([proposed, notices]).toEqual([null, []])
    expect(inForce.set.description).toContain('the base commit')
  })

  test.each([
    ['the policy', { '.plimsoll.yml': LOOSENED }],
    ['a list of waivers that is new', { [WAIVERS]: waiversOf('CVE-2099-0001') }],
    ['nothing that is left of the policy', { '.plimsoll.yml': '' }],
  ])('that changes %s, the base judges, and the change is shown', async (_, change) => {
    const texts = { '.plimsoll.yml': GOVERNED }
    const proposed = { ...texts, ...change }
    const policies = await prepare({ texts, proposed, approvals: NOBODY })
    expect(highOf(policies.inForce)).toBe(0)
    expect(policies.inForce.waivers).toEqual([])
    expect(policies.proposed).not.toBeNull()
    expect(codesOf(policies)).toEqual(['policy-proposed'])
    expect(textOf(policies)).toContain(TEAM)
  })

  test('counts once somebody of the team of the base has approved its head', async () => {
    const texts = { '.plimsoll.yml': GOVERNED }
    const proposed = { '.plimsoll.yml': LOOSENED }
    const approvals = approvedBy('ada', TEAM)
    const policies = await prepare({ texts, proposed, approvals })
    expect([highOf(policies.inForce), policies.proposed]).toEqual([50, null])
    expect(codesOf(policies)).toEqual(['policy-approved'])
    expect(textOf(policies)).toContain(`ada (${TEAM}) at commit ${HEAD.slice(0, 12)}`)
  })

  test('is not approved by a team that it names itself', async () => {
    const texts = { '.plimsoll.yml': GOVERNED }
    const proposed = { '.plimsoll.yml': `approvals: { teams: ['@acme/friends'] }\n${LOOSE}` }
    const approvals = approvedBy('mallory', '@acme/friends')
    const policies = await prepare({ texts, proposed, approvals })
    expect([highOf(policies.inForce), codesOf(policies)]).toEqual([0, ['policy-proposed']])
  })

  test.each([
    ['names no team', STRICT, 'the policy of the base names no team'],
    ['has no policy', null, 'there is no policy on the base'],
  ])('whose base %s waits for the merge, and GitHub is not asked', async (_, base, why) => {
    const texts = base === null ? {} : { '.plimsoll.yml': base }
    const files = createPolicyFiles({ texts, proposed: { '.plimsoll.yml': LOOSENED } })
    const refuse = (): Promise<never> => Promise.reject(new Error('somebody was asked'))
    const policies = await prepareFrom({ ...files, approvals: refuse, approvalsOf: refuse })
    expect(highOf(policies.inForce)).toBe(base === null ? undefined : 0)
    expect(highOf(policies.proposed)).toBe(50)
    expect(textOf(policies)).toContain(why)
  })

  test('that makes a policy nobody can read is judged by the base, and told where it is wrong', async () => {
    const texts = { '.plimsoll.yml': GOVERNED }
    const proposed = { '.plimsoll.yml': 'security_gates:\n  vulnerabilties: { high: 0 }\n' }
    const approvals = approvedBy('ada', TEAM)
    const policies = await prepare({ texts, proposed, approvals })
    expect([highOf(policies.inForce), policies.proposed]).toEqual([0, null])
    expect(textOf(policies)).toContain('.plimsoll.yml:2:')
    expect(textOf(policies)).toContain('exit code 3')
  })

  test('that makes waivers nobody can read is judged by the base, on one line', async () => {
    const texts = { '.plimsoll.yml': GOVERNED, [WAIVERS]: waiversOf('CVE-2099-0001') }
    const proposed = {
      ...texts,
      [WAIVERS]: `waivers:\n  - reasn: because\n${'  - 5\n'.repeat(300)}`,
    }
    const policies = await prepare({ texts, proposed, approvals: approvedBy('ada', TEAM) })
    expect(policies.inForce.waivers).toHaveLength(1)
    const [notice] = policies.notices
    expect(notice?.code).toBe('policy-proposed')
    expect(notice?.text).toContain(`${WAIVERS}:2`)
    expect(notice?.text).not.toContain('\n')
    expect(notice?.text.length).toBeLessThan(1000)
  })

  test('that takes away a file which the policy names is told so', async () => {
    const base = `${GOVERNED}waivers: { files: [accepted.yml] }\n`
    const texts = { '.plimsoll.yml': base, 'accepted.yml': waiversOf('CVE-2099-0001') }
    const policies = await prepare({ texts, proposed: { '.plimsoll.yml': base } })
    expect(policies.inForce.waivers).toHaveLength(1)
    expect(textOf(policies)).toContain('accepted.yml is not there (this pull request)')
  })

  test('that puts a link, or what nobody can read, in place of the policy is judged by the base', async () => {
    const files = createPolicyFiles({ texts: { '.plimsoll.yml': GOVERNED }, proposed: {} })
    const refused = new PlimsollError({
      code: 'policy-unreadable',
      message: '.plimsoll.yml in the merge commit is not read: it is a symbolic link.',
      hint: 'Name the regular file itself.',
    })
    const readProposed = (): Promise<never> => Promise.reject(refused)
    const policies = await prepareFrom({ ...files, readProposed })
    expect([highOf(policies.inForce), policies.proposed]).toEqual([0, null])
    expect(textOf(policies)).toContain('it is a symbolic link')
  })

  test('that takes away a policy which an input names is told that nothing would run any more', async () => {
    const texts = { 'gate.yml': GOVERNED }
    const approvals = approvedBy('ada', TEAM)
    const policies = await prepare({ texts, proposed: {}, approvals }, { policy: 'gate.yml' })
    expect([highOf(policies.inForce), policies.proposed]).toEqual([0, null])
    expect(textOf(policies)).toContain('gate.yml:1: The file is named by an input')
  })

  test('that is cancelled while its own files are read is cancelled', async () => {
    const files = createPolicyFiles({ texts: { '.plimsoll.yml': GOVERNED }, proposed: {} })
    const gone = new PlimsollError({ code: 'cancelled', message: 'It was cancelled.', hint: 'No.' })
    const readProposed = (): Promise<never> => Promise.reject(gone)
    expect(await refusalOf(prepareFrom({ ...files, readProposed }))).toBe(gone)
  })
})

describe('what a policy names', () => {
  test.each([
    ['waivers', 'waivers: { files: [gone.yml] }', 'waivers-invalid'],
    ['vex', 'vex: { files: [gone.json] }', 'vex-invalid'],
    ['standards', 'standards: [gone.yml]', 'standard-invalid'],
  ] as const)('and is not there is a fault of %s', async (_, text, code) => {
    const error = await refusalOf(prepare({ texts: { '.plimsoll.yml': text } }))
    expect(error).toBeExplained(code)
  })

  test.each([
    ['waivers', 'waivers: { files: [new.yml] }', 'new.yml', waiversOf('CVE-2099-0001')],
    ['a standard', 'standards: [new.yml]', 'new.yml', null],
  ])(
    'and which the pull request brings, %s, holds once it is merged',
    async (_, text, path, own) => {
      const texts = { '.plimsoll.yml': text }
      const proposed = { ...texts, [path]: own ?? 'id: mine\n' }
      const policies = await prepare({ texts, proposed })
      expect(textOf(policies)).toContain(`${path} is not in the base commit`)
      expect([policies.inForce.waivers.length, policies.inForce.standards.size]).toEqual([0, 0])
    },
  )

  test('a standard that nobody knows is told with the nearest one', async () => {
    const error = await refusalOf(prepare({}, { standard: 'cis-docker-1.6' }))
    expect(error).toBeExplained('standard-invalid')
    expect((error as Error).message).toContain('did you mean cis-docker-1.6.0?')
  })

  const MINE = `id: mine
title: Mine
version: '1'
reference: ours
controls:
  - { id: M-1, title: None is critical, kind: automated, requires: { vulnerabilities: { critical: 0 } } }
`

  test('a standard of a path is one, with `./` or without', async () => {
    const texts = { '.plimsoll.yml': 'standards: [./mine.yml]', 'mine.yml': MINE }
    const { inForce } = await prepare({ texts }, { standard: 'mine.yml\n./mine.yml\nbaseline' })
    expect([...inForce.standards.values()].map(({ id }) => id).sort()).toEqual(['baseline', 'mine'])
  })

  test.each([
    ['another file', '[mine.yml, other.yml]', MINE],
    ['one of ours', '[other.yml, baseline]', MINE.replace('id: mine', 'id: baseline')],
  ])('a second standard of the id of %s is refused', async (_, standards, other) => {
    const texts = {
      '.plimsoll.yml': `standards: ${standards}`,
      ...{ 'mine.yml': MINE, 'other.yml': other },
    }
    const error = await refusalOf(prepare({ texts }))
    expect(error).toBeExplained('standard-invalid')
    expect((error as Error).message).toContain('other.yml (Mine) has the id')
  })

  test('by `extends` from another repository is read at the commit that was used, and recorded', async () => {
    const policies = await prepare({
      texts: { '.plimsoll.yml': 'extends: acme/rules/base.yml@v1\n' },
      elsewhere: {
        'acme/rules@v1:base.yml': `${STRICT}waivers: { files: [shared.yml] }\n`,
        [`acme/rules@${'c'.repeat(40)}:shared.yml`]: waiversOf('CVE-2099-0001'),
      },
    })
    expect(policies.inForce.files.map(({ path, commit }) => [path, commit])).toEqual([
      ['acme/rules/base.yml', 'c'.repeat(40)],
      ['.plimsoll.yml', null],
      ['acme/rules/shared.yml', 'c'.repeat(40)],
    ])
    expect(policies.inForce.waivers).toHaveLength(1)
  })
})

describe('waivers that have to be approved', () => {
  const REVIEWERS = '@acme/reviewers'
  const BASE = `${GOVERNED}waivers: { files: [a.yml, b.yml], require_approval: ['${REVIEWERS}'] }\n`
  const texts = {
    '.plimsoll.yml': BASE,
    'a.yml': waiversOf('CVE-2099-0001'),
    'b.yml': waiversOf('CVE-2099-0002'),
  }

  test('are asked about by the teams that may approve them', async () => {
    const approvalsOf = approvedBy('ada', REVIEWERS)
    const { inForce } = await prepare({ texts, approvalsOf })
    expect([...inForce.approvals.keys()]).toEqual(['a.yml', 'b.yml'])
    expect(inForce.approvals.get('a.yml')).toMatchObject({ approvals: [{ login: 'ada' }] })
  })

  test('keep the approval that they came with when the pull request leaves them alone', async () => {
    const { inForce, notices } = await prepare({
      texts,
      proposed: { ...texts, 'b.yml': waiversOf('CVE-2099-0003') },
      approvals: approvedBy('grace', TEAM),
      approvalsOf: approvedBy('ada', REVIEWERS),
    })
    expect(notices.map(({ code }) => code)).toEqual(['policy-approved'])
    const logins = ['a.yml', 'b.yml'].map((path) => {
      const answer = inForce.approvals.get(path)
      return answer?.state === 'known' ? answer.approvals.map(({ login }) => login) : answer
    })
    // Who may approve the policy is not, for that, one who may approve waivers.
    expect(logins).toEqual([['ada'], []])
  })

  test('are approved with the change by somebody of the team for waivers', async () => {
    const { inForce } = await prepare({
      texts,
      proposed: { ...texts, 'b.yml': waiversOf('CVE-2099-0003') },
      approvals: (team) => ({
        ...{ state: 'known', commit: HEAD },
        approvals: [{ login: team === TEAM ? 'grace' : 'ada', team }],
      }),
    })
    expect(inForce.approvals.get('b.yml')).toMatchObject({ approvals: [{ login: 'ada' }] })
  })

  test('of one team that cannot be seen and one that approved are approved', async () => {
    const both = BASE.replace(`['${REVIEWERS}']`, `['@acme/hidden', '${REVIEWERS}']`)
    const { inForce } = await prepare({
      texts: { ...texts, '.plimsoll.yml': both },
      approvalsOf: (team) =>
        team === REVIEWERS
          ? approvedBy('ada', REVIEWERS)(team)
          : { state: 'unknown', reason: 'who is in the team cannot be seen' },
    })
    expect(inForce.approvals.get('a.yml')).toMatchObject({ approvals: [{ login: 'ada' }] })
  })

  test('are unknown where one team cannot be seen and nobody of the other approved', async () => {
    const both = BASE.replace(`['${REVIEWERS}']`, `['${REVIEWERS}', '@acme/hidden']`)
    const reason = 'who is in the team cannot be seen'
    const { inForce } = await prepare({
      texts: { ...texts, '.plimsoll.yml': both },
      approvalsOf: (team) => (team === REVIEWERS ? NOBODY : { state: 'unknown', reason }),
    })
    expect(inForce.approvals.get('a.yml')).toEqual({ state: 'unknown', reason })
  })
})

describe('a clock that is set back', () => {
  const files = createPolicyFiles({ texts: { '.plimsoll.yml': STRICT } })

  test('is told under a policy file, and marks every verdict', async () => {
    const policies = await prepareFrom(files, {}, '2027-02-03T04:05:06Z')
    expect(codesOf(policies)).toEqual(['as-of-past'])
    expect(textOf(policies)).toContain('as-of is 2026-11-21, and today is 2027-02-03')
    expect(policies.degraded).toHaveLength(1)
    const later = await prepareFrom(files, {}, '2028-01-01T00:00:00Z')
    expect(later.degraded).toEqual(policies.degraded)
  })

  test.each([
    ['within the same day', files, '2026-11-21T23:59:59Z'],
    ['when it is set ahead', files, '2025-01-01T00:00:00Z'],
    ['without a policy file', createPolicyFiles({ texts: {} }), '2027-02-03T04:05:06Z'],
  ])('is nothing to tell %s', async (_, given, clock) => {
    const policies = await prepareFrom(given, {}, clock)
    expect([codesOf(policies), policies.degraded]).toEqual([[], []])
  })
})
