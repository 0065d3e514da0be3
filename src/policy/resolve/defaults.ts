import type { PolicyValues } from '../settings.ts'

/**
 * What holds where nobody says anything (design 5.4): critical with a fix, known exploited, and secrets of
 * severity high in added layers block; an end-of-life system warns.
 */
export const DEFAULTS: Partial<PolicyValues> = {
  'vulnerabilities.critical.max': 0,
  'vulnerabilities.critical.only_fixable': true,
  'vulnerabilities.known_exploited': 0,
  'vulnerabilities.severity_from': 'vendor',
  'vulnerabilities.grace_since': 'published',
  'vulnerabilities.end_of_life': 'warn',
  judge: 'auto',
  'secrets.max': 0,
  'secrets.severity': 'high',
  'secrets.layers': 'added',
  'compliance.license_packages': 'application',
  'compliance.license_layers': 'added',
}

/** The same where there is a policy file: an input that looks at less would loosen it, unless it says that it may. */
export const GOVERNED_DEFAULTS: Partial<PolicyValues> = {
  ...DEFAULTS,
  'coverage.narrowing': 'fail',
}
