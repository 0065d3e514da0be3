import { expect, test } from '@jest/globals'
import type { Justification } from '../../../src/domain/decision.ts'
import type { Report } from '../../../src/domain/report.ts'
import { renderCycloneDxFiles } from '../../../src/report/cyclonedx.ts'
import { renderCycloneDxVexFiles } from '../../../src/report/cyclonedx-vex.ts'
import { finding, imageReport, report } from '../../ground/factories.ts'
import { DECIDED, NOT_AFFECTED } from '../cyclonedx/inventories.ts'

type Vex = {
  readonly components: readonly { readonly 'bom-ref': string; readonly purl: string }[]
  readonly vulnerabilities: readonly {
    readonly id: string
    readonly analysis: Readonly<Record<string, unknown>>
    readonly affects: readonly { readonly ref: string }[]
    readonly ratings: readonly unknown[]
  }[]
}

function vexOf(value: Report): Vex {
  return JSON.parse(renderCycloneDxVexFiles(value)[0]?.text ?? '') as Vex
}

test('says of each decision what its state is, and nothing of what nobody decided on', () => {
  const { vulnerabilities } = vexOf(DECIDED)
  expect(vulnerabilities.map(({ id, analysis }) => [id, analysis])).toEqual([
    [
      'CVE-2099-0001',
      {
        state: 'exploitable',
        detail:
          'the service is switched off next week; Accepted by team-web until 2099-05-01; SEC-1',
      },
    ],
    [
      'CVE-2099-0002',
      {
        state: 'not_affected',
        justification: 'code_not_reachable',
        detail:
          'vulnerable_code_not_in_execute_path; the parser is never called; According to vendor@example.org',
      },
    ],
    [
      'CVE-2099-0003',
      { state: 'in_triage', detail: 'the parser is never called; vendor@example.org' },
    ],
    [
      'GHSA-aaaa-bbbb-cccc',
      { state: 'resolved', response: ['update'], detail: 'The image before had lodash 4.17.0' },
    ],
  ])
})

test('gives the severity that counts, and every score with its method', () => {
  expect(vexOf(DECIDED).vulnerabilities[0]).toMatchObject({
    source: { name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/CVE-2099-0001' },
    ratings: [
      { source: { name: 'debian' }, severity: 'critical' },
      { source: { name: 'nvd' }, score: 9.8, method: 'CVSSv31', vector: 'CVSS:3.1/AV:N' },
      { source: { name: 'redhat' }, method: 'other' },
    ],
    cwes: [787],
    recommendation: 'Upgrade openssl 3.0.11-1 to 3.0.13-1',
    advisories: [{ url: 'https://security.example.org/CVE-2099-0001' }],
    published: '2099-01-02T00:00:00Z',
  })
})

test('refers to a package by the list of the image and by its own component', () => {
  const value = report({ images: DECIDED.images })
  const [bom] = renderCycloneDxFiles(value).map((one) => JSON.parse(one.text) as BomJson)
  const { components, vulnerabilities } = vexOf(value)
  const [link, own] = vulnerabilities[3]?.affects.map((one) => one.ref) ?? []
  const [, serial, fragment = ''] = /^urn:cdx:(.+)\/1#(.+)$/.exec(link ?? '') ?? []
  expect(bom?.serialNumber).toBe(`urn:uuid:${serial ?? ''}`)
  const references = bom?.components.map((one) => one['bom-ref'])
  expect(references).toContain(decodeURIComponent(fragment))
  const component = components.find((one) => one['bom-ref'] === own)
  expect(component?.purl).toBe('pkg:npm/lodash@4.17.1')
})

type BomJson = {
  readonly serialNumber: string
  readonly components: readonly { readonly 'bom-ref': string }[]
}

test.each<[Justification, string]>([
  ['component_not_present', 'code_not_present'],
  ['vulnerable_code_not_present', 'code_not_present'],
  ['vulnerable_code_not_in_execute_path', 'code_not_reachable'],
  ['vulnerable_code_cannot_be_controlled_by_adversary', 'requires_environment'],
  ['inline_mitigations_already_exist', 'protected_at_runtime'],
])('%s is %s, and keeps its own word', (justification, expected) => {
  const said = { ...NOT_AFFECTED, justification }
  const findings = [finding({ status: 'not-affected', decisions: [said] })]
  const { vulnerabilities } = vexOf(report({ images: [imageReport({ findings })] }))
  expect(vulnerabilities[0]?.analysis['justification']).toBe(expected)
  expect(vulnerabilities[0]?.analysis['detail']).toContain(justification)
})

test('is there without a vulnerability where nothing was decided', () => {
  expect(vexOf(report())).toMatchObject({ components: [], vulnerabilities: [] })
})
