import { ok, withRepository } from './answers.ts'
import type { Handlers } from './state.ts'

/** What a repository tells of itself. Whether code scanning is on stands nowhere in it. */
export const REPOSITORIES: Handlers = {
  'GET /repos/{owner}/{repo}': {
    // Every token may read this of what it sees.
    needs: null,
    answer: withRepository(({ state }, repository) => {
      const { id, fullName, isPrivate, isArchived, isDisabled, defaultBranch, hasIssues } =
        repository
      const [, name] = fullName.split('/')
      return ok(
        state.contract.example('full-repository', {
          ...{ id, name, full_name: fullName, private: isPrivate, fork: false },
          ...{ archived: isArchived, disabled: isDisabled, default_branch: defaultBranch },
          has_issues: hasIssues,
          visibility: isPrivate ? 'private' : 'public',
          html_url: `${state.addresses.web}/${fullName}`,
          url: `${state.addresses.api}/repos/${fullName}`,
        }),
      )
    }),
  },
}
