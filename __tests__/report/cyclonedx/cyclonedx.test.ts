import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ImageReport } from '../../../src/domain/report.ts'
import { renderCycloneDxFiles } from '../../../src/report/cyclonedx.ts'
import { digestOf, image, imageReport, report, scanRecord } from '../../ground/factories.ts'
import { hostileText } from '../hostile.ts'
import { LODASH, REPORTS, inventoryPackage, licence } from './inventories.ts'

type Component = {
  readonly type: string
  readonly 'bom-ref': string
  readonly name: string
  readonly purl?: string
  readonly licenses?: unknown
  readonly evidence?: { readonly occurrences: readonly { readonly location: string }[] }
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

type Bom = {
  readonly serialNumber: string
  readonly metadata: { readonly timestamp: string; readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
  readonly compositions: readonly { readonly aggregate: string }[]
  readonly properties?: readonly { readonly value: string }[]
}

function bomOf(overrides: Partial<ImageReport>): Bom {
  const [file] = renderCycloneDxFiles(report({ images: [imageReport(overrides)] }))
  return JSON.parse(file?.text ?? '') as Bom
}

describe('the CycloneDX list', () => {
  test('names the image by its digest and where it came from', () => {
    const { metadata } = bomOf({})
    const digest = digestOf('manifest').replace(':', '%3A')
    const place = 'arch=amd64&repository_url=registry.example.org/acme/api&tag=1.2'
    expect(metadata.component.purl).toBe(`pkg:oci/api@${digest}?${place}`)
    expect(metadata.timestamp).toBe('2099-04-01T12:00:00.000Z')
  })

  test('names the image as its repository does, whatever the run calls it', () => {
    const { metadata } = bomOf({ image: image({ name: 'the-shop' }) })
    expect(metadata.component.name).toBe('the-shop')
    expect(metadata.component.purl).toMatch(/^pkg:oci\/api@sha256/)
  })

  test('names an archive by the id of its image, and tells no path', () => {
    const archive = {
      source: 'docker-archive',
      reference: 'docker-archive:/home/someone/i.tar',
      digest: null,
    } as const
    const text = JSON.stringify(bomOf({ image: image(archive) }))
    expect(text).toContain(`pkg:docker/api@${digestOf('config').replace(':', '%3A')}?arch=amd64`)
    expect(text).not.toContain('someone')
  })

  test('has each package with its place, its layer and who saw it', () => {
    const { components } = bomOf({ packages: [inventoryPackage(), LODASH] })
    const [system, openssl, lodash] = components
    expect(system).toMatchObject({ type: 'operating-system', name: 'debian', version: '12' })
    expect(openssl?.purl).toBe('pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12')
    expect(openssl).not.toHaveProperty('group')
    expect(lodash?.evidence?.occurrences.map((one) => one.location)).toEqual(LODASH.paths)
    expect(openssl?.properties).toEqual([
      { name: 'plimsoll:package-type', value: 'deb' },
      { name: 'plimsoll:layer', value: digestOf('layer 1') },
      { name: 'plimsoll:seen-by', value: 'grype' },
      { name: 'plimsoll:seen-by', value: 'trivy' },
    ])
  })

  test('refers to every package once, and the image depends on all of them', () => {
    const none = { purl: null, type: 'x y', name: '' }
    const packages = [LODASH, LODASH, LODASH, inventoryPackage(none), inventoryPackage(none)]
    const { components, dependencies } = bomOf({ packages })
    const references = components.map((one) => one['bom-ref'])
    expect(new Set(references).size).toBe(6)
    expect(dependencies).toEqual([{ ref: 'image', dependsOn: references }])
  })

  test.each([
    ['one id as an expression', ['MIT'], [{ expression: 'MIT' }]],
    ['several together', ['MIT', 'ISC OR 0BSD'], [{ expression: '(ISC OR 0BSD) AND MIT' }]],
    ['words by name', ['see LICENSE'], [{ license: { name: 'see LICENSE' } }]],
    [
      'words beside an id',
      ['MIT', 'see LICENSE'],
      [{ license: { name: 'MIT' } }, { license: { name: 'see LICENSE' } }],
    ],
    [
      "another document's licence by name",
      ['DocumentRef-a:LicenseRef-b'],
      [{ license: { name: 'DocumentRef-a:LicenseRef-b' } }],
    ],
  ])('gives licences: %s', (_, texts, expected) => {
    const findings = texts.map((text) => licence(LODASH, text))
    const { components } = bomOf({ packages: [LODASH], findings })
    expect(components[1]?.licenses).toMatchObject(expected)
  })

  test.each([
    ['an image that was not opened', { image: null, scans: [] }],
    ['a failed scan', { scans: [scanRecord({ state: 'failed' })] }],
    ['an inventory that is not whole', { isInventoryWhole: false }],
    [
      'paths left out',
      { coverage: { narrowed: ['Left out by skip-paths: opt'], notAssessed: [] } },
    ],
    [
      'content that nobody looks into',
      { coverage: { narrowed: [], notAssessed: [{ what: 'conda packages', count: 2 }] } },
    ],
  ] satisfies [string, Partial<ImageReport>][])(
    'says that it is incomplete: %s',
    (_, overrides) => {
      const { compositions, properties } = bomOf(overrides)
      expect(compositions.map((one) => one.aggregate)).toEqual(['incomplete'])
      expect(properties?.length).toBeGreaterThan(0)
    },
  )

  test('never says that it is complete, and does not mind that secrets were not looked for', () => {
    const coverage = { narrowed: ['Not looked for: secrets.'], notAssessed: [] }
    const { compositions, properties } = bomOf({ coverage })
    expect(compositions.map((one) => one.aggregate)).toEqual(['unknown'])
    expect(properties).toBeUndefined()
  })

  test('is one file for one image and a file for each of several', () => {
    const images = [imageReport(), imageReport({ image: image({ name: 'acme/web' }) })]
    const names = (count: number): (string | null)[] =>
      renderCycloneDxFiles(report({ images: images.slice(0, count) })).map((one) => one.name)
    expect(names(1)).toEqual([null])
    expect(names(2)).toEqual(['acme-api.cdx.json', 'acme-web.cdx.json'])
  })

  test('has the same bytes and serial number for the same report, and others for another', () => {
    const one = bomOf({ packages: [LODASH] })
    expect(bomOf({ packages: [LODASH] })).toEqual(one)
    expect(bomOf({ packages: [] }).serialNumber).not.toBe(one.serialNumber)
    expect(one.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  test('holds hostile text as text alone', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const subject = { name: text, version: text, purl: text, namespace: text, paths: [text] }
        const { components } = bomOf({ packages: [inventoryPackage(subject)] })
        for (const { purl } of components) expect(purl ?? 'pkg:a/b').toMatch(/^pkg:[!-~]+$/)
        expect(JSON.stringify(components)).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })

  test.each(REPORTS)('of %s is JSON that ends its last line', (_, value) => {
    for (const { text } of renderCycloneDxFiles(value)) {
      expect(() => JSON.parse(text) as unknown).not.toThrow()
      expect(text.endsWith('}\n')).toBe(true)
    }
  })
})
