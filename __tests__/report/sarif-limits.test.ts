import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Log, Result } from 'sarif'
import type { Finding } from '../../src/domain/finding.ts'
import { SEVERITIES, compareSeverity } from '../../src/domain/severity.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { finding, imageReport, reason, report, verdict } from '../ground/factories.ts'
import { findProfileFaults } from '../ground/github-profile.ts'
import { hostileText, seeds, toImageReport } from './hostile.ts'

type Properties = { readonly ids: readonly string[]; readonly blocking: boolean }

function resultsOf(text: string): readonly Result[] {
  return (JSON.parse(text) as Log).runs[0]?.results ?? []
}

function idsOf(text: string): Set<string> {
  return new Set(resultsOf(text).flatMap((result) => (result.properties as Properties).ids))
}

function manyFindings(count: number): Finding[] {
  return Array.from({ length: count }, (_, index) =>
    finding({
      key: index.toString(16).padStart(64, '0'),
      severity: SEVERITIES[index % SEVERITIES.length] ?? 'low',
      vulnerability: { id: `CVE-2099-${index % 700}` },
      package: { name: `package-${index}` },
      fix: index % 2 === 0 ? {} : { state: 'not-fixed' },
    }),
  )
}

describe('5,001 findings', () => {
  const findings = manyFindings(5001)

  test('become 5,000 results, and the cut is told', () => {
    const { text, cut } = renderSarif(imageReport({ findings }), report())
    expect(resultsOf(text)).toHaveLength(5000)
    expect(cut).toContain('5,000 of 5,001')
    expect(text).toContain('5,000 of 5,001')
  })

  test('lose the least severe one without a fix', () => {
    const { text } = renderSarif(imageReport({ findings }), report())
    const kept = idsOf(text)
    const lost = findings.filter(({ id }) => !kept.has(id))
    expect(lost).toMatchObject([{ severity: 'unknown', fix: { state: 'not-fixed' } }])
  })

  test('are all there when none has to go', () => {
    const { text, cut } = renderSarif(imageReport({ findings }), report(), { mostResults: 5001 })
    expect(cut).toBeNull()
    expect(resultsOf(text)).toHaveLength(5001)
  })
})

test('25,001 findings that block become the 25,000 that GitHub takes, and the rest is told', () => {
  const findings = manyFindings(25_001)
  const judged = imageReport({ findings, verdict: verdict({ reasons: [reason(findings)] }) })
  const { text, cut } = renderSarif(judged, report(), { mostResults: 30_000 })
  expect(resultsOf(text)).toHaveLength(25_000)
  expect(cut).toMatch(/of 25,001 that block, 25,000 are among them/)
  expect(findProfileFaults(text)).toEqual([])
})

test('what blocks is in the SARIF before anything else, however few results fit', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 5 }), (all, mostResults) => {
      const judged = toImageReport(all, 'acme/api')
      const { text } = renderSarif(judged, report({ images: [judged] }), { mostResults })
      const present = idsOf(text)
      const blocking = judged.verdict.reasons.flatMap((one) => one.findings)
      expect(blocking.filter((id) => !present.has(id))).toEqual([])
    }),
  )
})

test('GitHub would take the file, whatever the image holds', () => {
  fc.assert(
    fc.property(seeds, hostileText, (all, name) => {
      const judged = toImageReport(all, name)
      const { text } = renderSarif(judged, report({ images: [judged] }))
      expect(findProfileFaults(text)).toEqual([])
    }),
  )
})

test('the order of the findings changes no byte', () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (all, turn) => {
      const judged = toImageReport(all, 'acme/api')
      const { findings } = judged
      const at = findings.length === 0 ? 0 : turn % findings.length
      const turned = [...findings.slice(at), ...findings.slice(0, at)].reverse()
      const options = { mostResults: 4 }
      expect(renderSarif({ ...judged, findings: turned }, report(), options)).toEqual(
        renderSarif(judged, report(), options),
      )
    }),
  )
})

test('results stand worst first', () => {
  const { text } = renderSarif(imageReport({ findings: manyFindings(50) }), report())
  const severities = resultsOf(text).map(
    (result) => (result.properties as { severity: (typeof SEVERITIES)[number] }).severity,
  )
  expect(severities).toEqual([...severities].sort(compareSeverity))
})
