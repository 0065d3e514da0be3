import type { Finding } from '../../domain/finding.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { isKnownExploited } from '../../policy/notify/match-findings.ts'
import { isMalware } from '../../policy/rules/malware.ts'
import { cleanLine } from '../../report/clean.ts'
import { countOf, formatNumber } from '../../report/words.ts'

const LONGEST = 150
/** So that what follows the name is seen however long it is. */
const LONGEST_NAME = 70

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  'scan-failed': 'scan failed',
  'nothing-analysed': 'nothing analysed',
  fail: 'fail',
  pass: 'pass',
}

export type TitleParts = {
  /** Names of the images, the worst first. */
  readonly names: readonly string[]
  /** Of the worst. */
  readonly outcome: Outcome
  /** What the message is about; empty where only the outcome may be told. */
  readonly findings: readonly Finding[]
}

/** `api: fail, 2 known exploited`; `3 images, worst api: fail, 1 secret, 4 critical`. */
export function toTitle({ names, outcome, findings }: TitleParts): string {
  const name = cleanLine(names[0] ?? '', LONGEST_NAME)
  const who = names.length > 1 ? `${countOf(names.length, 'image')}, worst ${name}` : name
  const words = [OUTCOME_WORDS[outcome], ...countUrgent(findings)]
  return cleanLine(`${who}: ${words.join(', ')}`, LONGEST)
}

/** `api: exploited is resolved`. */
export function toResolvedTitle(name: string, rule: string): string {
  return cleanLine(`${cleanLine(name, LONGEST_NAME)}: ${rule} is resolved`, LONGEST)
}

const MOST_WORDS = 3

/** Each finding once, by the most urgent thing that is true of it. */
function countUrgent(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const word = wordOf(finding)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return WORDS.filter((word) => counts.has(word))
    .slice(0, MOST_WORDS)
    .map((word) => toWords(word, counts.get(word) ?? 0))
}

const WORDS: readonly string[] = ['malware', 'known exploited', 'secret', ...SEVERITIES]

function wordOf(finding: Finding): string {
  if (isMalware(finding)) return 'malware'
  if (isKnownExploited(finding)) return 'known exploited'
  return finding.kind === 'secret' ? 'secret' : finding.severity
}

function toWords(word: string, count: number): string {
  return word === 'secret' ? countOf(count, word) : `${formatNumber(count)} ${word}`
}
