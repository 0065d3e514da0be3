import { SEVERITIES } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'

/** A scanner's word for a severity; a word that we do not know is `unknown`, never a guess. */
export function toSeverity(word: string | null): Severity {
  const lower = word?.toLowerCase()
  return SEVERITIES.find((severity) => severity === lower) ?? 'unknown'
}
