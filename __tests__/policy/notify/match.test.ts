import { describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../../src/domain/report.ts'
import type { Outcome } from '../../../src/domain/verdict.ts'
import { matchImage } from '../../../src/policy/notify/match-image.ts'
import { finding, imageReport, reason, ruleFinding, verdict } from '../../ground/factories.ts'
import { ruleOf } from './settings.ts'

const named = (id: string) => ({ vulnerability: { id } })
const KEV = finding({
  ...named('CVE-2099-0001'),
  kev: { added: '2026-01-01', ransomware: false },
  severity: 'high',
})
const LIKELY = finding({
  ...named('CVE-2099-0002'),
  severity: 'medium',
  epss: { score: 0.6, percentile: 0.99, date: '2026-11-01', model: null },
})
const OLD = finding({ ...named('CVE-2099-0003'), severity: 'low', change: 'pre-existing' })
const UNFIXED = finding({
  ...named('CVE-2099-0004'),
  severity: 'critical',
  change: 'newly-disclosed',
  fix: { state: 'not-fixed', version: null, versions: [] },
})
const SECRET = ruleFinding({ kind: 'secret', severity: 'high' })
const MALWARE = finding({ ...named('MAL-2099-1'), severity: 'critical', class: 'malware' })
const WAIVED = finding({ ...named('CVE-2099-0005'), status: 'waived', severity: 'critical' })
const ALL = [KEV, LIKELY, OLD, UNFIXED, SECRET, MALWARE, WAIVED]
const IMAGE = imageReport({
  name: 'acme/api',
  findings: ALL,
  verdict: verdict({ outcome: 'fail', reasons: [reason([UNFIXED])] }),
  standards: [
    {
      ...{ id: 'cis-docker-1.6.0', title: '', version: '', reference: '', decided: 2 },
      controls: [controlOf('4.1', 'fail'), controlOf('4.6', 'pass')],
    },
  ],
})

function controlOf(id: string, state: 'fail' | 'pass') {
  const empty = { evidence: [], rules: [], open: null, remedy: null }
  return { id, title: '', state, level: 'fail', ...empty } as const
}

function matched(when: string, image = IMAGE, branch: string | null = 'main') {
  const rule = ruleOf(`name: r, to: chat, digest: 1d, when: { ${when} }`)
  return matchImage(rule.when, image, {
    repository: null,
    branch,
    change: null,
    asOf: '2026-11-21T00:00:00Z',
  })
}

function findingsOf(when: string, image = IMAGE) {
  const match = matched(when, image)
  return match.kind === 'match' ? match.findings : []
}

describe('a rule about findings', () => {
  test.each([
    ['severity: critical', [MALWARE, UNFIXED]],
    ['severity: medium', [MALWARE, KEV, SECRET, UNFIXED, LIKELY]],
    ['known_exploited: true', [KEV]],
    ['known_exploited: false, severity: critical', [MALWARE, UNFIXED]],
    ['epss: 0.5', [LIKELY]],
    ['epss: 0.61', []],
    ['new: false', [OLD]],
    ['kind: secret', [SECRET]],
    ['secret: true', [SECRET]],
    ['kind: malware', [MALWARE]],
    ['fixable: false, kind: vulnerability', [UNFIXED]],
    ['blocking: true', [UNFIXED]],
    ['overdue: true', [KEV]],
    ['severity: high, known_exploited: true, verdict: pass', []],
  ])('matches by %s, the most urgent first', (when, expected) => {
    expect(findingsOf(when)).toEqual(expected)
  })

  test('is silent about what is waived', () => {
    expect(findingsOf('severity: unknown')).not.toContain(WAIVED)
  })

  test('counts as new what came, got worse or became known, and all without a baseline', () => {
    expect(findingsOf('new: true')).toEqual([MALWARE, KEV, SECRET, UNFIXED, LIKELY])
  })

  test('takes for overdue what a rule of the gate counts for its days', () => {
    const late = reason([OLD], { rule: 'vulnerabilities.low.overdue' })
    const image = { ...IMAGE, verdict: verdict({ outcome: 'fail', reasons: [late] }) }
    expect(findingsOf('overdue: true', image)).toEqual([KEV, OLD])
  })
})

describe('a rule about outcomes', () => {
  function judged(outcome: Outcome): ImageReport {
    return imageReport({ name: 'acme/api', verdict: verdict({ outcome }) })
  }

  test.each([
    ['verdict: fail', 'fail', ['outcome:fail']],
    ['verdict: [fail, scan-failed]', 'scan-failed', ['outcome:scan-failed']],
    ['scan_failed: true', 'scan-failed', ['outcome:scan-failed']],
    ['scan_failed: true', 'fail', null],
    ['verdict: pass', 'pass', ['outcome:pass']],
    ['branch: main', 'nothing-analysed', ['outcome:nothing-analysed']],
    ['branch: main', 'pass', null],
  ] as const)('with %s of an image with %s has the keys %j', (when, outcome, keys) => {
    const match = matched(when, judged(outcome))
    expect(match.kind === 'match' ? match.keys : null).toEqual(keys)
  })

  test('has what blocks among its keys', () => {
    expect(matched('branch: main')).toEqual({
      ...{ kind: 'match', findings: [UNFIXED] },
      keys: ['outcome:fail', UNFIXED.key],
    })
  })

  test('about a control has its name for a key, whatever the outcome', () => {
    const keys = ['control:cis-docker-1.6.0/4.1']
    expect(matched('control: cis-docker-1.6.0')).toMatchObject({ keys })
    expect(matched('control: cis-docker-1.6.0/4.1')).toMatchObject({ keys })
    expect(matched('control: cis-docker-1.6.0/4.6')).toEqual({ kind: 'silent' })
    expect(matched('control: pci-dss-4.0.1')).toEqual({ kind: 'silent' })
  })
})

describe('a rule about another branch or image', () => {
  test.each([
    ['branch: "release/*"', 'main'],
    ['branch: main', null],
    ['image: "web*"', 'main'],
  ])('with %s on %s says nothing, not even that all is well', (when, branch) => {
    expect(matched(when, IMAGE, branch)).toEqual({ kind: 'elsewhere' })
  })
})
