import { PlimsollError } from '../domain/errors.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'
import type { Ports } from '../ports.ts'
import { explainRun } from './explain.ts'
import { SCANNERS } from './index.ts'
import { createLogJudge } from './log.ts'
import { narrowReport } from './narrow.ts'
import { toFailure, toOutcome } from './outcome.ts'
import type { Result, ScanOutcome, ScanRequest } from './outcome.ts'
import { readReport } from './output.ts'
import type { Command, Scanner } from './scanner.ts'
import { createWorkspace, toConcrete, toNamed, withNames } from './workspace.ts'
import type { Workspace } from './workspace.ts'

export type { ScanOutcome, ScanRequest } from './outcome.ts'

export type ScanPorts = Pick<Ports, 'runProgram' | 'files' | 'log'>

/** One scanner on one image. What the world does wrong is in the outcome; only bugs are thrown. */
export async function scan(request: ScanRequest, ports: ScanPorts): Promise<ScanOutcome> {
  const scanner = SCANNERS[request.scanner]
  const command = toCommand(scanner, request)
  const run: Run = { request, ports, scanner, command, arguments: command.arguments }
  const progress = ports.log.progress({
    label: `${scanner.title} scans the image`,
    total: null,
    unit: 'seconds',
  })
  try {
    return await scanInWorkspace(run)
  } catch (thrown) {
    return toOutcome(run, { error: toFailure(scanner, thrown), exitCode: null, notices: [] })
  } finally {
    progress.done()
  }
}

type Run = {
  readonly request: ScanRequest
  readonly ports: ScanPorts
  readonly scanner: Scanner
  readonly command: Command
  readonly arguments: readonly string[]
}

function toCommand(scanner: Scanner, request: ScanRequest): Command {
  return scanner.toCommand({
    form: request.location.form,
    settings: request.settings,
    weightPaths: request.contents?.weightPaths ?? [],
    timeoutMs: request.timeoutMs,
  })
}

async function scanInWorkspace(run: Run): Promise<ScanOutcome> {
  const { request, ports, scanner, command } = run
  const workspace = await createWorkspace(ports.files, {
    scanner: scanner.id,
    image: request.location.path,
    cache: request.cacheFolder,
    secretRules: command.arguments.includes('$SECRET_RULES') ? request.settings.secretRules : null,
    files: command.files,
  })
  try {
    return toOutcome(run, await runInWorkspace(run, workspace))
  } finally {
    await removeWorkspace(workspace, ports)
  }
}

async function runInWorkspace(run: Run, workspace: Workspace): Promise<Result> {
  const { request, ports, scanner, command } = run
  const judge = createLogJudge(scanner, (text) => {
    ports.log.debug(toNamed(text, workspace))
  })
  const result = await ports.runProgram({
    file: request.installed.program,
    args: command.arguments.map((argument) => toConcrete(argument, workspace)),
    cwd: workspace.emptyFolder,
    env: toEnvironment(run, workspace),
    timeoutMs: request.timeoutMs,
    signal: request.signal,
    onStderrLine: (line) => {
      judge.add(line)
    },
  })
  const log = judge.finish()
  const exitCode = result.kind === 'exited' ? result.exitCode : null
  const error = explainRun(scanner, result, log)
  const notices = log.notices.map(({ code, text }) => ({ code, text: toNamed(text, workspace) }))
  if (error !== null) return { exitCode, notices, error: withNames(error, workspace) }
  return { exitCode, ...(await readTrusted(run, workspace, notices)) }
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

async function readTrusted(
  run: Run,
  workspace: Workspace,
  logged: readonly Notice[],
): Promise<Omit<Result, 'exitCode'>> {
  const { request, ports, scanner } = run
  try {
    const parsed = await readReport(scanner, workspace, ports.files)
    const notices = [...logged, ...parsed.notices]
    const reviewed = scanner.review(parsed.report, notices)
    refuseOtherImage(scanner, reviewed, request.imageId)
    // The scanner was given a path of this run, which is another each time.
    const subject = { ...reviewed.subject, name: '$IMAGE' }
    return { notices, report: narrowReport({ ...reviewed, subject }, request.settings) }
  } catch (thrown) {
    return { notices: logged, error: withNames(toFailure(scanner, thrown), workspace) }
  }
}

function refuseOtherImage(scanner: Scanner, report: ScannerReport, imageId: string): void {
  if (report.imageId === imageId) return
  throw new PlimsollError({
    code: 'scanner-other-image',
    message: `${scanner.title} reports on the image ${report.imageId ?? 'without an id'}, but was given ${imageId}.`,
    hint: 'Something changed the image while it was scanned; run it again, and report it when it stays so.',
  })
}

async function removeWorkspace(workspace: Workspace, ports: ScanPorts): Promise<void> {
  for (const folder of workspace.folders) {
    await ports.files.remove(folder).catch((thrown: unknown) => {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      ports.log.warn(`A temporary folder could not be removed: ${reason}`)
    })
  }
}
