import type { SentMessage } from '../../domain/message.ts'
import type { IssueChannel } from '../../domain/notify.ts'
import type { IssueApi } from './issue-api.ts'

/**
 * Looks whether issues could be kept, and opens none: everybody who watches the repository would be told of it. GitHub
 * tells GITHUB_TOKEN only when it writes whether it may.
 */
export async function tryIssues(
  api: IssueApi,
  channel: IssueChannel,
  login: string,
): Promise<SentMessage> {
  const { hasIssues, isArchived } = await api.readRepository()
  if (isArchived) return failed('the repository is archived, and can only be read')
  if (!hasIssues) return failed('issues are turned off in the settings of the repository')
  await api.readPage(login, 1)
  const unable: string[] = []
  for (const one of channel.assignees.slice(0, MOST_ASKED)) {
    if (!(await api.canAssign(one))) unable.push(one)
  }
  if (unable.length > 0) return failed(`${unable.join(', ')} cannot be assigned here`)
  const detail = 'a test opens no issue; issues can be read, writing them was not tried'
  return { state: 'skipped', detail }
}

const MOST_ASKED = 10

function failed(detail: string): SentMessage {
  return { state: 'failed', detail }
}
