import { describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../src/domain/report.ts'
import { renderJson } from '../../src/report/index.ts'
import { digestOf, finding, image, imageReport, report, ruleFinding } from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'
import type { GivenPolicyFiles } from '../ground/policy-files.ts'
import { configured } from '../image/rules/subjects.ts'
import { DESIGN_EXAMPLE } from '../policy/design-example.ts'
import { grype, trivy } from './documents.ts'
import { codesOf, evaluateUnder, onlyImage } from './evaluating.ts'
import type { Evaluated } from './evaluating.ts'

/* `plimsoll evaluate` under a policy: what the files say decides, and the report tells by which of them. */

const NOW = '2099-04-01T12:00:00.000Z'

/** Rules that its run had assessed: what they look at was looked for. */
const ASSESSED = [
  ...['vulnerabilities.critical', 'known-exploited', 'secrets', 'licences.forbidden'],
].map((id) => ({ id, title: id, state: 'passed', limit: 0, value: 0, fixable: 0 }))

/** Runs as an ordinary user, as the layers say. */
const ORDINARY = configured({ User: '1000' })

function own(overrides: Partial<ImageReport> = {}): string {
  const rules = ASSESSED.map((rule) => ({ ...rule, waived: 0, origin: null, note: null }))
  const one = imageReport({ facts: ORDINARY, rules: rules as ImageReport['rules'], ...overrides })
  return renderJson(report({ asOf: '2099-04-01T00:00:00.000Z', images: [one] }))
}

function under(policy: string, overrides: Partial<ImageReport> = {}, ...flags: string[]) {
  const given = { policy: { texts: { '.plimsoll.yml': policy } }, asOf: NOW }
  return evaluateUnder(given, { 'run.json': own(overrides) }, ...flags)
}

function reasonsOf({ report: { verdict } }: Evaluated): string[] {
  return verdict.reasons.map(({ rule }) => rule)
}

let made = 0

function flaws(count: number, overrides: FindingOverrides = {}) {
  return Array.from({ length: count }, () => {
    made += 1
    const id = `CVE-2099-${String(20_000 + made)}`
    return finding({ ...overrides, vulnerability: { id } })
  })
}

function licence(id: string) {
  const subject = { type: 'npm', namespace: null, name: `of-${id.toLowerCase()}` }
  return ruleFinding({ kind: 'licence', rule: { id, title: id }, package: subject, line: null })
}

describe('the example of the design', () => {
  test('lets an ordinary image pass that keeps all its numbers', async () => {
    const findings = [...flaws(5, { severity: 'high' }), ...flaws(20, { severity: 'medium' })]
    const young = image({ created: '2099-03-02T12:00:00Z' })
    const overrides = { image: young, findings: [...findings, licence('MIT')] }
    const passed = await under(DESIGN_EXAMPLE, overrides)
    expect([passed.exitCode, reasonsOf(passed)]).toEqual([0, []])
  })

  test.each<[string, Partial<ImageReport>, string[]]>([
    ['one critical, fix or not', { findings: flaws(1) }, ['vulnerabilities.critical']],
    ['six high', { findings: flaws(6, { severity: 'high' }) }, ['vulnerabilities.high']],
    ['21 medium', { findings: flaws(21, { severity: 'medium' }) }, ['vulnerabilities.medium']],
    ['51 low', { findings: flaws(51, { severity: 'low' }) }, ['vulnerabilities.low']],
    ['an image of 31 days', { image: image({ created: '2099-03-01T00:00:00Z' }) }, ['image.age']],
    ['a licence that is not named', { findings: [licence('BSD-3-Clause')] }, ['licences.required']],
    [
      'a licence that is forbidden, in the form of today',
      { findings: [licence('GPL-3.0-or-later')] },
      ['licences.required', 'licences.forbidden'],
    ],
    ['root', { facts: configured({}) }, ['runtime.allow_root']],
    ['root by its number', { facts: configured({ User: '0:0' }) }, ['runtime.allow_root']],
  ])('refuses %s', async (_, overrides, rules) => {
    const young = image({ created: '2099-03-30T00:00:00Z' })
    const failed = await under(DESIGN_EXAMPLE, { image: young, ...overrides })
    expect([failed.exitCode, reasonsOf(failed)]).toEqual([1, rules])
  })

  test.each([
    ['build', 0, []],
    ['deploy', 1, ['signing']],
    ['monitor', 1, ['signing']],
  ])('at the stage %s ends with %i for want of verified signatures', async (stage, code, rules) => {
    const young = image({ created: '2099-03-30T00:00:00Z' })
    const judged = await under(DESIGN_EXAMPLE, { image: young }, '--stage', stage)
    expect([judged.exitCode, reasonsOf(judged)]).toEqual([code, rules])
    expect(judged.report.policy.stage).toBe(stage)
  })

  test('tells pod settings as not assessed, and nobody is held up by them', async () => {
    const passed = await under(DESIGN_EXAMPLE, {
      image: image({ created: '2099-03-30T00:00:00Z' }),
    })
    const states = new Map(onlyImage(passed).rules.map(({ id, state }) => [id, state]))
    expect([passed.exitCode, states.get('runtime.allow_root')]).toEqual([0, 'passed'])
    for (const id of ['runtime.allow_privileged', 'runtime.read_only_root_filesystem'])
      expect([id, states.get(id)]).toEqual([id, 'not-assessed'])
    expect(passed.summary).toContain('a setting of the pod, which no image tells')
  })

  test('cannot pass reports of scanners, which do not tell what it asks for', async () => {
    const given = { policy: { texts: { '.plimsoll.yml': DESIGN_EXAMPLE } } }
    const files = { 't.json': trivy({ hasPackages: true }), 'g.json': grype() }
    const failed = await evaluateUnder(given, files, '--name', 'acme/api')
    expect(failed.exitCode).toBe(1)
    expect(reasonsOf(failed)).toEqual(
      expect.arrayContaining(['licences.required', 'licences.forbidden', 'image.age']),
    )
  })
})

const BASE = 'security_gates: { vulnerabilities: { high: 0 } }\n'

describe('a run that inputs narrowed', () => {
  const narrowed = ['Left out by skip-paths: **']
  const coverage = { narrowed, notAssessed: [] }

  test('fails under a policy, with the line that would allow it', async () => {
    const judged = await under('mode: enforce', { coverage })
    expect([judged.exitCode, reasonsOf(judged)]).toEqual([1, ['coverage.narrowed']])
    expect(judged.report.verdict.reasons[0]?.remedy).toContain('coverage.narrowing: warn')
  })

  test('passes where the policy allows it, and where there is none', async () => {
    const allowed = 'security_gates: { coverage: { narrowing: warn } }'
    const judged = await under(allowed, { coverage })
    const rule = onlyImage(judged).rules.find(({ id }) => id === 'coverage.narrowed')
    expect([judged.exitCode, rule?.state, rule?.note]).toEqual([0, 'warned', narrowed[0]])
    const free = await evaluateUnder({ asOf: NOW }, { 'run.json': own({ coverage }) })
    expect(free.exitCode).toBe(0)
  })
})

test('that an earlier run had its clock set back is not said of this one', async () => {
  const degraded = [
    'as-of sets the clock back to 2026-01-01: waivers',
    'grype failed: it ended early',
  ]
  const verdict = { outcome: 'pass', degraded, reasons: [] } as const
  const judged = await under('mode: enforce', { verdict })
  expect(judged.report.verdict.degraded).toEqual([degraded[1]])
})

describe('a policy of the base commit', () => {
  const high = flaws(2, { severity: 'high' })
  const LOOSE = 'security_gates: { vulnerabilities: { high: 9 } }\n'

  function onPullRequest(policy: GivenPolicyFiles, ...flags: string[]) {
    return evaluateUnder({ policy, asOf: NOW }, { 'run.json': own({ findings: high }) }, ...flags)
  }

  test('judges a pull request that loosens it, and tells what would change', async () => {
    const judged = await onPullRequest({
      texts: { '.plimsoll.yml': BASE },
      proposed: { '.plimsoll.yml': LOOSE },
    })
    expect([judged.exitCode, reasonsOf(judged)]).toEqual([1, ['vulnerabilities.high']])
    expect(judged.report.policy.files).toEqual([
      expect.objectContaining({ path: '.plimsoll.yml', commit: 'b'.repeat(40) }),
    ])
    const effect = judged.report.notices.find(({ code }) => code === 'policy-effect')
    expect(effect?.text).toContain('the verdict would be pass instead of fail for acme/api')
    expect(effect?.text).toContain('vulnerabilities.high failed → passed')
  })

  test('tells that a change would let the run pass whatever the verdict', async () => {
    const judged = await onPullRequest({
      texts: { '.plimsoll.yml': BASE },
      proposed: { '.plimsoll.yml': `mode: report-only\n${BASE}` },
    })
    expect(judged.exitCode).toBe(1)
    const effect = judged.report.notices.find(({ code }) => code === 'policy-effect')
    expect(effect?.text).toContain('mode would be report instead of enforce')
  })

  test('judges a pull request whose waivers are too many to be judged, and says so', async () => {
    const entry = (index: number): string =>
      [
        '  - package: pkg:deb/debian/openssl',
        `    reason: Number ${String(index)} of very many of them`,
        "    owner: '@mona'",
        '    expires: 2099-04-30',
      ].join('\n')
    const list = `waivers:\n${Array.from({ length: 4_000 }, (_, index) => entry(index)).join('\n')}\n`
    const findings = flaws(251, { severity: 'high' })
    const texts = { '.plimsoll.yml': BASE }
    const policy = { texts, proposed: { ...texts, '.plimsoll-waivers.yml': list } }
    const files = { 'run.json': own({ findings }) }
    const judged = await evaluateUnder({ policy, asOf: NOW }, files)
    expect([judged.exitCode, reasonsOf(judged)]).toEqual([1, ['vulnerabilities.high']])
    const told = judged.report.notices.map(({ text }) => text).join('\n')
    expect(told).toContain('more than 1000000 times')
  }, 60_000)

  test('judges a pull request whose waiver nobody approved, and shows what it would waive', async () => {
    const ids = high.map(({ vulnerability }) => vulnerability.id)
    const judged = await onPullRequest({
      texts: { '.plimsoll.yml': BASE },
      proposed: { '.plimsoll.yml': BASE, '.plimsoll-waivers.yml': waivers(...ids) },
    })
    expect([judged.exitCode, onlyImage(judged).counts.waived]).toEqual([1, 0])
    const effect = judged.report.notices.find(({ code }) => code === 'policy-effect')
    expect(effect?.text).toContain('2 findings waived instead of 0')
  })

  test('lets a waiver travel with its change once the team of the base approved it', async () => {
    const ids = high.map(({ vulnerability }) => vulnerability.id)
    const texts = { '.plimsoll.yml': `${BASE}approvals: { teams: ['@acme/security'] }\n` }
    const judged = await onPullRequest({
      texts,
      proposed: { ...texts, '.plimsoll-waivers.yml': waivers(...ids) },
      approvals: {
        ...{ state: 'known', commit: 'd'.repeat(40) },
        approvals: [{ login: 'ada', team: '@acme/security' }],
      },
    })
    expect([judged.exitCode, onlyImage(judged).counts.waived]).toEqual([0, 2])
    expect(codesOf(judged)).toEqual(['policy-approved'])
    expect(judged.report.policy.files.map(({ path }) => path)).toEqual([
      '.plimsoll.yml',
      '.plimsoll-waivers.yml',
    ])
  })

  test('is tightened by inputs and never loosened, which is told once', async () => {
    const texts = { '.plimsoll.yml': 'security_gates: { vulnerabilities: { high: 2 } }\n' }
    const looser = await onPullRequest({ texts, proposed: texts }, '--max-high', '9')
    expect(looser.exitCode).toBe(0)
    expect(onlyImage(looser).rules).toContainEqual(
      expect.objectContaining({ id: 'vulnerabilities.high', limit: 2 }),
    )
    expect(codesOf(looser)).toEqual(['policy-only-tightens'])
    const stricter = await onPullRequest({ texts, proposed: texts }, '--max-high', '1')
    expect([stricter.exitCode, reasonsOf(stricter)]).toEqual([1, ['vulnerabilities.high']])
  })
})

function waivers(...ids: string[]): string {
  const entries = ids.map((id) =>
    [
      `  - vulnerability: ${id}`,
      '    reason: The flaw is not reachable here',
      "    owner: '@mona'",
      '    expires: 2099-04-30',
    ].join('\n'),
  )
  return `waivers:\n${entries.join('\n')}\n`
}

describe('several images', () => {
  const web = image({ name: 'acme/web', reference: 'acme/web:1', imageId: digestOf('web') })
  const POLICY = [
    BASE.trim(),
    'images:',
    '  - name: acme/web',
    '    mode: report-only',
    '  - name: lab/**',
    '    security_gates: { vulnerabilities: { high: 3 } }',
    '',
  ].join('\n')
  const files = (api: number, other: number) => ({
    'api.json': own({ findings: flaws(api, { severity: 'high' }) }),
    'web.json': own({ image: web, findings: flaws(other, { severity: 'high' }) }),
  })

  function judge(api: number, other: number, ...flags: string[]) {
    const policy = { texts: { '.plimsoll.yml': POLICY } }
    return evaluateUnder({ policy, asOf: NOW }, files(api, other), ...flags)
  }

  test.each([
    ['a failing one that is only reported beside a passing one', 0, 1, 0, 'fail'],
    ['a failing one that is enforced beside one that is only reported', 1, 1, 1, 'fail'],
    ['two that pass', 0, 0, 0, 'pass'],
  ])('of which %s', async (_, api, other, exitCode, outcome) => {
    const judged = await judge(api, other)
    expect([judged.exitCode, judged.report.verdict.outcome]).toEqual([exitCode, outcome])
    const modes = judged.report.notices.filter(({ code }) => code === 'mode-report')
    expect(modes.map(({ text }) => text)).toEqual([expect.stringContaining('for acme/web:')])
  })

  test('are each judged by the section for their name', async () => {
    const lab = image({ name: 'lab/api/beta', reference: 'lab/api:1', imageId: digestOf('lab') })
    const policy = { texts: { '.plimsoll.yml': POLICY } }
    const findings = flaws(3, { severity: 'high' })
    const judged = await evaluateUnder(
      { policy, asOf: NOW },
      { 'l.json': own({ image: lab, findings }) },
    )
    expect([judged.exitCode, onlyImage(judged).verdict.outcome]).toEqual([0, 'pass'])
  })

  test('hear of a refused input once', async () => {
    const judged = await judge(0, 0, '--max-high', '9', '--on-scan-failed', 'warn')
    const told = judged.report.notices.filter(({ code }) => code === 'policy-only-tightens')
    expect(new Set(told.map(({ text }) => text)).size).toBe(told.length)
    expect(told).toHaveLength(2)
  })

  test('that gave no answer are forgiven only where the policy only reports', async () => {
    const failed = { verdict: { outcome: 'scan-failed', degraded: [], reasons: [] } } as const
    const policy = { texts: { '.plimsoll.yml': POLICY } }
    const run = (text: string) =>
      evaluateUnder({ policy, asOf: NOW }, { 'run.json': text }, '--on-scan-failed', 'warn')
    expect((await run(own({ image: web, ...failed }))).exitCode).toBe(0)
    expect((await run(own(failed))).exitCode).toBe(2)
  })
})

describe('an image in which nothing is recognised', () => {
  const POLICY = [
    'accept_nothing_analysed:',
    '  - { image: acme/api, reason: One static program without packages, expires: 2099-04-30 }',
    '',
  ].join('\n')
  const scans = imageReport().scans.map((scan) => ({
    ...scan,
    ...{ state: 'nothing-analysed', packages: 0 },
  })) as ImageReport['scans']
  const empty = {
    scans,
    packages: [],
    verdict: { outcome: 'nothing-analysed' as const, degraded: [], reasons: [] },
  }

  function judge(asOf: string, name = 'acme/api') {
    const text = own({ ...empty, image: image({ name }) })
    const policy = { texts: { '.plimsoll.yml': POLICY } }
    return evaluateUnder({ policy, asOf }, { 'run.json': text })
  }

  test('passes by its name until the last day, which the verdict tells', async () => {
    const accepted = await judge('2099-04-30T23:59:59Z')
    expect([accepted.exitCode, accepted.report.verdict.outcome]).toEqual([0, 'pass'])
    expect(accepted.report.verdict.degraded.join()).toContain('One static program without packages')
  })

  test.each([
    ['the day after', '2099-05-01T00:00:00Z', 'acme/api'],
    ['another name', '2099-04-01T00:00:00Z', 'acme/api2'],
  ])('does not for %s', async (_, asOf, name) => {
    const refused = await judge(asOf, name)
    expect([refused.exitCode, refused.report.verdict.outcome]).toEqual([4, 'nothing-analysed'])
  })
})

describe('reports of ours that are judged again', () => {
  const flaw = finding({ severity: 'high', vulnerability: { id: 'CVE-2099-7777' } })
  const given = (asOf: string, texts: Readonly<Record<string, string>>) => ({
    asOf,
    policy: { texts },
  })
  const texts = { '.plimsoll.yml': BASE, '.plimsoll-waivers.yml': waivers('CVE-2099-7777') }

  test('keep no decision of the run before: a waiver that is gone counts no more', async () => {
    const first = await evaluateUnder(given(NOW, texts), { 'run.json': own({ findings: [flaw] }) })
    expect([first.exitCode, onlyImage(first).findings[0]?.status]).toEqual([0, 'waived'])
    const gone = given(NOW, { '.plimsoll.yml': BASE })
    const second = await evaluateUnder(gone, { 'first.json': first.json })
    expect([second.exitCode, reasonsOf(second)]).toEqual([1, ['vulnerabilities.high']])
    expect(onlyImage(second).findings[0]).toMatchObject({ status: 'open', decisions: [] })
    expect(second.report.waivers).toEqual([])
  })

  test('feel an expired waiver bite on the day after its last, which is named', async () => {
    const first = await evaluateUnder(given(NOW, texts), { 'run.json': own({ findings: [flaw] }) })
    const on = await evaluateUnder(given('2099-04-30T23:59:59Z', texts), { 'f.json': first.json })
    expect(on.exitCode).toBe(0)
    const after = await evaluateUnder(given('2099-05-01T00:00:00Z', texts), {
      'f.json': first.json,
    })
    expect([after.exitCode, reasonsOf(after)]).toEqual([1, ['vulnerabilities.high']])
    expect(after.report.waivers).toMatchObject([
      { state: 'expired', note: expect.stringContaining('CVE-2099-7777') },
    ])
  })

  test('give the same bytes when nothing has changed', async () => {
    const first = await evaluateUnder(given(NOW, texts), { 'run.json': own({ findings: [flaw] }) })
    const second = await evaluateUnder(given(NOW, texts), { 'first.json': first.json })
    expect(second.json).toBe(first.json)
  })
})

describe('what waivers and VEX set aside', () => {
  const [one, two, three] = flaws(3, { severity: 'high' })
  const findings = [one, two, three].filter((flaw) => flaw !== undefined)
  const idOf = (index: number): string => findings[index]?.vulnerability.id ?? ''
  const openvex = JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'Example Security',
    timestamp: '2099-03-01T00:00:00Z',
    version: 1,
    statements: [
      {
        vulnerability: { name: idOf(1) },
        products: [{ '@id': 'pkg:oci/api?repository_url=registry.example.org/acme/api' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
      },
    ],
  })
  const texts = {
    '.plimsoll.yml': `${BASE}vex: { files: [vex.json] }\n`,
    'vex.json': openvex,
    '.plimsoll-waivers.yml': waivers(idOf(0)),
  }

  async function judge(): Promise<Evaluated> {
    const flags = ['--report', 'sarif=out.sarif', '--report', 'markdown=out.md', '--alerts=all']
    const circumstances = { policy: { texts }, asOf: NOW }
    return evaluateUnder(circumstances, { 'run.json': own({ findings }) }, ...flags)
  }

  test('stays visible: in the counts and outputs, the list of waivers, SARIF and the summary', async () => {
    const judged = await judge()
    const states = new Map(
      onlyImage(judged).findings.map((flaw) => [
        flaw.kind === 'vulnerability' ? flaw.vulnerability.id : '',
        flaw.status,
      ]),
    )
    expect([states.get(idOf(0)), states.get(idOf(1)), states.get(idOf(2))]).toEqual([
      ...['waived', 'not-affected', 'open'],
    ])
    expect(judged.outputs).toMatchObject({ total: '3', high: '1', waived: '1', blocking: '1' })
    expect(JSON.parse(judged.outputs['images'] ?? '')).toMatchObject([{ waived: '1' }])
    expect(judged.report.waivers).toMatchObject([{ state: 'expiring', findings: 1 }])
    expect(judged.report.policy.files.map(({ path }) => path)).toEqual([
      ...['.plimsoll.yml', '.plimsoll-waivers.yml', 'vex.json'],
    ])
    for (const id of [idOf(0), idOf(1), idOf(2)]) expect(judged.summary).toContain(id)
    expect(judged.summary).toMatch(/1 waived/)
  })

  test('is suppressed in SARIF with its reason, and what blocks is not', async () => {
    const { written } = await judge()
    const sarif = JSON.parse(written['/checkout/out.sarif'] ?? '') as {
      readonly runs: readonly [{ readonly results: readonly SarifResult[] }]
    }
    const [run] = sarif.runs
    const told = new Map(run.results.map(({ ruleId, suppressions = [] }) => [ruleId, suppressions]))
    expect(told.get(idOf(0))).toMatchObject([
      { justification: expect.stringContaining('The flaw is not reachable here') },
    ])
    expect(told.get(idOf(1))).toHaveLength(1)
    expect(told.get(idOf(2))).toEqual([])
  })
})

type SarifResult = { readonly ruleId: string; readonly suppressions?: readonly unknown[] }

describe('a waiver that has to be approved', () => {
  const flaw = finding({ severity: 'high', vulnerability: { id: 'CVE-2099-7777' } })
  const texts = {
    '.plimsoll.yml': `${BASE}waivers: { files: [w.yml], require_approval: ['@acme/security'] }\n`,
    'w.yml': waivers('CVE-2099-7777'),
  }

  test('and is approved holds, and the report names by whom', async () => {
    const approval = { login: 'ada', team: '@acme/security' }
    const approvalsOf = { state: 'known', commit: 'd'.repeat(40), approvals: [approval] } as const
    const files = { 'run.json': own({ findings: [flaw] }) }
    const judged = await evaluateUnder({ policy: { texts, approvalsOf }, asOf: NOW }, files)
    expect(judged.exitCode).toBe(0)
    expect(onlyImage(judged).findings[0]?.decisions).toMatchObject([{ approvedBy: '@ada' }])
  })

  test('and cannot be verified is invalid, with the reason', async () => {
    const approvalsOf = { state: 'unknown', reason: 'GitHub was not reached' } as const
    const files = { 'run.json': own({ findings: [flaw] }) }
    const judged = await evaluateUnder({ policy: { texts, approvalsOf }, asOf: NOW }, files)
    expect([judged.exitCode, reasonsOf(judged)]).toEqual([1, ['vulnerabilities.high']])
    expect(judged.report.waivers).toMatchObject([
      { state: 'invalid', note: expect.stringContaining('GitHub was not reached') },
    ])
  })
})
