import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { ScannerId } from '../../src/domain/finding.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import { recogniseReport } from '../../src/scanners/recognise.ts'

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
      expect(recogniseReport(document).kind).toBe('refused')
      expect(() => SCANNERS.trivy.parse({ report: document })).toThrow(reason)
      return
    }
    expect(recogniseReport(document)).toEqual({ kind: 'trivy' })
    const { report, notices } = SCANNERS.trivy.parse({ report: document })
    const results = rows(document, 'Results')
    const flaws = results.flatMap((result) => rows(result, 'Vulnerabilities'))
    // Some were cut down by whoever published them.
    const isRated = flaws.every((row) => typeof row['Severity'] === 'string')
    expect(notices.map(({ code }) => code)).toEqual(isRated ? [] : ['trivy-severity-missing'])
    const countRows = (key: string): number =>
      results.reduce((sum, result) => sum + rows(result, key).length, 0)
    const found = countFound(report.observations)
    expect(found).toEqual({
      vuln: countRows('Vulnerabilities'),
      suppressed: countRows('ExperimentalModifiedFindings'),
      secret: countRows('Secrets'),
      licence: countRows('Licenses'),
      misconf: results
        .flatMap((result) => rows(result, 'Misconfigurations'))
        .filter((row) => row['Status'] === 'FAIL').length,
    })
    const listed = countRows('Packages')
    expect(report.isCatalogueWhole).toBe(listed > 0)
    if (listed > 0) expect(report.packages).toHaveLength(listed)
    expect(report.packages.length > 0).toBe(listed + found.vuln + found.suppressed > 0)
    expectSensible(report.observations)
    expectNumbered(report.observations, found.vuln + found.suppressed)
  })

  test.each(grypeReports.length === 0 ? ['none'] : grypeReports)('of Grype: %s', (name) => {
    const document = read(name)
    expect(recogniseReport(document)).toEqual({ kind: 'grype' })
    const { report, notices } = SCANNERS.grype.parse({ report: document })
    const count = rows(document, 'matches').length
    const flaws = rows(document, 'matches').map((row) => row['vulnerability'] as Json)
    const isRated = flaws.every((flaw) => typeof flaw['severity'] === 'string')
    const odd = notices.map(({ code }) => code).filter((code) => code !== 'grype-system-unknown')
    expect(odd).toEqual(isRated ? [] : ['grype-severity-missing'])
    expect(report.observations).toHaveLength(count)
    expect(report.isCatalogueWhole).toBe(false)
    expectSensible(report.observations)
    expectNumbered(report.observations, count)
  })

  test('hold what their README counts in them, file by file', () => {
    const told = [...readCounts('trivy'), ...readCounts('grype')]
    expect(told).toHaveLength(76)
    for (const { name, counts } of told) {
      if (name in REFUSED) continue
      const { report } = SCANNERS[scannerOf(name)].parse({ report: read(name) })
      expect({ name, ...countFound(report.observations) }).toEqual({ name, ...counts })
    }
  })

  test.each(
    Object.entries({
      'msusel2023-alpine-latest': [2, 2],
      'msusel2023-httpd-latest': [103, 109],
      'msusel2023-traefik-latest': [12, 13],
      'tejas2025-my-app-debian12-python': [54, 160],
      'trustdsai2026-alpine_3.19': [6, 10],
    }),
  )('of the pair %s hold %j distinct rows', (pair, counts) => {
    const distinct = (['trivy', 'grype'] as const).map((scanner) => {
      const { report } = SCANNERS[scanner].parse({ report: read(`pairs/${pair}/${scanner}.json`) })
      const vulnerabilities = report.observations.filter((one) => one.kind === 'vulnerability')
      return new Set(
        vulnerabilities.map((one) => [one.ownId, one.ownPackage, one.package.version].join(' ')),
      ).size
    })
    expect(distinct).toEqual(counts)
  })

  test.each([
    ['trivy/golden-alpine-310.json', 'image'],
    ['trivy/golden-dockerfile.json', 'repository'],
    ['trivy/golden-ubuntu-gp2-x86-vm.json', 'vm'],
    ['trivy/defectdojo-severity_prio.json', 'cyclonedx'],
    ['trivy/golden-npm-with-suppressed.json', 'filesystem'],
    ['grype/defectdojo-many_vulns4.json', 'directory'],
    ['grype/defectdojo-no_vuln.json', 'image'],
    ['grype/grype-golden-TestEmptyJsonPresenter.json', 'unknown'],
    ['grype/defectdojo-anchore_grype_epss_problem.json', 'unknown'],
  ])('say what they are about: %s is of the kind %s', (name, kind) => {
    const { report } = SCANNERS[scannerOf(name)].parse({ report: read(name) })
    expect(report.subject.kind).toBe(kind)
  })

  test.each(pairs.length === 0 ? ['none'] : pairs)(
    'of both scanners on one image name layers, platform and time of %s alike',
    (pair) => {
      const [trivy, grype] = (['trivy', 'grype'] as const).map(
        (scanner) => SCANNERS[scanner].parse({ report: read(`${pair}/${scanner}.json`) }).report,
      )
      const plain = (report: typeof trivy): unknown => ({
        kind: report?.subject.kind,
        platform: report?.subject.platform,
        created: report?.subject.created?.slice(0, 19),
        layers: report?.subject.layers.map(({ diffId, instruction }) => [diffId, instruction]),
        digests: report?.subject.repoDigests,
        labels: report?.subject.labels,
      })
      expect(plain(trivy)).toEqual(plain(grype))
      expect(trivy?.subject.layers.length).toBeGreaterThan(0)
    },
  )

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

type Counts = Readonly<Record<'vuln' | 'suppressed' | 'secret' | 'licence' | 'misconf', number>>

function scannerOf(name: string): ScannerId {
  return name.startsWith('trivy/') ? 'trivy' : 'grype'
}

function countFound(observations: Observations): Counts {
  const count = (kind: string, isAside = false): number =>
    observations.filter(
      (one) =>
        one.kind === kind && (one.kind === 'vulnerability' && one.setAside !== null) === isAside,
    ).length
  return {
    vuln: count('vulnerability'),
    suppressed: count('vulnerability', true),
    secret: count('secret'),
    licence: count('licence'),
    misconf: count('misconfiguration'),
  }
}

/** The tables of the README of the samples: `6 vuln, 1 secret` of Trivy's, `15 (risk, EPSS)` of Grype's. */
function readCounts(scanner: ScannerId): { readonly name: string; readonly counts: Counts }[] {
  const cells = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name = '']) => existsSync(join(FOLDER, scanner, name)) && name.endsWith('.json'))
  return cells.map((row) => {
    const [, file = ''] = row
    // Golden files have no column for the version; Grype's have matches where Trivy's have findings.
    const text = row[file.startsWith('golden-') ? 4 : 5] ?? ''
    const told = scanner === 'grype' ? `${text} vuln`.replace(/ \(.*\)/, '') : text
    const find = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(told)?.[1] ?? 0)
    const counts = {
      ...{ vuln: find('vuln'), suppressed: find('suppressed'), secret: find('secret') },
      ...{ licence: find('licence'), misconf: find('misconf') },
    }
    return { name: `${scanner}/${file}`, counts }
  })
}

/** Rows of the report are numbered without a gap, whatever they became. */
function expectNumbered(observations: Observations, count: number): void {
  const numbers = observations.flatMap((one) => (one.kind === 'vulnerability' ? [one.row] : []))
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, index) => index),
  )
}

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
    expect(`${one.package.name} ${one.package.version}`).not.toMatch(/\p{Cc}/u)
    if (one.fix.versions.length > 0) expect(one.fix.state).toBe('fixed')
    for (const version of one.fix.versions) expect(version).not.toMatch(/[<>=,]/)
    for (const { score } of one.cvss) expect(score ?? 0).toBeLessThanOrEqual(10)
  }
}
