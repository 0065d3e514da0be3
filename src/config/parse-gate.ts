import type { Gate } from '../policy/gate.ts'
import { LIMITED_SEVERITIES, isAtLeast } from '../domain/severity.ts'
import type { LimitedSeverity } from '../domain/severity.ts'
import { invalid, optional } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { parseCount } from './parse-amounts.ts'
import { parseBoolean, parseWord } from './parse-words.ts'
import type { OptionParser } from './option-parser.ts'

/** `unknown` is left out: nobody rated it, so no severity is above or below it. */
const THRESHOLDS = ['critical', 'high', 'medium', 'low'] as const

type Threshold = (typeof THRESHOLDS)[number]

/** `fail-on` sets 0 for its severity and above; a `max-…` replaces its own number only. */
export function parseGate(options: OptionParser): Gate {
  const threshold = options.parse('fail-on', optional(parseThreshold))
  const limits = Object.fromEntries(
    LIMITED_SEVERITIES.map((severity) => {
      const own = options.parse(`max-${severity}`, optional(parseCount))
      return [severity, own ?? limitOf(severity, threshold)]
    }),
  ) as Record<LimitedSeverity, number | null>
  return {
    limits,
    onlyFixable: options.parse('only-fixable', parseBoolean),
    isDefault: Object.values(limits).every((limit) => limit === null),
  }
}

function limitOf(severity: LimitedSeverity, threshold: Threshold | null): number | null {
  if (threshold === null || severity === 'unknown') return null
  return isAtLeast(severity, threshold) ? 0 : null
}

/** Words that other scanners take and we refuse, with what to write instead. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['none', 'would switch the gate off: to see the findings without failing set mode to report'],
  ['never', 'would switch the gate off: to see the findings without failing set mode to report'],
  ['negligible', 'counts nowhere'],
  ['unknown', 'means that nobody rated it, and has a number of its own: set max-unknown to 0'],
])

function parseThreshold(text: string): Parsed<Threshold> {
  const refused = REFUSED.get(text.toLowerCase())
  if (refused === undefined) return parseWord(THRESHOLDS)(text)
  return invalid(`${refused}; allowed are ${THRESHOLDS.join(', ')}`)
}
