import type { RunGit } from './git-program.ts'
import type { Commit, GitObjects, TreeEntry } from './git-objects.ts'
import { ObjectsFailure, TooLarge } from './git-objects.ts'
import { isObject } from './hash-object.ts'
import type { ObjectKind } from './hash-object.ts'

const MOST_COMMIT_BYTES = 4 * 1024 * 1024

/** A folder of 100,000 names. */
const MOST_TREE_BYTES = 16 * 1024 * 1024

/**
 * Objects of the checkout, each proved by its own name: Git does not hash what it reads, and whoever can write to
 * `.git` can put anything under any name. Throws ObjectsFailure for what is missing or not proved.
 */
export function createLocalObjects(runGit: RunGit): GitObjects {
  return {
    commit: async (id) => {
      const text = await runGit(['cat-file', 'commit', id], MOST_COMMIT_BYTES)
      if (text === null) return null
      requireObject(id, 'commit', Buffer.from(text))
      return parseCommit(text)
    },
    tree: async (id) => {
      const text = await runGit(['ls-tree', '-z', '--full-tree', id], MOST_TREE_BYTES)
      if (text === null) throw notThere()
      const entries = parseListing(text)
      requireObject(id, 'tree', toTreeObject(entries))
      return entries
    },
    blob: (id, maxBytes) => readBlob(runGit, id, maxBytes),
  }
}

async function readBlob(runGit: RunGit, id: string, maxBytes: number): Promise<Uint8Array> {
  const size = await runGit(['cat-file', '-s', id], 1024)
  if (size === null) throw notThere()
  if (Number(size) > maxBytes) throw new TooLarge()
  // Room for one that lies about its size, whose start and end alone are kept; its hash then tells.
  const text = await runGit(['cat-file', 'blob', id], 2 * maxBytes + 1024)
  if (text === null) throw notThere()
  const bytes = Buffer.from(text)
  requireObject(id, 'blob', bytes)
  return bytes
}

/** The header of a commit ends with an empty line; `tree` comes first, parents next. */
function parseCommit(text: string): Commit {
  const [header = ''] = text.split('\n\n', 1)
  const idsOf = (key: string): string[] =>
    [...header.matchAll(new RegExp(`^${key} ([0-9a-f]+)$`, 'gm'))].map(([, id = '']) => id)
  const [tree] = idsOf('tree')
  if (tree === undefined) throw damaged()
  return { tree, parents: idsOf('parent') }
}

/** Lines of `git ls-tree -z`: mode, kind, id, a tab, the name as it is. */
function parseListing(text: string): TreeEntry[] {
  const lines = text.split('\0').slice(0, -1)
  return lines.map((line) => {
    const found = /^(\d{6}) [a-z]+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line)
    if (found === null) throw damaged()
    const [, mode = '', id = '', name = ''] = found
    return { mode, id, name, size: null }
  })
}

/** As Git stores a folder: modes without leading zeros, ids as bytes. */
function toTreeObject(entries: readonly TreeEntry[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap(({ mode, id, name }) => [
      Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`),
      Buffer.from(id, 'hex'),
    ]),
  )
}

/** Also what is not UTF-8 fails here, since Git's output reaches us as text: the API has it in full. */
function requireObject(id: string, kind: ObjectKind, bytes: Uint8Array): void {
  if (!isObject(id, kind, bytes)) throw damaged()
}

function damaged(): ObjectsFailure {
  return new ObjectsFailure(
    'what the checkout holds under the name of this object is not that object',
    'A step before this one may have written to .git; scan in a job that runs no code of the pull request.',
  )
}

function notThere(): ObjectsFailure {
  return new ObjectsFailure(
    'the checkout does not hold this object',
    'Let actions/checkout fetch it with fetch-depth: 0.',
  )
}
