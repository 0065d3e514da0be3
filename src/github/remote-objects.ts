import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './context.ts'
import { GitHubFailure } from './failure.ts'
import type { Commit, GitObjects, TreeEntry } from './git-objects.ts'
import { ObjectsFailure, TooLarge } from './git-objects.ts'
import { isObject } from './hash-object.ts'

const ID = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

const COMMIT = v.looseObject({
  sha: ID,
  tree: v.looseObject({ sha: ID }),
  parents: v.array(v.looseObject({ sha: ID })),
})

const TREE = v.looseObject({
  sha: ID,
  truncated: v.boolean(),
  tree: v.array(
    v.looseObject({
      path: v.string(),
      mode: v.string(),
      sha: ID,
      size: v.nullish(v.number()),
    }),
  ),
})

const BLOB = v.looseObject({ sha: ID, encoding: v.literal('base64'), content: v.string() })

/**
 * Objects of a repository on GitHub, by its Git database API: unlike its API of contents it tells links and
 * submodules from files. Throws ObjectsFailure, GitHubFailure.
 */
export function createRemoteObjects(client: GitHubClient, repository: RepositoryName): GitObjects {
  const place = { owner: repository.owner, repo: repository.name }
  return {
    commit: async (id) => {
      const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
      const answer = await client.ask(route, { ...place, commit_sha: id }, COMMIT).catch(toNothing)
      return answer === null ? null : toCommit(answer, id)
    },
    tree: async (id) => {
      const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
      const answer = await client.ask(route, { ...place, tree_sha: id }, TREE)
      if (answer.truncated || answer.sha !== id) throw cut()
      return answer.tree.map(toEntry)
    },
    blob: async (id, maxBytes) => {
      const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
      const answer = await client.ask(route, { ...place, file_sha: id }, BLOB)
      const bytes = Buffer.from(answer.content, 'base64')
      if (bytes.byteLength > maxBytes) throw new TooLarge()
      if (!isObject(id, 'blob', bytes)) throw other()
      return bytes
    },
  }
}

/** Only that the commit is not there is an answer; everything else is a failure. */
function toNothing(error: unknown): null {
  if (error instanceof GitHubFailure && error.kind === 'missing') return null
  throw error
}

function toCommit(answer: v.InferOutput<typeof COMMIT>, id: string): Commit {
  if (answer.sha !== id) throw other()
  return { tree: answer.tree.sha, parents: answer.parents.map(({ sha }) => sha) }
}

function toEntry(entry: v.InferOutput<typeof TREE>['tree'][number]): TreeEntry {
  const { path, mode, sha, size } = entry
  return { name: path, mode, id: sha, size: size ?? null }
}

function cut(): ObjectsFailure {
  return new ObjectsFailure(
    'GitHub does not list the whole folder',
    'It holds too many files for the API. Keep the policy in a smaller folder, or let actions/checkout fetch the base commit with fetch-depth: 0.',
  )
}

function other(): ObjectsFailure {
  return new ObjectsFailure(
    'what GitHub answered is not the object that was asked for',
    'Check whether something between here and GitHub changes answers.',
  )
}
