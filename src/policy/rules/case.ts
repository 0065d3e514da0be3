import type { Check } from '../../domain/check.ts'
import type { Finding, Package, RuleFinding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Policy } from '../policy.ts'
import type { CheckParameters } from '../../image/rules/parameters.ts'
import { createAges } from './days.ts'
import type { AgeOf } from './days.ts'
import type { Evidence } from './evidence.ts'
import { rememberScopes } from './remember-scopes.ts'
import { createSplit, toFlaws } from './split.ts'
import type { Flaws, Split } from './split.ts'

export type IsPackage = (one: Package) => boolean

/** What does not hang on the policy: an image may have a hundred thousand findings, and a standard thirty controls. */
export type Ground = {
  readonly flaws: Flaws
  readonly others: Split<RuleFinding>
  /** The same of the whole image, also where only what a change brought is judged. */
  readonly allOthers: Split<RuleFinding>
  /** What a change left as it was; of a whole image nothing. */
  readonly isOldPackage: IsPackage
  readonly ageOf: AgeOf
  /** The same checks for the same parameters are made once. */
  readonly checks: (parameters: CheckParameters) => readonly Check[]
  /** The same scopes leave the same vulnerabilities. */
  readonly scoped: (policy: Policy) => Flaws
  /** Misconfigurations of the rule with this id. */
  readonly ofRule: (id: string) => Split<RuleFinding>
  /** What was worked out of this image once, by whoever did; the keys are theirs. */
  readonly memory: Map<string, unknown>
}

/** The evidence in the order in which the rules ask for it. */
export type Case = Evidence & {
  readonly ground: Ground
  /** The vulnerabilities that the policy's package types and paths leave. */
  readonly flaws: Flaws
}

export function openCase(evidence: Evidence): Case {
  return toCase(evidence, toGround(evidence))
}

/** The same image under another policy, cheaply. */
export function withPolicy(opened: Case, policy: Policy): Case {
  return toCase({ ...opened, policy }, opened.ground)
}

/** The same image, of whose findings only these are judged. */
export function withFindings(opened: Case, { findings, isOldPackage }: Seen): Case {
  const { ground } = opened
  const { ageOf, checks, others: allOthers } = ground
  const own = toGround({ ...opened, findings, checks })
  return toCase(opened, { ...own, ageOf, checks, allOthers, isOldPackage })
}

type Seen = { readonly findings: readonly Finding[]; readonly isOldPackage: IsPackage }

function toCase(evidence: Evidence, ground: Ground): Case {
  return { ...evidence, ground, flaws: ground.scoped(evidence.policy) }
}

function toGround({
  findings,
  checks,
  asOf,
}: Pick<Evidence, 'findings' | 'checks' | 'asOf'>): Ground {
  const flaws = createSplit<VulnerabilityFinding>()
  const others = createSplit<RuleFinding>()
  for (const finding of findings) {
    const side = SIDES[finding.status]
    if (side === null) continue
    if (finding.kind === 'vulnerability') flaws[side].push(finding)
    else others[side].push(finding)
  }
  const all = toFlaws(flaws)
  return {
    ...{ flaws: all, others, ageOf: createAges(asOf), checks: remember(checks) },
    ...{ allOthers: others, isOldPackage: () => false },
    scoped: rememberScopes(all),
    ofRule: indexRules(others),
    memory: new Map(),
  }
}

/** By their rule, made when the first is asked for. */
function indexRules(others: Split<RuleFinding>): Ground['ofRule'] {
  type Open = { readonly open: RuleFinding[]; readonly waived: RuleFinding[] }
  let known: Map<string, Open> | null = null
  const toIndex = (): Map<string, Open> => {
    const index = new Map<string, Open>()
    for (const side of ['open', 'waived'] as const) {
      for (const finding of others[side]) {
        if (finding.kind !== 'misconfiguration') continue
        const of = index.get(finding.rule.id) ?? createSplit<RuleFinding>()
        index.set(finding.rule.id, of)
        of[side].push(finding)
      }
    }
    return index
  }
  return (id) => (known ??= toIndex()).get(id) ?? createSplit()
}

/** What is off the gate counts nowhere, with a waiver or without. */
const SIDES = {
  open: 'open',
  waived: 'waived',
  'not-affected': 'waived',
  'off-gate': null,
} as const

function remember(checks: Evidence['checks']): Evidence['checks'] {
  const known = new Map<string, readonly Check[]>()
  return (parameters) => {
    const key = JSON.stringify(parameters)
    const made = known.get(key) ?? checks(parameters)
    known.set(key, made)
    return made
  }
}
