import type { ImageReport } from '../../../domain/report.ts'
import type { RuleResult, RuleState } from '../../../domain/verdict.ts'
import { formatNumber } from '../../words.ts'
import { table, take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content } from '../markup.ts'

const STATE_WORDS: Readonly<Record<RuleState, string>> = {
  failed: '✕ failed',
  warned: '! warned',
  waived: '≈ waived',
  passed: '✓ passed',
  'not-assessed': '– not assessed',
}

const MOST_RULES = 200

/** Every rule of the gate: what it allows, and what it found. */
export function toRulePart({ rules }: ImageReport, { cuts }: Frame): Content {
  if (rules.length === 0) return null
  const shown = take(rules, MOST_RULES, { cuts, noun: 'rule' })
  return table(
    'Every rule of the gate',
    [
      { head: 'State', kind: 'state' },
      { head: 'Rule', kind: 'wide' },
      { head: 'Allowed', kind: 'n' },
      { head: 'Found', kind: 'n' },
      { head: 'Fixable', kind: 'n' },
    ],
    shown.map(toCells),
  )
}

function toCells(rule: RuleResult): readonly Content[] {
  const about = [rule.note, rule.origin].filter((text) => text !== null).join('; ')
  return [
    markup`<span class="state ${rule.state}">${STATE_WORDS[rule.state]}</span>`,
    markup`${rule.title}${about === '' ? null : markup`<small>${about}</small>`}`,
    rule.limit === null ? 'only warns' : formatNumber(rule.limit),
    toFound(rule),
    rule.fixable === null || rule.fixable === 0 ? '' : formatNumber(rule.fixable),
  ]
}

function toFound({ value, waived }: RuleResult): Content {
  const found = value === null ? '' : formatNumber(value)
  if (waived === null || waived === 0) return found
  return markup`${found}<small>and ${formatNumber(waived)} waived</small>`
}
