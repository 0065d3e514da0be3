import type { Check } from '../../domain/check.ts'
import type { RuleFinding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Policy } from '../policy.ts'
import type { CheckParameters } from '../../image/rules/parameters.ts'
import { createAges } from './days.ts'
import type { AgeOf } from './days.ts'
import type { Evidence } from './evidence.ts'
import { scopeFlaws } from './scope.ts'
import { createSplit, toFlaws } from './split.ts'
import type { Flaws, Split } from './split.ts'

/** What does not hang on the policy: an image may have a hundred thousand findings, and a standard thirty controls. */
export type Ground = {
  readonly flaws: Flaws
  readonly others: Split<RuleFinding>
  readonly ageOf: AgeOf
  /** The same checks for the same parameters are made once. */
  readonly checks: (parameters: CheckParameters) => readonly Check[]
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

function toCase(evidence: Evidence, ground: Ground): Case {
  return { ...evidence, ground, flaws: scopeFlaws(ground.flaws, evidence.policy) }
}

function toGround({ findings, checks, asOf }: Evidence): Ground {
  const flaws = createSplit<VulnerabilityFinding>()
  const others = createSplit<RuleFinding>()
  for (const finding of findings) {
    const side = SIDES[finding.status]
    if (side === null) continue
    if (finding.kind === 'vulnerability') flaws[side].push(finding)
    else others[side].push(finding)
  }
  return { flaws: toFlaws(flaws), others, ageOf: createAges(asOf), checks: remember(checks) }
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
