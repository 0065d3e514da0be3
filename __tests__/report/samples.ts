import type { RuleResult } from '../../src/domain/verdict.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'

/* One report per outcome, as a reader would meet it; the snapshots of the readable formats show them. */

const exploited = finding({
  kev: { added: '2099-02-01', ransomware: false },
  ratings: [{ scanner: 'grype', authority: 'nvd', severity: 'high' }],
})
const zlib = finding({
  vulnerability: { id: 'CVE-2099-0002', title: 'Heap overflow with a crafted header' },
  package: { name: 'zlib1g', version: '1:1.2.13.dfsg-1' },
  fix: { version: '1:1.3.0-1' },
  seenBy: ['trivy'],
})
const npm = finding({
  severity: 'high',
  vulnerability: { id: 'GHSA-xxxx-yyyy-zzzz', title: 'Prototype pollution in merge()' },
  package: { type: 'npm', namespace: '@acme', name: 'deep-merge', version: '4.17.1' },
  fix: { version: '4.17.21' },
  seenBy: ['grype'],
  instances: ['app', 'opt', 'srv'].map((folder) => ({
    path: `${folder}/node_modules/deep-merge/package.json`,
    layer: null,
    origin: 'added',
  })),
})
const libc = finding({
  severity: 'medium',
  vulnerability: { id: 'CVE-2099-0004', title: 'Use after free' },
  package: { name: 'libc6', version: '2.36-9' },
  fix: { state: 'not-fixed' },
})
const headers = finding({
  severity: 'low',
  vulnerability: { id: 'CVE-2099-0005', title: 'Race in a driver' },
  package: { name: 'linux-libc-dev', version: '6.1.0-1' },
  fix: { state: 'wont-fix' },
  status: 'off-gate',
})
const key = ruleFinding()
const root = ruleFinding({
  kind: 'misconfiguration',
  rule: { id: 'DS-0002', title: 'Image user should not be root' },
  severity: 'high',
  instances: [],
  line: null,
})

const reasons = [
  reason([exploited], { rule: 'known-exploited' }),
  reason([key], { rule: 'secrets', remedy: 'Revoke the secret and remove it from every layer' }),
  reason([exploited, zlib], {
    remedy: 'Update openssl 3.0.11-1 to 3.0.13-1, zlib1g 1:1.2.13.dfsg-1 to 1:1.3.0-1',
  }),
]

const rules: RuleResult[] = [
  toRule('known-exploited', 'Known to be exploited', { state: 'failed', value: 1, fixable: 1 }),
  toRule('secrets', 'Secrets in files that no package owns', { state: 'failed', value: 1 }),
  toRule('vulnerabilities.critical', 'Critical vulnerabilities', {
    state: 'failed',
    value: 2,
    fixable: 2,
  }),
  toRule('vulnerabilities.high', 'High vulnerabilities', { limit: 5, value: 1, fixable: 1 }),
  toRule('end-of-life', 'System still supported by its maker', {
    state: 'warned',
    limit: null,
    value: 1,
    note: 'debian 10 is past its end of life',
  }),
  toRule('licences', 'Licences', { state: 'not-assessed', value: null, note: 'not looked for' }),
]

function toRule(id: string, title: string, rest: Partial<RuleResult>): RuleResult {
  return { id, title, state: 'passed', limit: 0, value: 0, fixable: 0, note: null, ...rest }
}

const failing = imageReport({
  findings: [libc, headers, npm, zlib, exploited, key, root],
  verdict: verdict({ reasons, degraded: ['grype recognised no package; trivy did'] }),
  rules,
  os: { family: 'debian', version: '10', endOfLife: true },
  coverage: {
    narrowed: ['paths below usr/share were left out (skip-paths)'],
    notAssessed: [{ what: 'conda packages', count: 1200 }],
  },
})

export const FAILED = report({
  images: [failing],
  notices: [{ code: 'name-guessed', text: 'The name acme/api was guessed from the reference.' }],
  deliveries: [{ to: 'report.sarif', state: 'failed', detail: 'no space left' }],
})

export const PASSED = report({
  images: [
    imageReport({
      findings: [libc],
      rules: rules.slice(3, 4).map((rule) => ({ ...rule, value: 0, fixable: 0 })),
      image: image({ notScanned: [] }),
    }),
  ],
})

export const SCAN_FAILED = report({
  images: [
    imageReport({
      findings: [zlib],
      verdict: verdict({ outcome: 'scan-failed' }),
      scans: [scanRecord({ scanner: 'grype' }), scanRecord({ state: 'failed', exitCode: 1 })],
    }),
  ],
})

export const NOT_OPENED = report({
  images: [
    imageReport({
      image: null,
      reference: 'registry.example.org/acme/api:9',
      os: null,
      contents: null,
      scans: [],
      verdict: verdict({ outcome: 'scan-failed' }),
      error: {
        code: 'image-not-found',
        message: 'registry.example.org has no image acme/api with the tag 9.',
        hint: 'Check the tag.',
      },
    }),
  ],
})

export const NOTHING_ANALYSED = report({
  images: [
    imageReport({
      os: null,
      verdict: verdict({ outcome: 'nothing-analysed' }),
      scans: [
        scanRecord({ scanner: 'grype', state: 'nothing-analysed' }),
        scanRecord({ state: 'nothing-analysed' }),
      ],
    }),
  ],
})

export const SEVERAL = report({
  images: [
    imageReport({
      image: image({ name: 'acme/web', reference: 'registry.example.org/acme/web:1' }),
      findings: [libc],
    }),
    imageReport({
      image: image({ name: 'acme/db', reference: 'registry.example.org/acme/db:1' }),
      findings: [zlib],
      verdict: verdict({ reasons: [reason([zlib])] }),
    }),
    ...NOT_OPENED.images,
  ],
})

/** As the delivery of reports leaves it when a file could not be written. */
export const UNDELIVERED = report({
  images: PASSED.images,
  verdict: verdict({ outcome: 'scan-failed' }),
  notices: [
    { code: 'name-guessed', text: 'The name was guessed.' },
    { code: 'report-unwritable', text: 'out/report.json could not be written. Free some space.' },
  ],
})
