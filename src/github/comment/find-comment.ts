import { GitHubFailure } from '../failure.ts'
import { PAGE_SIZE } from './comment-api.ts'
import type { CommentApi, IssueComment } from './comment-api.ts'
import type { OwnComments } from './own-comments.ts'

export type Looking = { readonly api: Pick<CommentApi, 'readPage'>; readonly own: OwnComments }

export type Found = {
  /** The oldest of ours, on which all jobs agree; null: there is none. */
  readonly comment: IssueComment | null
  /** Others of ours that stand beside it. */
  readonly extras: readonly IssueComment[]
  /** The page that was read last: what is written from now on stands on it or behind it. */
  readonly page: number
}

const MOST_PAGES = 30

/** Looks from one page on, and no further than the page that has ours. */
export async function findComment({ api, own }: Looking, fromPage = 1): Promise<Found> {
  for (let page = fromPage; page <= MOST_PAGES; page += 1) {
    const comments = await api.readPage(page)
    const [comment = null, ...extras] = await own.filter(comments)
    if (comment !== null || comments.length < PAGE_SIZE) return { comment, extras, page }
  }
  throw new GitHubFailure({
    kind: 'odd',
    status: null,
    reason: `none of its first ${MOST_PAGES * PAGE_SIZE} comments is ours, and no more are read`,
    hint: 'Open a new pull request with the same change; the job summary has what the comment would say.',
  })
}
