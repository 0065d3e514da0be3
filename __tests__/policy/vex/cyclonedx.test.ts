import { describe, expect, test } from '@jest/globals'
import { readVex } from '../../../src/policy/vex/index.ts'
import { finding, image } from '../../ground/factories.ts'
import { CVE, cycloneDx, DIGEST, judged, OPENSSL, statementsOf, statusAfter } from './documents.ts'

const ANALYSIS = {
  state: 'not_affected',
  justification: 'code_not_reachable',
  firstIssued: '2099-03-01T00:00:00Z',
}

describe('an analysis of CycloneDX', () => {
  test('clears a finding by the package that the reference names', () => {
    const [found] = judged([cycloneDx()]).findings
    expect(found?.status).toBe('not-affected')
    expect(found?.decisions).toMatchObject([
      {
        justification: 'vulnerable_code_not_in_execute_path',
        reason: 'code_not_reachable: Nothing of ours reads a certificate.',
        owner: 'Ada',
      },
    ])
  })

  test.each([
    ['code_not_present', 'vulnerable_code_not_present'],
    ['code_not_reachable', 'vulnerable_code_not_in_execute_path'],
    ['requires_configuration', 'vulnerable_code_cannot_be_controlled_by_adversary'],
    ['requires_dependency', 'vulnerable_code_not_in_execute_path'],
    ['requires_environment', 'vulnerable_code_cannot_be_controlled_by_adversary'],
    ['protected_by_compiler', 'inline_mitigations_already_exist'],
    ['protected_at_runtime', 'inline_mitigations_already_exist'],
    ['protected_at_perimeter', null],
    ['protected_by_mitigating_control', null],
    [undefined, null],
  ])('%s is %s, and without one it only annotates', (justification, expected) => {
    const document = cycloneDx({ analysis: { ...ANALYSIS, justification } })
    expect(statementsOf(document)[0]?.justification).toBe(expected)
    expect(statusAfter([document])).toBe(expected === null ? 'open' : 'not-affected')
  })

  test.each([
    ['not_affected', 'not_affected'],
    ['false_positive', 'not_affected'],
    ['resolved', 'fixed'],
    ['resolved_with_pedigree', 'fixed'],
    ['exploitable', 'affected'],
    ['in_triage', 'under_investigation'],
  ])('%s is %s', (state, status) => {
    expect(statementsOf(cycloneDx({ analysis: { ...ANALYSIS, state } }))[0]?.status).toBe(status)
  })

  test('knows the flaw by its references, too', () => {
    const references = [{ id: CVE, source: { name: 'NVD' } }]
    expect(statusAfter([cycloneDx({ id: 'GHSA-aaaa-bbbb-cccc', references })])).toBe('not-affected')
  })

  const SERIAL = '3e671687-395b-41f5-a30f-a58921a69b79'

  test.each([
    ['a purl where there is no component', OPENSSL],
    ['a BOM-Link into this document', `urn:cdx:${SERIAL}/1#c1`],
    [
      'a BOM-Link whose element is a purl',
      `urn:cdx:00000000-395b-41f5-a30f-a58921a69b79/1#${OPENSSL}`,
    ],
    [
      'the same, escaped',
      `urn:cdx:00000000-395b-41f5-a30f-a58921a69b79/1#${encodeURIComponent(OPENSSL)}`,
    ],
  ])('refers by %s', (_, ref) => {
    expect(statusAfter([cycloneDx({ affects: [{ ref }] })])).toBe('not-affected')
  })

  test.each([
    ['nothing', 'c9'],
    [
      'an element of a document that is not here',
      'urn:cdx:00000000-395b-41f5-a30f-a58921a69b79/1#c1',
    ],
  ])('that refers to %s is not used, and said', (_, ref) => {
    const read = readVex(JSON.stringify(cycloneDx({ affects: [{ ref }] })), 'a.json')
    expect(read.statements).toEqual([])
    expect(read.notices[0]?.text).toBe(
      'a.json#/vulnerabilities/0/affects/0 refers to nothing that is an image or has a package URL.',
    )
  })

  test.each([
    ['unaffected', [{ version: '3.0.11-1', status: 'unaffected' }], 'not-affected'],
    [
      'unaffected in a range',
      [{ range: 'vers:deb/>=3.0.1|<3.0.12', status: 'unaffected' }],
      'not-affected',
    ],
    ['unaffected in another range', [{ range: 'vers:deb/<3.0.1', status: 'unaffected' }], 'open'],
    ['affected, which is what no status means', [{ version: '3.0.11-1' }], 'open'],
    ['unaffected and another one', [{ version: '3.0.12-1', status: 'unaffected' }], 'open'],
  ])('of a version that is %s', (_, versions, status) => {
    const components = [
      { type: 'library', 'bom-ref': 'c1', name: 'openssl', purl: 'pkg:deb/debian/openssl' },
    ]
    const document = cycloneDx({ affects: [{ ref: 'c1', versions }] }, { components })
    expect(statusAfter([document])).toBe(status)
  })

  const about = (component: Record<string, unknown>) => ({
    metadata: { timestamp: '2099-03-01T00:00:00Z', component },
  })

  test.each([
    [
      'this one, as Trivy writes it',
      { type: 'container', name: 'x', purl: `pkg:oci/api@${DIGEST}?arch=amd64` },
      'not-affected',
    ],
    [
      'this one, as Syft writes it',
      { type: 'container', name: 'registry.example.org/acme/api', version: DIGEST },
      'not-affected',
    ],
    [
      'this one by its tag',
      { type: 'container', name: 'registry.example.org/acme/api:1.2' },
      'not-affected',
    ],
    [
      'another one',
      { type: 'container', name: 'registry.example.org/acme/web', version: '1.2' },
      'open',
    ],
    ['one that nobody recognises', { type: 'container', name: 'the image of acme' }, 'open'],
    ['no image', { type: 'application', name: 'api' }, 'not-affected'],
  ])('in a document about an image counts for that image: %s', (_, component, status) => {
    expect(statusAfter([cycloneDx({}, about(component))])).toBe(status)
  })

  test('can be about the image itself', () => {
    const component = {
      type: 'container',
      'bom-ref': 'image',
      name: 'registry.example.org/acme/api',
      version: DIGEST,
    }
    const document = cycloneDx({ affects: [{ ref: 'image' }] }, about(component))
    expect(statusAfter([document])).toBe('not-affected')
    expect(
      statusAfter([document], {
        image: image({ digest: null, reference: 'a/b', imageId: 'x', indexDigest: null }),
      }),
    ).toBe('open')
  })

  test('without any time suppresses nothing', () => {
    const document = cycloneDx(
      { analysis: { ...ANALYSIS, firstIssued: undefined } },
      { metadata: {} },
    )
    const result = judged([document])
    expect(result.findings[0]?.status).toBe('open')
    expect(result.notices[0]?.text).toContain('without a time')
  })

  test('components inside components are found', () => {
    const inner = { type: 'library', 'bom-ref': 'c1', name: 'openssl', purl: OPENSSL }
    const components = [
      {
        type: 'application',
        name: 'a',
        components: [{ type: 'library', name: 'b', components: [inner] }],
      },
    ]
    expect(statusAfter([cycloneDx({}, { components })])).toBe('not-affected')
  })

  test('a vulnerability without an analysis says nothing', () => {
    const document = cycloneDx({ analysis: undefined })
    expect(judged([document]).findings[0]).toEqual(finding())
  })
})
