import { toPlainText } from '../plain-text.ts'
import type { Problem } from './problem.ts'

const BUG = 'This is a bug: please report it with the SARIF file.'

type Known = {
  readonly pattern: RegExp
  readonly why: (found: RegExpExecArray) => string
  readonly advice: string
}

/** What GitHub says when it cannot process an upload, as its own uploader and other tools know it. */
const KNOWN: readonly Known[] = [
  {
    pattern: /more (results|rules) per run than allowed \((\d{1,15}) > (\d{1,15})\)/,
    why: ([, what = '', is = '', most = '']) => `it has ${is} ${what}, and ${most} is the limit`,
    advice: 'Set alerts: blocking.',
  },
  {
    pattern: /more ([a-z ]{1,60}) than allowed \((\d{1,15}) > (\d{1,15})\)/,
    why: ([, what = '', is = '', most = '']) => `it has ${is} ${what}, and ${most} is the limit`,
    advice: BUG,
  },
  {
    pattern: /too many logical alerts/,
    why: () => 'the repository has as many alerts as GitHub ever keeps of one',
    advice:
      "Only GitHub's support can remove some. Until then set alerts: blocking, or upload-sarif: false.",
  },
  {
    pattern: /multiple runs with the same category/,
    why: () => 'it holds two runs of one category',
    advice: BUG,
  },
  {
    pattern: /expected (?:artifact location|at least one location)/,
    why: () => 'a result of it names no place',
    advice: BUG,
  },
  {
    pattern: /invalid URI was provided/,
    why: () => 'a path in it is no address',
    advice: `Set the input name to one of letters, digits and slashes. ${BUG}`,
  },
  {
    pattern: /URI scheme .* did not match/,
    why: () => 'the beginning of a path in it is taken for a scheme',
    advice: `Set the input name to one without a colon. ${BUG}`,
  },
  {
    pattern: /invalid security severity/,
    why: () => 'the severity of a rule in it is no number',
    advice: BUG,
  },
  {
    pattern: /unsuccessful execution/,
    why: () => 'it is told as the result of a scan that failed',
    advice: BUG,
  },
  {
    pattern: /\bref\b.*\bnot found/,
    why: () => 'the branch or pull request was deleted meanwhile',
    advice: 'Nothing is left to show alerts on.',
  },
]

/** The errors of an upload that was taken and then not processed, or in part only. */
export function explainProcessing(errors: readonly string[]): Problem {
  const [first = ''] = errors
  const known = explainKnown(first)
  const more = errors.length > 1 ? ` and ${errors.length - 1} more` : ''
  const { why, advice } = known ?? {
    why: first === '' ? 'it does not say why' : `"${toPlainText(first)}"`,
    advice: 'Run again; when it stays, report this with the SARIF file.',
  }
  return {
    code: 'alerts-not-processed',
    state: 'failed',
    why: `GitHub could not process the SARIF file, or a part of it: ${why}${more}`,
    advice,
    isForAll: false,
  }
}

function explainKnown(error: string): { readonly why: string; readonly advice: string } | null {
  const text = error.slice(0, 2000)
  for (const { pattern, why, advice } of KNOWN) {
    const found = pattern.exec(text)
    if (found !== null) return { why: why(found), advice }
  }
  return null
}
