import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../../src/domain/report.ts'
import { toPublicReport } from '../../../src/report/disclosure/index.ts'
import {
  composeComment,
  renderMarkdown,
  renderOneLine,
  renderTable,
  toAnnotations,
  toCommentMarker,
  toCommentSections,
} from '../../../src/report/index.ts'
import { CANARY, poison } from '../../ground/poison.ts'
import { FULL, reports } from '../json-samples.ts'
import { FAILED, NOT_OPENED, PASSED, SCAN_FAILED, SEVERAL, UNDELIVERED } from '../samples.ts'
import { RUN } from '../comment/samples.ts'

/* What everybody may read of a report: rendered by the renderers of the whole one. */

const ALERTS_URL = 'https://github.com/acme/shop/security/code-scanning?query=pr%3A7'

/** Everything that a public repository shows to strangers. */
function showAll(report: Report): string {
  const shown = toPublicReport(report)
  const sections = toCommentSections(shown, { run: RUN, alerts: [], alertsUrl: ALERTS_URL })
  const marker = toCommentMarker(RUN.workflow)
  const links = { alerts: ALERTS_URL, comment: null, artifact: null }
  return [
    composeComment(null, { marker, sections }),
    renderMarkdown(shown, { isSummary: true, links }).text,
    renderTable(shown, { colour: false, width: 120 }),
    renderOneLine(shown),
    JSON.stringify(toAnnotations(shown)),
  ].join('\n')
}

const SAMPLES = { FULL, FAILED, PASSED, SCAN_FAILED, NOT_OPENED, SEVERAL, UNDELIVERED }

describe.each(Object.entries(SAMPLES))('of the report %s', (_, report) => {
  test('nothing is left that is not a number, a rule, an outcome or the name of the image', () => {
    const poisoned = poison(report)
    expect(JSON.stringify(poisoned)).toContain(CANARY)
    expect(JSON.stringify(toPublicReport(poisoned))).not.toContain(CANARY)
    expect(showAll(poisoned)).not.toContain(CANARY)
  })

  test('outcome, counts and rules are those of the whole report', () => {
    const shown = toPublicReport(report)
    expect(shown.verdict.outcome).toBe(report.verdict.outcome)
    for (const [index, image] of report.images.entries()) {
      const open = shown.images[index]
      expect(open?.counts).toEqual(image.counts)
      expect(open?.verdict.outcome).toBe(image.verdict.outcome)
      expect(open?.rules.map(({ id, state }) => [id, state])).toEqual(
        image.rules.map(({ id, state }) => [id, state]),
      )
    }
  })

  test('says that something is withheld, and where the rest is', () => {
    const text = showAll(report)
    expect(text).toContain('Details are not shown')
    expect(text).toContain('docs/privacy.md')
  })

  test('becomes no more public by being made public again', () => {
    const once = toPublicReport(report)
    expect(toPublicReport(once).images).toEqual(once.images)
  })
})

describe('what a reader of a public repository learns', () => {
  test('how many, by which rule, whether there is a secret, and where more is', () => {
    const text = showAll(FAILED)
    expect(text).toMatch(/\d+ critical/)
    expect(text).toMatch(/1 secret/)
    expect(text).toContain(ALERTS_URL.split('?')[0])
    expect(text).not.toMatch(/CVE-|GHSA-|openssl|\.env|registry\.example\.org|sha256:/)
  })

  test('the code of what went wrong, and not what was said', () => {
    const text = showAll(SCAN_FAILED)
    const codes = SCAN_FAILED.images.flatMap(({ scans }) =>
      scans.flatMap(({ error }) => error ?? []),
    )
    expect(codes).not.toEqual([])
    for (const { code, message } of codes) {
      expect(text).toContain(code)
      expect(text).not.toContain(message)
    }
  })
})

test('holds for whatever a report says', () => {
  fc.assert(
    fc.property(reports, (report) => {
      expect(JSON.stringify(toPublicReport(poison(report)))).not.toContain(CANARY)
    }),
    { numRuns: 30 },
  )
})
