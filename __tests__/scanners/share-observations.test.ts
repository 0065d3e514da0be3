import { describe, expect, test } from '@jest/globals'
import type { VulnerabilityObservation } from '../../src/domain/observation.ts'
import { createShareObservation } from '../../src/scanners/share-observations.ts'
import { parseGrypeReport } from '../../src/scanners/grype/parse.ts'
import { parseTrivyReport } from '../../src/scanners/trivy/parse.ts'
import { observation } from '../ground/observations.ts'

const PACKAGES = ['libssl3', 'libcrypto3', 'openssl']

const TEXTS = {
  ...{ Title: 'A title', Description: 'What it is.', CweIDs: ['CWE-787'], Severity: 'HIGH' },
  ...{ References: ['https://example.test/1'], VendorSeverity: { debian: 2, nvd: 3 } },
  CVSS: { nvd: { V3Score: 6.1 } },
}

/** As `JSON.parse` gives it: nothing in it is shared. */
function parsed(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document))
}

function byTrivy(): readonly VulnerabilityObservation[] {
  const rows = PACKAGES.map((name) => ({
    ...{ VulnerabilityID: 'CVE-2099-0001', PkgName: name, InstalledVersion: '3.0.1-1' },
    ...{ ...TEXTS, FixedVersion: '3.0.2-1', Layer: { DiffID: 'sha256:aa' } },
  }))
  const result = { Target: 'debian', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: rows }
  const document = parsed({ SchemaVersion: 2, Results: [result] })
  return parseTrivyReport({ report: document }).report.observations.filter(isFlaw)
}

function byGrype(): readonly VulnerabilityObservation[] {
  const matches = PACKAGES.map((name) => ({
    vulnerability: {
      ...{ id: 'CVE-2099-0001', namespace: 'debian:distro:debian:12', severity: 'High' },
      ...{ description: 'What it is.', fix: { versions: ['3.0.2-1'], state: 'fixed' } },
      cvss: [{ version: '3.1', vector: 'x', metrics: { baseScore: 6.1 } }],
    },
    artifact: {
      ...{ name, version: '3.0.1-1', type: 'deb' },
      locations: [{ path: '/var/lib/dpkg/status', layerID: 'sha256:aa' }],
    },
  }))
  return parseGrypeReport({ report: parsed({ matches }) }).report.observations.filter(isFlaw)
}

function isFlaw(one: { readonly kind: string }): one is VulnerabilityObservation {
  return one.kind === 'vulnerability'
}

describe.each([
  ['Trivy', byTrivy],
  ['Grype', byGrype],
])('rows of %s that say the same of one flaw', (_, parse) => {
  test.each(['vulnerability', 'ratings', 'cvss', 'fix', 'instances'] as const)(
    'share their %s',
    (part) => {
      const all = parse()
      expect(all).toHaveLength(PACKAGES.length)
      expect(new Set(all.map((one) => one[part])).size).toBe(1)
    },
  )
})

describe('rows that do not say the same', () => {
  test('keep what they say', () => {
    const share = createShareObservation()
    const one = observation({ vulnerability: { references: ['https://example.test/1'] } })
    const rows = [
      one,
      observation({ vulnerability: { references: ['https://example.test/2'] } }),
      observation({ vulnerability: { references: [] } }),
      observation({ severity: 'low', fix: { versions: ['1'], state: 'fixed' } }),
      structuredClone(one),
    ]
    expect(rows.map(share)).toEqual(rows)
  })
})
