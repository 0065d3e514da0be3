import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { assembleMessenger } from '../../src/assemble/messages.ts'
import type { Openness } from '../../src/domain/disclosure.ts'
import { NOTHING_TOLD } from '../../src/domain/message.ts'
import type { CodeHost, Messenger } from '../../src/ports.ts'
import { createFetch } from '../../src/runner/http.ts'
import { configOf } from '../config/doors.ts'
import { message } from '../ground/messages.ts'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

type Asked = { readonly messenger: Messenger; readonly asked: string[] }

/** A messenger of a step on GitHub with a shared cache, and what the host and the cache were asked for. */
async function open(openness: Openness): Promise<Asked> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-messages-'))
  folders.push(folder)
  const asked: string[] = []
  const host = {
    run: { change: null },
    keepIssue: (_channel, _message, isPublic) => {
      asked.push(isPublic ? 'issue without details' : 'issue with details')
      return Promise.resolve({ state: 'delivered', detail: '' })
    },
  } as Partial<CodeHost> as CodeHost
  const silent = { debug: () => undefined, info: () => undefined }
  const door = {
    env: { PLIMSOLL_CACHE: folder },
    log: silent,
    signal: new AbortController().signal,
  }
  const openMessenger = assembleMessenger(
    { config: configOf({ image: 'acme/api:1' }), door } as never,
    { fetch: createFetch({}), runProgram: () => Promise.reject(new Error('no program')) },
    {
      openPolicyFiles: () => Promise.reject(new Error('no policy')),
      openCodeHost: () => Promise.resolve(host),
      isTrusted: true,
      sharedCache: {
        restore: () => (asked.push('restore'), Promise.resolve(null)),
        keep: () => (asked.push('keep'), Promise.resolve()),
      } as never,
    },
  )
  return { messenger: await openMessenger(openness, new AbortController().signal), asked }
}

test.each([
  ['full', 'issue with details'],
  ['public', 'issue without details'],
  ['sealed', 'issue without details'],
] as const)('a run whose openness is %s keeps an %s', async (openness, told) => {
  const { messenger, asked } = await open(openness)
  await messenger.send({ kind: 'github-issue', name: 'i', labels: [], assignees: [] }, message())
  expect(asked).toEqual([told])
})

test.each([
  ['full', ['restore', 'keep']],
  ['public', ['restore', 'keep']],
  ['sealed', []],
] as const)(
  'what a run told whose openness is %s goes to the shared cache: %j',
  async (openness, uses) => {
    const { messenger, asked } = await open(openness)
    expect(await messenger.recall()).toEqual(NOTHING_TOLD)
    await messenger.remember({
      entries: { k: { at: '2026-11-21T12:00:00Z', keys: [], isOpen: false } },
    })
    expect(asked).toEqual(uses)
    expect(Object.keys((await messenger.recall())?.entries ?? {})).toEqual(['k'])
  },
)
