import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parseActLines } from './act-lines.ts'
import type { ActStep } from './act-lines.ts'

/*
 * Workflows under nektos/act 0.2.87 in host mode: no container, one folder per run as its home, nothing of
 * our own environment, loopback only. What act cannot check (permissions, fork rules, limits of outputs)
 * is checked elsewhere.
 */

export type ActRequest = {
  /** A git repository with at least one commit; act works on a copy of it. */
  readonly workspace: string
  /** Path of the workflow, absolute. */
  readonly workflow: string
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly job?: string
  /** Stand-ins: `owner/repository@ref` → the folder that is taken for it. */
  readonly actions?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** Folders before the system's in PATH; Node's own comes first. */
  readonly path?: readonly string[]
  readonly actor?: string
  readonly timeoutMs?: number
}

export type ActRun = {
  readonly exitCode: number
  readonly steps: readonly ActStep[]
  /** Everything that act printed, for messages of failed tests. */
  readonly text: string
  /** The one step with this id or name, in the one job (of the matrix) that the values describe. */
  readonly step: (idOrName: string, matrix?: Readonly<Record<string, unknown>>) => ActStep
}

const DEFAULT_LIMIT_MS = 300_000
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

/** Labels of runners in our workflows; one that is not mapped would be skipped without a word. */
export const RUNNER_LABELS = [
  'ubuntu-latest',
  'ubuntu-24.04',
  'ubuntu-24.04-arm',
  'macos-15',
  'self-hosted',
]

const run = promisify(execFile)

function actProgram(): string {
  return process.env['PLIMSOLL_ACT'] ?? 'act'
}

/** True when the step, in any job, was not skipped: of a skipped one act says nothing. */
export function didRun({ steps }: ActRun, name: string): boolean {
  return steps.some((step) => step.name === name && step.stage === 'Main')
}

/** Runs a workflow to its end. A workflow that fails is an answer; act itself missing or dead is thrown. */
export async function runAct(request: ActRequest): Promise<ActRun> {
  const home = mkdtempSync(join(tmpdir(), 'plimsoll-act-'))
  try {
    const { exitCode, stdout, stderr } = await callAct(argumentsOf(request, home), {
      home,
      path: request.path ?? [],
      timeoutMs: request.timeoutMs ?? DEFAULT_LIMIT_MS,
    })
    const steps = parseActLines(stdout)
    const text = `${stdout}\n${stderr}`
    const step: ActRun['step'] = (name, matrix = {}) => findStep(steps, { name, matrix, text })
    return { exitCode, steps, text, step }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Checks a workflow, or every workflow of a folder, against act's schema. Empty: nothing to complain of. */
export async function validateWorkflow(path: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'plimsoll-act-'))
  try {
    const args = ['--validate', '--strict', '-C', dirname(path), '-W', path, ...platforms()]
    const { exitCode, stderr } = await callAct(args, { home, path: [], timeoutMs: 30_000 })
    return exitCode === 0 ? '' : stderr
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Commits a folder as it is, in a git repository of its own: act asks git for branch and commit. The id in full. */
export async function commitFolder(folder: string): Promise<string> {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test']
  const git = (...args: readonly string[]) =>
    run('git', ['-C', folder, ...author, '-c', 'commit.gpgsign=false', ...args], {
      timeout: 30_000,
    })
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all', '--force')
  await git('commit', '--quiet', '--no-verify', '--message=Test')
  const { stdout } = await git('rev-parse', 'HEAD')
  return stdout.trim()
}

function platforms(): string[] {
  return RUNNER_LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`])
}

function argumentsOf(request: ActRequest, home: string): string[] {
  // Where everybody may read, log and summary tell no details.
  const event = request.event ?? { name: 'push', payload: { repository: { private: true } } }
  const eventPath = join(home, 'event.json')
  writeFileSync(eventPath, JSON.stringify(event.payload))
  const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    event.name,
    ...['-e', eventPath, '-C', request.workspace, '-W', request.workflow, '--json', '--rm'],
    ...['--no-cache-server', '--cache-server-addr', '127.0.0.1'],
    ...['--artifact-server-addr', '127.0.0.1'],
    ...['-a', request.actor ?? 'octocat'],
    ...platforms(),
    ...(request.job === undefined ? [] : ['-j', request.job]),
    ...pairs('-s', { GITHUB_TOKEN: 'ghs_a-token-of-the-test-ground', ...request.secrets }),
    ...pairs('--env', { GITHUB_REPOSITORY: 'octo-org/octo-app', ...NO_GITHUB, ...request.env }),
    ...pairs('--local-repository', request.actions),
  ]
}

/** Port 9 of loopback (discard): whoever asks GitHub's API in these tests is refused at once. */
const NO_GITHUB = {
  GITHUB_API_URL: 'http://127.0.0.1:9',
  GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
}

type Call = {
  readonly home: string
  readonly path: readonly string[]
  readonly timeoutMs: number
}

async function callAct(
  args: readonly string[],
  { home, path, timeoutMs }: Call,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const cache = join(home, '.cache')
  mkdirSync(cache, { recursive: true })
  const folders = [dirname(process.execPath), ...path, ...SYSTEM_PATH]
  const options = {
    env: { HOME: home, XDG_CACHE_HOME: cache, LANG: 'C.UTF-8', PATH: folders.join(delimiter) },
    timeout: timeoutMs,
    maxBuffer: MAX_OUTPUT_BYTES,
  }
  try {
    const { stdout, stderr } = await run(actProgram(), args, options)
    return { exitCode: 0, stdout, stderr }
  } catch (error) {
    const failed = error as { code?: number | string; stdout?: string; stderr?: string }
    if (typeof failed.code !== 'number') throw error
    return { exitCode: failed.code, stdout: failed.stdout ?? '', stderr: failed.stderr ?? '' }
  }
}

const SYSTEM_PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

type Search = {
  readonly name: string
  readonly matrix: Readonly<Record<string, unknown>>
  readonly text: string
}

function findStep(steps: readonly ActStep[], { name, matrix, text }: Search): ActStep {
  const found = steps.filter(
    (step) =>
      (step.id === name || step.name === name) &&
      step.stage === 'Main' &&
      Object.entries(matrix).every(([key, value]) => step.matrix[key] === value),
  )
  const [step] = found
  if (step === undefined || found.length > 1) {
    throw new Error(`${found.length} steps ${name} ${JSON.stringify(matrix)} in:\n${text}`)
  }
  return step
}
