import { describe, expect, test } from '@jest/globals'
import { grype, trivy } from './documents.ts'
import { codesOf, evaluateFiles, onlyImage } from './evaluating.ts'

type Json = Readonly<Record<string, unknown>>

/** Grype's report, all of whose matches were ignored by a rule. */
function ignored(rule: Json, flaws: readonly string[] = ['CVE-2099-0001']): Json {
  const report = grype({ flaws })
  const rows = report['matches'] as readonly Json[]
  return {
    ...report,
    matches: [],
    ignoredMatches: rows.map((row) => ({ ...row, appliedIgnoreRules: [rule] })),
  }
}

/** Trivy's report, whose findings a VEX document took away. */
function modified(): Json {
  const report = trivy({ hasPackages: true })
  const [first = {}] = report['Results'] as readonly Json[]
  const [finding] = first['Vulnerabilities'] as readonly Json[]
  const aside = { Type: 'vulnerability', Status: 'not_affected', Source: 'vex.json' }
  return {
    ...report,
    Results: [
      {
        ...first,
        Vulnerabilities: [],
        ExperimentalModifiedFindings: [{ ...aside, Finding: finding }],
      },
    ],
  }
}

const RULE = { reason: 'we accept that', namespace: '' }

/** As Grype writes its own rule. */
const KERNEL = {
  namespace: '',
  package: { name: 'linux-libc-dev', language: '', type: 'deb', 'upstream-name': 'linux' },
  'match-type': 'exact-indirect-match',
}

describe('what a scanner set aside', () => {
  test.each<[string, Json, string]>([
    ['Grype', { 'grype.json': ignored(RULE) }, 'Grype set 1 match aside'],
    [
      'Grype, of several',
      { 'grype.json': ignored(RULE, ['CVE-2099-0001', 'CVE-2099-0002']) },
      'Grype set 2 matches aside',
    ],
    ['Trivy', { 'trivy.json': modified() }, 'Trivy set 1 match aside'],
    ['both', { 'trivy.json': modified(), 'grype.json': ignored(RULE) }, 'Trivy set 1 match aside'],
  ])('degrades the verdict with its number: by %s', async (_, files, words) => {
    const evaluated = await evaluateFiles(files)
    expect(onlyImage(evaluated).verdict.degraded.join('\n')).toContain(words)
    expect(codesOf(evaluated)).toContain('set-aside')
    expect(evaluated.report.verdict.degraded.join('\n')).toContain(words)
  })

  test('degrades nothing where the other scanner counts it', async () => {
    const files = { 'trivy.json': trivy(), 'grype.json': ignored(RULE) }
    const { verdict, findings, setAside } = onlyImage(await evaluateFiles(files))
    expect([findings.length, setAside.length]).toEqual([1, 1])
    expect(verdict.degraded).toEqual([])
  })

  test('degrades by what the other scanner does not count', async () => {
    const files = {
      'trivy.json': trivy(),
      'grype.json': ignored(RULE, ['CVE-2099-0001', 'CVE-2099-0002']),
    }
    const { verdict } = onlyImage(await evaluateFiles(files))
    expect(verdict.degraded).toEqual([expect.stringContaining('Grype set 1 match aside')])
  })

  test('degrades nothing for the headers of a kernel, which Grype leaves out of every image', async () => {
    const files = {
      'trivy.json': trivy({ flaws: [], hasPackages: true }),
      'grype.json': ignored(KERNEL),
    }
    const { verdict, setAside } = onlyImage(await evaluateFiles(files))
    expect(setAside).toHaveLength(1)
    expect(verdict.degraded).toEqual([])
  })

  test('stays degraded when our report is evaluated again', async () => {
    const first = await evaluateFiles({ 'grype.json': ignored(RULE) })
    const again = await evaluateFiles({ 'own.json': first.json })
    expect(again.json).toBe(first.json)
  })
})
