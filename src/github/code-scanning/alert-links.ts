import * as v from 'valibot'
import type { AlertLink } from '../../domain/code-host.ts'
import type { Log } from '../../ports.ts'
import type { GitHubClient } from '../client.ts'
import type { GitHubContext } from '../context.ts'
import { GitHubFailure } from '../failure.ts'

/** As the driver of our SARIF is called, by which GitHub knows the alerts as ours. */
export const TOOL_NAME = 'plimsoll'

const ALERTS = v.array(
  v.looseObject({
    html_url: v.string(),
    rule: v.looseObject({ id: v.nullish(v.string()) }),
    most_recent_instance: v.looseObject({
      location: v.nullish(v.looseObject({ path: v.nullish(v.string()) })),
    }),
  }),
)

export type LinksOptions = {
  readonly client: Pick<GitHubClient, 'ask'>
  readonly context: Pick<GitHubContext, 'repository' | 'serverUrl'>
  readonly log: Pick<Log, 'debug'>
}

/** Where people look at each alert of a ref: the hundred newest, in one question. None where GitHub does not tell. */
export async function readAlertLinks(
  ref: string,
  { client, context, log }: LinksOptions,
): Promise<AlertLink[]> {
  const { owner, name } = context.repository
  const asked = { owner, repo: name, ref, tool_name: TOOL_NAME, state: 'open', per_page: 100 }
  try {
    const route = 'GET /repos/{owner}/{repo}/code-scanning/alerts'
    const alerts = await client.ask(route, asked, ALERTS, { retries: false })
    return alerts.flatMap((alert) => toLink(alert, context.serverUrl))
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    log.debug(`code scanning: ${error.message}`)
    return []
  }
}

function toLink(alert: v.InferOutput<typeof ALERTS>[number], serverUrl: string): AlertLink[] {
  const url = findOwnUrl(alert.html_url, serverUrl)
  const ruleId = alert.rule.id ?? ''
  const path = alert.most_recent_instance.location?.path ?? ''
  return url === null || ruleId === '' || path === '' ? [] : [{ ruleId, path, url }]
}

/** People are led to the server itself, and nowhere else. */
function findOwnUrl(text: string, serverUrl: string): string | null {
  const url = text.length <= 2000 && URL.canParse(text) ? new URL(text) : null
  const isOwn = url?.protocol === 'https:' && url.host === new URL(serverUrl).host
  return isOwn && url.username === '' && url.password === '' ? url.href : null
}
