import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { REPOSITORY, openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'
import type { FakeReview } from '../ground/github/state.ts'

const TEAM = '@octo-org/security'

const SEES_TEAMS = 'ghs_sees_teams'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  const permissions = { contents: 'read', pull_requests: 'read', members: 'read' } as const
  scene.github.addToken(SEES_TEAMS, { permissions, repositories: [REPOSITORY] })
  const members = { hubot: 'active', ada: 'active', eve: 'pending', mona: 'active' } as const
  scene.github.addTeam('octo-org/security', members)
  scene.github.addTeam('octo-org/platform', { ada: 'active' })
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

function review(login: string, state: FakeReview['state'], more: Partial<FakeReview> = {}): void {
  scene.github.review(REPOSITORY, 7, { login, state, commit: scene.head, ...more })
}

function ask(teams: readonly string[] = [TEAM], token = SEES_TEAMS, context = scene.context()) {
  return scene.files({ context, client: scene.client({ token }) }).approvals(teams)
}

async function approvers(): Promise<readonly string[]> {
  const answer = await ask()
  if (answer.state === 'unknown') throw new Error(answer.reason)
  expect(answer.commit).toBe(scene.head)
  return answer.approvals.map(({ login }) => login)
}

describe('an approval counts', () => {
  test('of a member of the team on the head commit', async () => {
    review('hubot', 'APPROVED')
    expect(await ask()).toEqual({
      state: 'known',
      commit: scene.head,
      approvals: [{ login: 'hubot', team: TEAM }],
    })
  })

  test('of each of two people, in every team that they are in', async () => {
    review('hubot', 'APPROVED')
    review('ada', 'APPROVED')
    expect(await ask([TEAM, 'octo-org/platform'])).toMatchObject({
      approvals: [
        { login: 'ada', team: TEAM },
        { login: 'hubot', team: TEAM },
        { login: 'ada', team: 'octo-org/platform' },
      ],
    })
  })

  test('when a comment follows it', async () => {
    review('hubot', 'APPROVED')
    review('hubot', 'COMMENTED')
    expect(await approvers()).toEqual(['hubot'])
  })

  test('when it follows a refusal of the same person', async () => {
    review('hubot', 'CHANGES_REQUESTED')
    review('hubot', 'APPROVED')
    expect(await approvers()).toEqual(['hubot'])
  })

  test('when it stands on the second page of reviews', async () => {
    for (let count = 0; count < 130; count += 1) review('hubot', 'COMMENTED')
    review('hubot', 'APPROVED')
    expect(await approvers()).toEqual(['hubot'])
  })
})

describe('an approval does not count', () => {
  const cases: readonly (readonly [string, () => void])[] = [
    [
      'of another commit',
      () => {
        review('hubot', 'APPROVED', { commit: scene.base })
      },
    ],
    [
      'that was given again for another commit only',
      () => {
        review('hubot', 'APPROVED')
        review('hubot', 'APPROVED', { commit: scene.base })
      },
    ],
    [
      'that was dismissed',
      () => {
        review('hubot', 'DISMISSED')
      },
    ],
    [
      'that a request for changes follows',
      () => {
        review('hubot', 'APPROVED')
        review('hubot', 'CHANGES_REQUESTED')
      },
    ],
    [
      'that is not submitted',
      () => {
        review('hubot', 'PENDING')
      },
    ],
    [
      'of the author',
      () => {
        review('mona', 'APPROVED')
      },
    ],
    [
      'of the author in other letters',
      () => {
        review('Mona', 'APPROVED')
      },
    ],
    [
      'of a bot',
      () => {
        review('hubot', 'APPROVED', { type: 'Bot' })
      },
    ],
    [
      'of a bot by its name',
      () => {
        review('hubot[bot]', 'APPROVED')
      },
    ],
    [
      'of somebody who left',
      () => {
        review('hubot', 'APPROVED', { type: null })
      },
    ],
    [
      'of somebody outside of the team',
      () => {
        review('mallory', 'APPROVED')
      },
    ],
    [
      'of somebody who did not accept the invitation',
      () => {
        review('eve', 'APPROVED')
      },
    ],
  ]

  test.each(cases)('%s', async (_what, prepare) => {
    prepare()
    expect(await approvers()).toEqual([])
  })
})

describe('who approved is not known', () => {
  async function reasonOf(...asked: Parameters<typeof ask>): Promise<string> {
    const answer = await ask(...asked)
    return answer.state === 'unknown' ? answer.reason : 'it is known'
  }

  test('where the token of the job may not see teams, and the permission is named', async () => {
    review('hubot', 'APPROVED')
    expect(await reasonOf([TEAM], 'ghs_of_the_job')).toMatch(/members: read of octo-org/)
  })

  test('where a classic token does not see the team, which is no missing member', async () => {
    const permissions = { contents: 'read', pull_requests: 'read' } as const
    scene.github.addToken('ghp_x', { kind: 'user', permissions, repositories: [REPOSITORY] })
    review('hubot', 'APPROVED')
    expect(await reasonOf([TEAM], 'ghp_x')).toMatch(/read:org/)
  })

  test('where reviews may not be read, and the YAML to add is named', async () => {
    const permissions = { contents: 'read' } as const
    scene.github.addToken('ghs_x', { permissions, repositories: [REPOSITORY] })
    expect(await reasonOf([TEAM], 'ghs_x')).toContain('permissions: { pull-requests: read }')
  })

  test.each([
    ['the team does not exist', ['@octo-org/nobody']],
    ['the name is no team', ['security']],
  ])('where %s', async (_what, teams) => {
    review('hubot', 'APPROVED')
    expect(await reasonOf(teams)).not.toBe('it is known')
  })

  test.each(['reset', 'page'] as const)('where GitHub answers with a %s', async (fault) => {
    scene.github.fail('/reviews', fault, 5)
    expect(await reasonOf()).not.toBe('it is known')
  })

  test('where one of the teams cannot be seen', async () => {
    review('hubot', 'APPROVED')
    expect(await reasonOf([TEAM, 'octo-org/nobody'])).not.toBe('it is known')
  })

  test('on a push, and outside of GitHub', async () => {
    const push = { ...scene.context(null), event: 'push' }
    expect(await reasonOf([TEAM], SEES_TEAMS, push)).toContain('push')
    expect((await scene.files({ context: null }).approvals([TEAM])).state).toBe('unknown')
  })

  test('where the event does not name the pull request', async () => {
    const context = scene.context({ number: null })
    expect(await reasonOf([TEAM], SEES_TEAMS, context)).not.toBe('it is known')
  })
})

test('without any approval teams are not asked about, so that no right to see them is needed', async () => {
  expect(await ask([TEAM], 'ghs_of_the_job')).toMatchObject({ state: 'known', approvals: [] })
  expect(scene.github.requests).toHaveLength(1)
})

test('in a merge queue the head of the pull request is what was approved', async () => {
  review('hubot', 'APPROVED')
  const queue = { author: null, head: scene.merge, merge: null, baseKind: 'merge-queue' } as const
  const answer = await ask([TEAM], SEES_TEAMS, scene.context(queue))
  expect(answer).toMatchObject({ commit: scene.head, approvals: [{ login: 'hubot' }] })
})

describe('the pull request that last changed a file', () => {
  const askOf = (path: string, context = scene.context()) =>
    scene.files({ context, client: scene.client({ token: SEES_TEAMS }) }).approvalsOf(path, [TEAM])

  /** The head of the pull request from which main has its policy. */
  let approved: string

  beforeAll(() => {
    scene.repository.switchTo('earlier', scene.base)
    approved = scene.repository.commit({ 'earlier.txt': 'one\n' })
  })

  function addMerged(commits: readonly string[], mergedAt = '2026-02-03T04:05:06Z'): void {
    const pull = { number: 5, author: 'mona', head: approved, base: scene.base }
    scene.github.addPull(REPOSITORY, { ...pull, commits, mergedAt })
    scene.github.review(REPOSITORY, 5, { login: 'hubot', state: 'APPROVED', commit: approved })
  }

  test.each(['squashed', 'rebased', 'merged'])('is found when it was %s', async () => {
    addMerged([scene.base])
    expect(await askOf('.plimsoll.yml')).toEqual({
      state: 'known',
      commit: approved,
      approvals: [{ login: 'hubot', team: TEAM }],
    })
  })

  test('is none when the change was pushed to the branch: nobody approved it', async () => {
    expect(await askOf('.plimsoll.yml')).toEqual({
      state: 'known',
      commit: scene.base,
      approvals: [],
    })
  })

  test('is none when it is still open, whoever approved it', async () => {
    scene.github.addPull(REPOSITORY, {
      ...{ number: 5, author: 'mona', head: approved, base: scene.base, commits: [scene.base] },
    })
    scene.github.review(REPOSITORY, 5, { login: 'hubot', state: 'APPROVED', commit: approved })
    expect(await askOf('.plimsoll.yml')).toMatchObject({ state: 'known', approvals: [] })
  })

  test('is the last one where a commit passed through several', async () => {
    addMerged([scene.base], '2026-02-03T04:05:06Z')
    scene.github.addPull(REPOSITORY, {
      ...{ number: 6, author: 'ada', head: approved, base: scene.base, commits: [scene.base] },
      mergedAt: '2026-03-03T04:05:06Z',
    })
    expect(await askOf('.plimsoll.yml')).toMatchObject({ state: 'known', approvals: [] })
  })

  test('is found on a push as well, where the file is the one of the commit', async () => {
    addMerged([scene.base])
    const workspace = scene.repository.checkOut(scene.base, 1)
    const context = { ...scene.context(null), event: 'push', sha: scene.base }
    const client = scene.client({ token: SEES_TEAMS })
    const files = scene.files({ context, workspace, client })
    expect(await files.approvalsOf('.plimsoll.yml', [TEAM])).toMatchObject({ state: 'known' })
    const elsewhere = scene.files({ context, client })
    expect(await elsewhere.approvalsOf('.plimsoll.yml', [TEAM])).toMatchObject({ state: 'unknown' })
  })

  describe('when its head held another text than a commit on the way to it', () => {
    const LIST = '.plimsoll-waivers.yml'
    let [middle, head, merged, laundered]: readonly string[] = []

    beforeAll(() => {
      const { repository } = scene
      repository.switchTo('pull-8', scene.base)
      middle = repository.commit({ [LIST]: 'waivers: [everything]\n' })
      head = repository.commit({ [LIST]: 'waivers: []\n' })
      repository.switchTo('trunk', scene.base)
      merged = repository.merge('pull-8')
      repository.switchTo('pull-9', middle)
      repository.git('merge', '--quiet', '-s', 'ours', '-m', 'Merge', 'trunk')
      repository.switchTo('trunk')
      laundered = repository.merge('pull-9')
    })

    beforeEach(() => {
      const pull = { number: 8, author: 'mona', head: head ?? '', base: scene.base }
      const commits = [middle ?? '', head ?? '', merged ?? '']
      scene.github.addPull(REPOSITORY, { ...pull, commits, mergedAt: '2026-02-03T04:05:06Z' })
      scene.github.review(REPOSITORY, 8, { login: 'ada', state: 'APPROVED', commit: pull.head })
    })

    test('approves the text of its head', async () => {
      const context = scene.context({ base: merged ?? '' })
      expect(await askOf(LIST, context)).toEqual({
        state: 'known',
        commit: head,
        approvals: [{ login: 'ada', team: TEAM }],
      })
    })

    test('does not approve the other text that a later merge brought back', async () => {
      const { repository } = scene
      expect(repository.git('log', '-1', '--format=%H', laundered ?? '', '--', LIST)).toBe(middle)
      expect(repository.git('show', `${laundered}:${LIST}`)).toContain('everything')
      const answer = await askOf(LIST, scene.context({ base: laundered ?? '' }))
      expect(answer).toMatchObject({ state: 'unknown' })
      expect(answer).toHaveProperty('reason', expect.stringContaining('of pull request 8'))
    })

    test('does not approve it on a push either', async () => {
      const sha = laundered ?? ''
      const context = { ...scene.context(null), event: 'push', sha }
      const workspace = scene.repository.checkOut(sha, 1)
      const client = scene.client({ token: SEES_TEAMS })
      const answer = await scene.files({ context, workspace, client }).approvalsOf(LIST, [TEAM])
      expect(answer).toHaveProperty('reason', expect.stringContaining('of pull request 8'))
    })
  })

  test('approves nothing once nobody has its head any more', async () => {
    const [base, gone] = [scene.base, 'e'.repeat(40)]
    const pull = { number: 5, author: 'mona', head: gone, base, commits: [base] }
    scene.github.addPull(REPOSITORY, { ...pull, mergedAt: '2026-02-03T04:05:06Z' })
    scene.github.review(REPOSITORY, 5, { login: 'hubot', state: 'APPROVED', commit: gone })
    expect(await askOf('.plimsoll.yml')).toMatchObject({ state: 'unknown' })
  })

  test('is not looked for in this repository when the file is of another one', async () => {
    const other = 'octo-org/app-policies'
    scene.github.addRepository(other, scene.repository.folder)
    addMerged([scene.base])
    const files = scene.files({ client: scene.client({ token: SEES_TEAMS }) })
    const place = { repository: other, ref: scene.base, path: '.plimsoll.yml' }
    const { path } = await files.readElsewhere(place, 10_000)
    const asked = scene.github.requests.length
    const answer = await files.approvalsOf(path, [TEAM])
    expect(answer).toHaveProperty('reason', expect.stringContaining(`${other}/.plimsoll.yml`))
    expect(scene.github.requests).toHaveLength(asked)
    expect(await files.approvalsOf('.plimsoll.yml', [TEAM])).toMatchObject({ state: 'known' })
  })
})
