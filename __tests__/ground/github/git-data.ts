import { runGit } from './git-ground.ts'
import { findRepositoryOf, ok, refusal } from './answers.ts'
import type { FakeAnswer, FakeQuestion, FakeRepository, Handler } from './state.ts'

/** Commits, folders and files of a repository, out of the real one. */
export const GIT_DATA: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    needs: 'contents=read',
    answer: inRepository('commit', 'commit_sha', (question, repository, id) => {
      const text = runGit(repository.folder, ['cat-file', 'commit', id]).toString()
      const idsOf = (key: string): string[] =>
        [...text.matchAll(new RegExp(`^${key} (\\w+)$`, 'gm'))].map(([, found = '']) => found)
      const { contract } = question.state
      const example = contract.example('git-commit', { sha: id })
      const url = 'https://api.github.com/made-up'
      return ok({
        ...example,
        tree: { sha: idsOf('tree')[0], url },
        parents: idsOf('parent').map((sha) => ({ sha, url, html_url: url })),
        verification: {
          ...{ verified: false, reason: 'unsigned', signature: null },
          ...{ payload: null, verified_at: null },
        },
      })
    }),
  },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': {
    needs: 'contents=read',
    answer: inRepository('tree', 'tree_sha', (_question, repository, id) => {
      const lines = runGit(repository.folder, ['ls-tree', '-z', '-l', id]).toString().split('\0')
      const tree = lines.slice(0, -1).map((line) => {
        const [, mode, type, sha, size = '', path] =
          /^(\d+) (\w+) (\w+) +(\S+)\t([\s\S]+)$/.exec(line) ?? []
        return { path, mode, type, sha, ...(size === '-' ? {} : { size: Number(size) }) }
      })
      return ok({ sha: id, tree, truncated: false })
    }),
  },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': {
    needs: 'contents=read',
    answer: inRepository('blob', 'file_sha', ({ state }, repository, id) => {
      const bytes = runGit(repository.folder, ['cat-file', 'blob', id])
      const content = bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n')
      const known = { sha: id, size: bytes.length, encoding: 'base64', content }
      return ok(state.contract.example('blob', known))
    }),
  },
  'GET /repos/{owner}/{repo}/commits/{ref}': {
    needs: 'contents=read',
    answer: (question) => {
      const repository = findRepositoryOf(question)
      const ref = question.values['ref'] ?? ''
      if (repository === null) return refusal(404, 'Not Found')
      const id = findCommit(repository, ref)
      if (id === null) return refusal(422, `No commit found for SHA: ${ref}`)
      if (/^application\/vnd\.github(?:\.v3)?\.sha$/.test(question.accept)) {
        return { status: 200, type: 'application/vnd.github.sha', body: id }
      }
      return refusal(500, 'The fake answers this in the form sha only')
    },
  },
}

/** A branch before a tag before an id, as far as the tests need it. */
function findCommit({ folder }: FakeRepository, ref: string): string | null {
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref]) {
    try {
      const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
      return runGit(folder, args).toString().trim()
    } catch {
      // The next one.
    }
  }
  return null
}

type Found = (question: FakeQuestion, repository: FakeRepository, id: string) => FakeAnswer

function inRepository(kind: string, key: string, answer: Found): Handler['answer'] {
  return (question) => {
    const repository = findRepositoryOf(question)
    const id = question.values[key] ?? ''
    if (repository === null || !isThere(repository, kind, id)) return refusal(404, 'Not Found')
    return answer(question, repository, id)
  }
}

function isThere({ folder }: FakeRepository, kind: string, id: string): boolean {
  try {
    return runGit(folder, ['cat-file', '-t', id]).toString().trim() === kind
  } catch {
    return false
  }
}
