import { PlimsollError } from '../domain/errors.ts'
import type { Approval, ApprovalAnswer } from '../ports.ts'
import type { GitHubClient } from './client.ts'
import { GitHubFailure } from './failure.ts'
import { ObjectsFailure } from './git-objects.ts'
import { toPlainText } from './plain-text.ts'
import { readApprovers } from './reviews.ts'
import type { Reviewed } from './reviews.ts'
import { findTeam, readMembers } from './teams.ts'
import type { Team } from './teams.ts'

/** Who of these teams approved the commit; `unknown` with the reason where GitHub does not tell. */
export function answerApprovals(
  client: GitHubClient,
  reviewed: Reviewed,
  teams: readonly string[],
): Promise<ApprovalAnswer> {
  return orUnknown(async () => {
    const approvals = await readApprovals(client, reviewed, parseTeams(teams))
    return { state: 'known', commit: reviewed.head, approvals }
  })
}

/** Nothing that GitHub does not answer is an approval, and nothing of it stops the run. */
export async function orUnknown(work: () => Promise<ApprovalAnswer>): Promise<ApprovalAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!isWithoutAnswer(error)) throw error
    return unknown(`${error.message}. ${error.hint}`)
  }
}

/** Also a link on the way to the file at some older commit, which ends no run. */
function isWithoutAnswer(error: unknown): error is Error & { readonly hint: string } {
  return (
    error instanceof GitHubFailure ||
    error instanceof ObjectsFailure ||
    (error instanceof PlimsollError && error.code === 'policy-unreadable')
  )
}

export function unknown(reason: string): ApprovalAnswer {
  return { state: 'unknown', reason }
}

type NamedTeam = Team & { readonly name: string }

function parseTeams(teams: readonly string[]): NamedTeam[] {
  return [...new Set(teams)].map((name) => {
    const team = findTeam(name)
    if (team !== null) return { ...team, name }
    throw new GitHubFailure({
      kind: 'odd',
      status: null,
      reason: `"${toPlainText(name)}" names no team`,
      hint: 'Write @OWNER/TEAM.',
    })
  })
}

/** Teams are asked about only once somebody approved: a run without approvals needs no right to see them. */
async function readApprovals(
  client: GitHubClient,
  reviewed: Reviewed,
  teams: readonly NamedTeam[],
): Promise<Approval[]> {
  if (teams.length === 0) return []
  const approvers = await readApprovers(client, reviewed)
  if (approvers.length === 0) return []
  const approvals: Approval[] = []
  for (const team of teams) {
    const members = await readMembers(client, team, approvers)
    approvals.push(...members.map((login) => ({ login, team: team.name })))
  }
  return approvals
}
