import type { GitHubFailure } from '../failure.ts'
import { permissionHint } from '../permissions.ts'

type Known = {
  readonly statuses: readonly number[]
  readonly pattern: RegExp
  readonly words: string
}

/** GitHub's sentences for what no permission changes. */
const KNOWN: readonly Known[] = [
  {
    statuses: [410],
    pattern: /disabled/i,
    words: 'issues are turned off in the settings of the repository',
  },
  {
    statuses: [403],
    pattern: /\barchived\b/i,
    words: 'the repository is archived, and can only be read',
  },
  { statuses: [422], pattern: /too long|maximum is \d+/i, words: 'GitHub finds it too long' },
  { statuses: [422, 403], pattern: /\b(?:spam|abuse)/i, words: 'GitHub takes it for spam' },
  { statuses: [403], pattern: /\block(?:ed)?\b/i, words: 'the issue is locked' },
]

const PERMISSION = permissionHint('issues=write') ?? ''

/** Why there is no issue, in one line; what GitHub said stands in the message of the failure, bounded and plain. */
export function explainFailure(failure: GitHubFailure): string {
  const { kind, status, words, cause, message, hint } = failure
  const said = [words, cause instanceof Error ? cause.message : ''].join(' ').slice(0, 10_000)
  const known = KNOWN.find((one) => one.statuses.includes(status ?? 0) && one.pattern.test(said))
  if (known !== undefined && kind !== 'limited') return known.words
  const needsRight = kind === 'missing' || (kind === 'forbidden' && !hint.includes('sign-on'))
  return `${message}. ${needsRight ? PERMISSION : hint}`
}
