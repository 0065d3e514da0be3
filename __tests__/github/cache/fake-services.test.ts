import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startRuntimeServices } from '../../ground/github/runtime/start.ts'
import type { RuntimeServices } from '../../ground/github/runtime/start.ts'

/* The services of the tests are as strict as those of GitHub: what they take wrongly no test can tell. */

let services: RuntimeServices

let token: string

beforeAll(async () => {
  services = await startRuntimeServices({})
})

afterAll(async () => {
  await services.close()
})

beforeEach(() => {
  services.reset()
  token = services.env({ runId: 1, ref: 'refs/heads/main' })['ACTIONS_RUNTIME_TOKEN'] ?? ''
})

async function call(
  method: string,
  body: object,
  bearer = token,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${services.url}twirp/github.actions.results.api.v1.${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const CREATE = 'CacheService/CreateCacheEntry'

const FINISH = 'CacheService/FinalizeCacheEntryUpload'

const ENTRY = { key: 'plimsoll-1', version: 'a'.repeat(64) }

const OF_JOB = { workflow_run_backend_id: 'run-1-1', workflow_job_run_backend_id: 'job-1' }

const ARTIFACT = { ...OF_JOB, name: 'reports', version: 7, mime_type: 'application/zip' }

async function upload(url: unknown, text: string, headers = {}): Promise<number> {
  const blob = { 'x-ms-blob-type': 'BlockBlob', ...headers }
  return (await fetch(String(url), { method: 'PUT', headers: blob, body: text })).status
}

describe('the cache refuses', () => {
  test.each([
    ['a token that nobody was given', CREATE, ENTRY, 401],
    ['a method that it does not have', 'CacheService/Delete', ENTRY, 404],
    ['a field that it does not know', CREATE, { ...ENTRY, extra: 'x' }, 400],
    ['a key that is too long', CREATE, { ...ENTRY, key: 'x'.repeat(513) }, 400],
    ['a key with a comma', CREATE, { ...ENTRY, key: 'a,b' }, 400],
    ['no key', CREATE, { ...ENTRY, key: '' }, 400],
    ['a version that is no hash', CREATE, { ...ENTRY, version: '1' }, 400],
    ['to finish what was not begun', FINISH, { ...ENTRY, size_bytes: '1' }, 404],
  ])('%s', async (_what, method, body, status) => {
    const answer = await call(method, body, status === 401 ? 'x' : token)
    expect(answer.status).toBe(status)
  })

  test('a second entry of a key, and a size that is another', async () => {
    const created = await call(CREATE, ENTRY)
    expect(await upload(created.body['signed_upload_url'], 'four')).toBe(201)
    expect((await call(CREATE, ENTRY)).body['code']).toBe('already_exists')
    expect((await call(FINISH, { ...ENTRY, size_bytes: '5' })).status).toBe(400)
    expect((await call(FINISH, { ...ENTRY, size_bytes: '4' })).body['ok']).toBe(true)
    expect((await call(CREATE, ENTRY)).status).toBe(409)
  })
})

describe('the store refuses', () => {
  test('an address that nobody signed, a blob of no kind, and blocks that never came', async () => {
    const { body } = await call(CREATE, ENTRY)
    const url = String(body['signed_upload_url'])
    expect(await upload(url.replace(/sig=.*/, 'sig=x'), 'x')).toBe(403)
    expect(await upload(url, 'x', { 'x-ms-blob-type': 'PageBlob' })).toBe(400)
    const list = '<BlockList><Latest>b25l</Latest></BlockList>'
    expect(await upload(`${url}&comp=blocklist`, list)).toBe(400)
    expect(await upload(`${url}&comp=block&blockid=b25l`, 'one')).toBe(201)
    expect(await upload(`${url}&comp=blocklist`, list)).toBe(201)
    expect((await call(FINISH, { ...ENTRY, size_bytes: '3' })).body['ok']).toBe(true)
  })

  test('and serves parts of a blob', async () => {
    const created = await call(CREATE, ENTRY)
    await upload(created.body['signed_upload_url'], '0123456789')
    await call(FINISH, { ...ENTRY, size_bytes: '10' })
    const lookup = { ...ENTRY, restore_keys: [] }
    const { body } = await call('CacheService/GetCacheEntryDownloadURL', lookup)
    const part = await fetch(String(body['signed_download_url']), {
      headers: { range: 'bytes=2-4' },
    })
    expect([part.status, await part.text()]).toEqual([206, '234'])
  })
})

describe('the artifacts refuse', () => {
  test.each([
    ['the token of another job', { ...ARTIFACT, workflow_job_run_backend_id: 'job-2' }, 403],
    ['an older client', { ...ARTIFACT, version: 4 }, 400],
    ['a name that no file system takes', { ...ARTIFACT, name: 'a:b' }, 400],
    ['an end that is past', { ...ARTIFACT, expires_at: '2020-01-01T00:00:00Z' }, 400],
  ])('%s', async (_what, body, status) => {
    expect((await call('ArtifactService/CreateArtifact', body)).status).toBe(status)
  })

  test('a name that is taken, and bytes that are others', async () => {
    const created = await call('ArtifactService/CreateArtifact', ARTIFACT)
    expect((await call('ArtifactService/CreateArtifact', ARTIFACT)).status).toBe(409)
    await upload(created.body['signed_upload_url'], 'zip')
    const told = { ...OF_JOB, name: 'reports', size: '3', hash: `sha256:${'0'.repeat(64)}` }
    expect((await call('ArtifactService/FinalizeArtifact', told)).status).toBe(400)
    expect(services.store.artifacts).toEqual([])
  })
})
