import { describe, expect, test } from '@jest/globals'
import { readVex } from '../../../src/policy/vex/index.ts'
import {
  ASKED,
  DIGEST,
  OPENSSL,
  cleared,
  csaf,
  cycloneDx,
  judged,
  LATER,
  openVex,
  statusAfter,
} from './documents.ts'

const IMAGE = 'pkg:oci/api?repository_url=registry.example.org/acme/api'
const ANALYSIS = {
  state: 'not_affected',
  justification: 'code_not_reachable',
  firstIssued: '2099-03-01T00:00:00Z',
}
const inside = (subcomponents: unknown) =>
  openVex([cleared({ products: [{ '@id': IMAGE, subcomponents }] })])
const versions = (value: unknown) => cycloneDx({ affects: [{ ref: 'c1', versions: value }] })
const ofImage = (value: unknown, component: object = {}) =>
  cycloneDx(
    { affects: [{ ref: 'i1', versions: value }] },
    {
      components: [
        { type: 'container', 'bom-ref': 'i1', name: 'acme/api', purl: IMAGE, ...component },
      ],
    },
  )
const about = (component: unknown) =>
  cycloneDx({}, { metadata: { timestamp: '2099-03-01T00:00:00Z', component } })
const branch = (fields: object) => ({
  tree: {
    full_product_names: [],
    branches: [
      {
        ...fields,
        product: {
          product_id: 'P1',
          product_identification_helper: { purl: 'pkg:deb/debian/openssl' },
        },
      },
    ],
  },
})
const tracking = (status: unknown) => ({
  document: { tracking: { status, current_release_date: '2099-03-01T00:00:00Z' } },
})

describe('what limits a statement and cannot be read lets it clear nothing', () => {
  test.each([
    ['subcomponents as an object', inside({ '@id': 'pkg:npm/a@1' })],
    ['subcomponents as a text', inside('pkg:npm/a@1')],
    ['subcomponents that are null', inside(null)],
    ['subcomponents that say nothing', inside([{ '@id': 5 }])],
    [
      'subcomponents as a text beside the products',
      openVex([cleared({ products: [IMAGE], subcomponents: 'pkg:npm/a@1' })]),
    ],
    ['products as an object', openVex([cleared({ products: { '@id': OPENSSL } })])],
    ['a last update that is no time', openVex([cleared({ last_updated: 'yesterday' })])],
    ['a time that is a number', openVex([cleared({ timestamp: 4_000_000_000 })])],
    ['versions as an object', versions({ version: '1', status: 'unaffected' })],
    ['versions as a text', versions('1')],
    ['versions that are null', versions(null)],
    [
      'a version that is a number',
      versions([{ version: 3, range: 'vers:deb/*', status: 'unaffected' }]),
    ],
    ['affects as an object', cycloneDx({ affects: { ref: 'c1' } })],
    ['another version of the image', ofImage([{ version: '1', status: 'unaffected' }])],
    [
      'an image whose own tag is another',
      ofImage([{ version: '1.2', status: 'unaffected' }], { purl: `${IMAGE}&tag=1.3` }),
    ],
    [
      'a range of versions of the image',
      ofImage([{ range: 'vers:oci/>=1', status: 'unaffected' }]),
    ],
    ['versions of the image as an object', ofImage({ version: '1', status: 'unaffected' })],
    [
      'an image with a version that is a number',
      ofImage([], { purl: undefined, name: 'registry.example.org/acme/api', version: 1.3 }),
    ],
    [
      'an image with a digest cut short',
      ofImage([], { purl: undefined, name: 'registry.example.org/acme/api@sha256:abc' }),
    ],
    ['a subject with a type that is a list', about({ type: ['container'], name: 'acme/other' })],
    ['a subject that is a list', about([{ type: 'container', name: 'acme/other' }])],
    [
      'a last update that is no time in CycloneDX',
      cycloneDx({ analysis: { ...ANALYSIS, lastUpdated: 5 } }),
    ],
    ['a range that is a number', csaf(branch({ category: 'product_version_range', name: 5 }))],
    ['a version that is a number in CSAF', csaf(branch({ category: 'product_version', name: 5 }))],
    ['a category that is a list', csaf(branch({ category: ['product_version'], name: '9' }))],
    [
      'flags for products in a text',
      csaf({
        vulnerability: { flags: [{ label: 'vulnerable_code_not_present', product_ids: 'P2' }] },
      }),
    ],
    [
      'flags for no product',
      csaf({
        vulnerability: { flags: [{ label: 'vulnerable_code_not_present', product_ids: [5] }] },
      }),
    ],
    ['a status of the document that is a list', csaf(tracking(['draft']))],
    ['a status of the document that is none', csaf(tracking('Draft'))],
  ])('%s', (_, document) => {
    expect(statusAfter([document])).toBe('open')
  })

  test.each([
    ['a list of subcomponents', inside([{ '@id': OPENSSL }])],
    ['no subcomponents', inside([])],
    ['a time that is null', openVex([cleared({ last_updated: null })])],
    ['versions', versions([{ version: '3.0.11-1', status: 'unaffected' }])],
    [
      'the tag',
      ofImage([
        { version: '1', status: 'unaffected' },
        { version: '1.2', status: 'unaffected' },
      ]),
    ],
    ['the digest', ofImage([{ version: DIGEST, status: 'unaffected' }])],
    ['an image without versions', ofImage([])],
    ['a release', csaf(tracking('interim'))],
    [
      'a flag for all',
      csaf({ vulnerability: { flags: [{ label: 'vulnerable_code_not_present' }] } }),
    ],
  ])('while %s clears', (_, document) => {
    expect(statusAfter([document])).toBe('not-affected')
  })

  test('and it still opposes, with a notice', () => {
    const products = [{ '@id': IMAGE, subcomponents: { '@id': OPENSSL } }]
    const opposing = openVex([cleared({ products, status: 'affected', timestamp: LATER })])
    expect(statusAfter([openVex([cleared()]), opposing])).toBe('open')
    expect(readVex(JSON.stringify(opposing), 'a.json').notices).toMatchObject([
      { code: 'vex-skipped', text: expect.stringContaining('a.json#/statements/0/products/0') },
    ])
  })

  test('a list of products that is a text is named', () => {
    const document = csaf({ vulnerability: { product_status: { known_affected: 'P1' } } })
    expect(readVex(JSON.stringify(document), 'a.json').notices).toMatchObject([
      { text: 'a.json#/vulnerabilities/0/product_status/known_affected is not a list.' },
    ])
  })

  test('an unreadable update of an opposing statement counts as the newest', () => {
    const opposing = cleared({
      status: 'affected',
      timestamp: '2099-01-01T00:00:00Z',
      last_updated: 'x',
    })
    const document = openVex([cleared(), opposing])
    expect(judged([document], { asOf: ASKED }).findings[0]?.status).toBe('open')
  })
})

describe('a key that stands twice in one object', () => {
  const text = JSON.stringify(openVex([cleared()]))
  test.each([
    ['as it is', text.replace('"status":', '"status":"affected","status":')],
    ['with an escape', text.replace('"status":', '"st\\u0061tus":"affected","status":')],
    ['with blanks', text.replace('"status":', '"status" : "affected",\n "status" :')],
    ['around an inner object', text.replace('"status":', '"products":[{}],"status":')],
  ])('refuses the document: %s', (_, document) => {
    const { statements, faults } = readVex(document, 'a.json')
    expect(statements).toEqual([])
    expect(faults).toEqual([
      expect.stringMatching(
        /^The VEX document a\.json has the key "(status|products)" twice in one object\.$/,
      ),
    ])
  })

  test('which a text or another object does not make of it', () => {
    const words = '{"status":1,"status":2} \\" "status":'
    expect(
      readVex(JSON.stringify(openVex([cleared({ status_notes: words })])), 'a').faults,
    ).toEqual([])
  })
})
