import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Action } from '../../src/domain/advice.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { finding, imageReport, reason, report, verdict } from '../ground/factories.ts'
import { PAYLOADS } from './hostile.ts'
import { reports } from './json-samples.ts'
import { COMPARED } from './samples.ts'

const comparison = COMPARED.images[0]?.comparison ?? null

function markdownOf(overrides: Partial<ImageReport>): string {
  return renderMarkdown(report({ images: [imageReport(overrides)] })).text
}

const none = { total: 0, critical: 0, high: 0, knownExploited: 0, blocking: 0 }

function action(overrides: Partial<Action> = {}): Action {
  return {
    kind: 'upgrade-dependency',
    title: 'Upgrade merge 1.0.0 to 1.0.1',
    commands: [],
    upgrades: [],
    paths: [],
    removes: { ...none, total: 1 },
    leaves: none,
    findings: [],
    isEstimate: true,
    note: null,
    ...overrides,
  }
}

/** What stands between fences. */
function commandsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^ *```sh\n([^`]*?)\n *```$/gm)].flatMap(([, body = '']) =>
    body.split('\n').map((line) => line.trim()),
  )
}

test('a reader meets verdict, change, cure and numbers before the evidence and the findings', () => {
  const { text } = renderMarkdown(COMPARED)
  const places = [
    '**1 rule broken',
    '### What changed',
    '### What to do',
    '### What this verdict does not cover',
    '### In numbers',
    '### Where the scanners differ',
    'What was looked at',
    '### Findings',
  ].map((heading) => text.indexOf(heading))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
})

describe('what to do', () => {
  const adviceOf = (...actions: Action[]): string => markdownOf({ advice: { actions } })

  test('is a numbered list of actions with effect, place, command and note', () => {
    const text = adviceOf(
      action({
        paths: ['app/a', 'app/b', 'app/c', 'app/d'],
        commands: ['npm install merge@1.0.1'],
        removes: { ...none, total: 2, high: 1 },
        leaves: { ...none, total: 1 },
        note: 'A note.',
      }),
      action({ title: 'Another' }),
    )
    expect(text).toContain(
      [
        '1. **Upgrade merge 1.0.0 to 1.0.1**<br>Removes 2 findings (1 high), leaves 1.<br><sub>in app/a, app/b, app/c and 1 more</sub>',
        '   ```sh\n   npm install merge@1.0.1\n   ```',
        '   <sub>A note.</sub>\n2. **Another**<br>Removes 1 finding.',
      ].join('\n\n'),
    )
  })

  test('folds what comes after the first five', () => {
    const actions = Array.from({ length: 30 }, (_, index) => action({ title: `Do ${index}` }))
    const text = adviceOf(...actions)
    expect(text).toContain('5. **Do 4**')
    expect(text).toContain('<details><summary>25 more actions</summary>\n\n1. **Do 5**')
    expect(text).toContain('… and 10 more in the JSON report.\n\n</details>')
  })

  test('is not asked where there is nothing to do', () => {
    expect(adviceOf()).not.toContain('What to do')
  })

  test.each([
    ...PAYLOADS.filter((one) => /^[^a-z]|[^ -~]|`/.test(one)),
    'npm install `id`',
    'npm install x\n```\n# Heading',
    `npm install ${'x'.repeat(5000)}`,
    '',
  ])('holds no command that is none: %j', (command) => {
    expect(commandsOf(adviceOf(action({ commands: [command] })))).toEqual([])
  })

  test('keeps a command as it is, whatever stands in it', () => {
    const command = `apk add 'lib~x>=1.0' && pip install "a[b]<2" | tee </dev/null`
    expect(commandsOf(adviceOf(action({ commands: [command] })))).toEqual([command])
  })
})

describe('what changed', () => {
  test('lists what got worse, the blocking ones marked, and folds what is fixed', () => {
    const introduced = finding({ change: 'introduced', package: { name: 'introduced' } })
    const before = finding({ change: 'pre-existing', package: { name: 'before' } })
    const text = markdownOf({
      comparison,
      findings: [before, introduced],
      verdict: verdict({ reasons: [reason([introduced])] }),
    })
    const section = text.slice(text.indexOf('### What changed'), text.indexOf('### What this'))
    expect(section).toContain('| ⛔ introduced | 🔴 critical |')
    expect(section).not.toContain('before')
    expect(section).toContain('<details><summary>✅ 1 fixed</summary>')
  })

  test('counts what it does not list', () => {
    const findings = Array.from({ length: 14 }, (_, index) =>
      finding({ change: 'introduced', package: { name: `p${index}` } }),
    )
    expect(markdownOf({ comparison, findings })).toContain('… and 4 more in the JSON report.')
  })

  test('is no section without a baseline', () => {
    expect(markdownOf({ findings: [finding()] })).not.toContain('What changed')
  })
})

describe('a row of the findings', () => {
  test('tells from where, since when and how sure, where that is known', () => {
    const text = markdownOf({
      comparison,
      findings: [
        finding({
          seenBy: ['grype'],
          confidence: 'single-contradicted',
          change: 'introduced',
          fix: { version: '2.0.0', crossesMajor: true, isApproximate: true },
          instances: [
            {
              path: null,
              layer: null,
              origin: 'added',
              replaced: { layer: 'sha256:0', version: '1.0' },
            },
          ],
        }),
      ],
    })
    expect(text).toContain('| Installed | Fixed in | From | Change | Seen by |')
    expect(text).toContain(
      '| ≥ 2.0.0<br><sub>a new major version</sub> | added<br><sub>over 1.0 below</sub> | introduced | grype<br><sub>contradicted</sub> |',
    )
  })

  test('has no column of what nobody knows', () => {
    const text = markdownOf({ findings: [finding()] })
    expect(text).toContain('| Blocks | Finding | In | Installed | Fixed in | Seen by |')
  })

  test('of what is not counted stands apart, with the reason', () => {
    const text = markdownOf({
      findings: [
        finding({
          status: 'off-gate',
          confidence: 'not-in-container',
          confidenceReason: 'headers of a kernel',
        }),
      ],
    })
    expect(text).not.toContain('🔴 1 critical')
    expect(text).toContain('<details><summary>➖ 1 not counted</summary>')
    expect(text).toContain(', headers of a kernel<br>')
  })
})

describe('the numbers', () => {
  test('are a table where one sentence would not do', () => {
    const findings = [
      finding({ severity: 'high', change: 'introduced' }),
      finding({ severity: 'low', package: { name: 'b' }, fix: { state: 'not-fixed' } }),
      finding({ severity: 'critical', status: 'waived', package: { name: 'c' } }),
    ]
    expect(markdownOf({ findings, comparison })).toContain(
      [
        '|  | 🟠 high | 🔵 low | all |',
        '| --- | --- | --- | --- |',
        '| Open | 1 | 1 | 2 |',
        '| Fixable | 1 | 0 | 1 |',
        '| Introduced | 1 | 0 | 1 |',
        '',
      ].join('\n'),
    )
    expect(markdownOf({ findings: findings.slice(0, 1) })).not.toContain('### In numbers')
  })
})

test('an image with little room loses its evidence before its answer', () => {
  const [one] = COMPARED.images
  const { text: whole } = renderMarkdown(COMPARED)
  const evidence = whole.length - whole.indexOf('### In numbers')
  const maxBytes = Buffer.byteLength(whole) - evidence + 1500
  const { text } = renderMarkdown(report({ images: one === undefined ? [] : [one] }), { maxBytes })
  expect(text).toContain('### What to do')
  expect(text).not.toContain('What was looked at')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
})

test('every report that the types allow is whole Markdown', () => {
  fc.assert(
    fc.property(reports, (value) => {
      const { text } = renderMarkdown(value)
      // Commands stand as they are: a fence is no place of tags, and none where anybody is mentioned.
      const prose = text.replace(/^ *```sh\n[^`]*```$/gm, '')
      const count = (tag: string): number => prose.split(tag).length
      expect(count('<details>')).toBe(count('</details>'))
      expect(count('<sub>')).toBe(count('</sub>'))
      expect(text.match(/```/g)?.length ?? 0).toBe(2 * (text.match(/```sh/g)?.length ?? 0))
      expect(prose).not.toMatch(/@[\w-]|#\d|\bGH-\d|^\s*\//im)
    }),
    { numRuns: 50 },
  )
})
