import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderOneLine } from '../../src/report/one-line.ts'
import { finding, image, imageReport, reason, report, verdict } from '../ground/factories.ts'
import { hostileText, seeds, toReport } from './hostile.ts'
import {
  COMPARED,
  FAILED,
  NOTHING_ANALYSED,
  NOT_OPENED,
  PASSED,
  SEVERAL,
  UNDELIVERED,
} from './samples.ts'

test.each([
  [
    'a broken rule, its numbers and its findings',
    report({
      images: [
        imageReport({
          findings: [finding()],
          verdict: verdict({ reasons: [reason([finding()])] }),
        }),
      ],
    }),
    'fail: Rule vulnerabilities.critical: 1 found, 0 allowed (CVE-2099-0001 in openssl)',
  ],
  [
    'what was found when the gate passes',
    PASSED,
    'pass: 1 vulnerability (1 medium), 0 of 1 fixable',
  ],
  [
    'why there is no answer',
    NOT_OPENED,
    'scan-failed: registry.example.org has no image acme/api with the tag 9.',
  ],
  [
    'that nothing was recognised',
    NOTHING_ANALYSED,
    'nothing-analysed: no scanner recognised anything in it (3,210 files, 118.0 MB), so nothing can be said about it',
  ],
  [
    'what the run could not do, though every image passes',
    UNDELIVERED,
    'scan-failed: out/report.json could not be written. Free some space.',
  ],
  [
    'that the run failed, when nobody says why',
    { ...UNDELIVERED, notices: [] },
    'scan-failed: the run did not do everything that was asked for',
  ],
  [
    'the images that decide',
    SEVERAL,
    'scan-failed: 1 of 3 images: acme/api (registry.example.org has no image acme/api with the tag 9.)',
  ],
])('the reason names %s', (_, value, line) => {
  expect(renderOneLine(value)).toBe(line)
})

test.each([
  [{ introduced: 2, worsened: 0 }, 'pass: no open vulnerabilities, 2 introduced'],
  [{ introduced: 0, worsened: 1 }, 'pass: no open vulnerabilities, 0 introduced, 1 worsened'],
])('the reason tells what got worse since the baseline: %j', (counts, line) => {
  const { comparison } = COMPARED.images[0] ?? {}
  if (comparison == null) throw new Error('expected a comparison')
  const judged = imageReport({
    comparison: { ...comparison, counts: { ...comparison.counts, ...counts } },
  })
  expect(renderOneLine(report({ images: [judged] }))).toBe(line)
})

test('the reason of a failed gate ends with what got worse', () => {
  expect(renderOneLine(COMPARED)).toBe(
    'fail: Known to be exploited: 1 found, 0 allowed (CVE-2099-0001 in openssl); 1 introduced, 1 worsened',
  )
})

test('the reason names every broken rule', () => {
  expect(renderOneLine(FAILED)).toMatch(
    /exploited: 1 found.*; Secrets.*: 1 found.*; Critical.*: 2 found/,
  )
})

test('three findings of a rule stand for the rest', () => {
  const findings = Array.from({ length: 7 }, (_, index) =>
    finding({ vulnerability: { id: `CVE-2099-000${index}` } }),
  )
  const judged = imageReport({ findings, verdict: verdict({ reasons: [reason(findings)] }) })
  expect(renderOneLine(report({ images: [judged] }))).toMatch(/\(CVE-[^)]* and 4 more\)$/)
})

test('the reason is one line of at most 500 code points, whatever the image holds', () => {
  fc.assert(
    fc.property(seeds, hostileText, (all, name) => {
      const line = renderOneLine(toReport(all, name))
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      expect(Array.from(line).length).toBeLessThanOrEqual(500)
    }),
  )
})

test('the order of findings does not matter', () => {
  const findings = ['a', 'b', 'c', 'd', 'e'].map((name) => finding({ package: { name } }))
  const lines = [findings, [...findings].reverse()].map((some) =>
    renderOneLine(
      report({
        images: [
          imageReport({
            image: image(),
            findings: some,
            verdict: verdict({ reasons: [reason(some)] }),
          }),
        ],
      }),
    ),
  )
  expect(lines[0]).toBe(lines[1])
})
