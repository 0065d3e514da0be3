import type { Check } from '../../domain/check.ts'
import type { RuleFinding } from '../../domain/finding.ts'
import { DEFAULT_PARAMETERS } from '../../image/rules/parameters.ts'
import type { CheckParameters } from '../../image/rules/parameters.ts'
import type { PolicyValues } from '../settings.ts'
import type { Level } from '../settings.ts'
import type { Case } from './case.ts'
import { levelLimit } from './level.ts'
import { joinNotes } from './counting.ts'
import { listShort } from './remedies.ts'
import { condition, missing } from './rule.ts'
import type { Found, Missing } from './rule.ts'
import type { Split } from './split.ts'

/** What the rules about the image itself say under this policy, by the ids of those rules. */
export function checksOf(opened: Case, ids: readonly string[]): readonly Check[] {
  return opened.ground.checks(toCheckParameters(opened)).filter((check) => ids.includes(check.rule))
}

/** The rules' own values, and the policy's where it has some. */
export function toCheckParameters({
  policy: { values },
  asOf,
}: Pick<Case, 'policy' | 'asOf'>): CheckParameters {
  const usual = DEFAULT_PARAMETERS
  return {
    ...usual,
    ...toLimits(values),
    forbiddenPorts: values['image.forbidden_ports'] ?? usual.forbiddenPorts,
    requiredLabels: values['image.required_labels'] ?? usual.requiredLabels,
    allowedSetuid: values['image.allowed_setuid'] ?? usual.allowedSetuid,
    asOf,
  }
}

const MEGABYTE = 1_000_000

function toLimits(values: Partial<PolicyValues>): Partial<CheckParameters> {
  const size = values['image.max_size_mb']
  return {
    maxAgeDays: values['compliance.max_image_age_days'] ?? DEFAULT_PARAMETERS.maxAgeDays,
    maxBytes: size === undefined ? null : size * MEGABYTE,
    maxLayers: values['image.max_layers'] ?? null,
    allowedPorts: values['image.allowed_ports'] ?? null,
    approvedBases: values['base.approved'] ?? null,
    approvedRegistries: values['registries.approved'] ?? null,
  }
}

/** Why some of these rules could not be assessed; also when nobody applied them. */
export function needsChecks(opened: Case, ids: readonly string[]): Missing | null {
  const checks = checksOf(opened, ids)
  const unapplied = ids.filter((id) => !checks.some((check) => check.rule === id))
  const open = checks.filter((check) => check.state === 'not-assessed')
  if (unapplied.length === 0 && open.length === 0) return null
  const reasons = [
    ...unapplied.map((id) => `${id} was not applied to this image`),
    ...open.map(({ rule, note }) => note ?? `${rule} could not be assessed`),
  ]
  return missing(
    [...new Set(reasons)].join('; '),
    'Scan the image itself, and give the Dockerfile (input dockerfile) where a rule reads it',
  )
}

export function judgeChecks(opened: Case, ids: readonly string[], level: Level): Found {
  const checks = checksOf(opened, ids)
  const broken = checks.filter((check) => check.state === 'failed')
  const { open, waived } = findingsOf(opened, broken)
  // A broken rule is a finding as well, and whoever accepts that accepts the rule's being broken.
  const failed = broken.filter(({ rule }) => !isWaived(rule, { open, waived }))
  const places = failed.reduce((sum, { evidence }) => sum + Math.max(1, evidence.length), 0)
  return condition(failed.length > 0, places, {
    isBrokenWithWaived: broken.length > 0,
    limit: levelLimit(level),
    findings: open,
    // It is no count of findings; that some are waived is told where some are.
    waived: failed.length === broken.length ? null : broken.length - failed.length,
    note: failed.length > 0 ? describeFailed(failed) : describeKept(checks),
  })
}

function findingsOf({ ground }: Case, broken: readonly Check[]): Split<RuleFinding> {
  const found = [...new Set(broken.map(({ rule }) => rule))].map(ground.ofRule)
  return {
    open: found.flatMap(({ open }) => open),
    waived: found.flatMap(({ waived }) => waived),
  }
}

function isWaived(id: string, { open, waived }: Split<RuleFinding>): boolean {
  const isOfRule = (one: RuleFinding): boolean => one.rule.id === id
  return waived.some(isOfRule) && !open.some(isOfRule)
}

function describeFailed(failed: readonly Check[]): string | null {
  const texts = failed.flatMap(({ evidence }) =>
    evidence.map(({ text, path, line }) => {
      const place = path === null || text.includes(path) ? '' : `${path}: `
      return `${place}${text}${line === null ? '' : ` (line ${line})`}`
    }),
  )
  const shown = texts.length === 0 ? null : listShort(texts)
  return joinNotes(shown, ...failed.map(({ note }) => note))
}

function describeKept(checks: readonly Check[]): string | null {
  return joinNotes(
    ...checks.map(({ state, note }) =>
      state === 'not-applicable'
        ? `does not apply: ${note ?? 'there is nothing to look at'}`
        : note,
    ),
  )
}

export function remedyOf(opened: Case, ids: readonly string[]): string {
  const failed = checksOf(opened, ids).filter((check) => check.state === 'failed')
  return [...new Set(failed.map(({ remedy }) => remedy))].join('. ')
}
