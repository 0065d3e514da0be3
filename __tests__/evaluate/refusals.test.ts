import { describe, expect, test } from '@jest/globals'
import { renderJson } from '../../src/report/index.ts'
import { report } from '../ground/factories.ts'
import { grype, packageList, sha256, trivy } from './documents.ts'
import { evaluateFiles, evaluateInOrder, refusalOf } from './evaluating.ts'

describe('a file that is no report', () => {
  const half = JSON.stringify(trivy()).slice(0, 200)

  test.each<[string, unknown, string]>([
    ['nothing at all', '', 'empty'],
    ['a byte order mark alone', '\uFEFF \n', 'empty'],
    ['half a report', half, 'only a part of it'],
    ['two reports in one', `${JSON.stringify(trivy())}{}`, 'not JSON'],
    ['a table', 'Total: 0 (HIGH: 0)', 'not JSON'],
    ['a page', '<!DOCTYPE html>', 'HTML'],
    ['UTF-16 of PowerShell', '\uFFFD\uFFFD{\u0000"\u0000', 'UTF-16'],
    ['a compressed file', '\u001F\uFFFD\u0008', 'compressed'],
    ['null', 'null', 'null'],
    ['a number', '1', 'number'],
    ['an object of nobody', {}, 'empty'],
    ['a list of an old Trivy', [{ Target: 'a' }], 'before 0.20'],
    ['Trivy of the future', { SchemaVersion: 3, Results: [] }, 'SchemaVersion is 3'],
    ['a report of ours of the future', { schema: 'plimsoll/report/2' }, 'plimsoll/report/2'],
    ['a report of ours without images', renderJson(report({ images: [] })), 'no image'],
    ['SARIF', { runs: [] }, 'SARIF'],
    ['a bill of materials', { bomFormat: 'CycloneDX', components: [] }, 'CycloneDX'],
    ['a report on a cluster', { ClusterName: 'a', Vulnerabilities: [] }, 'cluster'],
    ['a list of packages alone', packageList(), 'no report of Grype'],
    ['a report whose rows are none', { matches: [1] }, 'matches[0]'],
  ])('is refused with its name and the reason: %s', async (_, content, words) => {
    const refusal = await refusalOf({ 'some/file.json': content })
    expect(refusal).toBeExplained('report-invalid')
    expect(refusal.message).toContain('file.json')
    expect(refusal.message).toContain(words)
  })

  test('is told beside all others that are at fault, and none is passed over', async () => {
    const refusal = await refusalOf({
      'trivy.json': trivy(),
      'half.json': half,
      'sarif.json': { runs: [] },
    }).then(({ message }) => message)
    expect(refusal).toMatch(/half\.json.*\n.*sarif\.json/)
    expect(refusal).not.toContain('- trivy.json')
  })

  test('that is not there is told with the rest', async () => {
    const refusal = await refusalOf({ 'half.json': half }, 'absent.json')
    expect(refusal).toBeExplained('report-invalid')
    expect(refusal.message).toMatch(/absent\.json[\s\S]*half\.json|half\.json[\s\S]*absent\.json/)
  })

  test('with a byte order mark before its JSON is read', async () => {
    const text = `\uFEFF${JSON.stringify(trivy())}`
    expect((await evaluateFiles({ 'trivy.json': text })).exitCode).toBe(0)
  })

  test('of a broken list of packages is named, and not the report beside it', async () => {
    const list = { ...packageList(), components: [{ type: 1, properties: [] }] }
    const refusal = await refusalOf({ 'grype.json': grype(), 'packages.json': list })
    expect(refusal.message).toMatch(/^packages\.json /)
  })
})

describe('reports about two images', () => {
  const two = {
    'a/trivy.json': trivy(),
    'b/grype.json': grype({ imageId: sha256('another'), name: 'registry.example.org/acme/web:2' }),
  }

  test('are refused with what each is about', async () => {
    const refusal = await refusalOf(two)
    expect(refusal).toBeExplained('report-invalid')
    expect(refusal.message).toMatch(/acme\/api:1\.2 .*trivy\.json/)
    expect(refusal.message).toMatch(/acme\/web:2 .*grype\.json/)
    expect(refusal.hint).toContain('--several')
  })

  test('of one scanner are refused as well', async () => {
    const files = { 'a.json': trivy(), 'b.json': trivy({ imageId: sha256('another') }) }
    expect(await refusalOf(files)).toBeExplained('report-invalid')
  })

  test('are judged each for itself with --several', async () => {
    const { report: joined, exitCode } = await evaluateFiles(two, '--several')
    expect(joined.images.map((one) => [one.name, one.verdict.outcome])).toEqual([
      ['acme/api', 'pass'],
      ['acme/web', 'pass'],
    ])
    expect(exitCode).toBe(0)
  })

  test('get the names that are given, in the order of the files', async () => {
    const { report: joined } = await evaluateFiles(
      two,
      ...['--several', '--name', 'second', '--name', 'first'],
    )
    const named = joined.images.map((one) => [one.name, one.reference])
    expect(named).toEqual([
      ['first', 'registry.example.org/acme/web:2'],
      ['second', 'registry.example.org/acme/api:1.2'],
    ])
  })

  test('take as many names as there are images', async () => {
    const refusal = await refusalOf(two, '--several', '--name', 'only')
    expect(refusal).toBeExplained('config-invalid')
  })

  test('of one name are told', async () => {
    const files = { 'a.json': trivy(), 'b.json': trivy({ imageId: sha256('another') }) }
    const { report: joined } = await evaluateFiles(files, '--several')
    expect(joined.notices.map((one) => one.code)).toContain('same-name')
    expect(joined.images).toHaveLength(2)
  })
})

describe('a baseline', () => {
  test('that is a report is compared with', async () => {
    const { json } = await evaluateFiles({ 'trivy.json': trivy() })
    const files = { 'trivy.json': trivy({ flaws: ['CVE-2099-0001', 'CVE-2099-0002'] }) }
    const paths = { ...files, 'base.json': json }
    const { report: compared } = await evaluateInOrder(
      ['trivy.json'],
      paths,
      ...['--baseline', 'base.json'],
    )
    expect(compared.images[0]?.comparison?.counts.preExisting).toBe(1)
  })

  test('that is an image is refused, since nothing is scanned', async () => {
    expect(await refusalOf({ 'trivy.json': trivy() }, '--baseline', 'alpine:3.22')).toBeExplained(
      'config-invalid',
    )
  })

  test('of another tool is refused', async () => {
    const files = { 'trivy.json': trivy() }
    expect(await refusalOf(files, '--baseline', 'trivy.json')).toBeExplained('report-invalid')
  })
})
