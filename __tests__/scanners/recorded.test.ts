import { describe, expect, test } from '@jest/globals'
import type { Package } from '../../src/domain/finding.ts'
import type { VulnerabilityObservation } from '../../src/domain/observation.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import { RECORDED_IMAGES, parseRecorded, readRecorded } from './recorded.ts'
import type { RecordedImage } from './recorded.ts'

const BOTH = ['trivy', 'grype'] as const

describe.each(BOTH)('what %s really wrote', (scanner) => {
  test.each(RECORDED_IMAGES)('about the image %s becomes the same report as ever', (image) => {
    expect(parseRecorded(image, scanner)).toMatchSnapshot()
  })

  test('is about the image that it was given', () => {
    const { report } = parseRecorded('debian', scanner)
    expect(report.imageId).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(report.imageId).toBe(parseRecorded('debian', 'trivy').report.imageId)
    expect(report.scannerVersion).toBe(scanner === 'trivy' ? '0.74.0' : '0.117.0')
  })

  test.each<[RecordedImage, number]>([
    ['debian', 5],
    ['alpine', 1],
    ['end-of-life', 1],
    ['unknown-system', 0],
    ['no-database', 0],
    ['data', 0],
  ])('of the image %s counts %i packages that were compared with advisories', (image, count) => {
    expect(parseRecorded(image, scanner).report.packages).toHaveLength(count)
  })
})

describe('the two reports on one image', () => {
  test.each(['debian', 'alpine'] as const)(
    'name the same packages of %s in the same way',
    (image) => {
      const [trivy, grype] = BOTH.map((scanner) =>
        parseRecorded(image, scanner).report.packages.map(toKey).sort(),
      )
      expect(trivy).toEqual(grype)
      expect(trivy).not.toEqual([])
    },
  )

  test.each(['debian', 'alpine'] as const)(
    'find the same flaws in %s, under one id or an alias',
    (image) => {
      const [trivy, grype] = BOTH.map((scanner) =>
        parseRecorded(image, scanner)
          .report.observations.filter((one) => one.kind === 'vulnerability')
          .map((one) => [toKey(one.package), oldestName(one)].join())
          .sort(),
      )
      expect(trivy).toEqual(grype)
      expect(trivy).not.toEqual([])
    },
  )

  test('sets a system package in the layer that brought it, not in the one that wrote the list last', () => {
    const layers = BOTH.map((scanner) => {
      const { observations } = parseRecorded('debian', scanner).report
      const found = observations.find((one) => one.package?.name === 'libtest1')
      return found?.instances.map((instance) => instance.layer)
    })
    expect(layers[0]).toEqual(layers[1])
    expect(layers[0]?.[0]).toMatch(/^sha256:/)
  })
})

describe('what a report must not carry on', () => {
  test('is a secret, the lines around it, or the commands of the build', () => {
    const { report } = parseRecorded('debian', 'trivy')
    const text = JSON.stringify(report)
    expect(report.observations.filter((one) => one.kind === 'secret')).toHaveLength(2)
    for (const part of ['AKIA2099', 'ghp_', 'MODE=test', '****', 'COPY layer', 'buildkit']) {
      expect(text).not.toContain(part)
    }
    // Of the variable that holds the secret, our own rule tells the name.
    const named = [{ where: 'env', name: 'BUILD_TOKEN' }]
    expect(report.subject.facts?.config?.secrets.listed).toMatchObject(named)
    expect(JSON.stringify(report.observations)).not.toContain('BUILD_TOKEN')
  })

  test('is a path of the machine that scanned', () => {
    for (const image of RECORDED_IMAGES) {
      for (const scanner of BOTH) {
        const { report, notices } = parseRecorded(image, scanner)
        // What was scanned is named by the workspace, of which the scan makes `$IMAGE`.
        const subject = { ...report.subject, name: '' }
        expect(JSON.stringify([{ ...report, subject }, notices])).not.toMatch(
          /trivy-out|grype-out|\/recorded\b/,
        )
      }
    }
  })
})

describe('a version of a system that Trivy does not know', () => {
  const notice = { code: 'trivy-system-version-unknown', text: '' }

  test('proves nothing where no flaw was found in its packages', () => {
    const { report } = parseRecorded('unknown-version', 'trivy')
    expect(report.packages).toHaveLength(1)
    expect(SCANNERS.trivy.review(report, [notice]).packages).toEqual([])
    expect(SCANNERS.trivy.review(report, []).packages).toHaveLength(1)
  })

  test('is good enough where flaws were found, and for packages of languages', () => {
    const { report } = parseRecorded('debian', 'trivy')
    expect(SCANNERS.trivy.review(report, [notice])).toEqual(report)
    const silent = { ...report, observations: [] }
    const kept = SCANNERS.trivy.review(silent, [notice]).packages.map((found) => found.type)
    expect([...new Set(kept)].sort()).toEqual(['npm', 'pypi'])
  })
})

describe('a package list of Grype', () => {
  test('is needed no more than the matches when a report is read without it', () => {
    const { report } = readRecorded('debian', 'grype')
    const names = SCANNERS.grype.parse({ report }).report.packages.map((found) => found.name)
    expect(names.sort()).toEqual(['libtest1', 'test-parser', 'test-templates'])
  })

  test('says how many packages of an unknown system were compared with nothing', () => {
    const { notices } = parseRecorded('unknown-system', 'grype')
    expect(notices).toMatchObject([{ code: 'grype-system-unknown' }])
    expect(notices[0]?.text).toContain('1 system packages')
  })
})

function toKey(found: Package): string {
  return [found.type, found.namespace, found.name, found.version].join(' ')
}

function oldestName(one: VulnerabilityObservation): string | undefined {
  return [one.vulnerability.id, ...one.vulnerability.aliases].sort()[0]
}
