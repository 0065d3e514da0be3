import { isSameLogin } from '../comment/own-comments.ts'
import type { Issue, IssueApi } from './issue-api.ts'
import { PAGE_SIZE } from './issue-api.ts'
import { isMarked } from './issue-marker.ts'

export type FoundIssues = {
  /** The one that is kept: the oldest that is open, else the newest that is closed; null: there is none. */
  readonly issue: Issue | null
  /** Others of ours about the same that are open: two runs began at once. */
  readonly extras: readonly Issue[]
}

const MOST_PAGES = 20

/**
 * Ours about one rule and image. It is looked for in the list of issues that the owner of our token opened: GitHub's search
 * lags behind, and labels are for people to change. Whoever writes our marker into an issue of their own is not listed.
 */
export async function findIssue(
  api: Pick<IssueApi, 'readPage'>,
  { login, key }: { readonly login: string; readonly key: string },
): Promise<FoundIssues> {
  const closed: Issue[] = []
  const open: Issue[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = await api.readPage(login, page)
    const ours = listed.filter((one) => isOurs(one, login, key))
    for (const one of ours) (one.isOpen ? open : closed).push(one)
    if (listed.length < PAGE_SIZE) break
  }
  const [first = null, ...extras] = open.sort((a, b) => a.number - b.number)
  const [newest = null] = closed.sort((a, b) => b.number - a.number)
  return { issue: first ?? newest, extras }
}

function isOurs(issue: Issue, login: string, key: string): boolean {
  return !issue.isPull && isSameLogin(issue.login, login) && isMarked(issue.body, key)
}
