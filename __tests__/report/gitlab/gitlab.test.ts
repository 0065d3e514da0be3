import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding, FindingStatus } from '../../../src/domain/finding.ts'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import type { Severity } from '../../../src/domain/severity.ts'
import { renderGitLabFiles } from '../../../src/report/gitlab.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../../ground/factories.ts'
import { PAYLOADS, hostileText, seeds, toReport } from '../hostile.ts'
import { COMPARED, FAILED, NOTHING_ANALYSED, NOT_OPENED, PASSED, SEVERAL } from '../samples.ts'
import { readGitLabReport } from './published-schema.ts'
import type { GitLabReport } from './published-schema.ts'

function only(value: Report): GitLabReport {
  const [file, ...others] = renderGitLabFiles(value)
  expect(others).toEqual([])
  expect(file?.name).toBeNull()
  return readGitLabReport(file?.text ?? '')
}

function reportOf(findings: readonly Finding[], rest: Partial<ImageReport> = {}): GitLabReport {
  return only(report({ images: [imageReport({ findings, ...rest })] }))
}

function vulnerabilityOf(found: Finding): GitLabReport['vulnerabilities'][number] {
  const [one, ...others] = reportOf([found]).vulnerabilities
  expect(others).toEqual([])
  if (one === undefined) throw new Error('expected a vulnerability')
  return one
}

test.each(Object.entries({ FAILED, PASSED, COMPARED, NOT_OPENED, NOTHING_ANALYSED }))(
  'the report of %s is as GitLab describes it',
  (_, value) => {
    only(value)
  },
)

describe('the files', () => {
  test('are one per image, all named differently, each as GitLab describes it', () => {
    const files = renderGitLabFiles({ ...SEVERAL, images: [...SEVERAL.images, ...SEVERAL.images] })
    const names = files.map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual([
      ...['acme-web.gitlab.json', 'acme-db.gitlab.json', 'acme-api.gitlab.json'],
    ])
    expect(new Set(names).size).toBe(6)
    for (const { text } of files) readGitLabReport(text)
  })

  test('hold each vulnerability on a line', () => {
    const findings = [finding(), finding({ package: { name: 'zlib1g' } })]
    const [file] = renderGitLabFiles(report({ images: [imageReport({ findings })] }))
    expect(file?.text.match(/^ {4}\{"id":.*\},?$/gm)).toHaveLength(2)
  })
})

describe('the scan', () => {
  test('has its time in UTC without a zone, twice: only one time is known', () => {
    const { scan } = only(report({ asOf: '2099-04-01T14:00:00.123+02:00' }))
    expect(scan).toMatchObject({
      start_time: '2099-04-01T12:00:00',
      end_time: '2099-04-01T12:00:00',
    })
  })

  test('that gave an answer is a success, whatever the gate says', () => {
    expect(only(PASSED).scan).toMatchObject({ status: 'success', messages: [] })
    expect(only(FAILED).scan.status).toBe('success')
  })

  test.each([
    ['failed', NOT_OPENED, 'image: registry.example.org has no image acme/api with the tag 9.'],
    ['found nothing to look at', NOTHING_ANALYSED, 'no scanner recognised anything in it'],
  ])('that %s is a failure, with the reason', (_, value, why) => {
    const { status, messages = [] } = only(value).scan
    expect(status).toBe('failure')
    const fatal = messages.filter(({ level }) => level === 'fatal').map((one) => one.value)
    expect(fatal.join('\n')).toContain(why)
  })

  test('warns of what it rests on, and of what was left out of it', () => {
    const { messages = [] } = only(FAILED).scan
    expect(messages.filter(({ level }) => level === 'warn').map(({ value }) => value)).toEqual([
      'grype recognised no package; trivy did',
      'paths below usr/share were left out (skip-paths)',
    ])
  })

  test('names the scanners and their databases', () => {
    expect(only(PASSED).scan.options).toEqual([
      { name: 'grype-version', value: '0.117.0', source: 'other' },
      { name: 'grype-database-built', value: '2099-03-31T06:00:00Z', source: 'other' },
      { name: 'trivy-version', value: '0.74.0', source: 'other' },
      { name: 'trivy-database-built', value: '2099-03-31T06:00:00Z', source: 'other' },
    ])
  })
})

describe('what stands in the list', () => {
  test('is vulnerabilities that count; the rest is counted in a message', () => {
    const statuses: readonly FindingStatus[] = [
      'open',
      'waived',
      'waived',
      'not-affected',
      'off-gate',
    ]
    const flaws = statuses.map((status, index) => {
      return finding({ status, package: { name: `package-${index}` } })
    })
    const { vulnerabilities, scan } = reportOf([...flaws, ruleFinding()])
    expect(vulnerabilities.map((one) => one.location.dependency.package.name)).toEqual([
      'package-0',
    ])
    expect(scan.messages).toEqual([
      {
        level: 'info',
        value:
          '5 findings not listed here (waived vulnerability: 2, not-affected vulnerability: 1, ' +
          'off-gate vulnerability: 1, secret: 1)',
      },
    ])
  })

  test('is also what blocks in spite of a decision', () => {
    const found = finding({ status: 'off-gate' })
    const judged = { verdict: verdict({ reasons: [reason([found])] }) }
    const { vulnerabilities } = reportOf([found], judged)
    expect(vulnerabilities[0]?.details['blocking']).toMatchObject({ value: 'yes' })
  })

  test('comes in one order, the worst first, whatever the order of the findings', () => {
    const severities: readonly Severity[] = [
      'low',
      'critical',
      'unknown',
      'high',
      'negligible',
      'medium',
    ]
    const findings = severities.map((severity) =>
      finding({ severity, package: { name: severity } }),
    )
    const { vulnerabilities } = reportOf(findings)
    expect(vulnerabilities.map(({ severity }) => severity)).toEqual([
      ...['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'],
    ])
    expect(reportOf([...findings].reverse()).vulnerabilities).toEqual(vulnerabilities)
  })
})

describe('a vulnerability', () => {
  test('says what it is, where, and what to do', () => {
    const { id, ...one } = vulnerabilityOf(finding())
    expect(id).toBe(vulnerabilityOf(finding()).id)
    expect(one).toMatchObject({
      name: 'CVE-2099-0001: Buffer overflow while reading a certificate',
      description: 'A crafted certificate makes the reader write past the end of a buffer.',
      severity: 'Critical',
      solution: 'Update openssl from 3.0.11-1 to 3.0.13-1.',
      location: {
        dependency: { package: { name: 'openssl' }, version: '3.0.11-1' },
        operating_system: 'debian:12',
        image: 'registry.example.org/acme/api:1.2',
      },
      identifiers: [
        {
          ...{ type: 'cve', name: 'CVE-2099-0001', value: 'CVE-2099-0001' },
          url: 'https://nvd.nist.gov/vuln/detail/CVE-2099-0001',
        },
        {
          ...{ type: 'cwe', name: 'CWE-787', value: '787' },
          url: 'https://cwe.mitre.org/data/definitions/787.html',
        },
      ],
      links: [{ url: 'https://security.example.org/CVE-2099-0001' }],
    })
    expect(one).not.toHaveProperty('flags')
    expect(one).not.toHaveProperty('cvss_vectors')
  })

  test('without a fix says so', () => {
    expect(vulnerabilityOf(finding({ fix: { state: 'wont-fix' } })).solution).toBe(
      'No version of openssl to go to: will not be fixed.',
    )
  })

  test('has every name as an identifier, its own first, at most twenty', () => {
    const many = Array.from({ length: 30 }, (_, index) => `CWE-${index + 1}`)
    const found = finding({
      vulnerability: {
        id: 'GHSA-aaaa-bbbb-cccc',
        aliases: ['CVE-2099-0009', 'GO-2099-0001'],
        advisories: ['USN-1-1', 'RHSA-2099:1'],
        cwes: many,
      },
    })
    const { identifiers } = vulnerabilityOf(found)
    expect(identifiers).toHaveLength(20)
    expect(identifiers.slice(0, 5).map(({ type, value }) => `${type} ${value}`)).toEqual([
      'ghsa GHSA-aaaa-bbbb-cccc',
      'cve CVE-2099-0009',
      'go GO-2099-0001',
      'rhsa RHSA-2099:1',
      'usn USN-1-1',
    ])
  })

  test('that is probably none and counts all the same has the flag for it', () => {
    const found = finding({ confidence: 'likely-fp', confidenceReason: 'the file is a licence' })
    expect(vulnerabilityOf(found).flags).toEqual([
      {
        type: 'flagged-as-likely-false-positive',
        ...{ origin: 'plimsoll', description: 'the file is a licence' },
      },
    ])
  })

  test('shows what the schema has no place for, and nothing twice', () => {
    const { key, package: subject } = finding()
    const plain = vulnerabilityOf(finding({ epss: null, kev: null }))
    expect(
      Object.fromEntries(Object.entries(plain.details).map(([name, { value }]) => [name, value])),
    ).toEqual({
      severity: 'debian',
      seen_by: 'grype, trivy',
      purl: subject.purl,
      key,
    })
    const doubted = finding({ confidence: 'cpe-only', confidenceReason: 'by its CPE alone' })
    expect(vulnerabilityOf(doubted).details['confidence']?.value).toBe('cpe-only: by its CPE alone')
  })

  test('has what several findings share once made, and each its own', () => {
    const first = finding({ package: { name: 'libssl3' } })
    const again = finding({ package: { name: 'openssl' } })
    const shared = { ...again, vulnerability: first.vulnerability, fix: first.fix }
    const apart = reportOf([first, again]).vulnerabilities
    expect(reportOf([first, shared]).vulnerabilities).toEqual(apart)
    expect(apart.map(({ solution }) => solution)).toEqual(
      expect.arrayContaining([
        'Update libssl3 from 3.0.11-1 to 3.0.13-1.',
        'Update openssl from 3.0.11-1 to 3.0.13-1.',
      ]),
    )
  })

  test('has at most three links, each once', () => {
    const references = ['a', 'b', 'a', 'c', 'd'].map((name) => `https://x.example.org/${name}`)
    const { links } = vulnerabilityOf(finding({ vulnerability: { references } }))
    expect(links.map(({ url }) => url.at(-1))).toEqual(['a', 'b', 'c'])
  })

  const base = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:H'

  test.each([
    [`CVSS:3.1/${base}`, true],
    [`CVSS:3.0/${base}/E:X/RL:O`, true],
    [`CVSS:4.0/${base}`, false],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', false],
    [`CVSS:3.1/${base}/X:Y`, false],
    [`CVSS:3.1/${base}/AV:Z`, false],
    [`CVSS:3.1/${base}/`, false],
    [`CVSS:3.1/${base}\n`, false],
    ['CVSS:3.1/AV:N', false],
    [`CVSS:3.1/${base}${'/E:X'.repeat(60)}`, false],
  ])('has the vector %j: %j', (vector, isThere) => {
    const cvss = [{ authority: 'nvd', version: '3.1', vector, score: 9.1 }]
    const { cvss_vectors: vectors } = vulnerabilityOf(finding({ cvss }))
    expect(vectors).toEqual(isThere ? [{ vendor: 'nvd', vector }] : undefined)
  })

  test('has the vector of the score that stands for it first', () => {
    const ghsa = `CVSS:3.1/${base}`
    const nvd = ghsa.replace('AV:N', 'AV:L')
    const found = finding({
      cvss: [
        { authority: 'ghsa', version: '3.1', vector: ghsa, score: 9.1 },
        { authority: 'nvd', version: '3.1', vector: nvd, score: 7.7 },
      ],
      score: { authority: 'nvd', version: '3.1', vector: nvd, score: 7.7, isComputed: false },
    })
    expect(vulnerabilityOf(found).cvss_vectors?.map(({ vendor }) => vendor)).toEqual([
      'nvd',
      'ghsa',
    ])
  })
})

describe('the place', () => {
  test.each([
    ['a system', { family: 'debian', version: '12', endOfLife: false }, 'debian:12'],
    ['a system without a version', { family: 'wolfi', version: '', endOfLife: false }, 'wolfi'],
    ['no system', null, 'Unknown'],
    ['a system without a name', { family: '\u200B', version: ' ', endOfLife: false }, 'Unknown'],
  ])('of an image with %s', (_, os, word) => {
    const { vulnerabilities } = reportOf([finding()], { os })
    expect(vulnerabilities[0]?.location.operating_system).toBe(word)
  })

  test.each([
    ['registry.example.org/acme/api:1.2', 'registry.example.org/acme/api:1.2'],
    ['registry:registry.example.org:5000/acme/api', 'registry.example.org:5000/acme/api'],
    ['registry:5000/acme/api:1', 'registry:5000/acme/api:1'],
    ['docker:acme/api', 'acme/api'],
    ['docker-archive:/home/somebody/api.tar', 'acme/api'],
    ['oci-dir:/home/somebody/api@sha256:0', 'acme/api'],
    ['oci-archive:C:\\somebody\\api.tar', 'acme/api'],
    ['\u200B', 'image'],
  ])('%j is the image %j', (reference, word) => {
    const named = image({ reference, name: 'acme/api' })
    const { vulnerabilities } = reportOf([finding()], { image: named })
    expect(vulnerabilities[0]?.location.image).toBe(word)
  })
})

describe('hostile text', () => {
  const MORE = ['\u0000', '!1', '%1', '~label', '&1', '$1', '%"milestone"', '[[_TOC_]]', '']

  test.each([...PAYLOADS, ...MORE])('%j in every field stays as GitLab describes it', (text) => {
    const hostile = finding({
      severityAuthority: text,
      vulnerability: {
        ...{ id: text, title: text, description: text },
        ...{ aliases: [text], advisories: [text], cwes: [text], references: [text] },
      },
      package: { type: text, namespace: text, name: text, version: text, purl: text },
      fix: { version: text },
      cvss: [{ authority: text, version: text, vector: text, score: 5 }],
      confidence: 'likely-fp',
      confidenceReason: text,
    })
    const named = image({ name: text, reference: text })
    const value = report({
      images: [
        imageReport({
          image: named,
          findings: [hostile],
          os: { family: text, version: text, endOfLife: false },
          verdict: verdict({ outcome: 'scan-failed', degraded: [text] }),
        }),
      ],
    })
    const text2 = renderGitLabFiles(value)[0]?.text ?? ''
    readGitLabReport(text2)
    expect(text2).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u)
  })

  test.each([
    '@all',
    '#1',
    '!1',
    '%1',
    '~bug',
    '&1',
    '$1',
    'GH-1',
    '![x](https://e.example.org/x)',
  ])('%j in a description refers to nothing', (text) => {
    const { description } = vulnerabilityOf(finding({ vulnerability: { description: text } }))
    expect(description).not.toContain(text)
  })

  test('begins with no quick action', () => {
    const { description } = vulnerabilityOf(finding({ vulnerability: { description: '/close' } }))
    expect(description).toBe('\\/close')
  })

  test('of a megabyte is cut', () => {
    const huge = 'x'.repeat(1_000_000)
    const found = finding({
      vulnerability: {
        ...{ id: huge, title: huge, description: huge, aliases: [huge] },
        references: [`https://e.example.org/${huge}`],
      },
      package: { name: huge, version: huge, purl: huge },
    })
    expect(JSON.stringify(vulnerabilityOf(found)).length).toBeLessThan(10_000)
  })

  test('never makes a report that GitLab would refuse', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        only(toReport(all, name))
      }),
    )
  })
})
