import type { ErrorCode } from '../domain/errors.ts'
import type { Notice } from '../domain/report.ts'
import { toPlainLine } from './plain-text.ts'

/** One entry of a scanner's log: its level and its words, without time and colour. */
export type LogLine = {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'
  readonly text: string
}

/** What a known warning or error means for us. The first rule that matches decides. */
export type LogRule =
  | { readonly pattern: RegExp; readonly meaning: 'ignore' }
  | {
      readonly pattern: RegExp
      readonly meaning: 'notice'
      readonly code: string
      /** A sentence without its full stop. */
      readonly text: string
    }
  | { readonly pattern: RegExp; readonly meaning: 'fail' }

/** How a failed run is explained when its last words are known. */
export type FailureRule = {
  readonly pattern: RegExp
  readonly code: ErrorCode
  readonly hint: string
}

export type JudgedLog = {
  readonly notices: readonly Notice[]
  /** Lines that speak against the report: known to be serious, or errors nobody has explained. */
  readonly failures: readonly string[]
}

export type LogJudge = { add(line: string): void; finish(): JudgedLog }

type Speaker = {
  readonly title: string
  readonly parseLogLine: (line: string) => LogLine | null
  readonly logRules: readonly LogRule[]
}

/** Lines kept: a hostile image can make a scanner complain about each of its files. */
const MAX_FAILURES = 20
const MAX_LINE_CHARACTERS = 500

/** Judges a scanner's log line by line. `onDebug` gets every line in plain text. */
export function createLogJudge(speaker: Speaker, onDebug: (text: string) => void): LogJudge {
  const failures: string[] = []
  const seen = new Map<string, Seen>()
  // Go prints a crash, and the tail of a long error, as lines of their own.
  let isFailing = false
  function judge(line: string): string | null {
    const entry = speaker.parseLogLine(line)
    if (entry === null) {
      isFailing ||= CRASH.test(line)
      return isFailing ? line : null
    }
    const text = toPlainLine(entry.text, MAX_LINE_CHARACTERS)
    const rule = findRule(speaker.logRules, { ...entry, text })
    isFailing = rule?.meaning === 'fail'
    if (rule?.meaning === 'notice') addNotice(seen, rule, text)
    return isFailing ? text : null
  }
  return {
    add(line) {
      const plain = toPlainLine(line, MAX_LINE_CHARACTERS)
      if (plain === '') return
      onDebug(`${speaker.title}: ${plain}`)
      const failure = judge(line)
      if (failure !== null && failures.length < MAX_FAILURES) {
        failures.push(toPlainLine(failure, MAX_LINE_CHARACTERS))
      }
    },
    finish: () => ({ notices: [...seen.values()].map(toNotice).sort(byCode), failures }),
  }
}

/** The first words of Go's runtime when it ends a program. */
const CRASH = /^(?:panic|fatal error|runtime): /

/** Warnings that nobody has explained stay in the debug log; errors speak against the report. */
function findRule(rules: readonly LogRule[], entry: LogLine): LogRule | null {
  if (entry.level === 'debug' || entry.level === 'info') return null
  const known = rules.find((rule) => rule.pattern.test(entry.text))
  if (known !== undefined) return known
  return entry.level === 'warn' ? null : { pattern: /^/, meaning: 'fail' }
}

type NoticeRule = Extract<LogRule, { meaning: 'notice' }>

type Seen = { readonly rule: NoticeRule; readonly count: number; readonly example: string }

function addNotice(seen: Map<string, Seen>, rule: NoticeRule, text: string): void {
  const before = seen.get(rule.code)
  seen.set(rule.code, {
    rule,
    count: (before?.count ?? 0) + 1,
    // The scanners work side by side and log in any order; the first by alphabet is always the same.
    example: before === undefined || text < before.example ? text : before.example,
  })
}

function byCode(a: Notice, b: Notice): number {
  return a.code < b.code ? -1 : 1
}

function toNotice({ rule, count, example }: Seen): Notice {
  const lines = count === 1 ? '' : `${count} lines like `
  return { code: rule.code, text: `${rule.text} (${lines}"${toPlainLine(example, 200)}").` }
}
