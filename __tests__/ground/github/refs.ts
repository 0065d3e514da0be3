import { runGit } from './git-ground.ts'
import type { FakeRepository } from './state.ts'

/** Branches and tags are those of the real repository; pull requests have two refs each. */
export function findRef({ folder, pulls }: FakeRepository, ref: string): boolean {
  const [, number] = /^refs\/pull\/(\d+)\/(?:head|merge)$/.exec(ref) ?? []
  if (number !== undefined) return pulls.has(Number(number))
  return succeeds(folder, ['show-ref', '--verify', '--quiet', ref])
}

export function hasCommit({ folder }: FakeRepository, id: string): boolean {
  return succeeds(folder, ['cat-file', '-e', `${id}^{commit}`])
}

export function isMergeCommit({ folder }: FakeRepository, id: string): boolean {
  return succeeds(folder, ['rev-parse', '--verify', '--quiet', `${id}^2`])
}

function succeeds(folder: string, args: readonly string[]): boolean {
  try {
    runGit(folder, args)
    return true
  } catch {
    return false
  }
}
