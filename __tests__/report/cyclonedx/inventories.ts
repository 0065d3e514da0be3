import type { Decision } from '../../../src/domain/decision.ts'
import type { InventoryPackage, Report } from '../../../src/domain/report.ts'
import {
  digestOf,
  finding,
  image,
  imageReport,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../../ground/factories.ts'
import { PAYLOADS } from '../hostile.ts'

/* Images with packages, licences and decisions, as both lists and both VEX documents need them. */

/** Debian's openssl, seen by both scanners. */
export function inventoryPackage(overrides: Partial<InventoryPackage> = {}): InventoryPackage {
  return {
    type: 'deb',
    namespace: 'debian',
    name: 'openssl',
    version: '3.0.11-1',
    purl: 'pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12',
    sourcePackage: null,
    seenBy: ['grype', 'trivy'],
    paths: ['var/lib/dpkg/status'],
    layer: digestOf('layer 1'),
    ...overrides,
  }
}

export const LODASH = inventoryPackage({
  type: 'npm',
  namespace: null,
  name: 'lodash',
  version: '4.17.1',
  purl: 'pkg:npm/lodash@4.17.1',
  seenBy: ['trivy'],
  paths: ['app/node_modules/lodash/package.json', 'srv/node_modules/lodash/package.json'],
})

/** A licence of a package of the inventory. */
export function licence(subject: InventoryPackage, text: string): ReturnType<typeof ruleFinding> {
  const { type, namespace, name, version, purl, sourcePackage } = subject
  return ruleFinding({
    kind: 'licence',
    rule: { id: text, title: 'notice licence' },
    package: { type, namespace, name, version, purl, sourcePackage },
  })
}

/** A waiver that holds and gives no justification. */
export function decision(overrides: Partial<Decision> = {}): Decision {
  return {
    kind: 'waiver',
    id: 'W-1',
    source: { path: 'waivers.yml', line: 3 },
    status: 'accepted',
    suppresses: true,
    justification: null,
    reason: 'the service is switched off next week',
    owner: 'team-web',
    expires: '2099-05-01',
    ticket: 'SEC-1',
    approvedBy: null,
    note: null,
    ...overrides,
  }
}

export const NOT_AFFECTED = decision({
  kind: 'vex',
  id: 'https://vex.example.org/1#/statements/0',
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  reason: 'the parser is never called',
  owner: 'vendor@example.org',
  expires: null,
  ticket: null,
})

const other = finding({ vulnerability: { id: 'CVE-2099-0002' }, package: { name: 'zlib1g' } })

const gone = finding({
  vulnerability: { id: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2099-0009'] },
  package: { type: 'npm', name: 'lodash', version: '4.17.0' },
})

/** Everything that can be decided, and one finding on which nobody did. */
export const DECIDED = report({
  images: [
    imageReport({
      packages: [inventoryPackage(), LODASH],
      findings: [
        finding({
          status: 'waived',
          decisions: [decision()],
          cvss: [
            { authority: 'nvd', version: '3.1', vector: 'CVSS:3.1/AV:N', score: 9.8 },
            { authority: 'redhat', version: '9', vector: null, score: null },
          ],
        }),
        { ...other, status: 'not-affected', decisions: [NOT_AFFECTED] },
        finding({
          vulnerability: { id: 'CVE-2099-0003' },
          decisions: [{ ...NOT_AFFECTED, status: 'under_investigation', suppresses: false }],
        }),
        finding({ vulnerability: { id: 'CVE-2099-0004' } }),
      ],
      comparison: {
        baseline: {
          reference: 'registry.example.org/acme/api:1.1',
          name: 'acme/api',
          digest: null,
          imageId: null,
          asOf: '2099-03-30T12:00:00.000Z',
        },
        sameDatabases: true,
        notes: [],
        counts: { introduced: 0, worsened: 0, newlyDisclosed: 0, preExisting: 2, fixed: 1 },
        fixed: [gone],
      },
    }),
  ],
})

function toHostile(text: string): ReturnType<typeof imageReport> {
  const subject = { type: text, namespace: text, name: text, version: text, purl: text }
  const stranger = inventoryPackage({ ...subject, paths: [text], layer: text })
  const vulnerability = { id: text, aliases: [text, 'x'], cwes: [text], references: [text] }
  return imageReport({
    image: image({ name: text, reference: text, platform: text, created: text }),
    os: { family: text, version: text, endOfLife: false },
    packages: [stranger, stranger, inventoryPackage(subject)],
    findings: [
      licence(stranger, text),
      finding({
        vulnerability: { ...vulnerability, title: text, description: text, published: text },
        package: { ...subject, type: 'npm' },
        status: 'waived',
        decisions: [decision({ reason: text, owner: text, ticket: text })],
        cvss: [{ authority: text, version: text, vector: text, score: 5 }],
      }),
    ],
    coverage: { narrowed: [text], notAssessed: [{ what: text, count: 1 }] },
    base: {
      ...{ name: text, digest: text, evidence: 'label', isVerified: false, layers: null },
      ...{ note: text, currentDigest: null, currentNote: null },
    },
  })
}

function toUndecided(text: string): ReturnType<typeof imageReport> {
  const vulnerability = { id: text, aliases: [text, 'x'] }
  const named = { type: 'npm', namespace: text, name: text, version: text, purl: text }
  return imageReport({
    findings: [
      finding({ vulnerability }),
      finding({ vulnerability, package: named }),
      finding({ package: named }),
    ],
  })
}

export const REPORTS: readonly (readonly [string, Report])[] = [
  ['a run without images', report({ images: [] })],
  ['an empty image', report()],
  ['a list with every kind of licence', report({ images: [toLicensed()] })],
  [
    'an image that could not be opened',
    report({
      images: [
        imageReport({
          image: null,
          os: null,
          scans: [],
          isInventoryWhole: false,
          verdict: verdict({ outcome: 'scan-failed' }),
        }),
      ],
    }),
  ],
  [
    'a failed scan',
    report({
      images: [
        imageReport({
          packages: [LODASH],
          scans: [scanRecord({ state: 'failed', version: null }), scanRecord({ scanner: 'grype' })],
          isInventoryWhole: false,
        }),
      ],
    }),
  ],
  ['what was decided', DECIDED],
  ['hostile text everywhere', report({ images: PAYLOADS.map(toHostile) })],
  ['hostile text that nobody decided on', report({ images: PAYLOADS.map(toUndecided) })],
]

function toLicensed(): ReturnType<typeof imageReport> {
  const words = ['MIT', 'MIT OR Apache-2.0', 'see LICENSE', 'LicenseRef-Acme', 'GPL-2.0+']
  const sets = [
    ...words.map((one) => [one]),
    words,
    ['MIT', 'see LICENSE'],
    ['MIT', 'BSD-3-Clause'],
  ]
  const packages = [...sets, []].map((_, index) =>
    inventoryPackage({ name: `lib${index}`, purl: null }),
  )
  return imageReport({
    packages,
    findings: sets.flatMap((set, index) =>
      set.flatMap((text) => {
        const subject = packages[index]
        return subject === undefined ? [] : [licence(subject, text)]
      }),
    ),
  })
}
