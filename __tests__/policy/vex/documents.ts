import { applyVex, readVex } from '../../../src/policy/vex/index.ts'
import type { VexRequest, VexResult, VexStatement } from '../../../src/policy/vex/index.ts'
import { digestOf, finding, image } from '../../ground/factories.ts'

/*
 * Small documents of the three formats, about one made-up flaw in Debian's openssl in the image
 * `registry.example.org/acme/api:1.2`.
 */

export const CVE = 'CVE-2099-0001'
export const DIGEST = digestOf('manifest')
export const OPENSSL = 'pkg:deb/debian/openssl@3.0.11-1'
export const ASKED = new Date('2099-04-01T12:00:00Z')
export const BEFORE = '2099-03-01T00:00:00Z'
export const LATER = '2099-03-20T00:00:00Z'

type Fields = Readonly<Record<string, unknown>>

/** A whole statement of OpenVEX that clears the flaw in openssl. */
export function cleared(overrides: Fields = {}): Fields {
  return {
    vulnerability: { name: CVE },
    products: [{ '@id': OPENSSL }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
    ...overrides,
  }
}

export function affected(overrides: Fields = {}): Fields {
  return {
    vulnerability: { name: CVE },
    products: [{ '@id': OPENSSL }],
    status: 'affected',
    action_statement: 'Update to 3.0.13-1.',
    ...overrides,
  }
}

export function openVex(statements: readonly Fields[], overrides: Fields = {}): Fields {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'Security of Acme <security@acme.example>',
    timestamp: BEFORE,
    version: 1,
    statements,
    ...overrides,
  }
}

/** A bill of materials of the image, with an analysis of the flaw in openssl. */
export function cycloneDx(vulnerability: Fields = {}, overrides: Fields = {}): Fields {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata: { timestamp: BEFORE, authors: [{ name: 'Ada', email: 'ada@acme.example' }] },
    components: [
      { type: 'library', 'bom-ref': 'c1', name: 'openssl', version: '3.0.11-1', purl: OPENSSL },
    ],
    vulnerabilities: [
      {
        id: CVE,
        affects: [{ ref: 'c1' }],
        analysis: {
          state: 'not_affected',
          justification: 'code_not_reachable',
          detail: 'Nothing of ours reads a certificate.',
          firstIssued: BEFORE,
        },
        ...vulnerability,
      },
    ],
    ...overrides,
  }
}

/** The same of CSAF's profile VEX. */
export function csaf(
  parts: {
    readonly document?: Fields
    readonly tree?: Fields
    readonly vulnerability?: Fields
  } = {},
): Fields {
  return {
    document: {
      category: 'csaf_vex',
      csaf_version: '2.0',
      title: 'Acme about a flaw in openssl',
      publisher: {
        category: 'vendor',
        name: 'Acme Product Security',
        namespace: 'https://acme.example',
      },
      tracking: {
        id: 'ACME-2099-1',
        status: 'final',
        version: '1',
        initial_release_date: BEFORE,
        current_release_date: BEFORE,
        revision_history: [{ number: '1', date: BEFORE, summary: 'First.' }],
      },
      ...parts.document,
    },
    product_tree: {
      full_product_names: [
        { product_id: 'P1', name: 'openssl', product_identification_helper: { purl: OPENSSL } },
      ],
      ...parts.tree,
    },
    vulnerabilities: [
      {
        cve: CVE,
        product_status: { known_not_affected: ['P1'] },
        flags: [{ label: 'vulnerable_code_not_present', product_ids: ['P1'] }],
        threats: [{ category: 'impact', details: 'The code is left out.', product_ids: ['P1'] }],
        notes: [{ category: 'description', text: 'A flaw.' }],
        ...parts.vulnerability,
      },
    ],
  }
}

/** The statements of documents, which are expected to be readable. */
export function statementsOf(...documents: readonly Fields[]): readonly VexStatement[] {
  return documents.flatMap((document, at) => {
    const read = readVex(JSON.stringify(document), `vex/${at + 1}.json`)
    if (read.faults.length > 0) throw new Error(read.faults.join('\n'))
    return read.statements
  })
}

/** What the documents make of the one finding in openssl, or of others. */
export function judged(documents: readonly Fields[], request: Partial<VexRequest> = {}): VexResult {
  return applyVex({
    findings: [finding()],
    statements: statementsOf(...documents),
    image: image(),
    trustedAuthors: null,
    asOf: ASKED,
    ...request,
  })
}

/** The status of the first finding. */
export function statusAfter(
  documents: readonly Fields[],
  request: Partial<VexRequest> = {},
): string {
  return judged(documents, request).findings[0]?.status ?? 'no finding'
}
