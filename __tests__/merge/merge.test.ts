import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding, VulnerabilityFinding } from '../../src/domain/finding.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { rankFindings } from '../../src/merge/risk.ts'
import { observation, ruleObservation, scannerReport } from '../ground/observations.ts'

const REQUEST = { imageName: 'acme/api', severityChoice: 'vendor' } as const

function merge(observations: readonly Observation[]): readonly Finding[] {
  return rankFindings(mergeReports([scannerReport({ observations })], REQUEST).findings)
}

function only(findings: readonly Finding[]): VulnerabilityFinding {
  expect(findings).toHaveLength(1)
  const [finding] = findings
  if (finding?.kind !== 'vulnerability') throw new Error('expected a vulnerability')
  return finding
}

const GHSA = 'GHSA-aaaa-bbbb-cccc'

describe('two observations are one finding', () => {
  test('when both scanners name the same vulnerability in the same package and version', () => {
    const finding = only(merge([observation(), observation({ scanner: 'grype' })]))
    expect(finding.seenBy).toEqual(['grype', 'trivy'])
    expect(finding.confidence).toBe('confirmed')
  })

  test('when one names the CVE and the other the GHSA with the CVE as its alias', () => {
    const npm = { type: 'npm', namespace: null, name: 'vm2', version: '3.9.17' }
    const finding = only(
      merge([
        observation({ package: npm, vulnerability: { id: 'CVE-2099-0002', aliases: [GHSA] } }),
        observation({
          scanner: 'grype',
          package: npm,
          vulnerability: { id: GHSA, aliases: ['CVE-2099-0002'] },
        }),
      ]),
    )
    expect(finding.vulnerability).toMatchObject({ id: 'CVE-2099-0002', aliases: [GHSA] })
  })

  test('when only the other scanner knows which CVE a GHSA is', () => {
    const finding = only(
      merge([
        observation({ vulnerability: { id: 'CVE-2099-0002', aliases: [GHSA] } }),
        observation({ scanner: 'grype', vulnerability: { id: GHSA } }),
      ]),
    )
    expect(finding.vulnerability.id).toBe('CVE-2099-0002')
  })

  test.each([
    ['a missing epoch is epoch 0', 'rpm', '0:1.2-3', '1.2-3', 'lib', 'lib'],
    ['Go writes v before a version', 'golang', 'v1.22.1', '1.22.1', 'stdlib', 'stdlib'],
    ['Go writes go before a version', 'golang', 'go1.22.1', '1.22.1', 'stdlib', 'stdlib'],
    ['Python names have no case', 'pypi', '1.1.2', '1.1.2', 'Flask', 'flask'],
    ['Python names know no separator', 'pypi', '1.0', '1.0', 'zope.interface', 'zope_interface'],
  ])('%s', (_, type, trivyVersion, grypeVersion, trivyName, grypeName) => {
    const merged = merge([
      observation({ package: { type, version: trivyVersion, name: trivyName } }),
      observation({
        scanner: 'grype',
        package: { type, version: grypeVersion, name: grypeName },
      }),
    ])
    expect(merged).toHaveLength(1)
  })
})

describe('two observations stay two findings', () => {
  test.each([
    ['another package', { package: { name: 'libcrypto3' } }],
    ['another version', { package: { version: '3.0.2-1' } }],
    ['another ecosystem', { package: { type: 'npm' } }],
    ['another vulnerability', { vulnerability: { id: 'CVE-2099-0009' } }],
  ])('with %s', (_, other) => {
    expect(merge([observation(), observation({ scanner: 'grype', ...other })])).toHaveLength(2)
  })

  test('when an advisory names two CVEs: it must not glue them together', () => {
    const merged = merge([
      observation({ vulnerability: { id: 'CVE-2099-0001', aliases: [GHSA] } }),
      observation({ vulnerability: { id: 'CVE-2099-0002', aliases: [GHSA] } }),
      observation({
        scanner: 'grype',
        vulnerability: { id: GHSA, aliases: ['CVE-2099-0001', 'CVE-2099-0002'] },
      }),
    ])
    const ids = merged.map((one) => (one.kind === 'vulnerability' ? one.vulnerability.id : ''))
    expect(ids).toEqual(expect.arrayContaining(['CVE-2099-0001', 'CVE-2099-0002']))
  })
})

describe('the values of a finding', () => {
  test("a distribution's own word decides for its package, and every word is kept", () => {
    const finding = only(
      merge([
        observation({
          severity: 'critical',
          ratings: [
            { scanner: 'trivy', authority: 'nvd', severity: 'critical' },
            { scanner: 'trivy', authority: 'debian', severity: 'low' },
          ],
        }),
      ]),
    )
    expect([finding.severity, finding.severityAuthority]).toEqual(['low', 'debian'])
    expect(finding.ratings.map((rating) => rating.severity)).toEqual(['low', 'critical'])
  })

  test('where one authority is quoted twice the worse severity counts', () => {
    const finding = only(
      merge([
        observation({ severity: 'medium', severityAuthority: 'debian' }),
        observation({ scanner: 'grype', severity: 'high', severityAuthority: 'debian' }),
      ]),
    )
    expect(finding.severity).toBe('high')
  })

  test('unknown gives way to any other word', () => {
    const finding = only(
      merge([
        observation({ severity: 'unknown', severityAuthority: 'debian' }),
        observation({ scanner: 'grype', severity: 'medium', severityAuthority: 'nvd' }),
      ]),
    )
    expect([finding.severity, finding.severityAuthority]).toEqual(['medium', 'nvd'])
  })

  test('it can be fixed when either scanner names a version', () => {
    const finding = only(
      merge([
        observation({
          fix: {
            ...{ state: 'fixed', versions: ['3.0.9'] },
            ...{ since: '2099-01-01', sinceKind: 'advisory' },
          },
        }),
        observation({ scanner: 'grype' }),
      ]),
    )
    expect(finding.fix).toMatchObject({
      state: 'fixed',
      version: '3.0.9',
      versions: ['3.0.9'],
      since: '2099-01-01',
    })
  })

  test('kernel headers are shown and stand off the gate: no kernel runs in a container', () => {
    const finding = only(merge([observation({ package: { name: 'linux-libc-dev' } })]))
    expect([finding.confidence, finding.status]).toEqual(['not-in-container', 'off-gate'])
  })

  test('a path-less instance adds nothing beside one of the same layer with a path', () => {
    const npm = { type: 'npm', namespace: null, name: 'vm2', version: '3.9.17' }
    const finding = only(
      merge([
        observation({
          package: npm,
          instances: [{ path: null, layer: 'sha256:aa', origin: 'unknown', replaced: null }],
        }),
        observation({
          scanner: 'grype',
          package: npm,
          instances: [{ path: 'lib/x', layer: 'sha256:aa', origin: 'unknown', replaced: null }],
        }),
      ]),
    )
    expect(finding.instances).toEqual([
      { path: 'lib/x', layer: 'sha256:aa', origin: 'unknown', replaced: null },
    ])
  })
})

describe('the key of a finding', () => {
  test('says nothing of version, path or scanner, so that an alert outlives a rebuild', () => {
    const [before] = merge([observation()])
    const [after] = merge([
      observation({
        scanner: 'grype',
        package: { version: '3.0.1-2' },
        instances: [{ path: 'elsewhere', layer: 'sha256:bb', origin: 'unknown', replaced: null }],
      }),
    ])
    expect(after?.key).toBe(before?.key)
    expect(after?.id).not.toBe(before?.id)
  })

  test('is frozen: changing the recipe would open every alert anew', () => {
    const [finding] = merge([observation()])
    // printf '["v1","acme/api","CVE-2099-0001","deb","","libssl3"]' | sha256sum
    expect(finding?.key).toBe('ed8cd32b0cbc5773c49e03c8f0d0f59c80514d9ba243d64ad515c499bd86756f')
  })

  test('differs between two images', () => {
    const reports = [scannerReport({ observations: [observation()] })]
    const [one] = mergeReports(reports, REQUEST).findings
    const [other] = mergeReports(reports, { ...REQUEST, imageName: 'acme/web' }).findings
    expect(one?.key).not.toBe(other?.key)
  })
})

describe('secrets and licences', () => {
  test('a secret in a file that a package owns says so', () => {
    const report = scannerReport({
      observations: [ruleObservation()],
      ownedFiles: ['app/key.pem'],
    })
    expect(mergeReports([report], REQUEST).findings).toMatchObject([{ packageOwned: true }])
  })

  test('the same rule twice in one file is two findings of one key', () => {
    const findings = merge([ruleObservation(), ruleObservation({ line: 9 })])
    expect(findings).toHaveLength(2)
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(1)
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(2)
  })
})

describe('laws of merging', () => {
  const anyObservation = fc
    .record({
      scanner: fc.constantFrom('trivy' as const, 'grype' as const),
      id: fc.constantFrom('CVE-2099-0001', 'CVE-2099-0002', GHSA, 'GO-2099-1'),
      aliases: fc.subarray(['CVE-2099-0001', 'CVE-2099-0002', GHSA, 'GO-2099-1']),
      name: fc.constantFrom('a', 'b'),
      version: fc.constantFrom('1', '2'),
      severity: fc.constantFrom('critical' as const, 'low' as const, 'unknown' as const),
    })
    .map(({ scanner, id, aliases, name, version, severity }) =>
      observation({
        scanner,
        severity,
        package: { name, version },
        vulnerability: { id, aliases: aliases.filter((alias) => alias !== id) },
      }),
    )
  const lists = fc.array(anyObservation, { maxLength: 12 })

  test('the order of the observations does not matter', () => {
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (list, order) => {
        const shuffled = list
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(merge(shuffled)).toEqual(merge(list))
      }),
    )
  })

  test('merging the same list twice over changes nothing', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(merge([...list, ...list])).toEqual(merge(list))
      }),
    )
  })

  test('no observation disappears: each id stands in some finding of its package and version', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const findings = merge(list)
        for (const { vulnerability, package: subject } of list) {
          const home = findings.find(
            (finding) =>
              finding.kind === 'vulnerability' &&
              finding.package.name === subject.name &&
              finding.package.version === subject.version &&
              [finding.vulnerability.id, ...finding.vulnerability.aliases].includes(
                vulnerability.id,
              ),
          )
          expect(home).toBeDefined()
        }
      }),
    )
  })

  test('ids are unique within a report', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const ids = merge(list).map((finding) => finding.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
