import type { Check } from '../../domain/check.ts'
import { FILE_RULES } from './files.ts'
import { MEASURE_RULES } from './measures.ts'
import { ORIGIN_RULES } from './origin.ts'
import type { CheckParameters } from './parameters.ts'
import { PORT_RULES } from './ports.ts'
import type { CheckRule } from './rule.ts'
import { SETTING_RULES } from './settings.ts'
import { STEP_RULES } from './steps.ts'
import type { CheckSubject } from './subject.ts'
import { USER_RULES } from './user.ts'

/** Every rule about an image itself, in the order of reports. */
export const CHECK_RULES: readonly CheckRule[] = [
  ...USER_RULES,
  ...SETTING_RULES,
  ...PORT_RULES,
  ...STEP_RULES,
  ...MEASURE_RULES,
  ...ORIGIN_RULES,
  ...FILE_RULES,
]

/** Applies every rule; what each found, in the order of the table. */
export function checkImage(subject: CheckSubject, parameters: CheckParameters): readonly Check[] {
  return CHECK_RULES.map(({ id, title, severity, remedy, elsewhere, decide }) => ({
    ...{ rule: id, title, severity, remedy, elsewhere },
    ...decide(subject, parameters),
  }))
}
