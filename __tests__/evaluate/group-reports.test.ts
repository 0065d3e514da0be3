import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ScannerReport } from '../../src/domain/observation.ts'
import type { GivenReport } from '../../src/evaluate/given-report.ts'
import { groupReports } from '../../src/evaluate/group-reports.ts'
import { scannerReport } from '../ground/observations.ts'
import { sha256 } from './documents.ts'

type Subject = Partial<ScannerReport['subject']>

function given(
  label: string,
  facts: Partial<Omit<ScannerReport, 'subject'>> & { readonly subject?: Subject } = {},
): GivenReport {
  const scanner = facts.scanner ?? (label.startsWith('grype') ? 'grype' : 'trivy')
  const base = scannerReport()
  const subject = { ...base.subject, name: '', ...facts.subject }
  const report = { ...base, os: null, imageId: null, ...facts, scanner, subject }
  return { label, report, notices: [] }
}

function labelsOf(reports: readonly GivenReport[], isSeveral = false): string[] {
  return groupReports(reports, { isSeveral }).map((group) =>
    group.reports.map((one) => one.label).join('+'),
  )
}

const ID = sha256('image')
const LAYERS = ['sha256:aa', 'sha256:bb'].map((diffId) => ({
  ...{ diffId, digest: null, size: null, instruction: null, line: null },
  origin: 'unknown' as const,
}))
const DIGEST = `acme/api@${sha256('manifest')}`

describe('reports that name their image by an id', () => {
  test('belong together when the ids are equal, whatever else they say', () => {
    const [group] = groupReports(
      [
        given('trivy', { imageId: ID, subject: { name: 'a:1' } }),
        given('grype', { imageId: ID, subject: { name: 'b:2' } }),
        given('trivy-secrets', { imageId: ID }),
      ],
      { isSeveral: false },
    )
    expect(group?.reports.map((one) => one.label)).toEqual(['grype', 'trivy', 'trivy-secrets'])
    expect(group?.notices).toEqual([])
  })

  test('do not when the ids differ, however alike they are', () => {
    const subject = { name: 'acme/api:1', layers: LAYERS, repoDigests: [DIGEST] }
    const reports = [
      given('trivy', { imageId: ID, subject }),
      given('grype', { imageId: sha256('another'), subject }),
    ]
    expect(labelsOf(reports)).toEqual(['grype', 'trivy'])
  })
})

describe('a report without an image id', () => {
  const anchor = given('trivy', {
    imageId: ID,
    os: { family: 'debian', version: '12.5', endOfLife: false },
    subject: { name: 'acme/api:1', layers: LAYERS, repoDigests: [DIGEST], platform: 'linux/amd64' },
  })
  const other = given('trivy-2', { imageId: sha256('another'), subject: { name: 'acme/web:1' } })

  test.each<[string, Parameters<typeof given>[1]]>([
    ['the same name', { subject: { name: 'docker.io/acme/api:1' } }],
    ['a digest of the same repository', { subject: { repoDigests: [DIGEST] } }],
    ['the same layers', { subject: { layers: LAYERS } }],
    ['the same name, redacted as its id is', { imageId: 'xxxx', subject: { name: 'acme/api:1' } }],
  ])('joins the image that agrees, and says so: %s', (_, facts) => {
    const groups = groupReports([anchor, other, given('grype', facts)], { isSeveral: true })
    const joined = groups.find((group) => group.reports.length === 2)
    expect(joined?.reports.map((one) => one.label)).toEqual(['grype', 'trivy'])
    expect(joined?.notices.map((one) => one.code)).toEqual(['image-assumed'])
  })

  test.each<[string, Parameters<typeof given>[1]]>([
    ['another name', { subject: { name: 'acme/api:2', repoDigests: [DIGEST] } }],
    ['other layers', { subject: { name: 'acme/api:1', layers: LAYERS.slice(1) } }],
    ['another platform', { subject: { name: 'acme/api:1', platform: 'linux/arm64' } }],
    [
      'another digest of that repository',
      { subject: { name: 'acme/api:1', repoDigests: [`acme/api@${sha256('older')}`] } },
    ],
    [
      'another system',
      { subject: { name: 'acme/api:1' }, os: { family: 'alpine', version: '3', endOfLife: false } },
    ],
    [
      'another release of the system',
      {
        subject: { name: 'acme/api:1' },
        os: { family: 'debian', version: '11', endOfLife: false },
      },
    ],
  ])('stands alone for one contradiction: %s', (_, facts) => {
    expect(labelsOf([anchor, given('grype', facts)])).toEqual(['trivy', 'grype'])
  })

  test('joins the only other report when nothing holds them apart', () => {
    const redacted = given('grype', { imageId: 'sha256:aaa', subject: { name: 'REDACTED' } })
    const [group, ...more] = groupReports([redacted, anchor], { isSeveral: false })
    expect([group?.reports.length, more.length]).toEqual([2, 0])
    expect(group?.notices.map((one) => one.code)).toEqual(['image-assumed'])
  })

  test.each([
    ['of the same scanner', [given('trivy-3')]],
    ['of several images', [given('grype'), other]],
  ])('does not join a report %s', (_, more) => {
    expect(labelsOf([anchor, ...more])).toHaveLength(more.length + 1)
  })

  test('does not join by default where several images are expected', () => {
    expect(labelsOf([anchor, given('grype')], true)).toEqual(['trivy', 'grype'])
  })

  test('that agrees with two images joins neither', () => {
    const twin = given('trivy-2', { imageId: sha256('twin'), subject: { name: 'acme/api:1' } })
    const loose = given('grype', { subject: { name: 'acme/api:1' } })
    expect(labelsOf([anchor, twin, loose])).toEqual(['trivy', 'trivy-2', 'grype'])
  })

  test('joins others without one, by the folder that they are about', () => {
    const subject = { kind: 'directory', name: './app' }
    const reports = [given('trivy', { subject }), given('grype', { subject })]
    expect(labelsOf(reports, true)).toEqual(['grype+trivy'])
  })
})

test('the order of the reports does not matter', () => {
  const facts = fc.record({
    imageId: fc.constantFrom(null, ID, sha256('b'), 'redacted'),
    scanner: fc.constantFrom('trivy' as const, 'grype' as const),
    os: fc.constantFrom(null, { family: 'debian', version: '12', endOfLife: false }),
    subject: fc.record({
      name: fc.constantFrom('', 'a:1', 'a:2', '.', 'image.tar'),
      kind: fc.constantFrom('image', 'directory'),
      repoDigests: fc.constantFrom([], [DIGEST], [`acme/api@${sha256('older')}`]),
      layers: fc.constantFrom([], LAYERS, LAYERS.slice(1)),
    }),
  })
  const shuffled = fc
    .array(facts, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, index) => given(`file ${String(index)}`, one)))
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.boolean()),
    )
  fc.assert(
    fc.property(shuffled, ([all, other, isSeveral]) => {
      const group = (reports: readonly GivenReport[]): unknown =>
        groupReports(reports, { isSeveral })
          .map((one) => JSON.stringify(one))
          .sort()
      expect(group(other)).toEqual(group(all))
      // Nobody is lost, and nobody counts twice.
      const labels = groupReports(all, { isSeveral }).flatMap((one) =>
        one.reports.map((report) => report.label),
      )
      expect(labels.sort()).toEqual(all.map((one) => one.label).sort())
    }),
  )
})
