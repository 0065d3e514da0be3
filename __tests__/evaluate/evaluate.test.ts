import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { recordedPath } from '../scanners/recorded.ts'
import type { RecordedImage } from '../scanners/recorded.ts'
import { faultsOf } from '../report/json-schema.ts'
import { grype, packageList, sha256, trivy } from './documents.ts'
import { codesOf, evaluateFiles, onlyImage } from './evaluating.ts'

function recorded(image: RecordedImage, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(recordedPath(image, name), 'utf8')]),
  )
}

describe('reports of both scanners about one image', () => {
  test('become one list of findings, judged like a scan', async () => {
    const evaluated = await evaluateFiles({ 'trivy.json': trivy(), 'grype.json': grype() })
    const image = onlyImage(evaluated)
    expect(image.findings.map((one) => [one.kind, one.seenBy])).toEqual([
      ['vulnerability', ['grype', 'trivy']],
    ])
    expect(image.verdict).toMatchObject({ outcome: 'pass', degraded: [] })
    expect(evaluated.exitCode).toBe(0)
    expect(faultsOf(JSON.parse(evaluated.json))).toEqual([])
  })

  test('fail by the same gate with the same exit code', async () => {
    const files = { 'trivy.json': trivy(), 'grype.json': grype() }
    const evaluated = await evaluateFiles(files, '--fail-on', 'high')
    expect(evaluated.exitCode).toBe(1)
    expect(onlyImage(evaluated).verdict.reasons.map((one) => one.rule)).toEqual([
      'vulnerabilities.high',
    ])
    expect((await evaluateFiles(files, '--fail-on', 'high', '--mode', 'report')).exitCode).toBe(0)
  })

  test('tell image, name, versions and the age of the database when its report was made', async () => {
    const layers = [sha256('layer 1'), sha256('layer 2')]
    const facts = { layers, repoDigests: [`registry.example.org/acme/api@${sha256('manifest')}`] }
    const evaluated = await evaluateFiles({
      'trivy.json': trivy(facts),
      'grype.json': grype({ ...facts, database: '2026-11-28T06:00:00Z' }),
    })
    const image = onlyImage(evaluated)
    expect(image.name).toBe('acme/api')
    expect(image.image).toMatchObject({
      source: 'report',
      reference: 'registry.example.org/acme/api:1.2',
      imageId: sha256('image'),
      digest: sha256('manifest'),
      layers: layers.map((diffId) => expect.objectContaining({ diffId, origin: 'unknown' })),
    })
    expect(image.scans).toMatchObject([
      { scanner: 'grype', version: '0.117.0', provenance: null, arguments: [], exitCode: null },
      { scanner: 'trivy', version: '0.74.0', database: null, state: 'analysed', packages: 1 },
    ])
    expect(image.scans[0]?.database).toMatchObject({
      built: '2026-11-28T06:00:00.000Z',
      ageDays: 2,
    })
    expect(evaluated.log.join('\n')).toContain('acme/api')
  })

  test('are called by the name that was given', async () => {
    const files = { 'trivy.json': trivy(), 'grype.json': grype() }
    const evaluated = await evaluateFiles(files, '--name', 'shop/web')
    expect(onlyImage(evaluated).name).toBe('shop/web')
    expect(evaluated.log.join('\n')).not.toContain('guessed')
  })

  test('are found out when one of them is given twice', async () => {
    const once = await evaluateFiles({ 'trivy.json': trivy(), 'grype.json': grype() })
    const twice = await evaluateFiles({
      'trivy.json': trivy(),
      'grype.json': grype(),
      'copy.json': trivy(),
    })
    expect(onlyImage(twice).findings).toEqual(onlyImage(once).findings)
    expect(onlyImage(twice).scans).toEqual(onlyImage(once).scans)
  })

  test('are joined with a second report of one scanner: secrets beside vulnerabilities', async () => {
    const evaluated = await evaluateFiles({
      'vulnerabilities.json': trivy(),
      'secrets.json': trivy({ flaws: [], secrets: ['app/key.pem'] }),
      'grype.json': grype(),
    })
    const image = onlyImage(evaluated)
    expect(image.findings.map((one) => one.kind).sort()).toEqual(['secret', 'vulnerability'])
    expect(image.verdict.reasons.map((one) => one.rule)).toEqual(['secrets'])
    expect(image.scans.map((one) => one.scanner)).toEqual(['grype', 'trivy'])
  })
})

describe("Grype's list of packages", () => {
  const clean = { 'trivy.json': trivy(), 'grype.json': grype({ flaws: [] }) }

  test('makes the catalogue whole, so that a silence of Grype says something', async () => {
    const without = onlyImage(await evaluateFiles(clean))
    const beside = onlyImage(await evaluateFiles({ ...clean, 'packages.json': packageList() }))
    expect([without.isInventoryWhole, beside.scans[0]?.packages]).toEqual([false, 2])
    const confidences = [without, beside].map(({ findings: [one] }) =>
      one?.kind === 'vulnerability' ? one.confidenceReason : null,
    )
    expect(confidences[0]).toContain('does not tell which packages it saw')
    expect(confidences[1]).not.toBe(confidences[0])
  })

  test('lets a report without findings pass', async () => {
    const files = { 'grype.json': grype({ flaws: [] }), 'packages.json': packageList() }
    expect(onlyImage(await evaluateFiles(files)).verdict.outcome).toBe('pass')
    const alone = { 'grype.json': grype({ flaws: [] }) }
    expect(onlyImage(await evaluateFiles(alone)).verdict.outcome).toBe('nothing-analysed')
  })

  test('of another image is not used, which is said', async () => {
    const list = packageList({ digest: sha256('another') })
    const evaluated = await evaluateFiles({ ...clean, 'packages.json': list })
    expect(codesOf(evaluated)).toContain('package-list-unused')
    expect(onlyImage(evaluated).scans[0]?.packages).toBe(0)
  })

  test('without a digest is joined by its name, which is said', async () => {
    const evaluated = await evaluateFiles({
      ...clean,
      'packages.json': packageList({ digest: '' }),
    })
    expect(codesOf(evaluated)).toContain('package-list-assumed')
    expect(onlyImage(evaluated).scans[0]?.packages).toBe(2)
  })
})

describe('what nobody analysed', () => {
  const empty = trivy({ flaws: [] })

  test.each([
    ['Results are missing', { ...empty, Results: undefined }],
    ['Results are empty', { ...empty, Results: [] }],
    ['a result has neither packages nor findings', empty],
  ])('never passes: %s', async (_, document) => {
    const evaluated = await evaluateFiles({ 'trivy.json': document })
    expect(evaluated.exitCode).toBe(4)
    expect(evaluated.report.verdict.outcome).toBe('nothing-analysed')
    const looking = onlyImage(evaluated).rules.filter((one) => one.id !== 'end-of-life')
    expect(new Set(looking.map((one) => one.state))).toEqual(new Set(['not-assessed']))
  })

  test('passes with a whole catalogue and no vulnerability, and says what that does not tell', async () => {
    const evaluated = await evaluateFiles({ 'trivy.json': trivy({ flaws: [], hasPackages: true }) })
    expect(evaluated.exitCode).toBe(0)
    expect(codesOf(evaluated)).toEqual(expect.arrayContaining(['secrets-untold', 'system-untold']))
    expect(onlyImage(evaluated).rules.find((one) => one.id === 'secrets')?.state).toBe(
      'not-assessed',
    )
  })

  test('is a gap where only secrets or settings were looked at: it may fail, it cannot pass', async () => {
    const quiet = { 'trivy.json': { ...empty, Results: [MISCONFIGURED] } }
    expect((await evaluateFiles(quiet)).report.verdict.outcome).toBe('nothing-analysed')
    const loud = { 'trivy.json': trivy({ flaws: [], secrets: ['app/key.pem'] }) }
    expect((await evaluateFiles(loud)).report.verdict.outcome).toBe('fail')
  })
})

const MISCONFIGURED = {
  Target: 'Dockerfile',
  Class: 'config',
  Type: 'dockerfile',
  Misconfigurations: [{ ID: 'DS-0002', Title: 'root', Severity: 'LOW', Status: 'FAIL' }],
}

describe('a report of one scanner alone', () => {
  test.each([
    ['trivy', trivy(), 'Grype'],
    ['grype', grype(), 'Trivy'],
  ])('of %s is judged, and the verdict is degraded', async (_, document, missing) => {
    const evaluated = await evaluateFiles({ 'report.json': document })
    expect(evaluated.report.verdict).toMatchObject({
      outcome: 'pass',
      degraded: [expect.stringContaining(missing)],
    })
  })
})

describe('--require-scanners all', () => {
  test.each([
    ['trivy', trivy(), 'Grype'],
    ['grype', grype(), 'Trivy'],
  ])(
    'ends in scan-failed with a report of %s alone, and says what is missing',
    async (...facts) => {
      const [scanner, document, missing] = facts
      const files = { 'report.json': document }
      const evaluated = await evaluateFiles(files, '--require-scanners', 'all')
      expect(evaluated.exitCode).toBe(2)
      const { scans, findings, verdict } = onlyImage(evaluated)
      expect(verdict.outcome).toBe('scan-failed')
      expect(findings).toHaveLength(1)
      const error = scans.find((scan) => scan.scanner !== scanner)?.error
      expect(error).toMatchObject({ code: 'report-missing' })
      expect(error?.message).toContain(missing)
      expect(faultsOf(JSON.parse(evaluated.json))).toEqual([])
    },
  )

  test('is content with a report of each', async () => {
    const files = { 'trivy.json': trivy(), 'grype.json': grype() }
    const asked = await evaluateFiles(files, '--require-scanners', 'all')
    expect(asked.json).toBe((await evaluateFiles(files)).json)
  })

  test('asks for both on every image', async () => {
    const files = {
      'a-trivy.json': trivy(),
      'a-grype.json': grype(),
      'b-trivy.json': trivy({
        imageId: sha256('another'),
        name: 'registry.example.org/acme/web:2',
      }),
    }
    const evaluated = await evaluateFiles(files, '--several', '--require-scanners', 'all')
    expect(evaluated.report.images.map((one) => [one.name, one.verdict.outcome])).toEqual([
      ['acme/api', 'pass'],
      ['acme/web', 'scan-failed'],
    ])
  })
})

describe('ages', () => {
  test('of a day and less are not spoken of', async () => {
    const evaluated = await evaluateFiles({ 'trivy.json': trivy(), 'grype.json': grype() })
    expect(codesOf(evaluated).filter((code) => code.startsWith('report-'))).toEqual([])
  })

  test.each([
    ['2026-11-29T23:59:59Z', 'report-old'],
    ['2026-12-03T00:00:00Z', 'report-of-the-future'],
    [null, 'report-undated'],
  ])('of a report made at %s are told', async (madeAt, code) => {
    const evaluated = await evaluateFiles({
      'trivy.json': trivy({ madeAt }),
      'grype.json': grype(),
    })
    expect(codesOf(evaluated)).toContain(code)
    expect(evaluated.exitCode).toBe(0)
  })

  test.each([
    ['2026-11-26T12:00:01Z', '2026-11-30T12:00:00Z', []],
    ['2026-11-25T12:00:00Z', '2026-11-30T12:00:00Z', [expect.stringContaining('was 5 days old')]],
    ['2026-11-25T12:00:00Z', null, [expect.stringContaining('by now')]],
  ])('of a database built %s in a report of %s degrade from 5 days on', async (...facts) => {
    const [database, madeAt, degraded] = facts
    const files = { 'trivy.json': trivy(), 'grype.json': grype({ database, madeAt }) }
    expect(onlyImage(await evaluateFiles(files)).verdict.degraded).toEqual(degraded)
    const patient = await evaluateFiles(files, '--db-max-age', '30')
    expect(onlyImage(patient).verdict.degraded).toEqual([])
  })
})

describe('what the real scanners wrote', () => {
  const ALL = ['trivy.json', 'grype.json', 'grype-packages.json'] as const

  test('about a Debian image is one image with a whole inventory', async () => {
    const evaluated = await evaluateFiles(recorded('debian', ...ALL))
    const image = onlyImage(evaluated)
    expect(image.isInventoryWhole).toBe(true)
    expect(image.findings.length).toBeGreaterThan(5)
    expect(faultsOf(JSON.parse(evaluated.json))).toEqual([])
    expect(evaluated.json).not.toContain('grype-out')
  })

  test.each(['unknown-system', 'no-database', 'data'] as const)(
    'about the image %s never passes',
    async (image) => {
      const evaluated = await evaluateFiles(recorded(image, ...ALL))
      expect(evaluated.report.verdict.outcome).not.toBe('pass')
    },
  )
})
