import * as v from 'valibot'
import type { PolicyFiles } from '../ports.ts'
import type { GitHubClient } from './client.ts'
import { findRepository, toCommitId } from './context.ts'
import type { RepositoryName } from './context.ts'
import { GitHubFailure } from './failure.ts'
import { shortCommit, toPlainText } from './plain-text.ts'
import { orUnreadable, readAtCommit } from './read-at-commit.ts'
import { createRemoteObjects } from './remote-objects.ts'
import { unreadable } from './unreadable.ts'

const COMMIT_TEXT = v.pipe(v.string(), v.trim(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

/** Reads files of other repositories: what a branch or tag means is asked first, so that the commit can be told. */
export function createReadElsewhere(client: GitHubClient): PolicyFiles['readElsewhere'] {
  return async (place, maxBytes) => {
    const repository = requireRepository(place.repository)
    const path = requirePath(place.path)
    const named = `${repository.owner}/${repository.name} at ${toPlainText(place.ref)}`
    const commit = await orUnreadable({ words: named }, () =>
      resolveRef(client, repository, place.ref).catch(withTokenHint),
    )
    const words = `${repository.owner}/${repository.name} at ${shortCommit(commit)}`
    const objects = createRemoteObjects(client, repository)
    const text = await readAtCommit(objects, { commit, words }, { path, maxBytes })
    if (text === null) throw absent(path, words)
    const full = [repository.owner, repository.name, ...path].join('/')
    return { path: full, text, origin: 'repository', commit }
  }
}

/** A full id is itself: no branch may have such a name on GitHub. */
async function resolveRef(
  client: GitHubClient,
  { owner, name }: RepositoryName,
  ref: string,
): Promise<string> {
  const id = toCommitId(ref)
  if (id !== null) return id
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
  const asked = { owner, repo: name, ref: ref.replace(/^refs\//, '') }
  return client.ask(route, { ...asked, mediaType: { format: 'sha' } }, COMMIT_TEXT)
}

function withTokenHint(error: unknown): never {
  if (!(error instanceof GitHubFailure) || error.kind !== 'missing') throw error
  throw new GitHubFailure({
    kind: error.kind,
    status: error.status,
    reason: error.message,
    hint: 'Check repository and ref. GITHUB_TOKEN reads its own repository and public ones; for another private repository set the input token to one that may read its contents.',
    cause: error,
  })
}

function requireRepository(text: string): RepositoryName {
  const repository = findRepository(text)
  if (repository !== null) return repository
  throw unreadable({
    message: `"${toPlainText(text)}" names no repository.`,
    hint: 'Write OWNER/NAME.',
  })
}

function requirePath(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '' && name !== '.')
  if (names.length > 0 && !names.includes('..') && !path.includes('\0')) return names
  throw unreadable({
    message: `"${toPlainText(path)}" names no file of a repository.`,
    hint: 'Write the path from the root of the repository, without "..".',
  })
}

function absent(path: readonly string[], words: string): Error {
  return unreadable({
    message: `There is no ${toPlainText(path.join('/'))} in ${words}.`,
    hint: 'Check the path, and whether the ref is the one that has the file.',
  })
}
