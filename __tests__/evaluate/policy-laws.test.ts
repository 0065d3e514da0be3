import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../src/domain/report.ts'
import { trivy } from './documents.ts'
import { evaluateUnder } from './evaluating.ts'

/* What a pull request writes into its own files is shown, and changes nothing before somebody approves it. */

const BASE = [
  'security_gates: { vulnerabilities: { high: 0 } }',
  "approvals: { teams: ['@acme/security'] }",
  '',
].join('\n')

const WAIVER = [
  'waivers:',
  '  - vulnerability: CVE-2099-0001',
  '    reason: The flaw is not reachable here',
  "    owner: '@mona'",
  '    expires: 2027-06-30',
  '',
].join('\n')

const SETTINGS = [
  'security_gates: { vulnerabilities: { high: 99 } }',
  'security_gates: { vulnerabilities: { high: 0, only_fixable: true } }',
  'security_gates: { vulnerabilities: { severity_from: nvd } }',
  'mode: report-only',
  'stage: monitor',
  'standards: [cis-docker-1.6.0]',
  'standards: [no-such-standard]',
  'waivers: { files: [gone.yml] }',
  'vex: { files: [vex.json] }',
  "approvals: { teams: ['@acme/friends'] }",
  'locked: [security_gates, waivers, mode]',
  'images: [{ name: "**", mode: report-only }]',
  'accept_nothing_analysed: [{ image: "**", reason: Nothing is in any image, expires: 2027-01-01 }]',
  'extends: gone.yml',
  'extends: acme/rules/base.yml@v1',
]

/** Some of the settings, which may contradict each other, or any text at all. */
const policies = fc.oneof(
  fc.subarray(SETTINGS).map((lines) => `${lines.join('\n')}\n`),
  fc.string({ unit: 'binary' }),
)

const proposals = fc.record(
  {
    '.plimsoll.yml': policies,
    '.plimsoll-waivers.yml': fc.constantFrom(WAIVER, 'waivers: 5\n', ''),
    'vex.json': fc.constantFrom('{}', '[', '{"@context":"https://openvex.dev/ns/v0.2.0"}'),
  },
  { requiredKeys: [] },
)

const FILES = { 't.json': trivy({ hasPackages: true }) }

function judge(proposed: Readonly<Record<string, string>>) {
  const elsewhere = { 'acme/rules@v1:base.yml': 'mode: report-only\n' }
  const policy = { texts: { '.plimsoll.yml': BASE }, proposed, elsewhere }
  return evaluateUnder({ policy }, FILES, '--name', 'acme/api')
}

function withoutNotices(report: Report): unknown {
  return { ...report, notices: [] }
}

test('no pull request changes its own verdict, whatever it makes of policy, waivers and VEX', async () => {
  const unchanged = await judge({ '.plimsoll.yml': BASE })
  expect(unchanged.exitCode).toBe(1)
  const before = unchanged.report.notices.length
  await fc.assert(
    fc.asyncProperty(proposals, async (proposed) => {
      const changed = await judge(proposed)
      expect(changed.exitCode).toBe(1)
      expect(withoutNotices(changed.report)).toEqual(withoutNotices(unchanged.report))
      expect(changed.report.notices.length).toBeGreaterThan(before)
    }),
  )
})
