import { runGit } from './git-ground.ts'
import { findRepositoryOf, ok, page, refusal, userOf, withRepository } from './answers.ts'
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
  'GET /repos/{owner}/{repo}/pulls': {
    needs: 'pull_requests=read',
    answer: withRepository((question, repository) => {
      const schema = 'pull-request-simple'
      const asked = [...repository.pulls.values()].filter((pull) =>
        isListed(question, repository, pull),
      )
      return page(
        asked.map((pull) => pullOf(question, { repository, pull, schema })),
        question,
      )
    }),
  },
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
      // The commits of a fork are none of this repository before they are merged.
      const pulls = [...repository.pulls.values()].filter(
        ({ commits, headRepository = repository.fullName, mergedAt }) =>
          commits.includes(commit) && (mergedAt !== null || headRepository === repository.fullName),
      )
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

/** `head` is OWNER:BRANCH; of any other form GitHub takes no notice. */
function isListed({ query }: FakeQuestion, { fullName }: FakeRepository, pull: FakePull): boolean {
  const { headRepository = fullName, headBranch = 'change' } = pull
  const head = query.get('head') ?? ''
  const isHead = !head.includes(':') || head === `${headRepository?.split('/')[0]}:${headBranch}`
  const state = pull.mergedAt !== null || pull.isClosed === true ? 'closed' : 'open'
  const asked = query.get('state') ?? 'open'
  return isHead && (asked === 'all' || asked === state)
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
  const repositoryOf = (name: string | null): unknown => {
    if (name === null) return null
    const known = question.state.repositories.get(name.toLowerCase())
    const { fullName, isPrivate } = known ?? { fullName: name, isPrivate: false }
    return contract.example('repository', {
      full_name: fullName,
      private: isPrivate,
      fork: fullName !== repository.fullName,
      ...(known === undefined ? {} : { id: known.id }),
    })
  }
  const isOpen = pull.mergedAt === null && pull.isClosed !== true
  const { headBranch = 'change', baseBranch = 'main', headRepository } = pull
  const source = headRepository === undefined ? repository.fullName : headRepository
  const user = userOf(question, pull.author ?? 'ghost')
  return {
    ...plain,
    number: pull.number,
    state: isOpen ? 'open' : 'closed',
    locked: pull.isLocked === true,
    user: userOf(question, pull.author),
    merged_at: pull.mergedAt,
    head: {
      ...(plain['head'] as object),
      ...{ sha: pull.head, ref: headBranch, user, repo: repositoryOf(source) },
    },
    base: {
      ...(plain['base'] as object),
      ...{ sha: pull.base, ref: baseBranch, user, repo: repositoryOf(repository.fullName) },
    },
  }
}
