import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../src/domain/finding.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { parseGrypeReport } from '../../src/scanners/grype/parse.ts'
import { parseTrivyReport } from '../../src/scanners/trivy/parse.ts'

/*
 * Texts of reports are bounded, and by some of them findings are told apart: what differs only where nobody
 * looks any more must not become one.
 */

type Row = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly path: string
  readonly layer: string
  readonly purl: string | null
}

const ROW: Row = {
  id: 'CVE-2099-0001',
  name: 'name',
  version: '1.0.0',
  path: 'app/package.json',
  layer: `sha256:${'1'.repeat(64)}`,
  purl: null,
}

function byTrivy(rows: readonly Row[]): unknown {
  const vulnerabilities = rows.map(({ id, name, version, path, layer, purl }) => ({
    ...{ VulnerabilityID: id, PkgName: name, InstalledVersion: version, PkgPath: path },
    ...{ Layer: { DiffID: layer }, Severity: 'HIGH', PkgIdentifier: { PURL: purl } },
  }))
  const result = { Target: 'Node.js', Class: 'lang-pkgs', Type: 'node-pkg' }
  return { SchemaVersion: 2, Results: [{ ...result, Vulnerabilities: vulnerabilities }] }
}

function byGrype(rows: readonly Row[]): unknown {
  const matches = rows.map(({ id, name, version, path, layer, purl }) => ({
    vulnerability: { id, severity: 'High' },
    artifact: {
      name,
      version,
      type: 'npm',
      purl,
      locations: [{ path: `/${path}`, layerID: layer }],
    },
  }))
  return { matches }
}

function merge(trivy: readonly Row[], grype: readonly Row[]): readonly Finding[] {
  const reports = [
    parseTrivyReport({ report: byTrivy(trivy) }).report,
    parseGrypeReport({ report: byGrype(grype) }).report,
  ]
  return mergeReports(reports, { imageName: 'acme/api', severityChoice: 'vendor' }).findings
}

const LONG = 'x'.repeat(6000)

const FIELDS: readonly (readonly [string, (text: string) => Partial<Row>])[] = [
  ['ids', (text) => ({ id: `CVE-2099-${text}` })],
  ['ids of no family', (text) => ({ id: text })],
  ['names', (text) => ({ name: text })],
  ['scopes', (text) => ({ name: `@${text}/name` })],
  ['names in a scope', (text) => ({ name: `@acme/${text}` })],
  ['versions', (text) => ({ version: text })],
  ['purls', (text) => ({ purl: `pkg:npm/${text}@1.0.0` })],
]

describe('rows whose %s differ where they are cut', () => {
  test.each(FIELDS)('in their %s stay two findings', (_, toRow) => {
    const [a, b] = [toRow(`${LONG}a`), toRow(`${LONG}b`)].map((more) => ({ ...ROW, ...more }))
    if (a === undefined || b === undefined) throw new Error('two rows')
    expect(merge([a, b], [])).toHaveLength(2)
    expect(merge([], [a, b])).toHaveLength(2)
    expect(merge([a], [b])).toHaveLength(2)
  })

  test.each(FIELDS)('the same %s of both scanners are one finding', (_, toRow) => {
    const row = { ...ROW, ...toRow(`${LONG}a`) }
    expect(merge([row], [row])).toMatchObject([{ seenBy: ['grype', 'trivy'] }])
  })

  test.each<[string, (text: string) => Partial<Row>]>([
    ['paths', (text) => ({ path: `${text}/package.json` })],
    ['layers', (text) => ({ layer: `sha256:${text}` })],
  ])('in their %s stay two places', (_, toRow) => {
    const rows = [toRow(`${LONG}a`), toRow(`${LONG}b`)].map((more) => ({ ...ROW, ...more }))
    expect(merge(rows, rows).map((one) => one.instances.length)).toEqual([2])
  })

  test('texts that are changed anywhere are never joined, and nothing that comes out is long', () => {
    const text = fc
      .tuple(fc.nat(5999), fc.constantFrom('y', 'z', '…', '\u0000x'))
      .map(([at, piece]) => `${LONG.slice(0, at)}${piece}${LONG.slice(at + 1)}`)
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), text, text, ([, toRow], one, other) => {
        const rows = [one, other].map((each) => ({ ...ROW, ...toRow(each) }))
        const findings = merge(rows.slice(0, 1), rows.slice(1))
        const [left, right] = [one, other].map((each) => each.replace('\u0000', ''))
        expect(findings).toHaveLength(left === right ? 1 : 2)
        expect(JSON.stringify(findings).length).toBeLessThan(20_000)
      }),
    )
  })
})

describe('rules', () => {
  const secret = { RuleID: `${LONG}a`, Title: LONG, Severity: 'HIGH', StartLine: 1 }
  const check = { ID: `${LONG}b`, Title: LONG, Description: LONG, Resolution: LONG, Status: 'FAIL' }
  const licence = { Text: `${LONG}c`, Category: LONG, PkgName: LONG, FilePath: LONG }

  test('are told apart by the whole of their ids, and what they say is bounded', () => {
    const other = { ...secret, RuleID: `${LONG}b` }
    const result = {
      ...{ Target: LONG, Secrets: [secret, other], Misconfigurations: [check] },
      Licenses: [licence, { ...licence, Text: `${LONG}d` }],
    }
    const document = { SchemaVersion: 2, Results: [result] }
    const { report } = parseTrivyReport({ report: document })
    const { findings } = mergeReports([report], { imageName: 'x', severityChoice: 'vendor' })
    expect(new Set(findings.map((one) => one.key)).size).toBe(5)
    const texts = JSON.stringify(findings).match(/"(?:[^"\\]|\\.)*"/g) ?? []
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(4200)
  })
})
