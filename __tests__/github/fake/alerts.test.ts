import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sarifLog } from '../../ground/github/sarif-samples.ts'
import type { SampleResult } from '../../ground/github/sarif-samples.ts'
import { NAME, openGround } from './asking.ts'
import type { Ground } from './asking.ts'

/* What uploads make of alerts, as GitHub documents it and as users of other tools met it. */

let ground: Ground

beforeEach(async () => {
  ground = await openGround()
})

afterEach(async () => {
  await ground.close()
})

const A = { print: 'a' }
const B = { print: 'b' }
const API = 'plimsoll/acme/api/'
const WEB = 'plimsoll/acme/web/'

async function publish(results: readonly SampleResult[], id = API, ref?: string): Promise<void> {
  const to = ref === undefined ? {} : { ref, commit_sha: ground.merge }
  expect(await ground.publish(sarifLog({ results, id }), to)).toMatchObject({
    processing_status: 'complete',
  })
}

type Alert = {
  readonly number: number
  readonly state: string
  readonly fixed_at: string | null
  readonly most_recent_instance: { readonly ref: string; readonly category: string }
}

async function alerts(query = ''): Promise<readonly Alert[]> {
  const answer = await ground.ask('GET', `/code-scanning/alerts?${query}`)
  expect(answer.status).toBe(200)
  return answer.body as readonly Alert[]
}

async function states(query = ''): Promise<Record<string, string>> {
  return Object.fromEntries((await alerts(query)).map(({ number, state }) => [number, state]))
}

test('an alert is opened, fixed and opened again, and stays the same alert', async () => {
  await publish([A, B])
  expect(await states()).toEqual({ 1: 'open', 2: 'open' })
  await publish([B])
  expect(await states()).toEqual({ 1: 'fixed', 2: 'open' })
  expect((await alerts('state=fixed'))[0]?.fixed_at).not.toBeNull()
  await publish([A, B])
  expect(await states()).toEqual({ 1: 'open', 2: 'open' })
  expect((await alerts())[0]?.fixed_at).toBeNull()
})

test('an empty upload closes all of its category, and nothing of another one', async () => {
  await publish([A], API)
  await publish([B], WEB)
  await publish([], API)
  expect(await states()).toEqual({ 1: 'fixed', 2: 'open' })
})

test('a finding of two categories is one alert, open as long as one of them has it', async () => {
  await publish([A], API)
  await publish([A], WEB)
  expect(await states()).toEqual({ 1: 'open' })
  await publish([], API)
  expect(await states()).toEqual({ 1: 'open' })
  expect((await alerts())[0]?.most_recent_instance.category).toBe('plimsoll/acme/web')
  await publish([], WEB)
  expect(await states()).toEqual({ 1: 'fixed' })
})

test.each([
  ['another rule', { rule: 'CVE-2099-0002' }],
  ['another path', { path: 'acme/api/deb/zlib1g' }],
  ['another fingerprint', B],
])('%s is another alert', async (_what, other) => {
  await publish([A])
  await publish([{ ...A, ...other }])
  expect(await states()).toEqual({ 1: 'fixed', 2: 'open' })
})

test('another tool has alerts of its own', async () => {
  await publish([A])
  await ground.publish(sarifLog({ results: [A], tool: 'Other' }))
  await ground.publish(sarifLog({ results: [], tool: 'Other' }))
  expect(await states()).toEqual({ 1: 'open', 2: 'fixed' })
  expect(await states('tool_name=Other')).toEqual({ 2: 'fixed' })
})

test('a pull request has alerts of its own, which the default branch knows nothing of', async () => {
  await publish([A])
  await publish([A, B], API, 'refs/pull/7/merge')
  await publish([B], API, 'refs/pull/7/merge')
  expect(await states('ref=refs/pull/7/merge')).toEqual({ 1: 'fixed', 2: 'open' })
  expect(await states('ref=main')).toEqual({ 1: 'open' })
  expect(await states('ref=refs/heads/main&state=open')).toEqual({ 1: 'open' })
  expect(await states('ref=refs/pull/7/merge&state=open')).toEqual({ 2: 'open' })
})

test('a dismissed alert stays dismissed while it is found', async () => {
  await publish([A])
  ground.github.dismissAlert(NAME, 1, "won't fix")
  await publish([A])
  expect(await states()).toEqual({ 1: 'dismissed' })
  expect(await states('state=open')).toEqual({})
})

test('an alert says where it is and what it is about', async () => {
  await publish([{ ...A, path: 'acme/a%20b', score: '9.8' }])
  expect(await alerts()).toMatchObject([
    {
      number: 1,
      html_url: `https://github.com/${NAME}/security/code-scanning/1`,
      rule: { id: 'CVE-2099-0001', severity: 'error', security_severity_level: 'critical' },
      tool: { name: 'Plimsoll' },
      most_recent_instance: {
        ...{ ref: 'refs/heads/main', commit_sha: ground.base, state: 'open' },
        location: { path: 'acme/a b', start_line: 1, end_column: 2 },
      },
    },
  ])
})

test('a hundred alerts fill a page, and the newest stand first', async () => {
  await publish(Array.from({ length: 101 }, (_, index) => ({ print: String(index) })))
  const first = await ground.ask('GET', '/code-scanning/alerts?per_page=100')
  expect(first.body).toHaveLength(100)
  expect(first.body).toMatchObject({ 0: { number: 101 } })
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  expect(next).toContain(`${ground.github.apiUrl}/repos/${NAME}/code-scanning/alerts?per_page=100`)
  expect(await alerts('per_page=100&page=2')).toMatchObject([{ number: 1 }])
})

test('before the first upload there is no analysis, which is 404', async () => {
  for (const path of ['/code-scanning/alerts', '/code-scanning/analyses']) {
    expect(await ground.ask('GET', path)).toMatchObject({
      status: 404,
      body: { message: 'no analysis found' },
    })
  }
})

test('an analysis counts what it kept and warns of what it did not', async () => {
  const results = Array.from({ length: 5002 }, (_, index) => ({
    print: String(index),
    ...(index === 5001 ? { rule: 'CVE-2099-0009', score: '9.8' } : {}),
  }))
  await publish(results)
  await publish([A], WEB)
  const [upload] = ground.github.uploads(NAME)
  const answer = await ground.ask('GET', `/code-scanning/analyses?sarif_id=${upload?.id ?? ''}`)
  expect(answer.body).toMatchObject([
    {
      ...{ results_count: 5000, rules_count: 2, category: 'plimsoll/acme/api', error: '' },
      ...{ warning: expect.stringContaining('2 results'), sarif_id: upload?.id },
    },
  ])
  const kept = ground.github.alerts(NAME).map(({ ruleId }) => ruleId)
  expect(kept).toContain('CVE-2099-0009')
})
