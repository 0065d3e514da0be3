import { ok, refusal } from './answers.ts'
import type { FakeAnswer, FakeQuestion, FakeTeam, Handler } from './state.ts'

/** Teams of organisations, visible to tokens with `members`, and missing for classic tokens without it. */
export const TEAMS: Readonly<Record<string, Handler>> = {
  'GET /orgs/{org}/teams/{team_slug}': {
    needs: 'members=read',
    answer: withTeam(({ state, values }) => {
      const slug = values['team_slug'] ?? ''
      const organization = state.contract.example('team-organization', { login: values['org'] })
      return ok(state.contract.example('team-full', { slug, organization }))
    }),
  },
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
    needs: 'members=read',
    answer: withTeam(({ state, values }, { members }) => {
      const membership = members[values['username'] ?? '']
      if (membership === undefined) return refusal(404, 'Not Found')
      return ok(state.contract.example('team-membership', { state: membership }))
    }),
  },
}

function withTeam(
  answer: (question: FakeQuestion, team: FakeTeam) => FakeAnswer,
): Handler['answer'] {
  return (question) => {
    const { org = '', team_slug = '' } = question.values
    const team = question.state.teams.get(`${org}/${team_slug}`.toLowerCase())
    return team === undefined ? refusal(404, 'Not Found') : answer(question, team)
  }
}
