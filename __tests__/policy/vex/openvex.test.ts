import { describe, expect, test } from '@jest/globals'
import { readVex } from '../../../src/policy/vex/index.ts'
import { finding, image } from '../../ground/factories.ts'
import {
  affected,
  BEFORE,
  cleared,
  CVE,
  DIGEST,
  judged,
  LATER,
  OPENSSL,
  openVex,
  statementsOf,
  statusAfter,
} from './documents.ts'

describe('a document of OpenVEX', () => {
  test('clears a finding, and says by which statement, why and who', () => {
    const [found] = judged([
      openVex([cleared({ impact_statement: 'It is never called.' })]),
    ]).findings
    expect(found?.status).toBe('not-affected')
    expect(found?.decisions).toEqual([
      {
        kind: 'vex',
        id: 'vex/1.json#/statements/0',
        source: { path: 'vex/1.json', line: null },
        status: 'not_affected',
        suppresses: true,
        justification: 'vulnerable_code_not_in_execute_path',
        reason: 'It is never called.',
        owner: 'Security of Acme <security@acme.example>',
        expires: null,
        ticket: null,
        approvedBy: null,
        note: null,
      },
    ])
  })

  test('keeps the id of a statement that has one', () => {
    const [statement] = statementsOf(openVex([cleared({ '@id': 'https://acme.example/s/1' })]))
    expect(statement?.id).toBe('https://acme.example/s/1')
  })

  test('takes a time from the statement, else from the document', () => {
    const times = statementsOf(openVex([cleared(), cleared({ timestamp: LATER })])).map(
      (one) => one.time,
    )
    expect(times).toEqual([Date.parse(BEFORE), Date.parse(LATER)])
  })

  test.each([
    ['in plain texts, as before 0.2.0', { vulnerability: CVE, products: [OPENSSL] }],
    [
      'by an identifier beside an IRI',
      { products: [{ '@id': 'https://acme.example/openssl', identifiers: { purl: OPENSSL } }] },
    ],
    ['among others', { products: [{ '@id': 'pkg:npm/a@1' }, { '@id': OPENSSL }] }],
    ['without a version', { products: [{ '@id': 'pkg:deb/debian/openssl' }] }],
  ])('names the product %s', (_, overrides) => {
    expect(statusAfter([openVex([cleared(overrides)])])).toBe('not-affected')
  })

  test('of the first versions has a context without a version and subcomponents beside the products', () => {
    const old = { products: ['pkg:oci/api'], subcomponents: [OPENSSL], vulnerability: CVE }
    const document = openVex([cleared(old)], { '@context': 'https://openvex.dev/ns' })
    expect(statusAfter([document])).toBe('not-affected')
    expect(statusAfter([openVex([cleared({ ...old, subcomponents: ['pkg:npm/a'] })])])).toBe('open')
  })

  test.each([
    ['another vulnerability', { vulnerability: { name: 'CVE-2099-0002' } }],
    ['another package', { products: [{ '@id': 'pkg:deb/debian/curl' }] }],
    ['another version', { products: [{ '@id': 'pkg:deb/debian/openssl@3.0.12-1' }] }],
  ])('says nothing of %s', (_, overrides) => {
    const result = judged([openVex([cleared(overrides)])])
    expect(result.findings[0]).toEqual(finding())
    expect(result.uses).toMatchObject([{ findings: 0, suppressed: 0 }])
  })

  test.each([
    [
      'no justification',
      { justification: undefined, impact_statement: 'Trust me.' },
      'justification',
    ],
    ['a justification that is none of the five', { justification: 'because' }, 'justification'],
    ['no product', { products: [] }, 'no product'],
    [
      'a product inside a package',
      { products: [{ '@id': 'pkg:generic/app', subcomponents: [{ '@id': OPENSSL }] }] },
      'copy inside',
    ],
  ])('with %s annotates only', (_, overrides, why) => {
    const [found] = judged([openVex([cleared(overrides)])]).findings
    expect(found?.status).toBe('open')
    expect(found?.decisions).toMatchObject([{ suppresses: false }])
    expect(found?.decisions[0]?.note).toContain(why)
  })

  test.each([
    ['of the installed version clears', [{ '@id': OPENSSL }], 'not-affected'],
    ['of another version does not', [{ '@id': 'pkg:deb/debian/openssl@3.0.13-1' }], 'open'],
    ['of no version does not', [{ '@id': 'pkg:deb/debian/openssl' }], 'open'],
    [
      'of this very image clears',
      [{ '@id': `pkg:oci/api@${DIGEST}`, subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }] }],
      'not-affected',
    ],
    [
      'of every image of this name does not',
      [{ '@id': 'pkg:oci/api', subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }] }],
      'open',
    ],
  ])('"fixed" %s', (_, products, status) => {
    expect(
      statusAfter([openVex([cleared({ status: 'fixed', products, justification: undefined })])]),
    ).toBe(status)
  })

  test.each(['affected', 'under_investigation'])('"%s" is shown and changes nothing', (status) => {
    const [found] = judged([openVex([affected({ status })])]).findings
    expect(found?.status).toBe('open')
    expect(found?.decisions).toMatchObject([
      { status, suppresses: false, reason: 'Update to 3.0.13-1.' },
    ])
  })

  test('uses the statements that it can read and names the rest', () => {
    const broken = [
      cleared({ vulnerability: {} }),
      cleared({ status: 'fine' }),
      cleared({ products: [{ '@id': 'https://acme.example/product' }] }),
      7,
    ] as Record<string, unknown>[]
    const read = readVex(JSON.stringify(openVex([...broken, cleared()])), 'a.json')
    expect(read.statements).toHaveLength(1)
    expect(read.faults).toEqual([])
    expect(read.notices.map((one) => one.text)).toEqual([
      'a.json#/statements/0 names no vulnerability.',
      'a.json#/statements/1 has none of the four states of VEX.',
      'a.json#/statements/2/products/0 is no image and no package that could be recognised.',
      'a.json#/statements/3 names no vulnerability.',
    ])
  })

  test('with a hundred broken statements has eleven notices', () => {
    const read = readVex(JSON.stringify(openVex(Array(100).fill({}))), 'a.json')
    expect(read.notices).toHaveLength(11)
    expect(read.notices.at(-1)?.text).toContain('90 more')
  })

  test('does not speak of every package where its subcomponents cannot be read', () => {
    const products = [
      { '@id': 'pkg:oci/api', subcomponents: [{ '@id': 'https://acme.example/x' }] },
    ]
    expect(statusAfter([openVex([cleared({ products })])])).toBe('open')
  })
})

/** What Trivy and Grype each match otherwise, as their issues tell. */
describe('what one scanner reads and the other does not', () => {
  test('a CVE without aliases is about the row that a scanner calls by its GHSA', () => {
    const row = finding({ vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] } })
    expect(statusAfter([openVex([cleared()])], { findings: [row] })).toBe('not-affected')
  })

  test('a GHSA is about the row that has a CVE', () => {
    const row = finding({ vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] } })
    const vulnerability = { name: 'ghsa-AAAA-bbbb-cccc' }
    expect(statusAfter([openVex([cleared({ vulnerability })])], { findings: [row] })).toBe(
      'not-affected',
    )
  })

  test('an alias of the statement is enough', () => {
    const vulnerability = { name: 'ACME-1', aliases: [CVE] }
    expect(statusAfter([openVex([cleared({ vulnerability })])])).toBe('not-affected')
  })

  test('an advisory is about the row that Grype calls by it', () => {
    const row = finding({ vulnerability: { advisories: ['ALAS2-2099-1'] } })
    const vulnerability = { name: 'ALAS2-2099-1' }
    expect(statusAfter([openVex([cleared({ vulnerability })])], { findings: [row] })).toBe(
      'not-affected',
    )
  })

  const HUB = image({ reference: 'nginx:1.25', name: 'nginx' })
  const product = (id: string) => [
    openVex([cleared({ products: [{ '@id': id, subcomponents: [{ '@id': OPENSSL }] }] })]),
  ]

  test.each([
    [
      'the whole repository, as Trivy writes it',
      'pkg:oci/nginx?repository_url=index.docker.io/library/nginx',
    ],
    ['escaped', 'pkg:oci/nginx?repository_url=index.docker.io%2Flibrary%2Fnginx'],
    [
      'the repository without the name, as Grype does',
      'pkg:oci/nginx?repository_url=index.docker.io/library',
    ],
    ['docker.io', 'pkg:oci/nginx?repository_url=docker.io/library/nginx'],
    ['docker.io without the name', 'pkg:oci/nginx?repository_url=docker.io/library'],
    ['the short name of the official image', 'pkg:oci/nginx?repository_url=docker.io'],
    ['no repository', 'pkg:oci/nginx'],
    ['a digest', `pkg:oci/nginx@${DIGEST}?repository_url=index.docker.io/library/nginx`],
    ['an escaped digest', `pkg:oci/nginx@${DIGEST.replace(':', '%3A')}`],
    ['a digest and a tag that moved', `pkg:oci/nginx@${DIGEST}?tag=1.24`],
    ['a tag', 'pkg:oci/nginx?tag=1.25'],
    ['a tag and an architecture', 'pkg:oci/nginx?arch=amd64&tag=1.25'],
    ['the purl type docker', 'pkg:docker/nginx@1.25'],
    ['the purl type docker with its namespace', 'pkg:docker/library/nginx'],
  ])('an image by %s', (_, id) => {
    expect(statusAfter(product(id), { image: HUB })).toBe('not-affected')
  })

  test.each([
    ['another registry', 'pkg:oci/nginx?repository_url=ghcr.io/library/nginx'],
    ['another repository', 'pkg:oci/nginx?repository_url=docker.io/acme/nginx'],
    [
      'registry and repository that only together look alike',
      'pkg:oci/nginx?repository_url=index.docker.io/lib',
    ],
    ['another name', 'pkg:oci/httpd'],
    ['another digest', `pkg:oci/nginx@sha256:${'0'.repeat(64)}`],
    ['half a digest', 'pkg:oci/nginx@sha256:abc'],
    ['another tag', 'pkg:oci/nginx?tag=1.24'],
    ['another architecture', 'pkg:oci/nginx?arch=arm64'],
    ['another registry of the purl type docker', 'pkg:docker/nginx?repository_url=gcr.io'],
  ])('not an image by %s', (_, id) => {
    expect(statusAfter(product(id), { image: HUB })).toBe('open')
  })

  test('an image by the digest of its index or of its config', () => {
    const { indexDigest, imageId } = image()
    for (const digest of [indexDigest ?? '', imageId]) {
      expect(statusAfter(product(`pkg:oci/api@${digest}`))).toBe('not-affected')
    }
  })

  test('an image by its hash alone', () => {
    const products = [{ '@id': 'https://acme.example/api', hashes: { 'sha-256': DIGEST.slice(7) } }]
    expect(statusAfter([openVex([cleared({ products })])])).toBe('not-affected')
  })

  test('an image from an archive by its name, and by no repository', () => {
    const archive = image({
      reference: 'docker-archive:/tmp/nginx.tar',
      name: 'nginx',
      digest: null,
    })
    expect(statusAfter(product('pkg:oci/nginx'), { image: archive })).toBe('not-affected')
    expect(
      statusAfter(product('pkg:oci/nginx?repository_url=docker.io/library'), { image: archive }),
    ).toBe('open')
    expect(statusAfter(product('pkg:oci/nginx'), { image: null })).toBe('open')
  })

  test('the image without subcomponents: every package in it', () => {
    expect(statusAfter([openVex([cleared({ products: [{ '@id': 'pkg:oci/api' }] })])])).toBe(
      'not-affected',
    )
  })

  test('a bare package as the product', () => {
    expect(
      statusAfter([openVex([cleared({ products: [{ '@id': 'pkg:deb/debian/openssl' }] })])]),
    ).toBe('not-affected')
  })

  test('of several statements the newest, wherever it stands', () => {
    const statements = [cleared({ timestamp: BEFORE }), affected({ timestamp: LATER })]
    expect(statusAfter([openVex(statements)])).toBe('open')
    expect(statusAfter([openVex(statements.toReversed())])).toBe('open')
    const others = [cleared({ timestamp: LATER }), affected({ timestamp: BEFORE })]
    expect(statusAfter([openVex(others)])).toBe('not-affected')
    expect(statusAfter([openVex(others.toReversed())])).toBe('not-affected')
  })
})
