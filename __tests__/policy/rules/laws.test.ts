import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Check } from '../../../src/domain/check.ts'
import { CHECK_STATES } from '../../../src/domain/check.ts'
import { CHANGES, CONFIDENCES } from '../../../src/domain/finding.ts'
import type { Finding, FindingStatus } from '../../../src/domain/finding.ts'
import { SEVERITIES } from '../../../src/domain/severity.ts'
import { RULES, applyToChanges, openCase } from '../../../src/policy/rules/index.ts'
import type { Applied, Changes } from '../../../src/policy/rules/index.ts'
import { SETTINGS, SETTING_KEYS } from '../../../src/policy/settings.ts'
import type { PolicyValues, Setting, SettingKey } from '../../../src/policy/settings.ts'
import { image, ruleFinding, scanRecord } from '../../ground/factories.ts'
import { UNFIXED, apply, check, daysAgo, evidenceOf, flaw } from '../ground.ts'
import type { Given } from '../ground.ts'

type Values = Record<string, unknown>

/** Their absence is the strictest value: setting them spares something. */
const SPARING =
  /only_fixable$|grace_days$|confidence$|ignored_paths$|package_types$|\.warn$|grace_since$|severity_from$/

/** What the default gate, or the bar beside it, holds at 0 while nothing is set. */
const ZERO_UNSET: readonly string[] = [
  'vulnerabilities.critical.max',
  'vulnerabilities.known_exploited',
  'vulnerabilities.cvss.max',
  'vulnerabilities.epss.max',
  'secrets.max',
]

/** Without a bar everything counts. */
const BARS: readonly string[] = [
  'vulnerabilities.cvss.at_least',
  'vulnerabilities.epss.score_at_least',
  'vulnerabilities.epss.percentile_at_least',
]

/** Words between which no order is said. */
const UNORDERED: readonly string[] = [
  'vulnerabilities.grace_since',
  'vulnerabilities.severity_from',
  'vulnerabilities.deadlines',
]

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  glob: ['docker.io/library/*', 'registry.example.org/**', 'app/**'],
  spdx: ['MIT', 'GPL-3.0', 'Apache-2.0', 'Beer'],
  'purl-type': ['deb', 'npm', 'golang'],
  label: ['a', 'b', 'c'],
  scanner: ['grype', 'trivy'],
  text: ['a@example.org', 'b@example.org'],
}

const CHECK_IDS = ['CFG-USER', 'FS-SUID', 'BASE-APPROVED', 'CFG-LABELS-REQ']
const UNASSESSED_IDS = ['CFG-USER', 'known-exploited', 'default', 'image.age', 'cvss']

function anyValue(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'count':
      return fc.nat({ max: 4 })
    case 'number':
      return fc.constantFrom(0, 0.1, 0.5, 0.9, 5, 9)
    case 'flag':
      return fc.boolean()
    case 'word':
      return fc.constantFrom(...setting.words)
    case 'texts':
      return fc.subarray([...(TEXTS[setting.of] ?? [])])
    case 'ports':
      return fc.subarray([22, 443, 8080])
    case 'levels':
      return fc.dictionary(
        fc.constantFrom(...(setting.words.includes('off') ? CHECK_IDS : UNASSESSED_IDS)),
        fc.constantFrom(...setting.words),
      )
  }
}

const anyPolicy: fc.Arbitrary<Values> = fc
  .subarray([...SETTING_KEYS], { maxLength: 12 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, anyValue(SETTINGS[key])]))))

/** One value made stricter, by what the table of settings says of it; the policy as it was where that cannot be. */
function tighten(policy: Values, key: SettingKey, other: unknown): Values {
  const now = policy[key]
  if (UNORDERED.includes(key)) return policy
  if (now === undefined) return setFirst(policy, key, other)
  if (SPARING.test(key) && other === null) {
    return Object.fromEntries(Object.entries(policy).filter(([name]) => name !== key))
  }
  return other === null ? policy : { ...policy, [key]: stricterOf(SETTINGS[key], now, other) }
}

function setFirst(policy: Values, key: SettingKey, other: unknown): Values {
  if (other === null || SPARING.test(key) || BARS.includes(key)) return policy
  if (ZERO_UNSET.includes(key)) return { ...policy, [key]: 0 }
  if (key === 'secrets.severity' && other === 'critical') return policy
  if (key === 'vulnerabilities.end_of_life' && other === 'off') return policy
  if (key === 'when_not_assessed') return { ...policy, [key]: { default: 'fail' } }
  return { ...policy, [key]: other }
}

function stricterOf(setting: Setting, now: unknown, other: unknown): unknown {
  switch (setting.kind) {
    case 'count':
    case 'number':
      return setting.stricter === 'lower'
        ? Math.min(now as number, other as number)
        : Math.max(now as number, other as number)
    case 'flag':
      return now === setting.stricter || other === setting.stricter ? setting.stricter : now
    case 'word':
      return setting.words[
        Math.max(setting.words.indexOf(now as string), setting.words.indexOf(other as string))
      ]
    case 'texts':
    case 'ports':
      return setting.stricter === 'shorter'
        ? (now as unknown[]).filter((one) => (other as unknown[]).includes(one))
        : [...new Set([...(now as unknown[]), ...(other as unknown[])])]
    case 'levels':
      return stricterLevels(
        setting.words,
        now as Record<string, string>,
        other as Record<string, string>,
      )
  }
}

/** Levels of what both name; a name that stands in one alone is stricter only where that says `fail`. */
function stricterLevels(
  words: readonly string[],
  now: Record<string, string>,
  other: Record<string, string>,
): Record<string, string> {
  const worse = Object.entries(other).filter(([key, word]) =>
    key in now ? words.indexOf(word) > words.indexOf(now[key] ?? '') : word === 'fail',
  )
  return { ...now, ...Object.fromEntries(worse) }
}

const anyStatus = fc.constantFrom<FindingStatus>(
  'open',
  'open',
  'waived',
  'not-affected',
  'off-gate',
)
const anyInstances = fc
  .subarray(['base', 'added', 'unknown'] as const)
  .map((origins) =>
    origins.map((origin) => ({ path: 'app/x', layer: null, origin, replaced: null })),
  )

const anyFlaw: fc.Arbitrary<Finding> = fc
  .record({
    status: anyStatus,
    severity: fc.constantFrom(...SEVERITIES),
    confidence: fc.constantFrom(...CONFIDENCES),
    instances: anyInstances,
    isFixed: fc.boolean(),
    age: fc.option(fc.integer({ min: -1, max: 6 }), { nil: null }),
    kev: fc.constantFrom(null, { added: '2099-03-30', ransomware: true }),
    epss: fc.constantFrom(null, { score: 0.5, percentile: 0.9, date: '2099-03-30', model: null }),
    score: fc.option(fc.constantFrom(0, 5, 9, 10), { nil: null }),
    type: fc.constantFrom('deb', 'npm'),
  })
  .map(({ isFixed, age, score, type, ...rest }) =>
    flaw({
      ...rest,
      package: { type },
      firstSeen: age === null ? null : daysAgo(age),
      vulnerability: { published: age === null ? null : daysAgo(age) },
      ...(isFixed ? {} : { fix: UNFIXED }),
      score:
        score === null
          ? null
          : { authority: 'nvd', version: '3.1', vector: null, score, isComputed: false },
    }),
  )

const anyRuleFinding: fc.Arbitrary<Finding> = fc
  .record({
    kind: fc.constantFrom('secret', 'misconfiguration', 'malware', 'licence'),
    status: anyStatus,
    severity: fc.constantFrom(...SEVERITIES),
    instances: anyInstances,
    packageOwned: fc.boolean(),
    licence: fc.constantFrom('MIT', 'MIT OR GPL-3.0-only', 'GPL-3.0-or-later', 'Beer', ''),
    line: fc.nat(),
  })
  .map(({ kind, licence, ...rest }) => {
    const rule = { id: kind === 'licence' ? licence : 'a-rule', title: 'A rule' }
    const about = kind === 'licence' ? { package: { type: 'npm', name: 'left-pad' } } : {}
    return ruleFinding({ ...rest, ...about, kind, rule })
  })

const anyFinding = fc.oneof(anyFlaw, anyFlaw, anyRuleFinding)

const anyChecks: fc.Arbitrary<Check[]> = fc
  .array(fc.constantFrom(...CHECK_STATES), { minLength: 4, maxLength: 4 })
  .map((states) => CHECK_IDS.map((rule, at) => check(rule, { state: states[at] ?? 'passed' })))

type Evidence = Omit<Given, 'values'> & { readonly findings: readonly Finding[] }

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  findings: fc.array(anyFinding, { maxLength: 6 }),
  checks: anyChecks,
  stage: fc.constantFrom('build' as const, 'deploy' as const),
  kinds: fc.subarray([
    'vulnerability',
    'secret',
    'misconfiguration',
    'licence',
    'malware',
  ] as const),
  exploitationGap: fc.constantFrom(null, null, 'nobody could be asked'),
  image: fc.constantFrom(null, image(), image({ created: null })),
  os: fc.constantFrom(null, { family: 'debian', version: '12', endOfLife: true }),
  isInventoryWhole: fc.boolean(),
  scans: fc.constantFrom([scanRecord()], [scanRecord(), scanRecord({ scanner: 'grype' })]),
  gaps: fc.constantFrom([], ['a gap']),
  degraded: fc.constantFrom([], ['a scanner failed']),
})

const anyChange = fc.constantFrom(null, ...CHANGES)

/** The same evidence, of which each finding has come, got worse, become known or been there. */
const anyCompared: fc.Arbitrary<Evidence> = fc
  .tuple(anyEvidence, fc.array(anyChange, { minLength: 6, maxLength: 6 }))
  .map(([evidence, changes]) => ({
    ...evidence,
    findings: evidence.findings.map((one, at) => ({ ...one, change: changes[at] ?? null })),
  }))

const anyBaseline: fc.Arbitrary<Changes> = fc
  .record({ isOld: fc.boolean(), isUntold: fc.func(fc.boolean()) })
  .map(({ isOld, isUntold }) => ({
    hadPackage: () => isOld,
    isUntold: ({ id }) => isUntold(id),
  }))

const ALL_TOLD: Changes = { hadPackage: () => false, isUntold: () => false }

/** The rules of a change that is judged by itself. */
function applyChanges(values: Values, evidence: Evidence, changes: Changes): readonly Applied[] {
  return applyToChanges(openCase(evidenceOf({ ...evidence, values })), changes)
}

/** The rules that block: compared one by one, so that no rule hides behind another that fails anyway. */
function blocking(values: Values, evidence: Evidence): string[] {
  const all = apply({ ...evidence, values: values })
  return all.flatMap(({ reason }) => reason?.rule ?? [])
}

describe('laws of the gate', () => {
  test('a stricter policy never passes what a looser one fails', () => {
    const anyTightening = fc
      .constantFrom(...SETTING_KEYS)
      .chain((key) => fc.tuple(fc.constant(key), fc.option(anyValue(SETTINGS[key]), { nil: null })))
    fc.assert(
      fc.property(
        anyEvidence,
        anyPolicy,
        fc.array(anyTightening, { minLength: 1, maxLength: 5 }),
        (evidence, loose, steps) => {
          const strict = steps.reduce((now, [key, other]) => tighten(now, key, other), loose)
          const before = blocking(loose, evidence)
          expect(blocking(strict, evidence)).toEqual(expect.arrayContaining(before))
        },
      ),
      { numRuns: 700 },
    )
  })

  test('adding a finding never turns fail into pass, but that a package has a licence after all', () => {
    fc.assert(
      fc.property(anyEvidence, anyPolicy, anyFinding, (evidence, values, added) => {
        fc.pre(added.kind !== 'licence')
        const more = { ...evidence, findings: [...evidence.findings, added] }
        const before = blocking(values, evidence)
        expect(blocking(values, more)).toEqual(expect.arrayContaining(before))
      }),
      { numRuns: 500 },
    )
  })

  test('removing a waiver never turns fail into pass', () => {
    fc.assert(
      fc.property(anyEvidence, anyPolicy, fc.nat({ max: 5 }), (evidence, values, at) => {
        const findings = evidence.findings.map((one, index) =>
          index === at && ['waived', 'not-affected'].includes(one.status)
            ? { ...one, status: 'open' as const }
            : one,
        )
        const before = blocking(values, evidence)
        const after = blocking(values, { ...evidence, findings })
        expect(after).toEqual(expect.arrayContaining(before))
      }),
      { numRuns: 500 },
    )
  })

  test('looking at less never makes a rule pass that did not', () => {
    const LESS: Partial<Evidence>[] = [
      { kinds: [] },
      { exploitationGap: 'nobody could be asked' },
      { image: null },
      { os: null, kinds: [] },
      { checks: [] },
      { isInventoryWhole: false },
      { scans: [scanRecord()] },
      { gaps: ['a gap'] },
    ]
    fc.assert(
      fc.property(anyEvidence, anyPolicy, fc.constantFrom(...LESS), (evidence, values, less) => {
        const given = { ...evidence, values: values as Partial<PolicyValues> }
        const before = new Map(apply(given).map(({ result }) => [result.id, result.state]))
        for (const { result } of apply({ ...given, ...less })) {
          if (result.state === 'passed') expect(before.get(result.id)).toBe('passed')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a failed rule has a reason with its findings, and a rule without one does not fail', () => {
    fc.assert(
      fc.property(anyEvidence, anyPolicy, (evidence, values) => {
        const given = { ...evidence, values: values as Partial<PolicyValues> }
        for (const { result, reason } of apply(given)) {
          if (result.state === 'failed') expect(reason?.value).toBe(result.value)
          else if (result.state !== 'not-assessed') expect(reason).toBeNull()
          if (result.state === 'not-assessed') expect(result.value).toBeNull()
          expect(reason === null || reason.remedy.length > 0).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Rules about what bites whenever it came, and about the image itself. */
const JUDGED_WHOLE = RULES.filter(({ judges }) => judges === 'all').map(({ id }) => id)

describe('laws of judging changes', () => {
  test('nothing blocks that would not block if everything were judged', () => {
    fc.assert(
      fc.property(anyCompared, anyPolicy, anyBaseline, (evidence, values, baseline) => {
        const whole = blocking(values, evidence)
        const changed = applyChanges(values, evidence, baseline)
        expect(whole).toEqual(
          expect.arrayContaining(changed.flatMap(({ reason }) => reason?.rule ?? [])),
        )
      }),
      { numRuns: 700 },
    )
  })

  test('what is exploited, a secret, malware or about the image is judged as ever', () => {
    fc.assert(
      fc.property(anyCompared, anyPolicy, anyBaseline, (evidence, values, baseline) => {
        const ofWhole = (all: readonly Applied[]): readonly Applied[] =>
          all.filter(({ result }) => JUDGED_WHOLE.includes(result.id))
        const whole = apply({ ...evidence, values })
        const changed = applyChanges(values, evidence, baseline)
        expect(ofWhole(changed)).toEqual(ofWhole(whole))
      }),
      { numRuns: 300 },
    )
  })

  test('where every finding came with the change, everything is judged', () => {
    fc.assert(
      fc.property(anyEvidence, anyPolicy, fc.boolean(), (evidence, values, isWorse) => {
        const change = isWorse ? 'worsened' : 'introduced'
        const findings = evidence.findings.map((one) => ({ ...one, change }) as const)
        const given = { ...evidence, findings }
        const changed = applyChanges(values, given, ALL_TOLD)
        expect(changed.slice(0, -1)).toEqual(apply({ ...given, values }))
      }),
      { numRuns: 300 },
    )
  })

  test('where nobody can tell of any finding whether it is new, everything is judged', () => {
    fc.assert(
      fc.property(anyCompared, anyPolicy, (evidence, values) => {
        const untold: Changes = { ...ALL_TOLD, isUntold: () => true }
        const toResult = ({ result }: Applied): unknown => ({ ...result, note: null })
        expect(applyChanges(values, evidence, untold).slice(0, -1).map(toResult)).toEqual(
          apply({ ...evidence, values }).map(toResult),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('what a rule leaves out is told by it, and what became known warns', () => {
    fc.assert(
      fc.property(anyCompared, anyPolicy, (evidence, values) => {
        const whole = new Map(apply({ ...evidence, values }).map((one) => [one.result.id, one]))
        const changed = applyChanges(values, evidence, ALL_TOLD)
        for (const { result } of changed.slice(0, -1)) {
          const before = whole.get(result.id)?.result.value
          if (result.value === null || result.value === before) continue
          expect(result.note).toMatch(/pre-existing|newly disclosed|there before/)
        }
        const left = changed.some(({ result }) => result.note?.includes('newly disclosed'))
        expect(changed.at(-1)?.result.state).toBe(left ? 'warned' : 'passed')
      }),
      { numRuns: 500 },
    )
  })
})
