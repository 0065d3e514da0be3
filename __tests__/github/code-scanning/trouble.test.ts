import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../ground/github/faults.ts'
import { REPOSITORY, TOKEN, openScene } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'
import { PERMISSIONS, publish, renew, requestsOf, uploadOf } from './publish-ground.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  renew(scene)
})

const SARIFS = 'POST /repos/octo-org/octo-app/code-scanning/sarifs'

function answer(status: number, message: string, headers: Record<string, string> = {}): Fault {
  return { status, body: { message }, headers }
}

type Row = readonly [what: string, fault: Fault, code: string, words: RegExp, requests?: number]

/** Every way in which GitHub is known to refuse an upload, and what people read. */
const REFUSALS: readonly Row[] = [
  [
    'a right that is missing',
    answer(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': 'security_events=write,contents=read',
    }),
    'alerts-permission',
    /permissions: \{ security-events: write, contents: read \}/,
  ],
  [
    'a right that is missing, without its name',
    answer(403, 'Resource not accessible by integration'),
    'alerts-permission',
    /permissions: \{ contents: read, security-events: write \}/,
  ],
  ...[
    'Advanced Security must be enabled for this repository to use code scanning.',
    'Code Security must be enabled for this repository to use code scanning.',
    'Code scanning is not enabled for this repository. Please enable it in the settings.',
  ].map((message): Row => [
    message,
    answer(403, message),
    'alerts-not-enabled',
    /code scanning is not enabled for octo-org\/octo-app\. Enable it .*upload-sarif: false/,
  ]),
  [
    'an archive',
    answer(403, 'Repository was archived so is read-only.'),
    'alerts-archived',
    /archived/,
  ],
  ['a token that is not known', answer(401, 'Bad credentials'), 'alerts-token', /input token/],
  [
    'no token at all',
    answer(401, 'Requires authentication'),
    'alerts-token',
    /does not know the token/,
  ],
  [
    'a repository that is hidden',
    answer(404, 'Not Found'),
    'alerts-no-repository',
    /octo-org\/octo-app .*security-events: write/,
  ],
  [
    'a commit of another repository',
    answer(404, 'commit not found'),
    'alerts-commit',
    /knows no commit [0-9a-f]{40} in octo-org\/octo-app/,
  ],
  [
    'a ref that is gone',
    answer(422, "ref 'refs/pull/7/merge' not found in this repository"),
    'alerts-ref',
    /refs\/pull\/7\/merge at [0-9a-f]{7}/,
  ],
  [
    'a ref that is none',
    answer(422, 'ref does not match /^refs\\/(heads|pull|tags)\\/.*$/'),
    'alerts-ref',
    /does not know/,
  ],
  [
    'a merge that is none',
    answer(422, 'ref is a pull request merge but commit_oid is not a merge commit'),
    'alerts-merge-commit',
    /does not take [0-9a-f]{40} for the merge commit/,
    2,
  ],
  [
    'a list that is empty',
    answer(422, 'Invalid request.\n\n1 item required; only 0 were supplied.'),
    'alerts-rejected',
    /"Invalid request\. 1 item required.*This is a bug/,
  ],
  [
    'a log that is none',
    answer(400, 'Invalid SARIF'),
    'alerts-rejected',
    /SARIF file \("Invalid SARIF"\)/,
  ],
  [
    'a log that is too large',
    answer(413, 'Request Entity Too Large'),
    'alerts-too-large',
    /alerts: blocking/,
  ],
  [
    'a log that a proxy finds too large',
    { status: 413, type: 'text/html', body: '<html>413 nginx</html>' },
    'alerts-too-large',
    /or a proxy before it/,
  ],
  [
    'a limit that lasts',
    answer(429, 'You have exceeded a secondary rate limit', { 'retry-after': '3600' }),
    'alerts-limited',
    /too many requests/,
  ],
  [
    'a limit that is told as a missing right',
    answer(403, 'API rate limit exceeded', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    }),
    'alerts-limited',
    /Run again later/,
  ],
  [
    'a server that is down',
    answer(503, 'Service unavailable'),
    'alerts-unreachable',
    /503.*githubstatus/,
    3,
  ],
  ['a server that fails', answer(500, 'Oops'), 'alerts-unreachable', /500/, 3],
  ['a server that gives up', 'slow', 'alerts-unreachable', /502/, 3],
  [
    'a proxy that fails',
    { status: 502, type: 'text/html', body: '<html>x</html>' },
    'alerts-unreachable',
    /502/,
    3,
  ],
  ['a login page', 'page', 'alerts-odd', /web page/],
  [
    'an answer of another shape',
    { status: 202, body: { url: 'x' } },
    'alerts-odd',
    /something else than the API promises/,
  ],
  [
    'an id that leads elsewhere',
    { status: 202, body: { id: '../../x' } },
    'alerts-odd',
    /something else/,
  ],
  [
    'a connection that is cut while it is sent',
    'interrupt',
    'alerts-unreachable',
    /could not be asked/,
    3,
  ],
  [
    'a connection that is cut before the answer',
    'reset',
    'alerts-unreachable',
    /could not be asked/,
    3,
  ],
  [
    'a repository that was moved',
    { status: 307, body: {}, headers: { location: '/repositories/1/x' } },
    'alerts-odd',
    /followed for reading only/,
  ],
]

/** What was to be expected where nobody insisted. */
const SOFT = new Set(['alerts-permission', 'alerts-not-enabled', 'alerts-archived'])

describe('an upload that is refused', () => {
  test.each(REFUSALS)('%s', async (_what, fault, code, words, requests = 1) => {
    scene.github.fail(SARIFS, fault, 9)
    const { deliveries, notices, listUrl, alerts } = await publish(scene)
    expect(notices).toEqual([{ code, text: expect.stringMatching(words) }])
    expect(notices[0]?.text).toMatch(/^No alerts for acme\/api: /)
    expect(deliveries).toMatchObject([
      { to: 'code scanning', state: SOFT.has(code) ? 'skipped' : 'failed' },
    ])
    expect([listUrl, alerts]).toEqual([null, []])
    expect(scene.github.requests).toHaveLength(requests)
  })

  test.each(REFUSALS)('%s: insisted on, it is a failure', async (_what, fault) => {
    scene.github.fail(SARIFS, fault, 9)
    expect(await publish(scene, { wish: 'always' })).toMatchObject({
      deliveries: [{ state: 'failed' }],
    })
  })

  test('for all images is met once, and told once', async () => {
    scene.github.changeRepository(REPOSITORY, { codeScanning: 'no-advanced-security' })
    const uploads = ['a', 'b', 'c', 'd', 'e'].map((name) => uploadOf(name))
    const { deliveries, notices } = await publish(scene, { uploads })
    expect(scene.github.requests).toHaveLength(1)
    expect(deliveries).toHaveLength(5)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.text).toMatch(/^No alerts for a, b, c and 2 more images: /)
  })

  test('for one image does not hold up the next', async () => {
    scene.github.fail(SARIFS, answer(422, 'Invalid request.'), 1)
    const uploads = [uploadOf('acme/api'), uploadOf('acme/web')]
    const { deliveries, listUrl } = await publish(scene, { uploads })
    expect(deliveries).toMatchObject([
      { state: 'delivered', detail: expect.stringContaining('acme/web') },
      { state: 'failed', detail: expect.stringContaining('acme/api') },
    ])
    expect(listUrl).not.toBeNull()
  })

  test('for its pair of ref and merge is filed under the head', async () => {
    const { deliveries } = await publish(scene, {
      context: { ...scene.context(), sha: scene.base },
      uploads: [uploadOf('acme/api'), uploadOf('acme/web')],
    })
    expect(deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect(scene.github.writes).toHaveLength(3)
    expect(scene.github.uploads(REPOSITORY).map(({ ref }) => ref)).toEqual([
      ...['refs/pull/7/head', 'refs/pull/7/head'],
    ])
  })

  test('by a token without the right names what to add', async () => {
    const permissions = { ...PERMISSIONS, security_events: 'read' } as const
    scene.github.addToken(TOKEN, { permissions, repositories: [REPOSITORY] })
    const { notices } = await publish(scene)
    expect(notices[0]?.text).toContain('security-events: write')
  })

  test('with words that would act is told in words that do not', async () => {
    scene.github.fail(SARIFS, answer(422, '\u001b[31m::error::x\n@mona <b>\u202e'.repeat(99)), 1)
    const { notices } = await publish(scene)
    expect(notices[0]?.text).not.toMatch(/[\p{C}\n]/u)
    expect(notices[0]?.text.length).toBeLessThan(600)
  })
})

describe('trouble that passes', () => {
  test.each(['interrupt', 'reset', 'lost', 'cut', 'slow'] as const)('%s', async (fault) => {
    scene.github.fail(SARIFS, fault, 2)
    const { deliveries, notices } = await publish(scene)
    expect(notices).toEqual([])
    expect(deliveries).toMatchObject([{ state: 'delivered' }])
    expect(scene.github.writes).toHaveLength(3)
    expect(scene.github.alerts(REPOSITORY, 'refs/pull/7/merge')).toHaveLength(2)
  })
})

describe('processing', () => {
  const poll = 'GET /repos/octo-org/octo-app/code-scanning/sarifs/'

  test('is awaited, also when GitHub does not know the upload yet', async () => {
    scene.github.planUploads(REPOSITORY, { missing: 2, pending: 2 })
    const { deliveries, notices } = await publish(scene)
    expect(requestsOf(scene).filter((one) => one.includes('/sarifs/ID'))).toEqual([
      ...['GET /code-scanning/sarifs/ID 404', 'GET /code-scanning/sarifs/ID 404'],
      ...['GET /code-scanning/sarifs/ID 200', 'GET /code-scanning/sarifs/ID 200'],
      'GET /code-scanning/sarifs/ID 200',
    ])
    expect([deliveries, notices]).toMatchObject([[{ state: 'delivered' }], []])
  })

  test.each([
    ['an error', answer(503, 'Later')],
    ['a reset', 'reset'],
    ['a page', 'page'],
  ] as const)('%s of a poll is no failure', async (_what, fault) => {
    scene.github.fail(poll, fault, 2)
    const { deliveries, notices } = await publish(scene)
    expect([deliveries, notices]).toMatchObject([[{ state: 'delivered' }], []])
  })

  test('that does not end is left alone after two minutes, and told', async () => {
    scene.github.planUploads(REPOSITORY, { pending: 1000 })
    const { deliveries, notices, listUrl, alerts } = await publish(scene, { secondMs: 1 })
    expect(deliveries).toMatchObject([
      { state: 'delivered', detail: expect.stringContaining('still processing') },
    ])
    expect(notices).toMatchObject([{ code: 'alerts-pending' }])
    expect(listUrl).not.toBeNull()
    expect(alerts).toEqual([])
    // The upload and eleven polls, fewer on a machine where each takes long.
    expect(scene.github.requests.length).toBeGreaterThan(2)
    expect(scene.github.requests.length).toBeLessThanOrEqual(12)
  })

  test('that may not be asked about is asked about once', async () => {
    scene.github.fail(poll, answer(403, 'Resource not accessible by integration'), 9)
    const { notices } = await publish(scene)
    expect(notices).toMatchObject([{ code: 'alerts-pending' }])
    expect(scene.github.requests).toHaveLength(2)
  })

  test.each([
    ['rejecting SARIF, as there are more runs than allowed (21 > 20)', /it has 21 runs, and 20 is/],
    [
      'rejecting SARIF, as there are more results per run than allowed (30000 > 25000)',
      /30000 results, and 25000 is the limit\. Set alerts: blocking/,
    ],
    [
      'rejecting SARIF, as there are more tags per rule than allowed (21 > 20)',
      /21 tags per rule.*bug/,
    ],
    ['rejecting delivery as the repository has too many logical alerts', /GitHub's support/],
    ['A delivery cannot contain multiple runs with the same category', /two runs of one category/],
    ['locationFromSarifResult: expected artifact location', /names no place/],
    ['locationFromSarifResult: expected at least one location', /names no place/],
    ['an invalid URI was provided as a SARIF location', /no address.*input name/],
    [
      'SARIF URI scheme "debian" did not match the checkout URI scheme "file"',
      /taken for a scheme.*input name/,
    ],
    [
      'could not convert rules: invalid security severity value, is not a number',
      /severity of a rule in it is no number/,
    ],
    ['unsuccessful execution of the tool', /a scan that failed/],
    ["ref 'refs/pull/7/merge' not found in this repository", /deleted meanwhile/],
    ['something new <b>\u001b[31m', /"something new <b> \[31m"/],
  ])('that fails is told in our words: %s', async (error, words) => {
    scene.github.planUploads(REPOSITORY, { errors: [error] })
    const { deliveries, notices, alerts } = await publish(scene)
    expect(deliveries).toMatchObject([{ state: 'failed' }])
    expect(notices).toEqual([{ code: 'alerts-not-processed', text: expect.stringMatching(words) }])
    expect(alerts).toEqual([])
  })

  test('that fails without a reason, or with several', async () => {
    const failed = (errors: unknown): Fault => ({
      status: 200,
      body: { processing_status: 'failed', errors },
    })
    scene.github.fail(poll, failed(null))
    expect((await publish(scene)).notices[0]?.text).toContain('does not say why')
    scene.github.fail(poll, failed(['one', 'two', 'three']))
    expect((await publish(scene)).notices[0]?.text).toContain('"one" and 2 more')
  })
})

describe('links', () => {
  const list = 'GET /repos/octo-org/octo-app/code-scanning/alerts'
  const alert = (html_url: string) => ({
    html_url,
    rule: { id: 'CVE-1' },
    most_recent_instance: { location: { path: 'a' } },
  })

  test.each([
    ['an error', answer(503, 'Later')],
    ['nothing analysed yet', answer(404, 'no analysis found')],
    ['a page', 'page'],
    ['another shape', { status: 200, body: { message: 'x' } }],
  ] as const)('are missed without a word for %s', async (_what, fault) => {
    scene.github.fail(list, fault, 1)
    const { deliveries, notices, alerts } = await publish(scene)
    expect([deliveries, notices, alerts]).toMatchObject([[{ state: 'delivered' }], [], []])
  })

  test.each([
    'http://github.com/x',
    'https://github.com.evil.example/x',
    'https://me@github.com/x',
    'javascript:alert(1)',
    '//github.com/x',
    `https://github.com/${'x'.repeat(3000)}`,
    '',
  ])('to %s are not believed', async (url) => {
    const body = [alert(url), alert('https://github.com/octo-org/octo-app/security/1')]
    scene.github.fail(list, { status: 200, body }, 1)
    const { alerts } = await publish(scene)
    expect(alerts.map((link) => link.url)).toEqual([
      'https://github.com/octo-org/octo-app/security/1',
    ])
  })
})

test('a run that is cancelled ends at once', async () => {
  const controller = new AbortController()
  scene.github.planUploads(REPOSITORY, { pending: 1000 })
  const published = publish(scene, { signal: controller.signal, secondMs: 1000 })
  setTimeout(() => {
    controller.abort()
  }, 100)
  await expect(published).rejects.toMatchObject({ code: 'cancelled' })
})
