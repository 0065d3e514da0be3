import { describe, expect, test } from '@jest/globals'
import type { Log, ReportingDescriptor, Result, Run } from 'sarif'
import type { Finding, Origin } from '../../src/domain/finding.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import type { Severity } from '../../src/domain/severity.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'

function runOf(judged: ImageReport, whole: Report = report({ images: [judged] })): Run {
  const log = JSON.parse(renderSarif(judged, whole).text) as Log
  expect(log.runs).toHaveLength(1)
  const [run] = log.runs
  if (run === undefined) throw new Error('expected a run')
  return run
}

function runWith(...findings: readonly Finding[]): Run {
  return runOf(imageReport({ findings }))
}

function resultsOf(run: Run): readonly Result[] {
  return run.results ?? []
}

function onlyResult(run: Run): Result {
  const [result, ...others] = resultsOf(run)
  expect(others).toEqual([])
  if (result === undefined) throw new Error('expected a result')
  return result
}

function rulesOf(run: Run): readonly ReportingDescriptor[] {
  return run.tool.driver.rules ?? []
}

function uriOf(result: Result): string | undefined {
  return result.locations?.[0]?.physicalLocation?.artifactLocation?.uri
}

describe('an alert', () => {
  test('is one per vulnerability and package: two packages are two results of one rule', () => {
    const run = runWith(
      finding({ package: { name: 'libssl3' } }),
      finding({ package: { name: 'libcrypto3' } }),
    )
    expect(rulesOf(run).map((rule) => rule.id)).toEqual(['CVE-2099-0001'])
    expect(resultsOf(run).map(uriOf).sort()).toEqual([
      'acme/api/deb/libcrypto3',
      'acme/api/deb/libssl3',
    ])
    expect(new Set(resultsOf(run).map((one) => one.partialFingerprints)).size).toBe(2)
  })

  test('holds every version of the package, as they share one key', () => {
    const old = finding({ package: { type: 'npm', name: 'merge', version: '1.0.0' } })
    const newer = finding({ package: { type: 'npm', name: 'merge', version: '2.0.0' } })
    expect(old.key).toBe(newer.key)
    const result = onlyResult(runWith(newer, old))
    expect(result.message.text).toContain('merge 1.0.0 and 2.0.0 in acme/api')
    expect(result.properties).toMatchObject({ versions: ['1.0.0', '2.0.0'] })
  })

  test('is known by the key of its finding and nothing else', () => {
    const key = 'ab'.repeat(32)
    expect(onlyResult(runWith(finding({ key }))).partialFingerprints).toEqual({
      primaryLocationLineHash: `${key}:1`,
      'plimsoll/v1': `${key}:1`,
    })
  })

  test('keeps fingerprint, path, rule and category when tag, digest, layers and scanners change', () => {
    const before = runOf(imageReport({ findings: [finding()] }))
    const after = runOf(
      imageReport({
        image: image({ reference: 'registry.example.org/acme/api:2.0', digest: null, layers: [] }),
        findings: [finding({ seenBy: ['trivy'], instances: [], package: { version: '3.0.12-1' } })],
        scans: [scanRecord()],
      }),
    )
    const [old, now] = [onlyResult(before), onlyResult(after)]
    expect(now.partialFingerprints).toEqual(old.partialFingerprints)
    expect(uriOf(now)).toBe(uriOf(old))
    expect(now.ruleId).toBe(old.ruleId)
    expect(after.automationDetails).toEqual(before.automationDetails)
    expect(before.automationDetails?.id).toBe('plimsoll/acme/api/linux/amd64/')
  })

  test('says severity, package, version, image and fix in its first sentence', () => {
    const result = onlyResult(runWith(finding({ severity: 'high' })))
    expect(result.message.text).toMatch(
      /^High: openssl 3\.0\.11-1 in acme\/api, fixed in 3\.0\.13-1\. Seen by grype and trivy\.$/,
    )
  })

  test.each([
    ['not-fixed', 'no fix yet'],
    ['wont-fix', 'will not be fixed'],
    ['deferred', 'the fix is deferred'],
    ['end-of-life', 'past its end of life'],
    ['unknown', 'no fix known'],
  ] as const)('of a flaw that is %s says "%s"', (state, words) => {
    expect(onlyResult(runWith(finding({ fix: { state } }))).message.text).toContain(words)
  })

  test('names at most five paths and who disagrees', () => {
    const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const { message } = onlyResult(
      runWith(
        finding({
          package: { type: 'npm' },
          instances: paths.map((path) => ({
            path,
            layer: null,
            origin: 'unknown',
            replaced: null,
          })),
          ratings: [
            { scanner: 'trivy', authority: 'debian', severity: 'critical' },
            { scanner: 'grype', authority: 'nvd', severity: 'medium' },
          ],
        }),
      ),
    )
    expect(message.text).toContain('Found in a, b, c, d, e and 2 more.')
    expect(message.text).toContain('Rated by debian; others say medium (nvd, by grype).')
  })

  test('that blocks says so', () => {
    const blocker = finding()
    const blocked = runOf(
      imageReport({ findings: [blocker], verdict: verdict({ reasons: [reason([blocker])] }) }),
    )
    expect(onlyResult(blocked).message.text).toContain('It blocks the gate.')
    expect(onlyResult(runWith(blocker)).message.text).not.toContain('blocks')
  })

  test.each([
    ['waived', 'Not counted by the gate: waived.'],
    ['off-gate', 'Not counted by the gate: both scanners found it.'],
    ['not-affected', 'Not counted by the gate: not affected, by a recorded statement.'],
  ] as const)('that is %s says so', (status, words) => {
    expect(onlyResult(runWith(finding({ status }))).message.text).toContain(words)
  })
})

describe('what an alert says of its urgency', () => {
  const at = (origin: Origin): Finding['instances'] => [
    { path: null, layer: null, origin, replaced: null },
  ]

  test('stands in its properties: tier, confidence, origin and change', () => {
    const result = onlyResult(
      runWith(
        finding({
          risk: { tier: 2, why: 'EPSS' },
          confidence: 'cpe-only',
          change: 'introduced',
          instances: at('added'),
        }),
      ),
    )
    expect(result.properties).toMatchObject({
      risk: 'likely',
      confidences: ['cpe-only'],
      origins: ['added'],
      changes: ['introduced'],
    })
    expect(result).not.toHaveProperty('rank')
  })

  test('is the most urgent tier of its versions, and every word of theirs', () => {
    const old = finding({
      risk: { tier: 4, why: '' },
      package: { version: '1' },
      change: 'introduced',
    })
    const newer = finding({
      risk: { tier: 1, why: '' },
      package: { version: '2' },
      change: 'worsened',
    })
    expect(onlyResult(runWith(old, newer)).properties).toMatchObject({
      risk: 'exploited',
      changes: ['introduced', 'worsened'],
    })
    expect(onlyResult(runWith(finding())).properties).not.toHaveProperty('risk')
  })

  test.each<[string, FindingOverrides]>([
    ['Known to be exploited (CISA KEV).', { risk: { tier: 1, why: '' } }],
    ['Likely to be exploited (EPSS).', { risk: { tier: 2, why: '' } }],
    ['It is malware.', { risk: { tier: 0, why: '' } }],
    ['It comes with the base image.', { instances: at('base') }],
    ['It was added on top of the base image.', { instances: at('added') }],
    [
      'Not confirmed: Trivy knows the package, and did not.',
      {
        confidence: 'single-contradicted',
        confidenceReason: 'Trivy knows the package, and did not',
      },
    ],
    ['fixed in ≥ 4.17.5.', { fix: { version: '4.17.5', isApproximate: true } }],
    [
      'Not counted by the gate: headers of a kernel.',
      { status: 'off-gate', confidenceReason: 'headers of a kernel' },
    ],
  ])('is told in its message: %s', (words, overrides) => {
    expect(onlyResult(runWith(finding(overrides))).message.text).toContain(words)
    expect(onlyResult(runWith(finding())).message.text).not.toContain(words)
  })

  test('changes neither its identity nor its place', () => {
    const plain = onlyResult(runWith(finding()))
    const told = onlyResult(
      runWith(
        finding({
          risk: { tier: 1, why: '' },
          change: 'worsened',
          instances: at('base'),
          status: 'off-gate',
        }),
      ),
    )
    expect(told.partialFingerprints).toEqual(plain.partialFingerprints)
    expect(told.locations).toEqual(plain.locations)
  })
})

test('what is off the gate is an alert too, and the first to be left out', () => {
  const open = finding({ severity: 'low', package: { name: 'open' } })
  const off = finding({ status: 'off-gate', package: { name: 'off' } })
  const judged = imageReport({ findings: [off, open] })
  expect(resultsOf(runOf(judged)).map(uriOf)).toEqual(['acme/api/deb/off', 'acme/api/deb/open'])
  const cut = JSON.parse(renderSarif(judged, report(), { mostResults: 1 }).text) as Log
  expect(cut.runs.flatMap((run) => resultsOf(run)).map(uriOf)).toEqual(['acme/api/deb/open'])
})

describe('the place of an alert', () => {
  test.each([
    ['an npm scope', { type: 'npm', namespace: '@acme', name: 'x' }, 'acme/api/npm/%40acme/x'],
    [
      'a Go module',
      { type: 'golang', namespace: 'a.org/b', name: 'c' },
      'acme/api/golang/a.org/b/c',
    ],
    ['a Maven group', { type: 'maven', namespace: 'org.a', name: 'b' }, 'acme/api/maven/org.a/b'],
    ['a distribution', { type: 'deb', namespace: 'debian', name: 'c++' }, 'acme/api/deb/c%2B%2B'],
    ['dots', { type: 'npm', namespace: null, name: '../..' }, 'acme/api/npm/__/__'],
    ['nothing', { type: '', namespace: null, name: '' }, 'acme/api'],
  ])('with %s', (_, subject, uri) => {
    expect(uriOf(onlyResult(runWith(finding({ package: subject }))))).toBe(uri)
  })

  test.each([
    ['debian:11', 'debian%3A11/deb/openssl'],
    ['localhost:5000/a/b:1', 'localhost%3A5000/a/b%3A1/deb/openssl'],
    ['./x y.tar', '_/x%20y.tar/deb/openssl'],
    ['../../etc', '__/__/etc/deb/openssl'],
    ['50%/ü', '50%25/%C3%BC/deb/openssl'],
    ['//', 'deb/openssl'],
    ['\uD800', '%EF%BF%BD/deb/openssl'],
  ])('of an image called %j is a relative path', (name, uri) => {
    const judged = imageReport({ image: image({ name }), findings: [finding()] })
    expect(uriOf(onlyResult(runOf(judged)))).toBe(uri)
  })

  test('of a secret is its file, of a setting its rule, of a licence its package', () => {
    const run = runWith(
      ruleFinding({ rule: { id: 'key', title: 'A key' } }),
      ruleFinding({
        kind: 'misconfiguration',
        rule: { id: 'DS-0002', title: 'Runs as root' },
        instances: [],
      }),
      ruleFinding({
        kind: 'licence',
        rule: { id: 'GPL-3.0', title: 'GPL-3.0' },
        package: { name: 'bash' },
      }),
    )
    expect(resultsOf(run).map(uriOf).sort()).toEqual([
      'acme/api/deb/bash',
      'acme/api/misconfiguration/DS-0002',
      'acme/api/secret/app/.env',
    ])
  })
})

describe('a rule', () => {
  test('names neither package, version, path nor image', () => {
    const run = runWith(
      finding({
        package: { name: 'libsecretname', version: '9.8.7' },
        instances: [{ path: 'opt/hidden/place', layer: null, origin: 'added', replaced: null }],
        fix: { version: '9.9.9' },
      }),
      ruleFinding({
        instances: [{ path: 'opt/other/place', layer: null, origin: 'added', replaced: null }],
        message: 'It is in opt/other/place.',
      }),
    )
    expect(JSON.stringify(rulesOf(run))).not.toMatch(/libsecretname|9\.8\.7|9\.9\.9|place|acme/)
  })

  test.each<[Severity, number | null, string | undefined, string]>([
    ['critical', 9.8, '9.8', 'error'],
    ['critical', 8.5, '9.1', 'error'],
    ['critical', 9, '9.1', 'error'],
    ['critical', 9.04, '9.1', 'error'],
    ['critical', null, '9.5', 'error'],
    ['high', 9.8, '8.9', 'error'],
    ['high', 9, '8.9', 'error'],
    ['high', 8.96, '8.9', 'error'],
    ['high', 7.5, '7.5', 'error'],
    ['medium', 8.2, '6.9', 'warning'],
    ['medium', 2.2, '4.0', 'warning'],
    ['low', 8.2, '3.9', 'note'],
    ['low', 0, '2.0', 'note'],
    ['low', 0.04, '0.1', 'note'],
    ['negligible', 8.2, undefined, 'note'],
    ['unknown', 8.2, undefined, 'note'],
  ])(
    'of severity %s with a score of %p is shown as %p, level %s',
    (severity, score, shown, level) => {
      const run = runWith(
        finding({ severity, cvss: [{ authority: 'nvd', version: '3.1', vector: null, score }] }),
      )
      const [rule] = rulesOf(run)
      expect(rule?.properties?.['security-severity']).toBe(shown)
      expect(rule?.defaultConfiguration?.level).toBe(level)
      expect(onlyResult(run).level).toBe(level)
    },
  )

  test('takes the worst severity of its results, while each result keeps its own', () => {
    const run = runWith(
      finding({ severity: 'low', package: { name: 'a' } }),
      finding({ severity: 'high', package: { name: 'b' } }),
    )
    expect(rulesOf(run)[0]?.defaultConfiguration?.level).toBe('error')
    expect(resultsOf(run).map((result) => result.level)).toEqual(['error', 'note'])
  })

  test('has at most ten different tags', () => {
    const cwes = Array.from({ length: 30 }, (_, index) => `CWE-${index + 1}`)
    const run = runWith(
      ...['deb', 'npm', 'golang', 'pypi'].map((type) => {
        return finding({
          package: { type },
          vulnerability: { cwes: [...cwes, 'CWE-1', 'nonsense'] },
        })
      }),
    )
    const tags = rulesOf(run)[0]?.properties?.tags ?? []
    expect(tags).toHaveLength(10)
    expect(new Set(tags).size).toBe(10)
    expect(tags).toEqual(expect.arrayContaining(['security', 'container', 'external/cwe/cwe-001']))
  })

  test('cuts a long title and description at 1,024 units, not in half of a pair', () => {
    const run = runWith(
      finding({ vulnerability: { title: '👍'.repeat(800), description: '👎'.repeat(4000) } }),
    )
    const [rule] = rulesOf(run)
    for (const text of [rule?.shortDescription?.text ?? '', rule?.fullDescription?.text ?? '']) {
      expect(text.length).toBeGreaterThan(1000)
      expect(text.length).toBeLessThanOrEqual(1024)
      expect(text).not.toMatch(/\p{Surrogate}/u)
    }
  })

  test('has a description even where the advisory has only invisible letters', () => {
    const [rule] = rulesOf(
      runWith(finding({ vulnerability: { title: '\u200B', description: '\u200B\u2060' } })),
    )
    expect(rule?.fullDescription?.text).toContain('CVE-2099-0001')
    expect(rule?.help?.markdown).toMatch(/^CVE-2099-0001/)
  })

  test('links only where a link is safe', () => {
    const references = ['http://a.example.org', 'javascript:alert(1)', 'https://b.example.org/(x)']
    const [rule] = rulesOf(runWith(finding({ vulnerability: { references } })))
    expect(rule?.helpUri).toBe('https://b.example.org/(x)')
    expect(rule?.help?.markdown).toContain('](https://b.example.org/%28x%29)')
    expect(JSON.stringify(rule)).not.toContain('javascript')
    const [without] = rulesOf(runWith(finding({ vulnerability: { references: [] } })))
    expect(without).not.toHaveProperty('helpUri')
  })

  test('has the same text whatever the order of its findings', () => {
    const a = finding({
      package: { name: 'a' },
      vulnerability: { title: 'Overflow', cwes: ['CWE-2'] },
    })
    const b = finding({
      package: { name: 'b' },
      vulnerability: { title: 'Overrun!', cwes: ['CWE-1'] },
    })
    expect(rulesOf(runWith(a, b))).toEqual(rulesOf(runWith(b, a)))
  })

  test('of a licence that calls itself after a vulnerability stands apart', () => {
    const run = runWith(
      finding(),
      ruleFinding({
        kind: 'licence',
        rule: {
          id: 'CVE-2099-0001',
          title: 'Perfectly harmless and also very long, so that it wins',
        },
        package: { name: 'evil' },
      }),
    )
    expect(rulesOf(run).map((rule) => rule.id)).toEqual(['CVE-2099-0001', 'licence/CVE-2099-0001'])
    expect(rulesOf(run)[0]?.shortDescription?.text).not.toContain('harmless')
  })
})

describe('a run', () => {
  test('without findings has an empty list of results, which closes the alerts', () => {
    const run = runWith()
    expect(run.results).toEqual([])
    expect(run.invocations?.[0]?.executionSuccessful).toBe(true)
  })

  test.each([
    ['a scan failed', { verdict: verdict({ outcome: 'scan-failed' }) }],
    ['nothing was analysed', { verdict: verdict({ outcome: 'nothing-analysed' }) }],
    [
      'one scanner of two failed and the other was enough',
      { scans: [scanRecord({ state: 'failed' })] },
    ],
  ] as const)('calls itself unsuccessful when %s, so that no alert is closed', (_, overrides) => {
    expect(runOf(imageReport(overrides)).invocations?.[0]?.executionSuccessful).toBe(false)
  })

  test('tells what failed', () => {
    const [invocation] =
      runOf(imageReport({ scans: [scanRecord({ state: 'failed' })] })).invocations ?? []
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('trivy')
  })

  test('names the scanners with their versions, and no rule twice', () => {
    const run = runWith(finding())
    expect(run.tool.extensions).toEqual([
      { name: 'grype', version: '0.117.0' },
      { name: 'trivy', version: '0.74.0' },
    ])
    expect(run.tool.driver).toMatchObject({ name: 'plimsoll', semanticVersion: '0.1.0' })
  })

  test('of another image of the repository has other paths and another category', () => {
    const web = runOf(imageReport({ image: image({ name: 'acme/web' }), findings: [finding()] }))
    expect(web.automationDetails?.id).toBe('plimsoll/acme/web/linux/amd64/')
    expect(uriOf(onlyResult(web))).toBe('acme/web/deb/openssl')
  })

  test('holds no secret: only what the rule says', () => {
    const { text } = renderSarif(imageReport({ findings: [ruleFinding()] }), report())
    expect(text).toContain('AWS Access Key ID')
    expect(text).toContain('Line 3.')
  })

  test('has its keys in alphabetical order at every depth', () => {
    const judged = imageReport({
      findings: [
        finding({
          kev: { added: '2099-01-01', ransomware: false },
          epss: { score: 0.5, percentile: 0.9, date: '2099-01-01', model: null },
        }),
        ruleFinding(),
      ],
      scans: [scanRecord({ state: 'failed' })],
    })
    const unsorted: string[] = []
    JSON.parse(renderSarif(judged, report()).text, (key, value: unknown) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const keys = Object.keys(value)
        if (keys.join() !== [...keys].sort().join()) unsorted.push(key)
      }
      return value
    })
    expect(unsorted).toEqual([])
  })
})
