import type { Log } from '../../ports.ts'
import { GitHubFailure } from '../failure.ts'
import type { CommentApi, IssueComment } from './comment-api.ts'

/** As what GITHUB_TOKEN writes; on github.com its id is 41898282, on enterprise servers another. */
export const ACTIONS_LOGIN = 'github-actions[bot]'

/** Tells our comments from those of people and of other tools, who can write our marker as well. */
export type OwnComments = {
  /** Those that begin with the marker and were written by the owner of our token, the oldest first. */
  filter(comments: readonly IssueComment[]): Promise<IssueComment[]>
  /** What GitHub named as the author of what we wrote: nobody needs to be asked any more. */
  learn(login: string | null): void
}

/**
 * Who we are is asked only where it matters: when a comment with our marker is by somebody else than GITHUB_TOKEN.
 * A token with write access may change comments of other people, so the marker alone is not enough.
 */
export function createOwnComments(
  marker: string,
  api: Pick<CommentApi, 'readOwnLogin'>,
  log: Pick<Log, 'debug'>,
): OwnComments {
  let own: string | null = null
  return {
    filter: async (comments) => {
      const marked = comments.filter(({ body }) => body.startsWith(marker))
      const isClear = own === null && marked.every(({ login }) => login === ACTIONS_LOGIN)
      if (!isClear) own ??= await readLogin(api, log)
      const ours = isClear ? marked : marked.filter(({ login }) => isSameLogin(login, own))
      return ours.sort((a, b) => a.id - b.id)
    },
    learn: (login) => {
      own = login ?? own
    },
  }
}

/** Whose token this is, as GitHub names the author of what we write. */
export async function readLogin(
  api: Pick<CommentApi, 'readOwnLogin'>,
  { debug }: Pick<Log, 'debug'>,
  what = 'comment',
): Promise<string> {
  try {
    const login = await api.readOwnLogin()
    // GraphQL leaves out the end of an app's name in some answers; nobody else may be called this.
    return `${login}[bot]` === ACTIONS_LOGIN ? ACTIONS_LOGIN : login
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    debug(
      `${what}: whose token this is was not told (${error.message}); taken for ${ACTIONS_LOGIN}`,
    )
    return ACTIONS_LOGIN
  }
}

/** GitHub keeps logins apart without regard to case. */
export function isSameLogin(login: string | null, own: string | null): boolean {
  return login !== null && login.toLowerCase() === own?.toLowerCase()
}
