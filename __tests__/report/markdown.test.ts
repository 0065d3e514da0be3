import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { hostileText, seeds, toReport, toTwin } from './hostile.ts'
import {
  COMPARED,
  FAILED,
  NOTHING_ANALYSED,
  NOT_OPENED,
  PASSED,
  SCAN_FAILED,
  SEVERAL,
  UNDELIVERED,
} from './samples.ts'

describe('the Markdown report', () => {
  test.each([
    ['a failed gate', FAILED],
    ['a passed gate', PASSED],
    ['a failed scan', SCAN_FAILED],
    ['an image that could not be opened', NOT_OPENED],
    ['an image of which nothing was recognised', NOTHING_ANALYSED],
    ['several images', SEVERAL],
    ['a run that could not write its report', UNDELIVERED],
    ['an image of which everything is known', COMPARED],
  ])('of %s', (_, value) => {
    expect(renderMarkdown(value)).toMatchSnapshot()
  })

  test('never says that nothing was found where nothing trustworthy was looked at', () => {
    for (const value of [NOT_OPENED, NOTHING_ANALYSED]) {
      expect(renderMarkdown(value).text).not.toMatch(/no open vulnerabilities/i)
    }
  })

  test('lets the order of findings change no byte', () => {
    fc.assert(
      fc.property(seeds, (all) => {
        const value = toReport(all, 'acme/api')
        const turned = value.images.map((one) => ({
          ...one,
          findings: [...one.findings].reverse(),
        }))
        expect(renderMarkdown({ ...value, images: turned })).toEqual(renderMarkdown(value))
      }),
    )
  })
})

/** Counts of everything that could be markup: a backslash takes the meaning from what follows. */
function markupOf(markdown: string): Record<string, number> {
  const bare = markdown.replace(/\\[^a-zA-Z0-9\s]/g, '')
  const counts: Record<string, number> = {}
  for (const [found] of bare.matchAll(/[<>|[\]()`*_#~!&$\n]|^\s*(?:[-+=]|\d+[.)])/gm)) {
    counts[found] = (counts[found] ?? 0) + 1
  }
  return counts
}

describe('names that want to be more than a name', () => {
  test('add no markup, line, link or cell to the report', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const { text } = renderMarkdown(toReport(all, name))
        const twin = renderMarkdown(toReport(toTwin(all), 'a'))
        expect(markupOf(text)).toEqual(markupOf(twin.text))
      }),
    )
  })

  test('mention nobody, refer to nothing and command no terminal', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const { text } = renderMarkdown(toReport(all, name))
        expect(text).not.toMatch(/@[\w-]|#\d|\bGH-\d/i)
        expect(text).not.toMatch(/^\s*\//m)
        // The zero-width space is ours: it is what breaks a mention.
        expect(text.replaceAll('\u200B', '').replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
        )
      }),
    )
  })

  test('in a reference make no link unless it is https', () => {
    const references = ['javascript:alert(1)', 'http://a.example.org', 'https://b.example.org/](x']
    const { text } = renderMarkdown(
      report({ images: [imageReport({ findings: [finding({ vulnerability: { references } })] })] }),
    )
    expect(text).toContain('[CVE-2099-0001](https://b.example.org/%5D%28x)')
    expect(text).not.toMatch(/javascript|http:/)
  })
})

describe('a report that is too long', () => {
  const findings = Array.from({ length: 3000 }, (_, index) =>
    finding({
      key: index.toString(16).padStart(64, '0'),
      severity: SEVERITIES[index % 6] ?? 'low',
      vulnerability: { id: `CVE-2099-${index}`, title: '漢字 in a title' },
      package: { name: `package-${index}` },
    }),
  )
  const blocking = findings.filter((one) => one.severity === 'critical').slice(0, 30)
  const judged = imageReport({ findings, verdict: verdict({ reasons: [reason(blocking)] }) })

  test('is cut by whole rows, keeps its frame, and says what is gone', () => {
    const whole = renderMarkdown(report({ images: [judged] }))
    const { text, cut } = renderMarkdown(report({ images: [judged] }), { maxBytes: 50_000 })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(text)).toBeGreaterThan(45_000)
    const rows = (one: string): string[] => one.split('\n').filter((line) => line.startsWith('|'))
    const known = new Set(rows(whole.text))
    expect(rows(text).filter((row) => !known.has(row))).toEqual([])
    expect(cut).toMatch(/^Left out for size: [\d,]+ findings/)
    expect(text).toContain(cut)
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
    expect(text).toContain('plimsoll 0.1.0')
  })

  test('counts what it leaves out', () => {
    const { text, cut } = renderMarkdown(report({ images: [judged] }), { maxBytes: 50_000 })
    const shown = text.split('\n').filter((line) => /^\| (?:⛔)? \| \[CVE/.test(line)).length
    expect(cut).toContain(`${(3000 - shown).toLocaleString('en')} findings`)
  })

  test('shows the blocking ones first, each reason with its first ten', () => {
    const { text } = renderMarkdown(report({ images: [judged] }), { maxBytes: 50_000 })
    expect(text).toContain('… and 20 more because of this rule')
    expect(text.match(/^\| ⛔ \|/gm)).toHaveLength(30)
  })

  test('stays below the limit of GitHub with a hundred thousand findings and many images', () => {
    const images = Array.from({ length: 40 }, (_, index) => ({ ...judged, name: `acme/${index}` }))
    const { text, cut } = renderMarkdown(report({ images }))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900 * 1024)
    expect(cut).not.toBeNull()
    expect(images.filter(({ name }) => !text.includes(`: ${name}\n`))).toEqual([])
  })

  test('drops the details of images before it grows, and says so', () => {
    const images = Array.from({ length: 50 }, () => judged)
    const { text, cut } = renderMarkdown(report({ images }), { maxBytes: 60_000 })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
    expect(cut).toMatch(/the details of \d+ images/)
  })

  test('is never longer than allowed', () => {
    fc.assert(
      fc.property(
        seeds,
        hostileText,
        fc.integer({ min: 8_000, max: 30_000 }),
        (all, name, most) => {
          const value = toReport(all, name)
          const twice = { ...value, images: [...value.images, ...value.images] }
          expect(
            Buffer.byteLength(renderMarkdown(twice, { maxBytes: most }).text),
          ).toBeLessThanOrEqual(most)
        },
      ),
    )
  })
})

test('a waived finding is marked', () => {
  const value = report({
    images: [imageReport({ findings: [finding({ status: 'waived' })], image: image() })],
  })
  expect(renderMarkdown(value).text).toMatch(/CVE-2099-0001\]\([^)]*\), waived/)
})

test('what is unknown is said, and long lists are cut', () => {
  const scans = [scanRecord({ version: null, database: null })]
  const notices = Array.from({ length: 80 }, (_, index) => ({ code: 'x', text: `n${index}` }))
  const { text } = renderMarkdown(report({ images: [imageReport({ scans })], notices }))
  expect(text).toContain('| trivy | unknown | ✅ analysed | 94 packages | none |')
  expect(text).toContain('* … and 30 more in the JSON report')
})
