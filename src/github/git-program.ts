import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files, ProgramResult, RunProgram } from '../ports.ts'
import { ObjectsFailure } from './git-objects.ts'
import { toPlainText } from './plain-text.ts'

export type GitProgramOptions = {
  readonly runProgram: RunProgram
  readonly files: Pick<Files, 'makeFolder' | 'remove'>
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder `objects` of a repository. */
  readonly objectFolder: string
  /** Of the ids that will be asked for: 40 hexadecimal digits are SHA-1, 64 are SHA-256. */
  readonly idLength: number
}

/** Runs Git with these arguments; standard output, or null when Git refuses. Throws ObjectsFailure when it cannot run. */
export type RunGit = (args: readonly string[], maxOutputBytes: number) => Promise<string | null>

const LIMIT_MS = 15_000

/** Only what `cat-file` and `ls-tree` of one object need; indexes beside the packs are files of the checkout, too. */
const SETTINGS = [
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.commitGraph=false'],
  ...['-c', 'core.multiPackIndex=false'],
]

/**
 * Gives Git up once it did not end by itself: a store that lets it wait (a pipe in the place of a file) would let it
 * wait as long for each object.
 */
export function createRunGit(options: GitProgramOptions): RunGit {
  let fault: ObjectsFailure | null = null
  return async (args, maxOutputBytes) => {
    if (fault !== null) throw fault
    const result = await runOnce(options, args, maxOutputBytes)
    if (result.kind === 'exited') return result.exitCode === 0 ? result.stdout : null
    fault = explain(result)
    throw fault
  }
}

/**
 * Git on the objects of a checkout and on nothing else of it. The checkout of a pull request belongs to whoever wrote
 * it once any of its code has run: its configuration can name programs (fsmonitor, textconv, filters, ssh), its
 * refs can replace objects. So Git is given an empty repository of our own, and only the store of objects is theirs.
 */
async function runOnce(
  options: GitProgramOptions,
  args: readonly string[],
  maxOutputBytes: number,
): Promise<ProgramResult> {
  const folder = await options.files.makeFolder('git-')
  try {
    await layRepository(folder, options)
    return await options.runProgram({
      file: 'git',
      args: [...SETTINGS, ...args],
      cwd: folder,
      env: environmentOf(folder, options),
      timeoutMs: LIMIT_MS,
      maxOutputBytes,
    })
  } finally {
    await options.files.remove(folder)
  }
}

function explain(result: Exclude<ProgramResult, { readonly kind: 'exited' }>): ObjectsFailure {
  return new ObjectsFailure(
    result.kind === 'not-started'
      ? `git could not be started (${toPlainText(result.error.message)})`
      : `git did not end by itself (${result.kind})`,
    'Install git on the machine of this job.',
  )
}

function environmentOf(folder: string, options: GitProgramOptions): Record<string, string> {
  return {
    PATH: options.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: folder,
    LC_ALL: 'C',
    GIT_DIR: folder,
    GIT_OBJECT_DIRECTORY: options.objectFolder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // An object that is missing from a partial clone must not make Git call anybody.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  }
}

/** What `git init --bare` makes, without templates; gitrepository-layout(5). */
async function layRepository(folder: string, options: GitProgramOptions): Promise<void> {
  await mkdir(join(folder, 'objects'))
  await mkdir(join(folder, 'refs'))
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n')
  const format = options.idLength === 64 ? SHA256 : '[core]\n\trepositoryformatversion = 0\n'
  await writeFile(join(folder, 'config'), `${format}[core]\n\tbare = true\n`)
}

const SHA256 = '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n'
