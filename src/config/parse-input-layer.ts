import type { InputLayer } from '../policy/resolve/policy-set.ts'
import type { SettingKey } from '../policy/settings.ts'
import { LIMITED_SEVERITIES, SEVERITY_CHOICES, isAtLeast } from '../domain/severity.ts'
import type { LimitedSeverity } from '../domain/severity.ts'
import { JUDGE_CHOICES } from './config.ts'
import { invalid, optional } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { parseCount } from './parse-amounts.ts'
import { parseBoolean, parseWord } from './parse-words.ts'
import type { OptionParser } from './option-parser.ts'
import type { OptionName } from './options.ts'

/** `unknown` is left out: nobody rated it, so no severity is above or below it. */
const THRESHOLDS = ['critical', 'high', 'medium', 'low'] as const

type Threshold = (typeof THRESHOLDS)[number]

type Entry = readonly [SettingKey, number | boolean | string, OptionName]

/**
 * What inputs set of the gate: `fail-on` sets 0 for its severity and above; a `max-…` replaces its own number
 * only. What nobody set is absent, so that a policy keeps its own.
 */
export function parseInputLayer(options: OptionParser): InputLayer {
  const threshold = options.parse('fail-on', optional(parseThreshold))
  const entries: readonly Entry[] = [
    ...LIMITED_SEVERITIES.flatMap((severity) => toLimit(severity, threshold, options)),
    ...toWords(options),
  ]
  return {
    values: Object.fromEntries(entries.map(([key, value]) => [key, value])),
    names: new Map(entries.map(([key, , name]) => [key, name])),
  }
}

function toLimit(
  severity: LimitedSeverity,
  threshold: Threshold | null,
  options: OptionParser,
): Entry[] {
  const key = `vulnerabilities.${severity}.max` as const
  const own = options.parse(`max-${severity}`, optional(parseCount))
  if (own !== null) return [[key, own, `max-${severity}`]]
  return isCovered(severity, threshold) ? [[key, 0, 'fail-on']] : []
}

function isCovered(severity: LimitedSeverity, threshold: Threshold | null): boolean {
  return threshold !== null && severity !== 'unknown' && isAtLeast(severity, threshold)
}

/** A word that is the default says nothing: with a policy, the policy's own word holds. */
function toWords(options: OptionParser): Entry[] {
  const onlyFixable = options.parse('only-fixable', parseBoolean)
  const severityFrom = options.parse('severity-from', parseWord(SEVERITY_CHOICES))
  const fixable: Entry[] = onlyFixable
    ? [['vulnerabilities.only_fixable', true, 'only-fixable']]
    : []
  const severity: Entry[] = options.isSet('severity-from')
    ? [['vulnerabilities.severity_from', severityFrom, 'severity-from']]
    : []
  const judge = options.parse('judge', parseWord(JUDGE_CHOICES))
  const judged: Entry[] = options.isSet('judge') ? [['judge', judge, 'judge']] : []
  return [...fixable, ...severity, ...judged]
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
