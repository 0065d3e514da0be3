import { describe, expect, test } from '@jest/globals'
import type { BaselineSettings, Config } from '../../src/config/config.ts'
import type { CodeHostChange } from '../../src/domain/code-host.ts'
import type { CodeHost, FoundBaseline } from '../../src/ports.ts'
import { renderJson } from '../../src/report/index.ts'
import { openBaselines } from '../../src/stages/open-baselines.ts'
import type { BaselinesStage } from '../../src/stages/open-baselines.ts'
import { report } from '../ground/factories.ts'

const CHANGE: CodeHostChange = { number: 7, baseBranch: 'main', isFork: false }
const SUBJECT = { name: 'acme/api', platform: 'linux/amd64' }

type Given = {
  readonly found?: (subject: unknown) => Promise<FoundBaseline>
  readonly change?: CodeHostChange | null
  readonly settings?: BaselineSettings | null
  readonly origin?: 'base' | 'workspace'
  readonly isGoverned?: boolean
  readonly isOutside?: boolean
  readonly signal?: AbortSignal
}

function stageOf(given: Given): BaselinesStage {
  const { found, change = null, settings = null, origin = 'workspace', isGoverned = false } = given
  const missing = { state: 'missing', reason: null } as const
  const host = {
    run: { change },
    findBaseline: found ?? (() => Promise.resolve(missing)),
  } as unknown as CodeHost
  const documents = isGoverned ? [{}] : []
  return {
    given: settings === null ? null : report(),
    config: { baseline: settings } as Config,
    policies: { origin, inForce: { set: { documents } } } as unknown as BaselinesStage['policies'],
    ports: {
      ...(given.isOutside === true ? {} : { openCodeHost: () => Promise.resolve(host) }),
      signal: given.signal ?? new AbortController().signal,
    },
  }
}

async function find(given: Given) {
  const baselineFor = await openBaselines(stageOf(given))
  return baselineFor(SUBJECT)
}

const KEPT: FoundBaseline = {
  state: 'found',
  text: renderJson(report()),
  words: 'run 12 on main at 1a2b3c4',
}

describe('a report that the code host kept', () => {
  test.each([CHANGE, null])('is trusted, on %j', async (change) => {
    const { baseline, absence, notices, ...rest } = await find({
      change,
      found: () => Promise.resolve(KEPT),
    })
    expect(baseline).toMatchObject({
      origin: 'stored',
      words: 'run 12 on main at 1a2b3c4',
      distrust: null,
    })
    expect(baseline?.report.images.map(({ name }) => name)).toEqual(['acme/api'])
    expect([absence, notices, rest.change]).toEqual([null, [], change])
  })

  test('is asked for by name and platform, and not before an image is open', async () => {
    const asked: unknown[] = []
    const found = (subject: unknown) => {
      asked.push(subject)
      return Promise.resolve(KEPT)
    }
    const baselineFor = await openBaselines(stageOf({ change: CHANGE, found }))
    expect(asked).toEqual([])
    await baselineFor(SUBJECT)
    expect(asked).toEqual([SUBJECT])
  })

  test.each([
    [CHANGE, 'main has kept no report of acme/api yet'],
    [{ ...CHANGE, baseBranch: null }, 'the base branch has kept no report of acme/api yet'],
    [null, 'this branch has kept no report of acme/api yet'],
  ])('that nobody kept yet is no news, on %j', async (change, absence) => {
    expect(await find({ change })).toEqual({ baseline: null, absence, change, notices: [] })
  })

  test('that somebody could make reachable is told to whoever waits for it, and to nobody else', async () => {
    const reason = 'The token may not read actions: add actions: read to the permissions.'
    const found = () => Promise.resolve({ state: 'missing', reason } as const)
    const told = await find({ change: CHANGE, found })
    expect(told.absence).toBe(reason.slice(0, -1))
    expect(told.notices).toEqual([
      { code: 'baseline-missing', text: `acme/api is compared with nothing. ${reason}` },
    ])
    expect((await find({ change: null, found })).notices).toEqual([])
  })

  test.each([
    ['no JSON', '{'],
    ['no report', '{"schema":"plimsoll/report/1"}'],
    ['a report of Trivy', '{"SchemaVersion":2,"Results":[]}'],
    ['nothing', ''],
  ])('that is %s is told, and everything is judged', async (_, text) => {
    const found = () => Promise.resolve({ ...KEPT, text } as FoundBaseline)
    const { baseline, absence, notices } = await find({ change: CHANGE, found })
    expect([baseline, absence]).toEqual([null, 'run 12 on main at 1a2b3c4 cannot be read'])
    expect(notices.map(({ code }) => code)).toEqual(['baseline-unreadable'])
  })

  test('that the host fails to give changes no more than that', async () => {
    const found = () => Promise.reject(new Error('socket hang up'))
    const { baseline, notices } = await find({ change: CHANGE, found })
    expect(baseline).toBeNull()
    expect(notices).toEqual([
      { code: 'baseline-unreadable', text: expect.stringContaining('socket hang up') },
    ])
  })

  test('is not waited for by a run that was cancelled', async () => {
    const controller = new AbortController()
    const found = () => {
      controller.abort()
      return Promise.reject(new Error('cancelled'))
    }
    await expect(find({ found, signal: controller.signal })).rejects.toThrow('cancelled')
  })

  test('is none outside of a code host', async () => {
    expect(await find({ isOutside: true })).toMatchObject({
      baseline: null,
      absence: 'there is nothing to compare with',
      change: null,
    })
  })
})

const IMAGE: BaselineSettings = { kind: 'image', reference: 'acme/api:1.1' }
const OUTSIDE: BaselineSettings = { kind: 'report', path: '/tmp/base.json', repositoryPath: null }
const INSIDE: BaselineSettings = {
  kind: 'report',
  path: '/checkout/old/base.json',
  repositoryPath: 'old/base.json',
}

describe('a baseline that an input names', () => {
  test.each([
    ['on a push', { settings: INSIDE, isGoverned: true }, null],
    [
      'of the checkout on a pull request',
      { settings: INSIDE, change: CHANGE },
      /lies in the checkout/,
    ],
    [
      'of the checkout where the base governs',
      { settings: INSIDE, origin: 'base' },
      /lies in the checkout/,
    ],
    [
      'of elsewhere on a pull request without a policy',
      { settings: OUTSIDE, change: CHANGE, origin: 'base' },
      null,
    ],
    [
      'of elsewhere on a pull request under a policy',
      { settings: OUTSIDE, change: CHANGE, origin: 'base', isGoverned: true },
      /own workflow/,
    ],
    [
      'an image on a pull request without a policy',
      { settings: IMAGE, change: CHANGE, origin: 'base' },
      null,
    ],
    [
      'an image on a pull request under a policy',
      { settings: IMAGE, origin: 'base', isGoverned: true },
      /own workflow/,
    ],
  ] as const)('%s', async (_, given, distrust) => {
    const { baseline } = await find(given)
    if (distrust === null) expect(baseline?.distrust).toBeNull()
    else expect(baseline?.distrust).toMatch(distrust)
  })

  test('goes before what the host kept, and is named without a path of the machine', async () => {
    const found = () => Promise.reject(new Error('nobody should ask'))
    const words = async (settings: BaselineSettings) =>
      (await find({ settings, found })).baseline?.words
    expect(await words(OUTSIDE)).toBe('the report base.json')
    expect(await words(INSIDE)).toBe('the report old/base.json')
    expect(await words(IMAGE)).toBe('the image acme/api:1.1')
    expect(await words({ kind: 'report', path: '-' })).toBe('the report on standard input')
  })
})
