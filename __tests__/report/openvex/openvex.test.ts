import { describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../../src/domain/report.ts'
import { renderOpenVexFiles } from '../../../src/report/openvex.ts'
import {
  digestOf,
  finding,
  image,
  imageReport,
  report,
  scanRecord,
} from '../../ground/factories.ts'
import { DECIDED, NOT_AFFECTED, decision } from '../cyclonedx/inventories.ts'

type Document = {
  readonly '@id': string
  readonly author: string
  readonly timestamp: string
  readonly statements: readonly {
    readonly vulnerability: { readonly name: string }
    readonly products: readonly { readonly subcomponents: readonly { readonly '@id': string }[] }[]
  }[]
}

function documentOf(value: Parameters<typeof renderOpenVexFiles>[0]): Document {
  return JSON.parse(renderOpenVexFiles(value)[0]?.text ?? '') as Document
}

test('says what was accepted, cleared, said and fixed, and nothing of what nobody decided on', () => {
  const { statements } = documentOf(DECIDED)
  const shown = statements.map((one) => ({ ...one, products: undefined }))
  expect(shown).toEqual([
    {
      vulnerability: { name: 'CVE-2099-0001' },
      status: 'affected',
      status_notes: 'Accepted by team-web until 2099-05-01; SEC-1',
      action_statement: 'the service is switched off next week',
    },
    {
      vulnerability: { name: 'CVE-2099-0002' },
      status: 'not_affected',
      status_notes: 'According to vendor@example.org',
      justification: 'vulnerable_code_not_in_execute_path',
      impact_statement: 'the parser is never called',
    },
    {
      vulnerability: { name: 'CVE-2099-0003' },
      status: 'under_investigation',
      status_notes: 'the parser is never called; vendor@example.org',
    },
    {
      vulnerability: { name: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2099-0009'] },
      status: 'fixed',
      status_notes: 'The image before had lodash 4.17.0',
    },
  ])
})

test('is about this image alone, and the package in it without what scanners spell differently', () => {
  const purl = `pkg:oci/api@${digestOf('manifest').replace(':', '%3A')}`
  const subject = { purl: 'pkg:rpm/redhat/bash@5-1?arch=x86_64&epoch=2&distro=rhel-9' }
  const said = finding({ package: subject, status: 'waived', decisions: [decision()] })
  const { statements } = documentOf(report({ images: [imageReport({ findings: [said] })] }))
  const inside = 'pkg:rpm/redhat/bash@5-1?epoch=2'
  expect(statements[0]?.products).toEqual([
    {
      '@id': purl,
      identifiers: { purl },
      subcomponents: [{ '@id': inside, identifiers: { purl: inside } }],
    },
  ])
})

test('says the same of several packages once', () => {
  const findings = ['libssl3', 'openssl'].map((name) =>
    finding({ package: { name }, status: 'not-affected', decisions: [NOT_AFFECTED] }),
  )
  const { statements } = documentOf(report({ images: [imageReport({ findings })] }))
  expect(statements).toHaveLength(1)
  expect(statements[0]?.products[0]?.subcomponents).toHaveLength(2)
})

test('does not pass on a statement that was not believed', () => {
  const doubted = { ...NOT_AFFECTED, suppresses: false, note: 'the author is not trusted' }
  const findings = [finding({ decisions: [doubted] })]
  const { statements } = documentOf(report({ images: [imageReport({ findings })] }))
  expect(statements).toMatchObject([{ status: 'under_investigation' }])
  expect(JSON.stringify(statements)).not.toContain(NOT_AFFECTED.reason)
})

test('is of no author and of the time of the report', () => {
  const document = documentOf(DECIDED)
  expect(document.author).toMatch(/no author was named/)
  expect(document.timestamp).toBe('2099-04-01T12:00:00.000Z')
})

describe('where nothing was decided', () => {
  const flaw = (id: string, name: string, overrides: Parameters<typeof finding>[0] = {}) =>
    finding({ vulnerability: { id }, package: { name, purl: `pkg:deb/${name}@1` }, ...overrides })

  function fileOf(overrides: Partial<ImageReport>): { document: Document; cut: string | null } {
    const value = report({ images: [imageReport(overrides)] })
    return { document: documentOf(value), cut: renderOpenVexFiles(value)[0]?.cut ?? null }
  }

  test('names what is open as under investigation, each vulnerability once, the worst first', () => {
    const findings = [
      flaw('CVE-2099-0003', 'zlib', { severity: 'low' }),
      flaw('CVE-2099-0002', 'openssl', { severity: 'high' }),
      flaw('CVE-2099-0002', 'libssl', { severity: 'medium' }),
      flaw('CVE-2099-0009', 'bash', { status: 'off-gate' }),
    ]
    const { document, cut } = fileOf({ findings })
    const shown = document.statements.map(({ vulnerability, products, ...rest }) => ({
      ...rest,
      name: vulnerability.name,
      packages: products.flatMap(({ subcomponents }) => subcomponents.map((one) => one['@id'])),
    }))
    const words = { status: 'under_investigation', status_notes: 'Nobody has decided on it' }
    expect(shown).toEqual([
      { name: 'CVE-2099-0002', packages: ['pkg:deb/libssl@1', 'pkg:deb/openssl@1'], ...words },
      { name: 'CVE-2099-0003', packages: ['pkg:deb/zlib@1'], ...words },
    ])
    expect(cut).toBeNull()
  })

  test('does not depend on the order of the findings', () => {
    const ids = ['CVE-2099-0003', 'CVE-2099-0001', 'CVE-2099-0002']
    const findings = ids.flatMap((id) => [flaw(id, 'a'), flaw(id, 'b', { severity: 'low' })])
    expect(fileOf({ findings: [...findings].reverse() })).toEqual(fileOf({ findings }))
  })

  test('is bounded, and tells what is left out', () => {
    const findings = Array.from({ length: 1201 }, (_, at) => flaw(`CVE-2099-${at + 1000}`, 'a'))
    const many = Array.from({ length: 1002 }, (_, at) =>
      flaw('CVE-2099-0001', `package-${at}`, { severity: 'critical' }),
    )
    const { document, cut } = fileOf({ findings: [...findings, ...many] })
    expect(document.statements).toHaveLength(1000)
    expect(document.statements[0]?.products[0]?.subcomponents).toHaveLength(1000)
    expect(cut).toBe(
      '202 open vulnerabilities left out: the worst are named first, and no more. 2 packages left out.',
    )
  })

  test('leaves out what no package URL can name', () => {
    const nameless = finding({ package: { type: 'x y', purl: null } })
    const { document, cut } = fileOf({ findings: [nameless, flaw('CVE-2099-0002', 'a')] })
    expect(document.statements).toHaveLength(1)
    expect(cut).toBe('1 open vulnerability left out: no package URL can name the package.')
  })

  const refused = 'A strict validator refuses a document without statements.'

  test.each([
    ['nothing is open', { findings: [] }, `No vulnerability is open. ${refused}`],
    [
      'no digest tells the image',
      { findings: [finding()], image: image({ digest: null, imageId: '' }) },
      `No digest tells the image. ${refused}`,
    ],
    [
      'nothing can be named',
      { findings: [finding({ package: { type: 'x y', purl: null } })] },
      `1 open vulnerability left out: no package URL can name the package. ${refused}`,
    ],
  ])('has no statement where %s, and says so', (_, overrides, told) => {
    const { document, cut } = fileOf(overrides)
    expect(document.statements).toEqual([])
    expect(cut).toBe(told)
  })
})

test('leaves a decision out, and tells it, where no digest tells the image or no purl the package', () => {
  const said = finding({ status: 'waived', decisions: [decision()] })
  const unknown = image({ digest: null, imageId: '' })
  const nameless = finding({ ...said, package: { type: 'x y', purl: null } })
  const cuts = [
    imageReport({ image: unknown, findings: [said] }),
    imageReport({ findings: [said, nameless] }),
  ].map((one) => renderOpenVexFiles(report({ images: [one] }))[0]?.cut)
  expect(cuts).toEqual([
    '1 decision left out, since no digest tells the image. A strict validator refuses a document without statements.',
    '1 decision left out, since no package URL can name the package.',
  ])
})

test('has an id made of its content', () => {
  expect(documentOf(DECIDED)['@id']).toBe(documentOf(DECIDED)['@id'])
  expect(documentOf(DECIDED)['@id']).not.toBe(documentOf(report())['@id'])
})

describe('clears nothing that counts', () => {
  const waived = { status: 'waived', decisions: [decision({ justification: 'x' })] } as const
  const at = (path: string) => [{ path, layer: null, origin: 'unknown', replaced: null }] as const
  const tool = { type: 'golang', name: 'example.org/tool', purl: 'pkg:golang/example.org/tool' }
  const release = { ...tool, version: '1.2.0', purl: 'pkg:golang/example.org/tool@1.2.0' }

  function statusesOf(findings: ImageReport['findings']): unknown {
    const [file] = renderOpenVexFiles(report({ images: [imageReport({ findings })] }))
    const { statements } = JSON.parse(file?.text ?? '') as { statements: { status: string }[] }
    return { statuses: statements.map(({ status }) => status), cut: file?.cut }
  }

  const contested = {
    statuses: [],
    cut: '1 decision left out, since it would clear a finding that counts as well. A strict validator refuses a document without statements.',
  }

  test.each([
    [
      'in another place, of which a package URL knows nothing',
      finding({ package: release, instances: at('usr/bin/a'), ...waived }),
      finding({ package: release, instances: at('usr/bin/b'), id: 'another' }),
    ],
    [
      'in another version, where its own is not known',
      finding({ package: { ...tool, version: '' }, ...waived }),
      finding({ package: release }),
    ],
    [
      'under another name of the vulnerability',
      finding({ vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] }, ...waived }),
      finding({ vulnerability: { id: 'GHSA-aaaa-bbbb-cccc' } }),
    ],
  ])('%s', (_, said, open) => {
    expect(statusesOf([said, open])).toEqual(contested)
    expect(statusesOf([said])).toEqual({ statuses: ['not_affected'], cut: null })
  })
})

describe('calls fixed what was looked for', () => {
  const [whole = imageReport()] = DECIDED.images
  const removed = { ...whole, findings: [], packages: [] }
  const isFixed = (image: ImageReport): boolean =>
    (renderOpenVexFiles(report({ images: [image] }))[0]?.text ?? '').includes('"fixed"')

  test.each(['Not looked for: secrets.', 'Secrets were looked for by the rules of secret-rules.'])(
    'and nothing of it left out: %s',
    (sentence) => {
      expect(isFixed({ ...removed, coverage: { narrowed: [sentence], notAssessed: [] } })).toBe(
        true,
      )
    },
  )

  test.each([
    'Left out by skip-paths: app',
    'Not looked at: packages of programming languages.',
    'Not looked for: vulnerabilities.',
  ])('and not what may be there unseen: %s', (sentence) => {
    expect(isFixed({ ...removed, coverage: { narrowed: [sentence], notAssessed: [] } })).toBe(false)
  })

  test('by each scanner that saw it before', () => {
    const scans = [scanRecord(), scanRecord({ scanner: 'grype', state: 'failed' })]
    expect(isFixed({ ...removed, scans })).toBe(false)
  })
})
