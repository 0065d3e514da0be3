import type { PlimsollError } from '../domain/errors.ts'
import type { Ports } from '../ports.ts'
import { explainRun } from './explain.ts'
import { SCANNERS } from './index.ts'
import { judgeDocuments } from './judge-documents.ts'
import { createLogJudge } from './log.ts'
import { toFailure, toOutcome } from './outcome.ts'
import type { Result, ScanOutcome, ScanRequest } from './outcome.ts'
import { readDocuments } from './output.ts'
import { createLogKeeper, replayKept } from './replay.ts'
import type { Command, Documents, Scanner } from './scanner.ts'
import { toScanKey } from './scan-key.ts'
import {
  createWorkspace,
  MAX_RULES_BYTES,
  removeWorkspace,
  toConcrete,
  toNamed,
  withNames,
} from './workspace.ts'
import type { Workspace } from './workspace.ts'

export type { ScanOutcome, ScanRequest } from './outcome.ts'

export type ScanPorts = Pick<Ports, 'runProgram' | 'files' | 'log' | 'keptScans'>

/**
 * One scanner on one image, or its report of an earlier run on the same bytes, which is judged anew. What the world
 * does wrong is in the outcome; only bugs are thrown.
 */
export async function scan(request: ScanRequest, ports: ScanPorts): Promise<ScanOutcome> {
  const scanner = SCANNERS[request.scanner]
  const command = toCommand(scanner, request)
  const run = { request, ports, scanner, command, arguments: command.arguments }
  try {
    const rules = await readRules(run)
    const key = ports.keptScans === undefined ? null : toScanKey(request, command, rules)
    const replayed = key === null ? null : await replayKept(run, key)
    if (replayed !== null) return toOutcome(run, replayed)
    return toOutcome(run, await scanAnew({ ...run, rules, key }))
  } catch (thrown) {
    return toOutcome(run, { error: toFailure(scanner, thrown), exitCode: null, notices: [] })
  }
}

type Given = {
  readonly request: ScanRequest
  readonly ports: ScanPorts
  readonly scanner: Scanner
  readonly command: Command
}

type Run = Given & {
  /** The text of the user's rules for secrets; null: none are needed. */
  readonly rules: string | null
  /** Under which its report is kept; null: it is not. */
  readonly key: ReturnType<typeof toScanKey>
}

function toCommand(scanner: Scanner, request: ScanRequest): Command {
  return scanner.toCommand({
    form: request.form,
    settings: request.settings,
    weightPaths: request.contents?.weightPaths ?? [],
    timeoutMs: request.timeoutMs,
  })
}

/** Trivy takes a missing file for no rules without a word. */
async function readRules({ request, ports, command }: Given): Promise<string | null> {
  const { secretRules } = request.settings
  if (secretRules === null || !command.arguments.includes('$SECRET_RULES')) return null
  return ports.files.readText(secretRules, MAX_RULES_BYTES)
}

async function scanAnew(run: Run): Promise<Result> {
  const { request, ports, scanner, command, rules } = run
  const label = `${scanner.title} scans the image`
  const location = await request.locate()
  const progress = ports.log.progress({ label, total: null, unit: 'seconds' })
  try {
    const workspace = await createWorkspace(ports.files, {
      ...{ scanner: scanner.id, image: location.path, cache: request.cacheFolder },
      ...{ secretRules: rules, files: command.files },
    })
    try {
      return await runInWorkspace(run, workspace)
    } finally {
      await removeWorkspace(workspace, ports)
    }
  } finally {
    progress.done()
  }
}

async function runInWorkspace(run: Run, workspace: Workspace): Promise<Result> {
  const { request, ports, scanner, command } = run
  const judge = createLogJudge(scanner, (text) => {
    ports.log.debug(text)
  })
  const keeper = createLogKeeper()
  const result = await ports.runProgram({
    file: request.installed.program,
    args: command.arguments.map((argument) => toConcrete(argument, workspace)),
    cwd: workspace.emptyFolder,
    env: toEnvironment(run, workspace),
    timeoutMs: request.timeoutMs,
    signal: request.signal,
    onStderrLine: (line) => {
      const named = toNamed(line, workspace)
      judge.add(named)
      keeper.add(named)
    },
  })
  const log = judge.finish()
  const { notices } = log
  const exitCode = result.kind === 'exited' ? result.exitCode : null
  const error = explainRun(scanner, result, log)
  if (error !== null) return { exitCode, notices, error: withNames(error, workspace) }
  try {
    const documents = await readDocuments(scanner, workspace, ports.files)
    const judged = judgeDocuments({ scanner, request, documents, logged: notices })
    return { exitCode, ...judged, ...keep(run, { exitCode, documents, log: keeper.lines() }) }
  } catch (thrown) {
    return { exitCode, notices, error: toNamedFailure(scanner, thrown, workspace) }
  }
}

function toNamedFailure(scanner: Scanner, thrown: unknown, workspace: Workspace): PlimsollError {
  return withNames(toFailure(scanner, thrown), workspace)
}

type Left = {
  readonly exitCode: number | null
  readonly documents: Documents
  /** Null: there was more of it than is kept. */
  readonly log: readonly string[] | null
}

/** Only whole good runs are kept: this one was judged. */
function keep({ ports, scanner, key }: Run, left: Left): Pick<Result, 'kept'> {
  const { exitCode, documents, log } = left
  if (key === null || exitCode === null || log === null) return {}
  ports.keptScans?.keep('scan', key, { exitCode, log, documents: scanner.scrub(documents) })
  return { kept: { key, isReplay: false } }
}

/** Everything the scanner may know of this machine; nothing is inherited, least of all tokens. */
function toEnvironment(run: Run, workspace: Workspace): Record<string, string> {
  const { memoryBytes } = run.request
  const named = {
    PATH: '/usr/bin:/bin',
    HOME: '$HOME',
    TMPDIR: '$TMP',
    NO_COLOR: '1',
    ...(typeof memoryBytes === 'number' ? { GOMEMLIMIT: String(Math.floor(memoryBytes)) } : {}),
    ...run.command.environment,
  }
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, toConcrete(value, workspace)]),
  )
}
