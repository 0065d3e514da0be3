import { createHash } from 'node:crypto'
import { countedPage, ok, refusal, userOf, withRepository } from './answers.ts'
import type {
  FakeAnswer,
  FakeArtifact,
  FakeCacheEntry,
  FakeQuestion,
  FakeRepository,
  FakeRun,
  FakeState,
  Handlers,
} from './state.ts'

/** Caches, artifacts and runs as the API shows them; the services of the runner fill them. */
export const ACTIONS: Handlers = {
  'GET /repos/{owner}/{repo}/actions/caches': {
    needs: 'actions=read',
    answer: withRepository((question, repository) => {
      const { query } = question
      const ref = query.get('ref')
      // A key that is asked for is a prefix.
      const asked = repository.caches.flatMap((entry, index) => {
        const isAsked =
          entry.key.startsWith(query.get('key') ?? '') &&
          (ref === null || entry.ref === ref || entry.ref === `refs/heads/${ref}`)
        return isAsked ? [cacheOf(entry, index + 1)] : []
      })
      return countedPage('actions_caches', asked.toReversed(), question)
    }),
  },
  'GET /repos/{owner}/{repo}/actions/artifacts': {
    needs: 'actions=read',
    answer: withRepository((question, repository) =>
      listArtifacts(question, repository, repository.artifacts),
    ),
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': {
    needs: 'actions=read',
    answer: withRepository((question, repository) => {
      const id = Number(question.values['run_id'])
      if (!repository.runs.has(id)) return refusal(404, 'Not Found')
      const own = repository.artifacts.filter(({ runId }) => runId === id)
      return listArtifacts(question, repository, own)
    }),
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': {
    needs: 'actions=read',
    answer: withRepository(
      withArtifact((question, repository, one) => ok(artifactOf(question, repository, one))),
    ),
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    needs: 'actions=read',
    isGuarded: true,
    answer: withRepository(
      withArtifact(({ state, values }, { fullName }, { id, expired }) => {
        if (values['archive_format'] !== 'zip') return refusal(404, 'Not Found')
        if (expired) return refusal(410, 'Artifact has expired')
        const location = `${state.addresses.blobs}/${fullName}/${id}.zip?sig=signed`
        return { status: 302, body: null, headers: { location } }
      }),
    ),
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': {
    needs: 'actions=read',
    answer: withRepository((question, repository) => {
      const run = repository.runs.get(Number(question.values['run_id']))
      return run === undefined ? refusal(404, 'Not Found') : ok(runOf(question, run))
    }),
  },
}

function cacheOf({ key, version, ref, size, createdAt }: FakeCacheEntry, id: number): object {
  const dates = { created_at: createdAt, last_accessed_at: createdAt }
  return { id, ref, key, version, size_in_bytes: size, ...dates }
}

type Found = (
  question: FakeQuestion,
  repository: FakeRepository,
  artifact: FakeArtifact,
) => FakeAnswer

function withArtifact(answer: Found) {
  return (question: FakeQuestion, repository: FakeRepository): FakeAnswer => {
    const id = Number(question.values['artifact_id'])
    const found = repository.artifacts.find((one) => one.id === id)
    return found === undefined ? refusal(404, 'Not Found') : answer(question, repository, found)
  }
}

function listArtifacts(
  question: FakeQuestion,
  repository: FakeRepository,
  artifacts: readonly FakeArtifact[],
): FakeAnswer {
  const name = question.query.get('name')
  const asked = artifacts.filter((one) => name === null || one.name === name)
  const newestFirst = asked.toSorted((a, b) => b.id - a.id)
  const bodies = newestFirst.map((one) => artifactOf(question, repository, one))
  return countedPage('artifacts', bodies, question)
}

function artifactOf(
  { state }: FakeQuestion,
  repository: FakeRepository,
  { id, name, runId, size, zip, createdAt, expired }: FakeArtifact,
): object {
  const url = `${state.addresses.api}/repos/${repository.fullName}/actions/artifacts/${id}`
  const run = repository.runs.get(runId)
  return state.contract.example('artifact', {
    ...{ id, name, size_in_bytes: size, url, archive_download_url: `${url}/zip`, expired },
    ...{ created_at: createdAt, updated_at: createdAt },
    digest: `sha256:${createHash('sha256').update(zip).digest('hex')}`,
    workflow_run: run === undefined ? null : origin(state, repository, run),
  })
}

function origin(state: FakeState, { id }: FakeRepository, run: FakeRun): object {
  const { headRepository, headBranch, headSha } = run
  return {
    ...{ id: run.id, repository_id: id, head_sha: headSha },
    ...(headBranch === null ? {} : { head_branch: headBranch }),
    ...(headRepository === null ? {} : { head_repository_id: idOf(state, headRepository) }),
  }
}

/** Of a repository that nobody added, too: a fork has another number than what it was made from. */
function idOf({ repositories }: FakeState, fullName: string): number {
  const found = repositories.get(fullName.toLowerCase())
  if (found !== undefined) return found.id
  const digest = createHash('sha256').update(fullName.toLowerCase()).digest()
  return 1_000_000_000 + digest.readUInt32BE()
}

function runOf(question: FakeQuestion, run: FakeRun): object {
  const { state } = question
  const { id, event, headBranch, headSha, headRepository, repository, conclusion } = run
  const repositoryOf = (name: string): unknown =>
    state.contract.example('minimal-repository', {
      ...{ id: idOf(state, name), full_name: name, name: name.split('/')[1] },
      fork: name !== repository,
    })
  const user = userOf(question, 'mona')
  return state.contract.example('workflow-run', {
    ...{ id, event, conclusion, head_branch: headBranch, head_sha: headSha },
    status: conclusion === null ? 'in_progress' : 'completed',
    ...{ path: run.path ?? '.github/workflows/scan.yml', run_attempt: 1 },
    url: `${state.addresses.api}/repos/${repository}/actions/runs/${id}`,
    html_url: `${state.addresses.web}/${repository}/actions/runs/${id}`,
    ...{ pull_requests: [], actor: user, triggering_actor: user },
    repository: repositoryOf(repository),
    head_repository: headRepository === null ? null : repositoryOf(headRepository),
  })
}
