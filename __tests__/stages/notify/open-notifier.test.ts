import { describe, expect, test } from '@jest/globals'
import type { PolicyFileRecord } from '../../../src/domain/report.ts'
import { readPipeline } from '../../../src/runner/pipeline.ts'
import { createNotifier } from '../../../src/stages/notify/notifier.ts'
import { openNotifier } from '../../../src/stages/notify/open-notifier.ts'
import type { NotifierRequest } from '../../../src/stages/notify/open-notifier.ts'
import { configOf } from '../../config/doors.ts'
import { imageReport, report, verdict } from '../../ground/factories.ts'
import { withRules } from '../../policy/notify/settings.ts'
import { createFakeMessenger } from './desk.ts'
import type { FakeMessenger } from './desk.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OF_CHECKOUT: PolicyFileRecord = { path: '.plimsoll.yml', commit: null, digest: DIGEST }
const OF_BASE: PolicyFileRecord = { ...OF_CHECKOUT, commit: 'b'.repeat(40) }

const MERGE_REQUEST = readPipeline({ GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '7' })
const BRANCH = readPipeline({ GITLAB_CI: 'true', CI_COMMIT_BRANCH: 'main' })

type Run = { readonly messenger: FakeMessenger; readonly codes: readonly string[] }

async function tell(file: PolicyFileRecord, pipeline: typeof BRANCH): Promise<Run> {
  const messenger = createFakeMessenger()
  const notify = withRules('name: all, when: { verdict: fail }, to: [chat], immediate: true')
  const set = { notify, files: [file] } as unknown
  const policies = { inForce: { set } } as NotifierRequest['policies']
  const disclosure = { encryption: null, profile: 'full' } as const
  const ports = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    signal: new AbortController().signal,
    openMessenger: () => Promise.resolve(messenger),
    pipeline,
  }
  const notifier = openNotifier({ config: configOf({ image: 'a' }), policies, disclosure }, ports)
  const image = imageReport({ findings: [], verdict: verdict({ outcome: 'fail' }) })
  notifier.tellNow(image)
  const links = { alerts: null, comment: null, artifact: null }
  const { notices } = await notifier.tellAll(report({ images: [image] }), links)
  await notifier.sendAudit('{}')
  return { messenger, codes: notices.map(({ code }) => code) }
}

describe('a run about a change', () => {
  test('sends nothing where the policy is the one of the change, and says so', async () => {
    const { messenger, codes } = await tell(OF_CHECKOUT, MERGE_REQUEST)
    expect(messenger.left).toEqual([])
    expect(messenger.records).toEqual([])
    expect(messenger.warmed).toEqual([])
    expect(codes).toEqual(['notify-untrusted'])
  })

  test('tells people where the policy is one that the change cannot have written', async () => {
    const { messenger, codes } = await tell(OF_BASE, MERGE_REQUEST)
    expect(messenger.left).toHaveLength(1)
    expect(codes).not.toContain('notify-untrusted')
  })
})

test('a run on a branch tells people by the policy of its checkout', async () => {
  const { messenger } = await tell(OF_CHECKOUT, BRANCH)
  expect(messenger.left).toHaveLength(1)
})

test('what is on its way when a run has ended is ended, so that no process waits for it', async () => {
  const messenger = createFakeMessenger()
  const notify = withRules('name: all, when: { verdict: fail }, to: [chat], immediate: true')
  const signals: AbortSignal[] = []
  const notifier = createNotifier({
    ...{ settings: notify, config: configOf({ image: 'a' }), openness: 'full' },
    ports: {
      now: () => new Date('2026-11-21T12:00:00Z'),
      signal: new AbortController().signal,
      openMessenger: (_, signal) => {
        signals.push(signal)
        return Promise.resolve(messenger)
      },
    },
  })
  await notifier.tellAll(report({ images: [] }), { alerts: null, comment: null, artifact: null })
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  notifier.end()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})
