import type { ApprovalAnswer, PolicyFiles, SourcedText } from '../../src/ports.ts'

export type GivenPolicyFiles = {
  /** By path. */
  readonly texts?: Readonly<Record<string, string>>
  /** Those of a pull request; given, the texts are of its base commit. */
  readonly proposed?: Readonly<Record<string, string>>
  /** By `owner/name@ref:path`. */
  readonly elsewhere?: Readonly<Record<string, string>>
  readonly approvals?: Answered
  readonly approvalsOf?: Answered
}

/** One answer to every question, or one for each team. */
type Answered = ApprovalAnswer | ((team: string) => ApprovalAnswer)

export const BASE_COMMIT = 'b'.repeat(40)

const NOBODY: ApprovalAnswer = { state: 'unknown', reason: 'nobody can be asked in this test' }

/** Files of a policy that are where the test says. */
export function createPolicyFiles(given: GivenPolicyFiles = {}): PolicyFiles {
  const { texts = {}, proposed, elsewhere = {}, approvals = NOBODY, approvalsOf = NOBODY } = given
  const isPullRequest = proposed !== undefined
  const commit = isPullRequest ? BASE_COMMIT : null
  return {
    trust: {
      origin: isPullRequest ? 'base' : 'workspace',
      commit,
      words: isPullRequest ? 'the base commit bbbbbbb of pull request 7' : 'the files of this test',
    },
    read: (path) => answer(texts, path, { origin: isPullRequest ? 'base' : 'workspace', commit }),
    readProposed: (path) => answer(proposed ?? {}, path, { origin: 'workspace', commit: null }),
    readElsewhere: async ({ repository, ref, path }) => {
      const about = { origin: 'repository', commit: 'c'.repeat(40) } as const
      const found = await answer(elsewhere, `${repository}@${ref}:${path}`, about)
      if (found === null) throw new Error(`there is no ${path} in ${repository}`)
      return { ...found, path: `${repository}/${path}` }
    },
    approvals: (teams) => Promise.resolve(answerOf(approvals, teams)),
    approvalsOf: (_, teams) => Promise.resolve(answerOf(approvalsOf, teams)),
  }
}

function answerOf(answered: Answered, teams: readonly string[]): ApprovalAnswer {
  return typeof answered === 'function' ? answered(teams.join()) : answered
}

function answer(
  texts: Readonly<Record<string, string>>,
  path: string,
  about: Pick<SourcedText, 'origin' | 'commit'>,
): Promise<SourcedText | null> {
  const text = Object.hasOwn(texts, path) ? texts[path] : undefined
  return Promise.resolve(text === undefined ? null : { path, text, ...about })
}
