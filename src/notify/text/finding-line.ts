import type { MessageFinding } from '../../domain/message.ts'
import { cutWords } from './cut-words.ts'

const LONGEST_PART = 100

/**
 * One line for people: `CRITICAL CVE-2026-1234 in openssl 3.0.11-1, fixed in 3.0.13-1 (known exploited, EPSS 94 %, new)`.
 * Clean, without markup, at most about 450 characters.
 */
export function toFindingLine(finding: MessageFinding): string {
  const { id, severity } = finding
  const what = `${severity.toUpperCase()} ${toKindWord(finding)}${cutWords(id, LONGEST_PART)}`
  const marks = toMarks(finding)
  const behind = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  return `${what}${toSubject(finding)}${toFixWords(finding)}${behind}`
}

function toKindWord({ kind }: MessageFinding): string {
  return kind === 'vulnerability' ? '' : `${kind} `
}

/** The title says more where no package does. */
function toSubject({ package: name, title, kind }: MessageFinding): string {
  const subject = name === null ? '' : ` in ${cutWords(name, LONGEST_PART)}`
  const isTold = kind === 'vulnerability' && name !== null
  return isTold || title.trim() === '' ? subject : `${subject}: ${cutWords(title, LONGEST_PART)}`
}

function toFixWords({ kind, fix }: MessageFinding): string {
  if (kind !== 'vulnerability') return ''
  return fix === null ? ', no fix yet' : `, fixed in ${cutWords(fix, LONGEST_PART)}`
}

function toMarks({ isKnownExploited, epss, isNew }: MessageFinding): string[] {
  return [
    ...(isKnownExploited ? ['known exploited'] : []),
    ...(epss === null ? [] : [`EPSS ${toPercent(epss)}`]),
    ...(isNew === true ? ['new'] : []),
  ]
}

/** In whole percent, where there is one. */
function toPercent(share: number): string {
  return share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`
}
