import { describe, expect, test } from '@jest/globals'
import { NOTHING_DELIVERED } from '../../src/domain/code-host.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import type { CodeHost, Encrypt } from '../../src/ports.ts'
import { deliver } from '../../src/stages/deliver/deliver.ts'
import type { DeliverStage, Delivered } from '../../src/stages/deliver/deliver.ts'
import type { OpenedDisclosure } from '../../src/stages/open-disclosure.ts'
import { configOf } from '../config/doors.ts'
import type { Inputs } from '../config/doors.ts'
import { CANARY, poison } from '../ground/poison.ts'
import { createRecordedLog } from '../ground/registry-client.ts'
import { FULL } from '../report/json-samples.ts'

/* What leaves a run whose reports are encrypted, or which everybody may read. */

/** Every scanner has answered, so that there is something for everybody to be told. */
const ANSWERED: Report = {
  ...FULL,
  images: FULL.images.map((image) => ({
    ...image,
    scans: image.scans.filter(({ state }) => state === 'analysed'),
  })),
}

const ENCRYPTED = 'ENCRYPTED'

/** Long enough that nobody takes it for the text. */
const encrypt: Encrypt = (text, form = 'binary') =>
  Promise.resolve(new TextEncoder().encode(`${ENCRYPTED} ${form} ${String(text.length)}`))

function disclosureOf(isOnly: boolean): OpenedDisclosure {
  const encryption = { recipients: ['age1…', 'age1…'], passphrase: null, isOnly }
  return { profile: 'full', encryption, encrypt, notices: [] }
}

const PUBLIC: OpenedDisclosure = { profile: 'public', encryption: null, encrypt: null, notices: [] }

type Desk = {
  readonly files: Map<string, string>
  readonly discarded: string[]
  readonly outputs: Record<string, string>
  readonly summary: string[]
  readonly annotations: unknown[]
  /** All that the code host was given. */
  readonly told: string[]
  readonly stored: string[][]
}

type Given = {
  readonly disclosure: OpenedDisclosure
  readonly report?: Report
  readonly inputs?: Inputs
  readonly hasHost?: boolean
  readonly write?: (path: string) => void
}

async function deliverAll(given: Given): Promise<Delivered & { readonly desk: Desk }> {
  const { disclosure, report = poison(ANSWERED), inputs = {}, hasHost = true } = given
  const desk: Desk = {
    ...{ files: new Map(), discarded: [], outputs: {}, summary: [] },
    ...{ annotations: [], told: [], stored: [] },
  }
  const ports: DeliverStage['ports'] = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    log: createRecordedLog(),
    signal: new AbortController().signal,
    deliver: {
      report: (path, content) => {
        given.write?.(path)
        const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
        desk.files.set(path, text)
        return Promise.resolve()
      },
      discard: (path) => {
        desk.discarded.push(path)
        return Promise.resolve()
      },
      summary: (text) => {
        desk.summary.push(text)
        return Promise.resolve()
      },
      output: (name, value) => {
        desk.outputs[name] = value
      },
      annotate: (annotation) => {
        desk.annotations.push(annotation)
      },
    },
  }
  const config = configOf({ image: 'a', reports: 'json, sarif', ...inputs })
  const host = hasHost ? createHost(desk) : null
  return { ...(await deliver({ report, config, ports, host, disclosure })), desk }
}

function createHost(desk: Desk): CodeHost {
  return {
    run: {
      ...{ repository: 'octo-org/octo-app', repositoryUrl: 'https://github.com/octo-org/octo-app' },
      ...{ runUrl: 'https://github.com/octo-org/octo-app/actions/runs/7', event: 'push' },
      ...{ commit: 'a'.repeat(40), workflow: 'gate.yml', isPublic: false, change: null },
    },
    notices: [],
    publishAlerts: ({ uploads }) => {
      desk.told.push(...uploads.map((one) => `alerts ${one.sarif}`))
      return Promise.resolve({ ...NOTHING_DELIVERED, listUrl: 'https://a.example', alerts: [] })
    },
    comment: ({ compose }) => {
      desk.told.push(`comment ${compose(null)}`)
      return Promise.resolve({ ...NOTHING_DELIVERED, url: 'https://c.example' })
    },
    storeReports: ({ files }) => {
      desk.stored.push([...files])
      return Promise.resolve({ ...NOTHING_DELIVERED, url: 'https://r.example' })
    },
    keepIssue: () => Promise.resolve({ state: 'skipped', detail: 'nobody asked' }),
    findBaseline: () => Promise.resolve({ state: 'missing', reason: null }),
    keepBaseline: (_, text) => {
      desk.told.push(`baseline ${text}`)
      return Promise.resolve(NOTHING_DELIVERED)
    },
  }
}

const kindsOf = ({ told }: Desk): string[] => told.map((one) => one.split(' ')[0] ?? '')

describe('reports that are encrypted as well', () => {
  test('have an encrypted neighbour each, and only that is kept with the run', async () => {
    const { desk, failure } = await deliverAll({ disclosure: disclosureOf(false) })
    expect(failure).toBeNull()
    expect([...desk.files.keys()].sort()).toEqual([
      '/reports/plimsoll.json',
      '/reports/plimsoll.json.age',
      '/reports/plimsoll.sarif',
      '/reports/plimsoll.sarif.age',
    ])
    for (const [path, text] of desk.files) {
      expect(text.includes(CANARY)).toBe(!path.endsWith('.age'))
    }
    expect(desk.stored).toEqual([['/reports/plimsoll.sarif.age', '/reports/plimsoll.json.age']])
    expect(desk.discarded).toEqual([])
    expect(kindsOf(desk)).toContain('alerts')
    expect(desk.outputs).toMatchObject({
      report: '/reports/plimsoll.json',
      sarif: '/reports/plimsoll.sarif',
    })
    expect(JSON.parse(desk.outputs['report-files'] ?? '')).toEqual({
      json: '/reports/plimsoll.json.age',
      sarif: '/reports/plimsoll.sarif.age',
    })
  })

  test('encrypt what the plain file holds in the end', async () => {
    const { desk } = await deliverAll({ disclosure: disclosureOf(false) })
    const length = desk.files.get('/reports/plimsoll.json')?.length ?? 0
    const sealed = desk.files.get('/reports/plimsoll.json.age')
    expect(sealed).toBe(`${ENCRYPTED} binary ${String(length)}`)
  })

  test('that cannot be encrypted are reports that are not there', async () => {
    const refuse: Encrypt = () =>
      Promise.reject(
        new PlimsollError({
          code: 'encryption-failed',
          message: 'The report could not be encrypted',
          hint: 'Give more memory.',
        }),
      )
    const disclosure = { ...disclosureOf(false), encrypt: refuse }
    const { report, failure } = await deliverAll({ disclosure })
    expect(failure).toBeExplained('encryption-failed')
    expect(report.verdict.outcome).toBe('scan-failed')
  })
})

describe('a run that tells nothing but its outcome', () => {
  test('writes, says and sends nothing else in plain text', async () => {
    const { desk } = await deliverAll({ disclosure: disclosureOf(true) })
    expect([...desk.files.keys()].sort()).toEqual([
      '/reports/plimsoll.json.age',
      '/reports/plimsoll.sarif.age',
    ])
    const { files, outputs, summary, annotations, told } = desk
    const said = JSON.stringify([[...files.values()], summary, annotations, told])
    expect(said).not.toContain(CANARY)
    expect(annotations).toEqual([])
    expect(kindsOf(desk)).toEqual(['comment'])
    expect(desk.stored).toEqual([['/reports/plimsoll.sarif.age', '/reports/plimsoll.json.age']])
    expect(summary.join('')).toContain('for 2 recipients')
    expect(outputs['reason']).toBe(
      'fail: the details are in the encrypted report, for 2 recipients',
    )
    expect(outputs['report']).toBe('/reports/plimsoll.json.age')
  })

  test('tells no number: a number of secrets is a detail', async () => {
    const { desk } = await deliverAll({ disclosure: disclosureOf(true), report: FULL })
    const { desk: open } = await deliverAll({ disclosure: PUBLIC, report: FULL })
    // How many messages failed is told of a run of any kind.
    const isNumber = (name: string): boolean => /^\d+$/.test(open.outputs[name] ?? '')
    const names = Object.keys(open.outputs).filter(
      (name) => isNumber(name) && name !== 'notify-errors',
    )
    expect(names).toContain('secrets')
    for (const name of names) expect(desk.outputs[name]).toBe('')
    const [image] = JSON.parse(desk.outputs['images'] ?? '[]') as Record<string, unknown>[]
    expect(image).toMatchObject({ secrets: '', critical: '', outcome: 'fail' })
    expect(desk.summary.join('')).not.toMatch(/\b\d+ (?:finding|secret|critical)/)
  })

  test('removes what an earlier run wrote under the plain names', async () => {
    const { desk } = await deliverAll({ disclosure: disclosureOf(true) })
    expect(new Set(desk.discarded)).toEqual(
      new Set(['/reports/plimsoll.json', '/reports/plimsoll.sarif']),
    )
  })

  test('leaves no file when the disk is full, and says which is missing', async () => {
    const write = (path: string): void => {
      if (!path.endsWith('.sarif.age')) return
      const facts = {
        code: 'report-unwritable',
        message: `The report ${path} could not be written: ENOSPC`,
        hint: 'Make room on the disk.',
      } as const
      throw new PlimsollError(facts)
    }
    const { desk, failure } = await deliverAll({ disclosure: disclosureOf(true), write })
    expect(failure).toBeExplained('report-unwritable')
    expect([...desk.files.keys()]).toEqual(['/reports/plimsoll.json.age'])
    expect(desk.outputs['outcome']).toBe('scan-failed')
    expect(desk.stored).toEqual([['/reports/plimsoll.json.age']])
  })
})

describe('a run that everybody may read', () => {
  test('names no detail in comment, summary, annotations and reason, and keeps its files', async () => {
    const { desk } = await deliverAll({ disclosure: PUBLIC })
    const comment = desk.told.find((one) => one.startsWith('comment')) ?? ''
    expect(comment).toContain('Details are not shown')
    const said = JSON.stringify([comment, desk.summary, desk.annotations, desk.outputs['reason']])
    expect(said).not.toContain(CANARY)
    expect(kindsOf(desk)).toContain('alerts')
    expect(desk.files.get('/reports/plimsoll.json')).toContain(CANARY)
  })

  test('keeps no plain reports with the run, and says why', async () => {
    const { desk, report } = await deliverAll({ disclosure: PUBLIC })
    expect(desk.stored).toEqual([])
    expect(report.notices).toContainEqual(expect.objectContaining({ code: 'artifact-not-kept' }))
    expect(report.deliveries).toContainEqual(
      expect.objectContaining({ to: 'artifact', state: 'skipped' }),
    )
  })

  test('keeps them where somebody insists, and encrypted ones anyway', async () => {
    const insisted = await deliverAll({ disclosure: PUBLIC, inputs: { 'upload-report': 'true' } })
    expect(insisted.desk.stored).toHaveLength(1)
    const disclosure = { ...disclosureOf(false), profile: 'public' } as const
    const { desk } = await deliverAll({ disclosure })
    expect(desk.stored.flat().every((path) => path.endsWith('.age'))).toBe(true)
    expect(desk.stored).toHaveLength(1)
  })

  test('keeps no baseline where reports are encrypted, since it would be a plain one', async () => {
    const disclosure = { ...disclosureOf(false), profile: 'public' } as const
    const { desk, report } = await deliverAll({ disclosure })
    expect(kindsOf(desk)).not.toContain('baseline')
    expect(kindsOf((await deliverAll({ disclosure: PUBLIC })).desk)).toContain('baseline')
    expect(report.deliveries).toContainEqual(
      expect.objectContaining({ to: 'baseline', state: 'skipped' }),
    )
  })
})
