import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { SCANNERS } from '../../src/scanners/index.ts'

/*
 * Published reports of many releases, in the workplace's shared folder. Counts are compared with a plain
 * count of the rows in the JSON, which knows nothing of the parsers.
 */

const FOLDER = resolve(import.meta.dirname, '../../../shared/samples')
const isWanted = process.env['PLIMSOLL_TEST_SHARED'] === '1'

type Json = Readonly<Record<string, unknown>>

/** Shapes that are no report on an image, and the words that the refusal must hold. */
const REFUSED: Readonly<Record<string, string>> = {
  'trivy/defectdojo-kubernetes.json': 'cluster',
  'trivy/defectdojo-legacy_many_vulns.json': 'before 0.20',
  'trivy/defectdojo-legacy_no_vuln.json': 'before 0.20',
}

function namesIn(folder: string): string[] {
  return existsSync(join(FOLDER, folder))
    ? readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`)
    : []
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
}

function rows(parent: unknown, key: string): readonly Json[] {
  return ((parent as Json)[key] ?? []) as readonly Json[]
}

const pairs = namesIn('pairs')
const trivyReports = [...namesIn('trivy'), ...pairs.map((pair) => `${pair}/trivy.json`)]
const grypeReports = [...namesIn('grype'), ...pairs.map((pair) => `${pair}/grype.json`)]

const suite = isWanted ? describe : describe.skip

suite(`published reports (${isWanted ? FOLDER : 'asked for by PLIMSOLL_TEST_SHARED=1'})`, () => {
  test('are all there', () => {
    expect([trivyReports.length, grypeReports.length]).toEqual([67, 19])
  })

  // Jest wants at least one row, also where the suite is skipped.
  test.each(trivyReports.length === 0 ? ['none'] : trivyReports)('of Trivy: %s', (name) => {
    const document = read(name)
    const reason = REFUSED[name]
    if (reason !== undefined) {
      expect(() => SCANNERS.trivy.parse({ report: document })).toThrow(reason)
      return
    }
    const { report } = SCANNERS.trivy.parse({ report: document })
    const results = rows(document, 'Results')
    const count = (kind: string): number =>
      report.observations.filter((one) => one.kind === kind).length
    const countRows = (key: string): number =>
      results.reduce((sum, result) => sum + rows(result, key).length, 0)
    expect(count('vulnerability')).toBe(countRows('Vulnerabilities'))
    expect(count('secret')).toBe(countRows('Secrets'))
    expect(count('licence')).toBe(countRows('Licenses'))
    expect(count('misconfiguration')).toBe(
      results
        .flatMap((result) => rows(result, 'Misconfigurations'))
        .filter((row) => row['Status'] === 'FAIL').length,
    )
    expect(report.packages).toHaveLength(countRows('Packages'))
    expect(new Set(report.observations.map((one) => one.scanner)).size).toBeLessThan(2)
    expectSensible(report.observations)
  })

  test.each(grypeReports.length === 0 ? ['none'] : grypeReports)('of Grype: %s', (name) => {
    const document = read(name)
    const { report } = SCANNERS.grype.parse({ report: document })
    expect(report.observations).toHaveLength(rows(document, 'matches').length)
    expectSensible(report.observations)
  })

  test.each(pairs.length === 0 ? ['none'] : pairs)('of both on one image: %s', (pair) => {
    const [trivy, grype] = (['trivy', 'grype'] as const).map(
      (scanner) => SCANNERS[scanner].parse({ report: read(`${pair}/${scanner}.json`) }).report,
    )
    expect(trivy?.imageId).toMatch(/^sha256:/)
    expect(trivy?.imageId).toBe(grype?.imageId)
    expect(trivy?.os?.version.split('.')[0]).toBe(grype?.os?.version.split('.')[0])
    expect(grype?.databaseBuilt).toMatch(/^20\d\d-/)
  })

  test('of a system at its end of life say so in both scanners', () => {
    const pair = 'pairs/trustdsai2026-alpine_3.19'
    for (const scanner of ['trivy', 'grype'] as const) {
      const { report } = SCANNERS[scanner].parse({ report: read(`${pair}/${scanner}.json`) })
      expect(report.os).toMatchObject({ family: 'alpine', endOfLife: true })
    }
  })
})

type Observations = ReturnType<typeof SCANNERS.trivy.parse>['report']['observations']

/** What must hold for every observation of every release. */
function expectSensible(observations: Observations): void {
  for (const one of observations) {
    expect(one.severity).toMatch(/^(?:critical|high|medium|low|negligible|unknown)$/)
    expect(one.severityAuthority).not.toBe('')
    for (const { path, layer } of one.instances) {
      expect(path ?? '').not.toMatch(/^\//)
      expect(layer ?? 'sha256:').toMatch(/^sha256:/)
    }
    if (one.kind !== 'vulnerability') continue
    expect(one.vulnerability.aliases).not.toContain(one.vulnerability.id)
    expect(one.package.name).not.toBe('')
    expect(one.package.type).toMatch(/^[a-z][a-z0-9.-]*$/)
    expect(one.fix.version === null || one.fix.state === 'fixed').toBe(true)
    for (const version of one.fix.versions) expect(version).not.toMatch(/[<>=,]/)
  }
}
