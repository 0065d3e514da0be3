import type { Check } from '../../src/domain/check.ts'
import type { Finding, FindingStatus } from '../../src/domain/finding.ts'
import { NO_CONTEXT } from '../../src/domain/context.ts'
import type { ImageContext, Stage } from '../../src/domain/context.ts'
import type { RuleResult } from '../../src/domain/verdict.ts'
import { applyRules, openCase } from '../../src/policy/rules/index.ts'
import type { Applied, Evidence } from '../../src/policy/rules/index.ts'
import type { AcceptedEmptiness, Policy, ValueOrigin } from '../../src/policy/policy.ts'
import type { PolicyValues, SettingKey } from '../../src/policy/settings.ts'
import { finding, image, scanRecord } from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'

/** Noon of a day that the fixtures of the ground lie before. */
export const AS_OF = '2099-04-01T12:00:00.000Z'

const FILE: ValueOrigin = { kind: 'file', path: '.plimsoll.yml', line: 4 }

/** The policy of these values, each out of the file, or of `origin`. */
export function policyOf(values: Partial<PolicyValues> = {}, origin: ValueOrigin = FILE): Policy {
  const keys = Object.keys(values) as SettingKey[]
  return {
    values,
    origins: new Map(keys.map((key) => [key, origin])),
    isDefault: keys.length === 0,
  }
}

export type Given = Partial<Omit<Evidence, 'policy' | 'circumstances' | 'checks'>> & {
  readonly values?: Partial<PolicyValues>
  readonly origin?: ValueOrigin
  readonly stage?: Stage
  readonly context?: Partial<ImageContext>
  readonly acceptedEmptiness?: readonly AcceptedEmptiness[]
  readonly checks?: readonly Check[] | Evidence['checks']
}

/** An ordinary image that everybody looked at, without any finding. */
export function evidenceOf(given: Given = {}): Evidence {
  const { values, origin, stage, context, acceptedEmptiness, checks, ...rest } = given
  return {
    policy: policyOf(values, origin),
    circumstances: {
      stage: stage ?? 'build',
      context: { ...NO_CONTEXT, ...context },
      acceptedEmptiness: acceptedEmptiness ?? [],
    },
    name: 'acme/api',
    reference: 'registry.example.org/acme/api:1.2',
    image: image(),
    os: { family: 'debian', version: '12', endOfLife: false },
    findings: [],
    kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
    exploitationGap: null,
    packages: [],
    isInventoryWhole: true,
    scans: [scanRecord(), scanRecord({ scanner: 'grype' })],
    coverage: { narrowed: [], notAssessed: [] },
    degraded: [],
    gaps: [],
    narrowings: [],
    asOf: AS_OF,
    ...rest,
    checks: typeof checks === 'function' ? checks : () => checks ?? [],
  }
}

export function apply(given: Given): readonly Applied[] {
  return applyRules(openCase(evidenceOf(given)))
}

/** The rule of this id as it was applied; throws when nothing asked for it. */
export function applied(id: string, given: Given): Applied {
  const found = apply(given).find((one) => one.result.id === id)
  if (found === undefined) throw new Error(`nothing asked for the rule ${id}`)
  return found
}

/** `failed 3`, `passed 0`, `not-assessed blocks`: the state, the value, and whether it blocks unassessed. */
export function told(id: string, given: Given): string {
  const { result, reason } = applied(id, given)
  return [result.state, result.value, blocksUnassessed(result, reason) ? 'blocks' : null]
    .filter((part) => part !== null)
    .join(' ')
}

function blocksUnassessed({ state }: RuleResult, reason: unknown): boolean {
  return state === 'not-assessed' && reason !== null
}

let made = 0

/** A vulnerability that differs from all others. */
export function flaw(overrides: FindingOverrides = {}): Finding {
  made += 1
  const id = `CVE-2099-${String(10_000 + made)}`
  return finding({ ...overrides, vulnerability: { id, ...overrides.vulnerability } })
}

export function flaws(count: number, overrides: FindingOverrides = {}): Finding[] {
  return Array.from({ length: count }, () => flaw(overrides))
}

export const UNFIXED = { state: 'not-fixed' } as const

/** The same findings, as waivers or VEX statements leave them. */
export function withStatus(status: FindingStatus, findings: readonly Finding[]): Finding[] {
  return findings.map((one) => ({ ...one, status }))
}

/** ISO time so many days before the tests' now. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString()
}

/** A rule about the image that failed, or with another state. */
export function check(rule: string, overrides: Partial<Check> = {}): Check {
  return {
    rule,
    title: `Title of ${rule}`,
    severity: 'high',
    state: 'failed',
    evidence: [],
    note: null,
    remedy: `Remedy of ${rule}`,
    elsewhere: [],
    ...overrides,
  }
}
