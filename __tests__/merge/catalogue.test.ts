import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { toCase } from '../../scripts/bench-merge/rows.ts'
import type { RawCase } from '../../scripts/bench-merge/rows.ts'
import type { VulnerabilityFinding } from '../../src/domain/finding.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import type { Merged } from '../../src/merge/merge.ts'
import { stripModularity } from '../../src/versions/index.ts'
import { isFixable } from '../../src/policy/rules/index.ts'

/*
 * Every row of the catalogue of mismatches, as it was labelled before the rules were written
 * (truth/README.md): which rows are one finding, and what is known of it.
 */

type Expected = {
  readonly cluster: number
  readonly id: string
  readonly package: string
  readonly version: string
  readonly severity?: string
  readonly severityAuthority?: string
  readonly fixState?: string
  readonly fixVersion?: string | null
  readonly fixSince?: string | null
  readonly fixableInPlace?: boolean
  readonly approximateFix?: boolean
  readonly confidence?: string
  readonly offGate?: boolean
  readonly paths?: readonly string[]
  readonly layers?: readonly string[]
  readonly published?: string
  readonly cvss?: { readonly version: string; readonly score: number }
  readonly class?: string
}

type Fixture = RawCase & {
  readonly row: string
  readonly title: string
  readonly findings: readonly Expected[]
  readonly absent?: readonly string[]
}

const FOLDER = join(import.meta.dirname, 'truth/catalogue')

const FIXTURES = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fixture)

function mergeFixture(fixture: Fixture): {
  merged: Merged
  byCluster: Map<number, VulnerabilityFinding[]>
} {
  const subject = toCase({ ...fixture, name: fixture.row })
  const merged = mergeReports(subject.reports, { imageName: 'acme/api', severityChoice: 'vendor' })
  const byCluster = new Map<number, VulnerabilityFinding[]>()
  for (const expected of fixture.findings) {
    const home = merged.findings.filter(
      (one): one is VulnerabilityFinding =>
        one.kind === 'vulnerability' &&
        one.vulnerability.id === expected.id &&
        one.sightings.some(({ scanner, row }) =>
          fixture.truth[scanner][row]?.includes(expected.cluster),
        ),
    )
    byCluster.set(expected.cluster, home)
  }
  return { merged, byCluster }
}

/** What the fixture says of a finding, and the same of ours. */
const VALUES: {
  readonly [K in keyof Required<Omit<Expected, 'cluster'>>]: (one: VulnerabilityFinding) => unknown
} = {
  id: (one) => one.vulnerability.id,
  // A Go module path has no case as an identity; what is shown keeps the case, which `go get` needs.
  package: ({ package: { type, namespace, name } }) =>
    type === 'golang'
      ? [...(namespace === null ? [] : [namespace]), name].join('/').toLowerCase()
      : namespace !== null && NAMESPACED.has(type)
        ? `${namespace}${type === 'maven' ? ':' : '/'}${name}`
        : name,
  // A module tag is spelled in two ways and is not compared (truth/README.md, Spelling).
  version: (one) => stripModularity(one.package.version),
  severity: (one) => one.severity,
  severityAuthority: (one) => one.severityAuthority,
  fixState: (one) => one.fix.state,
  fixVersion: (one) => one.fix.version,
  fixSince: (one) => one.fix.since?.slice(0, 10) ?? null,
  fixableInPlace: (one) => isFixable(one),
  approximateFix: (one) => one.fix.isApproximate,
  confidence: (one) => one.confidence,
  offGate: (one) => one.status === 'off-gate' || one.status === 'not-affected',
  paths: (one) => one.instances.flatMap((instance) => instance.path ?? []),
  layers: (one) => [...new Set(one.instances.flatMap((instance) => instance.layer ?? []))].sort(),
  published: (one) => one.vulnerability.published?.slice(0, 10),
  cvss: (one) => ({ version: one.score?.version, score: one.score?.score }),
  class: (one) => one.class,
}

const NAMESPACED = new Set(['npm', 'maven', 'golang', 'composer'])

function wanted(key: string, value: unknown): unknown {
  if (key === 'version' && typeof value === 'string') return stripModularity(value)
  return key === 'published' && typeof value === 'string' ? value.slice(0, 10) : value
}

describe.each(FIXTURES.map((fixture) => [`${fixture.row}: ${fixture.title}`, fixture] as const))(
  '%s',
  (_, fixture) => {
    test('every row stands in its findings, and in no other', () => {
      const { merged, byCluster } = mergeFixture(fixture)
      for (const [cluster, home] of byCluster) {
        const rows = (['trivy', 'grype'] as const).flatMap((scanner) =>
          fixture.truth[scanner].flatMap((clusters, row) =>
            clusters.includes(cluster) ? [`${scanner} ${String(row)}`] : [],
          ),
        )
        expect(
          home.map((one) => one.sightings.map((s) => `${s.scanner} ${String(s.row)}`).sort()),
        ).toEqual([rows.sort()])
      }
      expect(merged.findings).toHaveLength(fixture.findings.length)
    })

    test('the values are those that were labelled', () => {
      const { byCluster } = mergeFixture(fixture)
      const found = fixture.findings.map((expected) => {
        const [one] = byCluster.get(expected.cluster) ?? []
        const keys = Object.keys(expected).filter((key) => key in VALUES) as (keyof typeof VALUES)[]
        return Object.fromEntries(
          keys.map((key) => [key, one === undefined ? null : VALUES[key](one)]),
        )
      })
      const expected = fixture.findings.map((labels) =>
        Object.fromEntries(
          Object.entries(labels)
            .filter(([key]) => key in VALUES)
            .map(([key, value]) => [key, wanted(key, value)]),
        ),
      )
      expect(found).toEqual(expected)
    })

    test('what is no finding of its own is none', () => {
      const { merged } = mergeFixture(fixture)
      const ids = merged.findings.map((one) =>
        one.kind === 'vulnerability' ? one.vulnerability.id : '',
      )
      expect(ids.filter((id) => fixture.absent?.includes(id))).toEqual([])
    })
  },
)
