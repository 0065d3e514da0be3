import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import { GitHubFailure } from './failure.ts'
import { toPlainText } from './plain-text.ts'

export type Team = { readonly organisation: string; readonly slug: string }

const TEAM = v.looseObject({ slug: v.string() })

const MEMBERSHIP = v.looseObject({ state: v.string() })

/** `@owner/team` or `owner/team`; null for anything else. */
export function findTeam(text: string): Team | null {
  const [, organisation, slug] =
    /^@?([A-Za-z0-9][A-Za-z0-9-]{0,99})\/([A-Za-z0-9][\w.-]{0,254})$/.exec(text) ?? []
  return organisation === undefined || slug === undefined ? null : { organisation, slug }
}

/**
 * Which of these people are members of the team, of its child teams included. An invitation that is not accepted is
 * no membership. Throws GitHubFailure when the token may not know.
 */
export async function readMembers(
  client: GitHubClient,
  team: Team,
  logins: readonly string[],
): Promise<string[]> {
  const place = { org: team.organisation, team_slug: team.slug }
  await requireVisible(client, team, place)
  const members: string[] = []
  for (const login of logins) {
    if (await isMember(client, place, login)) members.push(login)
  }
  return members
}

type Place = { readonly org: string; readonly team_slug: string }

/** To a token that may not see the team nobody is a member (404): that would be no answer, so it is asked first. */
async function requireVisible(client: GitHubClient, team: Team, place: Place): Promise<void> {
  try {
    await client.ask('GET /orgs/{org}/teams/{team_slug}', place, TEAM)
  } catch (error) {
    throw explain(error, team)
  }
}

async function isMember(client: GitHubClient, place: Place, login: string): Promise<boolean> {
  const route = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}'
  try {
    const { state } = await client.ask(route, { ...place, username: login }, MEMBERSHIP)
    return state === 'active'
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'missing') return false
    throw explain(error, { organisation: place.org, slug: place.team_slug })
  }
}

function explain(error: unknown, { organisation, slug }: Team): unknown {
  if (!(error instanceof GitHubFailure)) return error
  if (error.kind !== 'forbidden' && error.kind !== 'missing') return error
  const team = toPlainText(`${organisation}/${slug}`)
  return new GitHubFailure({
    kind: error.kind,
    status: error.status,
    reason: `who is in the team ${team} cannot be seen (${error.message})`,
    hint: `Check the name of the team. GITHUB_TOKEN cannot be allowed to see teams: set the input token to a token of a GitHub App, or a fine-grained one, with the permission members: read of ${organisation} (a classic one: read:org).`,
    cause: error,
  })
}
