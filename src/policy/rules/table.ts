import type { Policy } from '../policy.ts'
import { COVERAGE_RULES } from './coverage.ts'
import { DEADLINES } from './deadlines.ts'
import { END_OF_LIFE } from './end-of-life.ts'
import { DIGEST_REQUIRED } from './digest-required.ts'
import { EXPLOITED_RULES } from './exploited.ts'
import { IMAGE_AGE } from './image-age.ts'
import { IMAGE_FACT_RULES } from './image-facts.ts'
import { IMAGE_RULES, ROOT_ALLOWED, namedImageRules } from './image-rules.ts'
import { LAYER_RULES } from './layers.ts'
import { LICENCE_RULES } from './licences.ts'
import { MALWARE } from './malware.ts'
import { MISCONFIGURATION_RULES } from './misconfigurations.ts'
import { isSet } from './origin.ts'
import { OVERDUE_RULES } from './overdue.ts'
import { POD_RULES } from './pod.ts'
import type { Rule } from './rule.ts'
import { SCORE_RULES } from './scores.ts'
import { SECRETS } from './secrets.ts'
import { SEVERITY_RULES } from './severities.ts'
import { SIGNING } from './signing.ts'
import { CRITICAL_WITHOUT_FIX } from './unfixed.ts'

/** Every rule with a name of its own, in the order in which a reader wants them. Adding one is adding it here. */
export const RULES: readonly Rule[] = [
  ...EXPLOITED_RULES,
  MALWARE,
  SECRETS,
  ...SEVERITY_RULES,
  CRITICAL_WITHOUT_FIX,
  ...LAYER_RULES,
  ...OVERDUE_RULES,
  ...SCORE_RULES,
  DEADLINES,
  END_OF_LIFE,
  ...MISCONFIGURATION_RULES,
  ...LICENCE_RULES,
  IMAGE_AGE,
  ...IMAGE_FACT_RULES,
  ...IMAGE_RULES,
  DIGEST_REQUIRED,
  ...COVERAGE_RULES,
  SIGNING,
  ROOT_ALLOWED,
  ...POD_RULES,
]

/** Ids that `when_not_assessed` can name, beside those of rules about the image. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id)

/** The rules that this policy asks for, the default gate's own among them. */
export function rulesOf(policy: Policy): readonly Rule[] {
  return [...RULES, ...namedImageRules(policy)].filter(
    (rule) => (rule.isDefault || isDemanded(rule, policy)) && rule.level(policy) !== 'off',
  )
}

/** True when a setting of the policy asks for the rule. */
export function isDemanded(rule: Rule, policy: Policy): boolean {
  return rule.settings.some((key) => isSet(policy, key))
}
