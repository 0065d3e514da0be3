import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Decision } from '../../../src/domain/decision.ts'
import { JUSTIFICATIONS } from '../../../src/domain/decision.ts'
import type { Finding, VulnerabilityFinding } from '../../../src/domain/finding.ts'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import { applyVex, readVex } from '../../../src/policy/vex/index.ts'
import type { VexResult } from '../../../src/policy/vex/index.ts'
import { renderCycloneDxVexFiles } from '../../../src/report/cyclonedx-vex.ts'
import { renderOpenVexFiles } from '../../../src/report/openvex.ts'
import { finding, image, imageReport, report } from '../../ground/factories.ts'
import { DECIDED, NOT_AFFECTED, decision, inventoryPackage } from '../cyclonedx/inventories.ts'

/* Our own reader reads what we write, and comes to the same end. */

const FORMATS = [
  ['OpenVEX', renderOpenVexFiles],
  ['CycloneDX', renderCycloneDxVexFiles],
] as const

/** The findings as if nobody had decided anything, judged by a document alone. */
function judge(judged: ImageReport, text: string, findings = judged.findings): VexResult {
  const { statements, faults, notices } = readVex(text, 'own.json')
  expect(faults).toEqual([])
  expect(notices.filter(({ text: told }) => !/has no (?:statement|analysis)/.test(told))).toEqual(
    [],
  )
  return applyVex({
    findings: findings.map((one): Finding => ({ ...one, status: 'open', decisions: [] })),
    statements,
    image: judged.image,
    trustedAuthors: null,
    asOf: new Date('2099-04-01T12:00:00.000Z'),
  })
}

function statusesOf(findings: readonly Finding[]): string[] {
  return findings.map((one) => one.status)
}

/** What clears a finding in a document: a waiver without a justification only accepts. */
function isCleared({ decisions, status }: VulnerabilityFinding): boolean {
  if (status === 'not-affected') return true
  return status === 'waived' && decisions.some((one) => one.justification !== null)
}

const decisions: fc.Arbitrary<Decision> = fc.oneof(
  fc.option(fc.constantFrom(...JUSTIFICATIONS)).map((justification) => decision({ justification })),
  fc
    .constantFrom(...JUSTIFICATIONS)
    .map((justification): Decision => ({ ...NOT_AFFECTED, justification })),
  fc.constantFrom('affected' as const, 'under_investigation' as const).map((status): Decision => ({
    ...NOT_AFFECTED,
    status,
    suppresses: false,
    justification: null,
  })),
  fc.constant<Decision>({ ...NOT_AFFECTED, status: 'fixed', justification: null }),
  fc.constant<Decision>({ ...NOT_AFFECTED, suppresses: false, note: 'nobody trusts the author' }),
)

const packages = fc.constantFrom(
  { type: 'deb', namespace: 'debian', name: 'openssl', purl: null },
  { type: 'npm', namespace: '@acme', name: 'deep-merge', purl: 'pkg:npm/%40acme/deep-merge@1.0' },
  { type: 'golang', namespace: 'github.com/acme', name: 'yaml', purl: null },
  { type: 'maven', namespace: 'org.acme', name: 'logger', purl: 'pkg:maven/org.acme/logger@1.0' },
  { type: 'pypi', namespace: null, name: 'Some_Thing', purl: 'pkg:pypi/some-thing@1.0' },
  {
    type: 'rpm',
    namespace: 'redhat',
    name: 'bash',
    purl: 'pkg:rpm/redhat/bash@1.0?arch=x86_64&epoch=1&distro=rhel-9',
  },
)

function toFinding(number: number, subject: object, said: Decision | null): VulnerabilityFinding {
  const version = 'name' in subject && subject.name === 'bash' ? '1:1.0' : '1.0'
  const status = toStatus(said)
  return finding({
    vulnerability: { id: `CVE-2099-${1000 + number}` },
    package: { ...subject, version },
    decisions: said === null ? [] : [said],
    status,
  })
}

function toStatus(said: Decision | null): VulnerabilityFinding['status'] {
  if (said?.suppresses !== true) return 'open'
  return said.kind === 'waiver' ? 'waived' : 'not-affected'
}

describe.each(FORMATS)('our reader of VEX, given our %s', (_, render) => {
  test('clears what was cleared and nothing else', () => {
    const findings = fc.array(fc.tuple(packages, fc.option(decisions)), { maxLength: 8 })
    fc.assert(
      fc.property(findings, (all) => {
        const made = all.map(([subject, said], number) => toFinding(number, subject, said))
        const judged = imageReport({ findings: made })
        const text = render(report({ images: [judged] }))[0]?.text ?? ''
        const expected = made.map((one) => (isCleared(one) ? 'not-affected' : 'open'))
        expect(statusesOf(judge(judged, text).findings)).toEqual(expected)
      }),
    )
  })

  test('does so for the image in an archive, which has no manifest', () => {
    const cleared = finding({ status: 'not-affected', decisions: [NOT_AFFECTED] })
    const archive = image({ digest: null, indexDigest: null, source: 'docker-archive' })
    const judged = imageReport({ image: archive, findings: [cleared] })
    const text = render(report({ images: [judged] }))[0]?.text ?? ''
    expect(statusesOf(judge(judged, text).findings)).toEqual(['not-affected'])
  })

  test('clears nothing in another image', () => {
    const cleared = finding({ status: 'not-affected', decisions: [NOT_AFFECTED] })
    const judged = imageReport({ findings: [cleared] })
    const text = render(report({ images: [judged] }))[0]?.text ?? ''
    const none = `sha256:${'0'.repeat(64)}`
    const other = image({ digest: none, indexDigest: none, imageId: none })
    expect(statusesOf(judge({ ...judged, image: other }, text).findings)).toEqual(['open'])
  })

  test('does not clear another version of the same package', () => {
    const cleared = finding({ status: 'not-affected', decisions: [NOT_AFFECTED] })
    const judged = imageReport({ findings: [cleared] })
    const text = render(report({ images: [judged] }))[0]?.text ?? ''
    const later = finding({ package: { version: '3.0.12-1' } })
    expect(statusesOf(judge(judged, text, [later]).findings)).toEqual(['open'])
  })

  test('clears what a change has fixed, in the version that the image has now', () => {
    const [judged] = DECIDED.images
    if (judged === undefined) throw new RangeError('an image was decided on')
    const text = render(DECIDED)[0]?.text ?? ''
    const lodash = { type: 'npm', name: 'lodash', purl: null }
    const again = ['4.17.1', '4.17.0'].map((version) =>
      finding({ vulnerability: { id: 'GHSA-aaaa-bbbb-cccc' }, package: { ...lodash, version } }),
    )
    expect(statusesOf(judge(judged, text, again).findings)).toEqual(['not-affected', 'open'])
  })
})

describe.each(FORMATS)('of what is gone since the last image, %s', (_, render) => {
  const gone = finding({ package: { name: 'openssl', version: '3.0.10-1' } })

  function tell(overrides: Partial<ImageReport>): string {
    const [first] = DECIDED.images
    const comparison = { ...(first?.comparison ?? null), fixed: [gone] }
    const judged = imageReport({ ...overrides, comparison } as Partial<ImageReport>)
    return render(report({ images: [judged] }) satisfies Report)[0]?.text ?? ''
  }

  test('says nothing where the image still has that version', () => {
    const still = inventoryPackage({ version: '3.0.10-1' })
    expect(tell({ packages: [still] })).not.toContain(gone.vulnerability.id)
  })

  test('says nothing where the list of packages is not whole and does not have it', () => {
    expect(tell({ isInventoryWhole: false })).not.toContain(gone.vulnerability.id)
  })

  test('says nothing where a scan failed', () => {
    const verdict = { outcome: 'scan-failed', degraded: [], reasons: [] } as const
    expect(tell({ verdict })).not.toContain(gone.vulnerability.id)
  })

  test('says that it is fixed where the package is gone', () => {
    expect(tell({ packages: [] })).toContain('openssl 3.0.10-1 is no longer in the image')
  })
})
