import { spawn } from 'node:child_process'
import { accessSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { parseCommands } from './runner-commands.ts'
import type { RunnerLog } from './runner-commands.ts'
import { readFileCommands, readMetadata } from './runner-files.ts'

/*
 * A runner of our own: starts one action as GitHub's runner does, in an environment that holds nothing but
 * what that runner gives, and reads back the files and lines in which an action answers (actions/runner
 * src/Runner.Worker: ActionRunner, FileCommandManager, ActionCommandManager).
 */

export type StepRequest = {
  /** `with:` of the step. Defaults of action.yml are added as the runner adds them. */
  readonly inputs?: Readonly<Record<string, string>>
  /** `env:` of the step; it wins over everything but the runner's own variables. */
  readonly env?: Readonly<Record<string, string>>
  /** Holds action.yml and what it names; the repository where nothing is said. */
  readonly action?: string
  /** Folders that stand before the system's in PATH. */
  readonly path?: readonly string[]
  readonly workspace?: string
  /** RUNNER_TEMP, the same for all machines of a kind; a folder of its own when not told. */
  readonly temporary?: string
  readonly toolCache?: string
  readonly home?: string
  readonly event?: { readonly name: string; readonly payload: unknown }
  /** GITHUB_ variables of the run that are not those of a push to main. */
  readonly github?: Readonly<Record<string, string>>
  /** GITHUB_TOKEN of the job; none when not told. */
  readonly token?: string
  readonly timeoutMs?: number
  /** Cancels the step when this line of its log appears: SIGINT, then SIGTERM, then the end. */
  readonly cancelAt?: RegExp
}

export type StepResult = RunnerLog & {
  /** Null when the step was ended by a signal. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** True when the step did not end in its time. */
  readonly timedOut: boolean
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly exported: Readonly<Record<string, string>>
  readonly paths: readonly string[]
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
  /**
   * What the runner itself would say against the step: unknown inputs, bad files, too large a summary, processes
   * that outlive it.
   */
  readonly complaints: readonly string[]
  /** Paths below RUNNER_TEMP that the step left behind, besides the runner's own files. */
  readonly leftBehind: readonly string[]
  /** RUNNER_TEMP itself; `cleanUp` removes it. */
  readonly temporaryFolder: string
  cleanUp(): void
}

const ROOT = resolve(import.meta.dirname, '../..')

const DEFAULT_LIMIT_MS = 120_000

/** What GitHub sends to a step that is cancelled, and when (actions/runner, ProcessInvoker). */
const CANCEL_STEPS = [
  { signal: 'SIGINT', afterMs: 0 },
  { signal: 'SIGTERM', afterMs: 7_500 },
  { signal: 'SIGKILL', afterMs: 10_000 },
] as const

const FILE_COMMANDS = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const

type Desk = {
  readonly folder: string
  readonly temp: string
  readonly files: Readonly<Record<(typeof FILE_COMMANDS)[number], string>>
}

/** Runs the main program of an action to its end; never longer than its limit and the cancel after it. */
export async function runStep(request: StepRequest = {}): Promise<StepResult> {
  const action = request.action ?? ROOT
  const metadata = readMetadata(join(action, 'action.yml'))
  const main = join(action, metadata.main)
  accessSync(main) // a missing bundle is told here, and not as an exit code of Node
  const inputs = request.inputs ?? {}
  const desk = layDesk(request.temporary)
  const environment = environmentOf(request, desk, metadata.inputVariables(inputs))
  const { isOutlived, ...ended } = await runMain(main, environment, request)
  const log = parseCommands(ended.stdout)
  const files = readFileCommands(desk.files)
  return {
    ...ended,
    ...log,
    ...files,
    complaints: [
      ...metadata.complaintsAbout(inputs),
      ...log.complaints,
      ...files.complaints,
      ...(isOutlived ? ['a process of the step lived on and held its log open'] : []),
    ],
    leftBehind: readdirSync(desk.temp, { recursive: true }).map(String).sort(),
    temporaryFolder: desk.temp,
    cleanUp: () => {
      rmSync(desk.folder, { recursive: true, force: true })
    },
  }
}

function environmentOf(
  request: StepRequest,
  desk: Desk,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const home = request.home ?? join(desk.folder, 'home')
  const workspace = request.workspace ?? join(desk.folder, 'workspace')
  const toolCache = request.toolCache ?? join(desk.folder, 'tools')
  for (const folder of [home, workspace, toolCache]) mkdirSync(folder, { recursive: true })
  const event = request.event ?? { name: 'push', payload: { repository: { private: true } } }
  const eventPath = join(desk.folder, 'event.json')
  writeFileSync(eventPath, JSON.stringify(event.payload))
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    PATH: [...(request.path ?? []), dirname(process.execPath), ...SYSTEM_PATH].join(delimiter),
    ...request.env,
    ...mapValues(inputs, (value) => value.replace('${{ github.token }}', request.token ?? '')),
    ...GITHUB,
    ...request.github,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: desk.temp,
    RUNNER_TOOL_CACHE: toolCache,
    ...Object.fromEntries(FILE_COMMANDS.map((name) => [`GITHUB_${name}`, desk.files[name]])),
  }
}

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}

const SYSTEM_PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

const GITHUB = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: 'scan',
  GITHUB_ACTOR: 'octocat',
  GITHUB_API_URL: 'http://127.0.0.1:9',
  GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/octo-app',
  GITHUB_REPOSITORY_OWNER: 'octo-org',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_SHA: '1'.repeat(40),
  GITHUB_JOB: 'scan',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_WORKFLOW: 'Scan',
  RUNNER_OS: 'Linux',
  RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
  RUNNER_NAME: 'own runner',
  RUNNER_ENVIRONMENT: 'self-hosted',
} as const

function layDesk(temporary?: string): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-step-'))
  const temp = temporary ?? join(folder, 'temp')
  const commands = join(folder, 'commands')
  mkdirSync(temp, { recursive: true })
  mkdirSync(commands)
  const files = Object.fromEntries(
    FILE_COMMANDS.map((name) => {
      const file = join(commands, name.toLowerCase())
      writeFileSync(file, '')
      return [name, file]
    }),
  ) as Desk['files']
  return { folder, temp, files }
}

type Ended = Pick<StepResult, 'exitCode' | 'signal' | 'timedOut' | 'stdout' | 'stderr'> & {
  readonly isOutlived: boolean
}

/** How long the log may stay open after the step has ended. */
const LOG_OPEN_MS = 2_000

function runMain(
  main: string,
  environment: Readonly<Record<string, string>>,
  request: StepRequest,
): Promise<Ended> {
  const child = spawn(process.execPath, [main], {
    cwd: environment['GITHUB_WORKSPACE'],
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { stdout: '', stderr: '' }
  const facts = { timedOut: false, isOutlived: false }
  const clock = createClock()
  const cancel = (): void => {
    clock.once('cancel', () => {
      CANCEL_STEPS.forEach(({ signal, afterMs }) => {
        clock.after(afterMs, () => child.kill(signal))
      })
    })
  }
  clock.after(request.timeoutMs ?? DEFAULT_LIMIT_MS, () => {
    facts.timedOut = true
    cancel()
  })
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk
      if (request.cancelAt?.test(text.stdout) === true) cancel()
    })
  }
  child.once('exit', () => {
    clock.after(LOG_OPEN_MS, () => {
      facts.isOutlived = true
      child.stdout.destroy()
      child.stderr.destroy()
    })
  })
  return new Promise((settle, refuse) => {
    child.once('error', refuse)
    child.once('close', (exitCode, signal) => {
      clock.stop()
      settle({ exitCode, signal, ...facts, ...text })
    })
  })
}

type Clock = {
  after(milliseconds: number, work: () => void): void
  /** Does the work of a name the first time only. */
  once(name: string, work: () => void): void
  stop(): void
}

function createClock(): Clock {
  const timers: NodeJS.Timeout[] = []
  const done = new Set<string>()
  return {
    after: (milliseconds, work) => void timers.push(setTimeout(work, milliseconds)),
    once: (name, work) => {
      if (!done.has(name)) work()
      done.add(name)
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
