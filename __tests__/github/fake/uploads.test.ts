import { afterEach, expect, test } from '@jest/globals'
import { packSarif, sarifLog } from '../../ground/github/sarif-samples.ts'
import type { FakeSwitches } from '../../ground/github/state.ts'
import { NAME, messageOf, openGround } from './asking.ts'
import type { Ground } from './asking.ts'

/* What GitHub refuses of an upload at once, and what it says after it was processed. */

let ground: Ground | null = null

async function open(
  options: Parameters<typeof openGround>[0] = { isStrict: false },
  switches: Partial<FakeSwitches> = {},
): Promise<Ground> {
  ground = await openGround(options, switches)
  return ground
}

afterEach(async () => {
  const opened = ground
  ground = null
  await opened?.close()
})

const CLEAN = sarifLog({ results: [] })

const ELSEWHERE = '1'.repeat(40)

test.each([
  ['a commit of another repository', { commit_sha: ELSEWHERE }, 404, /^commit not found$/],
  ['a branch that is gone', { ref: 'refs/heads/gone' }, 422, /^ref 'refs\/heads\/gone' not found/],
  [
    'the branch of a merge queue that is gone',
    { ref: 'refs/heads/gh-readonly-queue/main/pr-7-1' },
    ...([422, /not found in this repository/] as const),
  ],
  ['a pull request that is none', { ref: 'refs/pull/8/head' }, 422, /not found/],
  ['text that is no Base64', { sarif: 'no base64!' }, 400, /Base64/],
  ['bytes that are not packed', { sarif: 'aGVsbG8=' }, 400, /gzip/],
  ['a packed text that is no JSON', { sarif: packSarif('no json') }, 400, /JSON/],
  ['JSON that is no log', { sarif: packSarif({ runs: [] }) }, 400, /2\.1\.0/],
  [
    'a tool without a name',
    { sarif: packSarif(sarifLog({ results: [], tool: '' })) },
    ...([422, /1 item required; only 0 were supplied/] as const),
  ],
])('%s is refused', async (_what, to, status, message) => {
  const { upload, github } = await open()
  const answer = await upload(CLEAN, to)
  expect(answer.status).toBe(status)
  expect(messageOf(answer)).toMatch(message)
  expect(github.uploads(NAME)).toEqual([])
})

test('the merge of a pull request wants a merge commit', async () => {
  const { upload, head, merge } = await open()
  const ref = 'refs/pull/7/merge'
  const refused = await upload(CLEAN, { ref, commit_sha: head })
  expect(refused.status).toBe(422)
  expect(messageOf(refused)).toMatch(/commit_oid is not a merge commit/)
  expect((await upload(CLEAN, { ref, commit_sha: merge })).status).toBe(202)
  expect((await upload(CLEAN, { ref: 'refs/pull/7/head', commit_sha: head })).status).toBe(202)
})

test('more than ten megabytes are too many', async () => {
  const { upload } = await open()
  const noise = Buffer.alloc(10_000_001).toString('base64')
  expect((await upload(CLEAN, { sarif: noise })).status).toBe(413)
})

test.each([
  ['a bare branch', { ref: 'main' }, /"main" does not match/],
  ['a short commit', { commit_sha: 'abc' }, /commit_sha/],
  ['a key that is none', { tool: 'x' }, /"tool" is not a permitted key/],
  ['no log', { sarif: undefined }, /"sarif" wasn't supplied/],
])('%s breaks the description, which is a complaint as well', async (_what, to, message) => {
  const { upload, github, close } = await open()
  ground = null
  const answer = await upload(CLEAN, to)
  expect(answer.status).toBe(422)
  expect(messageOf(answer)).toMatch(message)
  expect(github.complaints).toHaveLength(1)
  await expect(close()).rejects.toThrow('body')
})

test.each([
  [{ codeScanning: 'no-advanced-security' }, /^Advanced Security must be enabled/],
  [{ codeScanning: 'no-code-security' }, /^Code Security must be enabled/],
  [{ codeScanning: 'off' }, /^Code scanning is not enabled/],
  [{ isArchived: true }, /archived/],
  [{ isDisabled: true }, /blocked/],
] as const)('a repository with %j takes nothing', async (switches, message) => {
  const { upload } = await open({}, switches)
  const answer = await upload(CLEAN)
  expect(answer.status).toBe(403)
  expect(messageOf(answer)).toMatch(message)
})

test('an upload waits once, and longer when it was told to, and may be unknown at first', async () => {
  const { upload, ask, github } = await open()
  const poll = async (id: unknown) => {
    const { status, body } = await ask('GET', `/code-scanning/sarifs/${String(id)}`)
    return status === 200 ? (body as { processing_status: string }).processing_status : status
  }
  const first = (await upload(CLEAN)).body as { id: string }
  expect([await poll(first.id), await poll(first.id)]).toEqual(['pending', 'complete'])
  github.planUploads(NAME, { missing: 1, pending: 2 })
  const { id } = (await upload(CLEAN)).body as { id: string }
  const polls = [await poll(id), await poll(id), await poll(id), await poll(id), await poll(id)]
  expect(polls).toEqual([404, 'pending', 'pending', 'complete', 'complete'])
  expect(await poll('0000')).toBe(404)
})

const one = { print: 'a' }

function withResult(change: object): object {
  const log = sarifLog({ results: [one] }) as { runs: { results: object[] }[] }
  const [run] = log.runs
  if (run !== undefined) run.results = run.results.map((result) => ({ ...result, ...change }))
  return log
}

function atUri(uri: string): object {
  return withResult({ locations: [{ physicalLocation: { artifactLocation: { uri } } }] })
}

const many = (length: number): (typeof one)[] =>
  Array.from({ length }, (_, i) => ({ print: `${i}` }))

test.each([
  [
    'too many runs',
    sarifLog(...Array.from({ length: 21 }, (_, i) => ({ results: [], id: `c${i}/` }))),
    'rejecting SARIF, as there are more runs than allowed (21 > 20)',
  ],
  [
    'too many results',
    sarifLog({ results: many(25_001) }),
    'rejecting SARIF, as there are more results per run than allowed (25001 > 25000)',
  ],
  [
    'too many related locations',
    withResult({ relatedLocations: Array.from({ length: 1001 }, (_, id) => ({ id })) }),
    'rejecting SARIF, as there are more related locations per result than allowed (1001 > 1000)',
  ],
  [
    'one category twice',
    sarifLog({ results: [] }, { results: [] }),
    'A delivery cannot contain multiple runs with the same category',
  ],
  [
    'no location',
    withResult({ locations: [] }),
    'locationFromSarifResult: expected at least one location',
  ],
  ['an empty path', atUri(''), 'locationFromSarifResult: expected artifact location'],
  [
    'a path that reads as a scheme',
    atUri('debian:11'),
    'SARIF URI scheme "debian" did not match the checkout URI scheme "file"',
  ],
  [
    'a score that is no number',
    sarifLog({ results: [{ score: 'high' }] }),
    'could not convert rules: invalid security severity value, is not a number',
  ],
  [
    'a scan that failed',
    sarifLog({ results: [], more: { invocations: [{ executionSuccessful: false }] } }),
    'unsuccessful execution',
  ],
])(
  '%s fails when it is processed, and changes no alert',
  async (_what, log, error) => {
    const { publish, github } = await open()
    await publish(sarifLog({ results: [{ print: 'before' }] }))
    expect(await publish(log)).toMatchObject({ processing_status: 'failed', errors: [error] })
    expect(github.alerts(NAME)).toMatchObject([{ number: 1, state: 'open' }])
  },
  60_000,
)

test('a failed run does not keep the others of its file from being stored', async () => {
  const { publish, github } = await open()
  const failed = { results: [], id: 'b/', more: { invocations: [{ executionSuccessful: false }] } }
  const log = sarifLog({ results: [one], id: 'a/' }, failed)
  expect(await publish(log)).toMatchObject({ processing_status: 'failed' })
  expect(github.alerts(NAME)).toHaveLength(1)
})

test('a repository with too many alerts takes no new ones', async () => {
  const { publish, github } = await open({}, { mostAlerts: 1 })
  await publish(sarifLog({ results: [one] }))
  expect(await publish(sarifLog({ results: [one, { print: 'b' }] }))).toMatchObject({
    errors: ['rejecting delivery as the repository has too many logical alerts'],
  })
  expect(github.alerts(NAME)).toHaveLength(1)
})

test('a test can say what the next processing fails with', async () => {
  const { publish, github } = await open()
  github.planUploads(NAME, { errors: ['something else'] })
  expect(await publish(CLEAN)).toMatchObject({
    ...{ processing_status: 'failed', errors: ['something else'] },
  })
  expect(await publish(CLEAN)).toMatchObject({ processing_status: 'complete' })
})

test('the branch of a merge queue that is deleted before the processing fails it', async () => {
  const { publish, github, repository, upload, ask, head } = await open()
  const ref = 'refs/heads/gh-readonly-queue/main/pr-7-1'
  repository.git('update-ref', ref, head)
  expect(await publish(CLEAN, { ref, commit_sha: head })).toMatchObject({
    processing_status: 'complete',
  })
  const { id } = (await upload(CLEAN, { ref, commit_sha: head })).body as { id: string }
  repository.git('update-ref', '-d', ref)
  github.alerts(NAME)
  expect((await ask('GET', `/code-scanning/sarifs/${id}`)).body).toMatchObject({
    processing_status: 'failed',
  })
})

test('a log that this project would not write is a complaint, unless the test says otherwise', async () => {
  const { publish, github, close } = await open({})
  ground = null
  await publish(sarifLog({ results: [], id: 'no-slash-at-the-end' }))
  expect(github.complaints[0]).toContain('category')
  await expect(close()).rejects.toThrow('category')
})
