import { describe, expect, test } from '@jest/globals'
import type { Rating, VulnerabilityFinding } from '../../src/domain/finding.ts'
import type { Severity, SeverityChoice } from '../../src/domain/severity.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { observation, scannerReport } from '../ground/observations.ts'

type Said = Parameters<typeof observation>[0]

function merged(choice: SeverityChoice, ...said: readonly Said[]): VulnerabilityFinding {
  const observations = said.map((one) => observation(one))
  const request = { imageName: 'acme/api', severityChoice: choice }
  const [finding] = mergeReports([scannerReport({ observations })], request).findings
  if (finding?.kind !== 'vulnerability') throw new Error('expected a vulnerability')
  return finding
}

function rating(
  authority: string,
  severity: Severity,
  scanner: Rating['scanner'] = 'trivy',
): Rating {
  return { scanner, authority, severity }
}

const RATED = {
  ...({ severity: 'unknown', severityAuthority: 'trivy' } as const),
  ratings: [rating('debian', 'low'), rating('nvd', 'high'), rating('redhat', 'critical')],
}
const CVSS = { version: '3.1', vector: null, score: 9.8 }

describe('whose word for the severity counts', () => {
  test.each<[SeverityChoice, Severity, string]>([
    ['vendor', 'low', 'debian'],
    ['nvd', 'high', 'nvd'],
    ['highest', 'critical', 'redhat'],
  ])('%s chooses %s by %s, and every word is kept', (choice, severity, authority) => {
    const finding = merged(choice, RATED)
    expect([finding.severity, finding.severityAuthority]).toEqual([severity, authority])
    expect(finding.ratings).toEqual(expect.arrayContaining(RATED.ratings))
    expect(finding.severityRule).not.toBe('')
  })

  test("for a language's package vendor means GitHub", () => {
    const npm = { type: 'npm', namespace: null }
    const ratings = [rating('nvd', 'critical'), rating('ghsa', 'medium')]
    expect(merged('vendor', { ...RATED, package: npm, ratings }).severity).toBe('medium')
  })

  test('without any word of theirs the CVSS score speaks, and says so', () => {
    const finding = merged('vendor', {
      ...{ severity: 'unknown', severityAuthority: 'trivy' },
      cvss: [{ ...CVSS, authority: 'redhat' }],
    })
    expect([finding.severity, finding.severityAuthority]).toEqual(['critical', 'redhat'])
    expect(finding.severityRule).toContain('CVSS 3.1 score 9.8')
  })

  test('a score without a word is no word of low', () => {
    const finding = merged('vendor', { severity: 'unknown', severityAuthority: 'trivy' })
    expect([finding.severity, finding.severityAuthority]).toEqual(['unknown', 'none'])
  })
})

describe('low and negligible of one authority', () => {
  const low: Said = { severity: 'low', severityAuthority: 'debian' }
  const negligible: Said = { scanner: 'grype', severity: 'negligible', severityAuthority: 'debian' }

  test("is negligible where the low is Trivy's, whose scale ends there", () => {
    expect(merged('vendor', low, negligible).severity).toBe('negligible')
  })

  test('is low where another scanner says so too', () => {
    const ratings = [rating('debian', 'low', 'grype')]
    expect(merged('vendor', low, { ...negligible, ratings }).severity).toBe('low')
  })
})

test("a word that Trivy borrowed gives way to anybody's own", () => {
  const borrowed: Said = {
    ...{ severity: 'critical', severityAuthority: 'trivy' },
    ratings: [rating('ubuntu', 'medium')],
  }
  expect(merged('vendor', borrowed)).toMatchObject({
    severity: 'medium',
    severityAuthority: 'ubuntu',
  })
})

test('a distribution by the name of a property of every object is one that nobody knows', () => {
  const finding = merged('vendor', { ...RATED, package: { namespace: 'constructor' } })
  expect(finding).toMatchObject({ severity: 'high', severityAuthority: 'nvd' })
})
