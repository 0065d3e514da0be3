import { describe, expect, test } from '@jest/globals'
import type { BaseImage } from '../../../src/domain/layer.ts'
import type { ImageReport } from '../../../src/domain/report.ts'
import { renderSpdxFiles } from '../../../src/report/spdx.ts'
import { digestOf, imageReport, report } from '../../ground/factories.ts'
import { LODASH, REPORTS, inventoryPackage, licence } from '../cyclonedx/inventories.ts'

type Element = {
  readonly SPDXID: string
  readonly name: string
  readonly licenseDeclared: string
  readonly licenseConcluded: string
  readonly primaryPackagePurpose: string
  readonly externalRefs?: readonly { readonly referenceLocator: string }[]
  readonly sourceInfo?: string
}

type Document = {
  readonly documentNamespace: string
  readonly comment?: string
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] }
  readonly packages: readonly Element[]
  readonly hasExtractedLicensingInfos?: readonly { readonly licenseId: string }[]
  readonly relationships: readonly Readonly<Record<string, string>>[]
}

function documentOf(overrides: Partial<ImageReport>): Document {
  const [file] = renderSpdxFiles(report({ images: [imageReport(overrides)] }))
  return JSON.parse(file?.text ?? '') as Document
}

describe('the SPDX list', () => {
  test('describes the image, which contains its system and its packages', () => {
    const { packages, relationships } = documentOf({ packages: [inventoryPackage(), LODASH] })
    const [own, system, ...inside] = packages
    expect(own).toMatchObject({ primaryPackagePurpose: 'CONTAINER', name: 'acme/api' })
    expect(system?.primaryPackagePurpose).toBe('OPERATING_SYSTEM')
    expect(inside.map((one) => one.name)).toEqual(['openssl', 'lodash'])
    const contained = [system, ...inside].map((one) => one?.SPDXID)
    expect(relationships.map((one) => one['relatedSpdxElement'])).toEqual([
      own?.SPDXID,
      ...contained,
    ])
    expect(relationships.map((one) => one['relationshipType'])).toEqual([
      'DESCRIBES',
      ...contained.map(() => 'CONTAINS'),
    ])
  })

  test('says when and by which programs it was made', () => {
    expect(documentOf({}).creationInfo).toMatchObject({
      created: '2099-04-01T12:00:00Z',
      creators: ['Tool: plimsoll-0.1.0', 'Tool: grype-0.117.0', 'Tool: trivy-0.74.0'],
    })
  })

  test('names the source package in the words from which Trivy reads it', () => {
    const sourcePackage = { name: 'openssl-src', version: '3.0.11-1' }
    const { packages } = documentOf({ packages: [inventoryPackage({ sourcePackage })] })
    expect(packages[2]?.sourceInfo).toBe('built package from: openssl-src 3.0.11-1')
  })

  test.each([
    ['an expression as it is', ['MIT OR Apache-2.0'], 'MIT OR Apache-2.0', 0],
    ['several together', ['MIT OR Apache-2.0', 'ISC'], 'ISC AND (MIT OR Apache-2.0)', 0],
    ['nothing as nothing', [], 'NOASSERTION', 0],
    ['a reference, with what is known of it', ['LicenseRef-Acme'], 'LicenseRef-Acme', 1],
  ])('gives licences: %s', (_, texts, expected, count) => {
    const findings = texts.map((text) => licence(LODASH, text))
    const { packages, hasExtractedLicensingInfos = [] } = documentOf({
      packages: [LODASH],
      findings,
    })
    expect(packages[2]).toMatchObject({
      licenseDeclared: expected,
      licenseConcluded: 'NOASSERTION',
    })
    expect(hasExtractedLicensingInfos).toHaveLength(count)
  })

  test.each(['see LICENSE', 'MIT AND', '((((', '漢字', 'DocumentRef-x:LicenseRef-y'])(
    'makes a reference of its own for %s, which is no expression',
    (text) => {
      const findings = [licence(LODASH, text)]
      const { packages, hasExtractedLicensingInfos = [] } = documentOf({
        packages: [LODASH],
        findings,
      })
      const declared = packages[2]?.licenseDeclared ?? ''
      expect(declared).toMatch(/^LicenseRef-[A-Za-z0-9.-]+$/)
      expect(hasExtractedLicensingInfos.map((one) => one.licenseId)).toEqual([declared])
    },
  )

  test('has the base as what the image descends from, not as a part of it', () => {
    const base: BaseImage = {
      name: 'debian:12',
      digest: digestOf('base'),
      evidence: 'label',
      isVerified: true,
      layers: 1,
      note: null,
      currentDigest: null,
      currentNote: null,
    }
    const { relationships } = documentOf({ base })
    expect(relationships[1]).toMatchObject({ relationshipType: 'DESCENDANT_OF' })
  })

  test('says so where it is not complete', () => {
    expect(documentOf({ isInventoryWhole: false }).comment).toBe(
      'This list is not complete. Not every scanner listed all the packages that it found.',
    )
    expect(documentOf({}).comment).toBeUndefined()
  })

  test.each(REPORTS)('of %s has ids of plain characters, each once', (_, value) => {
    for (const { text } of renderSpdxFiles(value)) {
      const ids = (JSON.parse(text) as Document).packages.map((one) => one.SPDXID)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/)
    }
  })

  test('has a name of its own for each content, and the same for the same', () => {
    const name = documentOf({}).documentNamespace
    expect(documentOf({}).documentNamespace).toBe(name)
    expect(documentOf({ packages: [LODASH] }).documentNamespace).not.toBe(name)
    expect(URL.canParse(name)).toBe(true)
  })
})
