import type { Check } from '../domain/check.ts'
import { compareSeverity } from '../domain/severity.ts'
import { countOf } from './words.ts'

const MOST_RULES = 12

/**
 * How many rules about the image are broken, the worst first: `3 of 38 rules about the image are broken: CFG-USER
 * (high), FS-SUID (medium), CFG-HEALTHCHECK (low)`; null when none was applied.
 */
export function describeChecks(checks: readonly Check[]): string | null {
  const applied = checks.filter(({ state }) => state === 'passed' || state === 'failed')
  if (applied.length === 0) return null
  const broken = applied
    .filter(({ state }) => state === 'failed')
    .sort((a, b) => compareSeverity(a.severity, b.severity))
  const rules = `${countOf(applied.length, 'rule')} about the image`
  if (broken.length === 0) return `all of ${rules} are kept`
  const shown = broken.slice(0, MOST_RULES).map(({ rule, severity }) => `${rule} (${severity})`)
  const left = broken.length - shown.length
  const more = left > 0 ? ` and ${left} more` : ''
  return `${broken.length} of ${rules} ${broken.length === 1 ? 'is' : 'are'} broken: ${shown.join(', ')}${more}`
}
