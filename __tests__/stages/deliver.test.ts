import { describe, expect, test } from '@jest/globals'
import { NOTHING_DELIVERED } from '../../src/domain/code-host.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import type { CodeHost } from '../../src/ports.ts'
import type { OpenedDisclosure } from '../../src/stages/open-disclosure.ts'
import { deliver } from '../../src/stages/deliver/deliver.ts'
import type { DeliverStage, Delivered } from '../../src/stages/deliver/deliver.ts'
import { configOf } from '../config/doors.ts'
import type { Inputs } from '../config/doors.ts'
import { createRecordedLog } from '../ground/registry-client.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  scanRecord,
  verdict,
} from '../ground/factories.ts'

type Desk = {
  /** What was done, in the order of time. */
  readonly acts: string[]
  readonly files: Record<string, string | Uint8Array>
  readonly outputs: Record<string, string>
  readonly summary: string[]
  readonly aborted: AbortController
}

function createDesk(): Desk {
  return { acts: [], files: {}, outputs: {}, summary: [], aborted: new AbortController() }
}

function createHost(desk: Desk, changed: Partial<CodeHost> = {}): CodeHost {
  const act = (name: string): void => {
    desk.acts.push(name)
  }
  return {
    run: {
      repository: 'octo-org/octo-app',
      repositoryUrl: 'https://github.com/octo-org/octo-app',
      runUrl: null,
      event: 'push',
      commit: 'a'.repeat(40),
      workflow: '.github/workflows/gate.yml',
      isPublic: false,
      change: null,
    },
    notices: [],
    publishAlerts: ({ uploads }) => {
      act(`alerts of ${uploads.map((one) => one.image).join(', ')}`)
      return Promise.resolve({ ...NOTHING_DELIVERED, listUrl: 'https://a.example', alerts: [] })
    },
    comment: ({ mayCreate }) => {
      act(`comment${mayCreate ? ', created if need be' : ''}`)
      return Promise.resolve({
        ...{ url: 'https://c.example', notices: [] },
        deliveries: [{ to: 'comment', state: 'delivered', detail: 'created' }],
      })
    },
    storeReports: ({ name, folder, files }) => {
      act(`artifact ${name} of ${String(files.length)} below ${folder}`)
      return Promise.resolve({ ...NOTHING_DELIVERED, url: 'https://r.example' })
    },
    findBaseline: () => Promise.resolve({ state: 'missing', reason: null }),
    keepBaseline: ({ name, platform }) => {
      act(`baseline of ${name} for ${platform ?? 'nobody knows'}`)
      return Promise.resolve(NOTHING_DELIVERED)
    },
    keepIssue: ({ name }, { kind }) => {
      act(`issue of ${name}: ${kind}`)
      return Promise.resolve({ state: 'delivered', detail: 'issue 1' })
    },
    ...changed,
  }
}

type Given = {
  readonly images: readonly ImageReport[]
  readonly inputs?: Inputs
  readonly disclosure?: OpenedDisclosure
}

const OPEN: OpenedDisclosure = { profile: 'full', encryption: null, encrypt: null, notices: [] }

function deliverTo(desk: Desk, host: CodeHost | null, given: Given): Promise<Delivered> {
  const { images, inputs = {}, disclosure = OPEN } = given
  const ports: DeliverStage['ports'] = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    log: createRecordedLog(),
    signal: desk.aborted.signal,
    deliver: {
      report: (path, content) => {
        desk.acts.push(`file ${path.split('/').at(-1) ?? ''}`)
        desk.files[path] = content
        return Promise.resolve()
      },
      discard: (path) => {
        desk.acts.push(`discard ${path.split('/').at(-1) ?? ''}`)
        return Promise.resolve()
      },
      summary: (text) => {
        desk.acts.push('summary')
        desk.summary.push(text)
        return Promise.resolve()
      },
      output: (name, value) => {
        desk.outputs[name] = value
      },
    },
  }
  const worst = images.find((one) => one.verdict.outcome !== 'pass') ?? images[0]
  const judged = report({ images, ...(worst === undefined ? {} : { verdict: worst.verdict }) })
  const config = configOf({ image: 'a', ...inputs })
  return deliver({ report: judged, config, ports, host, disclosure })
}

const FLAW = finding({ severity: 'critical' })

function failing(overrides: Partial<ImageReport> = {}): ImageReport {
  const blocked = verdict({ outcome: 'fail', reasons: [reason([FLAW])] })
  return imageReport({ name: 'acme/api', findings: [FLAW], verdict: blocked, ...overrides })
}

const PASSING = imageReport({ name: 'acme/api', verdict: verdict({ outcome: 'pass' }) })

describe('what a run delivers', () => {
  test('comes in an order in which each can tell of those before it', async () => {
    const desk = createDesk()
    const { report: told } = await deliverTo(desk, createHost(desk), { images: [failing()] })
    expect(desk.acts).toEqual([
      'file plimsoll.sarif',
      'file plimsoll.json',
      'alerts of acme/api',
      'comment, created if need be',
      'baseline of acme/api for linux/amd64',
      'file plimsoll.json',
      'file plimsoll-audit.json',
      expect.stringMatching(/^artifact plimsoll-acme-api-linux-amd64 of 3 below \//),
      'summary',
    ])
    const json = Object.entries(desk.files).find(([path]) => path.endsWith('soll.json'))?.[1] ?? ''
    expect(JSON.parse(String(json))).toMatchObject({ deliveries: [{ to: 'comment' }] })
    expect(told.deliveries).toMatchObject([{ to: 'comment', state: 'delivered' }])
    expect(desk.outputs).toMatchObject({
      'alerts-url': 'https://a.example',
      'comment-url': 'https://c.example',
      'artifact-url': 'https://r.example',
    })
    expect(desk.summary.join('')).toContain('https://a.example')
  })

  test('is files, summary and outputs alone where there is no code host', async () => {
    const desk = createDesk()
    await deliverTo(desk, null, { images: [failing()] })
    expect(desk.acts).toEqual([
      'file plimsoll.sarif',
      'file plimsoll.json',
      'file plimsoll-audit.json',
      'summary',
    ])
    expect(desk.outputs).toMatchObject({ 'comment-url': '', 'alerts-url': '', 'artifact-url': '' })
  })

  test('is what the inputs leave of it', async () => {
    const desk = createDesk()
    const inputs = { 'upload-sarif': 'false', comment: 'never', 'upload-report': 'false' }
    await deliverTo(desk, createHost(desk), { images: [failing()], inputs })
    expect(desk.acts).toEqual([
      'file plimsoll.sarif',
      'file plimsoll.json',
      'file plimsoll.json',
      'file plimsoll-audit.json',
      'summary',
    ])
  })

  test('creates no comment and keeps no artifact when all is well', async () => {
    const desk = createDesk()
    await deliverTo(desk, createHost(desk), { images: [PASSING] })
    expect(desk.acts).toContain('comment')
    expect(desk.acts.filter((act) => act.startsWith('artifact'))).toEqual([])
  })
})

describe('an image without a trustworthy answer', () => {
  const failed = failing({
    name: 'acme/web',
    verdict: verdict({ outcome: 'scan-failed' }),
    scans: [scanRecord({ state: 'failed' })],
  })
  const half = failing({ scans: [scanRecord(), scanRecord({ scanner: 'trivy', state: 'failed' })] })
  const empty = failing({ verdict: verdict({ outcome: 'nothing-analysed' }) })

  test.each([
    ['a failed scan', failed],
    ['one scanner of two', half],
    ['nothing analysed', empty],
  ])('%s: closes no alert and becomes no baseline', async (_, images) => {
    const desk = createDesk()
    const { report: told } = await deliverTo(desk, createHost(desk), { images: [images] })
    expect(desk.acts.filter((act) => /^(?:alerts|baseline)/.test(act))).toEqual([])
    expect(told.deliveries).toContainEqual(
      expect.objectContaining({ to: 'code scanning', state: 'skipped' }),
    )
  })

  test('does not keep the others from their alerts', async () => {
    const desk = createDesk()
    await deliverTo(desk, createHost(desk), { images: [failed, failing()] })
    expect(desk.acts).toContain('alerts of acme/api')
  })
})

describe('a baseline', () => {
  test('is kept by no run of a change', async () => {
    const desk = createDesk()
    const host = createHost(desk)
    const change = { number: 7, baseBranch: 'main', isFork: false }
    await deliverTo(desk, { ...host, run: { ...host.run, change } }, { images: [PASSING] })
    expect(desk.acts.filter((act) => act.startsWith('baseline'))).toEqual([])
  })

  test('is not kept of images that share a name, which is told', async () => {
    const desk = createDesk()
    const twin = { ...PASSING, image: image({ digest: null }) }
    const { report: told } = await deliverTo(desk, createHost(desk), { images: [PASSING, twin] })
    expect(desk.acts.filter((act) => act.startsWith('baseline'))).toEqual([])
    expect(told.notices).toContainEqual(expect.objectContaining({ code: 'baseline-not-kept' }))
  })

  test.each([{ judge: 'all' }, { 'upload-report': 'false' }])(
    'is not kept with %j',
    async (inputs) => {
      const desk = createDesk()
      await deliverTo(desk, createHost(desk), { images: [PASSING], inputs })
      expect(desk.acts.filter((act) => act.startsWith('baseline'))).toEqual([])
    },
  )
})

describe('a code host that breaks', () => {
  const broken = (): Promise<never> => Promise.reject(new Error('ENOSPC: no space left'))
  const BREAKS = {
    publishAlerts: broken,
    comment: broken,
    storeReports: broken,
    keepBaseline: broken,
  }

  test('changes no verdict, and each of its failures is told', async () => {
    const desk = createDesk()
    const ended = await deliverTo(desk, createHost(desk, BREAKS), { images: [failing()] })
    expect(ended.failure).toBeNull()
    expect(ended.report.verdict.outcome).toBe('fail')
    const failed = ended.report.deliveries.filter(({ state }) => state === 'failed')
    expect(failed.map(({ to }) => to)).toEqual(['code scanning', 'comment', 'baseline', 'artifact'])
    expect(desk.acts.at(-1)).toBe('summary')
    expect(desk.outputs['outcome']).toBe('fail')
  })

  test('ends a run that is cancelled meanwhile', async () => {
    const desk = createDesk()
    const cancel = (): Promise<never> => {
      desk.aborted.abort()
      return broken()
    }
    const host = createHost(desk, { comment: cancel })
    await expect(deliverTo(desk, host, { images: [failing()] })).rejects.toThrow('ENOSPC')
  })
})
