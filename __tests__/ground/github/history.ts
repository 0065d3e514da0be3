import { refusal, ok, withRepository } from './answers.ts'
import { runGit } from './git-ground.ts'
import type { FakeRepository, FakeState, Handlers } from './state.ts'

/** Branches, and how two commits lie to each other, out of the real repository. */
export const HISTORY: Handlers = {
  'GET /repos/{owner}/{repo}/branches/{branch}': {
    needs: 'contents=read',
    answer: withRepository(({ state, values }, repository) => {
      const name = values['branch'] ?? ''
      const id = findCommit(repository, `refs/heads/${name}`)
      if (id === null) return refusal(404, 'Branch not found')
      const commit = commitOf(state, id)
      return ok(state.contract.example('branch-with-protection', { name, commit }))
    }),
  },
  'GET /repos/{owner}/{repo}/compare/{basehead}': {
    needs: 'contents=read',
    answer: withRepository(({ state, values, query }, repository) => {
      const [base = '', head = ''] = (values['basehead'] ?? '').split('...')
      const ids = [findCommit(repository, base), findCommit(repository, head)] as const
      const [from, to] = ids
      if (from === null || to === null) return refusal(404, 'Not Found')
      const common = findMergeBase(repository, from, to)
      if (common === null) return refusal(404, `No common ancestor between ${base} and ${head}.`)
      const ahead = listBetween(repository, from, to)
      const behind = listBetween(repository, to, from)
      const size = Math.max(1, Number(query.get('per_page') ?? 250))
      return ok(
        state.contract.example('commit-comparison', {
          ...{ status: statusOf(ahead.length, behind.length), total_commits: ahead.length },
          ...{ ahead_by: ahead.length, behind_by: behind.length, files: [] },
          base_commit: commitOf(state, from),
          merge_base_commit: commitOf(state, common),
          commits: ahead.slice(0, size).map((id) => commitOf(state, id)),
        }),
      )
    }),
  },
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged'
  if (ahead > 0) return 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

function commitOf({ contract }: FakeState, sha: string): unknown {
  return contract.example('commit', { sha })
}

/** By whatever Git takes for a name, which is a tag before a branch. */
function findCommit(repository: FakeRepository, name: string): string | null {
  return ask(repository, [
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
  ])
}

function findMergeBase(repository: FakeRepository, from: string, to: string): string | null {
  return ask(repository, ['merge-base', from, to])
}

/** The oldest first. */
function listBetween(repository: FakeRepository, from: string, to: string): string[] {
  const text = ask(repository, ['rev-list', '--reverse', `${from}..${to}`]) ?? ''
  return text.split('\n').filter((line) => line !== '')
}

/** Null where Git refuses. */
function ask({ folder }: FakeRepository, args: readonly string[]): string | null {
  try {
    return runGit(folder, args).toString().trim()
  } catch {
    return null
  }
}
