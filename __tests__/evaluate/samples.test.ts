import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { SYSTEM_PACKAGES_GAP } from '../../src/stages/gaps.ts'
import { MUTATIONS, mutate } from '../ground/mutation.ts'
import { faultsOf } from '../report/json-schema.ts'
import { evaluateFiles, evaluateInOrder, onlyImage, refusalOf } from './evaluating.ts'
import type { Evaluated } from './evaluating.ts'
import { lostRows, rowsOf } from './rows.ts'

/* Published reports of many releases, in the workplace's shared folder. */

const FOLDER = resolve(import.meta.dirname, '../../../shared/samples')
const isWanted = process.env['PLIMSOLL_TEST_SHARED'] === '1'
const suite = isWanted ? describe : describe.skip
const REASON = isWanted ? 'shared samples' : 'asked for by PLIMSOLL_TEST_SHARED=1'

function namesIn(folder: string): string[] {
  return existsSync(join(FOLDER, folder))
    ? readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`)
    : ['none']
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

/** Shapes that are no report on an image. */
const REFUSED = [
  'trivy/defectdojo-kubernetes.json',
  'trivy/defectdojo-legacy_many_vulns.json',
  'trivy/defectdojo-legacy_no_vuln.json',
]

/** Reports in which nothing shows that anything was compared with advisories. */
const SILENT = [
  'trivy/defectdojo-license_scheme.json',
  'trivy/defectdojo-scheme_2_no_vuln.json',
  'trivy/golden-alpine-39-skip.json',
  'trivy/golden-dockerfile.json',
  'trivy/golden-helm.json',
  'trivy/golden-license-cyclonedx.json',
  'trivy/golden-sl-micro-rancher5.4.json',
  'trivy/jenkins-issue67296.json',
  'trivy/jenkins-trivy_misconfigurations.json',
  'trivy/securecodebox-juice-shop-v12.10.2-empty-results.json',
  'trivy/securecodebox-juice-shop-v12.10.2-no-results.json',
  'grype/defectdojo-no_vuln.json',
  'grype/grype-golden-TestEmptyJsonPresenter.json',
]

suite(`every published report alone (${REASON})`, () => {
  test.each([...namesIn('trivy'), ...namesIn('grype')])(
    '%s ends in findings, in nothing analysed, or in a refusal',
    async (name) => {
      const text = read(name)
      if (REFUSED.includes(name)) {
        expect(await refusalOf({ 'report.json': text })).toBeExplained('report-invalid')
        return
      }
      const evaluated = await evaluateFiles({ 'report.json': text })
      expect(lostRows(rowsOf(JSON.parse(text)), evaluated.report)).toEqual([])
      expect(faultsOf(JSON.parse(evaluated.json))).toEqual([])
      const { outcome } = evaluated.report.verdict
      if (SILENT.includes(name)) expect(outcome).toBe('nothing-analysed')
      else {
        expect(['pass', 'fail']).toContain(outcome)
        expect(onlyImage(evaluated).findings.length).toBeGreaterThan(0)
      }
    },
  )

  test.each(namesIn('sarif'))('%s is refused', async (name) => {
    expect(await refusalOf({ 'report.sarif': read(name) })).toBeExplained('report-invalid')
  })

  test('shows no folder of the machine that scanned', async () => {
    const { json } = await evaluateFiles({ 'a.json': read('grype/jenkins-dir-java-0.63.1.json') })
    expect(json).not.toContain('/home/')
  })
})

/** Distinct flaws of a package: the column "joined union" of the samples' own table. */
const PAIRS: readonly (readonly [string, number])[] = [
  ['msusel2023-alpine-latest', 2],
  ['msusel2023-httpd-latest', 109],
  ['msusel2023-traefik-latest', 14],
  ['tejas2025-my-app-debian12-python', 160],
  ['trustdsai2026-alpine_3.19', 10],
]

/** All five images start as root, which our own rule reads in the config that the reports quote. */
const ROOT = { kind: 'misconfiguration', rule: { id: 'CFG-USER' } }

function isOfScanners({ seenBy }: Finding): boolean {
  return seenBy.some((one) => one !== 'plimsoll')
}

function filesOf(pair: string): Record<string, string> {
  return {
    [`${pair}/trivy.json`]: read(`pairs/${pair}/trivy.json`),
    [`${pair}/grype.json`]: read(`pairs/${pair}/grype.json`),
  }
}

/** Reports that name a system and list nothing but findings in other packages. */
const UNTOLD = [
  'trivy/copacetic-trivy_dotnet.json',
  'trivy/copacetic-trivy_python_venv.json',
  'trivy/golden-spring4shell-jre11.json',
  'trivy/golden-spring4shell-jre8.json',
  'grype/defectdojo-fix_available.json',
  'grype/defectdojo-many_vulns_with_epss_values.json',
]

suite(`packages of the system (${REASON})`, () => {
  test.each(UNTOLD)('%s leaves open whether they were compared, which degrades', async (name) => {
    const { degraded } = onlyImage(await evaluateFiles({ 'report.json': read(name) })).verdict
    expect(degraded.join('\n')).toContain('no report names a package of the system')
  })

  test('are named by every pair', async () => {
    for (const [pair] of PAIRS) {
      const evaluated = await evaluateFiles(filesOf(pair))
      expect(onlyImage(evaluated).verdict.degraded.join('\n')).not.toContain('of the system')
    }
  })

  test('are missed in a pair from which they were taken', async () => {
    const [trivy = '', grype = ''] = Object.values(filesOf('trustdsai2026-alpine_3.19'))
    const library = { Name: 'ms', Version: '2.0.0' }
    const results = [{ Class: 'lang-pkgs', Type: 'node-pkg', Packages: [library] }]
    const files = {
      'trivy.json': { ...(JSON.parse(trivy) as object), Results: results },
      'grype.json': { ...(JSON.parse(grype) as object), matches: [] },
    }
    const { verdict } = onlyImage(await evaluateFiles(files))
    expect(verdict.outcome).toBe('nothing-analysed')
    expect(verdict.degraded).toContain(SYSTEM_PACKAGES_GAP)
  })
})

suite(`every published pair (${REASON})`, () => {
  test.each(PAIRS)('%s is one list of %i, no flaw of a package twice', async (pair, count) => {
    const files = filesOf(pair)
    const evaluated = await evaluateFiles(files)
    const { findings } = onlyImage(evaluated)
    expect(findings.filter(isOfScanners)).toHaveLength(count)
    expect(findings.filter((one) => !isOfScanners(one))).toMatchObject([ROOT])
    expect(doublesOf(evaluated)).toEqual([])
    expect(lostRows(Object.values(files).flatMap(toRows), evaluated.report)).toEqual([])
    const swapped = await evaluateInOrder(Object.keys(files).toReversed(), files)
    expect(swapped.json).toBe(evaluated.json)
  })

  test.each(PAIRS)('%s gives the same list with a report twice', async (pair) => {
    const files = filesOf(pair)
    const [first = ''] = Object.values(files)
    const doubled = await evaluateFiles({ ...files, 'copy.json': first })
    expect(findingsOf(doubled)).toEqual(findingsOf(await evaluateFiles(files)))
  })

  const two = PAIRS.flatMap(([a], index) => PAIRS.slice(index + 1).map(([b]) => [a, b] as const))

  test.each(two)('%s and %s are refused, and two images with --several', async (a, b) => {
    for (const files of [
      { ...filesOf(a), ...filesOf(b) },
      { 'trivy.json': read(`pairs/${a}/trivy.json`), 'grype.json': read(`pairs/${b}/grype.json`) },
    ]) {
      expect(await refusalOf(files)).toBeExplained('report-invalid')
      expect((await evaluateFiles(files, '--several')).report.images).toHaveLength(2)
    }
  })

  test('all five together are five images', async () => {
    const all = PAIRS.map(([pair]) => filesOf(pair)).reduce((files, one) => ({ ...files, ...one }))
    const { report } = await evaluateFiles(all, '--several')
    const counts = report.images
      .map(({ findings }) => findings.filter(isOfScanners).length)
      .sort((a, b) => a - b)
    expect(counts).toEqual(PAIRS.map(([, count]) => count).sort((a, b) => a - b))
  })

  test('a mutilated one is refused, or loses nothing', async () => {
    const documents = PAIRS.flatMap(([pair]) => Object.values(filesOf(pair))).map((text): unknown =>
      JSON.parse(text),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), MUTATIONS, async (document, changes) => {
        const mutated = mutate(document, changes)
        const evaluated = await evaluateFiles({ 'report.json': mutated }).catch(
          (error: unknown) => error,
        )
        if (evaluated instanceof PlimsollError) expect(evaluated).toBeExplained('report-invalid')
        else expect(lostRows(rowsOf(mutated), (evaluated as Evaluated).report)).toEqual([])
      }),
    )
  })
})

function toRows(text: string): ReturnType<typeof rowsOf> {
  return rowsOf(JSON.parse(text))
}

/** Flaws that stand twice for one package and version, by any of their ids. */
function doublesOf(evaluated: Evaluated): string[] {
  const keys = onlyImage(evaluated).findings.flatMap((one) => {
    if (one.kind !== 'vulnerability') return []
    const { id, aliases } = one.vulnerability
    const { type, name, version } = one.package
    return [...new Set([id, ...aliases])].map((text) => JSON.stringify([text, type, name, version]))
  })
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

/** As the JSON report has them. */
function findingsOf({ json }: Evaluated): unknown {
  const { images } = JSON.parse(json) as { readonly images: readonly { findings: unknown }[] }
  return images.map((image) => image.findings)
}
