import type { Finding } from '../../../domain/finding.ts'
import { isFixable } from '../../../policy/rules/index.ts'
import {
  findDoubt,
  findFixMark,
  findRiskName,
  isCounted,
  whyNotCounted,
} from '../../finding-words.ts'
import type { RiskName } from '../../finding-words.ts'
import { KIND_NOUNS, describeFix, findingName, findingSubject } from '../../words.ts'
import { cleanLine } from '../../clean.ts'

/** A finding as a row shows it: texts that are cleaned and bounded, and not yet escaped. */
export type FindingView = {
  readonly finding: Finding
  readonly isBlocking: boolean
  readonly isFixable: boolean
  readonly isNew: boolean
  readonly name: string
  readonly title: string
  readonly subject: string
  readonly version: string
  readonly fix: string
  readonly seen: string
  readonly state: string
  readonly tags: readonly string[]
}

const RISK_WORDS: Readonly<Record<RiskName, string>> = {
  malware: 'malware',
  exploited: 'known to be exploited',
  likely: 'likely to be exploited',
}

export function toView(finding: Finding, blocking: ReadonlySet<string>): FindingView {
  const { main, detail } = findingName(finding)
  const isBlocking = blocking.has(finding.id)
  const { change } = finding
  return {
    finding,
    isBlocking,
    isFixable: isFixable(finding),
    isNew: change !== null && change !== 'pre-existing',
    name: cleanLine(main, 120),
    title: cleanLine(detail, 160),
    subject: cleanLine(findingSubject(finding), 160),
    version: cleanLine(finding.package?.version ?? '', 80),
    fix: cleanLine(toFixWords(finding), 100),
    seen: toSeenWords(finding),
    state: cleanLine(toStateWords(finding, isBlocking, blocking), 200),
    tags: toTags(finding),
  }
}

function toFixWords(finding: Finding): string {
  if (finding.kind !== 'vulnerability') return ''
  const mark = findFixMark(finding.fix)
  const words = describeFix(finding.fix)
  if (mark === null) return words
  return `${words}, ${mark === 'major' ? 'a new major version' : 'by hand'}`
}

function toSeenWords(finding: Finding): string {
  const doubt = findDoubt(finding)
  const seen = finding.seenBy.join(', ')
  return doubt === null ? seen : `${seen}; ${doubt}`
}

function toStateWords(
  finding: Finding,
  isBlocking: boolean,
  blocking: ReadonlySet<string>,
): string {
  if (isBlocking) return 'blocks'
  return isCounted(finding, blocking) ? 'open' : whyNotCounted(finding)
}

function toTags(finding: Finding): string[] {
  const risk = findRiskName(finding)
  const { kind, change } = finding
  return [
    ...(kind === 'vulnerability' ? [] : [KIND_NOUNS[kind][0]]),
    ...(risk === null || kind === 'malware' ? [] : [RISK_WORDS[risk]]),
    ...(change === null || change === 'pre-existing' ? [] : [change.replace('-', ' ')]),
  ]
}
