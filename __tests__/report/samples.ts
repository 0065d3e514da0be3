import type { Action, Advice } from '../../src/domain/advice.ts'
import type { Instance, Origin } from '../../src/domain/finding.ts'
import type { RuleResult } from '../../src/domain/verdict.ts'
import {
  digestOf,
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
  risk: { tier: 1, why: 'attackers are known to use it' },
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
    replaced: null,
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
  confidence: 'not-in-container',
  confidenceReason: 'headers of a kernel, and no kernel runs in a container',
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
  const none = { limit: 0, value: 0, fixable: 0, waived: 0, origin: null, note: null }
  return { id, title, state: 'passed', ...none, ...rest }
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

const none = { total: 0, critical: 0, high: 0, knownExploited: 0, blocking: 0 }

function toAction(title: string, rest: Partial<Action> = {}): Action {
  return {
    kind: 'upgrade-dependency',
    title,
    commands: [],
    upgrades: [],
    paths: [],
    removes: none,
    leaves: none,
    findings: [],
    isEstimate: true,
    note: null,
    ...rest,
  }
}

const BRING = 'Where it is no direct dependency, upgrade the package that brings it.'

const advice: Advice = {
  actions: [
    toAction('Upgrade 2 system packages: openssl and zlib', {
      kind: 'upgrade-system',
      commands: [
        '# at least: openssl 3.0.13-1, zlib1g 1:1.3.0-1',
        'apt-get update && apt-get install --only-upgrade -y openssl zlib1g && rm -rf /var/lib/apt/lists/*',
      ],
      removes: { total: 2, critical: 2, high: 0, knownExploited: 1, blocking: 2 },
      leaves: { ...none, total: 1 },
      note: 'They came with the base image: a newer build of it upgrades them without a layer on top.',
    }),
    toAction('Upgrade @acme/deep-merge 4.17.1 to 5.0.0 or later (npm, a new release line)', {
      commands: ['npm install @acme/deep-merge@5.0.0'],
      paths: ['app/node_modules/deep-merge/package.json'],
      removes: { ...none, total: 1, high: 1 },
      note: BRING,
    }),
    toAction('Upgrade left-pad 1.0.0 to 1.0.1 (npm)', {
      removes: { ...none, total: 1 },
      note: BRING,
    }),
    toAction('Nothing to upgrade to yet for 1 finding in glibc', {
      kind: 'wait',
      leaves: { ...none, total: 1 },
      note: '1 not fixed yet.',
    }),
  ],
}

/** Where everything is known that can be: base, baseline, feeds, what to do, and who saw what. */
export const COMPARED = report({
  feeds: [
    {
      name: 'kev',
      origin: 'https://feeds.example.org/kev.json',
      date: '2099-03-31T00:00:00Z',
      version: '2099.03.31',
      ageDays: 1,
    },
  ],
  notices: [{ code: 'set-aside', text: '2 matches were set aside.' }],
  images: [
    imageReport({
      findings: [
        { ...exploited, change: 'pre-existing', instances: at('base') },
        { ...zlib, change: 'newly-disclosed', instances: at('base') },
        {
          ...npm,
          change: 'introduced',
          risk: { tier: 2, why: 'EPSS percentile 96.0 %' },
          fix: { ...npm.fix, version: '5.0.0', isApproximate: true, crossesMajor: true },
          confidence: 'single-contradicted',
          confidenceReason: 'only Grype found it: Trivy knows the package, and did not',
        },
        {
          ...libc,
          change: 'worsened',
          instances: at('added').map((one) => ({
            ...one,
            replaced: { layer: digestOf('layer 1'), version: '2.36-8' },
          })),
        },
        headers,
      ],
      verdict: verdict({ reasons: reasons.slice(0, 1) }),
      rules: rules.slice(0, 1),
      base: {
        name: 'docker.example.org/debian:12-slim',
        digest: null,
        evidence: 'label',
        isVerified: true,
        layers: 1,
        note: null,
        currentDigest: null,
        currentNote: null,
      },
      setAside: [1, 2].map((number) => ({
        scanner: 'grype',
        id: `CVE-2099-010${number}`,
        package: 'python3',
        version: '3.11.2',
        reason: 'a rule of Grype for what the distribution has fixed',
      })),
      agreement: {
        both: 3,
        onlyGrype: 1,
        onlyTrivy: 1,
        flips: 1,
        disagreements: [
          {
            kind: 'only-one',
            scanner: 'grype',
            reason: 'only Grype found it: Trivy knows the package, and did not',
            count: 1,
            examples: [npm.id],
          },
          {
            kind: 'only-one',
            scanner: 'trivy',
            reason: 'only Trivy found it: Grype does not read this source',
            count: 1,
            examples: [zlib.id],
          },
          {
            kind: 'severity',
            scanner: null,
            reason: "one scanner's word for the severity is high or critical, the other's is not",
            count: 1,
            examples: [exploited.id],
          },
        ],
      },
      advice,
      comparison: {
        baseline: {
          reference: 'registry.example.org/acme/api:1.1',
          name: 'acme/api',
          digest: digestOf('older manifest'),
          imageId: digestOf('older config'),
          asOf: '2099-03-30T12:00:00.000Z',
        },
        sameDatabases: false,
        notes: ["Trivy's database is newer than the baseline's."],
        counts: { introduced: 1, worsened: 1, newlyDisclosed: 1, preExisting: 1, fixed: 1 },
        fixed: [finding({ severity: 'high', package: { name: 'curl', version: '7.88.1-10' } })],
      },
    }),
  ],
})

function at(origin: Origin): Instance[] {
  return [{ path: 'var/lib/dpkg/status', layer: digestOf('layer 1'), origin, replaced: null }]
}
