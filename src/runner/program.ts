import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { ProgramRequest, ProgramResult, RunProgram } from '../ports.ts'
import { createCapturedText } from './captured-text.ts'
import { createLineSplitter } from './line-splitter.ts'
import { createGroups, superviseGroup } from './process-group.ts'
import type { Exit } from './process-group.ts'

const DEFAULT_OUTPUT_BYTES = 1024 * 1024

/**
 * Runs programs, each in its own process group. A group that still lives when this process ends, for
 * whatever reason, is killed with it.
 */
export function createRunProgram(): RunProgram {
  const groups = createGroups()
  return async (request) => {
    if (request.signal?.aborted === true) return { kind: 'cancelled', stderr: '' }
    const startedAt = performance.now()
    const started = await startProgram(request)
    if (started.kind === 'not-started') return started
    groups.add(started.pid)
    const exit = await superviseGroup({ ...started, request })
    groups.remove(started.pid)
    const { stdout, stderr } = started.readOutput()
    return toResult(exit, { stdout, stderr, durationMs: performance.now() - startedAt })
  }
}

function toResult(
  exit: Exit,
  output: { readonly stdout: string; readonly stderr: string; readonly durationMs: number },
): ProgramResult {
  const { stderr, durationMs } = output
  if (exit.ending === 'cancelled') return { kind: 'cancelled', stderr }
  if (exit.ending === 'timed-out') return { kind: 'timed-out', stderr, durationMs }
  if (exit.code === null)
    return { kind: 'killed', signal: exit.signal ?? 'unknown', stderr, durationMs }
  return { kind: 'exited', exitCode: exit.code, ...output }
}

type Started = {
  readonly kind: 'started'
  readonly child: ChildProcess
  readonly pid: number
  readonly readOutput: () => { readonly stdout: string; readonly stderr: string }
}

type NotStarted = Extract<ProgramResult, { kind: 'not-started' }>

async function startProgram(request: ProgramRequest): Promise<Started | NotStarted> {
  try {
    const child = spawn(request.file, request.args, {
      cwd: request.cwd,
      env: { ...request.env },
      // A group of its own (setsid), so that a signal reaches everything the program started.
      detached: true,
      stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    const readOutput = captureOutput(child, request)
    const pid = await whenSpawned(child)
    return { kind: 'started', child, pid, readOutput }
  } catch (error) {
    // A missing file is emitted; arguments with NUL bytes or beyond the system's limit are thrown.
    return { kind: 'not-started', error: error as Error }
  }
}

/** Also feeds standard input. Listeners are attached before the first byte can arrive. */
function captureOutput(
  child: ChildProcess,
  request: ProgramRequest,
): () => { stdout: string; stderr: string } {
  const maxBytes = request.maxOutputBytes ?? DEFAULT_OUTPUT_BYTES
  const stdout = createCapturedText(maxBytes)
  const stderr = createCapturedText(maxBytes)
  const lines = request.onStderrLine === undefined ? null : createLineSplitter(request.onStderrLine)
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout.add(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr.add(chunk)
    lines?.add(chunk)
  })
  // A program may end without reading its input (EPIPE): its exit code tells whether that was well.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(request.stdin)
  return () => {
    lines?.end()
    return { stdout: stdout.text(), stderr: stderr.text() }
  }
}

function whenSpawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => {
      if (child.pid === undefined) reject(new Error('the system gave no process id'))
      else resolve(child.pid)
    })
  })
}
