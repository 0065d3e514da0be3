import { runGit } from './git-ground.ts'
import { findRepositoryOf, ok, page, refusal } from './state.ts'
import type {
  FakeAnswer,
  FakePull,
  FakeQuestion,
  FakeRepository,
  FakeReview,
  Handler,
} from './state.ts'

/** Pull requests, their reviews, and which of them a commit came from. */
export const PULLS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    needs: 'pull_requests=read',
    answer: withPull((question, repository, pull) =>
      ok(pullOf(question, { repository, pull, schema: 'pull-request' })),
    ),
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
    needs: 'pull_requests=read',
    answer: withPull((question, _repository, { reviews }) =>
      page(
        reviews.map((review, index) => reviewOf(question, review, index + 1)),
        question,
      ),
    ),
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    needs: 'pull_requests=read',
    answer: (question) => {
      const repository = findRepositoryOf(question)
      if (repository === null) return refusal(404, 'Not Found')
      const commit = question.values['commit_sha'] ?? ''
      const pulls = [...repository.pulls.values()].filter(({ commits }) => commits.includes(commit))
      const schema = 'pull-request-simple'
      const bodies = pulls.map((pull) => pullOf(question, { repository, pull, schema }))
      return page(bodies, question)
    },
  },
  'GET /repos/{owner}/{repo}/commits': {
    needs: 'contents=read',
    answer: (question) => {
      const repository = findRepositoryOf(question)
      if (repository === null) return refusal(404, 'Not Found')
      const sha = question.query.get('sha') ?? 'HEAD'
      const path = question.query.get('path')
      const files = path === null ? [] : ['--', path]
      const args = ['log', '--format=%H', sha, ...files]
      const ids = runGit(repository.folder, args).toString().split('\n').slice(0, -1)
      const { contract } = question.state
      return page(
        ids.map((id) => contract.example('commit', { sha: id, author: null, committer: null })),
        question,
      )
    },
  },
}

type Found = (question: FakeQuestion, repository: FakeRepository, pull: FakePull) => FakeAnswer

function withPull(answer: Found): Handler['answer'] {
  return (question) => {
    const repository = findRepositoryOf(question)
    const pull = repository?.pulls.get(Number(question.values['pull_number']))
    if (repository === null || pull === undefined) return refusal(404, 'Not Found')
    return answer(question, repository, pull)
  }
}

function userOf({ state }: FakeQuestion, login: string | null, type = 'User'): unknown {
  return login === null ? null : state.contract.example('simple-user', { login, type })
}

function reviewOf(question: FakeQuestion, review: FakeReview, id: number): unknown {
  const { login, state, commit, type = 'User' } = review
  return question.state.contract.example('pull-request-review', {
    id,
    state,
    commit_id: commit,
    user: userOf(question, type === null ? null : login, type ?? 'User'),
  })
}

function pullOf(
  question: FakeQuestion,
  facts: {
    readonly repository: FakeRepository
    readonly pull: FakePull
    readonly schema: 'pull-request' | 'pull-request-simple'
  },
): unknown {
  const { repository, pull, schema } = facts
  const { contract } = question.state
  const plain = contract.example(schema, {})
  const side = (key: 'head' | 'base'): object => ({
    ...(plain[key] as object),
    sha: pull[key],
    user: userOf(question, pull.author ?? 'ghost'),
    repo: contract.example('repository', {
      full_name: repository.fullName,
      private: repository.isPrivate,
    }),
  })
  return {
    ...plain,
    number: pull.number,
    state: pull.mergedAt === null ? 'open' : 'closed',
    user: userOf(question, pull.author),
    merged_at: pull.mergedAt,
    head: side('head'),
    base: side('base'),
  }
}
