import { decodeText } from './decode-text.ts'
import { GitHubFailure } from './failure.ts'
import { findFile } from './find-file.ts'
import type { Commit, GitObjects } from './git-objects.ts'
import { ObjectsFailure } from './git-objects.ts'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

export type CommitPlace = {
  readonly commit: string
  /** `the base commit 1a2b3c4 of pull request 7`. */
  readonly words: string
}

/** The text of a file at a commit; null when the commit is there and the file is not. Throws `policy-unreadable`. */
export async function readAtCommit(
  objects: GitObjects,
  place: CommitPlace,
  file: { readonly path: readonly string[]; readonly maxBytes: number },
): Promise<string | null> {
  const { tree } = await readCommit(objects, place)
  const found = await orUnreadable(place, () =>
    findFile(objects, { ...file, tree, place: place.words }),
  )
  return found === null ? null : decodeText(found.bytes, `${file.path.join('/')} in ${place.words}`)
}

/** Throws `policy-unreadable` when nobody has the commit. */
async function readCommit(objects: GitObjects, place: CommitPlace): Promise<Commit> {
  const commit = await orUnreadable(place, () => objects.commit(place.commit))
  if (commit !== null) return commit
  throw unreadable({
    message: `${capital(place.words)} cannot be read: neither the checkout nor GitHub has it.`,
    hint: 'To a token that may not read it a private repository has no commits: add to the job permissions: { contents: read }. When the branch was rewritten meanwhile, push again, so that a new event names the commit that is there.',
  })
}

/** Failures of a source of objects, as the one error that never leads to the workspace's text instead. */
export async function orUnreadable<T>(
  { words }: Pick<CommitPlace, 'words'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GitHubFailure || error instanceof ObjectsFailure)) throw error
    throw unreadable({
      message: `${capital(words)} cannot be read: ${toPlainText(error.message)}.`,
      hint: error.hint,
      cause: error,
    })
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
