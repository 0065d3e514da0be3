import type { DeliveryWish } from '../../ports.ts'
import type { GitHubFailure } from '../failure.ts'
import { toPlainText } from '../plain-text.ts'
import type { Problem } from './problem.ts'
import { describeTarget } from './target.ts'
import type { Target } from './target.ts'

export type Refusal = {
  readonly failure: GitHubFailure
  readonly target: Target
  /** `owner/name` */
  readonly repository: string
  readonly wish: DeliveryWish
}

type Told = Omit<Problem, 'isForAll' | 'state'> & Partial<Pick<Problem, 'isForAll' | 'state'>>

/** What GitHub's refusal of an upload means, by the words and the status that it is known to use. */
export function explainRefusal(refusal: Refusal): Problem {
  const told = explainWords(refusal) ?? explainStatus(refusal)
  return { state: 'failed', isForAll: true, ...told }
}

/** Its own sentences, which say more than the status; they come with several. */
function explainWords({ failure, target, repository, wish }: Refusal): Told | null {
  const { words } = failure
  if (/(?:Advanced|Code) Security must be enabled|code scanning is not enabled/i.test(words)) {
    return notEnabled(repository, wish)
  }
  if (/archived/i.test(words)) {
    return {
      code: 'alerts-archived',
      why: `the repository ${repository} is archived, and nothing can be written to it`,
      advice: 'Set upload-sarif: false.',
      ...(wish === 'auto' ? { state: 'skipped' } : {}),
    }
  }
  if (isMergeMismatch(failure)) return notMerged(target)
  if (/\bcommit\b.*\bnot found|no commit found/i.test(words)) {
    return {
      code: 'alerts-commit',
      why: `GitHub knows no commit ${target.commit} in ${repository}`,
      advice:
        'Scan what was built from a commit of this repository that is pushed, or set upload-sarif: false.',
    }
  }
  return /\bref\b.*\bnot found|does not match \/\^refs/i.test(words) ? noRef(target, words) : null
}

/** Not only for a wrong pair: GitHub's servers may not know the merge yet (webdriverio/desktop-mobile#654). */
export function isMergeMismatch({ words }: GitHubFailure): boolean {
  return /pull request merge but/i.test(words)
}

function notEnabled(repository: string, wish: DeliveryWish): Told {
  return {
    code: 'alerts-not-enabled',
    why: `code scanning is not enabled for ${repository}`,
    advice:
      'Enable it in the settings of the repository (private ones need GitHub Code Security), or set upload-sarif: false. The findings stand in the summary of the job.',
    ...(wish === 'auto' ? { state: 'skipped' } : {}),
  }
}

function notMerged(target: Target): Told {
  return {
    code: 'alerts-merge-commit',
    why: `GitHub does not take ${target.commit} for the merge commit of ${toPlainText(target.ref)}`,
    advice:
      'Run again: the pull request may have changed meanwhile. A job that checks out another commit than the event names has to check out the head of the pull request.',
  }
}

function noRef(target: Target, words: string): Told {
  return {
    code: 'alerts-ref',
    why: `GitHub does not know ${describeTarget(target)} ("${toPlainText(words)}")`,
    advice: 'The branch or pull request may be deleted: nothing is left to show alerts on.',
  }
}

function explainStatus(refusal: Refusal): Told {
  const { failure, repository } = refusal
  switch (failure.kind) {
    case 'forbidden':
      return forbidden(refusal)
    case 'unauthorised':
      return {
        code: 'alerts-token',
        why: 'GitHub does not know the token',
        advice: failure.hint,
      }
    case 'missing':
      return {
        code: 'alerts-no-repository',
        why: `GitHub shows no code scanning of ${repository} to this token${quote(failure)}`,
        advice: `${PERMISSIONS} On an enterprise server, ask whether it has code scanning.`,
      }
    case 'limited':
      return {
        code: 'alerts-limited',
        why: 'too many requests were made with this token, and GitHub takes no more for now',
        advice: 'Run again later: GitHub takes 1,000 uploads an hour.',
      }
    case 'unreachable':
      return {
        code: 'alerts-unreachable',
        why: failure.message,
        advice: 'See https://www.githubstatus.com, and run again.',
      }
    case 'odd':
      return oddly(failure)
  }
}

const PERMISSIONS =
  'Add to the job: permissions: { contents: read, security-events: write } (what is not listed there is not granted).'

/** A refusal without words is a proxy's, or a right that is missing. */
function forbidden({ failure, wish }: Refusal): Told {
  const isToldWhat = failure.hint.includes('security-events')
  return {
    code: 'alerts-permission',
    why: `GitHub refuses the token${quote(failure)}`,
    advice: isToldWhat ? failure.hint : PERMISSIONS,
    ...(wish === 'auto' ? { state: 'skipped' } : {}),
  }
}

function oddly(failure: GitHubFailure): Told {
  if (failure.status === 413) return tooLarge('GitHub, or a proxy before it, finds it too large')
  if (failure.status === 400 || failure.status === 422) {
    return {
      code: 'alerts-rejected',
      why: `GitHub does not take the SARIF file${quote(failure)}`,
      advice: 'This is a bug: please report it with the SARIF file.',
      isForAll: false,
    }
  }
  return { code: 'alerts-odd', why: failure.message, advice: failure.hint }
}

/** Also for what is not even sent. */
export function tooLarge(why: string): Problem {
  return {
    code: 'alerts-too-large',
    state: 'failed',
    why,
    advice:
      'GitHub takes 10,000,000 bytes after compression: set alerts: blocking, or scan fewer kinds of things.',
    isForAll: false,
  }
}

function quote({ words }: GitHubFailure): string {
  return words === '' ? '' : ` ("${toPlainText(words)}")`
}
