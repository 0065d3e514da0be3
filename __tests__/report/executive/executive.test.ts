import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { HistoryPoint } from '../../../src/domain/history.ts'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import type { WaiverRecord } from '../../../src/domain/decision.ts'
import { renderExecutiveFiles } from '../../../src/report/executive.ts'
import { finding, imageReport, reason, report, verdict } from '../../ground/factories.ts'
import { elementsOf, policyOf, strangersIn, toHashSource } from '../../ground/html-page.ts'
import type { Element } from '../../ground/html-page.ts'
import { hostileText, seeds, toReport } from '../hostile.ts'
import * as samples from '../samples.ts'

function elementsFor(value: Report): Element[] {
  const [file] = renderExecutiveFiles(value)
  expect(file?.name).toBeNull()
  return elementsOf(file?.text ?? '')
}

function sectionOf(value: Report, title: string): string {
  const found = elementsFor(value).find(
    ({ name, text }) => name === 'section' && text.startsWith(title),
  )
  return found?.text ?? ''
}

const SAMPLES = Object.entries(samples).filter(
  (pair): pair is [string, Report] => 'images' in (pair[1] as object),
)

describe('the short page', () => {
  test.each(SAMPLES)('of %s is well-formed, and has no script', (_, value) => {
    const elements = elementsFor(value)
    expect(strangersIn(elements)).toEqual([])
    expect(elements.some(({ name }) => name === 'script')).toBe(false)
    const policy = policyOf(elements)
    const style = elements.find(({ name }) => name === 'style')?.text ?? ''
    expect(policy.get('style-src')).toBe(toHashSource(style))
    expect(policy.has('script-src')).toBe(false)
  })

  test('survives what strangers write', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        expect(strangersIn(elementsFor(toReport(all, name)))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('says that there is no answer, and no numbers, where an image could not be opened', () => {
    const elements = elementsFor(samples.NOT_OPENED)
    const main = elements.find(({ name }) => name === 'main')?.text ?? ''
    expect(main).toContain('Nobody can say whether this image may be used')
    expect(main).toContain('There is no answer for this image today')
    expect(elements.some(({ attributes }) => String(attributes['className']) === 'tiles')).toBe(
      false,
    )
  })
})

function point(asOf: string, critical: number, high = 0): HistoryPoint {
  return {
    asOf,
    outcome: 'fail',
    critical,
    high,
    medium: 9,
    low: 9,
    blocking: critical,
    fixable: 0,
  }
}

function withHistory(history: readonly HistoryPoint[], rest: Partial<ImageReport> = {}): Report {
  return report({ images: [imageReport({ findings: [finding()], history, ...rest })] })
}

describe('the trend', () => {
  test('is said to be missing where there is no earlier report', () => {
    expect(sectionOf(withHistory([]), 'Trend')).toContain(
      'No earlier report of this image is known',
    )
  })

  test.each([
    [4, 1, '1 critical or high weakness, 4 fewer than in the report of 2099-03-20'],
    [1, 0, '1 critical or high weakness, as many as in the report of 2099-03-20'],
    [0, 0, '1 critical or high weakness, 1 more than in the report of 2099-03-20'],
  ])('compares with the last report, which had %d and %d', (critical, high, words) => {
    const history = [
      point('2099-03-01T00:00:00Z', 9),
      point('2099-03-20T00:00:00Z', critical, high),
    ]
    expect(sectionOf(withHistory(history), 'Trend')).toContain(
      `${words}. The line shows 3 reports.`,
    )
  })

  test('draws a place for each report, to scale in time', () => {
    const history = [point('2099-03-02T12:00:00Z', 2), point('2099-03-17T12:00:00Z', 4)]
    const elements = elementsFor(withHistory(history))
    const dots = elements.filter(
      ({ name, attributes }) => name === 'circle' && attributes['r'] === '3',
    )
    expect(dots.map(({ attributes }) => attributes['cx'])).toEqual(['44.0', '225.0', '406.0'])
    expect(dots.map(({ attributes }) => attributes['cy'])).toEqual(['69.0', '14.0', '96.5'])
    const line = elements.find(({ attributes }) => attributes['role'] === 'img')
    expect(String(line?.attributes['ariaLabel'])).toContain(
      '2099-03-02: 2, 2099-03-17: 4, 2099-04-01: 1',
    )
  })

  test('leaves out what is not before this report, and says when nothing is left', () => {
    const history = [point('2099-05-01T00:00:00Z', 2), point('no time', 4)]
    expect(sectionOf(withHistory(history), 'Trend')).toContain('cannot be placed in time')
  })
})

describe('what is overdue', () => {
  const late = finding({
    severity: 'high',
    vulnerability: { id: 'CVE-2099-7', published: '2099-02-20T12:00:00Z' },
  })
  const used = finding({
    vulnerability: { id: 'CVE-2099-8' },
    kev: { added: '2099-03-01', ransomware: false },
  })
  const overdue = reason([late], { rule: 'vulnerabilities.high.overdue' })

  test('is what rules about time count, and what attackers use', () => {
    const image = imageReport({ findings: [late, used], verdict: verdict({ reasons: [overdue] }) })
    const text = sectionOf(report({ images: [image] }), 'Overdue')
    expect(text).toContain('Rule vulnerabilities.high.overdue: 1 finding')
    expect(text).toMatch(
      /CVE-2099-8 in openssl.*on CISA’s list since 2099-03-01.*CVE-2099-7 in opensslhigh40 days/s,
    )
  })

  test('is said to be unknown where no rule about time is in force', () => {
    const text = sectionOf(report({ images: [imageReport({ findings: [late] })] }), 'Overdue')
    expect(text).toContain('No rule about the time for a fix is in force')
    expect(text).not.toContain('CVE-2099-7')
  })
})

function waiver(id: string, expires: string | null): WaiverRecord {
  const source = { path: '.plimsoll-waivers.yml', line: 4 }
  return {
    id,
    source,
    state: 'active',
    reason: 'not reached',
    owner: 'payments',
    expires,
    findings: 2,
    note: null,
  }
}

describe('waivers', () => {
  test('are listed that have ended, or end within thirty days of the report', () => {
    const waivers = [
      ...[waiver('far', '2099-05-02'), waiver('never', null), waiver('soon', '2099-05-01')],
      ...[waiver('today', '2099-04-01'), waiver('gone', '2099-03-31'), waiver('odd', 'one day')],
    ]
    const text = sectionOf(report({ waivers }), 'Accepted')
    expect(text).toContain('6 waivers: 1 ended, 2 end within 30 days.')
    expect(text).toMatch(/ended 1 day ago.*gone.*ends today.*today.*ends in 30 days.*soon/s)
    expect(text).not.toMatch(/far|never|odd/)
  })
})

describe('what to do first', () => {
  test('are five actions at most, with what each removes', () => {
    const text = sectionOf(samples.COMPARED, 'What to do first')
    expect(text).toContain('Upgrade 2 system packages: openssl and zlibRemoves 2 findings')
    expect(text).not.toContain('Nothing to upgrade to yet')
  })
})
