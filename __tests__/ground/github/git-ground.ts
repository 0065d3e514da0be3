import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/*
 * Real repositories of Git for tests, made by the real program, with the configuration of nobody:
 *
 *   const repository = createRepository()
 *   const base = repository.commit({ '.plimsoll.yml': 'security_gates: {}\n' })
 *   repository.switchTo('change', base)
 */

/** Content by path; null removes, `{ link }` is a symbolic link. */
export type Tree = Readonly<Record<string, string | Buffer | null | { readonly link: string }>>

export type GroundRepository = {
  readonly folder: string
  git(...args: readonly string[]): string
  /** Changes files and commits; the id in full. */
  commit(tree: Tree, message?: string): string
  /** Goes to a branch; with a start, makes it anew there. */
  switchTo(branch: string, start?: string): void
  /** A merge commit of another branch into this one, as GitHub makes it. */
  merge(other: string): string
  /** What actions/checkout makes of it: `depth` 0 is the whole history. */
  checkOut(commit: string, depth: number): string
  remove(): void
}

const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.test',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.test',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
}

export function runGit(folder: string, args: readonly string[], input?: string | Buffer): Buffer {
  return execFileSync('git', ['-C', folder, ...args], {
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 512 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  })
}

export function createRepository(objectFormat: 'sha1' | 'sha256' = 'sha1'): GroundRepository {
  const home = mkdtempSync(join(tmpdir(), 'plimsoll-git-'))
  const folder = join(home, 'origin')
  mkdirSync(folder)
  runGit(folder, ['init', '--quiet', '-b', 'main', `--object-format=${objectFormat}`])
  runGit(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  const git = (...args: readonly string[]): string => runGit(folder, args).toString().trim()
  let clones = 0
  return {
    folder,
    git,
    commit: (tree, message = 'A change') => {
      for (const [path, content] of Object.entries(tree)) place(join(folder, path), content)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    switchTo: (branch, start) => {
      git('switch', '--quiet', ...(start === undefined ? [branch] : ['-C', branch, start]))
    },
    merge: (other) => {
      git('merge', '--quiet', '--no-ff', '-m', 'Merge', other)
      return git('rev-parse', 'HEAD')
    },
    checkOut: (commit, depth) => {
      clones += 1
      return clone(join(home, `clone-${clones}`), { origin: folder, objectFormat, commit, depth })
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function place(path: string, content: Tree[string] | undefined): void {
  rmSync(path, { recursive: true, force: true })
  if (content === null || content === undefined) return
  mkdirSync(dirname(path), { recursive: true })
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path)
  else writeFileSync(path, content)
}

/** As the action does it: an empty repository, one fetch of one commit, a detached head. */
function clone(
  folder: string,
  from: {
    readonly origin: string
    readonly objectFormat: string
    readonly commit: string
    readonly depth: number
  },
): string {
  mkdirSync(folder)
  runGit(folder, ['init', '--quiet', `--object-format=${from.objectFormat}`])
  const depth = from.depth === 0 ? [] : [`--depth=${from.depth}`]
  const options = ['--quiet', '--no-tags', ...depth, `file://${from.origin}`]
  runGit(folder, ['-c', 'protocol.file.allow=always', 'fetch', ...options, from.commit])
  runGit(folder, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'])
  return folder
}
