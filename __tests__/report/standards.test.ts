import { describe, expect, test } from '@jest/globals'
import type { WaiverRecord } from '../../src/domain/decision.ts'
import type { ControlResult, StandardResult } from '../../src/domain/standard.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import {
  describePolicyFiles,
  describeStandard,
  describeWaiver,
} from '../../src/report/standard-words.ts'
import { renderTable } from '../../src/report/table.ts'
import { finding, imageReport, policyRecord, reason, report, verdict } from '../ground/factories.ts'
import { PAYLOADS } from './hostile.ts'

function control(overrides: Partial<ControlResult> = {}): ControlResult {
  return {
    id: '4.1',
    title: 'A user of its own',
    state: 'pass',
    level: 'fail',
    evidence: ['The user that the image starts as: kept'],
    rules: ['image.user'],
    open: null,
    remedy: null,
    ...overrides,
  }
}

function standard(controls: readonly ControlResult[]): StandardResult {
  const decided = controls.filter(({ state }) => state === 'pass' || state === 'fail').length
  return {
    id: 'acme-1',
    title: 'Acme standard',
    version: '1',
    reference: 'https://standards.example.org',
    decided,
    controls,
  }
}

const FAILED = control({
  id: '4.2',
  title: 'Trusted bases',
  state: 'fail',
  evidence: ['Base image: 1 found, 0 allowed'],
  remedy: 'Build on an approved base',
})
const MANUAL = control({ id: '4.3', state: 'manual', evidence: ['people decide it'] })

const LOOK = { colour: false, width: 120 }

describe('a standard', () => {
  test('is told by how much of it was decided, never as kept or broken', () => {
    const words = describeStandard(standard([control(), FAILED, MANUAL]))
    expect(words).toBe('2 of 3 controls decided by this run: 1 fail, 1 pass, 1 manual')
  })

  test('without any control decided nothing', () => {
    expect(describeStandard(standard([]))).toBe('0 of 0 controls decided by this run')
  })

  const run = report({
    images: [imageReport({ standards: [standard([control(), FAILED, MANUAL])] })],
  })

  test('is a table of controls in the terminal, with evidence where there is room', () => {
    const table = renderTable(run, LOOK)
    expect(table).toContain('Acme standard (acme-1): 2 of 3 controls decided by this run')
    expect(table).toMatch(/^4\.2 +fail +Trusted bases +Base image: 1 found, 0 allowed$/m)
    expect(table).toMatch(/^4\.3 +manual +A user of its own +people decide it$/m)
  })

  test.each([40, 60, 80])('keeps within %d columns', (width) => {
    const lines = renderTable(run, { colour: false, width }).split('\n')
    const own = lines.slice(lines.findIndex((line) => line.startsWith('Acme standard')))
    const table = own.slice(0, own.indexOf(''))
    expect(table.length).toBeGreaterThan(3)
    expect(table.filter((line) => line.length > width)).toEqual([])
  })

  test('is folded in Markdown, with the cure of what failed', () => {
    const { text } = renderMarkdown(run)
    expect(text).toContain('### Standards')
    expect(text).toContain('| 4.2 | ❌ fail | Trusted bases |')
    expect(text).toContain('**To pass:** Build on an approved base')
  })

  test('says of a control that only warns that it does', () => {
    const warned = report({
      images: [imageReport({ standards: [standard([{ ...FAILED, level: 'warn' }])] })],
    })
    expect(renderTable(warned, LOOK)).toMatch(/^4\.2 +fail \(warns\)/m)
    expect(renderMarkdown(warned).text).toContain('| 4.2 | ⚠️ fail (warns) |')
  })

  test.each(PAYLOADS)('whose words are %j is shown as words', (payload) => {
    const hostile = control({
      ...{ id: payload, title: payload, state: 'fail', evidence: [payload], remedy: payload },
      open: payload,
    })
    const plain = report({ images: [imageReport({ standards: [standard([FAILED])] })] })
    const run = report({
      images: [imageReport({ standards: [{ ...standard([hostile]), title: payload }] })],
    })
    const rows = (text: string): number =>
      text.split('\n').filter((line) => line.startsWith('|')).length
    expect(rows(renderMarkdown(run).text)).toBe(rows(renderMarkdown(plain).text))
    expect(renderMarkdown(run).text).not.toMatch(/(?<!\\)<img|(?<!\\)<!-- plimsoll|^\/approve/m)
    expect(renderTable(run, LOOK)).not.toMatch(/^::/m)
  })
})

const WAIVER: WaiverRecord = {
  id: 'W-12',
  source: { path: '.plimsoll-waivers.yml', line: 14 },
  state: 'active',
  reason: 'not reachable from our code',
  owner: 'payments',
  expires: '2099-12-01',
  findings: 3,
  note: null,
}

describe('waivers', () => {
  test('are counted, and those that somebody has to look at are named, the most urgent first', () => {
    const waivers: WaiverRecord[] = [
      WAIVER,
      { ...WAIVER, id: 'W-13', state: 'unused', note: 'nothing matched it' },
      { ...WAIVER, id: 'W-14', state: 'expired', note: '2 findings bite again' },
    ]
    const table = renderTable(report({ waivers }), LOOK)
    expect(table).toContain('3 waivers: 1 active, 1 expired, 1 unused')
    expect(table.indexOf('expired: W-14')).toBeLessThan(table.indexOf('unused: W-13'))
    expect(table).not.toContain('W-12')
    expect(renderMarkdown(report({ waivers })).text).toContain('### Waivers')
  })

  test('without any, nothing is said', () => {
    expect(renderTable(report(), LOOK)).not.toContain('waiver')
    expect(renderMarkdown(report()).text).not.toContain('Waivers')
  })

  test('say where they stand once', () => {
    expect(describeWaiver({ ...WAIVER, id: '.plimsoll-waivers.yml:14' })).toBe(
      'active: .plimsoll-waivers.yml:14 (owner payments, until 2099-12-01)',
    )
    expect(describeWaiver({ ...WAIVER, note: 'x' })).toBe(
      'active: W-12 (.plimsoll-waivers.yml:14, owner payments, until 2099-12-01): x',
    )
  })
})

const WAIVED = finding({
  status: 'waived',
  decisions: [
    {
      kind: 'waiver',
      id: 'W-12',
      source: WAIVER.source,
      status: 'accepted',
      suppresses: true,
      justification: null,
      reason: 'not reachable from our code',
      owner: 'payments',
      expires: '2099-12-01',
      ticket: null,
      approvedBy: null,
      note: null,
    },
  ],
})

describe('a waived finding', () => {
  const image = imageReport({ findings: [WAIVED] })
  const run = report({ images: [image] })

  test('stays visible with its waiver and the day until which it holds', () => {
    expect(renderTable(run, LOOK)).toContain('1 finding: waived until 2099-12-01 (W-12)')
    expect(renderMarkdown(run).text).toContain('2099-12-01')
  })

  test('is a suppressed alert, with the reason', () => {
    const { runs } = JSON.parse(renderSarif(image, run).text) as {
      runs: { results: { suppressions?: object[] }[] }[]
    }
    expect(runs[0]?.results[0]?.suppressions).toEqual([
      {
        justification: 'not reachable from our code (W-12)',
        kind: 'external',
        status: 'accepted',
      },
    ])
  })

  test('beside an open one of the same key suppresses nothing', () => {
    const both = imageReport({
      findings: [WAIVED, { ...WAIVED, id: 'b'.repeat(64), status: 'open', decisions: [] }],
    })
    expect(renderSarif(both, report({ images: [both] })).text).not.toContain('suppressions')
  })
})

test('the files of the policy are named with their commit', () => {
  const policy = policyRecord({
    files: [
      { path: '.plimsoll.yml', commit: 'a'.repeat(40), digest: 'sha256:x' },
      { path: 'local.yml', commit: null, digest: 'sha256:y' },
    ],
  })
  expect(describePolicyFiles(policy)).toEqual([
    'from .plimsoll.yml at commit aaaaaaaaaaaa',
    'from local.yml',
  ])
  const run = report({ policy })
  expect(renderTable(run, LOOK)).toContain('from .plimsoll.yml at commit aaaaaaaaaaaa')
  // Its letters are kept apart, so that GitHub makes no link of it.
  expect(renderMarkdown(run).text).toContain('from .plimsoll.yml at commit aaaaaa')
})

test('a reason says which line of the policy sets its limit, unless it is the default', () => {
  const bug = finding()
  const told = (origin: string | null): string =>
    renderTable(
      report({
        images: [
          imageReport({
            findings: [bug],
            verdict: verdict({ reasons: [reason([bug], { origin })] }),
          }),
        ],
      }),
      LOOK,
    )
  expect(told('.plimsoll.yml:4')).toContain('1 found, 0 allowed by .plimsoll.yml:4')
  expect(told('the default')).toMatch(/1 found, 0 allowed$/m)
})
