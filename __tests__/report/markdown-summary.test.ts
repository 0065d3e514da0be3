import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FIX_STATES } from '../../src/domain/finding.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { finding, image, imageReport, report } from '../ground/factories.ts'
import { hostileText, seeds, toReport } from './hostile.ts'
import { chartsOf } from './charts.ts'
import { FAILED, NOTHING_ANALYSED, NOT_OPENED, SCAN_FAILED, SEVERAL } from './samples.ts'

function manyFlaws(count: number): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding({
      vulnerability: { id: `CVE-2099-${index}` },
      severity: SEVERITIES[index % SEVERITIES.length] ?? 'low',
      fix: { state: FIX_STATES[index % FIX_STATES.length] ?? 'fixed' },
    }),
  )
}

describe('the charts of the summary', () => {
  test('tell how severe what is open is, and what an update fixes, the largest part first', () => {
    const findings = [...manyFlaws(6), ...manyFlaws(2)]
    const { text } = renderMarkdown(report({ images: [imageReport({ findings })] }), {
      isSummary: true,
    })
    expect(chartsOf(text).map(({ title }) => title)).toEqual([
      'Open vulnerabilities by severity',
      'What an update fixes',
    ])
    expect(chartsOf(text)[0]?.slices).toEqual([
      ['critical', 2],
      ['high', 2],
      ['low', 1],
      ['medium', 1],
      ['negligible', 1],
      ['unknown', 1],
    ])
  })

  test.each([
    ['a report file', manyFlaws(12), false],
    ['an image with four', manyFlaws(4), true],
    ['an image whose findings are all alike', Array.from({ length: 9 }, () => finding()), true],
    ['what does not count', manyFlaws(9).map((one) => ({ ...one, status: 'waived' })), true],
  ] as const)('are none for %s', (_, findings, isSummary) => {
    const images = [imageReport({ findings: findings as readonly Finding[] })]
    expect(renderMarkdown(report({ images }), { isSummary }).text).not.toContain('mermaid')
  })

  test('are those of the first three images', () => {
    const images = Array.from({ length: 9 }, (_, index) =>
      imageReport({ image: image({ name: `acme/${index}` }), findings: manyFlaws(12) }),
    )
    const { text } = renderMarkdown(report({ images }), { isSummary: true })
    expect(chartsOf(text)).toHaveLength(6)
  })

  test('hold no word of an image, and keep the summary below its limit', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const value = toReport([...all, ...all, ...all], name)
        const { text } = renderMarkdown(value, { isSummary: true, maxBytes: 30_000 })
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(30_000)
        for (const { body } of chartsOf(text)) expect(body).toMatch(CHART)
      }),
    )
  })
})

/** All that a chart may be made of. */
const CHART =
  /^%%\{init: \{"themeVariables":\{(?:"pie\d+":"#[0-9a-f]{6}",)+"pieOpacity":"1","pieSectionTextColor":"#1f2328"\}\}\}%%\npie showData title [A-Za-z ]+\n(?: {2}"[a-z ]+" : \d+\n)+$/

describe('several images', () => {
  test('stand in a table first, worst first, without numbers where nothing was looked at', () => {
    const lines = renderMarkdown(SEVERAL, { isSummary: true }).text.split('\n')
    const rows = lines.filter((line) => /^\| (?:🛑|❌|✅).*<sub>registry/u.test(line))
    expect(rows.map((row) => row.split(' | ').slice(3).join(' '))).toEqual([
      '– – – – – – |',
      '1 1 0 0 0 1 |',
      '0 0 0 1 0 0 |',
    ])
    expect(lines.findIndex((line) => line === rows[0])).toBeLessThan(6)
  })

  test('tell platforms apart', () => {
    const images = ['linux/amd64', 'linux/arm64'].map((platform) =>
      imageReport({ image: image({ platform }) }),
    )
    const { text } = renderMarkdown(report({ images }))
    expect(text).toMatch(/acme\/api:1\.2, linux\/amd64<\/sub>/)
    expect(text).toMatch(/acme\/api:1\.2, linux\/arm64<\/sub>/)
  })
})

describe('what was delivered', () => {
  const links = {
    alerts: 'https://github.example.org/acme/api/security/code-scanning?query=is%3Aopen&x=(y)',
    comment: 'http://github.corp/acme/api/pull/7#issuecomment-1',
    artifact: null,
  }

  test('is linked below the title', () => {
    const [, , line] = renderMarkdown(FAILED, { links }).text.split('\n')
    expect(line).toBe(
      '[Alerts in code scanning](https://github.example.org/acme/api/security/code-scanning?query=is%3Aopen&amp;x=%28y%29) · [Comment on the pull request](http://github.corp/acme/api/pull/7#issuecomment-1)',
    )
  })

  test.each(['javascript:alert(1)', 'https://a:b@c.example.org/', 'no address', 'file:///etc'])(
    'is no link when its address is %s',
    (address) => {
      const { text } = renderMarkdown(report(), { links: { ...links, alerts: address } })
      expect(text).not.toContain('code scanning')
    },
  )

  test('and what became no alert is counted', () => {
    const findings = [finding(), finding({ severity: 'low', package: { name: 'zlib1g' } })]
    const run = report({ images: [imageReport({ findings })] })
    const sentence = '<sub>1 finding became no alert (alerts: actionable).</sub>'
    expect(renderMarkdown(run, { alerts: 'actionable' }).text).toContain(sentence)
    expect(renderMarkdown(run, { alerts: 'all' }).text).not.toContain('no alert')
    expect(renderMarkdown(run).text).not.toContain('no alert')
  })
})

describe('a run without an answer', () => {
  test.each([
    ['a scan failed', SCAN_FAILED, 'What to do:'],
    ['the image could not be opened', NOT_OPENED, 'What to do:'],
    ['nothing was analysed', NOTHING_ANALYSED, 'o scanner recognised anything'],
  ])('is readable when %s', (_, value, words) => {
    const { text } = renderMarkdown(value, { isSummary: true, alerts: 'actionable' })
    expect(text).toContain(words)
    expect(text).not.toMatch(/mermaid|no alert|no open vulnerabilities/)
  })
})
