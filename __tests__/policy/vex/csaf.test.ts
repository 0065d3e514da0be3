import { describe, expect, test } from '@jest/globals'
import { readVex } from '../../../src/policy/vex/index.ts'
import { finding } from '../../ground/factories.ts'
import {
  BEFORE,
  csaf,
  CVE,
  DIGEST,
  judged,
  OPENSSL,
  statementsOf,
  statusAfter,
} from './documents.ts'

const helper = (purl: string) => ({ product_identification_helper: { purl } })

describe('a document of CSAF', () => {
  test('clears a finding with the flag and the impact of the product', () => {
    const [found] = judged([csaf()]).findings
    expect(found?.status).toBe('not-affected')
    expect(found?.decisions).toMatchObject([
      {
        id: 'ACME-2099-1#/vulnerabilities/0/product_status/known_not_affected/0',
        justification: 'vulnerable_code_not_present',
        reason: 'The code is left out.',
        owner: 'Acme Product Security',
      },
    ])
  })

  test.each([
    ['known_not_affected', 'not-affected'],
    ['fixed', 'not-affected'],
    ['first_fixed', 'not-affected'],
    ['known_affected', 'open'],
    ['first_affected', 'open'],
    ['last_affected', 'open'],
    ['under_investigation', 'open'],
    ['recommended', 'open'],
  ])('%s leaves the finding %s', (key, status) => {
    expect(statusAfter([csaf({ vulnerability: { product_status: { [key]: ['P1'] } } })])).toBe(
      status,
    )
  })

  test('without a flag only annotates, whatever the impact', () => {
    expect(statusAfter([csaf({ vulnerability: { flags: [] } })])).toBe('open')
  })

  test('takes flags by groups and remediations as words', () => {
    const tree = { product_groups: [{ group_id: 'G1', product_ids: ['P1', 'P2'] }] }
    const flags = [{ label: 'component_not_present', group_ids: ['G1'] }]
    expect(statusAfter([csaf({ tree, vulnerability: { flags } })])).toBe('not-affected')
    const remediations = [{ category: 'vendor_fix', details: 'Update.', product_ids: ['P1'] }]
    const vulnerability = { product_status: { known_affected: ['P1'] }, remediations }
    expect(statementsOf(csaf({ vulnerability }))[0]?.words).toBe('Update.')
  })

  test('knows a flaw without a CVE by its other ids', () => {
    const vulnerability = {
      cve: undefined,
      ids: [{ system_name: 'GitHub', text: 'GHSA-aaaa-bbbb-cccc' }],
    }
    const row = finding({ vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] } })
    expect(statusAfter([csaf({ vulnerability })], { findings: [row] })).toBe('not-affected')
  })

  test('has products in branches, whose versions count where the purl has none', () => {
    const branch = (category: string, name: string, purl: string) => ({
      full_product_names: [],
      branches: [
        {
          category: 'vendor',
          name: 'Debian',
          branches: [{ category, name, product: { product_id: 'P1', name, ...helper(purl) } }],
        },
      ],
    })
    const bare = 'pkg:deb/debian/openssl'
    expect(statusAfter([csaf({ tree: branch('product_version', '3.0.11-1', bare) })])).toBe(
      'not-affected',
    )
    expect(statusAfter([csaf({ tree: branch('product_version', '3.0.12-1', bare) })])).toBe('open')
    expect(statusAfter([csaf({ tree: branch('product_version', 'openssl', bare) })])).toBe(
      'not-affected',
    )
    expect(
      statusAfter([csaf({ tree: branch('product_version_range', 'vers:deb/<3.0.12', bare) })]),
    ).toBe('not-affected')
    expect(statusAfter([csaf({ tree: branch('product_version_range', '<3.0.1', bare) })])).toBe(
      'open',
    )
    const unclear = judged([
      csaf({ tree: branch('product_version_range', 'all before May', bare) }),
    ]).findings[0]
    expect(unclear?.status).toBe('open')
    expect(unclear?.decisions[0]?.note).toContain('nobody can order')
  })

  const related = (platform: Record<string, unknown>, purl = OPENSSL) => ({
    full_product_names: [
      { product_id: 'C1', name: 'openssl', ...helper(purl) },
      { product_id: 'O1', name: 'platform', product_identification_helper: platform },
    ],
    relationships: [
      {
        category: 'default_component_of',
        product_reference: 'C1',
        relates_to_product_reference: 'O1',
        full_product_name: { product_id: 'P1', name: 'openssl in it' },
      },
    ],
  })

  test.each([
    ['this image', { purl: `pkg:oci/api@${DIGEST}` }, 'not-affected'],
    ['another image', { purl: 'pkg:oci/web' }, 'open'],
    ['another product', { purl: 'pkg:generic/appliance' }, 'open'],
    ['a system by a CPE of nobody', { cpe: 'cpe:/o:acme:os:1' }, 'open'],
  ])('relates a component to %s', (_, platform, status) => {
    expect(statusAfter([csaf({ tree: related(platform) })])).toBe(status)
  })

  test.each([
    ['the same release', 'cpe:/o:redhat:enterprise_linux:8', 'not-affected'],
    [
      'the same release with a repository',
      'cpe:/a:redhat:enterprise_linux:8::appstream',
      'not-affected',
    ],
    ['another release', 'cpe:/o:redhat:enterprise_linux:9', 'open'],
  ])('relates a source package of Red Hat to %s', (_, cpe, status) => {
    const row = finding({
      package: {
        type: 'rpm',
        namespace: 'redhat',
        name: 'openssl-libs',
        version: '1:1.1.1k-7.el8_6',
        purl: 'pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8_6?arch=x86_64&distro=redhat-8.6&epoch=1',
        sourcePackage: { name: 'openssl', version: '1:1.1.1k-7.el8_6' },
      },
    })
    const tree = related({ cpe }, 'pkg:rpm/redhat/openssl?arch=src')
    expect(statusAfter([csaf({ tree })], { findings: [row] })).toBe(status)
  })

  test('that is a draft suppresses nothing', () => {
    const document = { tracking: { id: 'X', status: 'draft', current_release_date: BEFORE } }
    const [found] = judged([csaf({ document })]).findings
    expect(found?.status).toBe('open')
    expect(found?.decisions[0]?.note).toBe('the document is a draft')
  })

  test('names how many products could not be recognised, and uses the others', () => {
    const vulnerability = { product_status: { known_not_affected: ['P1', 'P8', 'P9'] } }
    const read = readVex(JSON.stringify(csaf({ vulnerability })), 'a.json')
    expect(read.statements).toHaveLength(1)
    expect(read.notices[0]?.text).toContain('has 2 products')
  })

  test('with relationships that turn in a circle is read to its end', () => {
    const tree = {
      relationships: [
        {
          category: 'installed_on',
          product_reference: 'P2',
          relates_to_product_reference: 'P2',
          full_product_name: { product_id: 'P2', name: 'a' },
        },
      ],
    }
    expect(
      statusAfter([
        csaf({ tree, vulnerability: { product_status: { known_not_affected: ['P2'] } } }),
      ]),
    ).toBe('open')
    expect(statementsOf(csaf({ tree }))[0]?.ids).toEqual([CVE])
  })
})
