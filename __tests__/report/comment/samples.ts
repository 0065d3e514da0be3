import type { Action } from '../../../src/domain/advice.ts'
import type { CodeHostRun } from '../../../src/domain/code-host.ts'
import type { Comparison } from '../../../src/domain/comparison.ts'
import type { Report } from '../../../src/domain/report.ts'
import type { RuleResult } from '../../../src/domain/verdict.ts'
import type { CommentPlace } from '../../../src/report/comment/index.ts'
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
} from '../../ground/factories.ts'

/* What reviewers meet: one report for each thing that a comment may have to say. */

export const RUN: CodeHostRun = {
  repository: 'acme/shop',
  repositoryUrl: 'https://github.com/acme/shop',
  runUrl: 'https://github.com/acme/shop/actions/runs/101',
  event: 'pull_request',
  commit: '1f0e3dad99908345f7439f8ffabdffc41f0e3dad',
  workflow: '.github/workflows/image.yml',
  isPublic: null,
  change: { number: 7, baseBranch: 'main', isFork: false },
}

export const PLACE: CommentPlace = {
  run: RUN,
  alerts: [
    {
      ruleId: 'CVE-2099-0001',
      path: 'acme/api/deb/openssl',
      url: 'https://github.com/acme/shop/security/code-scanning/42',
    },
  ],
  alertsUrl: 'https://github.com/acme/shop/security/code-scanning?query=pr%3A7',
}

/** The same at another commit in another run. */
export const LATER: CommentPlace = {
  ...PLACE,
  run: {
    ...RUN,
    runUrl: 'https://github.com/acme/shop/actions/runs/10234567890',
    commit: '2e7d2c03a9507ae265ecf5b5356885a53393a202',
  },
}

const openssl = finding({
  risk: { tier: 1, why: 'attackers are known to use it' },
  kev: { added: '2099-02-01', ransomware: false },
})
const merge = finding({
  severity: 'critical',
  vulnerability: { id: 'GHSA-xxxx-yyyy-zzzz', title: 'Prototype pollution in merge()' },
  package: { type: 'npm', namespace: '@acme', name: 'deep-merge', version: '4.17.1' },
  fix: { version: '4.17.21' },
  instances: [
    {
      path: 'app/node_modules/@acme/deep-merge/package.json',
      layer: null,
      origin: 'added',
      replaced: null,
    },
  ],
})
const libc = finding({
  severity: 'medium',
  vulnerability: { id: 'CVE-2099-0004', title: 'Use after free in the resolver' },
  package: { name: 'libc6', version: '2.36-9' },
  fix: { state: 'not-fixed' },
})
const curl = finding({
  severity: 'high',
  vulnerability: { id: 'CVE-2099-0007', title: 'Cookies of one host sent to another' },
  package: { name: 'curl', version: '7.88.1-10' },
  fix: { version: '7.88.1-10+deb12u5' },
})

const NONE = { total: 0, critical: 0, high: 0, knownExploited: 0, blocking: 0 }

function toAction(title: string, rest: Partial<Action> = {}): Action {
  return {
    ...{ kind: 'upgrade-dependency', title, commands: [], upgrades: [], paths: [] },
    ...{ removes: NONE, leaves: NONE, findings: [], isEstimate: true, note: null },
    ...rest,
  }
}

const upgradeOpenssl = toAction('Upgrade the system package openssl 3.0.11-1 to 3.0.13-1', {
  kind: 'upgrade-system',
  commands: [
    'apt-get update && apt-get install --only-upgrade -y openssl && rm -rf /var/lib/apt/lists/*',
  ],
  removes: { ...NONE, total: 1, critical: 1, knownExploited: 1, blocking: 1 },
  note: 'It came with the base image: a newer build of it upgrades it without a layer on top.',
})
const upgradeMerge = toAction('Upgrade @acme/deep-merge 4.17.1 to 4.17.21 (npm)', {
  commands: ['npm install @acme/deep-merge@4.17.21'],
  paths: ['app/node_modules/@acme/deep-merge/package.json'],
  removes: { ...NONE, total: 1, critical: 1, blocking: 1 },
})
const wait = toAction('Nothing to upgrade to yet for 1 finding in glibc', {
  kind: 'wait',
  leaves: { ...NONE, total: 1 },
})

const exploitedRule = toRule('known-exploited', 'Vulnerabilities known to be exploited (CISA KEV)')
const criticalRule = toRule('vulnerabilities.critical', 'Vulnerabilities of severity critical')

function toRule(id: string, title: string, rest: Partial<RuleResult> = {}): RuleResult {
  const numbers = { limit: 0, value: 0, fixable: 0, waived: 0 }
  return { id, title, state: 'passed', ...numbers, origin: null, note: null, ...rest }
}

function compared(
  counts: Partial<Comparison['counts']>,
  rest: Partial<Comparison> = {},
): Comparison {
  return {
    baseline: {
      reference: 'registry.example.org/acme/api:main',
      name: 'acme/api',
      digest: digestOf('older manifest'),
      imageId: digestOf('older config'),
      asOf: '2099-03-30T12:00:00.000Z',
    },
    sameDatabases: true,
    notes: [],
    counts: {
      ...{ introduced: 0, worsened: 0, newlyDisclosed: 0, preExisting: 0, fixed: 0 },
      ...counts,
    },
    fixed: [],
    ...rest,
  }
}

/** A critical flaw with a fix, known to be exploited, breaks two rules. */
export const FAILS = report({
  images: [
    imageReport({
      findings: [openssl, libc],
      verdict: verdict({
        reasons: [
          reason([openssl], { rule: 'known-exploited' }),
          reason([openssl], { origin: '.plimsoll.yml:4' }),
        ],
      }),
      rules: [
        { ...exploitedRule, state: 'failed', value: 1, fixable: 1 },
        { ...criticalRule, state: 'failed', value: 1, fixable: 1 },
        toRule('vulnerabilities.high', 'Vulnerabilities of severity high', { limit: 5 }),
      ],
      advice: { actions: [upgradeOpenssl, wait] },
    }),
  ],
})

/** The same image once the flaw is fixed, as the base still has it. */
export const PASSES_AFTER_FIX = report({
  images: [
    imageReport({
      findings: [{ ...libc, change: 'pre-existing' }],
      rules: [exploitedRule, criticalRule],
      advice: { actions: [wait] },
      comparison: compared({ preExisting: 1, fixed: 1 }, { fixed: [openssl] }),
    }),
  ],
})

/** Nothing blocks, and nothing differs from the base. */
export const CLEAN = report({
  images: [
    imageReport({
      findings: [{ ...libc, change: 'pre-existing' }],
      rules: [exploitedRule, criticalRule],
      comparison: compared({ preExisting: 1 }),
    }),
  ],
})

export const SCAN_FAILED = report({
  images: [
    imageReport({
      findings: [curl],
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
        hint: 'Check the tag, and that the step that pushes it runs before this one.',
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

/** A change that fixes one flaw and adds another, judged by what it changed; a waiver ends soon. */
export const FIXES_ONE_ADDS_ONE = report({
  waivers: [
    {
      id: 'W-12',
      source: { path: '.plimsoll-waivers.yml', line: 14 },
      state: 'expiring',
      reason: 'not reachable',
      owner: 'payments',
      expires: '2099-04-10',
      findings: 2,
      note: 'It ends in 9 days',
    },
  ],
  notices: [{ code: 'name-guessed', text: 'The name acme/api was guessed from the reference.' }],
  images: [
    imageReport({
      findings: [
        { ...merge, change: 'introduced' },
        { ...libc, change: 'newly-disclosed' },
        { ...curl, change: 'introduced' },
      ],
      verdict: verdict({
        reasons: [reason([merge], { remedy: 'Update deep-merge 4.17.1 to 4.17.21' })],
      }),
      rules: [
        exploitedRule,
        { ...criticalRule, state: 'failed', value: 1, fixable: 1 },
        toRule(
          'changes.newly-disclosed',
          'Flaws of what was there before that became known since',
          {
            state: 'warned',
            limit: null,
            value: 1,
            note: 'CVE-2099-0004 in libc6, known since 2099-03-31',
          },
        ),
      ],
      advice: { actions: [upgradeMerge, wait] },
      judged: {
        scope: 'changes',
        wanted: 'changes',
        why: 'only what pull request 7 introduced or made worse is judged, compared with what run 99 on main kept',
      },
      comparison: compared(
        { introduced: 2, newlyDisclosed: 1, preExisting: 0, fixed: 1 },
        { fixed: [openssl] },
      ),
    }),
  ],
})

function named(name: string, { images }: Report): Report {
  return report({
    images: images.map((one) => ({
      ...one,
      name,
      image: one.image === null ? null : image({ name, platform: one.image.platform }),
    })),
  })
}

/** Three jobs of a matrix. */
export const MATRIX = [
  named('acme/web', CLEAN),
  named('acme/api', FAILS),
  named('acme/worker', NOT_OPENED),
] as const

export const SECRET = report({
  images: [
    imageReport({
      findings: [ruleFinding({ remedy: 'Revoke the key, and remove the file from every layer' })],
      verdict: verdict({
        reasons: [
          reason([ruleFinding()], {
            rule: 'secrets',
            remedy: 'Revoke the secrets and remove them from every layer',
          }),
        ],
      }),
      rules: [
        toRule('secrets', 'Secrets of severity high and above in files that no package owns', {
          state: 'failed',
          value: 1,
        }),
      ],
    }),
  ],
})
