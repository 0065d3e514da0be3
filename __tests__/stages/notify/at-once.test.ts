import { describe, expect, test } from '@jest/globals'
import { PlimsollError } from '../../../src/domain/errors.ts'
import { createNoFeeds } from '../../../src/feeds/open-feeds.ts'
import type { Ports } from '../../../src/ports.ts'
import { renderJson } from '../../../src/report/index.ts'
import { run } from '../../../src/run.ts'
import { evaluate } from '../../../src/stages/evaluate.ts'
import { configOf } from '../../config/doors.ts'
import { finding, imageReport, report } from '../../ground/factories.ts'
import { createPolicyFiles } from '../../ground/policy-files.ts'
import { createRecordedLog } from '../../ground/registry-client.ts'
import { createFakeMessenger } from './desk.ts'

const POLICY = `
notify:
  channels:
    chat: { type: slack, url_env: SLACK_URL }
    on-call: { type: pagerduty, routing_key_env: PAGERDUTY_KEY }
  rules:
    - { name: broken, when: { scan_failed: true }, to: on-call, immediate: true }
    - { name: severe, when: { severity: high }, to: on-call, immediate: true }
    - { name: rest, when: { blocking: true }, to: chat }
    - { name: all, to: chat, digest: 1d }
`

type Story = {
  readonly ports: Ports
  readonly acts: string[]
  readonly outputs: Map<string, string>
}

/** What a run does that somebody could see, in the order of time. */
function createStory(files: Readonly<Record<string, string>> = {}): Story {
  const acts: string[] = []
  const outputs = new Map<string, string>()
  const refuse = (): Promise<never> =>
    Promise.reject(
      new PlimsollError({ code: 'registry-unreachable', message: 'It is down.', hint: 'Wait.' }),
    )
  const messenger = createFakeMessenger({
    answer: async ({ channel, message }) => {
      // As a connection does, it takes several turns.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next))
      acts.push(`${channel.name}: ${message.title}`)
      return channel.name === 'chat'
        ? { state: 'failed', detail: '500' }
        : { state: 'delivered', detail: '202' }
    },
  })
  const ports: Ports = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    log: createRecordedLog(),
    ...{ openImage: refuse, installScanner: refuse, provideDatabase: refuse },
    openFeeds: createNoFeeds('This test asks no feed.'),
    openPolicyFiles: () =>
      Promise.resolve(createPolicyFiles({ texts: { '.plimsoll.yml': POLICY } })),
    runProgram: () => Promise.resolve({ kind: 'not-started', error: new Error('no program') }),
    files: {
      ...{ makeFolder: refuse, writeText: refuse, link: refuse },
      remove: () => Promise.resolve(),
      readText: (path) => Promise.resolve(files[path] ?? ''),
    },
    machine: { memoryBytes: 8e9, temporaryFolder: '/nowhere' },
    deliver: {
      report: (path) => {
        acts.push(`file ${path.split('/').at(-1) ?? ''}`)
        return Promise.resolve()
      },
      output: (name, value) => {
        outputs.set(name, value)
      },
    },
    openMessenger: () => Promise.resolve(messenger),
    signal: new AbortController().signal,
  }
  return { ports, acts, outputs }
}

describe('a message that cannot wait', () => {
  test('leaves before any report is written, also where the scan failed', async () => {
    const { ports, acts, outputs } = createStory()
    const { report: told } = await run(configOf({ image: 'acme/api:1', name: 'acme/api' }), ports)
    expect(acts.slice(0, 2)).toEqual(['on-call: acme/api: scan failed', 'file plimsoll.sarif'])
    expect(acts).toContain('chat: acme/api: scan failed')
    expect(told.deliveries.filter(({ to }) => to.startsWith('notify:'))).toEqual([
      { to: 'notify:on-call', state: 'delivered', detail: 'broken: 202' },
      { to: 'notify:chat', state: 'failed', detail: 'all: 500' },
    ])
    expect(told.notices.map(({ code }) => code)).toContain('notify-failed')
    expect(outputs.get('notify-errors')).toBe('1')
    expect(told.verdict.outcome).toBe('scan-failed')
  })

  test('leaves first where reports are judged that others made', async () => {
    const image = imageReport({ name: 'acme/api', findings: [finding()] })
    const files = { 'a.json': renderJson(report({ images: [image] })) }
    const { ports, acts } = createStory(files)
    const config = configOf({ image: 'a' })
    await evaluate({ paths: ['a.json'], names: [], isSeveral: false, config }, ports)
    expect(acts.slice(0, 2)).toEqual(['on-call: acme/api: fail, 1 critical', 'file plimsoll.sarif'])
  })
})
