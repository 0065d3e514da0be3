import type { ScannerId } from '../domain/finding.ts'
import type { Notice } from '../domain/report.ts'
import { SEVERITIES } from '../domain/severity.ts'
import type { Severity } from '../domain/severity.ts'
import { toPlainLine } from './plain-text.ts'

/** What is odd in a report and no reason to refuse it; each kind becomes one notice. */
export type Oddity =
  'severity' | 'severity-missing' | 'score' | 'set-aside-unread' | 'set-aside-other'

export type Oddities = {
  readonly add: (kind: Oddity, example: string) => void
  /** A scanner's word for a severity; none, or one that nobody knows, is `unknown`, never a guess, and odd. */
  readonly toSeverity: (word: string | null) => Severity
  /** Null for what is no number in the range, which is odd unless there is nothing. */
  readonly toScore: (value: unknown, highest: number) => number | null
  readonly toNotices: () => readonly Notice[]
}

type Sentence = {
  readonly code: string
  readonly say: (title: string, count: number, example: string) => string
}

const SENTENCES: Readonly<Record<Oddity, Sentence>> = {
  severity: {
    code: 'severity-unknown',
    say: (title, count, example) =>
      `${title} uses severities that nobody knows and that count as unknown: ${count} in all, such as "${example}".`,
  },
  'severity-missing': {
    code: 'severity-missing',
    say: (title, count) =>
      `${title} says nothing of the severity of ${count} ${count === 1 ? 'row' : 'rows'}, which ${count === 1 ? 'counts' : 'count'} as unknown.`,
  },
  score: {
    code: 'score-unreadable',
    say: (title, count, example) =>
      `${title} gives scores that are no number in their range and were passed over: ${count} in all, such as ${example}.`,
  },
  'set-aside-unread': {
    code: 'set-aside-unreadable',
    say: (title, count, example) =>
      `What ${title} set aside cannot all be read and is not listed: ${count} in all, such as this: ${example}`,
  },
  'set-aside-other': {
    code: 'set-aside-other',
    say: (title, count, example) =>
      `${title} set aside what is no vulnerability and is not listed: ${count} in all, such as a ${example}.`,
  },
}

const EXAMPLE_CHARACTERS = 120

/** Collects while one report is read. */
export function createOddities(scanner: ScannerId, title: string): Oddities {
  const counts = new Map<Oddity, { readonly count: number; readonly example: string }>()
  function add(kind: Oddity, example: string): void {
    const known = counts.get(kind)
    counts.set(kind, {
      count: (known?.count ?? 0) + 1,
      example: known?.example ?? toPlainLine(example, EXAMPLE_CHARACTERS),
    })
  }
  return {
    add,
    toSeverity(word) {
      const lower = word?.toLowerCase() ?? ''
      const found = SEVERITIES.find((severity) => severity === lower)
      if (found === undefined) add(lower === '' ? 'severity-missing' : 'severity', word ?? '')
      return found ?? 'unknown'
    },
    toScore(value, highest) {
      if (value === undefined || value === null) return null
      if (typeof value === 'number' && value >= 0 && value <= highest) return value
      add('score', JSON.stringify(value).slice(0, EXAMPLE_CHARACTERS))
      return null
    },
    toNotices: () =>
      [...counts].map(([kind, { count, example }]) => ({
        code: `${scanner}-${SENTENCES[kind].code}`,
        text: SENTENCES[kind].say(title, count, example),
      })),
  }
}
