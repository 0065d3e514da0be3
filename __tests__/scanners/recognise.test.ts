import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { recogniseReport } from '../../src/scanners/recognise.ts'

describe('a document', () => {
  test.each([
    ['trivy', { SchemaVersion: 2 }],
    ['grype', { matches: [] }],
    ['plimsoll', { schema: 'plimsoll/report/1' }],
    ['plimsoll', { schema: 'plimsoll/report/99' }],
  ])('is recognised as a report of %s: %j', (kind, document) => {
    expect(recogniseReport(document)).toEqual({ kind })
  })

  test.each([
    [null, 'null'],
    [7, 'a number'],
    ['text', 'a string'],
    [true, 'a boolean'],
    [[], 'before 0.20'],
    [[{ Target: 'x' }], 'before 0.20'],
    [[{ a: 1 }], 'bare list'],
    [{}, 'it is empty'],
    [{ SchemaVersion: 3 }, 'SchemaVersion is 3, and we read 2'],
    [{ SchemaVersion: null }, 'no number'],
    [{ Results: [] }, 'no SchemaVersion'],
    [{ ArtifactName: 'x' }, 'no SchemaVersion'],
    [{ matches: null }, 'no list of matches'],
    [{ version: '2.1.0', runs: [] }, 'SARIF'],
    [{ bomFormat: 'CycloneDX', components: [] }, 'CycloneDX'],
    [{ spdxVersion: 'SPDX-2.3' }, 'SPDX'],
    [{ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' }, 'SPDX'],
    [{ artifacts: [], artifactRelationships: [] }, 'Syft'],
    [{ '@context': 'https://openvex.dev/ns/v0.2.0' }, 'OpenVEX'],
    [{ document: { csaf_version: '2.0' } }, 'CSAF'],
    [{ _type: 'https://in-toto.io/Statement/v1', predicateType: 'x' }, 'attestation'],
    [{ ClusterName: 'x', SchemaVersion: 2 }, 'cluster'],
    [{ ID: 'docker-cis', Title: 'x', SummaryControls: [] }, 'compliance'],
    [{ version: '15.0.0', scan: {}, vulnerabilities: [] }, 'GitLab'],
    [{ ok: false, packageManager: 'npm', vulnerabilities: [] }, 'Snyk'],
    [{ auditReportVersion: 2 }, 'npm audit'],
    [{ results: [] }, 'OSV-Scanner'],
    [{ schema: 'somebody/else', a: 1 }, 'schema, a'],
  ])('is refused with a reason: %j, since it is or has %s', (document, words) => {
    const found = recogniseReport(document)
    if (found.kind !== 'refused') throw new Error(`recognised as ${found.kind}`)
    expect(found.reason).toContain(words)
    expect(found.reason).toMatch(/\.$/)
  })

  test('is recognised or refused in one bounded line whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const found = recogniseReport(document)
        if (found.kind !== 'refused') return
        expect(found.reason.length).toBeLessThan(400)
        expect(found.reason).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})
